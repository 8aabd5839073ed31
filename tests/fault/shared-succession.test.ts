// Succession of a log in PostgreSQL, by the command and real servers.
import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createRegisteredKey } from '../../src/server/key-registration.ts';
import type { Serving } from '../../src/server/serve.ts';
import { openPostgresStore } from '../../src/server/store/postgres.ts';
import { parseVerifierKey } from '../../src/tlog/note.ts';
import { verifyExport } from '../../src/verify/verify-export.ts';
import { postgresPrograms } from '../../tools/postgres.ts';
import { PostgresCluster } from '../store/postgres-cluster.ts';
import { verifiedReceipt } from '../unit/server/receipt-of.ts';
import { configuration, PUBLICATIONS, post, recordFor, SITE, Site } from '../unit/server/site.ts';

const MAIN = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

describe.skipIf(!postgresPrograms())('a log in PostgreSQL', { timeout: 60_000 }, () => {
  let cluster: PostgresCluster;
  let folder: string;
  let old: string;
  let to: string;
  let sites: Site[];
  let databases = 0;
  const path = (name: string) => join(folder, name);

  beforeAll(async () => {
    cluster = await PostgresCluster.start();
  });
  afterAll(() => cluster.remove());

  beforeEach(async () => {
    databases += 1;
    old = await cluster.createDatabase(`old_${databases}`);
    to = await cluster.createDatabase(`new_${databases}`);
    folder = await mkdtemp(join(tmpdir(), 'temoin-succession-'));
    await writeFile(path('temoin.json'), JSON.stringify(configuration));
    await createRegisteredKey(old, SITE, path('old.key'));
    sites = [];
  });

  afterEach(async () => {
    await Promise.all(sites.map((site) => site.end()));
    await rm(folder, { recursive: true });
  });

  async function start(database: string, name: string): Promise<Serving> {
    const site = await Site.make();
    sites.push(site);
    const shared = { database, keyFile: path(`${name}.key`) };
    return site.start({ shared, ledgerFile: path(`${name}.ledger`) });
  }

  const temoin = (...args: string[]) =>
    new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
      execFile(process.execPath, [MAIN, ...args], (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
      );
    });

  const placeOf = (database: string) => ['--database', database, '--config', path('temoin.json')];

  const succeed = (...args: string[]) =>
    temoin('succeed', ...placeOf(old), '--to', to, '--reason', 'key-compromised', ...args);

  async function endOldLog(): Promise<string> {
    const { url, close } = await start(old, 'old');
    expect((await post(url, recordFor(1))).status).toBe(201);
    await close();
    const store = await openPostgresStore(old, SITE);
    const { checkpoint } = await store.readAnswers([]);
    await store.close();
    return checkpoint.note;
  }

  it('is succeeded by one in another database, which names its last checkpoint, and verifies', async () => {
    const note = await endOldLog();
    const { code, stdout } = await succeed('--key', path('new.key'), '--ledger', path('old.ledger'));
    expect(code).toBe(0);
    const vkey = stdout.trim();
    expect(vkey.startsWith(`${SITE}/temoin/log/2+`)).toBe(true);

    const { url, vkey: served } = await start(to, 'new');
    expect(served).toBe(vkey);
    const receipt = await (await post(url, recordFor(2))).text();
    expect(verifiedReceipt(receipt, vkey).index).toBe(1 + PUBLICATIONS);
    const store = await openPostgresStore(to, SITE);
    const [first] = await store.readEntries(0, 1);
    await store.close();
    expect(first?.publication?.kind).toBe('succession');
    const content = JSON.parse(new TextDecoder().decode(first?.publication?.bytes));
    expect(content).toMatchObject({ checkpoint: note, reason: 'key-compromised', size: PUBLICATIONS + 1 });

    const exported = await temoin('subject', ...placeOf(to), '--subject', recordFor(2).subject);
    const { ok, findings } = await verifyExport(exported.stdout.split('\n'), parseVerifierKey(vkey));
    expect({ ok, findings }).toEqual({ ok: true, findings: [] });
    // A second sequencer's machine gets the key that is registered.
    expect(await createRegisteredKey(to, SITE, path('new.key'))).toBe(vkey);
  });

  it('goes on with a successor that was interrupted, and refuses a database that has a log', async () => {
    await endOldLog();
    const args = ['--key', path('new.key')];
    const { stdout } = await succeed(...args);
    expect((await succeed(...args)).stderr).toContain('has a log of lettre-cyber.example already');
    // As where the process had ended before the key was registered.
    const schema = await schemaIn(`new_${databases}`);
    await cluster.query(`DELETE FROM ${schema}.checkpoint`, `new_${databases}`);
    await cluster.query(`UPDATE ${schema}.head SET vkey = ''`, `new_${databases}`);
    const again = await succeed(...args);
    expect([again.code, again.stdout]).toEqual([0, stdout]);
    const store = await openPostgresStore(to, SITE);
    expect((await store.readHead()).size).toBe(1);
    expect((await store.readAnswers([])).checkpoint.size).toBe(1);
    await store.close();
  });

  it('is not succeeded with its own key, or without one', async () => {
    await endOldLog();
    await copyFile(path('old.key'), path('copy.key'));
    expect((await succeed('--key', path('copy.key'))).stderr).toContain('holds the key of the log that ends');
    expect((await succeed()).stderr).toContain('add --key <file>');
    const store = await openPostgresStore(to, SITE);
    expect([await store.readKey(), (await store.readHead()).size]).toEqual([undefined, 0]);
    await store.close();
  });

  async function schemaIn(name: string): Promise<string> {
    const [row] = await cluster.query(
      "SELECT table_schema AS name FROM information_schema.tables WHERE table_name = 'lease'",
      name,
    );
    return String(row?.name);
  }
});
