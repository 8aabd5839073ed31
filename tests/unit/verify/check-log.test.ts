// The check of a log as it is served: what it finds, and that it comes to the same wherever it was interrupted.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publicationEntry } from '../../../src/consent/publication.ts';
import { sha256Hex } from '../../../src/consent/sha256.ts';
import { formatCosignerKey } from '../../../src/tlog/cosignature.ts';
import { entryBundle, parseEntryBundle } from '../../../src/tlog/entry-bundle.ts';
import { leafHash, rootOf } from '../../../src/tlog/merkle.ts';
import { parsePolicy } from '../../../src/tlog/policy.ts';
import { checkLog, type LogCheck } from '../../../src/verify/check-log.ts';
import type { LogState } from '../../../src/verify/log-follower.ts';
import { growthFinding } from '../../../src/verify/log-growth.ts';
import { readLogState } from '../../../src/verify/log-state.ts';
import { buildLogOf, flipped, key, SEED, signedCheckpoint } from './log-builder.ts';
import { entriesOf, type ServedLog, servedLog } from './served-log.ts';

const HEARTBEAT_HOUR_MS = Date.UTC(2026, 10, 23, 15);
const entry = (number: number) =>
  Uint8Array.from({ length: 33 }, (_, at) => (at ? (number >> (8 * (at % 4))) & 255 : 1));
const entriesTo = (size: number) => Array.from({ length: size }, (_, number) => entry(number));
const readFrom = (log: ServedLog) => (path: string) => Promise.resolve(log.files.get(path));
const ignore = () => undefined;
const check = (log: ServedLog, demands: Partial<LogCheck> = {}) =>
  checkLog({ note: log.note, key, kept: [], ...demands }, readFrom(log), ignore);
const found = async (log: ServedLog, demands: Partial<LogCheck> = {}) =>
  (await check(log, demands)).findings.map(({ code, index }) =>
    index === undefined ? code : `${code} ${index}`,
  );
const keptAt = (log: ServedLog, size: number) => ({
  name: 'the checkpoint that you kept',
  size,
  root: rootOf(log.leaves.slice(0, size)),
});
const changed = (log: ServedLog, path: string, change: (bytes: Uint8Array) => Uint8Array) => {
  log.files.set(path, change(log.files.get(path) ?? new Uint8Array()));
  return log;
};

const without = (log: ServedLog, path: string) => {
  log.files.delete(path);
  return log;
};

/** As somebody does who changes an entry in the database. */
const withEntry = (at: number, put: Uint8Array) => (bundle: Uint8Array) =>
  entryBundle(parseEntryBundle(bundle).map((old, index) => (index === at ? put : old)));

describe('a sound log', () => {
  it('gives the root that was signed, at every size', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 1_100 }), async (size) => {
        expect(await check(servedLog(entriesTo(size)))).toMatchObject({
          ok: true,
          findings: [],
          commitments: size,
        });
      }),
      { numRuns: 12, examples: [[0], [1], [255], [256], [257], [1_024]] },
    );
  });

  it('is read with what it published, and its witnesses', async () => {
    const policy = parsePolicy('quorum none\n');
    expect(await check(servedLog(entriesOf(buildLogOf(20))), { policy })).toMatchObject({
      ok: true,
      commitments: 20,
      publications: { configuration: 0, notice: 2, widget: 1, heartbeat: 0, erasure: 0, succession: 0 },
      cosigned: [],
    });
  });

  it('may have full bundles where partial ones were', async () => {
    const [small, large] = [servedLog(entriesTo(300)), servedLog(entriesTo(600))];
    expect(await found({ ...large, note: small.note })).toEqual([]);
  });

  it('passes through every checkpoint that somebody kept', async () => {
    const log = servedLog(entriesTo(600));
    const kept = [0, 600, 256, 255, 1, 257].map((size) => keptAt(log, size));
    expect((await check(log, { kept })).kept.map(({ size, agrees }) => [size, agrees])).toEqual(
      [0, 1, 255, 256, 257, 600].map((size) => [size, true]),
    );
  });
});

