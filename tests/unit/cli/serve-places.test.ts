// temoin serve --jurisdiction-header: each visitor's gate and policy follow the law of the place that a proxy names.
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sitePages } from '../../../src/cli/site-pages.ts';
import type { Configuration } from '../../../src/consent/configuration.ts';
import { signalledGate } from '../../../src/consent/gpc.ts';
import { noticeHash } from '../../../src/consent/notice-hash.ts';
import { noticeOf } from '../../../src/consent/notice-of.ts';
import { en } from '../../../src/locales/en.ts';
import type { Serving } from '../../../src/server/serve.ts';
import { GATE_SOURCE, gatesByPlace } from '../../../src/site/build-gate.ts';
import { cookie } from '../consent/device.ts';
import { configuration as plain, Site } from '../server/site.ts';

const HEADER = 'x-place';
const configuration: Configuration = {
  ...plain,
  guard: 'server',
  askAgainDays: { default: 200, IE: 120 },
  services: [
    { id: 'matomo', purpose: 'analytics', name: 'Matomo', provider: 'InnoCraft', hosts: ['stats.example'] },
  ],
};

let site: Site;
let serving: Serving;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'temoin-places-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><p>Home');
  site = await Site.make();
  const source = await readFile(join(import.meta.dirname, '../../../dist', GATE_SOURCE), 'utf8');
  serving = await site.start({
    configuration,
    pages: await sitePages(folder, configuration, [], () => {}),
    places: {
      header: HEADER,
      gateAt: await gatesByPlace(source, configuration, JSON.stringify(configuration)),
    },
  });
});
afterAll(async () => {
  await site.end();
  await rm(folder, { recursive: true });
});

const get = (path: string, place?: string) =>
  fetch(serving.url + path, { headers: place === undefined ? {} : { [HEADER]: place } });
const gate = async (place?: string) => (await get('/temoin/temoin.js', place)).text();

describe('a visitor', () => {
  it.each(['US-CA', 'us-ca', ' US-CA '])(
    'of %s gets a gate with that place in it, which listens to the browser’s signal',
    async (place) => {
      const text = await gate(place);
      expect(text).toContain('jurisdiction:"US-CA"');
      expect(text).toContain('globalPrivacyControl');
    },
  );

  it('of an opt-in place gets one with that place in it, and without the rest', async () => {
    const text = await gate('FR');
    expect(text).toContain('jurisdiction:"FR"');
    expect(text).not.toContain('globalPrivacyControl');
  });

  it.each([undefined, '', 'XX-', 'US-CA"', 'US-CA, FR', '__proto__', 'A'.repeat(2000)])(
    'of whom the header says %j gets the gate of the configuration, under the stricter rule',
    async (place) => {
      expect(await gate(place)).toBe(site.options.gate);
    },
  );

  it('of another place is not served from a cache that knows the first one’s answer', async () => {
    const [first, second] = [await get('/temoin/temoin.js', 'US-CA'), await get('/temoin/temoin.js', 'FR')];
    expect(first.headers.get('vary')).toContain(HEADER);
    expect(first.headers.get('etag')).not.toBe(second.headers.get('etag'));
  });

  it.each([
    ['FR', 200],
    ['IE', 120],
    ['US-CA', 365],
  ])('of %s is asked again after the %d days of that place alone', async (place, days) => {
    expect(await gate(place)).toContain(`askAgainDays:${days}`);
    const made = Math.floor(Date.now() / 1000) - (days - 1) * 86_400;
    const policyOf = async (time: number) => {
      const granted = cookie('analytics:1', { time });
      const { headers } = await fetch(serving.url, { headers: { [HEADER]: place, cookie: granted } });
      return headers.get('content-security-policy');
    };
    expect(await policyOf(made)).toContain('stats.example');
    expect(await policyOf(made - 2 * 86_400)).not.toContain('stats.example');
  });

  it('is let through to a service before a choice where the law asks for an opt-out alone', async () => {
    const policy = async (place: string) => (await get('/', place)).headers.get('content-security-policy');
    expect(await policy('US-CA')).toContain('stats.example');
    expect(await policy('FR')).not.toContain('stats.example');
    expect((await get('/', 'FR')).headers.get('vary')?.toLowerCase()).toContain(HEADER);
  });

  it('is shown a notice that the log has published, whichever rule holds', async () => {
    const { version, integrity } = site.options.release;
    for (const jurisdiction of ['US-CA', 'FR', 'IE', undefined]) {
      const config = jurisdiction ? { ...configuration, jurisdiction } : configuration;
      const hash = noticeHash(noticeOf(config, en, { version, integrity }));
      expect((await get(`/temoin/notices/${hash}`)).status).toBe(200);
    }
  });
});

describe('a visitor whose request says Sec-GPC: 1, and whose browser does not know the signal', () => {
  const asked = (path: string, place: string, value = '1') =>
    fetch(serving.url + path, { headers: { [HEADER]: place, 'sec-gpc': value } });

  it('gets a gate that knows of it, where an opt-out is all that the law asks for', async () => {
    const [plainGate, heard] = await Promise.all([
      get('/temoin/temoin.js', 'US-CA'),
      asked('/temoin/temoin.js', 'US-CA'),
    ]);
    expect(await heard.text()).toBe(signalledGate(await plainGate.text()));
    expect(heard.headers.get('etag')).not.toBe(plainGate.headers.get('etag'));
    for (const { headers } of [plainGate, heard]) expect(headers.get('vary')).toMatch(/Sec-GPC/i);
  });

  it('gets the same gate as everybody anywhere else, or where the header has another value', async () => {
    expect(await (await asked('/temoin/temoin.js', 'FR')).text()).toBe(await gate('FR'));
    expect((await get('/temoin/temoin.js', 'FR')).headers.get('vary')).not.toMatch(/Sec-GPC/i);
    expect(await (await asked('/temoin/temoin.js', 'US-CA', '0')).text()).toBe(await gate('US-CA'));
  });

  it('is let through to no service by the policy of the page either, also after an earlier grant', async () => {
    const time = Math.floor(Date.now() / 1000) - 60;
    const policyFor = async (cookies: string, secGpc: string) => {
      const headers = { [HEADER]: 'US-CA', 'sec-gpc': secGpc, cookie: cookies };
      return (await fetch(serving.url, { headers })).headers.get('content-security-policy') ?? '';
    };
    const granted = cookie('analytics:1!social:1', { time });
    for (const [cookies, secGpc, isOpen] of [
      ['', '1', false],
      ['', '', true],
      [granted, '1', false],
      [granted, '', true],
      [`${granted}!gpc:1`, '1', true],
    ] as const)
      expect((await policyFor(cookies, secGpc)).includes('stats.example')).toBe(isOpen);
  });
});

it('a header’s name that is none is refused in words', () => {
  const run = () =>
    execFileSync(
      process.execPath,
      ['dist/cli.js', 'serve', '--config', 'x', '--data', 'y', '--jurisdiction-header', 'a b'],
      { cwd: join(import.meta.dirname, '../../..'), stdio: 'pipe' },
    );
  expect(run).toThrow(/It must be the name of a header/);
});
