// temoin verify in a process of its own: what it prints, how it exits, and that it needs no network.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildLogOf, otherVkey, textOf, vkey, widgetFiles, widgetManifest } from '../verify/log-builder.ts';
import { edited, record } from '../verify/tampering.ts';
import { NETWORK_TOUCHED, runCommand, runScript, withFiles } from './run-command.ts';

/** As log.key looks; what stands in it is no key. */
const PRIVATE = '-----BEGIN PRIVATE KEY-----\nc2VjcmV0c2VjcmV0\n-----END PRIVATE KEY-----\n';

const log = buildLogOf(120);
const RELEASE = widgetManifest.integrity.slice(0, 16);
const ID = log.entries[12]?.record?.id;
const file = (lines: readonly string[]) => `${lines.join('\n')}\n`;
const sound = file(textOf(log.erasing([122]).complete([122])));
const damaged = file(textOf(edited(log.complete(), 13, record({ event: 'custom' }))));

const verify = (content: string | Uint8Array, args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  withFiles(
    { 'export.jsonl': content, 'key.txt': `${vkey}\n`, 'bad-key.txt': 'Bonjour', 'private.pem': PRIVATE },
    (pathOf) =>
      runCommand(
        'verify',
        args.map((arg) =>
          /^(export\.jsonl|key\.txt|bad-key\.txt|private\.pem)$/.test(arg) ? pathOf(arg) : arg,
        ),
        env,
      ),
  );

describe('temoin verify', () => {
  it('of a sound export says so, with the log, its checkpoint and the counts, and exits with 0', async () => {
    const { code, stdout, stderr } = await verify(sound, ['export.jsonl', '--key', vkey]);
    expect(stdout.split('\n')).toEqual([
      'log         lettre-cyber.example/temoin/log',
      expect.stringMatching(/^checkpoint {2}124 entries, root [\w+/]{43}=$/),
      'file        124 entries: 119 records, 4 publications, 1 erased, 0 without content',
      `widget      0.1.0, release ${RELEASE}: 119 records; published in entry 0, at 2026-11-23T15:00:00.000Z`,
      'verified: nothing is wrong',
      '',
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('takes the key from a file as well, and from the environment', async () => {
    expect((await verify(sound, ['export.jsonl', '--key', 'key.txt'])).code).toBe(0);
    expect((await verify(sound, ['export.jsonl'], { TEMOIN_KEY: vkey })).code).toBe(0);
  });

  describe('with a folder of the widget’s files beside it', () => {
    const beside = (content: string, args: readonly string[], changes: Record<string, string> = {}) =>
      withFiles({ 'export.jsonl': content }, async (pathOf) => {
        const folder = pathOf('widget');
        for (const [path, text] of [...widgetFiles, ...Object.entries(changes)]) {
          await mkdir(dirname(join(folder, path)), { recursive: true });
          await writeFile(join(folder, path), text);
        }
        return runCommand('verify', [pathOf('export.jsonl'), '--key', vkey, '--widget', folder, ...args]);
      });

    it('says which published release that is', async () => {
      const { code, stdout } = await beside(sound, []);
      expect(stdout).toContain(
        `folder      the files of the widget 0.1.0, release ${RELEASE}, every one\n            published in entry 0, at `,
      );
      expect(code).toBe(0);
    });

    it('names the file that is another, and exits with 1', async () => {
      const { code, stdout } = await beside(sound, [], { 'fr/notice.js': 'export {};' });
      expect(stdout).toMatch(
        /error: the given files .* but fr\/notice\.js has the hash [0-9a-f]{64} instead of/,
      );
      expect(code).toBe(1);
    });

    it('exits with 2 where the export has not all publications', async () => {
      const { code, stderr } = await beside(file(textOf(log.filtered([9]))), []);
      expect([code, stderr]).toEqual([
        2,
        '--widget needs a complete export: others leave out publications\n',
      ]);
    });
  });

  it('of a changed record names that record alone, and exits with 1', async () => {
    const { code, stdout } = await verify(damaged, ['export.jsonl', '--key', vkey]);
    const findings = stdout.split('\n').filter((line) => line.startsWith('error'));
    expect(findings).toEqual([
      expect.stringContaining(`error: record ${ID} (index 12): record and salt give the leaf`),
    ]);
    expect(stdout).toMatch(/not verified: 1 error\b/);
    expect(code).toBe(1);
  });

  it('by another key exits with 1', async () => {
    const { code, stdout } = await verify(sound, ['export.jsonl', '--key', otherVkey]);
    expect(stdout).toMatch('error: the checkpoint does not verify with the key');
    expect(code).toBe(1);
  });

  it('of a filtered export says what that leaves open', async () => {
    const { code, stdout } = await verify(file(textOf(log.filtered([0, 1, 2, 9]))), [
      'export.jsonl',
      '--key',
      vkey,
    ]);
    expect(stdout).toMatch('not that nothing was left out');
    expect(stdout).toMatch('export the whole log, or a period by its times alone');
    expect(code).toBe(0);
  });

  it('of a period says that nothing was left out, and where something was, what', async () => {
    const period = log.period({ from: '2026-11-23T15:00:10.000Z', to: '2026-11-23T15:01:00.000Z' });
    const { code, stdout } = await verify(file(textOf(period)), ['export.jsonl', '--key', vkey]);
    expect(stdout.split('\n').slice(2, 6)).toEqual([
      'file        52 entries: 52 records, 0 publications, 0 erased, 0 without content',
      'period      from 2026-11-23T15:00:10.000Z to before 2026-11-23T15:01:00.000Z: 50 records, and nothing was left out',
      '            entries 12 to 63 without a gap, with what stands before and behind the period',
      'verified: nothing is wrong',
    ]);
    expect(code).toBe(0);

    const cut = await verify(file(textOf(period.toSpliced(9, 1))), ['export.jsonl', '--key', vkey]);
    expect(cut.stdout).toContain('49 records; whether that is all of them is not shown');
    expect(cut.stdout).toContain(
      'error: entry with index 20: the entry with index 20 is missing from the run',
    );
    expect(cut.code).toBe(1);
  });

  it('of a period takes a receipt beside it, and prints the period as JSON', async () => {
    const period = log.period({ from: '2026-11-23T15:00:10.000Z' });
    const files = { 'export.jsonl': file(textOf(period)), 'mine.tlog-proof': log.receipt(40) };
    const { code, stdout } = await withFiles(files, (pathOf) =>
      runCommand('verify', [
        pathOf('export.jsonl'),
        '--key',
        vkey,
        '--receipt',
        pathOf('mine.tlog-proof'),
        '--json',
      ]),
    );
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      complete: false,
      period: { from: '2026-11-23T15:00:10.000Z', start: 12, end: 123, records: 110 },
    });
    expect(code).toBe(0);
  });

  it('prints a hundred findings and counts the rest', async () => {
    const lines = log.complete().map((line, at) => (at > 3 ? record({ event: 'custom' })(line) : line));
    const { stdout } = await verify(file(textOf(lines)), ['export.jsonl', '--key', vkey]);
    expect(stdout.match(/^error: /gm)?.length).toBe(100);
    expect(stdout).toMatch('and 20 more findings;');
    expect(stdout).toMatch('not verified: 120 errors');
  });

  it('prints nothing that could steer a terminal', async () => {
    const hostile = `{"format":"temoin/export/v1\\u001b[2J\u202e\u009b"}\n`;
    const { stdout } = await verify(hostile, ['export.jsonl', '--key', vkey]);
    expect(stdout).toMatch('u{202e}');
    expect(stdout).not.toMatch(/[^\n\P{Cc}]|\p{Cf}/u);
  });

  it('prints the verdict as JSON for programs', async () => {
    const { code, stdout } = await verify(damaged, ['export.jsonl', '--key', vkey, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      errors: 1,
      complete: true,
      counts: { entries: 123, records: 120 },
      checkpoint: { origin: 'lettre-cyber.example/temoin/log', size: 123, root: expect.stringMatching(/=$/) },
      findings: [{ code: 'leaf-differs', severity: 'error', index: 12, recordId: ID }],
    });
    expect(code).toBe(1);
  });

  it('is not misled by characters at which others split lines, nor by bytes that are not UTF-8', async () => {
    const [header = '', ...lines] = textOf(log.complete());
    const spaced = file([header, ...lines.map((line) => line.replace(',"leaf"', '\r,"leaf"'))]);
    expect((await verify(spaced, ['export.jsonl', '--key', vkey])).code).toBe(0);
    const bytes = new TextEncoder().encode(sound);
    const { stdout } = await verify(bytes.with(bytes.length - 20, 0xff), ['export.jsonl', '--key', vkey]);
    expect(stdout).toMatch('line 125: the line is not UTF-8');
  });

  it.each([
    ['no key', ['export.jsonl'], '--key'],
    ['no file', ['--key', vkey], 'export'],
    ['an option that does not exist', ['export.jsonl', '--key', vkey, '--fast'], '--fast'],
    [
      'a file that is not there',
      ['missing.jsonl', '--key', vkey],
      'missing.jsonl: the export cannot be read: ENOENT',
    ],
    ['a folder that is no pack', ['.', '--key', vkey], 'it has no manifest.json'],
    ['a key that is none', ['export.jsonl', '--key', 'Bonjour'], 'neither a verifier key'],
    [
      'a key with a letter wrong',
      ['export.jsonl', '--key', vkey.replace('AQ', 'AR')],
      '--key: not a verifier key',
    ],
    [
      'a file that holds no key',
      ['export.jsonl', '--key', 'bad-key.txt'],
      'bad-key.txt holds no verifier key',
    ],
    ['a private key', ['export.jsonl', '--key', 'private.pem'], 'private.pem holds a private key'],
  ])('called with %s says so and exits with 2', async (_what, args, message) => {
    const { code, stdout, stderr } = await verify(sound, args);
    expect(stderr).toContain(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('never prints what a private key file holds', async () => {
    const { stdout, stderr } = await verify(sound, ['export.jsonl', '--key', 'private.pem']);
    expect(stdout + stderr).not.toContain('c2VjcmV0');
  });

  it('explains itself with --help and exits with 0', async () => {
    const { code, stdout } = await verify('', ['--help']);
    expect(stdout).toMatch('TEMOIN_KEY');
    expect(code).toBe(0);
  });
});

describe('the process that these tests run in', () => {
  it('would have died of a connection', async () => {
    const { code } = await runScript(`await fetch('http://127.0.0.1:4010/').catch(() => {});`);
    expect(code).toBe(NETWORK_TOUCHED);
  });
});
