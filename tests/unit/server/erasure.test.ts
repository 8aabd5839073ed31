// Erasure by the real server and commands: gone from every file, told in the log, refused when it is sent again.
import { execFile } from 'node:child_process';
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ConsentRecord } from '../../../src/consent/record.ts';
import { parseVerifierKey } from '../../../src/tlog/note.ts';
import { verifyExport } from '../../../src/verify/verify-export.ts';
import { post, recordFor, Site, signedIn } from './site.ts';

const MAIN = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));

let site: Site;

beforeEach(async () => {
  site = await Site.make();
});

afterEach(() => site.end());

/** A subject as browsers make them: nothing of it stands anywhere by chance. */
const subjectOf = (n: number) =>
  Buffer.from(`visitor ${String(n * 7919).padStart(8, '0')}`)
    .toString('base64url')
    .padEnd(22, 'x');

const recordOf = (n: number, changes: Partial<ConsentRecord> = {}) =>
  recordFor(n, { subject: subjectOf(n), ...changes });

const idOf = (n: number) => recordOf(n).id;

const temoin = (...args: string[]) =>
  new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, [MAIN, ...args], (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
  });

const command = (name: string, n: number, ...more: string[]) =>
  temoin(name, '--data', site.dataDirectory, '--subject', subjectOf(n), ...more);

/**
 * Files of the data directory in which a text stands. Another process reads them: to close a descriptor here would end
 * the locks that SQLite has on them in this one (sqlite.org/howtocorrupt.html, section 2.2).
 */
const filesWith = (text: string) =>
  new Promise<string[]>((resolve) => {
    execFile('grep', ['-rlaF', '-e', text, site.dataDirectory], (_error, stdout) =>
      resolve(stdout.split('\n').filter(Boolean)),
    );
  });

async function exported(url: string): Promise<string> {
  return (await (await signedIn(site, url))('/temoin/audit/export.jsonl')).text();
}

const verdictOn = (text: string, vkey: string) => verifyExport(text.split('\n'), parseVerifierKey(vkey));

describe('temoin erase', () => {
  it('takes a subject out of register, record, export and files, and the log says that it was erased', async () => {
    const { url, vkey } = await site.start();
    for (let n = 0; n < 300; n += 50)
      await Promise.all(Array.from({ length: 50 }, (_, at) => post(url, recordOf(n + at))));
    const again = recordOf(1_000, { subject: subjectOf(7), sequence: 2 });
    await post(url, again);
    const audit = await signedIn(site, url);
    expect((await audit(`/temoin/audit/records?search=${subjectOf(7)}`)).status).toBe(200);
    expect(await filesWith(subjectOf(7))).not.toEqual([]);

    expect(await command('erase', 7)).toEqual({
      code: 0,
      stdout: 'Erased 2 records, and said so in the log.\n',
      stderr: '',
    });

    for (const text of [subjectOf(7), idOf(7), again.id]) expect(await filesWith(text)).toEqual([]);
    expect(await filesWith(subjectOf(8))).not.toEqual([]);
    const register = await (await audit(`/temoin/audit/records?search=${subjectOf(7)}`)).json();
    expect(register).toMatchObject({ total: 0 });
    expect((await audit(`/temoin/audit/records/${idOf(7)}`)).status).toBe(404);
    expect(await exported(url)).not.toContain(subjectOf(7));
    // The checkpoint that exports stand under follows in a moment.
    await expect
      .poll(async () => verdictOn(await exported(url), vkey))
      .toMatchObject({ ok: true, findings: [], counts: { records: 299, erased: 2, erasuresShown: 2 } });
  });

  it('has a record that is sent again refused, as one whose id has other content', async () => {
    const { url } = await site.start();
    await Promise.all([7, 8].map((n) => post(url, recordOf(n))));
    await command('erase', 7);
    const refused = await post(url, recordOf(7));
    const conflict = await post(url, recordOf(8, { sequence: 9 }));
    expect([refused.status, await refused.text()]).toEqual([409, await conflict.text()]);
    expect((await post(url, recordOf(8))).status).toBe(201);
    expect((await post(url, recordOf(9))).status).toBe(201);
  });

  it('leaves a subject under a legal hold alone until that is released', async () => {
    const { url } = await site.start();
    await post(url, recordOf(7));
    expect((await command('hold', 7)).code).toBe(0);
    const held = await command('erase', 7);
    expect([held.code, held.stderr]).toEqual([1, expect.stringContaining('under a legal hold')]);
    expect(await filesWith(subjectOf(7))).not.toEqual([]);
    expect((await command('hold', 7, '--release')).code).toBe(0);
    expect(await command('erase', 7)).toEqual({
      code: 0,
      stdout: expect.stringContaining('Erased 1 record,'),
      stderr: '',
    });
    expect(await filesWith(subjectOf(7))).toEqual([]);
  });

  it('says that it waits for a server where none runs, and the next start carries it out', async () => {
    const first = await site.start();
    await post(first.url, recordOf(7));
    await first.close();
    const waiting = await command('erase', 7, '--reason', 'order');
    expect([waiting.code, waiting.stderr]).toEqual([2, expect.stringContaining('next start')]);
    const { url, vkey } = await site.start();
    expect(await filesWith(subjectOf(7))).toEqual([]);
    const text = await exported(url);
    expect(text).toContain('\\"reason\\":\\"order\\"');
    expect(await verdictOn(text, vkey)).toMatchObject({ ok: true, counts: { erasuresShown: 1 } });
  });
});

describe('a backup that is restored', () => {
  const backUp = async (from: string, to: string) => {
    await mkdir(to, { recursive: true });
    for (const name of await readdir(from)) {
      if (name.startsWith('log.')) await copyFile(join(from, name), join(to, name));
    }
  };

  it('loses again what the ledger knows as erased, though the log that it holds must not go on', async () => {
    const ledgerFile = join(site.published, '..', 'ledger');
    const first = await site.start({ ledgerFile });
    await Promise.all([7, 8].map((n) => post(first.url, recordOf(n))));
    await first.close();
    const backup = join(site.published, '..', 'backup');
    await backUp(site.dataDirectory, backup);

    const second = await site.start({ ledgerFile });
    await command('erase', 7);
    await second.close();
    await rm(site.storeFile);
    await backUp(backup, site.dataDirectory);
    expect(await filesWith(subjectOf(7))).not.toEqual([]);

    await expect(site.start({ ledgerFile })).rejects.toThrow('An older state was put back');
    expect(await filesWith(subjectOf(7))).toEqual([]);
    expect(await filesWith(subjectOf(8))).not.toEqual([]);
  });
});

describe('temoin subject', () => {
  it('exports the records of one subject with proofs, and says in words what they are', async () => {
    const { url, vkey } = await site.start();
    await Promise.all([7, 8].map((n) => post(url, recordOf(n))));
    await post(url, recordOf(1_000, { subject: subjectOf(7), sequence: 2 }));
    const { code, stdout, stderr } = await command('subject', 7);
    expect(code).toBe(0);
    expect(await verdictOn(stdout, vkey)).toMatchObject({ ok: true, findings: [], counts: { records: 2 } });
    expect(stdout).not.toContain(subjectOf(8));
    expect(stderr).toContain('refused everything (first-layer, fr). Granted: nothing.');
    expect(stderr).toContain(`2 records of the subject ${subjectOf(7)}.`);
  });
});
