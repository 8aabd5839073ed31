// The fault matrix: every numbered step of the sequencer fails, fails once its work is kept, or is where the process
// is killed. Every store runs this same suite.
import { beforeEach, describe, expect, it } from 'vitest';
import { exportJsonl } from '../../src/server/export-jsonl.ts';
import type { Outcome } from '../../src/server/log-writer.ts';
import { receiptText } from '../../src/server/receipt.ts';
import { recordTextOf } from '../../src/server/record-text.ts';
import { type Sequencer, startSequencer } from '../../src/server/sequencer.ts';
import type { LogStore } from '../../src/server/store/log-store.ts';
import { openCheckpoint } from '../../src/tlog/checkpoint.ts';
import { parseVerifierKey } from '../../src/tlog/note.ts';
import { verifiedReceipt } from '../unit/server/receipt-of.ts';
import { recordFor, SITE } from '../unit/server/site.ts';
import { finalState } from './evidence.ts';
import { type Moment, type Parts, type Step, Trap, trapped } from './faults.ts';
import type { KilledRun } from './killed-sequencer.ts';
import { type FaultPlace, openParts, type Signed } from './place.ts';
import { saidUntilKilled } from './said-until-killed.ts';

/** A place of which the suite's own process can open the store too. */
export interface TestedPlace extends FaultPlace {
  openStore(address: string): Promise<LogStore>;
}

/** Submitted in peace, and with the fault ahead: three that are new and one that the log has. */
const FIRST = [1, 2, 3];
const SECOND = [4, 2, 5, 6];
const ALL = [1, 2, 3, 4, 5, 6];

/** What holds right after the fault. */
interface Row {
  readonly step: Step;
  readonly moment: Moment;
  /** Entries that the store then has. */
  readonly stored: 3 | 6;
  /** Size of the newest head that the ledger then has. */
  readonly noted: 3 | 6;
  /** Which of the second submissions are acknowledged. */
  readonly acknowledged: readonly number[];
}

const row = (
  step: Step,
  moment: Moment,
  stored: 3 | 6,
  noted: 3 | 6,
  acknowledged: readonly number[] = [],
) => ({
  step,
  moment,
  stored,
  noted,
  acknowledged,
});

const ROWS: readonly Row[] = [
  row('1 duplicates', 'before', 3, 3),
  row('1 duplicates', 'after', 3, 3),
  row('2 time', 'before', 3, 3),
  row('2 time', 'after', 3, 3),
  row('3 in memory', 'before', 3, 3),
  row('3 in memory', 'after', 3, 3),
  row('4 commit', 'before', 3, 3),
  row('4 commit', 'within', 3, 3),
  row('4 commit', 'after', 6, 3),
  row('5 ledger', 'before', 6, 3),
  row('5 ledger', 'after', 6, 6),
  row('6 sign', 'before', 6, 6),
  row('6 sign', 'after', 6, 6),
  row('7 answer', 'before', 6, 6, [4, 5, 6]),
  row('7 answer', 'after', 6, 6, [4, 5, 6]),
  row('8 register', 'before', 6, 6, SECOND),
  row('8 register', 'after', 6, 6, SECOND),
];

/** Only where the process dies: an answer that is ready and reaches nobody. */
const KILLED_ROWS = [...ROWS, row('7 answer', 'within', 6, 6)];

/** All of a batch are answered in one turn: where that turn is the last, what is acknowledged elsewhere is not said. */
const saidBeforeKill = ({ step, moment, acknowledged }: Row) =>
  step === '7 answer' && moment === 'before' ? [] : acknowledged;

