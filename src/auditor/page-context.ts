// What every part of the page may need from the whole: saying something aloud, and noticing that the session ended.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AuditError } from './audit-error.ts';

/** The two things that only the whole page can do. */
export interface PageContext {
  /** Says a sentence in the page's one status region (WCAG 4.1.3). */
  readonly announce: (sentence: string) => void;
  /** Returns to the sign-in where the error is `signed-out`; otherwise does nothing. */
  readonly noticeError: (error: AuditError) => void;
}

const context = createContext<PageContext>({ announce: () => undefined, noticeError: () => undefined });

/** Put around the page by its root. */
export const PageContextProvider = context.Provider;

/** The context of the page around the calling component. */
export function usePageContext(): PageContext {
  return useContext(context);
}
