// temoin verify of an evidence pack in a process of its own: as a ZIP and as a folder, what it prints, and how it exits.
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { buildLogOf, otherVkey, vkey } from '../verify/log-builder.ts';
import { type Files, packedLog, packOf, zipOf } from '../verify/pack-builder.ts';
import { runCommand, withFiles } from './run-command.ts';

const PERIOD = { from: '2026-11-23T15:00:03.000Z', to: '2026-11-23T15:00:08.000Z' };

const ofZip = async (files: Files, args: readonly string[] = []) =>
  withFiles({ 'pack.zip': await zipOf(files), 'kept.txt': buildLogOf(5).checkpoint }, (pathOf) =>
    runCommand('verify', [
      pathOf('pack.zip'),
      '--key',
      vkey,
      ...args.map((arg) => (arg === 'kept.txt' ? pathOf(arg) : arg)),
    ]),
  );

const ofFolder = (files: Files, prepare: (folder: string) => Promise<void> = async () => {}) =>
  withFiles({}, async (pathOf) => {
    const folder = pathOf('pack');
    for (const [path, content] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    await prepare(folder);
    return runCommand('verify', [folder, '--key', vkey]);
  });

describe('temoin verify of a pack', () => {
  it('says what it shows, what is not proved, and which verifier page lies in it', async () => {
    const { code, stdout, stderr } = await ofZip(packOf(PERIOD), ['--checkpoint', 'kept.txt']);
    expect(stdout.split('\n')).toEqual([
      'pack        from 2026-11-23T15:00:03.000Z to before 2026-11-23T15:00:08.000Z, made at 2026-11-29T18:00:00.000Z',
      'log         lettre-cyber.example/temoin/log',
      expect.stringMatching(/^checkpoint {2}15 entries, root /),
      expect.stringMatching(/^files {7}\d+ files: 2 notices, 1 release of the widget, 2 pictures$/),
      'records     5 records, each in the log, and nothing was left out',
      'the same    records.csv, records.27560.jsonl, records.jsonld: what the proved records say, to the byte',
      expect.stringMatching(/^kept {8}the checkpoint in .*kept\.txt, of 8 entries: this pack cannot be held/),
      'not proved  README.txt, summary.html, verify.html, pictures/'.concat(
        [...packOf(PERIOD).keys()].find((path) => path.startsWith('pictures/'))?.slice('pictures/'.length) ??
          '',
        ' and 1 more: for reading; nobody vouches for them',
      ),
      '            but whoever made the pack',
      expect.stringMatching(/^page {8}verify\.html has the SHA-256 [0-9a-f]{64};$/),
      '            trust it where a copy of dist/audit/verify.html that you got elsewhere has the same',
      'verified: nothing is wrong',
      '',
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('of the whole log holds it against a checkpoint that was kept', async () => {
    const { code, stdout } = await ofZip(packOf(), ['--checkpoint', 'kept.txt']);
    expect(stdout).toMatch(/^kept {8}the checkpoint in .*kept\.txt, of 8 entries: agrees$/m);
    expect(code).toBe(0);
  });

  it('takes the folder that it was unpacked into as well', async () => {
    const { code, stdout } = await ofFolder(packOf());
    expect(stdout).toMatch(/verified: nothing is wrong\n$/);
    expect(code).toBe(0);
  });

  it('names what was altered, and exits with 1', async () => {
    const altered = new Map([...packOf(), ['records.csv', utf8ToBytes('index\r\n')]]);
    for (const { code, stdout } of [await ofZip(altered), await ofFolder(altered)]) {
      expect(stdout).toMatch(/^error: records\.csv: the manifest says that it has \d+ bytes, but it has 7$/m);
      expect(stdout).toMatch(/^not verified: /m);
      expect(code).toBe(1);
    }
  });

  it('follows no link in a folder', async () => {
    const { code, stdout } = await ofFolder(packOf(), (folder) =>
      symlink('/etc/hostname', join(folder, 'notices', 'link.json')),
    );
    expect(stdout).toContain('error: notices/link.json: it is a link or a device, and no file');
    expect(code).toBe(1);
  });

  it('prints the same as JSON', async () => {
    const { code, stdout } = await ofZip(packOf(), ['--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      counts: { notices: 2 },
      records: { complete: true, checkpoint: { size: packedLog.entries.length } },
    });
    expect(code).toBe(0);
  });

  it('with another key believes nothing, and with none verifies nothing', async () => {
    const zip = await zipOf(packOf());
    await withFiles({ 'pack.zip': zip }, async (pathOf) => {
      expect((await runCommand('verify', [pathOf('pack.zip'), '--key', otherVkey])).code).toBe(1);
      expect((await runCommand('verify', [pathOf('pack.zip')])).code).toBe(2);
    });
  });
});
