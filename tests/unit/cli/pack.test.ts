// temoin pack in real processes, beside a log that a server has left: the selections, and what it refuses.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseVerifierKey } from '../../../src/tlog/note.ts';
import { verifyExport } from '../../../src/verify/verify-export.ts';
import { post, RELEASE, recordFor, SITE, Site } from '../server/site.ts';
import { unpack } from '../server/unpacked.ts';
import { runCommand } from './run-command.ts';

const MAIN = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));
const SUBJECT = recordFor(2).subject;

let site: Site;
let vkey: string;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'temoin-pack-'));
  site = await Site.make();
  const serving = await site.start();
  vkey = serving.vkey;
  for (let n = 0; n < 4; n += 1) expect((await post(serving.url, recordFor(n))).status).toBe(201);
  await serving.close();
});

afterAll(async () => {
  await site.end();
  await rm(folder, { recursive: true });
});

const packed = (out: string, ...more: string[]) =>
  runCommand('pack', ['--data', site.dataDirectory, '--out', join(folder, out), ...more]);

describe('temoin pack', () => {
  it('packs one subject, with the widget of the data beside it, and touches no network', async () => {
    const { code, stdout, stderr } = await packed('subject.zip', '--subject', SUBJECT);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/subject\.zip holds 1 record; `temoin verify .*subject\.zip` checks it/);
    const pack = await unpack(readFileSync(join(folder, 'subject.zip')));
    expect(pack.manifest).toMatchObject({ site: SITE, selection: { subject: SUBJECT } });
    expect(pack.paths).toContain(`widget/${RELEASE}/report.js`);
    expect(pack.lines('records.csv')).toHaveLength(2);
    expect((await verifyExport(pack.lines('export.jsonl'), parseVerifierKey(vkey))).errors).toBe(0);
  });

  it('packs the whole log where nothing is selected, and a period by its days', async () => {
    expect((await packed('all.zip')).code).toBe(0);
    const all = await unpack(readFileSync(join(folder, 'all.zip')));
    expect(JSON.parse(all.lines('export.jsonl')[0] ?? '').complete).toBe(true);
    expect(all.lines('records.csv')).toHaveLength(5);
    expect((await packed('old.zip', '--to', '2026-01-01')).code).toBe(0);
    const old = await unpack(readFileSync(join(folder, 'old.zip')));
    expect(old.manifest.selection).toEqual({ to: '2026-01-01T00:00:00.000Z' });
    expect(old.text('summary.html')).toContain('The selection has no record.');
  });

  it.each([
    ['a file that is there', ['--out', 'all.zip'], 'is there already'],
    [
      'a period that ends before it begins',
      ['--out', 'x.zip', '--from', '2026-02-01', '--to', '2026-01-01'],
      'earlier',
    ],
    [
      'two selections',
      ['--out', 'x.zip', '--subject', SUBJECT, '--from', '2026-01-01'],
      'cannot be used with',
    ],
    ['a notice that is none', ['--out', 'x.zip', '--notice', '../x'], '64 hexadecimal digits'],
    ['no log', ['--out', 'x.zip', '--data', '/nowhere'], 'there is no log'],
  ])('refuses %s, and leaves no file behind', async (_what, args, says) => {
    const { code, stderr } = await new Promise<{ code: number; stderr: string }>((resolve) =>
      execFile(
        process.execPath,
        [MAIN, 'pack', '--data', site.dataDirectory, ...args],
        { cwd: folder },
        (error, _stdout, text) => resolve({ code: Number(error?.code ?? 0), stderr: text }),
      ),
    );
    expect(code).toBe(1);
    expect(stderr).toContain(says);
    expect(existsSync(join(folder, 'x.zip'))).toBe(false);
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
