// A batch: the submissions of one tick, freed of duplicates, and made into entries.
import { canonicalJson } from '../consent/canonical-json.ts';
import { commitmentEntry, recordBytes, SALT_BYTES } from '../consent/commitment.ts';
import { parseJson } from '../consent/configuration.ts';
import { publicationEntry } from '../consent/publication.ts';
import type { ConsentRecord } from '../consent/record.ts';
import type { ContentStore, KeptRecord, NewEntry, NewPublication } from './store/log-store.ts';

/** What somebody wants to have in the log. */
export type Submitted = { readonly record: ConsentRecord } | { readonly publication: NewPublication };

/** What a batch comes to. Every submission of it is in exactly one place. */
export interface SortedBatch<S> {
  /** What the log does not have yet, in the order in which it came, with everybody who submitted the same. */
  readonly fresh: readonly { readonly content: Submitted; readonly submissions: readonly S[] }[];
  /** Records that the log has already, with the same content. */
  readonly known: readonly { readonly submission: S; readonly kept: KeptRecord }[];
  /** Publications that the log has already. */
  readonly published: readonly S[];
  /** Records whose id the log, or an earlier submission of the batch, has with other content. */
  readonly conflicts: readonly S[];
}

/** Sorts the submissions of a batch by what the store has already and by each other. */
export async function sortBatch<S extends { readonly content: Submitted }>(
  batch: readonly S[],
  store: ContentStore,
): Promise<SortedBatch<S>> {
  const keptRecords = await findRecords(batch, store);
  const fresh = new Map<string, { content: Submitted; submissions: S[] }>();
  const known: { submission: S; kept: KeptRecord }[] = [];
  const published: S[] = [];
  const conflicts: S[] = [];
  for (const submission of batch) {
    const { content } = submission;
    const key = 'record' in content ? content.record.id : content.publication.hash;
    const earlier = fresh.get(key);
    const kept = keptRecords.get(key);
    if (earlier) {
      if (isSameContent(earlier.content, content)) earlier.submissions.push(submission);
      else conflicts.push(submission);
    } else if (kept && 'record' in content) {
      if (isKeptRecord(content.record, kept.bytes)) known.push({ submission, kept });
      else conflicts.push(submission);
    } else if ('publication' in content && (await store.readPublished(content.publication.hash))) {
      published.push(submission);
    } else {
      fresh.set(key, { content, submissions: [submission] });
    }
  }
  return { fresh: [...fresh.values()], known, published, conflicts };
}

/**
 * The entry of a submission.
 * @param time when the log received it, ISO 8601 in UTC with milliseconds
 * @param randomBytes for the salt of a record
 */
export function entryOf(
  content: Submitted,
  time: string,
  randomBytes: (length: number) => Uint8Array,
): NewEntry {
  if ('publication' in content) {
    const { kind, hash } = content.publication;
    return { bytes: publicationEntry({ kind, hash, time }), content };
  }
  const { record } = content;
  const bytes = recordBytes({ ...record, receivedTime: time });
  const salt = randomBytes(SALT_BYTES);
  const { id, subject, event } = record;
  return {
    bytes: commitmentEntry(bytes, salt),
    content: { record: { id, subject, event, receivedTime: time, salt, bytes } },
  };
}

async function findRecords(
  batch: readonly { readonly content: Submitted }[],
  store: ContentStore,
): Promise<Map<string, KeptRecord>> {
  const ids = batch.flatMap(({ content }) => ('record' in content ? [content.record.id] : []));
  return new Map((await store.findRecords(ids)).map((kept) => [kept.id, kept]));
}

/** Publications of one hash are the same by their hash. */
function isSameContent(a: Submitted, b: Submitted): boolean {
  if (!('record' in a) || !('record' in b)) return true;
  return canonicalText(a.record) === canonicalText(b.record);
}

/** Whether a record, with the time at which it was received, gives exactly the bytes that are kept. */
export function isKeptRecord(record: ConsentRecord, kept: Uint8Array): boolean {
  const stored = parseJson(new TextDecoder().decode(kept));
  if (!stored || typeof stored !== 'object' || !('receivedTime' in stored)) return false;
  const { receivedTime } = stored;
  return (
    typeof receivedTime === 'string' && Buffer.compare(recordBytes({ ...record, receivedTime }), kept) === 0
  );
}

const canonicalText = (record: ConsentRecord) => canonicalJson(record);
