// The auditor's routes over real HTTP: the way in, the register, one record's evidence, and the exports.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commitmentEntry } from '../../../src/consent/commitment.ts';
import { noticeHash } from '../../../src/consent/notice-hash.ts';
import { publishedNotices } from '../../../src/consent/published-notices.ts';
import { locales } from '../../../src/locales/index.ts';
import type { Serving } from '../../../src/server/serve.ts';
import { openCheckpoint } from '../../../src/tlog/checkpoint.ts';
import { verifyInclusion } from '../../../src/tlog/inclusion.ts';
import { leafHash, rootOf } from '../../../src/tlog/merkle.ts';
import { parseVerifierKey } from '../../../src/tlog/note.ts';
import { verifyExport } from '../../../src/verify/verify-export.ts';
import { readPublicationEntry, verifyWidgetPublication } from '../../../src/verify/widget-publication.ts';
import { configuration, INTEGRITY, PUBLICATIONS, post, recordFor, SITE, Site, signedIn } from './site.ts';

const RECORDS = 12;
const DAMAGED = 3;
const ALTERED = 4;
/** By a widget that this log never served. */
const OTHER_WIDGET = 8;

let site: Site;
let serving: Serving;
let get: (path: string) => Promise<Response>;

const idOf = (n: number) => recordFor(n).id;
const subjectOf = (n: number) =>
  n === 5 ? '=1+1|cmd,calc_________'.replace(/[^\w-]/g, '-') : recordFor(n).subject;
const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));
const [firstNotice] = publishedNotices(configuration, Object.values(locales), {
  version: '0.1.0',
  integrity: INTEGRITY,
});
const publishedHash = firstNotice ? noticeHash(firstNotice) : '';

/** A log of twelve records; of one the bytes are damaged, of another altered into a different record. */
beforeAll(async () => {
  site = await Site.make();
  serving = await site.start();
  for (let n = 0; n < RECORDS; n += 1) {
    const notice = n === 7 ? publishedHash : '0'.repeat(64);
    const widget = n === OTHER_WIDGET ? { version: '0.2.0', integrity: INTEGRITY } : recordFor(n).widget;
    const record = recordFor(n, { notice, subject: subjectOf(n), widget });
    expect((await post(serving.url, record)).status).toBe(201);
  }
  const flip = 'UPDATE record SET bytes = CAST(replace(CAST(bytes AS TEXT), ?, ?) AS BLOB) WHERE id = ?';
  site.alter(flip, '"event":', '"evenu":', idOf(DAMAGED));
  site.alter(flip, '"viewport":"phone"', '"viewport":"desktop"', idOf(ALTERED));
  get = await signedIn(site, serving.url);
});

afterAll(() => site.end());

const signIn = (body: string, origin: string | undefined = serving.url) =>
  fetch(`${serving.url}/temoin/audit/session`, {
    method: 'POST',
    headers: { ...(origin && { origin }), 'content-type': 'application/json' },
    body,
  });

