// The checkpoint and the key of a pack: signed by the trusted key, and the one that everything in the pack stands under.
import type { PackManifest } from '../../consent/pack-manifest.ts';
import type { Checkpoint } from '../../tlog/checkpoint.ts';
import { hashesEqual } from '../../tlog/merkle.ts';
import { formatVerifierKey, type VerifierKey } from '../../tlog/note.ts';
import type { FindingList } from '../finding.ts';
import { openOrProblem } from '../proof-in-words.ts';
import type { ExportVerdict } from '../verify-export.ts';
import type { PackReader } from './pack-reader.ts';

/** A checkpoint or a key has some hundred bytes. */
const SHORT_BYTES_MAX = 65_536;

/** One of the exports of a pack. */
export type Part = readonly [path: string, verdict: ExportVerdict];

/** The key in the pack is a convenience: another one than the trusted is told of, and never used. */
export async function compareKey(reader: PackReader, key: VerifierKey, findings: FindingList): Promise<void> {
  const bytes = await reader.readWhole('vkey', SHORT_BYTES_MAX);
  if (!bytes) return;
  const found = new TextDecoder().decode(bytes).trimEnd();
  const trusted = formatVerifierKey(key.name, key.publicKey);
  if (found === trusted) return;
  const message = `the pack names the key ${JSON.stringify(found.slice(0, 400))}, but the given one is "${trusted}"; unless the given one is mistaken, the pack was changed, or is of another log`;
  findings.error('key-differs', { path: 'vkey' }, message);
}

/** What the trusted key signed; undefined where the checkpoint is not to be believed, of which it has told then. */
export async function openCheckpoint(
  manifest: PackManifest,
  reader: PackReader,
  key: VerifierKey,
  findings: FindingList,
): Promise<Checkpoint | undefined> {
  const path = 'checkpoint';
  const bytes = await reader.readWhole(path, SHORT_BYTES_MAX);
  if (!bytes) return undefined;
  const opened = openOrProblem(new TextDecoder().decode(bytes), key);
  if ('problem' in opened) {
    findings.error('checkpoint-unverified', { path }, opened.problem);
    return undefined;
  }
  const { origin, size } = opened.checkpoint;
  if (manifest.origin !== origin || manifest.size !== size) {
    const message = `it is of ${size} entries of ${origin}, but the manifest says ${manifest.size} of ${manifest.origin}`;
    findings.error('pack-checkpoint-differs', { path }, message);
  }
  return opened.checkpoint;
}

/** All proofs of a pack must lead to the one state of the log that it says it is of. */
export function compareCheckpoints(
  checkpoint: Checkpoint | undefined,
  parts: readonly Part[],
  findings: FindingList,
): void {
  for (const [path, verdict] of parts) {
    const found = verdict.checkpoint;
    if (!checkpoint || !found) continue;
    if (found.size === checkpoint.size && hashesEqual(found.root, checkpoint.root)) continue;
    const message = `it stands under the checkpoint of ${found.size} entries, but the pack’s is of ${checkpoint.size}${found.size === checkpoint.size ? ' with another root' : ''}`;
    findings.error('pack-checkpoint-differs', { path }, message);
  }
}