/** Declares the suite's tests; `place` is called once in each and gives an empty place. */
export function describeFaultMatrix(place: () => Promise<TestedPlace>): void {
  let here: TestedPlace;
  let signed: Signed[];
  let receipts: Map<number, string[]>;

  beforeEach(async () => {
    here = await place();
    signed = [];
    receipts = new Map();
  });

  const opened = () => openParts(here, here.openStore, (signature) => signed.push(signature));

  function take(n: number, text: string): void {
    receipts.set(n, [...(receipts.get(n) ?? []), text]);
  }

  async function submitAll(sequencer: Sequencer, numbers: readonly number[]): Promise<number[]> {
    const submit = async (n: number): Promise<[number, Outcome]> => [
      n,
      await sequencer.submit({ record: recordTextOf(recordFor(n)) }),
    ];
    const outcomes = await Promise.all(numbers.map(submit));
    return outcomes.flatMap(([n, outcome]) => {
      if (outcome.status !== 'sequenced') return [];
      take(n, receiptText(outcome.receipt));
      return [n];
    });
  }

  async function expectState(parts: Parts, { stored, noted }: Row): Promise<void> {
    expect((await parts.store.readHead()).size).toBe(stored);
    expect((await parts.ledger.readNewest())?.size).toBe(noted);
    expect(signed.map(({ wasNoted }) => wasNoted)).not.toContain(false);
    const key = parseVerifierKey(parts.key.vkey);
    for (const { note } of signed) expect(openCheckpoint(note, key).size).toBeLessThanOrEqual(noted);
  }

  async function close({ store, ledger }: Parts): Promise<void> {
    await ledger.close();
    await store.close();
  }

  /** Everything is sent again to the log as anybody opens it, and all that ever left it is held against its export. */
  async function expectWhole(
    isRight: (parts: Parts) => Promise<void> = async () => undefined,
  ): Promise<void> {
    const parts = await opened();
    const { store, key } = parts;
    await isRight(parts);
    const warnings: string[] = [];
    const sequencer = await startSequencer({ ...parts, warn: (message) => warnings.push(message) });
    expect(await submitAll(sequencer, [...ALL, 7])).toEqual([...ALL, 7]);
    expect(warnings).toEqual([]);
    for (const texts of receipts.values()) {
      const proved = texts.map((text) => verifiedReceipt(text, key.vkey));
      expect(new Set(proved.map(({ index, salt }) => `${index} ${salt}`)).size).toBe(1);
    }
    const { checkpoint } = sequencer;
    await sequencer.follow();
    let text = '';
    for await (const piece of exportJsonl({ store, site: SITE, vkey: key.vkey, checkpoint }, {}))
      text += piece;
    const left = { receipts: [...receipts.values()].flat(), checkpoints: signed.map(({ note }) => note) };
    const { problems, ids, size } = await finalState(text, key.vkey, left);
    expect(problems).toEqual([]);
    expect([...ids].sort()).toEqual([...ALL, 7].map((n) => recordFor(n).id));
    expect(size).toBe(ids.length);
    expect(await store.countLines(0, size)).toBe(size);
    expect(await store.countRegister({})).toEqual({ lines: size, isMore: false });
    expect(await parts.ledger.readNewest()).toEqual({ size: checkpoint.size, root: checkpoint.root });
    await sequencer.stop();
    await close(parts);
  }

  describe.each(ROWS)('where step $step fails $moment its work', (expected) => {
    it.each([
      ['goes on', true],
      ['is started again', false],
    ])('nothing is lost and nothing doubled when the log %s', async (_then, goesOn) => {
      const parts = await opened();
      const trap = new Trap({
        ...expected,
        strike: () => {
          throw new Error('struck');
        },
      });
      const warnings: string[] = [];
      const sequencer = await startSequencer({
        ...trapped(parts, trap),
        warn: (message) => warnings.push(message),
      });
      expect(await submitAll(sequencer, FIRST)).toEqual(FIRST);
      await sequencer.follow();
      trap.arm();
      expect(await submitAll(sequencer, SECOND)).toEqual(expected.acknowledged);
      await sequencer.follow();
      expect(warnings).toEqual([expect.stringContaining('struck')]);
      await expectState(parts, expected);
      if (goesOn) expect(await submitAll(sequencer, SECOND)).toEqual(SECOND);
      await sequencer.stop();
      await close(parts);
      await expectWhole();
    });
  });

  describe('where the process is killed', () => {
    it.each(KILLED_ROWS)(
      '$moment the work of step $step, nothing is lost and nothing doubled',
      async (expected) => {
        const { step, moment } = expected;
        const said = await saidUntilKilled('killed-sequencer.ts', {
          opener: here.opener.href,
          address: here.address,
          directory: here.directory,
          step,
          moment,
          first: FIRST.map((n) => recordFor(n)),
          second: SECOND.map((n) => recordFor(n)),
        } satisfies KilledRun);
        for (const [word, first = '', second = ''] of said) {
          if (word === 'signed') signed.push({ wasNoted: first === 'true', note: decoded(second) });
          if (word === 'acknowledged') take(numberOf(first), decoded(second));
        }
        const acknowledged = said
          .filter(([word]) => word === 'acknowledged')
          .map(([, id = '']) => numberOf(id));
        expect(acknowledged.sort()).toEqual([...FIRST, ...saidBeforeKill(expected)].sort());
        await expectWhole((parts) => expectState(parts, expected));
      },
    );
  });
}

const decoded = (text: string) => Buffer.from(text, 'base64').toString();
const numberOf = (id: string) => Number.parseInt(id.slice(-12), 16);
