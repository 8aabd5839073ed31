// The export that can be verified: JSON Lines, a header and one line for each entry (docs/FORMAT.md §8).
import { base64, base64urlnopad } from '@scure/base';
import { parseJson } from '../consent/configuration.ts';
import { TILE_WIDTH } from '../tlog/tiles.ts';
import { readKeptRecord } from './kept-record.ts';
import { createProofReader, type ProofReader } from './proof-reader.ts';
import type {
  ContentStore,
  KeptEntry,
  KeptPublication,
  KeptRecord,
  RegisterFilter,
  RegisterReads,
  TreeStore,
} from './store/log-store.ts';

/** What an export is made from, and of which state of the log. */
export interface ExportSource {
  readonly store: ContentStore & RegisterReads & Pick<TreeStore, 'readTiles'>;
  readonly site: string;
  readonly vkey: string;
  /** The checkpoint that the export stands under; what the log has got since is left out. */
  readonly checkpoint: { readonly size: number; readonly note: string };
}

/** Entries read at once: those of one tile. */
const ENTRIES_AT_ONCE = TILE_WIDTH;

/**
 * The export as pieces of text of whole lines. Without a filter it is complete; with one it has the records that the
 * filter means, each with its proof.
 * @throws whatever the store throws, in the middle: half an export must be thrown away
 */
export async function* exportJsonl(source: ExportSource, filter: RegisterFilter): AsyncGenerator<string> {
  const { site, vkey, checkpoint, store } = source;
  const isComplete = filter.search === undefined && filter.event === undefined;
  const header = {
    checkpoint: checkpoint.note,
    complete: isComplete,
    ...(!isComplete && { filter }),
    format: 'temoin/export/v1',
    site,
    vkey,
  };
  yield `${JSON.stringify(header)}\n`;
  const reader = createProofReader(store, checkpoint.size);
  yield* isComplete ? completeLines(source, reader) : filteredLines(source, filter, reader);
}

async function* completeLines(
  { store, checkpoint }: ExportSource,
  reader: ProofReader,
): AsyncGenerator<string> {
  for (let from = 0; from < checkpoint.size; from += ENTRIES_AT_ONCE) {
    const entries = await store.readEntries(from, Math.min(from + ENTRIES_AT_ONCE, checkpoint.size));
    let lines = '';
    for (const entry of entries) lines += lineOf(await placeOf(entry.index, reader), entry);
    yield lines;
  }
}

async function* filteredLines(
  { store, checkpoint }: ExportSource,
  filter: RegisterFilter,
  reader: ProofReader,
): AsyncGenerator<string> {
  for (let after = -1; ; ) {
    const page = { order: 'ascending', after, before: checkpoint.size, limit: ENTRIES_AT_ONCE } as const;
    const found = await store.readRegister(filter, page);
    let lines = '';
    for (const record of found) {
      const proof = (await reader.proof(record.index)).map((hash) => base64.encode(hash));
      lines += lineOf({ ...(await placeOf(record.index, reader)), proof }, { record });
      after = record.index;
    }
    yield lines;
    if (found.length < ENTRIES_AT_ONCE) return;
  }
}

/** Where an entry is. The members stand in the order in which the line has them. */
interface EntryPlace {
  readonly index: number;
  /** Base64; empty where the store has lost the hash, which a verifier reports. */
  readonly leaf: string;
  readonly proof?: readonly string[];
}

async function placeOf(index: number, reader: ProofReader): Promise<EntryPlace> {
  return { index, leaf: base64.encode((await reader.leaf(index)) ?? new Uint8Array()) };
}

function lineOf(
  place: EntryPlace,
  {
    bytes,
    record,
    publication,
  }: Pick<KeptEntry, 'record' | 'publication'> & Partial<Pick<KeptEntry, 'bytes'>>,
): string {
  const start = JSON.stringify(place).slice(0, -1);
  if (record) return `${start},${recordMembers(record)}}\n`;
  if (publication) return `${start},${publicationMembers(publication, bytes)}}\n`;
  return `${start}}\n`;
}

/** The record as it is spelt in the store, or the stored bytes where they are no record any more. */
function recordMembers({ id, salt, bytes }: KeptRecord): string {
  const saltText = base64urlnopad.encode(salt);
  if (readKeptRecord(bytes)) return `"record":${new TextDecoder().decode(bytes)},"salt":"${saltText}"`;
  return JSON.stringify({ bytes: base64.encode(bytes), id, salt: saltText }).slice(1, -1);
}

/** The entry's JSON; its text where it is none any more, which a verifier reports. */
function publicationMembers(
  { bytes: content, erasure }: KeptPublication,
  entry: Uint8Array = new Uint8Array(),
): string {
  const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const text = decode(entry.subarray(1));
  return JSON.stringify({
    publication: parseJson(text) ?? text,
    content: decode(content),
    ...(erasure && { erased: erasure.indexes, salt: base64urlnopad.encode(erasure.salt) }),
  }).slice(1, -1);
}
