// The GPC support resource: what the server states, and that its day is one that the log shows.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/consent/canonical-json.ts';
import { sha256Hex } from '../../../src/consent/sha256.ts';
import { GpcStatement } from '../../../src/server/gpc-statement.ts';
import { configuration, Site } from './site.ts';

let site: Site;
beforeEach(async () => {
  site = await Site.make();
});
afterEach(() => site.end());

const at = (time: string) => ({ now: () => new Date(time) });

describe('/.well-known/gpc.json (GPC-3)', () => {
  it('says that the signal is heeded, since the day on which the log published the configuration', async () => {
    const { url } = await site.start(at('2026-11-29T23:59:59.999Z'));
    const answer = await fetch(`${url}/.well-known/gpc.json`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=3600');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(await answer.text()).toBe('{"gpc":true,"lastUpdate":"2026-11-29"}\n');
  });

  it('is answered to HEAD alike, and to no other method', async () => {
    const { url } = await site.start(at('2026-11-29T10:00:00.000Z'));
    const address = `${url}/.well-known/gpc.json`;
    const head = await fetch(address, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([
      200,
      'application/json',
      '',
    ]);
    expect((await fetch(address, { method: 'POST' })).status).toBe(404);
  });

  it('keeps its day when the server starts again, and has a new one with a new configuration', async () => {
    const dayAt = async (time: string, changes: object = {}) => {
      const changed = { ...configuration, ...changes };
      const serving = await site.start({
        ...at(time),
        configuration: changed,
        configurationText: JSON.stringify(changed),
      });
      const { lastUpdate } = await (await fetch(`${serving.url}/.well-known/gpc.json`)).json();
      await serving.close();
      return lastUpdate;
    };
    expect(await dayAt('2026-11-29T10:00:00.000Z')).toBe('2026-11-29');
    expect(await dayAt('2026-12-03T10:00:00.000Z')).toBe('2026-11-29');
    expect(await dayAt('2026-12-05T10:00:00.000Z', { revision: 3 })).toBe('2026-12-05');
  });
});

describe('the day', () => {
  const bytes = (value: unknown) => Buffer.from(`\u0002${JSON.stringify(value)}`);
  const configurationHash = sha256Hex(canonicalJson(configuration));
  const dayOf = (entries: readonly unknown[]) =>
    new GpcStatement(
      {
        readPublished: async (hash) => {
          const index = hash === configurationHash ? 0 : 1;
          return index < entries.length
            ? { kind: 'configuration', hash, bytes: new Uint8Array(), index }
            : undefined;
        },
        readEntries: async (from, to) =>
          entries.slice(from, to).map((entry, at) => ({ index: from + at, bytes: bytes(entry) })),
      },
      configuration,
      'f'.repeat(64),
    ).day();

  it.each<[what: string, entries: readonly unknown[], day: string | undefined]>([
    [
      'is that of the release where this came later',
      [{ time: '2026-11-01T00:00:00.000Z' }, { time: '2026-11-29T23:00:00.000Z' }],
      '2026-11-29',
    ],
    [
      'is that of the configuration where this came later',
      [{ time: '2027-01-01T00:00:00.000Z' }, { time: '2026-11-29T23:00:00.000Z' }],
      '2027-01-01',
    ],
    ['is not known before the release is published', [{ time: '2026-11-01T00:00:00.000Z' }], undefined],
    [
      'is not known where the store is damaged',
      [{ time: '2026-11-01T00:00:00.000Z' }, { time: 7 }],
      undefined,
    ],
    ['is not known where an entry is none', [{ time: '2026-11-01T00:00:00.000Z' }, 'x'], undefined],
  ])('%s', async (_what, entries, day) => {
    expect(await dayOf(entries)).toBe(day);
  });
});
