// Many sites in one process: each under its own hosts, with a log of its own that no other site's keys open.
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TemoinError } from '../../../src/consent/error.ts';
import { serve } from '../../../src/server/serve.ts';
import { type Answer, ask, ManySites, postTo } from './many-sites.ts';
import { verifiedReceipt } from './receipt-of.ts';
import { INTEGRITY, PUBLICATIONS, RELEASE, recordFor } from './site.ts';

const A = 'a.example';
const B = 'b.example';
const recordOf = (site: string, n: number) => recordFor(n, { site });
const codeOf = ({ text }: Answer) => JSON.parse(text).error.code;

let many: ManySites;
beforeAll(async () => {
  many = await ManySites.start({ admin: { host: '127.0.0.1', port: 0 } });
  for (const n of [1, 2, 3]) expect((await postTo(many.url, A, recordOf(A, n))).status).toBe(201);
  expect((await postTo(many.url, B, recordOf(B, 11))).status).toBe(201);
});
afterAll(() => many.end());

const get = (host: string, path: string, headers: Record<string, string> = {}) =>
  ask(many.url, host, path, { headers });

describe('a host', () => {
  it.each([
    ['the name of its site', A, A],
    ['another that the site has', 'www.b.example', B],
    ['any port of it', 'a.example:8443', A],
    ['capitals', 'WWW.B.Example', B],
    ['the dot of the root', 'b.example.', B],
  ])('by %s is answered by that site and its own log', async (_what, host, site) => {
    expect((await get(host, '/temoin/log/vkey')).text).toMatch(new RegExp(`^${site}/temoin/log\\+`));
    expect((await get(host, '/temoin/temoin.js')).text).toContain(`gate of ${site}`);
  });

  it('states for its site that Global Privacy Control is heeded', async () => {
    for (const host of [A, 'www.b.example'])
      expect(JSON.parse((await get(host, '/.well-known/gpc.json')).text)).toMatchObject({ gpc: true });
  });

  it.each([
    ['nobody’s', 'c.example'],
    ['that of the machine', '127.0.0.1'],
    ['below a site’s', 'x.a.example'],
    ['with a name in front', 'b.example@a.example'],
    ['that is no host', 'a.example/b'],
    ['encoded', 'a%2eexample'],
  ])('that is %s is answered 421, and told of no site', async (_what, host) => {
    for (const path of [
      '/',
      '/temoin/temoin.js',
      '/temoin.json',
      '/temoin/log/checkpoint',
      '/temoin/audit/',
      '/.well-known/gpc.json',
    ]) {
      const answer = await get(host, path);
      expect([answer.status, codeOf(answer)]).toEqual([421, 'host-unknown']);
      expect(answer.text + JSON.stringify(answer.headers)).not.toMatch(/[ab]\.example/);
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    }
    const posted = await ask(many.url, host, '/temoin/records', { body: JSON.stringify(recordOf(A, 9)) });
    expect(posted.status).toBe(421);
  });

  it('serves the same files of the widget as every other, from one folder', async () => {
    for (const host of [A, B])
      expect((await get(host, `/temoin/${RELEASE}/fr/notice.js`)).text).toContain('notice = 1');
    expect((await stat(join(many.dataOf('.widget'), RELEASE))).isDirectory()).toBe(true);
  });
});

