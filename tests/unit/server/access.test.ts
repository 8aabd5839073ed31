// Who may look at what: roles, periods, revoked tokens, cookies and forged requests, at every route behind the sign-in.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Serving } from '../../../src/server/serve.ts';
import type { TokenWish } from '../../../src/server/sign-in.ts';
import { openSqliteStore } from '../../../src/server/store/sqlite.ts';
import { parseVerifierKey } from '../../../src/tlog/note.ts';
import { verifyExport } from '../../../src/verify/verify-export.ts';
import { type Answer, ask } from './many-sites.ts';
import { request, sendRaw, statusesOf } from './raw-request.ts';
import { post, recordFor, Site } from './site.ts';

const HOUR_MS = 3_600_000;
// So long ago that what the server is told of the time stays before now, when tokens are made.
const START_MS = Math.floor(Date.now() / HOUR_MS) * HOUR_MS - 20 * 24 * HOUR_MS;
const timeOf = (hour: number) => new Date(START_MS + hour * HOUR_MS).toISOString();
const RECORDS = 12;
const idOf = (n: number) => recordFor(n).id;
const HOST = 'lettre-cyber.example';

let site: Site;
let serving: Serving;
let nowMs = START_MS;

/** One record an hour, at half past. */
beforeAll(async () => {
  site = await Site.make();
  serving = await site.start({ now: () => new Date(nowMs) });
  for (let n = 0; n < RECORDS; n += 1) {
    nowMs = START_MS + n * HOUR_MS + HOUR_MS / 2;
    expect((await post(serving.url, recordFor(n))).status).toBe(201);
  }
});

afterAll(() => site.end());

type Get = (path: string, headers?: Record<string, string>) => Promise<Response>;

const signIn = (token: string) =>
  fetch(`${serving.url}/temoin/audit/session`, {
    method: 'POST',
    headers: { origin: serving.url },
    body: JSON.stringify({ token }),
  });

async function holderOf(token: string): Promise<Get> {
  const cookie = (await signIn(token)).headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return (path, headers = {}) => fetch(serving.url + path, { headers: { cookie, ...headers } });
}

const holder = async (wish: Parameters<Site['token']>[1]) => holderOf(await site.token(1, wish));

const hours = (from: number | undefined, to?: number) => ({
  ...(from !== undefined && { from: timeOf(from) }),
  ...(to !== undefined && { to: timeOf(to) }),
});

/** The numbers of the records that an answer says anything of, by their ids and subjects. */
const recordsIn = (text: string) =>
  Array.from({ length: RECORDS }, (_, n) => n).filter(
    (n) => text.includes(idOf(n)) || text.includes(recordFor(n).subject),
  );

/** Every route behind the sign-in, each asked in ways that could show a record. */
const ROUTES: Readonly<Record<string, readonly string[]>> = {
  '/temoin/audit/session': [''],
  '/temoin/audit/records': [
    '',
    '?limit=200',
    '?event=grant-all',
    `?search=${idOf(0).slice(0, 20)}`,
    `?before=${2 ** 40}`,
  ],
  '/temoin/audit/lines': ['', '?before=1'],
  '/temoin/audit/roll-ups': [''],
  '/temoin/audit/rates': ['', '?per=day&by=notice', '?per=month&by=locale'],
  '/temoin/audit/facets': [''],
  '/temoin/audit/records/:id': Array.from({ length: RECORDS }, (_, n) => `/${idOf(n)}`),
  '/temoin/audit/export.jsonl': ['', '?event=grant-all', `?search=${idOf(0).slice(0, 20)}`],
  '/temoin/audit/export.csv': ['', '?event=refuse-all', `?search=${idOf(0).slice(0, 20)}`],
  // What is inside of a pack is looked at in pack.test.ts.
  '/temoin/audit/pack': ['', `?subject=${recordFor(0).subject}`],
  '/temoin/audit/accesses': ['', '?limit=200'],
};

const addresses = Object.entries(ROUTES).flatMap(([route, ways]) =>
  ways.map((way) => route.replace('/:id', '') + way),
);

it('knows every route of the auditor’s that is no file', () => {
  const folder = join(import.meta.dirname, '../../../src/server/routes');
  const named = readdirSync(folder).flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/'(\/temoin\/audit\/[^'*]+)'/g)].map(
      ([, route]) => route ?? '',
    ),
  );
  // Files of the widget, which are public.
  const behind = named.filter((route) => !route.startsWith('/temoin/audit/widget'));
  expect([...new Set(behind)].sort()).toEqual(Object.keys(ROUTES).sort());
});

