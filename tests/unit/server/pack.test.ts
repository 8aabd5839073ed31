// The evidence pack over real HTTP: what is in it, that it can be verified, and that nobody gets more than their token shows.
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noticeHash } from '../../../src/consent/notice-hash.ts';
import { publishedNotices } from '../../../src/consent/published-notices.ts';
import { record27560JsonSchema } from '../../../src/consent/record-27560-schema.ts';
import { locales } from '../../../src/locales/index.ts';
import type { Serving } from '../../../src/server/serve.ts';
import { parseVerifierKey } from '../../../src/tlog/note.ts';
import { verifyExport } from '../../../src/verify/verify-export.ts';
import { configuration, INTEGRITY, post, RELEASE, recordFor, SITE, Site, signedIn } from './site.ts';
import { type Unpacked, unpack } from './unpacked.ts';

const HOUR_MS = 3_600_000;
const START_MS = Math.floor(Date.now() / HOUR_MS) * HOUR_MS - 20 * 24 * HOUR_MS;
const timeOf = (hour: number) => new Date(START_MS + hour * HOUR_MS).toISOString();
const RECORDS = 12;
const SUBJECT = recordFor(5).subject;
const UNPUBLISHED = 'ab'.repeat(32);

const notices = publishedNotices(configuration, Object.values(locales), {
  version: '0.1.0',
  integrity: INTEGRITY,
});
const french = notices.find(({ locale, asks }) => locale === 'fr' && !asks);
const FRENCH = french ? noticeHash(french) : '';

let site: Site;
let serving: Serving;
let nowMs = START_MS;

/** One record an hour, at half past: on the French notice, on one that nobody has published, or on none. */
beforeAll(async () => {
  site = await Site.make();
  serving = await site.start({ now: () => new Date(nowMs) });
  for (let n = 0; n < RECORDS; n += 1) {
    nowMs = START_MS + n * HOUR_MS + HOUR_MS / 2;
    const notice = n % 3 === 0 ? FRENCH : n % 3 === 1 ? UNPUBLISHED : '0'.repeat(64);
    const subject = n === 7 ? SUBJECT : recordFor(n).subject;
    expect(
      (await post(serving.url, recordFor(n, { notice, subject, sequence: n === 7 ? 2 : 1 }))).status,
    ).toBe(201);
  }
  const pictures = join(site.dataDirectory, 'pictures', FRENCH);
  await mkdir(pictures, { recursive: true });
  await writeFile(join(pictures, 'fr-phone-light.png'), 'a picture');
  await writeFile(join(pictures, 'private.txt'), 'no picture');
});

afterAll(() => site.end());

async function cookieFor(wish: Parameters<Site['token']>[1] = {}): Promise<string> {
  const response = await fetch(`${serving.url}/temoin/audit/session`, {
    method: 'POST',
    headers: { origin: serving.url },
    body: JSON.stringify({ token: await site.token(1, wish) }),
  });
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

const ask = (query: string, cookie: string, init: RequestInit = {}) =>
  fetch(`${serving.url}/temoin/audit/pack${query}`, { ...init, headers: { cookie } });

/** A request whose answer has begun, and is not read. */
async function begun(query: string, cookie: string) {
  const request = get(`${serving.url}/temoin/audit/pack${query}`, { headers: { cookie }, agent: false });
  request.on('error', () => undefined);
  // The reason for the cast: what this event brings.
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return { request, response };
}

async function packOf(query: string, wish: Parameters<Site['token']>[1] = {}): Promise<Unpacked> {
  const response = await ask(query, await cookieFor(wish));
  expect(response.status, await (response.ok ? '' : response.clone().text())).toBe(200);
  return unpack(new Uint8Array(await response.arrayBuffer()));
}

const key = () => parseVerifierKey(serving.vkey);
const idsIn = (lines: readonly string[]) => lines.flatMap((line) => /"id":"([^"]+)"/.exec(line)?.[1] ?? []);
const idOf = (n: number) => recordFor(n).id;

const isValid = new Ajv2020({ strict: false, validateFormats: false }).compile(record27560JsonSchema());