describe('a check that was interrupted', () => {
  const log = servedLog(entriesTo(1_000));
  const kept = [keptAt(log, 100), keptAt(log, 700), { ...keptAt(log, 700), size: 701 }];
  const damaged = changed(servedLog(entriesTo(1_000)), 'tile/entries/001', withEntry(3, entry(77)));
  damaged.files.set('tile/0/002', new Uint8Array(3));

  /** The states behind each bundle, and the verdict. */
  const wholeCheck = async (of: ServedLog) => {
    const states: unknown[] = [];
    const verdict = await checkLog({ note: of.note, key, kept }, readFrom(of), (_entries, _size, state) => {
      states.push(JSON.parse(JSON.stringify(state())));
    });
    return { states, verdict };
  };

  it.each([
    ['sound', log],
    ['damaged', damaged],
  ])('comes to the same from behind every bundle of a %s log', async (_what, of) => {
    const { states, verdict } = await wholeCheck(of);
    expect(states).toHaveLength(4);
    for (const stored of states) {
      const state = readLogState(stored);
      expect(state).toBeDefined();
      expect(await check(of, { state, kept: [] })).toEqual(verdict);
    }
  });

  it('asks for no bundle again that it has been through', async () => {
    const { states } = await wholeCheck(log);
    const asked: string[] = [];
    const read = (path: string) => {
      asked.push(path);
      return Promise.resolve(log.files.get(path));
    };
    await checkLog({ note: log.note, key, kept: [], state: readLogState(states[2]) }, read, ignore);
    expect(asked).toEqual(['tile/entries/003.p/232', 'tile/0/003.p/232']);
  });

  it('goes on after a failed read with what was there before it', async () => {
    let state: LogState | undefined;
    const broken = (path: string) =>
      path === 'tile/0/002' ? Promise.reject(new Error('offline')) : Promise.resolve(log.files.get(path));
    const attempt = checkLog({ note: log.note, key, kept: [] }, broken, (_entries, _size, at) => {
      state = at();
    });
    await expect(attempt).rejects.toThrow('offline');
    expect(state?.next).toBe(2);
    expect(await check(log, { state })).toEqual(await check(log));
  });

  it.each([
    ['nothing', undefined],
    ['another shape', { next: 1 }],
    ['no hash', { entries: ['AAAA'] }],
  ])('does not go on from %s', (_what, change) => {
    const state = {
      next: 1,
      agrees: true,
      publications: {},
      commitments: 0,
      kept: [],
      findings: {},
      ...change,
    };
    expect(readLogState(change && state)).toBeUndefined();
  });
});

describe('a tampered log', () => {
  const size = 600;
  it.each<[string, (log: ServedLog) => ServedLog, string[]]>([
    [
      'an entry was changed: its tile and the root say so',
      (log) => changed(log, 'tile/entries/001', withEntry(44, entry(9_999))),
      ['tile-differs 300', 'root-differs'],
    ],
    [
      'a tile was changed: the entries still give the root',
      (log) => changed(log, 'tile/0/001', (tile) => flipped(tile, 44 * 32)),
      ['tile-differs 300'],
    ],
    [
      'an entry was changed with its tile: the root says so',
      (log) => {
        changed(log, 'tile/entries/001', withEntry(44, entry(9_999)));
        return changed(log, 'tile/0/001', (tile) => {
          const copy = tile.slice();
          copy.set(leafHash(entry(9_999)), 44 * 32);
          return copy;
        });
      },
      ['root-differs'],
    ],
    ['a bundle is lost', (log) => without(log, 'tile/entries/001'), ['entries-unreadable']],
    [
      'a bundle has an entry too few',
      (log) => changed(log, 'tile/entries/001', (bundle) => entryBundle(parseEntryBundle(bundle).slice(1))),
      ['entries-unreadable'],
    ],
    [
      'a bundle is cut',
      (log) => changed(log, 'tile/entries/001', (bundle) => bundle.subarray(0, 1_000)),
      ['entries-unreadable'],
    ],
    ['a tile is lost', (log) => without(log, 'tile/0/000'), ['tile-differs']],
    ['a tile is cut', (log) => changed(log, 'tile/0/000', (tile) => tile.subarray(7)), ['tile-differs']],
    [
      'an entry is of no kind',
      () =>
        servedLog([
          ...entriesTo(5),
          Uint8Array.of(7),
          Uint8Array.of(),
          Uint8Array.of(1, 2),
          Uint8Array.of(2, 123),
        ]),
      ['publication-invalid 5', 'publication-invalid 6', 'publication-invalid 7', 'publication-invalid 8'],
    ],
    [
      'the checkpoint is signed by another key',
      (log) => ({ ...log, note: signedCheckpoint(size, rootOf(log.leaves), SEED.toReversed()) }),
      ['checkpoint-unverified'],
    ],
  ])('%s', async (_what, tamper, expected) => {
    expect(await found(tamper(servedLog(entriesTo(size))))).toEqual(expected);
  });

  it('says which of entries and tiles are what was signed', async () => {
    const { findings } = await check(
      changed(servedLog(entriesTo(size)), 'tile/entries/001', withEntry(44, entry(9_999))),
      { kept: [keptAt(servedLog(entriesTo(size)), 200)] },
    );
    expect(findings.at(-1)?.message).toMatch(
      /which the tiles give: .* were changed after they were logged; up to entry 199 they are what the checkpoint that you kept says/,
    );
  });

  it('whose witnesses have not cosigned is told from one that they have', async () => {
    const vkey = formatCosignerKey('w.example', key.publicKey);
    const policy = parsePolicy(`witness w ${vkey}
quorum w
`);
    expect(await found(servedLog(entriesTo(3)), { policy })).toEqual(['witness-quorum-missing']);
  });
});

