// The export of a period: what shows that it is whole, and what shows that it is not.
import { sha256 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publicationEntry } from '../../../src/consent/publication.ts';
import { sha256Hex } from '../../../src/consent/sha256.ts';
import { leafHash } from '../../../src/tlog/merkle.ts';
import { type VerifyOptions, verifyExport } from '../../../src/verify/verify-export.ts';
import {
  BuiltLog,
  buildLog,
  buildLogOf,
  commitmentOf,
  key,
  type LineObject,
  recordOfNumber,
  signedCheckpoint,
  textOf,
} from './log-builder.ts';
import { blamed, edited, record, swapped } from './tampering.ts';

/** Entries 0 to 2 are publications of 15:00:00.000, entry 3 + n is a record of n seconds and 412 ms later. */
const log = buildLogOf(24);
const at = (seconds: number) => new Date(Date.UTC(2026, 10, 23, 15, 0, seconds)).toISOString();
const PERIOD = { from: at(5), to: at(11) };
/** Entry 7 before it, 8 to 13 in it, 14 behind it. */
const lines = log.period(PERIOD);

const verify = (objects: readonly LineObject[], options: VerifyOptions = {}) =>
  verifyExport(textOf(objects), key, options);
const findingsOf = async (objects: readonly LineObject[], options: VerifyOptions = {}) =>
  (await verify(objects, options)).findings.map((finding) => `${finding.severity} ${blamed(finding)}`);

describe('the export of a period', () => {
  it('is whole with the entry before it, those in it, and the entry behind it', async () => {
    expect(lines.slice(1).map(({ index }) => index)).toEqual([7, 8, 9, 10, 11, 12, 13, 14]);
    expect(await verify(lines)).toMatchObject({
      ok: true,
      findings: [],
      complete: false,
      period: { ...PERIOD, start: 7, end: 15, records: 6 },
      counts: { entries: 8, records: 8, publications: 0, erased: 0 },
    });
  });

  it.each([
    ['from a time on', { from: at(20) }, 22, 27, 4],
    ['up to a time', { to: at(2) }, 0, 6, 2],
    ['of the whole log', { from: at(0) }, 0, 27, 24],
    ['of nothing between two records', { from: at(5), to: '2026-11-23T15:00:05.001Z' }, 7, 9, 0],
    ['from the time of a record', { from: '2026-11-23T15:00:05.412Z', to: at(6) }, 7, 10, 1],
    ['up to the time of a record', { from: at(5), to: '2026-11-23T15:00:05.412Z' }, 7, 9, 0],
    ['before the log', { to: '2020-01-01T00:00:00.000Z' }, 0, 1, 0],
  ])('%s is whole', async (_what, period, start, end, records) => {
    const verdict = await verify(log.period(period));
    expect(verdict).toMatchObject({ ok: true, findings: [], period: { ...period, start, end, records } });
  });

  it('that was not over when the checkpoint was signed is told, and so is one that had not begun', async () => {
    expect(await findingsOf(log.period({ from: at(20), to: at(60) }))).toEqual(['warning period-not-over']);
    expect(await findingsOf(log.period({ from: at(50), to: at(60) }))).toEqual(['warning period-not-over']);
  });

  it('of a log without entries is whole', async () => {
    const empty = log.periodHeader({ from: at(0) }, { start: 0, end: 0 });
    const checkpoint = signedCheckpoint(0, sha256(new Uint8Array()));
    expect(await findingsOf([{ ...empty, checkpoint }])).toEqual([]);
  });

  it('walks over what was erased to the nearest entry with a time, and names each erasure', async () => {
    const erased = [6, 7, 9, 14];
    const erasing = log.erasing([6, 7]).erasing([9, 14]);
    const whole = erasing.period(PERIOD, erased);
    expect(whole.slice(1).map(({ index }) => index)).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 27, 28]);
    expect(await verify(whole)).toMatchObject({
      ok: true,
      findings: [],
      period: { start: 5, end: 16, records: 5 },
      counts: { erased: 4, erasuresShown: 4 },
    });
  });

  it('takes a publication for its edge as well as a record', async () => {
    const beat = { kind: 'heartbeat', hash: sha256Hex('{}'), time: at(24) } as const;
    const publication = {
      index: 27,
      leaf: leafHash(publicationEntry(beat)),
      publication: beat,
      content: '{}',
    };
    const longer = new BuiltLog([...log.entries, publication]);
    expect(await findingsOf(longer.period({ from: at(20), to: at(24) }))).toEqual([]);
    expect(await findingsOf(longer.period({ from: at(20), to: at(25) }))).toEqual([
      'warning period-not-over',
    ]);
  });

  it.each([2, 3, 4, 7, 8, 9, 31, 32, 33])('of a log of any size is whole (%i records)', async (count) => {
    const built = buildLogOf(count);
    for (let from = 0; from <= count; from += 1) {
      for (let to = from + 1; to <= count + 1; to += 3) {
        const { ok, period } = await verify(built.period({ from: at(from), to: at(to) }));
        expect([from, to, ok, period?.records]).toEqual([from, to, true, Math.min(to, count) - from]);
      }
    }
  });
});

