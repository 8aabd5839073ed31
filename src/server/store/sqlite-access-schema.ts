// The tables of a SQLite file for those who may look and those who have looked, and how older files get them.

/** What a new file has. */
export const ACCESS_TABLES = `
  CREATE TABLE token (
    hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
    label TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('auditor', 'operator')),
    from_time TEXT,
    to_time TEXT,
    -- Not known of what an older release has made
    created_seconds INTEGER,
    expires_seconds INTEGER NOT NULL,
    revoked_seconds INTEGER,
    used_day TEXT
  ) STRICT;

  CREATE TABLE session (
    hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
    token_hash BLOB NOT NULL REFERENCES token (hash),
    expires_seconds INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX session_by_token ON session (token_hash);

  CREATE TABLE access (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    time TEXT NOT NULL,
    handle TEXT,
    label TEXT,
    role TEXT,
    kind TEXT NOT NULL,
    -- JSON
    filter TEXT NOT NULL,
    term_hash TEXT,
    person_hash TEXT,
    amount INTEGER
  ) STRICT;
  CREATE INDEX access_by_time ON access (time);
  CREATE INDEX access_by_term ON access (term_hash, number) WHERE term_hash IS NOT NULL;
  CREATE INDEX access_by_person ON access (person_hash, number) WHERE person_hash IS NOT NULL;

  CREATE TABLE access_key (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    key BLOB NOT NULL CHECK (length(key) = 32),
    made_seconds INTEGER NOT NULL
  ) STRICT;
`;

/** Before, a token was for everything, and a session did not know its token: those that are open end. */
export const ACCESS_MIGRATION = `
  DROP TABLE session;
  ALTER TABLE token RENAME TO earlier_token;
  ${ACCESS_TABLES}
  INSERT INTO token (hash, label, role, expires_seconds) SELECT hash, label, 'auditor', expires_seconds FROM earlier_token;
  DROP TABLE earlier_token;
`;
