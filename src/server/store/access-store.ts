// Who may look, and who has looked: the part of a store's contract that is about auditors, and about no record.

/** What the holder of a token may do: an operator sees too who has looked. */
export const ROLES = ['auditor', 'operator'] as const;

/** One of {@link ROLES}. */
export type Role = (typeof ROLES)[number];

/** Which records a token shows, by `receivedTime`; without members, all. */
export interface Scope {
  /** ISO 8601 in UTC with milliseconds. */
  readonly from?: string;
  /** As `from`; records of this very time are not shown any more. */
  readonly to?: string;
}

/** A token that the operator hands out, known to the store by the SHA-256 of its secret alone. */
export interface NewToken {
  /** 32 bytes. */
  readonly hash: Uint8Array;
  /** Whom it is for, in the operator's words. */
  readonly label: string;
  readonly role: Role;
  readonly scope: Scope;
  readonly createdSeconds: number;
  /** Unix seconds from which on it is worth nothing. */
  readonly expiresSeconds: number;
}

/** A token as it is kept. */
export interface KeptToken extends Omit<NewToken, 'createdSeconds'> {
  /** Absent of one that an older release has made. */
  readonly createdSeconds?: number;
  /** When the operator has ended it. */
  readonly revokedSeconds?: number;
  /** UTC day of the last sign-in with it. */
  readonly usedDay?: string;
}

/** A session that a token has opened, by the SHA-256 of its own secret. */
export interface NewSession {
  readonly hash: Uint8Array;
  readonly tokenHash: Uint8Array;
  readonly expiresSeconds: number;
}

/** A session with the token that it is worth no more than. */
export interface KeptSession extends Pick<NewSession, 'hash' | 'expiresSeconds'> {
  readonly token: KeptToken;
}

/** What somebody did. */
export const ACCESS_KINDS = [
  'sign-in',
  /** With nothing that the store knows as a token; how often stands in `amount`. */
  'sign-in-refused',
  'register',
  'record',
  /** Numbers of records alone, by day and kind. */
  'counts',
  'export-jsonl',
  'export-csv',
  'pack',
  /** Something of a time that the token does not show. */
  'out-of-scope',
  /** This very list. */
  'accesses',
] as const;

/** One of {@link ACCESS_KINDS}. */
export type AccessKind = (typeof ACCESS_KINDS)[number];

/** Who did it, as the token said then. */
export interface AccessToken extends Pick<KeptToken, 'label' | 'role'> {
  /** First 8 hexadecimal digits of the token's hash. */
  readonly handle: string;
}

/** One thing that somebody did. It names no visitor: whatever was searched for is a keyed hash, and expires. */
export interface NewAccess {
  /** ISO 8601 in UTC with milliseconds. */
  readonly time: string;
  /** Absent where nobody was let in. */
  readonly token?: AccessToken;
  readonly kind: AccessKind;
  /** What was asked for beside a search, such as `{"event":"withdraw"}`, as JSON. */
  readonly filter: string;
  /** Keyed hash of the search term or the record's id, 64 hexadecimal digits. */
  readonly termHash?: string;
  /** Keyed hash of the one subject whose records were shown. */
  readonly personHash?: string;
  /** Records shown, lines of a download, or refused sign-ins. */
  readonly amount?: number;
}

/** One as it is kept. */
export interface KeptAccess extends NewAccess {
  /** Increases with each. */
  readonly number: number;
}

/** Which of them. */
export interface AccessPage {
  /** Only numbers below this. */
  readonly before?: number;
  /** Only those with this keyed hash, of a term or a person. */
  readonly same?: string;
  readonly limit: number;
}

/** The key by which search terms are hashed. */
export interface AccessKey {
  /** 32 bytes. */
  readonly key: Uint8Array;
  readonly madeSeconds: number;
}

/** Until when what is kept, by the time at which it was made. */
export interface AccessLimits {
  /** Accesses before this time, ISO 8601, go. */
  readonly accessesFrom: string;
  /** Of those before this time the hashes go. */
  readonly hashesFrom: string;
  /** A key that was made before this, in Unix seconds, goes. */
  readonly keysFromSeconds: number;
}

/** Who may see the register. */
export interface TokenStore {
  /** Keeps a token; durable on return. @throws where one with this hash exists */
  addToken(token: NewToken): Promise<void>;

  /** The token with this hash, be it expired or revoked; `undefined` where there is none. */
  findToken(hash: Uint8Array): Promise<KeptToken | undefined>;

  /** All of them, the oldest first. */
  listTokens(): Promise<KeptToken[]>;

  /** Ends a token and its sessions, durably; a token that was revoked before keeps that time. */
  revokeToken(hash: Uint8Array, nowSeconds: number): Promise<void>;

  /** Keeps a session, drops those that have expired by `nowSeconds`, and notes the day for the token. */
  addSession(session: NewSession, nowSeconds: number): Promise<void>;

  /** The session with this hash, expired or not; `undefined` where there is none. */
  findSession(hash: Uint8Array): Promise<KeptSession | undefined>;

  /** Ends a session; does nothing where there is none. */
  removeSession(hash: Uint8Array): Promise<void>;
}

/** Who has looked. What is written outlives the end of the process; a power failure may take the last moments. */
export interface AccessLogStore {
  /**
   * The key in force: the one that is kept, unless it was made before `fromSeconds`; then `fresh` takes its place.
   * Several servers that ask at once get the same.
   */
  holdAccessKey(fresh: AccessKey, fromSeconds: number): Promise<AccessKey>;

  /** Keeps an access. @returns its number */
  addAccess(access: NewAccess): Promise<number>;

  /** Says of an access how much it came to. */
  setAccessAmount(number: number, amount: number): Promise<void>;

  /** The newest first. */
  readAccesses(page: AccessPage): Promise<KeptAccess[]>;

  /** Removes what has been kept long enough. */
  expireAccesses(limits: AccessLimits): Promise<void>;
}

/** Both. */
export interface AccessStore extends TokenStore, AccessLogStore {}
