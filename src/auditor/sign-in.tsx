// Signing in with a token that the operator gave to the auditor.
import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useTitle } from './use-title.ts';

/**
 * @param sentence why the auditor stands here, where there is a reason
 * @param problem why the token before was not taken
 * @param untriedToken that token, where it may be tried again
 */
export function SignIn(props: {
  busy: boolean;
  sentence: string | undefined;
  problem: string | undefined;
  untriedToken: string | undefined;
  enter: (token: string) => void;
}) {
  const { busy, sentence, problem, untriedToken, enter } = props;
  const field = useRef<HTMLInputElement>(null);
  useTitle('Sign in');
  useEffect(() => {
    if (problem || sentence) field.current?.focus();
  }, [problem, sentence]);

  useEffect(() => {
    if (untriedToken && field.current) field.current.value = untriedToken;
  }, [untriedToken]);

  function submit(event: TargetedSubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const token = field.current?.value.trim();
    if (token && !busy) enter(token);
  }

  return (
    <main class="sign-in">
      <p class="brand">Témoin</p>
      <h1>Register of consent</h1>
      <p role="status">{busy ? 'Signing in…' : sentence}</p>
      <form onSubmit={submit} aria-busy={busy}>
        <label for="token">Access token</label>
        <input
          id="token"
          ref={field}
          type="password"
          autocomplete="current-password"
          spellcheck={false}
          required
          aria-describedby={problem ? 'token-problem token-hint' : 'token-hint'}
          aria-invalid={problem !== undefined}
        />
        <p id="token-problem" class="problem" role="alert">
          {problem && `✕ ${problem}`}
        </p>
        <button type="submit" class="primary">
          Sign in
        </button>
        <p id="token-hint" class="hint">
          The operator of the site gives you a token, or a link that signs in by itself. The operator makes
          one with <code>temoin token</code>.
        </p>
      </form>
    </main>
  );
}
