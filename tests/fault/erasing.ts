// An erasure by the real code, of which one numbered step goes wrong once: by request, or by age.

import type { ConsentRecord } from '../../src/consent/record.ts';
import { Erasures } from '../../src/server/erasure.ts';
import { receiptText } from '../../src/server/receipt.ts';
import { recordTextOf } from '../../src/server/record-text.ts';
import { Retention } from '../../src/server/retention.ts';
import { startSequencer } from '../../src/server/sequencer.ts';
import type { ErasableStore } from '../../src/server/store/erasure-store.ts';
import type { Parts, Trap } from './faults.ts';

/** The numbered steps of src/server/erasure.ts. */
export type ErasureStep = '1 find' | '2 ledger' | '3 remove' | '4 publish' | '5 forget' | '6 scrub';

/** Why records are erased: somebody has requested it for a subject, or they are old. */
export type Cause = { readonly subject: string } | { readonly laterMs: number };

/** How long records are kept where they are erased by age. */
export const RULE = { days: 30, validityDays: 182 };

/** What leaves the log meanwhile. */
export interface Told {
  acknowledged(id: string, receipt: string): void;
  requested(number: number): void;
  warned(message: string): void;
}

/**
 * Puts records into the log, and then erases those that the cause means, with the trap armed.
 * @returns what goes on with the erasure, as the next look at what is to be done would, until nothing is left
 * @throws what the trap throws
 */
export async function erasing(
  parts: Parts<ErasableStore>,
  trap: Trap<ErasureStep>,
  { records, cause, told }: { records: readonly ConsentRecord[]; cause: Cause; told: Told },
): Promise<{ goOn(): Promise<void>; stop(): Promise<void> }> {
  const store = trappedStore(parts.store, trap);
  const sequencer = await startSequencer({ ...parts, store, erasures: store, warn: told.warned });
  for (const record of records) {
    const outcome = await sequencer.submit({ record: recordTextOf(record) });
    if (outcome.status === 'sequenced') told.acknowledged(record.id, receiptText(outcome.receipt));
  }
  await sequencer.follow();
  const erasures = new Erasures({
    ...parts,
    store,
    sequencer: {
      follow: () => sequencer.follow(),
      submit: (content) => trap.around('4 publish', () => sequencer.submit(content)),
    },
    ledger: {
      readNewest: () => parts.ledger.readNewest(),
      erased: parts.ledger.erased,
      note: (head) => parts.ledger.note(head),
      noteErased: (hashes) => trap.around('2 ledger', () => parts.ledger.noteErased(hashes)),
      close: () => parts.ledger.close(),
    },
  });
  if ('subject' in cause) {
    const { subject } = cause;
    told.requested(await store.requestErasure({ subject, reason: 'subject-request' }));
  }
  const retention = new Retention(RULE, store, erasures);
  trap.arm();
  return {
    async goOn() {
      while (!(await erasures.carryOut()));
      if ('subject' in cause) return;
      while (await retention.step(new Date(Date.now() + cause.laterMs)));
    },
    stop: () => sequencer.stop(),
  };
}

function trappedStore(store: ErasableStore, trap: Trap<ErasureStep>): ErasableStore {
  return {
    ...store,
    readSubject: (subject, limit) => trap.around('1 find', () => store.readSubject(subject, limit)),
    readAged: (receivedBy, after, now, limit) =>
      trap.around('1 find', () => store.readAged(receivedBy, after, now, limit)),
    erase: (erasure) =>
      trap.around('3 remove', () =>
        store.erase({ ...erasure, publication: watched(erasure.publication, trap) }),
      ),
    async commit(growth) {
      const outcome = await store.commit(growth);
      trap.at('4 publish', 'within');
      return outcome;
    },
    forgetRequest: (number, isHeld) => trap.around('5 forget', () => store.forgetRequest(number, isHeld)),
    async scrub() {
      trap.at('6 scrub', 'before');
      const isClean = await store.scrub();
      trap.at('6 scrub', 'within');
      return isClean;
    },
    async finishRequest(number) {
      await store.finishRequest(number);
      trap.at('6 scrub', 'after');
    },
  };
}

/** A publication whose first use is the middle of the removal: records are gone, and nothing says why yet. */
function watched<T extends object>(publication: T, trap: Trap<ErasureStep>): T {
  return new Proxy(publication, {
    get(target, name, receiver) {
      trap.at('3 remove', 'within');
      return Reflect.get(target, name, receiver);
    },
  });
}