describe('the way in', () => {
  it.each([
    'session',
    'records',
    `records/${recordFor(1).id}`,
    'export.jsonl',
    'export.csv',
    'records?limit=nonsense',
  ])('to %s is closed without a session, and with a made-up one', async (path) => {
    for (const cookie of ['', `temoin-audit=${'A'.repeat(43)}`, 'temoin-audit=short', 'temoin-audit=%00']) {
      const response = await fetch(`${serving.url}/temoin/audit/${path}`, { headers: { cookie } });
      expect(response.status).toBe(401);
      expect((await response.json()).error.code).toBe('signed-out');
    }
  });

  it.each([
    ['a wrong token', JSON.stringify({ token: 'B'.repeat(43) })],
    ['a token of another type', JSON.stringify({ token: [1] })],
    ['no token', '{}'],
    ['no JSON', 'token'],
    ['nothing', ''],
  ])('stays closed for %s', async (_what, body) => {
    const response = await signIn(body);
    expect(response.status).toBe(401);
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  it('opens for a token, by a cookie that scripts and other sites cannot use', async () => {
    const response = await signIn(JSON.stringify({ token: await site.token() }));
    expect(response.status).toBe(204);
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^temoin-audit=[\w-]{43}; /);
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/temoin/audit', 'Max-Age=28800']) {
      expect(cookie.split('; ')).toContain(part);
    }
    expect(cookie).not.toContain('Secure');
  });

  it('is closed to pages of other hosts, token or not', async () => {
    const body = JSON.stringify({ token: await site.token() });
    for (const origin of ['https://evil.example', 'null', '']) {
      expect((await signIn(body, origin)).status).toBe(403);
    }
  });

  it('sets on https a cookie that no other host can set', async () => {
    const { host } = new URL(serving.url);
    const response = await signIn(JSON.stringify({ token: await site.token() }), `https://${host}`);
    const [cookie = '', ...others] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-temoin-audit=[\w-]{43}; /);
    expect(cookie.split('; ').slice(1).sort()).toEqual(
      ['HttpOnly', 'Max-Age=28800', 'Path=/', 'SameSite=Strict', 'Secure'].sort(),
    );
    expect(others).toEqual([]);
  });

  it('is closed again by signing out, for that session alone', async () => {
    const response = await signIn(JSON.stringify({ token: await site.token() }));
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const session = `${serving.url}/temoin/audit/session`;
    const foreign = { cookie, origin: 'https://evil.example' };
    expect((await fetch(session, { method: 'DELETE', headers: foreign })).status).toBe(403);
    expect((await fetch(session, { headers: { cookie } })).status).toBe(200);
    const own = { cookie, origin: serving.url };
    expect((await fetch(session, { method: 'DELETE', headers: own })).status).toBe(204);
    expect((await fetch(session, { headers: { cookie } })).status).toBe(401);
    expect((await get('/temoin/audit/session')).status).toBe(200);
  });

  it('ends with the token, and after eight hours', async () => {
    const other = await Site.make();
    try {
      let now = Date.now();
      const { url } = await other.start({ now: () => new Date(now) });
      const inside = await signedIn(other, url);
      expect((await inside('/temoin/audit/session')).status).toBe(200);
      now += 28_801_000;
      expect((await inside('/temoin/audit/session')).status).toBe(401);
      const token = await other.token(1);
      now += 86_400_000;
      const headers = { origin: url };
      const init = { method: 'POST', headers, body: JSON.stringify({ token }) };
      expect((await fetch(`${url}/temoin/audit/session`, init)).status).toBe(401);
    } finally {
      await other.end();
    }
  });

  it('stores neither tokens nor sessions, but their hashes', async () => {
    const token = await site.token();
    await signIn(JSON.stringify({ token }));
    const { readFile } = await import('node:fs/promises');
    for (const file of [site.storeFile, `${site.storeFile}-wal`]) {
      expect((await readFile(file)).includes(token)).toBe(false);
    }
  });
});

