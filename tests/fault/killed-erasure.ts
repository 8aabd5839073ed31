// An erasure in a process of its own that ends itself without warning, by SIGKILL, at one moment of one step.
//
// It tells on standard output, synchronously, what has left it: signatures and receipts.
import { writeSync } from 'node:fs';
import type { ConsentRecord } from '../../src/consent/record.ts';
import { type Cause, type ErasureStep, erasing } from './erasing.ts';
import type { ErasingPlace } from './erasure-matrix.suite.ts';
import { type Moment, Trap } from './faults.ts';
import { openParts } from './place.ts';

/** What the process is told to do, as JSON in its first argument. */
export interface KilledErasure {
  readonly opener: string;
  readonly address: string;
  readonly directory: string;
  readonly step: ErasureStep;
  readonly moment: Moment;
  readonly records: readonly ConsentRecord[];
  readonly cause: Cause;
}

const say = (...words: readonly unknown[]) => writeSync(1, `${words.join(' ')}\n`);
const base64 = (text: string) => Buffer.from(text).toString('base64');

// The reason for the cast: the parent has written it, by this type.
const run = JSON.parse(process.argv[2] ?? '') as KilledErasure;
// The reason for the cast: the place that names this module has opened the store by it.
const { openStore } = (await import(run.opener)) as Pick<ErasingPlace, 'openStore'>;
const parts = await openParts(run, openStore, ({ note, wasNoted }) => say('signed', wasNoted, base64(note)));
const trap = new Trap<ErasureStep>({
  step: run.step,
  moment: run.moment,
  strike: () => process.kill(process.pid, 'SIGKILL'),
});
const { goOn } = await erasing(parts, trap, {
  records: run.records,
  cause: run.cause,
  told: {
    acknowledged: (id, receipt) => say('acknowledged', id, base64(receipt)),
    requested: (number) => say('requested', number),
    warned: (message) => say('warning', message),
  },
});
await goOn();
say('survived');