/** The period with another run of entries, proved, under the header's own words of it. */
const withRun = (start: number, end: number, built = log) => [
  built.periodHeader(PERIOD, { start, end }),
  ...built.run({ start, end }),
];

describe('the export of a period that was altered', () => {
  it.each<[string, readonly LineObject[], readonly string[]]>([
    ['a record left out inside it', lines.toSpliced(4, 1), ['error period-entries-missing index 10']],
    ['two records left out inside it', lines.toSpliced(4, 2), ['error period-entries-missing']],
    ['every entry left out', lines.slice(0, 1), ['error period-entries-missing']],
    ['cut at its beginning', lines.toSpliced(1, 2), ['error period-start-cut']],
    ['cut at its end', lines.slice(0, -2), ['error period-end-cut']],
    ['begun late, and said so', withRun(9, 15), ['error period-start-open index 9']],
    ['ended early, and said so', withRun(7, 13), ['error period-end-open index 12']],
    [
      'the period itself alone',
      withRun(8, 14),
      ['error period-start-open index 8', 'error period-end-open index 13'],
    ],
    ['none of it', withRun(14, 14), ['error period-start-open', 'error period-end-open']],
    [
      'claimed to be longer at its beginning',
      edited(lines, 0, { period: { ...PERIOD, from: at(2) } }),
      ['error period-start-open index 7'],
    ],
    [
      'claimed to be longer at its end',
      edited(lines, 0, { period: { ...PERIOD, to: at(15) } }),
      ['error period-end-open index 14'],
    ],
    [
      'claimed to go back to the beginning',
      edited(lines, 0, { period: { to: PERIOD.to } }),
      ['error period-start-open index 7'],
    ],
    [
      'claimed to go on to the end',
      edited(lines, 0, { period: { from: PERIOD.from } }),
      ['error period-end-open index 14'],
    ],
    [
      'a run that is shorter than its entries',
      edited(lines, 0, { run: { start: 7, end: 14 } }),
      [
        `error line-malformed ${log.entries[13]?.record?.id}`,
        `error entry-outside-run ${log.entries[14]?.record?.id}`,
        'error period-end-open index 12',
      ],
    ],
    [
      'a run beyond the log',
      edited(log.period({ from: at(20) }), 0, { run: { start: 22, end: 99 } }),
      ['error entry-beyond-checkpoint', 'error period-end-cut'],
    ],
    ['two lines reordered', swapped(lines, 3, 4), [`error index-out-of-order ${log.entries[9]?.record?.id}`]],
    [
      'a record edited',
      edited(lines, 4, record({ event: 'custom' })),
      [`error leaf-differs ${log.entries[10]?.record?.id}`],
    ],
    [
      'a line doubled',
      lines.toSpliced(3, 0, ...lines.slice(3, 4)),
      [`error index-repeated ${log.entries[9]?.record?.id}`],
    ],
    ['a record bared that no erasure names', log.period(PERIOD, [10]), ['error record-missing']],
    [
      'the proof of the last entry taken away',
      edited(lines, 8, ({ proof: _proof, ...line }) => line),
      [`error line-malformed ${log.entries[14]?.record?.id}`, 'error period-end-open index 13'],
    ],
    ['no period', edited(lines, 0, { period: {} }), ['error header-malformed']],
    [
      'a period that ends before it begins',
      edited(lines, 0, { period: { from: at(9), to: at(8) } }),
      ['error header-malformed'],
    ],
    ['a time that is none', edited(lines, 0, { period: { from: 'Monday' } }), ['error header-malformed']],
    [
      'a run that ends before it begins',
      edited(lines, 0, { run: { start: 9, end: 8 } }),
      ['error header-malformed'],
    ],
    [
      'a filter beside its period',
      edited(lines, 0, { filter: { event: 'custom' } }),
      ['error header-malformed'],
    ],
    ['called complete', edited(lines, 0, { complete: true }), ['error header-malformed']],
  ])('%s', async (_what, altered, expected) => {
    expect(await findingsOf(altered)).toEqual(expected);
  });

  it('with an entry replaced together with its leaf does not lead to the root', async () => {
    const other = commitmentOf(recordOfNumber(7, { event: 'custom' }), 77, 10);
    const forged = new BuiltLog(log.entries.with(10, other)).run({ start: 7, end: 15 });
    const replaced = lines.with(4, forged[3] ?? {});
    expect(await findingsOf(replaced)).toEqual(['error root-differs']);
  });

  it('with another neighbour in the place of its own proves neither it nor the edge', async () => {
    const [early] = log.run({ start: 4, end: 15 });
    const moved = lines.with(1, { ...early, index: 7 });
    expect(await findingsOf(moved)).toEqual([
      `error inclusion-unproved ${log.entries[4]?.record?.id}`,
      'error period-start-open index 8',
    ]);
  });

  it('of a log whose times decrease names the record', async () => {
    const backdated = buildLog([
      ...Array.from({ length: 6 }, (_, n) => recordOfNumber(n)),
      recordOfNumber(6, { receivedTime: at(1) }),
      ...Array.from({ length: 6 }, (_, n) => recordOfNumber(n + 7)),
    ]);
    const exported = [
      backdated.periodHeader(PERIOD, { start: 7, end: 15 }),
      ...backdated.run({ start: 7, end: 15 }),
    ];
    expect(await findingsOf(exported)).toEqual([
      `error received-time-decreases ${backdated.entries[9]?.record?.id}`,
    ]);
  });
});