describe('the session', () => {
  it('tells what log this is and how far it has come', async () => {
    const response = await get('/temoin/audit/session');
    const answer = await response.json();
    expect(answer).toEqual({
      site: SITE,
      origin: `${SITE}/temoin/log`,
      vkey: serving.vkey,
      size: PUBLICATIONS + RECORDS,
      checkpoint: expect.any(String),
      token: { label: 'test', role: 'auditor', scope: {}, expires: expect.any(String) },
    });
    expect(openCheckpoint(answer.checkpoint, parseVerifierKey(serving.vkey)).size).toBe(answer.size);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});

describe('the register', () => {
  const page = async (query = '') => (await get(`/temoin/audit/records${query}`)).json();
  const numbersOf = (records: { id: string }[]) =>
    records.map(({ id }) => Number.parseInt(id.slice(-12), 16));

  it('shows records newest first, each with what its bytes say', async () => {
    const { records, next, total } = await page();
    expect(numbersOf(records)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
    expect({ next, total }).toEqual({ next: null, total: RECORDS });
    const record = recordFor(1);
    const { v, site: _site, widget, ...shown } = record;
    expect(records[10]).toEqual({
      ...shown,
      parity: 'absent',
      widget: widget.version,
      index: PUBLICATIONS + 1,
      receivedTime: expect.any(String),
      damaged: false,
    });
  });

  it('shows of a damaged record what the register itself knows, and that it is damaged', async () => {
    const { records } = await page(`?search=${idOf(DAMAGED)}`);
    expect(records).toEqual([
      {
        index: PUBLICATIONS + DAMAGED,
        id: idOf(DAMAGED),
        subject: subjectOf(DAMAGED),
        event: 'refuse-all',
        receivedTime: expect.any(String),
        damaged: true,
      },
    ]);
  });

  it('tells where a column says otherwise than the record, and shows what the record says', async () => {
    const other = await Site.make();
    try {
      const { url } = await other.start();
      for (const n of [0, 1]) await post(url, recordFor(n));
      const facets = "SELECT 99, placeless, 'withdraw', replace(text, 'grant-all', 'withdraw') FROM facets";
      other.alter(
        `INSERT INTO facets ${facets} WHERE number = (SELECT facets FROM register WHERE entry_index = ?)`,
        PUBLICATIONS,
      );
      other.alter('UPDATE register SET facets = 99 WHERE entry_index = ?', PUBLICATIONS);
      const inside = await signedIn(other, url);
      const { records } = await (await inside('/temoin/audit/records?event=withdraw')).json();
      const { subject, gesture } = recordFor(0);
      const receivedTime = expect.any(String);
      expect(records).toMatchObject([
        { id: idOf(0), event: 'grant-all', register: { subject, event: 'withdraw', receivedTime, gesture } },
      ]);
      const evidence = async (n: number) => (await inside(`/temoin/audit/records/${idOf(n)}`)).json();
      expect((await evidence(0)).register).toMatchObject({
        subject,
        event: 'withdraw',
        receivedTime,
        gesture,
      });
      other.alter('DELETE FROM register WHERE entry_index = ?', PUBLICATIONS + 1);
      expect((await evidence(1)).register).toBeNull();
    } finally {
      await other.end();
    }
  });

  it.each([
    ['a whole id', `search=${idOf(2)}`, [2]],
    ['the beginning of every id', 'search=019ab1c2-6f10', [11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]],
    ['a whole subject', `search=${subjectOf(2)}`, [2]],
    ['the beginning of a subject', 'search=s11_', [11]],
    ['something that nothing begins with', 'search=zzzz', []],
    ['an event', 'event=grant-all', [10, 8, 6, 4, 2, 0]],
    ['an event that nothing was', 'event=once', []],
    ['an event and a subject', 'event=grant-all&search=s11_', []],
    ['empty parameters, as a form sends them', 'search=&event=&limit=3', [11, 10, 9]],
  ])('finds %s', async (_what, query, expected) => {
    const { records, total } = await page(`?${query}`);
    expect(numbersOf(records)).toEqual(expected);
    if (!query.includes('limit')) expect(total).toBe(expected.length);
  });

  it('pages by index, and new records do not shift the pages', async () => {
    const seen: number[] = [];
    let query = '?event=refuse-all&limit=4';
    for (let pages = 0; pages < 3; pages += 1) {
      const { records, next, total } = await page(query);
      seen.push(...numbersOf(records));
      expect(total).toBe(6);
      if (next === null) break;
      query = `?event=refuse-all&limit=4&before=${next}`;
    }
    expect(seen).toEqual([11, 9, 7, 5, 3, 1]);
  });

  it.each([
    'limit=0',
    'limit=201',
    'limit=1.5',
    'limit=-1',
    'before=x',
    'before=1e3',
    'event=granted',
    'search=abc',
    'search=a%20b%20c',
    "search=1234'--",
    'search=%25%25%25%25',
    `search=${'a'.repeat(37)}`,
    'limit=1&limit=2',
    'evnt=once',
    '__proto__=1',
  ])('refuses ?%s and says what it takes', async (query) => {
    const response = await get(`/temoin/audit/records?${query}`);
    expect(response.status).toBe(400);
    const { error } = await response.json();
    expect(error.code).toBe('query-invalid');
    expect(error.message).toContain(query.split('=')[0]);
  });
});

describe('the facets', () => {
  it('are those that records of this log have, and open to nobody without a session', async () => {
    const { values, notices, more } = await (await get('/temoin/audit/facets')).json();
    expect(values).toMatchObject({
      event: ['grant-all', 'refuse-all'],
      widget: ['0.1.0', '0.2.0'],
      viewport: ['phone'],
    });
    expect(notices.map(({ hash }: { hash: string }) => hash)).toEqual(values.notice);
    expect(values.notice).toContain(publishedHash);
    expect(more).toBe(false);
    expect((await fetch(`${serving.url}/temoin/audit/facets`)).status).toBe(401);
  });
});

describe('the evidence of a record', () => {
  const evidence = async (n: number) => (await get(`/temoin/audit/records/${idOf(n)}`)).json();

  /** Which of the two checks hold: the bytes give the leaf; the leaf is under the signed root. */
  async function checks(n: number): Promise<{ commits: boolean; isIncluded: boolean }> {
    const { index, leaf, bytes, salt, proof, checkpoint } = await evidence(n);
    const { size, root } = openCheckpoint(checkpoint, parseVerifierKey(serving.vkey));
    const entry = commitmentEntry(bytesOf(bytes), new Uint8Array(Buffer.from(salt, 'base64url')));
    return {
      commits: Buffer.compare(leafHash(entry), bytesOf(leaf)) === 0,
      isIncluded: verifyInclusion({ index, size, leafHash: bytesOf(leaf), proof: proof.map(bytesOf), root }),
    };
  }

  it('proves it under the signed checkpoint', async () => {
    const answer = await evidence(1);
    expect(answer).toMatchObject({ index: PUBLICATIONS + 1, id: idOf(1), noticeKnown: false });
    expect(leafHash(bytesOf(answer.entry))).toEqual(bytesOf(answer.leaf));
    expect(await checks(1)).toEqual({ commits: true, isIncluded: true });
  });

  it.each([DAMAGED, ALTERED])(
    'shows of altered bytes (record %i) that they are not what was logged',
    async (n) => {
      expect(await checks(n)).toEqual({ commits: false, isIncluded: true });
    },
  );

  it('says whether its notice was published here', async () => {
    expect((await evidence(7)).noticeKnown).toBe(true);
  });

  it('brings the proved entry that published the widget which made it, and its manifest under the hash', async () => {
    const { widget: claim, checkpoint } = await evidence(1);
    const entry = bytesOf(claim.entry);
    const published = readPublicationEntry(entry);
    const manifest = await (await get(`/temoin/notices/${published?.hash}`)).bytes();
    const shown = { index: claim.index, entry, proof: claim.proof.map(bytesOf), checkpoint };
    const key = parseVerifierKey(serving.vkey);
    expect(verifyWidgetPublication(recordFor(1).widget, shown, manifest, key)).toEqual({
      published: { index: PUBLICATIONS - 1, hash: published?.hash, time: published?.time },
    });
  });

  it('says of a widget that was never published that it was not', async () => {
    expect((await evidence(OTHER_WIDGET)).widget).toBeNull();
  });

  it.each(['019ab1c2-6f10-7c3e-9d41-ffffffffffff', 'nonsense', '%00', 'a'.repeat(300)])(
    'is not there for %s',
    async (id) => {
      expect((await get(`/temoin/audit/records/${id}`)).status).toBe(404);
    },
  );
});

describe('the export as JSON Lines', () => {
  const download = async (query = '') => {
    const response = await get(`/temoin/audit/export.jsonl${query}`);
    const text = await response.text();
    expect(text.endsWith('\n')).toBe(true);
    const [header = '', ...lines] = text.slice(0, -1).split('\n');
    return { response, header: JSON.parse(header), lines: lines.map((line) => JSON.parse(line)), text };
  };

  it('is complete without a filter: every index, and leaves that give the signed root', async () => {
    const { response, header, lines } = await download();
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="temoin-lettre-cyber\.example-\d{4}-\d\d-\d\d\.jsonl"$/,
    );
    expect(header).toEqual({
      checkpoint: expect.any(String),
      complete: true,
      format: 'temoin/export/v1',
      site: SITE,
      vkey: serving.vkey,
    });
    expect(lines.map(({ index }) => index)).toEqual(
      Array.from({ length: PUBLICATIONS + RECORDS }, (_, n) => n),
    );
    const { size, root } = openCheckpoint(header.checkpoint, parseVerifierKey(serving.vkey));
    expect(size).toBe(lines.length);
    expect(rootOf(lines.map(({ leaf }) => bytesOf(leaf)))).toEqual(root);
  });

  it('has of every kind of entry exactly the members that the format names', async () => {
    const { lines } = await download();
    const members = lines.map((line) => Object.keys(line).join(' '));
    expect(members.slice(0, PUBLICATIONS)).toEqual(
      Array(PUBLICATIONS).fill('index leaf publication content'),
    );
    expect(members[PUBLICATIONS]).toBe('index leaf record salt');
    expect(members[PUBLICATIONS + DAMAGED]).toBe('index leaf bytes id salt');
    expect(lines[PUBLICATIONS + DAMAGED].id).toBe(idOf(DAMAGED));
    expect(lines[0].publication.kind).toBe('configuration');
    expect(JSON.parse(lines[0].content)).toEqual(configuration);
  });

  it('makes the verifier name exactly the damaged and the altered record', async () => {
    const { text } = await download();
    const { findings } = await verifyExport(text.split('\n'), parseVerifierKey(serving.vkey));
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ recordId }) => recordId)).toEqual([idOf(DAMAGED), idOf(ALTERED)]);
  });

  it('with a filter has the records that it means, each with a proof of its own', async () => {
    const { header, lines } = await download('?event=grant-all');
    expect(header.complete).toBe(false);
    expect(lines.map(({ index }) => index - PUBLICATIONS)).toEqual([0, 2, 4, 6, 8, 10]);
    const { size, root } = openCheckpoint(header.checkpoint, parseVerifierKey(serving.vkey));
    for (const { index, leaf, proof } of lines) {
      const claim = { index, size, leafHash: bytesOf(leaf), proof: proof.map(bytesOf), root };
      expect(verifyInclusion(claim)).toBe(true);
    }
  });

  it('refuses a filter that it does not know, rather than export more than was asked for', async () => {
    expect((await get('/temoin/audit/export.jsonl?event=all')).status).toBe(400);
    expect((await get('/temoin/audit/export.csv?limit=5')).status).toBe(400);
  });
});

