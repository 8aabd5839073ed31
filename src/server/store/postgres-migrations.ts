// The tables of a log in PostgreSQL, as the migrations that bring them from each version to the next.
import { emptyRoot } from '../../tlog/merkle.ts';

/**
 * Forward only: each brings the tables from the version of its position to the next one. One that was released is
 * never changed again. Texts that are searched by their beginning compare byte by byte, as COLLATE "C" says.
 */
export const MIGRATIONS: readonly ((schema: string) => string)[] = [
  (schema) => `
    CREATE TABLE ${schema}.head (
      only_row int PRIMARY KEY CHECK (only_row = 1),
      vkey text NOT NULL,
      size bigint NOT NULL,
      root bytea NOT NULL CHECK (octet_length(root) = 32),
      time text NOT NULL
    );
    INSERT INTO ${schema}.head VALUES (1, '', 0, '\\x${Buffer.from(emptyRoot()).toString('hex')}', '${new Date(0).toISOString()}');

    CREATE TABLE ${schema}.checkpoint (
      only_row int PRIMARY KEY CHECK (only_row = 1),
      size bigint NOT NULL,
      note text NOT NULL
    );

    CREATE TABLE ${schema}.lease (
      only_row int PRIMARY KEY CHECK (only_row = 1),
      holder text NOT NULL,
      expires timestamptz NOT NULL
    );
    INSERT INTO ${schema}.lease VALUES (1, '', to_timestamp(0));

    CREATE TABLE ${schema}.entry (
      entry_index bigint PRIMARY KEY,
      bytes bytea NOT NULL CHECK (octet_length(bytes) <= 65535)
    );

    CREATE TABLE ${schema}.tile (
      level int NOT NULL,
      tile_index bigint NOT NULL,
      hashes bytea NOT NULL,
      PRIMARY KEY (level, tile_index)
    );
    ALTER TABLE ${schema}.tile ALTER COLUMN hashes SET STORAGE EXTERNAL;

    CREATE TABLE ${schema}.record (
      id text COLLATE "C" PRIMARY KEY,
      entry_index bigint UNIQUE REFERENCES ${schema}.entry (entry_index),
      salt bytea,
      bytes bytea NOT NULL,
      attempts int NOT NULL DEFAULT 0,
      due timestamptz NOT NULL,
      CHECK ((entry_index IS NULL) = (salt IS NULL))
    );
    CREATE INDEX record_pending ON ${schema}.record (due) WHERE entry_index IS NULL;

    CREATE TABLE ${schema}.register (
      entry_index bigint PRIMARY KEY REFERENCES ${schema}.record (entry_index) ON DELETE CASCADE,
      subject text COLLATE "C" NOT NULL,
      event text COLLATE "C" NOT NULL,
      received_time text NOT NULL
    );
    CREATE INDEX register_by_subject ON ${schema}.register (subject, entry_index);
    CREATE INDEX register_by_event ON ${schema}.register (event, entry_index);

    CREATE TABLE ${schema}.published (
      hash text PRIMARY KEY,
      entry_index bigint NOT NULL UNIQUE REFERENCES ${schema}.entry (entry_index),
      kind text NOT NULL,
      bytes bytea NOT NULL
    );

    CREATE TABLE ${schema}.token (
      hash bytea PRIMARY KEY CHECK (octet_length(hash) = 32),
      label text NOT NULL,
      expires_seconds bigint NOT NULL
    );

    CREATE TABLE ${schema}.session (
      hash bytea PRIMARY KEY CHECK (octet_length(hash) = 32),
      expires_seconds bigint NOT NULL
    );
  `,
  // Before, no record could be erased.
  (schema) => `
    CREATE TABLE ${schema}.tombstone (
      id_hash text COLLATE "C" PRIMARY KEY
    );

    CREATE TABLE ${schema}.erasure (
      hash text COLLATE "C" PRIMARY KEY,
      bytes bytea NOT NULL,
      salt bytea NOT NULL CHECK (octet_length(salt) = 32),
      indexes text NOT NULL,
      is_published boolean NOT NULL DEFAULT false
    );
    CREATE INDEX erasure_unpublished ON ${schema}.erasure (hash) WHERE NOT is_published;

    CREATE TABLE ${schema}.hold (
      subject text COLLATE "C" PRIMARY KEY,
      until_time text COLLATE "C"
    );

    CREATE TABLE ${schema}.erasure_request (
      number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      subject text COLLATE "C" NOT NULL,
      reason text NOT NULL,
      erased bigint NOT NULL DEFAULT 0,
      is_held boolean NOT NULL DEFAULT false,
      is_done boolean NOT NULL DEFAULT false
    );
    CREATE INDEX erasure_request_open ON ${schema}.erasure_request (number) WHERE NOT is_done;

    CREATE TABLE ${schema}.scrubbing (
      only_row int PRIMARY KEY CHECK (only_row = 1),
      wanted bigint NOT NULL,
      done bigint NOT NULL
    );
    INSERT INTO ${schema}.scrubbing VALUES (1, 0, 0);
  `,
  // Before, every commit wrote the register too, and had the database look for each entry that it had just written.
  (schema) => `
    ALTER TABLE ${schema}.record DROP CONSTRAINT record_entry_index_fkey;
    CREATE TABLE ${schema}.register_progress (
      only_row int PRIMARY KEY CHECK (only_row = 1),
      -- How many entries of the log the register has seen
      registered bigint NOT NULL
    );
    INSERT INTO ${schema}.register_progress SELECT 1, size FROM ${schema}.head;
  `,
  // Before, a record's row was written anew when it got its place. What is in the tables moves as it is.
  (schema) => `
    ALTER TABLE ${schema}.register DROP CONSTRAINT register_entry_index_fkey;
    DROP INDEX ${schema}.record_pending;

    -- A row for each record that has a place
    CREATE TABLE ${schema}.sequenced (
      entry_index bigint NOT NULL,
      id text COLLATE "C" NOT NULL,
      salt bytea NOT NULL,
      -- What belongs into the record's bytes, at which byte from 0 on; null where they stand whole
      received_time text,
      time_at int CHECK (time_at >= 0),
      CHECK ((received_time IS NULL) = (time_at IS NULL))
    );
    INSERT INTO ${schema}.sequenced (entry_index, id, salt)
      SELECT entry_index, id, salt FROM ${schema}.record WHERE entry_index IS NOT NULL ORDER BY entry_index;
    ALTER TABLE ${schema}.sequenced ADD PRIMARY KEY (entry_index), ADD UNIQUE (id);

    -- A row for each record that has none. It is vacuumed often: a read begins where the newest of the gone have stood
    CREATE TABLE ${schema}.pending (
      id text COLLATE "C" PRIMARY KEY,
      attempts int NOT NULL DEFAULT 0,
      due timestamptz NOT NULL
    ) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);
    INSERT INTO ${schema}.pending (id, attempts, due)
      SELECT id, attempts, due FROM ${schema}.record WHERE entry_index IS NULL;
    CREATE INDEX pending_due ON ${schema}.pending (due);

    ALTER TABLE ${schema}.record DROP COLUMN entry_index, DROP COLUMN salt, DROP COLUMN attempts, DROP COLUMN due;
    ALTER TABLE ${schema}.register ADD CONSTRAINT register_entry_index_fkey
      FOREIGN KEY (entry_index) REFERENCES ${schema}.sequenced (entry_index) ON DELETE CASCADE;

    -- The records of the log, their bytes as they are committed to
    CREATE VIEW ${schema}.kept_record AS
      SELECT entry_index, id, salt,
             coalesce(overlay(bytes PLACING convert_to('"receivedTime":"' || received_time || '",', 'UTF8')
                              FROM time_at + 1 FOR 0), bytes) AS bytes
      FROM ${schema}.sequenced JOIN ${schema}.record USING (id);
  `,
  // Before, the register had a column and an index for the event alone, and no roll-ups. It is made anew from the records.
  (schema) => `
    TRUNCATE ${schema}.register;
    ALTER TABLE ${schema}.register DROP COLUMN event;
    ALTER TABLE ${schema}.register ADD COLUMN facets int NOT NULL;
    CREATE INDEX register_by_facets ON ${schema}.register (facets, entry_index);
    UPDATE ${schema}.register_progress SET registered = 0;

    CREATE TABLE ${schema}.facets (
      number int PRIMARY KEY,
      event text COLLATE "C" NOT NULL,
      -- Canonical JSON
      text text COLLATE "C" NOT NULL UNIQUE
    );

    -- Less what is erased, the lines of the register
    CREATE TABLE ${schema}.roll_up (
      -- Since 1970; -1 for all days together
      day int NOT NULL,
      facets int NOT NULL,
      received bigint NOT NULL,
      erased bigint NOT NULL DEFAULT 0,
      PRIMARY KEY (day, facets)
    ) WITH (fillfactor = 50);

    CREATE TABLE ${schema}.roll_up_hour (
      -- Since 1970
      hour int PRIMARY KEY,
      received bigint NOT NULL,
      synthetic bigint NOT NULL,
      unequal bigint NOT NULL
    ) WITH (fillfactor = 50);
  `,
  // Before, a token was for everything, a session did not know its token, and nobody could say who had looked.
  (schema) => `
    DROP TABLE ${schema}.session;
    ALTER TABLE ${schema}.token
      ADD COLUMN role text NOT NULL DEFAULT 'auditor' CHECK (role IN ('auditor', 'operator')),
      ADD COLUMN from_time text COLLATE "C",
      ADD COLUMN to_time text COLLATE "C",
      ADD COLUMN created_seconds bigint,
      ADD COLUMN revoked_seconds bigint,
      ADD COLUMN used_day text COLLATE "C";

    CREATE TABLE ${schema}.session (
      hash bytea PRIMARY KEY CHECK (octet_length(hash) = 32),
      token_hash bytea NOT NULL REFERENCES ${schema}.token (hash),
      expires_seconds bigint NOT NULL
    );
    CREATE INDEX session_by_token ON ${schema}.session (token_hash);

    CREATE TABLE ${schema}.access (
      number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      time text COLLATE "C" NOT NULL,
      handle text COLLATE "C",
      label text,
      role text,
      kind text NOT NULL,
      filter text NOT NULL,
      term_hash text COLLATE "C",
      person_hash text COLLATE "C",
      amount bigint
    );
    CREATE INDEX access_by_time ON ${schema}.access (time);
    CREATE INDEX access_by_term ON ${schema}.access (term_hash, number) WHERE term_hash IS NOT NULL;
    CREATE INDEX access_by_person ON ${schema}.access (person_hash, number) WHERE person_hash IS NOT NULL;

    CREATE TABLE ${schema}.access_key (
      only_row int PRIMARY KEY CHECK (only_row = 1),
      key bytea NOT NULL CHECK (octet_length(key) = 32),
      made_seconds bigint NOT NULL
    );
  `,
  // Before, no notices shown were counted.
  (schema) => `
    CREATE TABLE ${schema}.shown (
      -- Since 1970
      day int NOT NULL,
      notice text COLLATE "C" NOT NULL,
      locale text COLLATE "C" NOT NULL,
      viewport text COLLATE "C" NOT NULL,
      shown bigint NOT NULL,
      PRIMARY KEY (day, notice, locale, viewport)
    ) WITH (fillfactor = 50);
  `,
  // Before, days were counted by facets with the place, several times as many. The register is made anew from the records.
  (schema) => `
    TRUNCATE ${schema}.register, ${schema}.facets, ${schema}.roll_up, ${schema}.roll_up_hour;
    -- Number of the row that says the same without the place; its own, of a row that is such
    ALTER TABLE ${schema}.facets ADD COLUMN placeless int NOT NULL;
    UPDATE ${schema}.register_progress SET registered = 0;
  `,
];
