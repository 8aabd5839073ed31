// The notice that a record names: fetched from the log and checked against the hash in the record.

import { type NoticeDocument, readNoticeDocument } from '../consent/notice-document.ts';
import type { StoredRecord } from '../consent/record.ts';
import { noticeWasShown } from '../consent/record-words.ts';
import { verifyNoticeEvidence } from '../verify/notice-evidence.ts';
import { fetchNotice } from './api.ts';
import { AuditError } from './audit-error.ts';
import { type Step, stepOf } from './step.ts';
import { useAnswer } from './use-answer.ts';

/** What is known about the notice of a record. */
export interface FoundNotice {
  /** Steps to add to the record's verification; none where there was nothing to check. */
  readonly steps: readonly Step[];
  /** Only where the bytes have the hash that the record names. */
  readonly notice?: NoticeDocument;
  /** In a sentence, why there is no notice to show. */
  readonly absence?: string;
}

/** @returns undefined while the notice is on its way, and for a record that cannot be read */
export function useNotice(record: StoredRecord | undefined): FoundNotice | undefined {
  const named = record && noticeWasShown(record.notice) ? record.notice : undefined;
  const { answer } = useAnswer(`notice ${named}`, async (signal) => named && fetchIfKnown(named, signal));
  if (!record) return undefined;
  if (!named) return { steps: [], absence: 'No notice was shown.' };
  if (answer.state === 'failed') return { steps: [], absence: answer.error.message };
  if (answer.state === 'loading') return undefined;
  return answer.value === undefined ? unknownNotice(named) : checkNotice(record, answer.value);
}

/** @returns undefined where the log has no such notice, which is an answer and no failure */
async function fetchIfKnown(hash: string, signal: AbortSignal): Promise<string | undefined> {
  try {
    return await fetchNotice(hash, signal);
  } catch (error) {
    if (error instanceof AuditError && error.code === 'not-found') return undefined;
    throw error;
  }
}

function unknownNotice(hash: string): FoundNotice {
  const absence = 'The record names a notice that the log does not know, so it cannot be shown.';
  return {
    steps: [
      {
        passed: false,
        words: 'The notice that the record names was never published in this log',
        detail: absence,
        values: [{ name: 'Notice hash', value: hash }],
      },
    ],
    absence,
  };
}

function checkNotice(record: StoredRecord, text: string): FoundNotice {
  const { checks, notice: document } = verifyNoticeEvidence(record, new TextEncoder().encode(text));
  const steps = checks.map((check) => stepOf(check));
  const notice = readNoticeDocument(document);
  return notice
    ? { steps, notice }
    : { steps, absence: 'What the log serves is not the notice that the record names, so it is not shown.' };
}
