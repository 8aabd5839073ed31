// The sequencer by itself, on real files: batches, limits, failures, and two of them on one log.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/server/log-writer.ts';
import { receiptText } from '../../../src/server/receipt.ts';
import { recordTextOf } from '../../../src/server/record-text.ts';
import { type Sequencer, startSequencer } from '../../../src/server/sequencer.ts';
import { openSigningKey, type SigningKey } from '../../../src/server/signing-key.ts';
import type { LogStore } from '../../../src/server/store/log-store.ts';
import { openSqliteStore } from '../../../src/server/store/sqlite.ts';
import { emptyRoot } from '../../../src/tlog/merkle.ts';
import { verifiedReceipt } from './receipt-of.ts';
import { recordFor, SITE } from './site.ts';

let directory: string;
let key: SigningKey;
let stores: LogStore[];
let warnings: string[];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'temoin-sequencer-'));
  key = await openSigningKey(join(directory, 'log.key'), `${SITE}/temoin/log`, 0);
  stores = [];
  warnings = [];
});

afterEach(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await rm(directory, { recursive: true });
});

async function started(limits: { batchLimit?: number; queueLimit?: number } = {}): Promise<Sequencer> {
  const store = await openSqliteStore(join(directory, 'log.sqlite'));
  stores.push(store);
  return startSequencer({
    store,
    key,
    now: () => new Date(),
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    warn: (message) => warnings.push(message),
    ...limits,
  });
}

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);
const textFor = (n: number, changes: Parameters<typeof recordFor>[1] = {}) =>
  recordTextOf(recordFor(n, changes));
const submit = (sequencer: Sequencer, n: number) => sequencer.submit({ record: textFor(n) });
const proved = (outcome: Outcome) =>
  outcome.status === 'sequenced' ? verifiedReceipt(receiptText(outcome.receipt), key.vkey) : outcome.status;

describe('a batch', () => {
  it('is everything that comes in one turn, under one checkpoint and in the order in which it came', async () => {
    const sequencer = await started();
    const outcomes = await Promise.all(numbers(300).map((n) => submit(sequencer, n)));
    expect(outcomes.map(proved)).toMatchObject(
      numbers(300).map((n) => ({ index: n, size: 300, record: { id: recordFor(n).id } })),
    );
  });

  it('has no more than its limit; the rest follows', async () => {
    const sequencer = await started({ batchLimit: 100 });
    const outcomes = await Promise.all(numbers(250).map((n) => submit(sequencer, n)));
    const sizes = outcomes.map((outcome) => Object(proved(outcome)).size);
    expect([...new Set(sizes)]).toEqual([100, 200, 250]);
  });

  it('gives duplicates one place, and refuses the same id with other content', async () => {
    const sequencer = await started();
    const other = { record: textFor(1, { sequence: 9 }) };
    const submissions = [{ record: textFor(1) }, { record: textFor(1) }, other, { record: textFor(2) }];
    const outcomes = await Promise.all(submissions.map((content) => sequencer.submit(content)));
    expect(outcomes[1]).toEqual(outcomes[0]);
    expect(outcomes.map(proved)).toMatchObject([{ index: 0 }, { index: 0 }, 'conflict', { index: 1 }]);
  });

  it('of duplicates alone commits nothing', async () => {
    const sequencer = await started();
    await submit(sequencer, 1);
    const before = sequencer.checkpoint;
    expect(proved(await submit(sequencer, 1))).toMatchObject({ index: 0, size: 1 });
    expect(sequencer.checkpoint).toBe(before);
  });

  it('publishes once what is submitted twice', async () => {
    const sequencer = await started();
    const content = {
      publication: { hash: 'ab'.repeat(32), kind: 'notice', bytes: new Uint8Array(1) },
    } as const;
    const outcomes = await Promise.all([content, content].map((each) => sequencer.submit(each)));
    outcomes.push(await sequencer.submit(content));
    expect(outcomes).toEqual([{ status: 'published' }, { status: 'published' }, { status: 'published' }]);
    expect(sequencer.checkpoint.size).toBe(1);
  });
});

describe('the queue', () => {
  it('turns away what is past its limit, and only that', async () => {
    const sequencer = await started({ batchLimit: 2, queueLimit: 5 });
    const outcomes = await Promise.all(numbers(9).map((n) => submit(sequencer, n)));
    const statuses = outcomes.map(({ status }) => status);
    expect(statuses).toEqual([...Array(5).fill('sequenced'), ...Array(4).fill('unavailable')]);
    expect(sequencer.checkpoint.size).toBe(5);
  });

  it('is emptied by a stop, after which nothing is taken', async () => {
    const sequencer = await started();
    const before = submit(sequencer, 1);
    const stopped = sequencer.stop();
    expect(proved(await before)).toMatchObject({ index: 0 });
    await stopped;
    expect(await submit(sequencer, 2)).toEqual({ status: 'unavailable' });
    expect(sequencer.failure).toBe('stopping');
  });
});

describe('two sequencers on one log', () => {
  it('never fork it: who comes late is refused once, reads on, and both histories are one', async () => {
    const [one, two] = [await started(), await started()];
    const first = proved(await submit(one, 1));
    expect(await submit(two, 2)).toEqual({ status: 'unavailable' });
    expect(warnings).toEqual([expect.stringContaining('another process has appended')]);
    expect(two.failure).toBe('store-failed');
    expect(proved(await submit(two, 2))).toMatchObject({ index: 1, size: 2 });
    expect(first).toMatchObject({ index: 0, size: 1 });
    expect(proved(await submit(two, 1))).toEqual({ ...Object(first), size: 2 });
    const third = await started();
    expect(third.checkpoint).toEqual(two.checkpoint);
  });
});

describe('a record that another sequencer has just put into the log', () => {
  it('is answered with its place once this one has read on', async () => {
    const [one, two] = [await started(), await started()];
    const first = proved(await submit(one, 1));
    expect(await submit(two, 1)).toEqual({ status: 'unavailable' });
    expect(proved(await submit(two, 1))).toEqual(first);
  });
});

describe('a store that was emptied while the server runs', () => {
  it.each([
    ['nothing', 0],
    ['another history of the same length', 2],
  ])('and holds %s gets no signature', async (_what, others) => {
    const sequencer = await started();
    await submit(sequencer, 1);
    await submit(sequencer, 2);
    const signed = sequencer.checkpoint;
    const database = new DatabaseSync(join(directory, 'log.sqlite'));
    for (const table of ['register', 'record', 'tile', 'entry']) database.exec(`DELETE FROM ${table}`);
    database.prepare('UPDATE head SET size = 0, root = ?').run(emptyRoot());
    database.close();
    const replacement = await started();
    for (let n = 0; n < others; n += 1) await submit(replacement, 10 + n);
    for (const n of [3, 4, 5]) expect(await submit(sequencer, n)).toEqual({ status: 'unavailable' });
    expect(warnings.at(-1)).toContain('no longer has what this server has signed');
    expect(sequencer.checkpoint).toBe(signed);
  });
});
