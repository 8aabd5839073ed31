// What is kept of a choice for its TC string: under which vendor list it was made, and in which language.
import type { Choice } from '../../consent/choice.ts';
import type { Origin } from './tc-string.ts';

/** Its name in local storage, which `src/gate/pending.ts` must not take for one of those that something waits for. */
const KEY = 'temoin:tcf';

/** One item, of the newest choice alone; its time and sequence number say which. */
interface Kept extends Origin {
  readonly sequence: number;
}

/** What was kept, as it is; `undefined` where nothing was, or nothing that can be understood. Never throws. */
function read(): Kept | undefined {
  try {
    // The reason for the cast: each property is looked at below.
    const kept = JSON.parse(localStorage[KEY]) as Kept;
    const { vendorListVersion: version } = kept;
    return version >>> 0 === version && version < 4096 && /^[A-Z]{2}$/.test(kept.language) ? kept : undefined;
  } catch {
    // What the caller sees instead: nothing, as on a device that keeps nothing.
    return undefined;
  }
}

const isOf = (choice: Choice | undefined, kept: Kept | undefined) =>
  !!choice && kept?.time === choice.time && kept.sequence === choice.sequence;

/** What was kept of this very choice. Never throws. */
export const originOf = (choice: Choice | undefined): Origin | undefined => {
  const kept = read();
  return isOf(choice, kept) ? kept : undefined;
};

/** Keeps it, in the place of what was kept of the choice before. Never throws. */
export function keepOrigin(choice: Choice, origin: Origin): void {
  const { language, vendorListVersion } = origin;
  const { time, sequence } = choice;
  const kept: Kept = { time, sequence, language, vendorListVersion };
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // What a vendor sees instead: the version of the list of the day.
  }
}

/** Removes what was kept. Never throws. */
export function forgetOrigin(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // What the visitor sees instead: an item that says when, and nothing about what.
  }
}