describe('a token for a period', () => {
  it.each([
    ['some hours', hours(5, 9), [5, 6, 7, 8]],
    ['all from a time on', hours(9), [9, 10, 11]],
    ['all before a time', hours(undefined, 2), [0, 1]],
    [
      'a time between two records',
      { from: timeOf(3), to: new Date(START_MS + 3.4 * HOUR_MS).toISOString() },
      [],
    ],
    ['a time before the log', hours(-48, -24), []],
    ['a time to come', hours(500, 600), []],
  ])('of %s shows its records and no other, by any route', async (_what, scope, shown) => {
    const get = await holder({ role: 'operator', scope });
    const seen = new Set<number>();
    for (const address of addresses) {
      const response = await get(address);
      expect([200, 404]).toContain(response.status);
      for (const n of recordsIn(await response.text())) seen.add(n);
    }
    expect([...seen].sort((a, b) => a - b)).toEqual(shown);
    const { total } = await (await get('/temoin/audit/records')).json();
    expect(total).toBe(shown.length);
    const { lines } = await (await get('/temoin/audit/lines')).json();
    expect(lines).toBe(shown.length);
  });

  it('of whole days has the counts of these days; one of a part of a day has none of it', async () => {
    const day = timeOf(0).slice(0, 10);
    const next = new Date(Date.parse(day) + 24 * HOUR_MS).toISOString().slice(0, 10);
    const [from, to] = [day, next].map((each) => `${each}T00:00:00.000Z`);
    const ofDay = Array.from({ length: RECORDS }, (_, n) => n).filter((n) => timeOf(n) < `${to}`).length;
    const counted = async (scope: TokenWish['scope'] & object, query = '') => {
      const get = await holder({ scope });
      const { total } = await (await get(`/temoin/audit/records${query}`)).json();
      const rollUps = await (await get('/temoin/audit/roll-ups')).json();
      const received = rollUps.days.flatMap(({ counts }: { counts: number[][] }) => counts.map(([, n]) => n));
      return [total, received.reduce((sum: number, n: number) => sum + n, 0), rollUps.hours.length];
    };
    expect(await counted({ ...(from && { from }), ...(to && { to }) })).toEqual([ofDay, ofDay, ofDay]);
    const later = new Date(Date.parse(`${to}`) - 1).toISOString();
    expect(await counted({ ...(from && { from }), to: later })).toEqual([ofDay, 0, 0]);
    // As days the index range of what is asked for would be the whole of a day that is shown in part.
    const part = new Date(START_MS + HOUR_MS).toISOString();
    const ofPart = ofDay - 1;
    expect((await counted({ from: part, to: `${to}` }))[0]).toBe(ofPart);
    expect((await counted({ from: part, to: `${to}` }, '?event=grant-all'))[0]).toBe(Math.floor(ofPart / 2));
  });

  it('to come shows what comes in that time, as the log grows into it and beyond', async () => {
    const growing = await Site.make();
    try {
      let at = START_MS;
      const { url } = await growing.start({ now: () => new Date(at) });
      const token = await growing.token(1, { scope: hours(1, 2) });
      const body = JSON.stringify({ token });
      const entered = await fetch(`${url}/temoin/audit/session`, {
        method: 'POST',
        headers: { origin: url },
        body,
      });
      const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? '';
      const shown: number[][] = [];
      for (const [n, hour] of [0.5, 1, 1.5, 2, 2.5].entries()) {
        at = START_MS + hour * HOUR_MS;
        expect((await post(url, recordFor(n))).status).toBe(201);
        shown.push(
          recordsIn(await (await fetch(`${url}/temoin/audit/records`, { headers: { cookie } })).text()),
        );
      }
      expect(shown).toEqual([[], [1], [1, 2], [1, 2], [1, 2]]);
    } finally {
      await growing.end();
    }
  });

  it('answers for a record outside as for one that there is not', async () => {
    const get = await holder({ scope: hours(5, 9) });
    const [outside, nowhere] = await Promise.all(
      [idOf(4), '019ab1c2-6f10-7c3e-9d41-ffffffffffff'].map(async (id) => {
        const response = await get(`/temoin/audit/records/${id}`);
        return { status: response.status, text: await response.text() };
      }),
    );
    expect(outside).toEqual(nowhere);
    expect(outside?.status).toBe(404);
  });

  it.each([
    ['from before it', hours(4, 9)],
    ['to behind it', hours(5, 10)],
    ['wholly before it', hours(0, 2)],
    ['from its very end on', hours(9)],
  ])('refuses in words what is asked %s', async (_what, asked) => {
    const get = await holder({ scope: hours(5, 9) });
    for (const route of ['records', 'lines', 'roll-ups', 'export.jsonl', 'export.csv']) {
      const response = await get(`/temoin/audit/${route}?${new URLSearchParams(asked)}`);
      expect(response.status).toBe(403);
      const { error } = await response.json();
      expect(error.code).toBe('out-of-scope');
      expect(error.message).toContain(`received from ${timeOf(5)} to before ${timeOf(9)}`);
    }
  });

  it('takes an end that is not asked for to be its own', async () => {
    const get = await holder({ scope: hours(5, 9) });
    const { records } = await (await get(`/temoin/audit/records?from=${timeOf(7)}`)).json();
    expect(records.map(({ id }: { id: string }) => id)).toEqual([idOf(8), idOf(7)]);
    const csv = await (await get(`/temoin/audit/export.csv?to=${timeOf(6)}`)).text();
    expect(recordsIn(csv)).toEqual([5]);
  });

  it('exports what the verifier finds sound: all of it as records by themselves, a shorter period as a whole', async () => {
    const get = await holder({ scope: hours(5, 9) });
    const verified = async (path: string) => {
      const text = await (await get(path)).text();
      const { findings, ...verdict } = await verifyExport(
        text.trimEnd().split('\n'),
        parseVerifierKey(serving.vkey),
      );
      expect(findings).toEqual([]);
      return { text, verdict };
    };
    const all = await verified('/temoin/audit/export.jsonl');
    expect(JSON.parse(all.text.split('\n')[0] ?? '')).toMatchObject({ complete: false });
    expect(recordsIn(all.text)).toEqual([5, 6, 7, 8]);
    const whole = await verified(`/temoin/audit/export.jsonl?from=${timeOf(6)}&to=${timeOf(8)}`);
    expect(whole.verdict.period).toMatchObject({ from: timeOf(6), to: timeOf(8), records: 2 });
    expect(recordsIn(whole.text)).toEqual([5, 6, 7, 8]);
  });

  it('exports no whole period whose ends only records outside of it could show', async () => {
    const get = await holder({ scope: hours(5, 9) });
    for (const asked of [hours(5, 9), hours(5, 8), hours(6, 9)]) {
      const response = await get(`/temoin/audit/export.jsonl?${new URLSearchParams(asked)}`);
      expect(response.status).toBe(403);
      expect((await response.json()).error.message).toMatch(/ask for a shorter period/);
    }
  });
});

