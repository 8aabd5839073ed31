// The export of a period by the real server, whose clock is set: what it has, and that nobody can leave anything out of it.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Serving } from '../../../src/server/serve.ts';
import { parseVerifierKey } from '../../../src/tlog/note.ts';
import { verifyExport } from '../../../src/verify/verify-export.ts';
import { PUBLICATIONS, post, recordFor, SITE, Site, signedIn } from './site.ts';

const MAIN = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));
const HOUR_MS = 3_600_000;
// So long ago that what the server is told of the time stays before now, when tokens are made.
const START_MS = Math.floor(Date.now() / HOUR_MS) * HOUR_MS - 20 * 24 * HOUR_MS;
const timeOf = (hour: number) => new Date(START_MS + hour * HOUR_MS).toISOString();
const RECORDS = 20;

let site: Site;
let serving: Serving;
let get: (path: string) => Promise<Response>;
let nowMs = START_MS;

/** One record an hour, at half past. */
beforeAll(async () => {
  site = await Site.make();
  serving = await site.start({ now: () => new Date(nowMs) });
  for (let n = 0; n < RECORDS; n += 1) {
    nowMs = START_MS + n * HOUR_MS + HOUR_MS / 2;
    expect((await post(serving.url, recordFor(n))).status).toBe(201);
  }
  get = await signedIn(site, serving.url);
});

afterAll(() => site.end());

const address = (from: number, to: number, ending = 'jsonl') =>
  `/temoin/audit/export.${ending}?from=${timeOf(from)}&to=${timeOf(to)}`;
const download = async (path: string) => {
  const response = await get(path);
  const text = await response.text();
  return { response, text, lines: text.trimEnd().split('\n') };
};
const verify = (lines: readonly string[]) => verifyExport(lines, parseVerifierKey(serving.vkey));

describe('the export of a period', () => {
  it('has every record of it and one on either side, and the verifier says that it is whole', async () => {
    const { response, lines } = await download(address(5, 9));
    const [from, to] = [timeOf(5), timeOf(9)];
    const name = `temoin-${SITE}-${new Date(nowMs).toISOString().slice(0, 10)}-period-${from.slice(0, 10)}-${to.slice(0, 10)}.jsonl`;
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`);
    const entries = lines.slice(1).map((line) => JSON.parse(line));
    expect(entries.map(({ index }) => index - PUBLICATIONS)).toEqual([4, 5, 6, 7, 8, 9]);
    expect(entries.map(({ proof }) => proof !== undefined)).toEqual([true, false, false, false, false, true]);
    const { findings, period } = await verify(lines);
    expect(findings).toEqual([]);
    expect(period).toEqual({ from, to, start: PUBLICATIONS + 4, end: PUBLICATIONS + 10, records: 4 });
  });

  it('takes days as well as times', async () => {
    const day = timeOf(24).slice(0, 10);
    const { lines } = await download(`/temoin/audit/export.jsonl?to=${day}`);
    expect(JSON.parse(lines[0] ?? '').period).toEqual({ to: `${day}T00:00:00.000Z` });
    expect((await verify(lines)).errors).toBe(0);
  });

  it('without one of its records is found out, wherever that is taken out', async () => {
    const { lines } = await download(address(5, 9));
    for (let at = 1; at < lines.length; at += 1)
      expect((await verify(lines.toSpliced(at, 1))).ok).toBe(false);
  });

  it('tells what was erased later, by the erasure that names it', async () => {
    const args = ['erase', '--data', site.dataDirectory, '--subject', recordFor(12).subject];
    const erased = await new Promise((resolve) =>
      execFile(process.execPath, [MAIN, ...args], (error) => resolve(error?.code ?? 0)),
    );
    expect(erased).toBe(0);
    // The checkpoint that exports stand under follows in a moment.
    await expect
      .poll(async () => (await verify((await download(address(11, 14))).lines)).counts.erasuresShown)
      .toBe(1);
    const { lines } = await download(address(11, 14));
    const verdict = await verify(lines);
    expect(verdict).toMatchObject({ ok: true, findings: [], period: { records: 2 } });
    expect(JSON.parse(lines.at(-1) ?? '').publication.kind).toBe('erasure');
    expect(lines.some((line) => line.includes(recordFor(12).subject))).toBe(false);
    expect((await verify(lines.slice(0, -1))).findings.map(({ code }) => code)).toEqual(['record-missing']);
  });

  it('names a record whose bytes were altered, and one that somebody removed from the disk', async () => {
    site.alter('UPDATE record SET bytes = ? WHERE id = ?', new TextEncoder().encode('{}'), recordFor(16).id);
    site.alter('DELETE FROM record WHERE id = ?', recordFor(17).id);
    const { findings } = await verify((await download(address(15, 19))).lines);
    expect(findings.map(({ code }) => code)).toEqual(['record-damaged', 'record-missing']);
  });

  it.each([
    ['search=s11_', 'from=2026-01-01'],
    ['event=custom', 'to=2026-01-01'],
  ])('is refused together with %s, since then it could leave out what it likes', async (filter, period) => {
    const response = await get(`/temoin/audit/export.jsonl?${filter}&${period}`);
    expect(response.status).toBe(400);
    expect((await response.json()).error.message).toContain('from and to without any other filter');
  });

  it.each([
    'from=yesterday',
    'from=2026-02-30',
    'to=2026-11-23T15:14:07Z',
    'to=2026-11-23T15:14:07.000%2B01:00',
    'from=2026-11-24&to=2026-11-23',
    'from=2026-11-23&to=2026-11-23',
    'from=2026-11-23&from=2026-11-24',
  ])('is refused for ?%s', async (query) => {
    for (const path of ['export.jsonl', 'export.csv', 'records']) {
      const response = await get(`/temoin/audit/${path}?${query}`);
      expect([path, response.status]).toEqual([path, 400]);
    }
  });
});

describe('the register of a period', () => {
  it('has its records alone, and counts them', async () => {
    const query = `from=${timeOf(2)}&to=${timeOf(6)}`;
    const { records, total } = await (await get(`/temoin/audit/records?${query}`)).json();
    expect(records.map(({ id }: { id: string }) => id)).toEqual([5, 4, 3, 2].map((n) => recordFor(n).id));
    expect(total).toBe(4);
    const granted = await (await get(`/temoin/audit/records?${query}&event=grant-all&limit=1`)).json();
    expect(granted).toMatchObject({ total: 2, next: PUBLICATIONS + 4 });
  });
});

describe('the CSV of a period', () => {
  it('has its records, and says where they can be had so that they can be verified', async () => {
    const { response, text } = await download(`${address(2, 6, 'csv')}&event=grant-all`);
    expect(text.trimEnd().split('\r\n')).toHaveLength(1 + 2);
    const [, link = ''] =
      /^<(.*)>; rel="alternate"; type="application\/jsonl"$/.exec(response.headers.get('link') ?? '') ?? [];
    const { lines } = await download(link);
    expect((await verify(lines)).period).toMatchObject({ from: timeOf(2), to: timeOf(6), records: 4 });
  });

  it('of no period leads to the whole log', async () => {
    const { response } = await download('/temoin/audit/export.csv?event=custom');
    expect(response.headers.get('link')).toMatch(/^<\/temoin\/audit\/export\.jsonl>;/);
  });
});
