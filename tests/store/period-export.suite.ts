// The export of a period from a real store, as tests: every adapter must find the same run of entries.
import { expect, it } from 'vitest';
import { canonicalJson } from '../../src/consent/canonical-json.ts';
import { exportPeriod } from '../../src/server/export-period.ts';
import { findPeriod } from '../../src/server/period.ts';
import type { LogStore } from '../../src/server/store/log-store.ts';
import { verifyExport } from '../../src/verify/verify-export.ts';
import { buildLogOf, key, recordOfNumber, textOf, vkey } from '../unit/verify/log-builder.ts';
import { keepLog } from './kept-log.ts';

/** A place for one log, and a way to take records out of it as an erasure does. */
export interface ErasablePlace {
  open(): Promise<LogStore>;
  remove(indexes: readonly number[]): Promise<void>;
}

const SITE = 'lettre-cyber.example';
/** Over two tiles: records of one a second from 15:00:00.412 on, behind three publications. */
const RECORDS = 400;
const log = buildLogOf(RECORDS);
const time = (seconds: number) => new Date(Date.UTC(2026, 10, 23, 15, 0, seconds)).toISOString();

/** Declares the suite's tests; `place` is called once in each and gives an empty place. */
export function describePeriodExport(place: () => Promise<ErasablePlace>): void {
  async function kept(erased: readonly number[] = []) {
    const here = await place();
    const store = await here.open();
    await keepLog(store, log);
    await here.remove(erased);
    const checkpoint = { size: log.entries.length, note: log.checkpoint };
    const exported = async (period: { from?: string; to?: string }) => {
      let text = '';
      for await (const piece of exportPeriod({ store, site: SITE, vkey, checkpoint }, period)) text += piece;
      return text.trimEnd().split('\n');
    };
    return { store, exported };
  }
  /** In whatever order their members stand. */
  const spelt = (lines: readonly string[]) => lines.map((line) => canonicalJson(JSON.parse(line)));

  it('has the very lines that the format describes, wherever the period begins and ends', async () => {
    const { exported } = await kept();
    for (const [from, to] of [
      [0, 1],
      [3, 90],
      [250, 257],
      [251, 252],
      [399, 400],
      [0, 400],
    ] as const) {
      const period = { from: time(from), to: time(to) };
      const lines = await exported(period);
      expect(spelt(lines)).toEqual(textOf(log.period(period)));
      const verdict = await verifyExport(lines, key);
      expect(verdict.errors).toBe(0);
      expect(verdict.period?.records).toBe(to - from);
    }
  });

  it('may begin or end with the log', async () => {
    const { exported } = await kept();
    for (const period of [{ from: time(398) }, { to: time(2) }, { from: time(9_000) }, { to: time(-9) }])
      expect(spelt(await exported(period))).toEqual(textOf(log.period(period)));
  });

  it('walks over records that are gone, to the nearest that has a time', async () => {
    // Records 95 to 104 and 200 to 209, at both edges of the period and beyond.
    const erased = [95, 200].flatMap((first) => Array.from({ length: 10 }, (_, n) => first + n + 3));
    const { exported } = await kept(erased);
    const period = { from: time(100), to: time(205) };
    const lines = await exported(period);
    expect(spelt(lines)).toEqual(textOf(log.period(period, erased)));
    const { findings, period: shown } = await verifyExport(lines, key);
    // No erasure is published in this log.
    expect(findings.map(({ code }) => code)).toEqual(['record-missing']);
    expect(shown).toMatchObject({ start: 97, end: 214, records: 95 });
  });

  it('is that of a log without any record left, between its publications', async () => {
    const { exported } = await kept(Array.from({ length: RECORDS }, (_, n) => n + 3));
    const lines = await exported({ from: time(10), to: time(20) });
    expect(lines).toHaveLength(1 + RECORDS + 1);
    expect((await verifyExport(lines, key)).period?.records).toBe(0);
  });

  it('is found by reading a few entries, and costs two proofs, however long it is', async () => {
    const { store, exported } = await kept();
    let reads = 0;
    const counting = {
      findOpened: store.findOpened,
      readEntries: (from: number, to: number) => {
        reads += 1;
        return store.readEntries(from, to);
      },
    };
    const levels = Math.ceil(Math.log2(RECORDS + 3));
    for (const [from, to] of [
      [5, 6],
      [100, 101],
      [1, 399],
    ] as const) {
      const period = { from: time(from), to: time(to) };
      reads = 0;
      await findPeriod(counting, period, RECORDS + 3);
      expect(reads).toBeLessThanOrEqual(2 * levels + 3);
      const hashes = (await exported(period)).slice(1).flatMap((line) => JSON.parse(line).proof ?? []);
      expect(hashes.length).toBeLessThanOrEqual(2 * levels);
    }
  });

  it('tells the register which entries it means, without those at its edges', async () => {
    const { store } = await kept();
    const { inside, run } = await findPeriod(store, { from: time(5), to: time(9) }, RECORDS + 3);
    expect({ inside, run }).toEqual({ inside: { start: 8, end: 12 }, run: { start: 7, end: 13 } });
    expect(recordOfNumber(5).receivedTime > time(5)).toBe(true);
  });
}