describe('an evidence pack', () => {
  it.each<[what: string, query: string, records: readonly number[], worth: string]>([
    ['a period', `?from=${timeOf(3)}&to=${timeOf(7)}`, [3, 4, 5, 6], 'period'],
    ['a notice version', `?notice=${FRENCH}`, [0, 3, 6, 9], 'filtered'],
    ['a subject', `?subject=${SUBJECT}`, [5, 7], 'filtered'],
    ['the whole log', '', Array.from({ length: RECORDS }, (_, n) => n), 'complete'],
  ])('of %s has its records in every form, and its export verifies', async (_what, query, numbers, worth) => {
    const pack = await packOf(query);
    const ids = numbers.map(idOf);
    const exported = pack.lines('export.jsonl');
    const header = JSON.parse(exported[0] ?? '');
    expect(pack.text('checkpoint')).toBe(header.checkpoint);
    expect(pack.text('vkey')).toBe(`${serving.vkey}\n`);
    const findings = (await verifyExport(exported, key())).findings.filter(
      ({ severity }) => severity === 'error',
    );
    expect(findings).toEqual([]);
    expect(header.complete ?? header.format).toBe(
      { period: 'temoin/period/v1', filtered: false, complete: true }[worth],
    );
    expect(idsIn(exported)).toEqual(worth === 'period' ? [2, ...numbers, 7].map(idOf) : ids);
    const table = pack.lines('records.csv').slice(1);
    expect(table.map((line) => line.split(',')[1])).toEqual(ids);
    const forms = pack.lines('records.27560.jsonl').map((line) => JSON.parse(line));
    expect(forms.map(({ record_id }) => record_id)).toEqual(ids);
    for (const form of forms) expect(isValid(form), JSON.stringify(isValid.errors)).toBe(true);
    const graph = JSON.parse(pack.text('records.jsonld'));
    expect(graph['@graph'].map((node: object) => Reflect.get(node, 'dct:identifier'))).toEqual(ids);
    for (const id of ids) expect(pack.text('summary.html')).toContain(id);
  });

  it('has the notices, the widget and the pictures that its records name, and says what it has not and why', async () => {
    const pack = await packOf(`?from=${timeOf(1)}&to=${timeOf(5)}`);
    const notice = pack.text(`notices/${FRENCH}.json`);
    expect(JSON.parse(notice).locale).toBe('fr');
    expect(pack.text(`pictures/${FRENCH}/fr-phone-light.png`)).toBe('a picture');
    const manifest = JSON.parse(pack.text(`widget/${RELEASE}/manifest.json`));
    expect(manifest.integrity).toBe(INTEGRITY);
    for (const path of Object.keys(manifest.files)) expect(pack.paths).toContain(`widget/${RELEASE}/${path}`);
    expect(pack.manifest.absent.map(({ path }) => path)).toEqual([
      'verify.html',
      `notices/${UNPUBLISHED}.json`,
    ]);
    expect(pack.text('summary.html')).toContain(UNPUBLISHED);
    // What the records name was published before the period: with its proofs in a file of its own.
    const publications = await verifyExport(pack.lines('publications.jsonl'), key());
    expect(publications.findings).toEqual([]);
    const kinds = pack
      .lines('publications.jsonl')
      .slice(1)
      .map((line) => JSON.parse(line).publication.kind);
    expect(kinds).toEqual(['notice', 'widget']);
    const whole = await packOf('');
    expect(whole.lines('publications.jsonl')).toHaveLength(1);
  });

  it('comes in the order that is written down, under a name with the site and the selection', async () => {
    const verifier = join(site.published, 'audit', 'verify.html');
    await writeFile(verifier, '<!doctype html><title>Verify</title>');
    try {
      const response = await ask(`?notice=${FRENCH}`, await cookieFor());
      const day = new Date(nowMs).toISOString().slice(0, 10);
      expect(response.headers.get('content-type')).toBe('application/zip');
      expect(response.headers.get('content-disposition')).toBe(
        `attachment; filename="temoin-${SITE}-${day}-pack-notice-${FRENCH.slice(0, 8)}.zip"`,
      );
      const { paths, manifest } = await unpack(new Uint8Array(await response.arrayBuffer()));
      expect(paths).toEqual([
        ...['README.txt', 'summary.html', 'verify.html', 'checkpoint', 'vkey', 'export.jsonl'],
        ...['publications.jsonl', 'records.csv', 'records.27560.jsonl', 'records.jsonld'],
        ...[`notices/${FRENCH}.json`, `widget/${RELEASE}/manifest.json`],
        ...[`widget/${RELEASE}/fr/notice.js`, `widget/${RELEASE}/report.js`],
        ...[`pictures/${FRENCH}/fr-phone-light.png`, 'manifest.json'],
      ]);
      expect(manifest).toMatchObject({
        site: SITE,
        origin: `${SITE}/temoin/log`,
        selection: { notice: FRENCH },
        made: new Date(nowMs).toISOString(),
        absent: [],
      });
    } finally {
      await rm(verifier);
    }
  });

  it('leaves out a file of the widget that is not, to the byte, what the log has published', async () => {
    const file = join(site.dataDirectory, 'widget', RELEASE, 'report.js');
    expect(existsSync(file)).toBe(true);
    await writeFile(file, 'altered');
    try {
      const { paths, manifest } = await packOf(`?subject=${SUBJECT}`);
      expect(paths).not.toContain(`widget/${RELEASE}/report.js`);
      expect(manifest.absent).toContainEqual({
        path: `widget/${RELEASE}/report.js`,
        why: 'what is kept here is not what the log has published',
      });
    } finally {
      await writeFile(file, `export const report = '${INTEGRITY}';`);
    }
  });

  it('has one of two files whose names some systems take for one', async () => {
    const other = join(site.dataDirectory, 'pictures', FRENCH, 'FR-phone-light.png');
    await writeFile(other, 'another picture');
    try {
      const { paths, manifest } = await packOf(`?notice=${FRENCH}`);
      expect(paths.filter((path) => /^pictures\//.test(path))).toHaveLength(1);
      expect(manifest.absent.map(({ path }) => path)).toContain(`pictures/${FRENCH}/fr-phone-light.png`);
    } finally {
      await rm(other);
    }
  });

  it('reads no file of the machine that an altered database names, whatever hash it gives for it', async () => {
    const altered = await Site.make();
    try {
      const { url } = await altered.start();
      expect((await post(url, recordFor(1))).status).toBe(201);
      const key = await readFile(altered.keyFile);
      const stolen = { bytes: key.length, sha256: createHash('sha256').update(key).digest('hex') };
      const names = [
        '../../../log.key',
        '../../log.key',
        '/etc/passwd',
        'fr/../../../log.key',
        'x\\..\\log.key',
      ];
      const files = Object.fromEntries(names.map((name) => [name, stolen]));
      const manifest = { files, gateSource: stolen, integrity: INTEGRITY, v: 1, version: '0.1.0' };
      altered.alter(
        "UPDATE published SET bytes = ? WHERE kind = 'widget'",
        new TextEncoder().encode(JSON.stringify(manifest)),
      );
      const get = await signedIn(altered, url);
      const zip = new Uint8Array(await (await get('/temoin/audit/pack')).arrayBuffer());
      const pack = await unpack(zip);
      expect(pack.paths.filter((path) => path.startsWith('widget/'))).toEqual([
        `widget/${RELEASE}/manifest.json`,
      ]);
      const why = 'the published manifest names a file that is no path';
      expect(pack.manifest.absent.filter((absent) => absent.why === why)).toHaveLength(names.length);
      for (const path of pack.paths) expect(pack.text(path)).not.toContain(key.toString().trim());
    } finally {
      await altered.end();
    }
  });

  it.each([
    ['another filter', '?event=grant-all', 'cannot be packed'],
    ['two selections', `?notice=${FRENCH}&subject=${SUBJECT}`, 'ask for one of them|a pack is of a period'],
    ['a period and a notice', `?from=2026-01-01&notice=${FRENCH}`, 'a pack is of a period'],
    ['the beginning of a subject', '?subject=s5__', '22 characters'],
    ['two subjects', `?subject=${SUBJECT}&subject=${SUBJECT}`, '22 characters'],
    ['a path for a notice', '?notice=../../../../etc/passwd', '64 hexadecimal digits'],
    ['a period that ends before it begins', '?from=2026-02-01&to=2026-01-01', 'earlier'],
  ])('is refused in words for %s', async (_what, query, says) => {
    const response = await ask(query, await cookieFor());
    expect(response.status).toBe(400);
    expect((await response.json()).error.message).toMatch(new RegExp(says));
  });

  it('has no record of another whose id begins as a subject calls itself', async () => {
    const victim = idOf(0);
    const pretender = recordFor(900, { subject: victim.slice(0, 22) });
    expect((await post(serving.url, pretender)).status).toBe(201);
    const pack = await packOf(`?subject=${pretender.subject}`);
    expect(idsIn(pack.lines('export.jsonl'))).toEqual([pretender.id]);
    expect(pack.lines('records.csv')).toHaveLength(2);
  });
});

describe('who gets a pack', () => {
  const scope = { from: timeOf(3), to: timeOf(7) };

  it.each<[what: string, query: string, records: readonly number[]]>([
    ['everything', '', [3, 4, 5, 6]],
    ['a notice version', `?notice=${FRENCH}`, [3, 6]],
    ['a subject', `?subject=${SUBJECT}`, [5]],
    ['a period within', `?from=${timeOf(4)}&to=${timeOf(6)}`, [4, 5]],
  ])('by a token for a period has of %s those records alone that it shows', async (_what, query, shown) => {
    const pack = await packOf(query, { scope });
    const isPeriod = query.includes('from');
    const all = pack.paths.map((path) => pack.text(path)).join('\n');
    const named = Array.from({ length: RECORDS }, (_, n) => n).filter((n) => all.includes(idOf(n)));
    // The ends of a period are shown by the records beside it, which this token shows too.
    expect(named).toEqual(isPeriod ? [3, ...shown, 6] : shown);
    expect(pack.lines('records.csv')).toHaveLength(shown.length + 1);
    const { findings } = await verifyExport(pack.lines('export.jsonl'), key());
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    if (!isPeriod) expect(pack.text('README.txt')).toContain('nothing was left out it cannot show');
  });

  it('is told in words what their token does not show, and it is written down', async () => {
    const cookie = await cookieFor({ scope });
    for (const query of [`?from=${timeOf(0)}&to=${timeOf(5)}`, `?from=${timeOf(3)}&to=${timeOf(7)}`]) {
      const response = await ask(query, cookie);
      expect(response.status).toBe(403);
      expect((await response.json()).error.code).toBe('out-of-scope');
    }
  });

  it('is written down before it leaves, with whom it was about as a keyed hash, and how many records it had', async () => {
    const cookie = await cookieFor({ role: 'operator' });
    await (await ask(`?subject=${SUBJECT}`, cookie)).arrayBuffer();
    await (await ask(`?notice=${FRENCH}`, cookie)).arrayBuffer();
    const answer = await fetch(`${serving.url}/temoin/audit/accesses`, { headers: { cookie } });
    const text = await answer.text();
    expect(text).not.toContain(SUBJECT);
    const [second, first] = JSON.parse(text).accesses.filter(({ kind }: { kind: string }) => kind === 'pack');
    expect(first).toMatchObject({
      filter: { of: 'subject' },
      amount: 2,
      term: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(first.person).toBe(first.term);
    expect(second).toMatchObject({ filter: { notice: FRENCH }, amount: 4 });
  });

  it('shows nothing to who only asks whether it would go well, and writes nothing down', async () => {
    const cookie = await cookieFor({ role: 'operator' });
    const response = await ask('', cookie, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
    const { accesses } = await (
      await fetch(`${serving.url}/temoin/audit/accesses`, { headers: { cookie } })
    ).json();
    expect(accesses[0].kind).not.toBe('pack');
  });

  it('makes one at a time for a token, which whoever goes away ends', async () => {
    // More than fits into what lies between a server and who does not read.
    const large = join(site.dataDirectory, 'pictures', FRENCH, 'fr-desktop-light.png');
    await writeFile(large, randomBytes(24 * 2 ** 20));
    try {
      const cookie = await cookieFor();
      const { request, response } = await begun(`?notice=${FRENCH}`, cookie);
      expect(response.statusCode).toBe(200);
      const second = await ask('', cookie);
      expect(second.status).toBe(429);
      expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await second.json()).error.code).toBe('pack-under-way');
      const others = await ask(`?subject=${SUBJECT}`, await cookieFor());
      expect(others.status).toBe(200);
      await others.arrayBuffer();
      request.destroy();
      await expect.poll(async () => (await ask('', cookie, { method: 'HEAD' })).status).toBe(200);
    } finally {
      await rm(large);
    }
  });
});
