// A sequencer in a process of its own that ends itself without warning, by SIGKILL, at one moment of one step.
//
// It tells on standard output, synchronously, what has left it: signatures and receipts.
import { writeSync } from 'node:fs';
import { receiptText } from '../../src/server/receipt.ts';
import { recordTextOf } from '../../src/server/record-text.ts';
import { startSequencer } from '../../src/server/sequencer.ts';
import { type Moment, type Step, Trap, trapped } from './faults.ts';
import { openParts } from './place.ts';

type Records = readonly Parameters<typeof recordTextOf>[0][];

/** What the process is told to do, as JSON in its first argument. */
export interface KilledRun {
  readonly opener: string;
  readonly address: string;
  readonly directory: string;
  readonly step: Step;
  readonly moment: Moment;
  /** Submitted in peace. */
  readonly first: Records;
  /** Submitted with the fault ahead. */
  readonly second: Records;
}

const say = (...words: readonly unknown[]) => writeSync(1, `${words.join(' ')}\n`);
const base64 = (text: string) => Buffer.from(text).toString('base64');

// The reason for the cast: the parent has written it, by this type.
const run = JSON.parse(process.argv[2] ?? '') as KilledRun;
const { openStore } = await import(run.opener);
const parts = await openParts(run, openStore, ({ note, wasNoted }) => say('signed', wasNoted, base64(note)));
const trap = new Trap({
  step: run.step,
  moment: run.moment,
  strike: () => process.kill(process.pid, 'SIGKILL'),
});
const sequencer = await startSequencer({
  ...trapped(parts, trap),
  warn: (message) => say('warning', message),
});

async function acknowledged(records: Records): Promise<void> {
  const submitted = records.map(async (record) => {
    const outcome = await sequencer.submit({ record: recordTextOf(record) });
    trap.at('7 answer', 'within');
    if (outcome.status === 'sequenced') say('acknowledged', record.id, base64(receiptText(outcome.receipt)));
  });
  await Promise.all(submitted);
}

await acknowledged(run.first);
await sequencer.follow();
trap.arm();
await acknowledged(run.second);
await sequencer.follow();
say('survived');