describe('a record', () => {
  it('goes to the log of its site, with a receipt by that log’s key', async () => {
    const { status, text } = await postTo(many.url, A, recordOf(A, 1));
    expect(status).toBe(201);
    const vkey = (await get(A, '/temoin/log/vkey')).text.trim();
    expect(verifiedReceipt(text, vkey)).toMatchObject({ index: PUBLICATIONS, record: { site: A } });
    expect(() => verifiedReceipt(text, vkey.replace(A, B))).toThrow();
  });

  it('of one site is refused at another’s host', async () => {
    const answer = await postTo(many.url, A, recordOf(B, 12));
    expect([answer.status, codeOf(answer)]).toEqual([422, 'record-invalid']);
  });

  it('is refused from a page of another site, whichever host it asks for', async () => {
    for (const [host, origin] of [
      [A, B],
      [B, A],
      ['www.b.example', B],
    ] as const) {
      const answer = await postTo(many.url, host, recordOf(host, 13), { origin: `https://${origin}` });
      expect([answer.status, codeOf(answer)]).toEqual([403, 'origin-foreign']);
    }
  });

  it('of the same id is another one in each log, which says nothing of the other', async () => {
    expect((await postTo(many.url, B, recordOf(B, 1))).status).toBe(201);
    expect((await postTo(many.url, A, recordOf(A, 1))).status).toBe(201);
    expect((await postTo(many.url, A, { ...recordOf(A, 1), sequence: 2 })).status).toBe(409);
  });
});

describe('a token', () => {
  it('opens the register of its own site', async () => {
    const cookie = await many.session(A);
    const session = JSON.parse((await get(A, '/temoin/audit/session', { cookie })).text);
    expect(session).toMatchObject({ site: A, origin: 'a.example/temoin/log' });
    expect((await get(A, '/temoin/audit/records', { cookie })).text).toContain(recordFor(2).id);
  });

  it.each([{}, { 'x-forwarded-host': A }, { 'x-forwarded-host': B }, { forwarded: `host=${A}` }])(
    'of one site opens nothing of another, whatever is forged (%o)',
    async (forged) => {
      const token = await many.token(A);
      for (const origin of [`https://${A}`, `https://${B}`]) {
        const answer = await many.signIn(B, token, { ...forged, origin } as Record<string, string>);
        expect([401, 403]).toContain(answer.status);
        expect(answer.headers['set-cookie']).toBeUndefined();
      }
    },
  );

  it.each([
    '/temoin/audit/session',
    '/temoin/audit/records',
    `/temoin/audit/records?subject=${recordFor(11).subject}`,
    `/temoin/audit/records/${recordFor(11).id}`,
    '/temoin/audit/export.jsonl',
    '/temoin/audit/export.csv',
    '/temoin/audit/accesses',
    '/temoin/audit/lines',
    '/temoin/audit/roll-ups',
  ])('of one site, and its session, read nothing of another by %s', async (path) => {
    const cookie = await many.session(A);
    for (const forged of [{}, { 'x-forwarded-host': A }, { origin: `https://${A}` }]) {
      const answer = await get(B, path, { cookie, ...forged } as Record<string, string>);
      expect([answer.status, codeOf(answer)]).toEqual([401, 'signed-out']);
    }
    // And where it opens the register, the other's host makes nothing of the other's appear.
    const own = await get(A, path, { cookie, 'x-forwarded-host': B });
    expect(own.text).not.toContain(recordFor(11).id);
    expect(own.text).not.toContain(B);
  });

  it('is not ended by another site’s page', async () => {
    const cookie = await many.session(A);
    const method = 'DELETE';
    const headers = { cookie, origin: `https://${B}` };
    expect((await ask(many.url, B, '/temoin/audit/session', { method, headers })).status).toBe(204);
    expect((await get(A, '/temoin/audit/session', { cookie })).status).toBe(200);
  });
});

it('has no publication of one log under another’s host', async () => {
  const cookie = await many.session(B);
  const { text } = await get(B, '/temoin/audit/export.jsonl', { cookie });
  const hashes = [...text.matchAll(/"hash":"([0-9a-f]{64})"/g)].map(([, hash = '']) => hash);
  const configurationHash = hashes.find((hash) => hash !== '') ?? '';
  expect((await get(B, `/temoin/notices/${configurationHash}`)).status).toBe(200);
  expect((await get(A, `/temoin/notices/${configurationHash}`)).status).toBe(404);
});

