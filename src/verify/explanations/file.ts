// What is wrong with an export as a file, and with its lines.
import type { FindingCode } from '../finding.ts';
import type { Explanation } from './explanation.ts';

const DOWNLOAD_AGAIN =
  'Download the export again from the auditor’s page, and verify that file before you do anything to it.';
const NOT_OPENED =
  'An editor, a spreadsheet or a mail program that saved the file anew, or a download that broke off.';
const BY_OTHER_MEANS =
  'Download it again. If the new file says the same, ask the operator which version of the software made it, and keep both files.';

/** By code. */
export const FILE_EXPLANATIONS = {
  'file-empty': {
    meaning: 'There is nothing in the file, so nothing was checked and nothing is shown.',
    innocent: 'A download that broke off at once, or a disk that was full.',
    next: DOWNLOAD_AGAIN,
  },
  'file-not-export': {
    meaning: 'The file is something else than an export of a log. Nothing in it was checked.',
    innocent: 'The wrong file was picked, or the sign-in page was saved in place of the export.',
    next: 'Take the JSON Lines file from the auditor’s page; a CSV file is for reading and proves nothing.',
  },
  'file-truncated': {
    meaning:
      'The file ends in the middle of a line. What comes before was checked; what should follow is not there.',
    innocent: 'A download that broke off, or a disk that was full.',
    next: DOWNLOAD_AGAIN,
  },
  'format-unknown': {
    meaning:
      'The file says that it is of a format that this program does not know, so nothing in it was checked.',
    innocent: 'The log was updated, and this program is older.',
    next: 'Use the newest version of temoin, and check again.',
  },
  'header-malformed': {
    meaning:
      'The first line, which says which log the file is of and under which checkpoint, is not as it must be.',
    innocent: NOT_OPENED,
    next: DOWNLOAD_AGAIN,
  },
  'line-not-utf8': {
    meaning: 'A line has bytes that are no text. What it says about its entry is not known.',
    innocent: 'A program that saved the file in another encoding, or a damaged disk.',
    next: DOWNLOAD_AGAIN,
  },
  'line-too-long': {
    meaning: 'A line is longer than any that a log writes, and was not read.',
    innocent: 'Line ends that a program took out of the file.',
    next: DOWNLOAD_AGAIN,
  },
  'line-not-json': {
    meaning:
      'A line is not in the form in which entries are written. What it says about its entry is not known.',
    innocent: NOT_OPENED,
    next: DOWNLOAD_AGAIN,
  },
  'line-malformed': {
    meaning: 'A line can be read, but a part of it is missing or not as the format has it.',
    innocent: 'A version of the software with a fault, or a program that saved the file anew.',
    next: BY_OTHER_MEANS,
  },
} satisfies Partial<Record<FindingCode, Explanation>>;
