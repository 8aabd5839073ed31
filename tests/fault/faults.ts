// Faults: the real store, ledger and key of a log, of which one numbered step goes wrong once, when it is told to.
import type { SequencerOptions } from '../../src/server/sequencer.ts';
import type { SigningKey } from '../../src/server/signing-key.ts';
import type { SigningLedger } from '../../src/server/signing-ledger.ts';
import type { Growth, LogStore } from '../../src/server/store/log-store.ts';

/** The numbered steps of src/server/sequencer.ts. */
export type Step =
  | '1 duplicates'
  | '2 time'
  | '3 in memory'
  | '4 commit'
  | '5 ledger'
  | '6 sign'
  | '7 answer'
  | '8 register';

/** When in a step: before anything of it is done, in its middle, or once all of it is done (and, if at all, kept). */
export type Moment = 'before' | 'within' | 'after';

/** One fault. */
export interface Fault<S extends string = Step> {
  readonly step: S;
  readonly moment: Moment;
  /** Throws, or ends the process. */
  strike(): void;
}

/** What a sequencer works with, all of it real. */
export interface Parts<Store extends LogStore = LogStore>
  extends Pick<SequencerOptions, 'now' | 'randomBytes'> {
  readonly store: Store;
  readonly ledger: SigningLedger;
  readonly key: SigningKey;
}

/** Lets everything through until it is armed, and strikes once. */
export class Trap<S extends string = Step> {
  readonly #fault: Fault<S>;
  #isArmed = false;

  constructor(fault: Fault<S>) {
    this.#fault = fault;
  }

  arm(): void {
    this.#isArmed = true;
  }

  /** Strikes if this is where it was set. */
  at(step: S, moment: Moment): void {
    if (!this.#isArmed || step !== this.#fault.step || moment !== this.#fault.moment) return;
    this.#isArmed = false;
    this.#fault.strike();
  }

  async around<T>(step: S, act: () => Promise<T>): Promise<T> {
    this.at(step, 'before');
    const result = await act();
    this.at(step, 'after');
    return result;
  }

  aroundNow<T>(step: S, act: () => T): T {
    this.at(step, 'before');
    const result = act();
    this.at(step, 'after');
    return result;
  }
}

/** The same parts with the trap around what each step does of the world. */
export function trapped({ store, ledger, key, now, randomBytes }: Parts, trap: Trap) {
  const followTree = (limit: number) => trap.around('8 register', () => store.followTree(limit));
  return {
    store: {
      bind: (vkey: string) => store.bind(vkey),
      readVkey: () => store.readVkey(),
      readHead: () => store.readHead(),
      readEntries: (from: number, to: number) => store.readEntries(from, to),
      readEntryBytes: (from: number, to: number) => store.readEntryBytes(from, to),
      readPublished: (hash: string) => store.readPublished(hash),
      findRecords: (ids: readonly string[]) => trap.around('1 duplicates', () => store.findRecords(ids)),
      commit: (growth: Growth) =>
        trap.around('4 commit', () => store.commit({ ...growth, tiles: watched(growth.tiles, trap) })),
      // Of the answers, that to a record which the log has already needs the store: it is proved again.
      readTiles: (positions: Parameters<LogStore['readTiles']>[0]) =>
        trap.around('7 answer', () => store.readTiles(positions)),
      followTree,
    },
    ledger: {
      readNewest: () => ledger.readNewest(),
      erased: ledger.erased,
      note: (head: Parameters<SigningLedger['note']>[0]) => trap.around('5 ledger', () => ledger.note(head)),
      noteErased: (hashes: readonly string[]) => ledger.noteErased(hashes),
      close: () => ledger.close(),
    },
    key: {
      vkey: key.vkey,
      signCheckpoint: (tree: Parameters<SigningKey['signCheckpoint']>[0]) =>
        trap.aroundNow('6 sign', () => key.signCheckpoint(tree)),
    },
    now: () => trap.aroundNow('2 time', now),
    randomBytes: (length: number) => trap.aroundNow('3 in memory', () => randomBytes(length)),
  };
}

/** Tiles whose first use is the middle of the commit: entries and records are written before them. */
function watched(tiles: Growth['tiles'], trap: Trap): Growth['tiles'] {
  return new Proxy(tiles, {
    get(target, name, receiver) {
      trap.at('4 commit', 'within');
      return Reflect.get(target, name, receiver);
    },
  });
}
