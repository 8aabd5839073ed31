// Many sites whose logs are in one PostgreSQL database: a schema and a key for each, and no way from one to the other.
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRegisteredKey } from '../../src/server/key-registration.ts';
import { createToken } from '../../src/server/sign-in.ts';
import type { HostedSite } from '../../src/server/sites.ts';
import { openPostgresStore } from '../../src/server/store/postgres.ts';
import { postgresPrograms } from '../../tools/postgres.ts';
import { ask, ManySites, postTo } from '../unit/server/many-sites.ts';
import { verifiedReceipt } from '../unit/server/receipt-of.ts';
import { recordFor } from '../unit/server/site.ts';
import { PostgresCluster } from './postgres-cluster.ts';

const A = 'a.example';
const B = 'b.example';
const C = 'c.example';

describe.skipIf(!postgresPrograms())('many sites in one database', () => {
  let cluster: PostgresCluster;
  let database: string;
  let keys: string;
  let many: ManySites;
  const vkeys = new Map<string, string>();

  const keyOf = (name: string) => join(keys, `${name}.key`);
  const siteOf = (name: string, changes: Partial<HostedSite> = {}) =>
    many.site(name, [], { shared: { database, keyFile: keyOf(name) }, ...changes });

  beforeAll(async () => {
    cluster = await PostgresCluster.start();
    database = await cluster.createDatabase('sites');
    keys = await mkdtemp(join(tmpdir(), 'temoin-keys-'));
    for (const name of [A, B]) vkeys.set(name, await createRegisteredKey(database, name, keyOf(name)));
    many = await ManySites.start({}, async (sites, own) => {
      for (const name of [A, B])
        await sites.put(own.site(name, [], { shared: { database, keyFile: keyOf(name) } }));
    });
  }, 60_000);
  afterAll(async () => {
    await many.end();
    await cluster.remove();
    await rm(keys, { recursive: true });
  });

  it('are each acknowledged by their own key, also for records of one id', async () => {
    for (const name of [A, B]) {
      const record = recordFor(1, { site: name });
      await expect
        .poll(async () => (await postTo(many.url, name, record)).status, { timeout: 20_000 })
        .toBe(201);
      const { text } = await postTo(many.url, name, record);
      expect(verifiedReceipt(text, vkeys.get(name) ?? '')).toMatchObject({ record: { site: name } });
    }
  }, 60_000);

  it('have tokens that open no other’s register', async () => {
    const store = await openPostgresStore(database, A);
    const token = await createToken(
      store,
      { label: 'test', days: 1 },
      { now: () => new Date(), randomBytes },
    );
    await store.close();
    expect((await many.signIn(B, token)).status).toBe(401);
    const { status, headers } = await many.signIn(A, token);
    expect(status).toBe(204);
    const cookie = String(headers['set-cookie']).split(';')[0] ?? '';
    expect((await ask(many.url, B, '/temoin/audit/records', { headers: { cookie } })).status).toBe(401);
    expect((await ask(many.url, A, '/temoin/audit/records', { headers: { cookie } })).status).toBe(200);
  });

  it('are served on where one of them has no key in the database', async () => {
    await expect(many.sites.put(siteOf(C))).rejects.toThrow(/has no key in the database.*temoin key create/);
    expect((await postTo(many.url, C, recordFor(2, { site: C }))).status).toBe(503);
    expect((await postTo(many.url, A, recordFor(2, { site: A }))).status).toBe(201);
    await createRegisteredKey(database, C, keyOf(C));
    await many.sites.put(siteOf(C));
    await expect
      .poll(async () => (await postTo(many.url, C, recordFor(2, { site: C }))).status, { timeout: 20_000 })
      .toBe(201);
  }, 60_000);

  it('are changed one at a time, and go on sequencing', async () => {
    const configuration = { ...siteOf(A).configuration, revision: 3 };
    const changes = { configuration, configurationText: JSON.stringify(configuration) };
    await many.sites.put(siteOf(A, changes));
    expect((await postTo(many.url, B, recordFor(3, { site: B }))).status).toBe(201);
    await expect
      .poll(async () => (await postTo(many.url, A, recordFor(3, { site: A, revision: 3 }))).status, {
        timeout: 20_000,
      })
      .toBe(201);
    expect(JSON.parse((await ask(many.url, A, '/temoin.json')).text).revision).toBe(3);
  }, 60_000);

  it('count the notices shown each for itself', async () => {
    const configuration = { ...siteOf(A).configuration, countShown: true };
    await many.sites.put(siteOf(A, { configuration, configurationText: JSON.stringify(configuration) }));
    const store = await openPostgresStore(database, A);
    try {
      const [index = -1] = await store.findPublications('notice', 0, 1);
      const [entry] = await store.readEntries(index, index + 1);
      const { hash = '', bytes } = entry?.publication ?? {};
      const { locale } = JSON.parse(new TextDecoder().decode(bytes));
      const tell = (name: string) =>
        ask(many.url, name, '/temoin/shown', {
          headers: { origin: `https://${name}` },
          body: JSON.stringify({ site: name, notice: hash, locale, viewport: 'phone' }),
        });
      expect([(await tell(A)).status, (await tell(A)).status, (await tell(B)).status]).toEqual([
        204, 204, 404,
      ]);
      // What is closed has stored all that it counted.
      await many.sites.put(siteOf(A));
      const shown = { span: 0, notice: hash, locale, viewport: 'phone', shown: 2 };
      expect(await store.sumShown([{ start: 0, end: 1_000_000 }], 9)).toEqual([shown]);
    } finally {
      await store.close();
    }
  }, 60_000);
});
