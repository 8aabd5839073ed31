// The steps from a record's stored bytes to a signed checkpoint: each asks one question of the list of checks.
import { commitmentEntry, SALT_BYTES } from '../consent/commitment.ts';
import type { StoredRecord } from '../consent/record.ts';
import type { Checkpoint } from '../tlog/checkpoint.ts';
import { encodeBase64 } from '../tlog/encoding.ts';
import { quote } from '../tlog/error.ts';
import { hashesEqual, leafHash } from '../tlog/merkle.ts';
import type { VerifierKey } from '../tlog/note.ts';
import type { Policy } from '../tlog/policy.ts';
import type { CheckList } from './check.ts';
import { readLogName } from './log-name.ts';
import { inclusionProblem, leafDiffers, openOrProblem } from './proof-in-words.ts';
import { readRecordBytes } from './stored-record.ts';
import { verifyWitnesses } from './witness-evidence.ts';

/**
 * Asks `record`.
 * @param id under which the record was asked for, if so: another record, however well proved, answers nothing
 * @returns the record, or `undefined` where the bytes are not one
 */
export function checkRecord(list: CheckList, bytes: Uint8Array, id?: string): StoredRecord | undefined {
  const read = readRecordBytes(bytes);
  if ('problem' in read) {
    list.failed('record', 'record-damaged', `what is stored is not a record: ${read.problem}`);
    return undefined;
  }
  if (id !== undefined && read.record.id !== id) {
    list.failed(
      'record',
      'record-other',
      `the stored record calls itself ${read.record.id}: another one, or changed`,
    );
    return read.record;
  }
  list.passed('record', `the ${bytes.length} stored bytes are a record, spelt canonically (RFC 8785)`);
  return read.record;
}

/** Asks `commitment`. A salt that is not 32 bytes long fails it. */
export function checkCommitment(
  list: CheckList,
  bytes: Uint8Array,
  salt: Uint8Array,
  leaf: Uint8Array,
): void {
  if (salt.length !== SALT_BYTES) {
    list.failed('commitment', 'leaf-differs', `the salt has ${salt.length} bytes instead of ${SALT_BYTES}`);
    return;
  }
  const computed = leafHash(commitmentEntry(bytes, salt));
  if (hashesEqual(computed, leaf)) {
    list.passed('commitment', `record and salt give the leaf ${encodeBase64(leaf)}`);
  } else {
    list.failed('commitment', 'leaf-differs', leafDiffers(computed, leaf));
  }
}

/** Asks `checkpoint`. @returns what it states, or `undefined` where it must not be believed */
export function checkCheckpoint(list: CheckList, note: string, key: VerifierKey): Checkpoint | undefined {
  const opened = openOrProblem(note, key);
  if ('problem' in opened) {
    list.failed('checkpoint', 'checkpoint-unverified', opened.problem);
    return undefined;
  }
  const { origin, size, root } = opened.checkpoint;
  list.passed(
    'checkpoint',
    `the key signed that ${origin} has ${size} entries and the root ${encodeBase64(root)}`,
  );
  return opened.checkpoint;
}

/** Asks `witnesses`, which needs a checkpoint that is believed. */
export function checkWitnesses(
  list: CheckList,
  note: string,
  policy: Policy,
  checkpoint: Checkpoint | undefined,
): void {
  if (!checkpoint) {
    list.notAsked('witnesses', 'there is no checkpoint to be believed, whoever has cosigned it');
    return;
  }
  const { cosigned, problems } = verifyWitnesses(note, policy);
  const [problem] = problems;
  if (problem) {
    list.failed('witnesses', problem.code, problems.map(({ message }) => message).join('; '));
    return;
  }
  const names = cosigned.map(({ witness, time }) => `${witness} at ${time}`).join(', ');
  list.passed('witnesses', names ? `cosigned by ${names}` : 'the policy asks for no cosignature');
}

/** Asks `inclusion`, which needs a checkpoint that is believed. */
export function checkInclusion(
  list: CheckList,
  claim: { readonly index: number; readonly leaf: Uint8Array; readonly proof: readonly Uint8Array[] },
  checkpoint: Checkpoint | undefined,
): void {
  if (!checkpoint) {
    list.notAsked(
      'inclusion',
      'there is no checkpoint to be believed, so that no place in the log can be shown',
    );
    return;
  }
  const problem = inclusionProblem(claim.index, claim.leaf, claim.proof, checkpoint);
  if (problem) list.failed('inclusion', 'inclusion-unproved', problem);
  else {
    list.passed(
      'inclusion',
      `the leaf and ${claim.proof.length} hashes give that root, so it is entry ${claim.index} of the log`,
    );
  }
}

/** Asks `site`, which needs a record. */
export function checkSite(list: CheckList, record: StoredRecord | undefined, key: VerifierKey): void {
  if (!record) list.notAsked('site', 'there is no record to read the site from');
  else if (record.site === readLogName(key.name)?.site)
    list.passed('site', `record and key are of ${record.site}`);
  else
    list.failed(
      'site',
      'site-differs',
      `the record is of ${record.site}, but the key is of ${quote(key.name)}`,
    );
}
