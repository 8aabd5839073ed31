// A version of the notice in words, and whether its place in the log is shown. Pure.

import { instantWords, momentWords } from '../../consent/instant-words.ts';
import { counted, listed } from '../../consent/record-words.ts';
import { decodeBase64 } from '../../tlog/encoding.ts';
import type { VerifierKey } from '../../tlog/verifier-key.ts';
import { verifyNoticePublication } from '../../verify/notice-publication.ts';
import type { EntryClaim } from '../../verify/widget-publication.ts';
import type { NoticesAnswer, NoticeVersion } from '../answers.ts';
import { sentence, shortened } from '../words.ts';

/** `Revision 3, asks about analytics alone`. */
export function versionName({ revision, asks }: Pick<NoticeVersion, 'revision' | 'asks'>): string {
  const name = revision === null ? 'Unreadable version' : `Revision ${revision}`;
  return asks ? `${name}, asks about ${listed(asks)} alone` : name;
}

/** The same in one line that tells it from every other. */
export function versionLine(version: NoticeVersion): string {
  const { hash, time } = version;
  return `${versionName(version)}, ${instantWords(time)?.ledger ?? time}, ${shortened(hash, 8, 4)}`;
}

/** What is to show that an entry is in the log. A hash that cannot be decoded fits no proof. */
export function claimOf(
  { index, entry, proof }: Pick<NoticeVersion, 'index' | 'entry' | 'proof'>,
  checkpoint: string,
): EntryClaim {
  return {
    index,
    entry: decodeBase64(entry) ?? new Uint8Array(),
    proof: proof.map((text) => decodeBase64(text) ?? new Uint8Array()),
    checkpoint,
  };
}

/** Whether a version is shown to be published, and since when. */
export function publicationOf(
  version: NoticeVersion,
  checkpoint: string,
  key: VerifierKey | undefined,
): { readonly passed: boolean; readonly words: string } {
  if (!key) return { passed: false, words: 'Not verified: there is no usable key.' };
  const verdict = verifyNoticePublication(version.hash, claimOf(version, checkpoint), key);
  if ('problem' in verdict)
    return { passed: false, words: `Not shown to be published: ${sentence(verdict.problem)}` };
  return { passed: true, words: `Published ${momentWords(verdict.time)}, proved under the checkpoint` };
}

/** How many records refer to a notice; of a token of a period those of that time. */
export function recordsWords(
  { records, erased, firstDay, lastDay }: Pick<NoticeVersion, 'records' | 'erased' | 'firstDay' | 'lastDay'>,
  isMore: boolean,
): string {
  const atLeast = isMore ? 'at least ' : '';
  const gone = erased ? `; ${counted(erased, 'more record')} erased since` : '';
  if (!records && !erased) return 'none';
  const days = firstDay && lastDay ? `, ${daysWords(firstDay, lastDay)}` : '';
  return `${atLeast}${counted(records, 'record')}${gone}${days}`;
}

function daysWords(first: string, last: string): string {
  return first === last ? `on ${momentWords(first)}` : `from ${momentWords(first)} to ${momentWords(last)}`;
}

/** Versions of the language that is shown, where the answer has others too. */
export function shownOf(answer: NoticesAnswer, locale: string | undefined) {
  const shown = locale ?? answer.locales[0]?.locale;
  return { locale: shown, versions: answer.notices.filter((each) => each.locale === shown) };
}
