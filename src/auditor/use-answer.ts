// Asking the server from a component: loading, ready or failed, and what was there before while loading.
import { useCallback, useEffect, useState } from 'preact/hooks';
import { type AuditError, auditErrorOf } from './audit-error.ts';
import { usePageContext } from './page-context.ts';

/** `value` is the newest answer so far, also while another one is loading; after a failure it is gone. */
export type Answer<T> =
  | { readonly state: 'loading'; readonly value: T | undefined }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly error: AuditError };

/**
 * Asks whenever `question` changes, and again on `retry`; an answer to an older question is dropped.
 * @param question names what is asked: the same text means the same answer
 */
export function useAnswer<T>(
  question: string,
  ask: (signal: AbortSignal) => Promise<T>,
): { readonly answer: Answer<T>; readonly retry: () => void } {
  const [answer, setAnswer] = useState<Answer<T>>({ state: 'loading', value: undefined });
  const [attempt, setAttempt] = useState(0);
  const { noticeError } = usePageContext();
  useEffect(() => {
    const controller = new AbortController();
    setAnswer((last) => ({ state: 'loading', value: last.state === 'failed' ? undefined : last.value }));
    ask(controller.signal).then(
      (value) => {
        if (!controller.signal.aborted) setAnswer({ state: 'ready', value });
      },
      (thrown: unknown) => {
        if (controller.signal.aborted) return;
        const error = auditErrorOf(thrown);
        setAnswer({ state: 'failed', error });
        noticeError(error);
      },
    );
    return () => controller.abort();
    // The question and the attempt stand for all that is asked.
  }, [question, attempt]);
  return { answer, retry: useCallback(() => setAttempt((count) => count + 1), []) };
}
