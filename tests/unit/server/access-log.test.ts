// Who has looked: written down for every look-up, shown to the operator without whom it was about, and forgotten in time.
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Serving } from '../../../src/server/serve.ts';
import { findInFiles } from '../../store/find-in-files.ts';
import { post, recordFor, Site } from './site.ts';

const DAY_MS = 86_400_000;
// So long ago that the months below pass before now, when tokens are made.
const START_MS = Date.now() - 100 * DAY_MS;

interface Row {
  readonly number: number;
  readonly token: { readonly handle: string; readonly label: string; readonly role: string } | null;
  readonly kind: string;
  readonly filter: unknown;
  readonly term: string | null;
  readonly person: string | null;
  readonly amount: number | null;
}

let site: Site;
let serving: Serving;
let nowMs: number;
let warnings: string[];

const start = async (changes: Parameters<Site['start']>[0] = {}) => {
  serving = await site.start({
    now: () => new Date(nowMs),
    warn: (message) => warnings.push(message),
    ...changes,
  });
};

beforeEach(async () => {
  nowMs = START_MS;
  warnings = [];
  site = await Site.make();
  await start();
  for (let n = 0; n < 6; n += 1) expect((await post(serving.url, recordFor(n))).status).toBe(201);
});

afterEach(() => site.end());

const signIn = (token: string) =>
  fetch(`${serving.url}/temoin/audit/session`, {
    method: 'POST',
    headers: { origin: serving.url },
    body: JSON.stringify({ token }),
  });

async function holder(label: string, role: 'auditor' | 'operator' = 'auditor') {
  const response = await signIn(await site.token(1, { label, role }));
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return async (path: string) => {
    const answer = await fetch(`${serving.url}/temoin/audit/${path}`, { headers: { cookie } });
    return { status: answer.status, text: await answer.text() };
  };
}

async function accesses(query = ''): Promise<Row[]> {
  const { text } = await (await holder('Olga', 'operator'))(`accesses${query}`);
  return JSON.parse(text).accesses.filter(({ token }: Row) => token?.label !== 'Olga');
}

describe('every look-up', () => {
  it('and every export is written down: who, what, and how much', async () => {
    const get = await holder('Ada');
    const { subject, id } = recordFor(1);
    await get('records?event=refuse-all&limit=2');
    await get(`records/${id}`);
    await get('records/nonsense');
    await get(`records/${id}?around=true`);
    await get('records/nonsense?around=true');
    await get(`export.csv?search=${subject}`);
    await get('export.jsonl');
    await get('roll-ups?from=2026-01-01&to=2026-01-03');
    await get('lines');
    await get('accesses');
    const hash = expect.stringMatching(/^[0-9a-f]{64}$/);
    const token = { handle: expect.stringMatching(/^[0-9a-f]{8}$/), label: 'Ada', role: 'auditor' };
    const row = { number: expect.any(Number), time: expect.any(String), token, filter: {} };
    const nothing = { term: null, person: null, amount: null };
    expect(await accesses()).toEqual([
      { ...row, ...nothing, kind: 'counts' },
      { ...row, ...nothing, kind: 'counts', filter: { from: '2026-01-01', to: '2026-01-03' } },
      // Every publication and six records.
      { ...row, ...nothing, kind: 'export-jsonl', amount: expect.any(Number) },
      { ...row, ...nothing, kind: 'export-csv', term: hash, person: hash, amount: 1 },
      { ...row, ...nothing, kind: 'record', filter: { around: true }, term: hash, amount: 0 },
      // With the records before and after it.
      { ...row, ...nothing, kind: 'record', filter: { around: true }, term: hash, person: hash, amount: 3 },
      { ...row, ...nothing, kind: 'record', term: hash, amount: 0 },
      { ...row, ...nothing, kind: 'record', term: hash, person: hash, amount: 1 },
      { ...row, ...nothing, kind: 'register', filter: { event: 'refuse-all' }, amount: 2 },
      { ...row, ...nothing, kind: 'sign-in' },
    ]);
  });

  it('is none where somebody asks only whether an export would go well', async () => {
    const token = await site.token(1, { label: 'Ada', scope: { from: '2020-01-01T00:00:00.000Z' } });
    const cookie = (await signIn(token)).headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const status = async (path: string) => {
      const init = { method: 'HEAD', headers: { cookie } };
      return (await fetch(`${serving.url}/temoin/audit/${path}`, init)).status;
    };
    expect(await status('export.jsonl')).toBe(200);
    expect(await status('export.csv?event=withdraw')).toBe(200);
    expect((await accesses()).map(({ kind }) => kind)).toEqual(['sign-in']);
    expect(await status('export.jsonl?from=2019-01-01')).toBe(403);
    expect((await accesses()).map(({ kind }) => kind)).toEqual(['out-of-scope', 'sign-in']);
  });

  it('of the same person shows as such, by whoever, and not whose it was', async () => {
    const [ada, bob] = [await holder('Ada'), await holder('Bob')];
    const { subject, id } = recordFor(1);
    await ada(`records?search=${subject}`);
    await ada(`records?search=${id}`);
    await bob(`records/${id}`);
    await bob(`export.csv?search=${subject.slice(0, 6)}`);
    await bob(`records?search=${recordFor(2).subject}`);
    const rows = await accesses();
    const person = rows.at(-3)?.person ?? '';
    const same = (await accesses(`?same=${person}`)).map(({ token, kind }) => `${token?.label} ${kind}`);
    expect(same).toEqual(['Bob export-csv', 'Bob record', 'Ada register', 'Ada register']);
    // What is not searched for in vain stands in its record, and nowhere else.
    const database = new DatabaseSync(site.storeFile);
    const written = JSON.stringify(database.prepare('SELECT * FROM access').all());
    database.close();
    for (const text of [subject, id, subject.slice(0, 6)]) expect(written).not.toContain(text);
    await ada('records?search=nobody_of_this_name');
    expect(await findInFiles(['nobody_of_this_name'], site.dataDirectory)).toEqual([]);
  });

  it('is paged through by the operator', async () => {
    const get = await holder('Ada');
    for (let n = 0; n < 5; n += 1) await get('records');
    const operator = await holder('Olga', 'operator');
    const seen: number[] = [];
    for (let before: number | null = 1e9; before !== null; ) {
      const { accesses: rows, next } = JSON.parse((await operator(`accesses?limit=2&before=${before}`)).text);
      seen.push(...rows.map(({ number }: Row) => number));
      before = next;
    }
    expect(seen.slice(-7)).toEqual([7, 6, 5, 4, 3, 2, 1]);
  });

  it.each(['before=-1', 'limit=0', 'limit=201', 'same=abc', 'same=a&same=b', '__proto__=1', 'x=1'])(
    'is not listed for ?%s, which is answered in words',
    async (query) => {
      const { status, text } = await (await holder('Olga', 'operator'))(`accesses?${query}`);
      expect([status, JSON.parse(text).error.code]).toEqual([400, 'query-invalid']);
      expect(JSON.parse(text).error.message).toContain(query.split('=')[0]);
    },
  );
});

