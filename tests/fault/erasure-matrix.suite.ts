// The erasure matrix: every numbered step of an erasure fails, or is where the process is killed. Afterwards the erasure
// is complete, and the log says erased, not missing. Every store runs this same suite.
import { beforeEach, describe, expect, it } from 'vitest';
import { type ErasureReason, tombstoneOf } from '../../src/consent/erasure.ts';
import { exportJsonl } from '../../src/server/export-jsonl.ts';
import type { Outcome } from '../../src/server/log-writer.ts';
import { recordTextOf } from '../../src/server/record-text.ts';
import type { RetentionRule } from '../../src/server/retention.ts';
import type { SiteLog } from '../../src/server/site-log.ts';
import type { ErasableStore } from '../../src/server/store/erasure-store.ts';
import { parseVerifierKey } from '../../src/tlog/note.ts';
import { verifyExport } from '../../src/verify/verify-export.ts';
import { recordFor, SITE } from '../unit/server/site.ts';
import { type Cause, type ErasureStep, erasing, RULE } from './erasing.ts';
import { finalState } from './evidence.ts';
import { type Moment, Trap } from './faults.ts';
import type { KilledErasure } from './killed-erasure.ts';
import { type FaultPlace, openLedger, openParts } from './place.ts';
import { saidUntilKilled } from './said-until-killed.ts';

/** A place of a log whose records can be erased. */
export interface ErasingPlace extends FaultPlace {
  openStore(address: string): Promise<ErasableStore>;
  /** Opens the log as a server does at its next start. */
  openLog(options: {
    readonly retention: RetentionRule;
    readonly now: () => Date;
    readonly warn: (message: string) => void;
  }): Promise<SiteLog>;
  /** Those of the texts that stand anywhere in what the store keeps, as one who has its disk reads it. */
  findOnDisk(texts: readonly string[]): Promise<string[]>;
}

const SUBJECT = 'Tz3kQ9mW0fH2bXc7LrYd4A';
const DAY_MS = 86_400_000;
const LATER_MS = (RULE.days + 1) * DAY_MS;

/** Three of one visitor, of which the newest still holds, and two of others. */
const RECORDS = [1, 2, 3, 4, 5].map((n) =>
  n <= 3 ? recordFor(n, { subject: SUBJECT, sequence: n, event: 'custom' }) : recordFor(n),
);

interface Kind {
  readonly name: string;
  readonly cause: Cause;
  /** How many of the records are to go, from the first on. */
  readonly erased: number;
  /** Why, as it is published. */
  readonly reason: ErasureReason;
}

const KINDS: readonly Kind[] = [
  { name: 'by request', cause: { subject: SUBJECT }, erased: 3, reason: 'subject-request' },
  { name: 'by age', cause: { laterMs: LATER_MS }, erased: 2, reason: 'retention' },
];

const MOMENTS: Readonly<Record<ErasureStep, readonly Moment[]>> = {
  '1 find': ['before', 'after'],
  '2 ledger': ['before', 'after'],
  '3 remove': ['before', 'within', 'after'],
  '4 publish': ['before', 'within', 'after'],
  '5 forget': ['before', 'after'],
  '6 scrub': ['before', 'within', 'after'],
};

/** What is erased by age was requested by nobody: no request is forgotten or finished. */
const NEVER_BY_AGE = ['5 forget before', '5 forget after', '6 scrub after'];

const ROWS = KINDS.flatMap((kind) =>
  Object.entries(MOMENTS).flatMap(([step, moments]) =>
    moments
      .filter((moment) => 'subject' in kind.cause || !NEVER_BY_AGE.includes(`${step} ${moment}`))
      // The reason for the cast: Object.entries forgets the type of the keys.
      .map((moment) => ({ ...kind, step: step as ErasureStep, moment })),
  ),
);