describe('a log that signs another history', () => {
  const before = servedLog(entriesTo(600));
  const rewritten = servedLog([...entriesTo(299), entry(1_000_000), ...entriesTo(800).slice(300)]);
  const openedOf = (log: ServedLog) => ({
    origin: key.name,
    size: log.leaves.length,
    root: rootOf(log.leaves),
  });

  it.each([
    ['that is longer', rewritten, 600, ['checkpoint-forked']],
    ['in the part after the kept checkpoint alone', rewritten, 299, []],
    ['that is shorter', servedLog(entriesTo(599)), 600, ['log-shrunk']],
  ])('%s is told by a whole check', async (_what, log, size, expected) => {
    expect(await found(log, { kept: [keptAt(before, size)] })).toEqual(expected);
  });

  it.each([
    ['of one that has grown', servedLog(entriesTo(800)), 600, undefined],
    ['of one that has not', before, 600, undefined],
    ['of one that had nothing', before, 0, undefined],
    ['of one that is longer', rewritten, 600, 'growth-unproved'],
    ['of one that is as long', servedLog([...entriesTo(599), entry(7)]), 600, 'checkpoint-forked'],
    ['of one that is shorter', servedLog(entriesTo(599)), 600, 'log-shrunk'],
  ])('is told by its tiles: %s', async (_what, log, size, expected) => {
    const finding = await growthFinding(
      'the one from before',
      keptAt(before, size),
      openedOf(log),
      readFrom(log),
    );
    expect(finding?.code).toBe(expected);
  });

  it('that has lost the tiles that would show its growth does not pass', async () => {
    const log = servedLog(entriesTo(800));
    for (const path of log.files.keys()) if (path.startsWith('tile/0/')) log.files.delete(path);
    const finding = await growthFinding(
      'the one from before',
      keptAt(before, 600),
      openedOf(log),
      readFrom(log),
    );
    expect(finding?.code).toBe('growth-unproved');
  });
});

describe('what a log published', () => {
  const heartbeat = (hour: number) => {
    const time = new Date(HEARTBEAT_HOUR_MS + hour * 3_600_000).toISOString();
    return publicationEntry({ kind: 'heartbeat', hash: sha256Hex(JSON.stringify({ hour: time })), time });
  };

  it('is held against the hours, and the order of times', async () => {
    expect(await found(servedLog([0, 1, 4, 5].map(heartbeat)))).toEqual(['heartbeat-missing']);
    expect(await found(servedLog([0, 2, 1, 3].map(heartbeat)))).toEqual(['received-time-decreases 2']);
  });

  it('counts once where a check was interrupted between', async () => {
    const log = servedLog([...entriesTo(200), heartbeat(0), ...entriesTo(100), heartbeat(1), heartbeat(4)]);
    let state: LogState | undefined;
    const verdict = await checkLog(
      { note: log.note, key, kept: [] },
      readFrom(log),
      (_entries, _size, at) => {
        state ??= readLogState(JSON.parse(JSON.stringify(at())));
      },
    );
    expect(verdict.publications.heartbeat).toBe(3);
    expect(await check(log, { state })).toEqual(verdict);
  });
});
