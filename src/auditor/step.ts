// One step of a verification in words: what was asked, what came out, and the values to repeat it with.
import type { Check, CheckName } from '../verify/check.ts';
import type { Explanation } from '../verify/explanations/explanation.ts';
import { EXPLANATIONS } from '../verify/explanations/explanations.ts';
import type { EvidenceAnswer } from './answers.ts';
import { sentence } from './words.ts';

/** One numbered step on the page. */
export interface Step {
  readonly passed: boolean;
  /** The outcome in a few words, without a full stop. */
  readonly words: string;
  /** What was compared with what, as a sentence. */
  readonly detail: string;
  /** What somebody needs who wants to repeat the step by other means. Outside text. */
  readonly values: readonly { readonly name: string; readonly value: string }[];
  /** What it means that it failed; absent where it passed, or failed because another did. */
  readonly explanation?: Explanation;
}

/** For each question, the words where it passed and where it did not. */
const OUTCOMES: Readonly<Record<CheckName, readonly [passed: string, failed: string]>> = {
  receipt: ['The receipt can be read', 'The receipt cannot be read'],
  record: ['What is stored is a record, canonically spelt', 'What is stored is not this record any more'],
  commitment: [
    'Record and salt give the leaf that the log’s tree holds',
    'Record and salt do not give the leaf that the log’s tree holds',
  ],
  checkpoint: [
    'The checkpoint is signed by the key in use',
    'The checkpoint is not signed by the key in use',
  ],
  witnesses: [
    'The checkpoint is cosigned as the policy asks',
    'The checkpoint is not cosigned as the policy asks',
  ],
  inclusion: [
    'The leaf stands in the log, under the root that was signed',
    'The leaf is not shown to stand in the log',
  ],
  site: ['The record is of the site whose log this is', 'The record is not shown to be of this log’s site'],
  register: ['The register lists it as what it is', 'The register does not list it as what it is'],
  'notice-hash': [
    'The notice served is the very one that the record names',
    'The notice served is not the one that the record names',
  ],
  'notice-members': [
    'Notice and record agree where they say the same thing',
    'Notice and record are not shown to agree',
  ],
};

/**
 * A check of verify/ as a step on the page.
 * @param answer the evidence, whose values the step repeats; undefined where it used none of them
 */
export function stepOf({ name, passed, detail, code }: Check, answer?: EvidenceAnswer): Step {
  const [good, bad] = OUTCOMES[name];
  return {
    passed,
    words: passed ? good : bad,
    detail: sentence(detail),
    values: answer ? valuesOf(name, answer) : [],
    ...(code && { explanation: EXPLANATIONS[code] }),
  };
}

function valuesOf(name: CheckName, answer: EvidenceAnswer): Step['values'] {
  if (name === 'record') return [{ name: 'Stored bytes (base64)', value: answer.bytes }];
  if (name === 'commitment')
    return [
      { name: 'Entry = 0x01 ‖ SHA-256("temoin/record/v1\\n" ‖ salt ‖ record)', value: answer.entry },
      { name: 'Salt (base64url)', value: answer.salt },
      { name: 'Leaf = SHA-256(0x00 ‖ entry)', value: answer.leaf },
    ];
  if (name === 'checkpoint') return [{ name: 'Signed checkpoint', value: answer.checkpoint }];
  if (name === 'inclusion')
    return [{ name: 'Inclusion proof, leaf sibling first', value: answer.proof.join('\n') || 'empty' }];
  return [];
}
