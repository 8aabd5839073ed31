// What is wrong with one entry, with what records say together, and with what stands beside a record.
import type { FindingCode } from '../finding.ts';
import type { Explanation } from './explanation.ts';

const KEEP_AND_ASK =
  'Do not rely on this record. Keep the export as it is, with the date, and ask the operator for an explanation in writing.';
const DISK = 'Damage to the disk or the database.';
const ASK_VISITOR =
  'If the visitor kept a receipt, check it: it proves what was logged without the operator’s help.';

/** By code: one entry. */
export const ENTRY_EXPLANATIONS = {
  'leaf-differs': {
    meaning:
      'What is stored today is not what was logged then. The content of this record, or its salt, was changed afterwards.',
    innocent: `${DISK} One changed letter is enough.`,
    next: `${KEEP_AND_ASK} ${ASK_VISITOR}`,
  },
  'record-damaged': {
    meaning: 'What is stored can no longer be read as a record, and is not what was logged.',
    innocent: DISK,
    next: `${KEEP_AND_ASK} A backup may still have the record: it can be held against the same leaf.`,
  },
  'record-invalid': {
    meaning:
      'This is what was logged, but it has not the form of a record: the log took what it should have refused.',
    innocent: 'A version of the software that writes something newer, or has a fault.',
    next: 'Check with the newest version of temoin. If it stays, report it to the operator.',
  },
  'record-other': {
    meaning: 'You asked for one record, and were given another one.',
    innocent: DISK,
    next: KEEP_AND_ASK,
  },
  'publication-invalid': {
    meaning: 'An entry is neither a record nor a publication that this version knows.',
    innocent: 'The log was updated and publishes something new.',
    next: 'Check with the newest version of temoin. If it stays, report it to the operator.',
  },
  'content-differs': {
    meaning: 'The text shown for a publication, such as a notice, is not the one that was published then.',
    innocent: `${DISK} A program that saved the file anew.`,
    next: 'Do not rely on that text. The published one has the hash that the log names; ask the operator for it.',
  },
} satisfies Partial<Record<FindingCode, Explanation>>;

/** By code: what records say together. */
export const SERIES_EXPLANATIONS = {
  'received-time-decreases': {
    meaning: 'An entry is dated before one that was logged earlier. One of the two times is not true.',
    innocent: 'Hardly any: the log keeps its times from going back even where its clock does.',
    next: 'Do not rely on the times around this entry, and ask the operator. Cosignatures of witnesses bound when it existed.',
  },
  'record-id-repeated': {
    meaning: 'Two entries have a record of the same id, though each choice is stored once.',
    innocent: 'A version of the software with a fault.',
    next: 'Look at both. Where they say different things, ask the operator which one holds, and why.',
  },
  'notice-unpublished': {
    meaning:
      'The record names a notice that the log never published: what the visitor was shown is not kept.',
    innocent:
      'A page that was newer, or older, than the log’s configuration. Whoever sends a record may name any notice.',
    next: 'Ask the operator for the text of that hash: with it the record can be completed, since the hash tells whether it is the one.',
  },
  'widget-unpublished': {
    meaning:
      'The record names a release of the widget that the log never published: that it was that widget which asked is not shown.',
    innocent:
      'A log that is older than such publications, or a site that served a newer widget than its log’s.',
    next: 'Ask the operator for the files of that release: their integrity tells whether they are the ones.',
  },
  'widget-unsound': {
    meaning:
      'The log published a release of the widget, but what it says of its files cannot be read or contradicts itself.',
    innocent: 'A version of the software that publishes something newer, or has a fault.',
    next: 'Check with the newest version of temoin. If it stays, ask the operator for the files of that release.',
  },
  'succession-missing': {
    meaning:
      'The site had an earlier log, and this one does not say how that ended. What stood at its end may be hidden.',
    innocent: 'The new log was set up by hand in place of `temoin succeed`.',
    next: 'Ask the operator for the earlier log and its last checkpoint, and compare it with receipts and with what witnesses have.',
  },
  'content-missing': {
    meaning: 'Some entries have nothing but their leaf. What they held is not shown.',
    innocent: 'Their records were erased, as the law or the retention period asks.',
    next: 'Check the whole log, or a period: those tell what was erased from what was taken out.',
  },
  'record-missing': {
    meaning: 'Records are gone, and the log does not say that it erased them.',
    innocent:
      'They were erased just before the export, and a later one will say so; or damage to the database.',
    next: 'Check again in some minutes. If it stays, ask the operator for the records: each can be held against its leaf.',
  },
  'erasure-unsound': {
    meaning: 'The log says that it erased records, but not which ones, or in a way that contradicts itself.',
    innocent: DISK,
    next: 'Ask the operator for the list of what was erased. Only the true one has the hash that was published.',
  },
  'erased-present': {
    meaning: 'The log says that this record was erased, but it is still there.',
    innocent: 'A backup was restored, and erasures were not repeated yet.',
    next: 'Tell the operator: whoever asked for the erasure has a right to it. Do not spread the record.',
  },
  'sequence-gap': {
    meaning: 'A browser counts its choices, and a number is missing: a record was dropped, or never arrived.',
    innocent:
      'A visitor who went offline before the record was sent, cleared the storage, or used a blocker.',
    next: 'Many gaps at one time are worth a question to the operator; single ones are usual.',
  },
  'heartbeat-missing': {
    meaning:
      'The log gives a sign once an hour, and gave none then: it was not there, or what it had was left out.',
    innocent: 'The server was down or restarted, which happens.',
    next: 'Ask the operator what happened in these hours. Receipts of these hours show whether records are missing.',
  },
} satisfies Partial<Record<FindingCode, Explanation>>;

