// Evidence packs as a server makes them, verified as an auditor does: by the key alone, with every finding that there is.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noticeHash } from '../../../src/consent/notice-hash.ts';
import { publishedNotices } from '../../../src/consent/published-notices.ts';
import { locales } from '../../../src/locales/index.ts';
import type { Serving } from '../../../src/server/serve.ts';
import { STORE_FILE } from '../../../src/server/site-log.ts';
import { parseVerifierKey } from '../../../src/tlog/note.ts';
import { type PackVerdict, verifyPack } from '../../../src/verify/pack/verify-pack.ts';
import { readZip } from '../../../src/verify/pack/zip-files.ts';
import { sourceOf } from '../verify/pack-builder.ts';
import { configuration, INTEGRITY, post, recordFor, Site } from './site.ts';

const HOUR_MS = 3_600_000;
const START_MS = Math.floor(Date.now() / HOUR_MS) * HOUR_MS - 20 * 24 * HOUR_MS;
const timeOf = (hour: number) => new Date(START_MS + hour * HOUR_MS).toISOString();
const RECORDS = 12;
const SUBJECT = recordFor(5).subject;
const UNPUBLISHED = 'ab'.repeat(32);

const CONTROL = { widthPx: 200, heightPx: 44, contrastHundredths: 700 };
const PARITY = { refuse: CONTROL, accept: CONTROL, actionsToRefuse: 1, actionsToAccept: 1 };

const notices = publishedNotices(configuration, Object.values(locales), {
  version: '0.1.0',
  integrity: INTEGRITY,
});
const french = notices.find(({ locale, asks }) => locale === 'fr' && !asks);
const FRENCH = french ? noticeHash(french) : '';

let site: Site;
let serving: Serving;
let nowMs = START_MS;

/** One record an hour: on the French notice, on none, and the fifth on one that nobody has published. */
beforeAll(async () => {
  site = await Site.make();
  serving = await site.start({ now: () => new Date(nowMs) });
  for (let n = 0; n < RECORDS; n += 1) {
    nowMs = START_MS + n * HOUR_MS + HOUR_MS / 2;
    const notice = n === 4 ? UNPUBLISHED : n % 2 === 0 ? FRENCH : '0'.repeat(64);
    const subject = n === 7 ? SUBJECT : recordFor(n).subject;
    const measured = n === 6 ? { parity: PARITY } : {};
    const record = recordFor(n, { notice, subject, sequence: n === 7 ? 2 : 1, ...measured });
    expect((await post(serving.url, record)).status).toBe(201);
  }
});
afterAll(() => site.end());

async function verdictOn(query: string, wish: Parameters<Site['token']>[1] = {}): Promise<PackVerdict> {
  const session = await fetch(`${serving.url}/temoin/audit/session`, {
    method: 'POST',
    headers: { origin: serving.url },
    body: JSON.stringify({ token: await site.token(1, wish) }),
  });
  const cookie = session.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const response = await fetch(`${serving.url}/temoin/audit/pack${query}`, { headers: { cookie } });
  expect(response.status).toBe(200);
  const zip = new Uint8Array(await response.arrayBuffer());
  return verifyPack(await readZip(sourceOf(zip)), parseVerifierKey(serving.vkey));
}

it('hands out the verifier page to be kept: under the policy of the auditor’s page its script would not run', async () => {
  await mkdir(join(site.published, 'audit'), { recursive: true });
  await writeFile(join(site.published, 'audit', 'verify.html'), '<!doctype html>');
  const response = await fetch(`${serving.url}/temoin/audit/verify.html`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="temoin-verify.html"');
  expect((await fetch(`${serving.url}/temoin/audit/`)).headers.get('content-disposition')).toBe(null);
});

describe('a pack that the server made', () => {
  it.each<[what: string, query: string, records: number, warnings: readonly string[]]>([
    ['a period', `?from=${timeOf(6)}&to=${timeOf(9)}`, 3, []],
    ['a period without a record', `?from=${timeOf(30)}&to=${timeOf(40)}`, 0, ['period-not-over']],
    ['a notice version', `?notice=${FRENCH}`, 5, []],
    ['a subject', `?subject=${SUBJECT}`, 2, []],
    ['the whole log', '', RECORDS, ['notice-unpublished', 'pack-absent']],
  ])('of %s is verified, in every form, with nothing else found', async (_what, query, records, warnings) => {
    const verdict = await verdictOn(query);
    expect(verdict.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect([...new Set(verdict.findings.map(({ code }) => code))].sort()).toEqual(warnings);
    expect(verdict.sameAsRecords).toEqual(['records.csv', 'records.27560.jsonl', 'records.jsonld']);
    expect(verdict.records?.period?.records ?? verdict.records?.counts.records).toBe(records);
  });

  it.each([
    ['everything', ''],
    ['a notice version', `?notice=${FRENCH}`],
    ['a period', `?from=${timeOf(7)}&to=${timeOf(8)}`],
  ])('for a token of a period has of %s what can be verified', async (_what, query) => {
    const { findings } = await verdictOn(query, { scope: { from: timeOf(6), to: timeOf(9) } });
    expect(findings).toEqual([]);
  });

  it('from a database that was tampered with names the record, and blames nothing else', async () => {
    const { id } = recordFor(8);
    const database = new DatabaseSync(join(site.dataDirectory, STORE_FILE));
    database.prepare('UPDATE record SET bytes = ? WHERE id = ?').run(Buffer.from('{"v":1'), id);
    database.close();
    const { findings } = await verdictOn(`?from=${timeOf(6)}&to=${timeOf(10)}`);
    expect(findings).toMatchObject([{ code: 'record-damaged', path: 'export.jsonl', recordId: id }]);
  });
});