it('shows and exports nothing that cannot be written down', async () => {
  const get = await holder('Ada');
  const token = await site.token();
  site.alter('DROP TABLE access');
  for (const path of ['records', `records/${recordFor(1).id}`, 'export.jsonl', 'export.csv']) {
    const { status, text } = await get(path);
    expect(status).toBe(500);
    expect(text).not.toContain(recordFor(1).id);
  }
  expect((await signIn(token)).headers.getSetCookie()).toEqual([]);
  expect(warnings).toHaveLength(5);
});

describe('refused sign-ins', () => {
  /** Every look adds to the list itself. */
  const SOON = { timeout: 6_000, interval: 400 };

  it('are counted without their tokens, however many there are', async () => {
    const tokens = Array.from({ length: 150 }, (_, n) => `${n}`.padStart(43, 'T'));
    const counted = async () => (await accesses('?limit=200')).map(({ kind, amount }) => `${kind} ${amount}`);
    for (const token of tokens) expect((await signIn(token)).status).toBe(401);
    await expect.poll(counted, SOON).toEqual(['sign-in-refused 150']);
    nowMs += 600_000;
    await Promise.all(tokens.slice(0, 20).map(signIn));
    await expect.poll(counted, SOON).toEqual(['sign-in-refused 20', 'sign-in-refused 150']);
    expect(await findInFiles(['TTTTTTTT'], site.dataDirectory)).toEqual([]);
  });
});

describe('in time', () => {
  it('the hashes go, a later look-up of the same person has another, and at last the whole is forgotten', async () => {
    const { subject } = recordFor(1);
    await (await holder('Ada'))(`records?search=${subject}`);
    const [early] = await accesses();
    expect(early?.person).not.toBeNull();

    nowMs += 31 * DAY_MS;
    await serving.close();
    await start({ accessDays: 60 });
    await (await holder('Bob'))(`records?search=${subject}`);
    const rows = await accesses();
    expect(rows.map(({ token, term, person }) => [token?.label, term && 'hash', person && 'hash'])).toEqual([
      ['Bob', 'hash', 'hash'],
      ['Bob', null, null],
      ['Ada', null, null],
      ['Ada', null, null],
    ]);
    expect(rows[0]?.person).not.toBe(early?.person);

    nowMs += 30 * DAY_MS;
    await serving.close();
    await start({ accessDays: 60 });
    expect((await accesses()).map(({ token }) => token?.label)).toEqual(['Bob', 'Bob']);
  });
});