/** By code: receipts, and what stands beside a record. */
export const RECEIPT_EXPLANATIONS = {
  'receipt-unreadable': {
    meaning: 'The file is no receipt that can be read. It proves nothing, for nobody.',
    innocent: 'The wrong file, or one that a program saved anew.',
    next: 'Ask the visitor for the file as the browser saved it.',
  },
  'receipt-dropped': {
    meaning: 'A visitor holds a receipt for a record that the log no longer has.',
    innocent: 'A backup that was restored without noticing that it is behind.',
    next: 'Keep the receipt: it proves what the log signed. Ask the operator for the record.',
  },
  'receipt-erased': {
    meaning: 'A visitor holds a receipt for a record that the log says it erased.',
    innocent: 'The visitor asked for the erasure, or the retention period was over.',
    next: 'Nothing, where that is known. The receipt still proves what was recorded.',
  },
  'receipt-contradicts': {
    meaning: 'A receipt and the log have different records at one place: the log has signed two histories.',
    innocent: 'Hardly any: a log refuses to do so even after a crash.',
    next: 'Keep the receipt and this export: together they prove it to anybody, with nothing else.',
  },
  'receipt-outside-period': {
    meaning: 'The receipt is of a record outside the period, so the file says nothing of it.',
    innocent: 'Another period was exported.',
    next: 'Export the period of the receipt, or the whole log, and check that.',
  },
  'widget-differs': {
    meaning: 'The files of the widget that you have kept are no release that the log has published.',
    innocent: 'A folder that is not whole, has other files in it, or is of another site’s version.',
    next: 'Compare with the release that the finding names as nearest, and ask the operator for its files.',
  },
  'register-differs': {
    meaning:
      'The register, by which records are searched and filtered, does not say what the record says, or does not list it.',
    innocent: 'The register follows the log in a moment, or was damaged apart from it.',
    next: 'Check again in a minute. If it stays, do not rely on filters and counts: the check of the whole log does not use them.',
  },
  'notice-differs': {
    meaning: 'The notice that is shown is not the one that the record names, or contradicts it.',
    innocent: DISK,
    next: 'Do not rely on the notice shown here. The true one has the hash in the record; ask the operator for it.',
  },
} satisfies Partial<Record<FindingCode, Explanation>>;
