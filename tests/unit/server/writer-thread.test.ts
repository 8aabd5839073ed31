// The writing thread that dies: what waits is answered, and the log goes on in another one with all that it had.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Outcome } from '../../../src/server/log-writer.ts';
import { receiptText } from '../../../src/server/receipt.ts';
import { recordTextOf } from '../../../src/server/record-text.ts';
import { startThread } from '../../../src/server/thread/start-thread.ts';
import type { ThreadedLog } from '../../../src/server/thread/threaded-log.ts';
import { WriterThread } from '../../../src/server/thread/writer.ts';
import { verifiedReceipt } from './receipt-of.ts';
import { recordFor, SITE } from './site.ts';

let directory: string;
let workers: Worker[];
let warnings: string[];
let thread: WriterThread;
let log: ThreadedLog;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'temoin-writer-thread-'));
  workers = [];
  warnings = [];
  const warn = (message: string) => warnings.push(message);
  thread = new WriterThread(warn, () => {
    const worker = startThread('writer-thread');
    workers.push(worker);
    return worker;
  });
  log = await thread.open({
    storeFile: join(directory, 'log.sqlite'),
    keyFile: join(directory, 'log.key'),
    ledgerFile: join(directory, 'ledger'),
    origin: `${SITE}/temoin/log`,
    batchLimit: undefined,
    retention: undefined,
    now: () => new Date(),
    warn,
    known: async () => [],
  });
});

afterEach(async () => {
  await log.stop();
  await thread.end();
  await rm(directory, { recursive: true });
});

const submit = (n: number) => log.submit({ record: recordTextOf(recordFor(n)) });
const proved = (outcome: Outcome) =>
  outcome.status === 'sequenced' ? verifiedReceipt(receiptText(outcome.receipt), log.vkey) : outcome.status;

it('is replaced, and what it had acknowledged stands where it stood', async () => {
  const before = proved(await submit(1));
  const waiting = submit(2);
  await workers[0]?.terminate();
  // Stored or not, nothing is known of it, and it is not kept waiting.
  expect(['unavailable', 'sequenced']).toContain((await waiting).status);
  expect(log.failure).toBe('thread-ended');
  expect(await submit(3)).toEqual({ status: 'unavailable' });
  await expect.poll(() => log.failure, { timeout: 10_000 }).toBeUndefined();
  expect(workers).toHaveLength(2);
  expect(proved(await submit(1))).toMatchObject({ ...Object(before), size: expect.any(Number) });
  expect(proved(await submit(3))).toMatchObject({ record: { id: recordFor(3).id } });
  expect(warnings.join('\n')).toMatch(/it is started again[\s\S]*is open again/);
}, 30_000);

it('is tried again for as long as its log cannot be opened, which is said once', async () => {
  await submit(1);
  await workers[0]?.terminate();
  const { rename } = await import('node:fs/promises');
  await rename(join(directory, 'log.key'), join(directory, 'away'));
  await expect
    .poll(() => warnings.join(), { timeout: 10_000 })
    .toMatch(/cannot be opened: .*log\.key is missing/);
  await expect.poll(() => workers.length, { timeout: 10_000 }).toBe(2);
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  expect(warnings.filter((message) => /cannot be opened/.test(message))).toHaveLength(1);
  await rename(join(directory, 'away'), join(directory, 'log.key'));
  await expect.poll(() => log.failure, { timeout: 10_000 }).toBeUndefined();
  expect((await submit(1)).status).toBe('sequenced');
}, 40_000);
