// What whoever holds the lease of a shared log does for it: sequences, erases, and keeps no record longer than it may.
import { parseVerifierKey } from '../tlog/note.ts';
import type { Sequencing } from './candidate.ts';
import { Erasures } from './erasure.ts';
import type { Submitted } from './log-writer.ts';
import { DRAIN_LIMIT } from './pending-drain.ts';
import { refuseRollback } from './recovery.ts';
import { Retention, type RetentionRule } from './retention.ts';
import { Sequencer, type SequencerOptions } from './sequencer.ts';
import type { SharedLogStore } from './store/shared-log-store.ts';
import { knownByWitnesses } from './witness-memory.ts';
import type { WitnessAddress } from './witness-requests.ts';

/** What it works with. */
export interface SharedSequencingOptions extends Omit<SequencerOptions, 'store' | 'erasures'> {
  readonly store: SharedLogStore;
  /** Asked, before anything is signed, what they know of the log. */
  readonly witnesses: readonly WitnessAddress[];
  /** Default: records are kept. */
  readonly retention?: RetentionRule;
}

/** Slices that retention looks at before it is seen to what was requested meanwhile. */
const SLICES_AT_ONCE = 16;

/**
 * Erases what the ledger knows as erased and the log still has, before anything of it is served. It needs no lease: of
 * two that do it at once, the store refuses one, which then finds it done.
 * @throws whatever the store or the ledger throws
 */
export async function eraseNoted(options: SharedSequencingOptions): Promise<void> {
  const { erasures } = partsOf(options);
  try {
    await erasures.eraseNoted();
  } catch {
    await erasures.eraseNoted();
  }
}

/**
 * Recovers the log and begins to sequence it, if it leads to everything that it is known to have signed.
 * @throws TemoinError `data-unusable`, `log-rolled-back`, `ledger-unusable`, or whatever the store throws
 */
export async function startSequencing(options: SharedSequencingOptions): Promise<Sequencing> {
  const { store, key, witnesses, warn, now } = options;
  const { sequencer, erasures } = partsOf(options);
  await erasures.eraseNoted();
  const head = await store.readHead();
  for (const { by, ...known } of await knownByWitnesses(witnesses, parseVerifierKey(key.vkey), warn))
    await refuseRollback(store, head, known, by);
  await sequencer.recover();
  const retention = options.retention && new Retention(options.retention, store, erasures);
  return {
    submit: (content) => sequencer.submit(content),
    get checkpoint() {
      return sequencer.checkpoint;
    },
    stop: () => sequencer.stop(),
    async tend() {
      await erasures.carryOut();
      for (let slices = 0; slices < SLICES_AT_ONCE; slices += 1) if (!(await retention?.step(now()))) break;
      if (await erasures.scrub()) return;
      throw new Error(
        'a transaction, a prepared transaction or a replication slot that has been open for longer still reads them (docs/OPERATION.md)',
      );
    },
  };
}

function partsOf(options: SharedSequencingOptions) {
  const { store } = options;
  const sequencer = new Sequencer({ batchLimit: DRAIN_LIMIT, ...options, erasures: store });
  const following = {
    submit: (content: Submitted) => sequencer.submit(content),
    // Asked of the store: another one that was started by mistake may have appended.
    async follow() {
      await sequencer.follow();
      return store.readRegisterLag();
    },
  };
  return { sequencer, erasures: new Erasures({ ...options, pending: store, sequencer: following }) };
}
