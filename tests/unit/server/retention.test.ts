// Retention: which records are due, as a table, and a real server whose clock is set forward.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isDue } from '../../../src/server/retention.ts';
import { parseVerifierKey } from '../../../src/tlog/note.ts';
import { verifyExport } from '../../../src/verify/verify-export.ts';
import { post, recordFor, Site, signedIn } from './site.ts';

const DAY_MS = 86_400_000;
// So long ago that what the server is told of the time stays before now, when tokens are made.
const START_MS = Date.now() - 40 * DAY_MS;
const dayOf = (days: number) => new Date(START_MS + days * DAY_MS).toISOString();

describe('a record, kept for 30 days after it ends, where a choice is valid for 182', () => {
  it.each([
    ['the last choice, while it is valid', 'grant-all', undefined, 181, false],
    ['the last choice, as long after its expiry as it is kept', 'grant-all', undefined, 212, true],
    ['the last choice, a day before that', 'grant-all', undefined, 211, false],
    ['a choice, kept long enough after a newer one', 'grant-all', 10, 40, true],
    ['a choice, not yet', 'grant-all', 10, 39, false],
    ['a choice that had expired before the newer one', 'custom', 300, 212, true],
    ['a refusal that still holds', 'refuse-all', undefined, 181, false],
    ['a withdrawal whose time is over, kept since it was made', 'withdraw', undefined, 182, true],
    ['a withdrawal after a newer choice', 'withdraw', 29, 30, true],
    ['one embed let go once', 'once', undefined, 30, true],
    ['one embed let go once, a day before', 'once', undefined, 29, false],
  ])('is %s: %s, superseded on day %s, is due on day %i: %s', (_what, event, superseded, today, expected) => {
    const record = {
      index: 0,
      id: '',
      event,
      receivedTime: dayOf(0),
      ...(superseded !== undefined && { supersededTime: dayOf(superseded) }),
    };
    expect(isDue(record, { days: 30, validityDays: 182 }, Date.parse(dayOf(today)))).toBe(expected);
  });
});

describe('a server that keeps records for 30 days', () => {
  let site: Site;
  let nowMs = START_MS;

  beforeEach(async () => {
    nowMs = START_MS;
    site = await Site.make();
  });

  afterEach(() => site.end());

  it('erases what was superseded that long ago, and neither what holds nor what is under a hold', async () => {
    const { url, vkey } = await site.start({ retentionDays: 30, now: () => new Date(nowMs) });
    const subjects = [7, 8].map((n) => recordFor(n).subject);
    const { openSqliteStore } = await import('../../../src/server/store/sqlite.ts');
    for (const [at, subject] of subjects.entries()) {
      await post(url, recordFor(10 * at, { subject }));
      await post(url, recordFor(10 * at + 1, { subject, sequence: 2, event: 'custom' }));
    }
    const store = await openSqliteStore(site.storeFile);
    await store.hold(subjects[1] ?? '');
    await store.close();
    const ids = async () => {
      const answer = await (await (await signedIn(site, url))('/temoin/audit/records')).json();
      return answer.records.map(({ id }: { id: string }) => id).sort();
    };
    const idOf = (n: number) => recordFor(n).id;
    expect(await ids()).toEqual([0, 1, 10, 11].map(idOf).sort());
    nowMs += 31 * DAY_MS;
    await expect.poll(ids, { timeout: 10_000 }).toEqual([1, 10, 11].map(idOf).sort());
    const verdict = async () => {
      const text = await (await (await signedIn(site, url))('/temoin/audit/export.jsonl')).text();
      return {
        ...(await verifyExport(text.split('\n'), parseVerifierKey(vkey))),
        isForAge: text.includes('retention'),
      };
    };
    // The checkpoint that exports stand under follows in a moment.
    await expect
      .poll(verdict)
      .toMatchObject({ ok: true, isForAge: true, counts: { records: 3, erased: 1, erasuresShown: 1 } });
  });
});
