// One line of an export that can be verified: an entry as it is kept (docs/FORMAT.md §8).
import { base64, base64urlnopad } from '@scure/base';
import { parseJson } from '../consent/configuration.ts';
import { readKeptRecord } from './kept-record.ts';
import type { ProofReader } from './proof-reader.ts';
import type { KeptEntry, KeptPublication, KeptRecord } from './store/log-store.ts';

/** Where an entry is. The members stand in the order in which the line has them. */
interface EntryPlace {
  readonly index: number;
  /** Base64; empty where the store has lost the hash, which a verifier reports. */
  readonly leaf: string;
  readonly proof?: readonly string[];
}

/** The place of an entry without proof. */
export async function placeOf(index: number, reader: ProofReader): Promise<EntryPlace> {
  return { index, leaf: base64.encode((await reader.leaf(index)) ?? new Uint8Array()) };
}

/** The place with its inclusion proof. @throws TlogError as {@link ProofReader} does */
export async function provedPlaceOf(index: number, reader: ProofReader): Promise<EntryPlace> {
  const proof = (await reader.proof(index)).map((hash) => base64.encode(hash));
  return { ...(await placeOf(index, reader)), proof };
}

/** The line with its newline; of an entry that has neither record nor publication, the place alone. */
export function lineOf(
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
