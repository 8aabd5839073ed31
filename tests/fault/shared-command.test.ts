// The commands of a log in PostgreSQL, as an operator calls them: the key, a sequencer, a collector, and a token.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postgresPrograms } from '../../tools/postgres.ts';
import { PostgresCluster } from '../store/postgres-cluster.ts';
import { verifiedReceipt } from '../unit/server/receipt-of.ts';
import { configuration, post, recordFor } from '../unit/server/site.ts';

const MAIN = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

describe.skipIf(!postgresPrograms())('temoin with a log in PostgreSQL', { timeout: 60_000 }, () => {
  let cluster: PostgresCluster;
  let folder: string;
  let args: string[];
  const children: ChildProcess[] = [];
  const path = (name: string) => join(folder, name);

  beforeAll(async () => {
    cluster = await PostgresCluster.start();
    folder = await mkdtemp(join(tmpdir(), 'temoin-command-'));
    await writeFile(path('temoin.json'), JSON.stringify(configuration));
    args = ['--database', cluster.url(), '--config', path('temoin.json')];
  });

  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await cluster.remove();
    await rm(folder, { recursive: true });
  });

  const run = (...commandArgs: string[]): Promise<{ failed: boolean; stdout: string; stderr: string }> =>
    new Promise((resolve) => {
      execFile(process.execPath, [MAIN, ...commandArgs], (error, stdout, stderr) =>
        resolve({ failed: error !== null, stdout, stderr }),
      );
    });

  const serveArgs = (name: string, ...more: string[]) => [
    'serve',
    ...args,
    ...['--data', path(name), '--port', '0'],
    ...more,
  ];

  async function start(name: string, ...more: string[]): Promise<string> {
    const child = spawn(process.execPath, [MAIN, ...serveArgs(name, ...more)]);
    children.push(child);
    return new Promise((resolve, reject) => {
      let printed = '';
      child.stderr.on('data', (chunk) => reject(new Error(String(chunk))));
      child.stdout.on('data', (chunk) => {
        printed += chunk;
        const url = /http:\/\/[^/\s]+/.exec(printed)?.[0];
        if (url) resolve(url);
      });
    });
  }

  it('is begun with a key, sequenced by who has it, and collected by anybody', async () => {
    const early = await run(...serveArgs('early'));
    expect(early).toMatchObject({ failed: true, stderr: expect.stringContaining('temoin key create') });

    const created = await run('key', 'create', ...args, '--key', path('log.key'));
    expect(created.stderr).toBe('');
    const vkey = created.stdout.trim();
    expect(vkey).toMatch(/^lettre-cyber\.example\/temoin\/log\+/);
    expect((await stat(path('log.key'))).mode & 0o777).toBe(0o600);
    expect((await run('key', 'create', ...args, '--key', path('log.key'))).stdout.trim()).toBe(vkey);

    // Another machine cannot make a second key, nor sequence with one of its own.
    const second = await run('key', 'create', ...args, '--key', path('other.key'));
    expect(second).toMatchObject({ failed: true, stderr: expect.stringContaining('is missing; copy it') });
    const missing = await run(...serveArgs('other', '--key', path('other.key')));
    expect(missing).toMatchObject({ failed: true, stderr: expect.stringContaining('other.key is missing') });

    const collector = await start('collector');
    const ofNobody = await fetch(`${collector}/temoin/log/checkpoint`);
    expect((await ofNobody.text()).split('\n').slice(0, 2)).toEqual(['lettre-cyber.example/temoin/log', '0']);

    await start('sequencer', '--key', path('log.key'));
    const response = await post(collector, recordFor(1));
    expect(response.status).toBe(201);
    const { record, size } = verifiedReceipt(await response.text(), vkey);
    expect(record.id).toBe(recordFor(1).id);
    expect(size).toBeGreaterThan(1);
    expect((await post(collector, recordFor(1))).status).toBe(201);
    expect((await post(collector, recordFor(1, { locale: 'de' }))).status).toBe(409);

    const { stdout: token } = await run('token', ...args);
    const address = `${collector}/temoin/audit/session`;
    const signedIn = await fetch(address, {
      method: 'POST',
      headers: { origin: collector },
      body: JSON.stringify({ token: token.trim() }),
    });
    const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const session = await fetch(address, { headers: { cookie } });
    expect(await session.json()).toMatchObject({ size, vkey });

    // Whoever sequences publishes, and a collector does not.
    const log = await (await fetch(`${collector}/temoin/audit/export.jsonl`, { headers: { cookie } })).text();
    expect(log.match(/"kind":"widget"/g)).toHaveLength(1);
  });

  it('is not sequenced with a key that was never registered', async () => {
    const database = await cluster.createDatabase('elsewhere');
    const elsewhere = ['--database', database, '--config', path('temoin.json')];
    await run('key', 'create', ...elsewhere, '--key', path('stray.key'));
    const { failed, stderr } = await run(...serveArgs('stray', '--key', path('stray.key')));
    expect(failed).toBe(true);
    expect(stderr).toMatch(/but the log's registered key is/);
  });
});
