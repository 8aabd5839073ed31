// What is wrong with what a log signed, and with which entries there are.
import type { FindingCode } from '../finding.ts';
import type { Explanation } from './explanation.ts';

const KEEP_AND_ASK =
  'Keep what you have, with the date. Ask the operator for an explanation in writing, and hold receipts that visitors kept against the log.';
const RESTORE = 'Damage to the disk, or an incomplete restore of a backup.';
const EXPORT_AGAIN = 'Export again and check that. If it stays, keep both files and ask the operator.';
const CUT = 'Lines that were lost when the file was copied, edited or downloaded.';

/** By code: key and checkpoint. */
export const CHECKPOINT_EXPLANATIONS = {
  'key-differs': {
    meaning:
      'The log names another key than the one you check against. What only that other key signed is not believed here.',
    innocent:
      'The log was succeeded by a new one with a new key, or the key that you pasted is of another site.',
    next: 'Ask the operator for the succession: a new log names the last checkpoint of the old one in its first entry.',
  },
  'checkpoint-unverified': {
    meaning:
      'The statement of the log’s size and root is not signed by the key you check against. Nothing ties what is shown to the log.',
    innocent:
      'The key that you pasted is mistyped or of another log, or the log has a new key after a succession.',
    next: 'Compare the key, character by character, with where you have it from. If it is right, keep what you were shown and ask the operator.',
  },
  'site-differs': {
    meaning: 'What is shown belongs to another site than the log’s key does.',
    innocent: 'The key of another site of the same operator was pasted.',
    next: 'Check with the key of this site. If it stays, the records of one site were put before you as those of another.',
  },
  'cosignature-unverified': {
    meaning: 'A witness’s signature on the checkpoint is not over this checkpoint. It does not count.',
    innocent: 'The line was damaged when the checkpoint was copied.',
    next: 'Fetch the checkpoint again. If it stays, ask the witness what it has signed: it remembers.',
  },
  'witness-quorum-missing': {
    meaning:
      'Not as many witnesses as your policy asks for have seen this history of the log. Others may have been shown another one.',
    innocent: 'A witness is down or out of reach just now, or the log has not been told of it.',
    next: 'Check again later. If it stays, ask the witnesses for the newest checkpoint that they have, and compare it with this one.',
  },
  'checkpoint-forked': {
    meaning:
      'The log has signed two histories that cannot both be true: entries that it once vouched for have been changed, put in or taken out.',
    innocent:
      'Hardly any: a log refuses to do so even after a crash. A key that was copied to a second server could have.',
    next: 'Keep both checkpoints: together they prove it to anybody, with nothing else. Show them to whoever supervises the operator.',
  },
  'log-shrunk': {
    meaning:
      'The log shows fewer entries than it has signed for before. What came after is not shown to you.',
    innocent: 'An old copy from a cache, or a backup that was restored without noticing that it is behind.',
    next: 'Check again in a minute. If it stays, keep the larger checkpoint and ask the operator for the missing entries.',
  },
  'growth-unproved': {
    meaning:
      'It is not shown that the log of today begins with the log of then. Its history may have been changed in between.',
    innocent: `${RESTORE} The proof is made from tiles, which can be damaged while the entries are sound.`,
    next: 'Check the whole log: it recomputes the root of then from the entries themselves, and says which it is.',
  },
} satisfies Partial<Record<FindingCode, Explanation>>;

/** By code: which entries there are. */
export const TREE_EXPLANATIONS = {
  'entries-unreadable': {
    meaning:
      'A stretch of the log cannot be read, so that its entries cannot be checked, nor the root computed from them.',
    innocent: RESTORE,
    next: 'Ask the operator to restore it; the log’s own start says what is missing. Until then, what lies in that stretch is not proved by this check.',
  },
  'tile-differs': {
    meaning:
      'The log keeps its leaves twice, and at this place the two differ: an entry or its tile was changed after it was logged.',
    innocent: RESTORE,
    next: 'See what the root says: where it fits, the entries are what was signed and only the tile is damaged. Records at this place are named by the check of the records.',
  },
  'root-differs': {
    meaning:
      'All entries together do not give the root that was signed: at least one was changed, put in or taken out.',
    innocent: `${RESTORE} In a downloaded file, a line that was changed.`,
    next: KEEP_AND_ASK,
  },
  'index-out-of-order': {
    meaning: 'An entry stands behind one that came later, so that the file is not in the order of the log.',
    innocent: 'A program that sorted the lines of the file.',
    next: EXPORT_AGAIN,
  },
  'index-repeated': {
    meaning: 'One place of the log is given to two lines. At most one of them can be what was logged.',
    innocent: 'Two files that were joined into one.',
    next: EXPORT_AGAIN,
  },
  'entries-missing': {
    meaning:
      'The file means to have the whole log, but entries are not in it. What they say is kept from you.',
    innocent: CUT,
    next: EXPORT_AGAIN,
  },
  'entry-beyond-checkpoint': {
    meaning: 'A line claims a place that the log did not have yet when it signed. Nothing vouches for it.',
    innocent: 'Two files of different days that were joined into one.',
    next: EXPORT_AGAIN,
  },
  'inclusion-unproved': {
    meaning:
      'It is not shown that this entry stands in the log. It may never have been logged, or something else was logged in its place.',
    innocent: RESTORE,
    next: KEEP_AND_ASK,
  },
  'filter-differs': {
    meaning:
      'The file has a record that its own filter does not ask for. The register by which it was found does not say what the record says.',
    innocent: 'The register was damaged apart from the log. It is made from the log, and can be made again.',
    next: 'Check the whole log, which does not rely on the register, and ask the operator to make the register again.',
  },
} satisfies Partial<Record<FindingCode, Explanation>>;

/** By code: whether a period is whole. */
export const PERIOD_EXPLANATIONS = {
  'period-entries-missing': {
    meaning: 'Entries in the middle of the period are not in the file. What they say is kept from you.',
    innocent: CUT,
    next: EXPORT_AGAIN,
  },
  'period-start-cut': {
    meaning: 'The beginning of the period is not in the file.',
    innocent: CUT,
    next: EXPORT_AGAIN,
  },
  'period-end-cut': {
    meaning: 'The end of the period is not in the file.',
    innocent: 'A download that broke off.',
    next: EXPORT_AGAIN,
  },
  'period-start-open': {
    meaning: 'Nothing in the file shows that no record of the period came before its first entry.',
    innocent: 'The entry in front has no time any more, since its record was erased.',
    next: 'Check a period that begins a little earlier, or the whole log.',
  },
  'period-end-open': {
    meaning: 'Nothing in the file shows that no record of the period came after its last entry.',
    innocent: 'The entry behind has no time any more, since its record was erased.',
    next: 'Check a period that ends a little later, or the whole log.',
  },
  'period-not-over': {
    meaning: 'The period goes on beyond what the log had signed: more may still be added to it.',
    innocent: 'This is as it must be for a period that reaches to today or beyond.',
    next: 'Check again once the period is over, where the whole of it matters.',
  },
  'entry-outside-run': {
    meaning:
      'A line stands outside the stretch of the log that the file says it has. It is not shown to belong to the period.',
    innocent: 'Two files that were joined into one.',
    next: EXPORT_AGAIN,
  },
} satisfies Partial<Record<FindingCode, Explanation>>;
