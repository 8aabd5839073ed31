// One start tag: what it requests, sorted by what is to be done about it.
import type { Addresses } from './addresses.ts';
import type { MarkFinding } from './mark-report.ts';
import { requestsOf } from './requests.ts';
import type { TagInText } from './tag-reader.ts';

/** A request that waits for consent, by the attribute that asks for it. */
export interface GuardedRequest {
  readonly attribute: string;
  /** Resolved. */
  readonly address: string;
  readonly consent: string;
}

/** The requests of a tag; those that need nothing are left out. */
export interface JudgedTag {
  readonly guarded: GuardedRequest[];
  readonly undeclared: readonly MarkFinding[];
  readonly unheld: readonly MarkFinding[];
}

/** Sorts the requests of a tag. */
export function judgeTag(tag: TagInText, addresses: Addresses): JudgedTag {
  const guarded: GuardedRequest[] = [];
  const undeclared: MarkFinding[] = [];
  const unheld: MarkFinding[] = [];
  for (const { attribute, address: written, canBeHeld } of requestsOf(tag)) {
    const judgement = addresses.judge(written);
    if (!judgement) continue;
    const { address, consent } = judgement;
    const finding = { line: tag.line, tag: tag.name, address };
    if (consent === undefined) undeclared.push(finding);
    else if (canBeHeld) guarded.push({ attribute, address, consent });
    else unheld.push(finding);
  }
  return { guarded, undeclared, unheld };
}
