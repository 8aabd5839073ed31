// TCF-7 The vendor list is fetched by the server alone, compressed, and kept for just as long as its answer said.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { KeptVendorFiles } from '../../../../src/server/vendor-list/kept-vendor-files.ts';
import { Mirror } from './mirror.ts';

let directory: string;
let mirror: Mirror;
let nowMs: number;
let warnings: string[];
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'temoin-vendors-'));
  mirror = await new Mirror().start();
  nowMs = Date.UTC(2026, 10, 29);
  warnings = [];
});
afterEach(async () => {
  await mirror.stop();
  await rm(directory, { recursive: true });
});

const opened = () =>
  new KeptVendorFiles({
    directory,
    place: mirror.list,
    now: () => new Date(nowMs),
    warn: (message) => warnings.push(message),
  });
const versionOf = async (files: KeptVendorFiles) => (await files.list()).vendorListVersion;

it('once, compressed, however often it is asked for, and again when its time is over and not before', async () => {
  mirror.ageSeconds = 600;
  const files = opened();
  expect(await Promise.all([versionOf(files), versionOf(files)])).toEqual([181, 181]);
  expect(mirror.requests[0]?.headers['accept-encoding']).toMatch(/br.*gzip/);
  mirror.version = 182;
  nowMs += 2_999_000;
  expect(await versionOf(files)).toBe(181);
  expect(mirror.asked).toHaveLength(1);
  nowMs += 1_000;
  expect(await versionOf(files)).toBe(182);
  expect(mirror.asked).toHaveLength(2);
});

it('a restart needs no network, neither while the list is fresh nor where there is none', async () => {
  await versionOf(opened());
  expect(await opened().translation('fr')).toBeDefined();
  mirror.failsWith = 500;
  expect(await versionOf(opened())).toBe(181);
  expect(mirror.asked).toEqual(['/v3/vendor-list.json', '/v3/purposes-fr.json']);
  nowMs += 3_600_000;
  expect(await versionOf(opened())).toBe(181);
  expect(warnings).toEqual([expect.stringMatching(/vendor-list\.json.*as it was.*10 minutes.*answered 500/)]);
});

const bad: [what: string, spoil: () => void, reason: RegExp][] = [
  ['an error', () => Object.assign(mirror, { failsWith: 503 }), /answered 503/],
  ['nothing at the address', () => Object.assign(mirror, { failsWith: 404 }), /no such file/],
  ['no JSON', () => Object.assign(mirror, { instead: '<!doctype html>' }), /none of the IAB's/],
  [
    'a list without vendors',
    () => Object.assign(mirror, { instead: '{"gvlSpecificationVersion":3}' }),
    /vendorListVersion: /,
  ],
];
for (const [what, spoil, reason] of bad) {
  it(`${what}: the last good list goes on, told once, and is asked for again ten minutes later`, async () => {
    const files = opened();
    await files.list();
    spoil();
    nowMs += 3_600_000;
    expect([await versionOf(files), await versionOf(files)]).toEqual([181, 181]);
    expect(warnings).toEqual([expect.stringMatching(reason)]);
    expect(mirror.asked).toHaveLength(2);
    Object.assign(mirror, { failsWith: 0, instead: undefined, version: 182 });
    nowMs += 600_000;
    expect(await versionOf(files)).toBe(182);
  });

  it(`${what}, and no list is kept: nothing can be served, and why is said`, async () => {
    spoil();
    await expect(opened().list()).rejects.toMatchObject({
      code: 'vendor-list-unusable',
      message: expect.stringMatching(reason),
    });
  });
}

it('a language that the IAB has not translated is English, and is not asked for at every start', async () => {
  const files = opened();
  expect([await files.translation('ga'), await opened().translation('ga')]).toEqual([undefined, undefined]);
  expect(mirror.asked).toEqual(['/v3/purposes-ga.json']);
});

it('while a server runs, a new list is told of when the old one’s time is over', async () => {
  mirror.maxAgeSeconds = 1;
  const files = new KeptVendorFiles({
    directory,
    place: mirror.list,
    now: () => new Date(),
    warn: () => undefined,
  });
  await files.list();
  mirror.version = 182;
  const told = new Promise((resolve) => files.follow(resolve));
  expect(await told).toBe(182);
  files.stop();
  expect(JSON.parse((await files.archived(181)) ?? '{}')).toMatchObject({ vendorListVersion: 181 });
});
