// The evidence of one record: the record, its place and its proof, and what the log has published beside it.
import { base64, base64urlnopad } from '@scure/base';
import type { WidgetVersion } from '../../consent/notice.ts';
import { readKeptRecord } from '../kept-record.ts';
import { createProofReader, type ProofReader } from '../proof-reader.ts';
import type { PublishedWidgets } from '../published-widgets.ts';
import { columnsOf } from '../register-row.ts';
import type { KeptRecord, RegisterLine } from '../store/log-store.ts';
import type { ScopedStore } from './scoped-store.ts';

/** What evidence is made from, and of which state of the log. */
interface EvidenceSource {
  readonly store: ScopedStore;
  readonly widgets: PublishedWidgets;
  readonly size: number;
  /** The checkpoint of that size. */
  readonly note: string;
}

/**
 * Everything as it is stored, to be verified by whoever asks.
 * @param line what the register has of the record; undefined where it lists none
 */
export async function evidenceOf(
  { store, widgets, size, note }: EvidenceSource,
  { index, id, salt, bytes }: KeptRecord,
  line: RegisterLine | undefined,
) {
  const reader = createProofReader(store, size);
  const [entry] = await store.readEntries(index, index + 1);
  return {
    index,
    id,
    leaf: base64.encode((await reader.leaf(index)) ?? new Uint8Array()),
    entry: base64.encode(entry?.bytes ?? new Uint8Array()),
    bytes: base64.encode(bytes),
    salt: base64urlnopad.encode(salt),
    proof: (await reader.proof(index)).map((hash) => base64.encode(hash)),
    checkpoint: note,
    noticeKnown: await isNoticePublished(store, bytes),
    register: line ? columnsOf(line) : null,
    widget: (await widgetPublication(widgets, readKeptRecord(bytes)?.widget, reader, size)) ?? null,
  };
}

/** The entry that published a release of the widget, to be verified as a record is; undefined where there is none. */
export async function widgetPublication(
  widgets: PublishedWidgets,
  widget: WidgetVersion | undefined,
  reader: ProofReader,
  size: number,
) {
  const entry = widget && (await widgets.find(widget));
  // One that the checkpoint has not reached is published in a moment.
  if (!entry || entry.index >= size) return undefined;
  const proof = await reader.proof(entry.index);
  return {
    index: entry.index,
    entry: base64.encode(entry.bytes),
    proof: proof.map((hash) => base64.encode(hash)),
  };
}

async function isNoticePublished(store: ScopedStore, bytes: Uint8Array): Promise<boolean> {
  const record = readKeptRecord(bytes);
  return record !== undefined && (await store.readPublished(record.notice))?.kind === 'notice';
}
