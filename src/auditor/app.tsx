// The whole page: signed in or not, and the one region that says aloud what changes.
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { onSignInLink } from './address.ts';
import { signIn, signOut } from './api.ts';
import { type AuditError, auditErrorOf } from './audit-error.ts';
import { PageContextProvider } from './page-context.ts';
import { SignIn } from './sign-in.tsx';
import { SignedIn } from './signed-in.tsx';

/** `probing`: there may be a session from before; the first answer tells. */
type Access =
  | { readonly state: 'probing' | 'entering' | 'signed-in' }
  | {
      readonly state: 'signed-out';
      readonly sentence?: string;
      readonly problem?: string;
      /** One that nothing is known to be wrong with: the address no longer has it. */
      readonly untriedToken?: string;
    };

/** @param linkToken the token of a sign-in link, to be used at once; undefined without one */
export function App({ linkToken }: { linkToken: string | undefined }) {
  const [access, setAccess] = useState<Access>({ state: linkToken ? 'entering' : 'probing' });
  const [announced, setAnnounced] = useState('');

  const enter = useCallback(async (token: string) => {
    setAccess({ state: 'entering' });
    try {
      await signIn(token);
      setAccess({ state: 'signed-in' });
    } catch (thrown) {
      const error = auditErrorOf(thrown);
      const isUntried = error.code !== 'token-refused';
      setAccess({
        state: 'signed-out',
        problem: error.message,
        ...(isUntried && { untriedToken: token }),
      });
    }
  }, []);
  useEffect(() => {
    if (linkToken) void enter(linkToken);
    return onSignInLink(enter);
  }, [linkToken, enter]);

  const noticeError = useCallback((error: AuditError) => {
    if (error.code !== 'signed-out') return;
    setAccess((before) => {
      if (before.state === 'signed-in') return { state: 'signed-out', sentence: error.message };
      return before.state === 'probing' ? { state: 'signed-out' } : before;
    });
  }, []);
  const context = useMemo(() => ({ announce: setAnnounced, noticeError }), [noticeError]);
  const confirm = useCallback(() => setAccess({ state: 'signed-in' }), []);

  async function leave() {
    try {
      await signOut();
      setAccess({ state: 'signed-out', sentence: 'You have signed out.' });
    } catch (error) {
      setAnnounced(`Signing out did not work: ${auditErrorOf(error).message}`);
    }
  }

  return (
    <PageContextProvider value={context}>
      {access.state === 'signed-out' || access.state === 'entering' ? (
        <SignIn
          busy={access.state === 'entering'}
          sentence={access.state === 'signed-out' ? access.sentence : undefined}
          problem={access.state === 'signed-out' ? access.problem : undefined}
          untriedToken={access.state === 'signed-out' ? access.untriedToken : undefined}
          enter={enter}
        />
      ) : (
        <SignedIn onSession={confirm} leave={leave} />
      )}
      <p role="status" class="announced">
        {announced}
      </p>
    </PageContextProvider>
  );
}