describe('a token', () => {
  it('of an auditor does not show who has looked; an operator’s does', async () => {
    const auditor = await holder({});
    const response = await auditor('/temoin/audit/accesses');
    expect([response.status, (await response.json()).error.code]).toEqual([403, 'role-insufficient']);
    const operator = await holder({ role: 'operator' });
    expect((await operator('/temoin/audit/accesses')).status).toBe(200);
  });

  it('that is revoked opens nothing any more, and what it has opened is closed', async () => {
    const token = await site.token();
    const get = await holderOf(token);
    expect((await get('/temoin/audit/session')).status).toBe(200);
    const store = await openSqliteStore(site.storeFile);
    const { createHash } = await import('node:crypto');
    await store.revokeToken(createHash('sha256').update(token).digest(), Math.floor(nowMs / 1000));
    await store.close();
    for (const address of addresses) expect((await get(address)).status).toBe(401);
    expect((await signIn(token)).status).toBe(401);
  });
});

describe('a cookie', () => {
  const session = async (origin: string) => {
    const answer = await ask(serving.url, new URL(origin).host, '/temoin/audit/session', {
      headers: { origin },
      body: JSON.stringify({ token: await site.token() }),
    });
    return String(answer.headers['set-cookie']).split(';')[0] ?? '';
  };
  const askSession = (host: string, headers: Record<string, string>): Promise<Answer> =>
    ask(serving.url, host, '/temoin/audit/session', { headers });

  it('without the prefix is not believed where the browser is on https', async () => {
    const cookie = await session(`http://${HOST}`);
    expect(cookie).toMatch(/^temoin-audit=/);
    expect((await askSession(HOST, { cookie })).status).toBe(200);
    const onHttps = [{ 'sec-fetch-site': 'same-origin' }, { origin: `https://${HOST}` }];
    for (const headers of onHttps) expect((await askSession(HOST, { cookie, ...headers })).status).toBe(401);
    // To this machine browsers send the same header without https.
    for (const host of ['localhost:1234', '127.0.0.1', 'a.localhost', '[::1]:80'])
      expect((await askSession(host, { cookie, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    for (const host of ['localhost.example', '127.0.0.1.example', 'localhost:80@a.example'])
      expect((await askSession(host, { cookie, 'sec-fetch-site': 'same-origin' })).status).toBe(401);
  });

  it('without the prefix is not believed where a trusted proxy says https', async () => {
    const behind = await Site.make();
    try {
      const { url } = await behind.start({ trustsProxy: true });
      const origin = `http://${HOST}`;
      const answer = await ask(url, HOST, '/temoin/audit/session', {
        headers: { origin },
        body: JSON.stringify({ token: await behind.token() }),
      });
      const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
      const status = async (proto: string) => {
        const headers = { cookie, ...(proto && { 'x-forwarded-proto': proto }) };
        return (await ask(url, HOST, '/temoin/audit/session', { headers })).status;
      };
      const by = ['', 'http', 'https', 'https, http'];
      expect(await Promise.all(by.map(status))).toEqual([200, 200, 401, 401]);
    } finally {
      await behind.end();
    }
  });

  it('with the prefix is believed, and comes before any without', async () => {
    const cookie = await session(`https://${HOST}`);
    expect(cookie).toMatch(/^__Host-temoin-audit=/);
    const headers = { 'sec-fetch-site': 'same-origin' };
    expect((await askSession(HOST, { cookie, ...headers })).status).toBe(200);
    const planted = `temoin-audit=${'A'.repeat(43)}`;
    expect((await askSession(HOST, { cookie: `${planted}; ${cookie}` })).status).toBe(200);
    const forged = `__Host-temoin-audit=${'A'.repeat(43)}`;
    expect((await askSession(HOST, { cookie: `${forged}; ${await session(`http://${HOST}`)}` })).status).toBe(
      401,
    );
  });
});

describe('a request that another site has brought about', () => {
  it.each(['cross-site', 'same-site', 'nonsense'])('(%s) shows and exports nothing', async (from) => {
    const get = await holder({ role: 'operator' });
    for (const address of addresses) {
      const response = await get(address, { 'sec-fetch-site': from, origin: 'https://evil.example' });
      expect(response.status).toBe(403);
      expect((await response.json()).error.code).toBe('origin-foreign');
    }
  });

  it('is given no answer that another origin may read', async () => {
    const get = await holder({ role: 'operator' });
    for (const address of addresses) {
      const { headers } = await get(address, { origin: serving.url });
      for (const name of headers.keys()) expect(name).not.toMatch(/^access-control/);
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });
});

it('gives the auditor’s page a policy without any exception', async () => {
  for (const path of ['', 'index.html', 'audit.js', 'nowhere']) {
    const { headers } = await fetch(`${serving.url}/temoin/audit/${path}`);
    const policy = headers.get('content-security-policy') ?? '';
    const directives = new Map(
      policy.split('; ').map((directive) => {
        const [name = '', ...values] = directive.split(' ');
        return [name, values.join(' ')] as const;
      }),
    );
    expect(policy).not.toMatch(/unsafe|https?:|\*|blob:/);
    expect(Object.fromEntries(directives)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'worker-src': "'self'",
      'img-src': "'self' data:",
      'connect-src': "'self'",
      'frame-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
      'require-trusted-types-for': "'script'",
    });
  }
});

describe('an address that is spelled otherwise', () => {
  const SPELLED = [
    '/temoin/audit//records',
    '/temoin/audit/./records',
    '/temoin/audit/x/../records',
    '/temoin/audit/%2e/records',
    '/temoin/audit/%2e%2e/audit/records',
    '/temoin/audit%2frecords',
    '/temoin/audit/records%2f',
    '/temoin/audit/%72ecords',
    '/temoin/audit/%2572ecords',
    '/temoin/audit/records;x=1',
    '/temoin/audit/records/',
    '/temoin/audit/RECORDS',
    `/temoin/audit/records/${idOf(4)}/`,
    `/temoin/audit/records/%30${idOf(4).slice(1)}`,
    `/temoin/audit/records/..%2frecords%2f${idOf(4)}`,
    `/temoin/audit/records/%2e%2e/records/${idOf(4)}`,
    `/temoin/audit/session/../records/${idOf(4)}`,
    '/temoin/audit/export.csv%3f',
    '/temoin/audit/export%2ecsv',
    '/temoin/audit/./export.jsonl',
    '/temoin/audit/accesses%20',
    'http://127.0.0.1/temoin/audit/records',
  ];

  it.each(SPELLED)('as %s leads around neither the sign-in nor the period of a token', async (path) => {
    const token = await site.token(1, { scope: hours(5, 9) });
    const cookie = (await signIn(token)).headers.getSetCookie()[0]?.split(';')[0] ?? '';
    for (const method of ['GET', 'HEAD', 'POST']) {
      for (const headers of [[], [`Cookie: ${cookie}`]]) {
        const answer = await sendRaw(serving.url, request(serving.url, `${method} ${path}`, headers));
        expect(statusesOf(answer)).toHaveLength(1);
        const shown = recordsIn(answer).filter((n) => !path.includes(idOf(n)));
        expect(shown.filter((n) => !headers.length || n < 5 || n > 8)).toEqual([]);
        if (path.includes(idOf(4))) expect(statusesOf(answer)).not.toContain(200);
      }
    }
  });
});
