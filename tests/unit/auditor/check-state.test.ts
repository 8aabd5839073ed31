// How far a check has come: what each report of the worker changes, and how long it will take.
import { describe, expect, it } from 'vitest';
import { afterReport, IDLE, timeLeftMs } from '../../../src/auditor/check-state.ts';
import { treeWords } from '../../../src/auditor/register-verdict.ts';
import { durationWords } from '../../../src/auditor/words.ts';
import { checkLog } from '../../../src/verify/check-log.ts';
import { readKeptCheckpoint } from '../../../src/verify/kept-checkpoint.ts';
import type { LogState } from '../../../src/verify/log-follower.ts';
import { buildLogOf, key, otherKey } from '../verify/log-builder.ts';
import { entriesOf, servedLog } from '../verify/served-log.ts';

const built = buildLogOf(5);
const log = servedLog(entriesOf(built));
const check = (by = key, damage = false) => {
  const read = readKeptCheckpoint(built.checkpoint, key);
  const kept = 'value' in read ? [read.value] : [];
  const served = (path: string) => Promise.resolve(damage ? undefined : log.files.get(path));
  return checkLog({ note: log.note, key: by, kept }, served, () => undefined);
};

// The state that a report carries is kept, and not looked at.
const state = {} as LogState;

describe('a check', () => {
  it('reckons the time left from its pace since it went on, not from what was done before', () => {
    let now = afterReport(IDLE, { kind: 'tree-progress', entries: 500, size: 1_000, state }, 10_000);
    expect(now.tree && timeLeftMs(now.tree, 10_000)).toBeUndefined();
    now = afterReport(now, { kind: 'tree-progress', entries: 600, size: 1_000, state }, 12_000);
    expect(now.tree && timeLeftMs(now.tree, 12_000)).toBe(8_000);
  });

  it('knows from the tree how many entries the records are among', async () => {
    const after = afterReport(IDLE, { kind: 'tree', verdict: await check() }, 0);
    expect(after.records.size).toBe(8);
    expect(timeLeftMs(after.records, 0)).toBeUndefined();
  });

  it('keeps what was found where it then fails', async () => {
    const found = afterReport(IDLE, { kind: 'tree', verdict: await check() }, 0);
    const failed = afterReport(found, { kind: 'failed', code: 'unreachable', message: 'Gone.' }, 0);
    expect(failed).toMatchObject({ state: 'failed', message: 'Gone.', tree: { verdict: { ok: true } } });
  });
});

describe('the verdict on the tree', () => {
  it('says what gives the root, and what it still begins with', async () => {
    expect(treeWords(await check())).toBe(
      'The tree: the 8 entries that the log shows give the root that was signed. It still begins as the checkpoint that you kept says, with 8 entries.',
    );
  });

  it('counts problems, and says where nothing was looked at', async () => {
    expect(treeWords(await check(key, true))).toBe('2 problems found in the tree of 8 entries.');
    expect(treeWords(await check(otherKey))).toMatch(/was not checked, since its checkpoint is not signed/);
  });
});

it('durations are rounded up, in words', () => {
  expect([0, 1_001, 89_000, 91_000, 600_000].map(durationWords)).toEqual([
    'about 1 second',
    'about 2 seconds',
    'about 89 seconds',
    'about 2 minutes',
    'about 10 minutes',
  ]);
});