describe('the export of a log of several tiles', () => {
  it('is complete and verifies, and a filtered one too', async () => {
    const large = await Site.make();
    try {
      const { url, vkey } = await large.start();
      const count = 600;
      await Promise.all(Array.from({ length: count }, (_, n) => post(url, recordFor(n))));
      const inside = await signedIn(large, url);
      for (const [query, expected] of [
        ['', count],
        ['?event=refuse-all', count / 2],
      ] as const) {
        const text = await (await inside(`/temoin/audit/export.jsonl${query}`)).text();
        const verdict = await verifyExport(text.split('\n'), parseVerifierKey(vkey));
        expect(verdict.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(verdict.counts.records).toBe(expected);
      }
    } finally {
      await large.end();
    }
  });

  it('says what it knows of damaged publications and lost records, and the verifier tells them', async () => {
    const other = await Site.make();
    try {
      const { url, vkey } = await other.start();
      for (const n of [0, 1, 2]) await post(url, recordFor(n));
      other.alter("UPDATE entry SET bytes = x'02ff' WHERE entry_index = 0");
      other.alter("UPDATE published SET bytes = x'ff' WHERE entry_index = 1");
      other.alter('DELETE FROM record WHERE id = ?', idOf(0));
      const text = await (await (await signedIn(other, url))('/temoin/audit/export.jsonl')).text();
      const { findings, counts } = await verifyExport(text.split('\n'), parseVerifierKey(vkey));
      const errors = findings.filter(({ severity }) => severity === 'error');
      expect(errors.map(({ code, index }) => ({ code, index }))).toEqual([
        { code: 'leaf-differs', index: 0 },
        { code: 'content-differs', index: 1 },
        { code: 'record-missing', index: undefined },
      ]);
      expect(counts.erased).toBe(1);
    } finally {
      await other.end();
    }
  });
});

describe('the export as CSV', () => {
  const download = async (query = '') => {
    const response = await get(`/temoin/audit/export.csv${query}`);
    return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
  };

  it('has a byte order mark, a header, and a line for each record', async () => {
    const { response, bytes } = await download();
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect(response.headers.get('content-disposition')).toMatch(/\.csv"$/);
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    expect(lines).toHaveLength(1 + RECORDS + 1);
    expect(lines[0]).toMatch(/^index,id,damaged,site,subject,/);
    expect(lines[1]).toContain(`,${idOf(0)},false,${SITE},`);
    expect(lines[1 + DAMAGED]).toContain(`,${idOf(DAMAGED)},true,,${subjectOf(DAMAGED)},,refuse-all,`);
  });

  it('keeps spreadsheets from running what a visitor’s browser sent', async () => {
    expect(subjectOf(5)).toMatch(/^-/);
    const text = new TextDecoder().decode((await download()).bytes);
    expect(text).toContain(`,'${subjectOf(5)},`);
    expect(text).not.toContain(`,${subjectOf(5)},`);
  });

  it('has the records that a filter means', async () => {
    const text = new TextDecoder().decode((await download('?event=grant-all')).bytes);
    expect(text.trimEnd().split('\r\n')).toHaveLength(1 + 6);
  });
});
