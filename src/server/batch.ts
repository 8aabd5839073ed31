// A batch: the submissions of one tick, freed of duplicates, and made into entries.
import { COMMITMENT_DOMAIN, COMMITMENT_ENTRY, SALT_BYTES } from '../consent/commitment.ts';
import { publicationEntry } from '../consent/publication.ts';
import type { Submitted } from './log-writer.ts';
import { isTextOf, textAt } from './record-text.ts';
import type { ErasureStore } from './store/erasure-store.ts';
import type { ContentStore, KeptRecord, NewEntry } from './store/log-store.ts';
import { HASH_BYTES, writeHash } from './tree-hash.ts';

/** `0x01 ‖ SHA-256(domain ‖ salt ‖ record)`; see `commitmentEntry` in src/consent/commitment.ts. */
const COMMITMENT_ENTRY_BYTES = 1 + HASH_BYTES;

/** Where the record begins in what is hashed. */
const RECORD_AT = COMMITMENT_DOMAIN.length + SALT_BYTES;

/** What a batch comes to. Every submission of it is in exactly one place. */
export interface SortedBatch<S> {
  /** What the log does not have yet, in the order in which it came, with everybody who submitted the same. */
  readonly fresh: readonly { readonly content: Submitted; readonly submissions: readonly S[] }[];
  /** Records that the log has already, with the same content. */
  readonly known: readonly { readonly submission: S; readonly kept: KeptRecord }[];
  /** Publications that the log has already. */
  readonly published: readonly S[];
  /** Records whose id the log, or an earlier submission of the batch, has with other content, or was erased. */
  readonly conflicts: readonly S[];
}

/**
 * Sorts the submissions of a batch by what the store has already and by each other.
 * @param erasures of the same store, where its records can be erased
 */
export async function sortBatch<S extends { readonly content: Submitted }>(
  batch: readonly S[],
  store: ContentStore,
  erasures?: Pick<ErasureStore, 'findErased'>,
): Promise<SortedBatch<S>> {
  const records = batch.flatMap(({ content }) => ('record' in content ? [content] : []));
  const ids = records.map(({ record }) => record.id);
  // What is pending has no place, or has got one from another sequencer: then the head has moved, too.
  const unknown = records.filter(({ isPending }) => !isPending).map(({ record }) => record.id);
  const found = unknown.length ? await store.findRecords(unknown) : [];
  const keptRecords = new Map(found.map((kept) => [kept.id, kept]));
  // Asked second: a record that is erased in between was found, and one that was not found had been erased before.
  const erased = new Set(await erasures?.findErased(ids.filter((id) => !keptRecords.has(id))));
  const fresh = new Map<string, { content: Submitted; submissions: S[] }>();
  const known: { submission: S; kept: KeptRecord }[] = [];
  const published: S[] = [];
  const conflicts: S[] = [];
  for (const submission of batch) {
    const { content } = submission;
    const key = 'record' in content ? content.record.id : content.publication.hash;
    const earlier = fresh.get(key);
    const kept = keptRecords.get(key);
    if (erased.has(key)) {
      conflicts.push(submission);
    } else if (earlier) {
      if (isSameContent(earlier.content, content)) earlier.submissions.push(submission);
      else conflicts.push(submission);
    } else if (kept && 'record' in content) {
      if (isTextOf(content.record, textOf(kept.bytes))) known.push({ submission, kept });
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
 * The entries of submissions, in their order.
 * @param time when the log received them, ISO 8601 in UTC with milliseconds
 * @param randomBytes for the salts of records, asked once for all
 */
export function entriesOf(
  contents: readonly Submitted[],
  time: string,
  randomBytes: (length: number) => Uint8Array,
): NewEntry[] {
  const salts = randomBytes(contents.length * SALT_BYTES);
  const texts = contents.map((content) => ('record' in content ? textAt(content.record, time) : ''));
  // Memory for all of them at once: to allocate and free small pieces takes longer than to hash what is in them.
  const commitments = Buffer.alloc(contents.length * COMMITMENT_ENTRY_BYTES, COMMITMENT_ENTRY);
  const textBytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const hashed = Buffer.allocUnsafeSlow(contents.length * RECORD_AT + textBytes);
  let end = 0;
  return contents.map((content, at) => {
    if ('publication' in content) {
      const { kind, hash: published } = content.publication;
      return { bytes: publicationEntry({ kind, hash: published, time }), content };
    }
    const { record, isPending } = content;
    const text = texts[at] ?? '';
    const salt = salts.subarray(at * SALT_BYTES, (at + 1) * SALT_BYTES);
    const begin = end;
    hashed.set(COMMITMENT_DOMAIN, begin);
    hashed.set(salt, begin + COMMITMENT_DOMAIN.length);
    end += RECORD_AT + hashed.write(text, begin + RECORD_AT);
    const start = at * COMMITMENT_ENTRY_BYTES;
    writeHash(hashed.subarray(begin, end), commitments, start + 1);
    return {
      bytes: commitments.subarray(start, start + COMMITMENT_ENTRY_BYTES),
      content: {
        record: {
          id: record.id,
          text,
          salt,
          bytes: hashed.subarray(begin + RECORD_AT, end),
          ...(isPending && { timeAt: Buffer.byteLength(record.before) }),
        },
      },
    };
  });
}

/** Publications of one hash are the same by their hash. */
function isSameContent(a: Submitted, b: Submitted): boolean {
  if (!('record' in a) || !('record' in b)) return true;
  return a.record.before === b.record.before && a.record.after === b.record.after;
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
