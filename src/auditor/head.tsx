// The head of every page: which log this is, and what it has signed.

import { instantWords } from '../consent/instant-words.ts';
import { openCheckpoint } from '../tlog/checkpoint.ts';
import { encodeBase64 } from '../tlog/encoding.ts';
import type { Session } from './answers.ts';
import type { CheckedKey } from './checked-key.ts';
import { Copyable } from './copy-button.tsx';
import { Pages } from './pages.tsx';
import { PassSign } from './sign.tsx';
import { shortened } from './words.ts';

/** @param checkedKey the key that the checkpoint's signature is checked with */
export function Head({
  session,
  checkedKey,
  leave,
}: {
  session: Session;
  checkedKey: CheckedKey;
  leave: () => void;
}) {
  const checkpoint = readCheckpoint(session.checkpoint, checkedKey);
  return (
    <section class="head" aria-label="The log">
      <div class="title-row">
        <p class="brand">Témoin</p>
        <p class="site">{session.site}</p>
        <Pages isOperator={session.token.role === 'operator'} />
        <button type="button" class="quiet" onClick={leave}>
          Sign out
        </button>
      </div>
      <TokenScope scope={session.token.scope} />
      <dl class="facts">
        <div>
          <dt>Log</dt>
          <dd>
            <code>{session.origin}</code>
          </dd>
        </div>
        <div>
          <dt>Entries</dt>
          <dd>{session.size.toLocaleString('en')}</dd>
        </div>
        <div>
          <dt>Checkpoint</dt>
          <dd>
            {checkpoint.root === undefined ? (
              <>
                <PassSign passed={false} />
                not verified: {checkpoint.problem}
              </>
            ) : (
              <>
                size {checkpoint.size.toLocaleString('en')}, root{' '}
                <Copyable value={checkpoint.root} shown={shortened(checkpoint.root, 8, 5)} what="root hash" />{' '}
                <span class="nowrap">
                  <PassSign passed />
                  signature verified
                </span>
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>Verifier key of the log</dt>
          <dd>
            <Copyable
              value={session.vkey}
              shown={shortenedKey(session.vkey)}
              what="verifier key of the log"
            />
          </dd>
        </div>
      </dl>
    </section>
  );
}

/** That there may be more than this token shows must be told before anything is shown. */
function TokenScope({ scope: { from, to } }: { scope: Session['token']['scope'] }) {
  if (from === undefined && to === undefined) return null;
  const start = from && `from ${inWords(from)}`;
  const end = to && `before ${inWords(to)}`;
  return (
    <p class="scope">
      This token shows the records received {[start, end].filter(Boolean).join(' and ')}; others there may be
      are not listed.
    </p>
  );
}

/** `1 January 2026`; with the time, where that is not the beginning of a day. */
function inWords(time: string): string {
  const words = instantWords(time);
  if (!words) return time;
  return time.endsWith('T00:00:00.000Z') ? `${words.day} (UTC)` : `${words.day} at ${words.time}`;
}

type ReadCheckpoint =
  | { readonly size: number; readonly root: string }
  | { readonly root?: never; readonly problem: string };

/** Nothing that a checkpoint says is shown unless its signature is by the key in use. */
function readCheckpoint(note: string, { key }: CheckedKey): ReadCheckpoint {
  if (!key) return { problem: 'there is no usable key.' };
  try {
    const { size, root } = openCheckpoint(note, key);
    return { size, root: encodeBase64(root) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** The key without its name, which the origin beside it repeats. */
function shortenedKey(vkey: string): string {
  return shortened(vkey.slice(vkey.indexOf('+') + 1), 13, 5);
}
