// What is wrong with an evidence pack: with what it lies in, with its files, and with what they say together.
import type { FindingCode } from '../finding.ts';
import type { Explanation } from './explanation.ts';

const PACK_AGAIN =
  'Ask for the pack again, or make it anew in the auditor’s page, and check that file before you do anything to it.';
const REPACKED =
  'Somebody unpacked it, changed or added something, and packed it again; or an unpacking program renamed files.';
const ASK_MAKER =
  'Keep the pack as it is, with the date, and ask whoever made it for an explanation in writing. Make one of your own where you have access.';

/** By code. */
export const PACK_EXPLANATIONS = {
  'pack-unreadable': {
    meaning: 'The file cannot be opened as an evidence pack, so nothing in it was checked.',
    innocent: 'A download that broke off, or the wrong file was picked.',
    next: PACK_AGAIN,
  },
  'pack-ambiguous': {
    meaning:
      'The ZIP can be read in more than one way. What you see in it by another program need not be what was checked here.',
    innocent: 'A program that repaired or appended to the file.',
    next: `${PACK_AGAIN} Do not rely on what another program shows of this one.`,
  },
  'pack-too-large': {
    meaning: 'The pack claims sizes that no pack has, as files do that are made to fill a disk or a memory.',
    innocent: 'Hardly any: the records of ten million visitors stay far below.',
    next: 'Do not unpack it. Ask whoever made it for another one.',
  },
  'pack-path-unsafe': {
    meaning:
      'A file in it would be put somewhere else on your disk when it is unpacked, or shows what lies somewhere else. It was not read.',
    innocent: 'Hardly any: no pack is written with such a name.',
    next: 'Do not unpack it with any program. Ask whoever made it for an explanation, and for another pack.',
  },
  'pack-path-repeated': {
    meaning:
      'There are two files of one name. Which of them you see depends on the program, so that neither shows anything.',
    innocent: REPACKED,
    next: PACK_AGAIN,
  },
  'pack-manifest-missing': {
    meaning: 'The list of what is in the pack is missing, so that nobody can say what was taken out of it.',
    innocent: 'A part of a pack was handed on, or the wrong file or folder was picked.',
    next: PACK_AGAIN,
  },
  'pack-manifest-malformed': {
    meaning: 'The list of what is in the pack is not as the format has it, so that nothing else was checked.',
    innocent: 'An editor saved it anew, or a newer version of the software made the pack.',
    next: 'Check with the newest version of temoin. If it stays, ask for the pack again.',
  },
  'pack-file-missing': {
    meaning: 'A file that belongs into the pack is not there. What it had is not shown.',
    innocent: 'A program that left it out when it unpacked or packed, such as a scanner for viruses.',
    next: PACK_AGAIN,
  },
  'pack-file-unlisted': {
    meaning: 'A file lies in the pack that was not put there when it was made. It was not read.',
    innocent: 'A file of the system, such as .DS_Store or Thumbs.db, that a program added to the folder.',
    next: 'Do not rely on that file. Where it looks like a part of the evidence, ask who added it.',
  },
  'pack-file-unreadable': {
    meaning: 'A file of the pack cannot be read to its end.',
    innocent: 'A download that broke off, or a damaged disk.',
    next: PACK_AGAIN,
  },
  'pack-file-differs': {
    meaning: 'A file is not the one that was put into the pack when it was made: it was changed afterwards.',
    innocent: `${REPACKED} Some programs change the ends of lines.`,
    next: PACK_AGAIN,
  },
  'pack-file-beyond': {
    meaning:
      'A file in the pack belongs to nothing else in it. It may be true, but nothing here ties it to the records.',
    innocent: 'A newer version of the software, which packs more.',
    next: 'Do not rely on that file, and check with the newest version of temoin.',
  },
  'pack-absent': {
    meaning: 'The pack says itself that something is missing from it, and why.',
    innocent:
      'Files of an old release that the server no longer had, or something that this site never made.',
    next: 'Read the reason. Where the missing file matters to you, ask the operator for it: its hash stands in the log.',
  },
  'pack-checkpoint-differs': {
    meaning: 'Parts of the pack are of different states of the log, so that they do not prove one another.',
    innocent: 'Files of two packs were put into one folder.',
    next: PACK_AGAIN,
  },
  'pack-selection-differs': {
    meaning:
      'The pack does not have the records that it says it has: its export is of something else, or holds others too.',
    innocent: 'Files of two packs were put into one folder.',
    next: ASK_MAKER,
  },
  'pack-notice-missing': {
    meaning: 'A record names the notice that was shown, but the pack does not have it.',
    innocent: 'A page that was newer than the log’s configuration, whose notice was never published.',
    next: 'What was asked is then not shown. Ask the operator for the notice of that hash.',
  },
  'pack-publication-missing': {
    meaning:
      'The pack has no proof that the log published this notice or release of the widget at a time before the choice.',
    innocent: 'A site that was newer than the configuration of its log.',
    next: 'The file is still the one that the record names by its hash. Ask the operator since when it was published.',
  },
  'pack-form-differs': {
    meaning:
      'A file that is to say the same as the proved records, in another form, says something else or leaves something out.',
    innocent: 'A spreadsheet that saved the file anew, or another version of the software made the pack.',
    next: 'Rely on the records in export.jsonl alone, which are proved. Ask whoever made the pack about the difference.',
  },
} satisfies Partial<Record<FindingCode, Explanation>>;