describe('a receipt beside the export of a period', () => {
  const receipt = (index: number, built = log) => [{ name: 'kept', text: built.receipt(index) }];

  it('is satisfied where its record is in it', async () => {
    expect(await findingsOf(lines, { receipts: receipt(9) })).toEqual([]);
  });

  it('proves a drop where only its leaf is there', async () => {
    expect(await findingsOf(log.period(PERIOD, [9]), { receipts: receipt(9) })).toContain(
      `error receipt-dropped ${log.entries[9]?.record?.id}`,
    );
  });

  it('of another time is told nothing', async () => {
    expect(await findingsOf(lines, { receipts: receipt(20) })).toEqual([
      `warning receipt-outside-period ${log.entries[20]?.record?.id}`,
    ]);
  });

  it('proves that times decrease where its record is of the period and stands outside the run', async () => {
    const late = commitmentOf(recordOfNumber(24, { receivedTime: at(7) }), 24, 27);
    const built = new BuiltLog([...log.entries, late]);
    expect(await findingsOf(withRun(7, 15, built), { receipts: receipt(27, built) })).toEqual([
      `error receipt-contradicts ${late.record?.id}`,
    ]);
  });
});

describe('any period of any log', () => {
  const logs = fc
    .tuple(fc.array(fc.nat(3), { minLength: 1, maxLength: 24 }), fc.nat(80), fc.nat(80))
    .map(([gaps, a, b]) => {
      let seconds = 0;
      const records = gaps.map((gap, n) => {
        seconds += gap;
        return recordOfNumber(n, { receivedTime: at(seconds) });
      });
      const erasable = (index: number) => index >= 3 && (index * 7 + a) % 3 === 0;
      const erased = records.map((_, n) => n + 3).filter(erasable);
      const built = erased.length ? buildLog(records).erasing(erased) : buildLog(records);
      const period = { from: at(Math.min(a, b)), to: at(Math.max(a, b) + 1) };
      return { built, erased, period, records };
    });

  it('is whole, and has exactly the records of the period that are not erased', async () => {
    await fc.assert(
      fc.asyncProperty(logs, async ({ built, erased, period, records }) => {
        const verdict = await verify(built.period(period, erased));
        expect(verdict.errors).toBe(0);
        const inPeriod = records.filter(
          ({ receivedTime }, n) =>
            receivedTime >= period.from && receivedTime < period.to && !erased.includes(n + 3),
        );
        expect(verdict.period?.records).toBe(inPeriod.length);
      }),
      { numRuns: 100 },
    );
  });

  it('is never whole without a line of its run, nor with a shorter run', async () => {
    await fc.assert(
      fc.asyncProperty(logs, fc.nat(), async ({ built, erased, period }, which) => {
        const exported = built.period(period, erased);
        const [header = {}] = exported;
        const { start, end } = Object(header.run);
        const removed = 1 + (which % (end - start));
        expect((await verify(exported.toSpliced(removed, 1))).ok).toBe(false);
        // Cut where the period itself would lose an entry whose time is known.
        const timed = built.entries.filter(({ index, record: kept }) => {
          const time = kept?.receivedTime ?? '';
          return !erased.includes(index) && time >= period.from && time < period.to;
        });
        const lost = timed[which % timed.length];
        fc.pre(lost !== undefined);
        const shorter = [
          [lost.index + 1, end],
          [start, lost.index],
        ] as const;
        for (const [from, to] of shorter) {
          const run = { start: from, end: to };
          const cut = [built.periodHeader(period, run), ...(to > from ? built.run(run, erased) : [])];
          expect((await verify(cut)).ok).toBe(false);
        }
      }),
      { numRuns: 100 },
    );
  });
});
