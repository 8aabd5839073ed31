// A failure in words, with a way to go on.
import type { AuditError } from './audit-error.ts';

/** @param retry asks the same question again */
export function Failure({ error, retry }: { error: AuditError; retry: () => void }) {
  return (
    <div class="failure" role="alert">
      <p>
        <span aria-hidden="true">✕ </span>
        {error.message}
      </p>
      {error.code !== 'not-found' && error.code !== 'signed-out' && (
        <button type="button" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  );
}
