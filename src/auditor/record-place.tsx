// Where a record stands in the log: in which files anybody can read it, between which others, and under which checkpoint.

import { instantWords } from '../consent/instant-words.ts';
import type { StoredRecord } from '../consent/record.ts';
import { openCheckpoint } from '../tlog/checkpoint.ts';
import { encodeBase64 } from '../tlog/encoding.ts';
import type { VerifierKey } from '../tlog/verifier-key.ts';
import type { EvidenceAnswer } from './answers.ts';
import { logFileAddress } from './api.ts';
import { Copyable } from './copy-button.tsx';
import { Field } from './field.tsx';
import { type Neighbour, neighboursOf, placeInFiles } from './place.ts';
import { type Route, writeRoute } from './route.ts';
import { PassSign } from './sign.tsx';

/** @param route the record's own, which the links to its neighbours keep but for the record */
export function RecordPlace(props: {
  record: StoredRecord;
  answer: EvidenceAnswer;
  verifier: VerifierKey;
  route: Route;
}) {
  const { record, answer, verifier, route } = props;
  const { index } = answer;
  const checkpoint = openOrUndefined(answer.checkpoint, verifier);
  return (
    <dl class="fields one-column">
      <Field name="Index">
        {index.toLocaleString('en')}
        {checkpoint && ` of ${checkpoint.size.toLocaleString('en')} entries, counted from 0`}
      </Field>
      {checkpoint && index < checkpoint.size && <Files {...placeInFiles(index, checkpoint.size)} />}
      <Field name="Received">
        <Between record={record} answer={answer} route={route} />
      </Field>
      <Field name="Proved under">
        {checkpoint ? (
          <>
            the checkpoint of size {checkpoint.size.toLocaleString('en')}, root{' '}
            <Copyable
              value={encodeBase64(checkpoint.root)}
              shown={encodeBase64(checkpoint.root)}
              what="root hash"
            />
          </>
        ) : (
          'no checkpoint that the key in use has signed'
        )}
      </Field>
    </dl>
  );
}

/** Both are public, so that anybody can read them without this page. */
function Files({ position, tile, bundle }: ReturnType<typeof placeInFiles>) {
  return (
    <>
      <Field name="Leaf hash">
        number {position} in <FileLink path={tile} />
      </Field>
      <Field name="Entry">
        number {position} in <FileLink path={bundle} />
        <span class="second">
          Both files are public, a few seconds after the entry was signed, and anybody can read them without
          this page.
        </span>
      </Field>
    </>
  );
}

function FileLink({ path }: { path: string }) {
  return (
    <a href={logFileAddress(path)} download>
      <code>{logFileAddress(path)}</code>
    </a>
  );
}

function Between({ record, answer, route }: { record: StoredRecord; answer: EvidenceAnswer; route: Route }) {
  const own = timeWords(record.receivedTime);
  if (!answer.around) return <>{own}</>;
  const { before, after, inOrder } = neighboursOf(
    answer.around.neighbours,
    answer.index,
    record.receivedTime,
  );
  return (
    <>
      {own}
      <span class="second">
        <PassSign passed={inOrder} />
        {inOrder ? 'in order with the records beside it: ' : 'not in order with the records beside it: '}
        <NeighbourLink row={before} side="before" route={route} />,{' '}
        <NeighbourLink row={after} side="after" route={route} />.
      </span>
    </>
  );
}

function NeighbourLink(props: { row: Neighbour | undefined; side: 'before' | 'after'; route: Route }) {
  const { row, side, route } = props;
  if (!row) return <>no record {side} it</>;
  return (
    <>
      <a href={writeRoute({ ...route, record: row.id })}>entry {row.index.toLocaleString('en')}</a> {side} it,
      at {timeWords(row.receivedTime)}
    </>
  );
}

const timeWords = (iso: string) => instantWords(iso)?.ledger ?? iso;

/** The verification above says what is wrong with a checkpoint that this key did not sign. */
function openOrUndefined(note: string, key: VerifierKey) {
  try {
    return openCheckpoint(note, key);
  } catch {
    return undefined;
  }
}
