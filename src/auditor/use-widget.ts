// The publication of the widget's release that a record names: fetched from the log and proved by the evidence.
import type { StoredRecord } from '../consent/record.ts';
import { decodeBase64 } from '../tlog/encoding.ts';
import type { VerifierKey } from '../tlog/verifier-key.ts';
import { readPublicationEntry, verifyWidgetPublication } from '../verify/widget-publication.ts';
import type { EvidenceAnswer } from './answers.ts';
import { fetchNotice } from './api.ts';
import { useAnswer } from './use-answer.ts';
import { widgetPublishedWords } from './words.ts';

/**
 * Whether and since when the release is published, in a sentence.
 * @returns undefined while the manifest is on its way, and for a record that cannot be read
 */
export function useWidget(
  record: StoredRecord | undefined,
  { widget: claim, checkpoint }: EvidenceAnswer,
  key: VerifierKey | undefined,
): string | undefined {
  const entry = (claim && decodeBase64(claim.entry)) ?? new Uint8Array();
  const hash = readPublicationEntry(entry)?.hash;
  const { answer } = useAnswer(`widget ${hash}`, async (signal) => hash && fetchNotice(hash, signal));
  if (!record || !key) return undefined;
  if (!claim) return widgetPublishedWords(undefined);
  if (answer.state === 'loading') return undefined;
  if (answer.state === 'failed') return widgetPublishedWords({ problem: answer.error.message });
  // A hash that cannot be decoded fits no proof.
  const proof = claim.proof.map((text) => decodeBase64(text) ?? new Uint8Array());
  const manifest = new TextEncoder().encode(answer.value ?? '');
  return widgetPublishedWords(
    verifyWidgetPublication(record.widget, { index: claim.index, entry, proof, checkpoint }, manifest, key),
  );
}