it('has the release of the widget published once in each log, by one hash', async () => {
  const [atA = [], atB = []] = await Promise.all(
    [A, B].map(async (host) => {
      const { text } = await get(host, '/temoin/audit/export.jsonl', { cookie: await many.session(host) });
      return [...text.matchAll(/"hash":"([0-9a-f]{64})","kind":"widget"/g)].map(([, hash = '']) => hash);
    }),
  );
  expect(atA).toHaveLength(1);
  expect(atB).toEqual(atA);
  const { status, text } = await get(B, `/temoin/notices/${atA[0]}`);
  expect([status, JSON.parse(text).integrity]).toEqual([200, INTEGRITY]);
});

it('takes the host from X-Forwarded-Host behind a trusted proxy, and the last of several', async () => {
  const behind = await ManySites.start({ trustsProxy: true });
  try {
    const vkeyAt = async (headers: Record<string, string>, host = '10.0.0.1') =>
      (await ask(behind.url, host, '/temoin/log/vkey', { headers })).text;
    expect(await vkeyAt({ 'x-forwarded-host': A })).toMatch(/^a\.example\//);
    expect(await vkeyAt({ 'x-forwarded-host': `${A}, ${B}` })).toMatch(/^b\.example\//);
    expect(await vkeyAt({ 'x-forwarded-host': B }, A)).toMatch(/^b\.example\//);
    expect(await vkeyAt({ 'x-forwarded-host': 'c.example' }, A)).toContain('host-unknown');
    expect(await vkeyAt({}, A)).toMatch(/^a\.example\//);
  } finally {
    await behind.end();
  }
});

describe('the operator', () => {
  const admin = async (path: string) => fetch(`${many.serving.adminUrl}${path}`);

  it('sees each site in the metrics and in health, and the public no name', async () => {
    const metrics = await (await admin('/metrics')).text();
    expect(metrics).toContain('temoin_up{site="a.example"} 1');
    expect(metrics).toContain('temoin_up{site="b.example"} 1');
    expect(metrics).toMatch(/temoin_records_total\{site="a\.example",status="201"\} \d/);
    expect(metrics).toMatch(/temoin_commit_entries_sum\{site="b\.example"\} \d/);
    const health = await (await admin('/health')).json();
    expect(health).toMatchObject({ status: 'ok', sites: [{ site: A, status: 'ok' }, { site: B }] });
    expect(JSON.parse((await get('10.0.0.1', '/temoin/health')).text)).toEqual({ status: 'ok' });
    expect(JSON.parse((await get(A, '/temoin/health')).text)).toMatchObject({
      status: 'ok',
      size: expect.any(Number),
    });
  });
});

describe('a site that cannot be served', () => {
  it('is named to the operator and told at its host, while the others are served', async () => {
    const changes = { admin: { host: '127.0.0.1', port: 0 } };
    const broken = await ManySites.start(changes, async (sites, at) => {
      await mkdir(at.dataOf(B), { recursive: true });
      await writeFile(join(at.dataOf(B), 'log.sqlite'), 'not a database at all'.repeat(100));
      const put = sites.put(at.site(B));
      await expect(put).rejects.toThrow(TemoinError);
      await sites.put(at.site(A));
    });
    try {
      expect((await postTo(broken.url, A, recordOf(A, 1))).status).toBe(201);
      const posted = await postTo(broken.url, B, recordOf(B, 1));
      expect([posted.status, codeOf(posted)]).toEqual([503, 'site-unavailable']);
      expect(Number(posted.headers['retry-after'])).toBeGreaterThan(0);
      const health = await ask(broken.url, B, '/temoin/health');
      expect([health.status, JSON.parse(health.text).reason]).toEqual([503, 'data-unusable']);
      expect(JSON.parse((await ask(broken.url, '10.0.0.1', '/temoin/health')).text)).toEqual({
        status: 'degraded',
      });
      const metrics = await (await fetch(`${broken.serving.adminUrl}/metrics`)).text();
      expect(metrics).toContain('temoin_up{site="b.example"} 0');
      const told = await (await fetch(`${broken.serving.adminUrl}/health`)).json();
      expect(told).toMatchObject({
        status: 'degraded',
        sites: [{ site: B, status: 'unavailable', reason: 'data-unusable', problem: expect.any(String) }, {}],
      });
      // Once it can be, it is.
      await rm(broken.dataOf(B), { recursive: true });
      await broken.sites.put(broken.site(B));
      expect((await postTo(broken.url, B, recordOf(B, 1))).status).toBe(201);
      expect(await (await fetch(`${broken.serving.adminUrl}/metrics`)).text()).toContain(
        'temoin_up{site="b.example"} 1',
      );
    } finally {
      await broken.end();
    }
  });

  it('for its ledger is ahead of its log keeps no other from being served', async () => {
    let ledgers = '';
    const at = (many: ManySites, name: string) =>
      many.site(name, [], { ledgerFile: join(many.dataOf('ledgers'), name) });
    const behind = await ManySites.start({}, async (sites, own) => {
      ledgers = own.dataOf('ledgers');
      await sites.put(at(own, A));
      await sites.put(at(own, B));
    });
    try {
      expect((await postTo(behind.url, B, recordOf(B, 1))).status).toBe(201);
      await behind.sites.remove(B);
      // What an older backup would be: the log begins again, under the key that the ledger knows.
      await rm(join(behind.dataOf(B), 'log.sqlite'));
      await expect(behind.sites.put(at(behind, B))).rejects.toThrow();
      expect((await postTo(behind.url, B, recordOf(B, 1))).status).toBe(503);
      expect((await postTo(behind.url, A, recordOf(A, 1))).status).toBe(201);
      expect(await stat(join(ledgers, B))).toBeDefined();
    } finally {
      await behind.end();
    }
  });

  it('has a host that is another’s: the one that had it first goes on', async () => {
    await expect(many.sites.put(many.site('c.example', ['www.b.example']))).rejects.toThrow(
      /www\.b\.example is already one of the site b\.example/,
    );
    expect((await get('www.b.example', '/temoin/log/vkey')).text).toMatch(/^b\.example/);
    expect((await get('c.example', '/temoin/health')).status).toBe(503);
    await many.sites.remove('c.example');
    expect((await get('c.example', '/temoin/health')).text).not.toContain('reason');
  });
});

it('answers at once while its sites are opened: those that are not yet by 503, and none by another’s words', async () => {
  const answers: Answer[] = [];
  const opening = await ManySites.start({}, async (sites, own) => {
    // The first thing that a server says of itself is its address, which nobody has before it listens.
    const url = own.listening;
    await sites.put(own.site(A));
    answers.push(await ask(url, A, '/temoin/log/vkey'), await ask(url, B, '/temoin/health'));
    await sites.put(own.site(B));
  });
  try {
    expect(answers.map(({ status }) => status)).toEqual([200, 503]);
    expect(JSON.parse(answers[1]?.text ?? '')).toEqual({ status: 'unavailable', reason: 'opening' });
    expect((await ask(opening.url, 'c.example', '/')).status).toBe(421);
  } finally {
    await opening.end();
  }
});

describe('a site that is changed while it is served', () => {
  it('loses no record, and keeps its log, its key and its sessions', async () => {
    const cookie = await many.session(A);
    const before = (await get(A, '/temoin/log/vkey')).text;
    const posted: Promise<Answer>[] = [];
    const posting = (async () => {
      for (let n = 100; n < 160; n += 1) {
        posted.push(postTo(many.url, A, recordOf(A, n)), postTo(many.url, B, recordOf(B, n)));
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    })();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const changed = many.site(A, ['new.a.example'], { gate: 'newer gate;' });
    await many.sites.put(changed);
    await posting;
    const statuses = (await Promise.all(posted)).map(({ status }) => status);
    // Of the other site none is even turned away; of this one a few may be, which a browser sends again.
    expect(statuses.filter((_, at) => at % 2).every((status) => status === 201)).toBe(true);
    expect(new Set(statuses.filter((_, at) => at % 2 === 0 && statuses[at] !== 503))).toEqual(new Set([201]));
    for (let n = 100; n < 160; n += 1) expect((await postTo(many.url, A, recordOf(A, n))).status).toBe(201);
    expect((await get('new.a.example', '/temoin/temoin.js')).text).toBe('newer gate;');
    expect((await get(A, '/temoin/log/vkey')).text).toBe(before);
    expect((await get(A, '/temoin/audit/session', { cookie })).status).toBe(200);
    const { text } = await get(A, '/temoin/audit/records?limit=1', { cookie });
    expect(text).toContain(recordFor(159).id);
  });

  it('goes on as it was where what is said of it now cannot be taken', async () => {
    many.sites.refuse(A, new TemoinError('configuration-invalid', 'revision: must be more than 0'));
    expect((await postTo(many.url, A, recordOf(A, 200))).status).toBe(201);
    const health = await (await fetch(`${many.serving.adminUrl}/health`)).json();
    expect(health.sites[0]).toMatchObject({ status: 'ok', problem: 'revision: must be more than 0' });
    expect((await get(A, '/temoin/health')).text).not.toContain('revision');
    const metrics = await (await fetch(`${many.serving.adminUrl}/metrics`)).text();
    expect(metrics).toContain('temoin_site_outdated{site="a.example"} 1');
    expect(metrics).toContain('temoin_site_outdated{site="b.example"} 0');
  });
});

it('erases by age what one site says it keeps for so long, and of no other', async () => {
  // Tokens are made by the clock of the machine.
  let nowMs = Date.now() - 32 * 86_400_000;
  const kept = await ManySites.start({ now: () => new Date(nowMs) }, async (sites, own) => {
    await sites.put(own.site(A, [], { retentionDays: 30 }));
    await sites.put(own.site(B));
  });
  try {
    const { subject } = recordFor(1);
    for (const site of [A, B]) {
      await postTo(kept.url, site, recordOf(site, 1));
      await postTo(kept.url, site, { ...recordOf(site, 2), subject, sequence: 2 });
    }
    nowMs += 31 * 86_400_000;
    const idsOf = async (site: string) => {
      const headers = { cookie: await kept.session(site) };
      const { text } = await ask(kept.url, site, '/temoin/audit/records', { headers });
      return JSON.parse(text).records.map(({ id }: { id: string }) => id);
    };
    await expect.poll(() => idsOf(A), { timeout: 10_000 }).toEqual([recordFor(2).id]);
    expect((await idsOf(B)).sort()).toEqual([recordFor(1).id, recordFor(2).id]);
  } finally {
    await kept.end();
  }
});

it('goes on with the log of a server of one site, where its data are moved into a folder of its name', async () => {
  const tokens: string[] = [];
  const vkeys: string[] = [];
  const moved = await ManySites.start({}, async (sites, own) => {
    const site = own.site(A);
    const single = await serve({ ...own.everySite, ...site, port: 0, host: '127.0.0.1' });
    const record = JSON.stringify(recordOf(A, 1));
    const origin = single.url;
    const posted = await fetch(`${origin}/temoin/records`, {
      method: 'POST',
      headers: { origin },
      body: record,
    });
    expect(posted.status).toBe(201);
    vkeys.push(single.vkey);
    tokens.push(await own.token(A));
    await single.close();
    vkeys.push(await sites.put(site));
  });
  try {
    expect(vkeys[1]).toBe(vkeys[0]);
    expect((await moved.signIn(A, tokens[0] ?? '')).status).toBe(204);
    const proved = verifiedReceipt((await postTo(moved.url, A, recordOf(A, 1))).text, vkeys[0] ?? '');
    expect(proved.index).toBe(PUBLICATIONS);
  } finally {
    await moved.end();
  }
});

describe('one site', () => {
  it('that fills its queue leaves another’s empty', async () => {
    const full = await ManySites.start({ limits: { queueLimit: PUBLICATIONS } });
    try {
      const flood = Array.from({ length: 400 }, (_, n) => postTo(full.url, A, recordOf(A, n)));
      for (let n = 0; n < 10; n += 1) expect((await postTo(full.url, B, recordOf(B, n))).status).toBe(201);
      const statuses = (await Promise.all(flood)).map(({ status }) => status);
      expect(statuses.filter((status) => status !== 201 && status !== 503)).toEqual([]);
    } finally {
      await full.end();
    }
  });

  it('that meets its rate limit leaves another’s as it was, also for the same network', async () => {
    const limited = await ManySites.start({ trustsProxy: true, rateLimit: { perSecond: 1, burst: 100 } });
    try {
      const from = { 'x-forwarded-for': '198.51.100.7' };
      const flood = await Promise.all(
        Array.from({ length: 300 }, (_, n) => postTo(limited.url, A, recordOf(A, n), from)),
      );
      expect(flood.some(({ status }) => status === 429)).toBe(true);
      expect((await postTo(limited.url, A, recordOf(A, 400), from)).status).toBe(429);
      expect((await postTo(limited.url, B, recordOf(B, 400), from)).status).toBe(201);
    } finally {
      await limited.end();
    }
  });

  it('whose disk fails is down alone', async () => {
    const failing = await ManySites.start({ admin: { host: '127.0.0.1', port: 0 } });
    try {
      const database = new DatabaseSync(join(failing.dataOf(B), 'log.sqlite'));
      database.exec("CREATE TRIGGER full BEFORE INSERT ON tile BEGIN SELECT RAISE(ABORT, 'x'); END");
      database.close();
      expect((await postTo(failing.url, B, recordOf(B, 1))).status).toBe(503);
      expect((await postTo(failing.url, A, recordOf(A, 1))).status).toBe(201);
      expect((await ask(failing.url, B, '/temoin/health')).status).toBe(503);
      expect((await ask(failing.url, A, '/temoin/health')).status).toBe(200);
      expect(failing.warnings.join('\n')).toMatch(/^b\.example: The log could not append/m);
      expect(failing.warnings.join('\n')).not.toContain('a.example');
      const metrics = await (await fetch(`${failing.serving.adminUrl}/metrics`)).text();
      expect(metrics).toContain('temoin_up{site="a.example"} 1');
      expect(metrics).toContain('temoin_up{site="b.example"} 0');
    } finally {
      await failing.end();
    }
  });
});

it('answers what has arrived for every site before it ends, and has what it acknowledged', async () => {
  const ending = await ManySites.start();
  const sent = [A, B].map((site) =>
    Array.from({ length: 20 }, (_, n) => postTo(ending.url, site, recordOf(site, n))),
  );
  await Promise.all(sent.map((answers) => Promise.race(answers)));
  await ending.serving.close();
  const settled = await Promise.all(sent.map((answers) => Promise.allSettled(answers)));
  await expect(ask(ending.url, A, '/temoin/health')).rejects.toThrow();
  for (const [at, site] of [A, B].entries()) {
    const acknowledged = (settled[at] ?? []).flatMap((each, n) =>
      each.status === 'fulfilled' && each.value.status === 201 ? recordFor(n).id : [],
    );
    expect(acknowledged.length).toBeGreaterThan(0);
    const database = new DatabaseSync(join(ending.dataOf(site), 'log.sqlite'));
    const ids = database.prepare('SELECT id FROM record').all();
    database.close();
    expect(ids.map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged));
  }
  await ending.end();
});
