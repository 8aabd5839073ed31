// What is owed: a record that a page had no time to make, kept for the next page to make it.
import type { Act } from './act.ts';
import type { Choice } from './choice.ts';

/** In front of its sequence number, in local storage. It begins as what src/gate/pending.ts looks for. */
export const OWED = 'temoin:owed:';

/** What the record is made of; as it is kept, a first choice has `null` before it. */
export type Owed = readonly [
  previous: Choice | undefined,
  choice: Choice,
  act: Act,
  /** Whether the device is to keep the log's receipt. */
  keepsReceipt: boolean,
];