/** Declares the suite's tests; `place` is called once in each and gives an empty place. */
export function describeErasureMatrix(place: () => Promise<ErasingPlace>): void {
  let here: ErasingPlace;
  let receipts: string[];
  let checkpoints: string[];
  let requests: number[];

  beforeEach(async () => {
    here = await place();
    receipts = [];
    checkpoints = [];
    requests = [];
  });

  /** The log as the next start opens it: everything must be as if nothing had gone wrong. */
  async function expectErased({ cause, erased, reason }: Kind): Promise<void> {
    const gone = RECORDS.slice(0, erased);
    const kept = RECORDS.slice(erased);
    const laterMs = 'laterMs' in cause ? cause.laterMs : 0;
    const warnings: string[] = [];
    const log = await here.openLog({
      retention: RULE,
      now: () => new Date(Date.now() + laterMs),
      warn: (message) => warnings.push(message),
    });
    try {
      await expect
        .poll(() => verdictOn(log), { timeout: 10_000 })
        .toMatchObject({ ok: true, findings: [], counts: { records: kept.length, erased } });
      const left = { receipts, checkpoints };
      const text = await exported(log);
      expect(erasuresIn(text)).toEqual([{ count: erased, indexes: expect.any(String), reason }]);
      const { problems, ids } = await finalState(text, log.vkey, left);
      expect(problems).toEqual([]);
      expect([...ids].sort()).toEqual(kept.map(({ id }) => id));
      expect(await statuses(log, RECORDS)).toEqual([
        ...gone.map(() => 'conflict'),
        ...kept.map(() => 'sequenced'),
      ]);
      expect(await statuses(log, [recordFor(6)])).toEqual(['sequenced']);
      // The register follows in a moment.
      await expect.poll(() => log.store.countRegister({})).toEqual({ lines: kept.length + 1, isMore: false });
    } finally {
      await log.close();
    }
    expect(warnings).toEqual([]);
    const ledger = await openLedger(here);
    expect([...ledger.erased].sort()).toEqual(gone.map(({ id }) => tombstoneOf(id)).sort());
    await ledger.close();
    const store = await here.openStore(here.address);
    for (const request of requests)
      expect(await store.readOutcome(request)).toEqual({ erased, isHeld: false });
    expect(await store.readOpenRequest()).toBeUndefined();
    await store.close();
    const texts = [...gone.map(({ id }) => id), ...('subject' in cause ? [cause.subject] : [])];
    expect(await here.findOnDisk(texts)).toEqual([]);
    // And it would be found if it were there.
    const others = kept.map(({ id }) => id);
    expect(await here.findOnDisk(others)).toEqual(others);
  }

  describe.each(ROWS)('of records $name', (row) => {
    const { step, moment, cause } = row;

    it(`goes on where step ${step} failed ${moment} its work`, async () => {
      const parts = await openParts(here, here.openStore, ({ note }) => checkpoints.push(note));
      let strikes = 0;
      const trap = new Trap<ErasureStep>({
        step,
        moment,
        strike: () => {
          strikes += 1;
          throw new Error('struck');
        },
      });
      const { goOn, stop } = await erasing(parts, trap, {
        records: RECORDS,
        cause,
        told: {
          acknowledged: (_id, receipt) => receipts.push(receipt),
          requested: (number) => requests.push(number),
          warned: () => undefined,
        },
      });
      await goOn().catch((error: unknown) => expect(String(error)).toContain('struck'));
      expect(strikes).toBe(1);
      await goOn();
      await stop();
      await parts.ledger.close();
      await parts.store.close();
      await expectErased(row);
    });

    it(`is completed by the next start where the process is killed ${moment} the work of step ${step}`, async () => {
      const said = await saidUntilKilled('killed-erasure.ts', {
        opener: here.opener.href,
        address: here.address,
        directory: here.directory,
        step,
        moment,
        records: RECORDS,
        cause,
      } satisfies KilledErasure);
      for (const [word, first = '', second = ''] of said) {
        if (word === 'signed') checkpoints.push(decoded(second));
        if (word === 'acknowledged') receipts.push(decoded(second));
        if (word === 'requested') requests.push(Number(first));
      }
      expect(receipts).toHaveLength(RECORDS.length);
      await expectErased(row);
    });
  });
}

const decoded = (text: string) => Buffer.from(text, 'base64').toString();

async function exported({ store, vkey, writer: { checkpoint } }: SiteLog): Promise<string> {
  let text = '';
  for await (const piece of exportJsonl({ store, site: SITE, vkey, checkpoint }, {})) text += piece;
  return text;
}

const verdictOn = async (log: SiteLog) =>
  verifyExport((await exported(log)).split('\n'), parseVerifierKey(log.vkey));

/** What the log says of erasures. */
const erasuresIn = (text: string): unknown[] =>
  text
    .split('\n')
    .slice(1, -1)
    .map((line) => JSON.parse(line))
    .flatMap(({ publication, content }) => (publication?.kind === 'erasure' ? [JSON.parse(content)] : []));

async function statuses(
  { writer }: SiteLog,
  records: readonly Parameters<typeof recordTextOf>[0][],
): Promise<Outcome['status'][]> {
  const outcomes = await Promise.all(
    records.map((record) => writer.submit({ record: recordTextOf(record) })),
  );
  return outcomes.map(({ status }) => status);
}
