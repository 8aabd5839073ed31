// Backup and restore: a copy made under load by `temoin backup`, and a server that goes on from it, or rightly refuses.
import { copyFile, mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { STORE_FILE } from '../../../src/server/site-log.ts';
import { parseVerifierKey } from '../../../src/tlog/note.ts';
import { verifyExport } from '../../../src/verify/verify-export.ts';
import { runCommand } from '../cli/run-command.ts';
import { PUBLICATIONS, post, recordFor, Site, signedIn } from './site.ts';

let site: Site;

beforeEach(async () => {
  site = await Site.make();
});

afterEach(() => site.end());

const below = (name: string) => join(dirname(site.dataDirectory), name);

/** Puts a backup and the key into an empty directory, as docs/OPERATION.md says. */
async function restore(backup: string): Promise<string> {
  const directory = below('restored');
  await mkdir(directory);
  await copyFile(backup, join(directory, STORE_FILE));
  await copyFile(site.keyFile, join(directory, 'log.key'));
  return directory;
}

describe('temoin backup', () => {
  it('copies under load one moment of the log, from which a server goes on and everything verifies', async () => {
    const ledgerFile = below('ledger');
    const first = await site.start({ ledgerFile });
    const backup = below('backup.sqlite');
    // What opens the register is in the backup as well.
    const token = await site.token();
    let isLoading = true;
    let sent = 0;
    const load = async () => {
      while (isLoading) {
        sent += 1;
        expect((await post(first.url, recordFor(sent))).status).toBe(201);
      }
    };
    const clients = Array.from({ length: 8 }, load);
    while (sent < 100) await new Promise((resolve) => setTimeout(resolve, 5));
    const { code, stdout } = await runCommand('backup', ['--data', site.dataDirectory, '--to', backup]);
    isLoading = false;
    await Promise.all(clients);
    expect(code).toBe(0);
    const size = Number(/first (\d+) entries/.exec(stdout)?.[1]);
    expect(size).toBeGreaterThanOrEqual(PUBLICATIONS + 90);
    expect(size).toBeLessThan(PUBLICATIONS + sent);
    expect((await stat(backup)).mode & 0o777).toBe(0o600);
    const key = (await readFile(site.keyFile, 'utf8')).trim();
    expect((await readFile(backup)).includes(key.slice(-40))).toBe(false);
    await first.close();

    const dataDirectory = await restore(backup);
    const refused = site.start({ dataDirectory, ledgerFile });
    await expect(refused).rejects.toMatchObject({ code: 'log-rolled-back' });

    const { url, vkey } = await site.start({ dataDirectory });
    expect(vkey).toBe(first.vkey);
    expect((await (await fetch(`${url}/temoin/health`)).json()).size).toBe(size);
    const get = await signedIn({ token: async () => token }, url);
    const text = await (await get('/temoin/audit/export.jsonl')).text();
    const verdict = await verifyExport(text.split('\n'), parseVerifierKey(vkey));
    expect(verdict).toMatchObject({ ok: true, complete: true, errors: 0, checkpoint: { size } });
    expect((await post(url, recordFor(sent + 1))).status).toBe(201);
  });

  it('made when nothing was signed since is taken by the ledger too', async () => {
    const ledgerFile = below('ledger');
    const { url, close } = await site.start({ ledgerFile });
    await post(url, recordFor(1));
    await close();
    expect((await runCommand('backup', ['--data', site.dataDirectory, '--to', below('b')])).code).toBe(0);
    const again = await site.start({ dataDirectory: await restore(below('b')), ledgerFile });
    expect((await post(again.url, recordFor(2))).status).toBe(201);
  });

  it('never writes over a file, and leaves nothing where there is no log', async () => {
    await (await site.start()).close();
    const exists = await runCommand('backup', ['--data', site.dataDirectory, '--to', site.keyFile]);
    expect([exists.code, exists.stderr]).toEqual([1, expect.stringContaining('exists already')]);
    const missing = await runCommand('backup', ['--data', below('nowhere'), '--to', below('b')]);
    expect([missing.code, missing.stderr]).toEqual([1, expect.stringContaining('there is no log')]);
    await expect(stat(below('b'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
