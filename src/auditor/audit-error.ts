// What can go wrong between this page and the server, told apart by code and said in words for the auditor.

/**
 * `signed-out`: no session, or one that has ended. `token-refused`: the token is unknown or has expired. `not-found`:
 * no such record or notice. `request-refused`: the server says what it does not accept, or does not show by this token. `unreachable`: no answer came.
 * `answer-unreadable`: an answer came that is not what FORMAT.md or this page expects. `server-failed`: any other status.
 */
export type AuditErrorCode =
  | 'signed-out'
  | 'token-refused'
  | 'not-found'
  | 'request-refused'
  | 'unreachable'
  | 'answer-unreadable'
  | 'server-failed';

/** The only error that `api.ts` and `request.ts` throw; `message` is a sentence that can be shown as it is. */
export class AuditError extends Error {
  // Written out because a minifier may rename the class.
  override readonly name = 'AuditError';
  readonly code: AuditErrorCode;

  constructor(code: AuditErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The error itself where it is one of ours, else an `answer-unreadable` that names it: nothing is swallowed. */
export function auditErrorOf(error: unknown): AuditError {
  return error instanceof AuditError
    ? error
    : new AuditError(
        'answer-unreadable',
        `The answer could not be used: ${error instanceof Error ? error.message : String(error)}.`,
        { cause: error },
      );
}
