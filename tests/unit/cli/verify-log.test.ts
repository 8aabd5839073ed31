// temoin verify of a log by its address, in a process of its own, against a log that really is served.
import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { rootOf } from '../../../src/tlog/merkle.ts';
import { buildLogOf, otherVkey, signedCheckpoint, textOf, vkey } from '../verify/log-builder.ts';
import { entriesOf, type ServedLog, servedLog } from '../verify/served-log.ts';
import { type Outcome, runCommand, withFiles } from './run-command.ts';

const built = buildLogOf(297);
const sound = () => servedLog(entriesOf(built));

let server: Server | undefined;
afterEach(() => {
  server?.close();
});

/** Serves it under a prefix; the first answer fails, as that of a server that restarts. */
async function serve({ files, note }: ServedLog): Promise<string> {
  let answered = 0;
  server = createServer(({ url = '' }, response) => {
    answered += 1;
    const path = url.replace('/temoin/log/', '');
    const bytes = path === 'checkpoint' ? note : files.get(path);
    response.writeHead(answered === 1 ? 503 : bytes === undefined ? 404 : 200).end(bytes);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/temoin/log`;
}

/** The command, as src/cli/main.ts runs it, where it may open a connection. */
function verify(...args: string[]): Promise<Outcome> {
  const script = `
    import { verifyCommand } from './src/cli/verify.ts';
    await verifyCommand().parseAsync(process.argv.slice(1), { from: 'user' });
  `;
  const { TEMOIN_KEY: _key, ...env } = process.env;
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--input-type=module', '--eval', script, '--', ...args],
      { env: { ...env, NO_COLOR: '1' } },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

describe('temoin verify of an address', () => {
  it('recomputes the tree, and holds it against a checkpoint and a receipt that were kept', async () => {
    const address = await serve(sound());
    const files = {
      'last-year': signedCheckpoint(100, rootOf(built.leaves.slice(0, 100))),
      'mine.tlog-proof': built.receipt(7),
    };
    const { code, stdout } = await withFiles(files, (pathOf) =>
      verify(
        address,
        '--key',
        vkey,
        '--checkpoint',
        pathOf('last-year'),
        '--checkpoint',
        pathOf('mine.tlog-proof'),
      ),
    );
    expect(stdout.split('\n')).toEqual([
      'log         lettre-cyber.example/temoin/log',
      expect.stringMatching(/^checkpoint {2}300 entries, root /),
      'served      300 entries: 297 records, 3 publications',
      expect.stringMatching(/^goes on {5}from the checkpoint in .*last-year, of 100 entries$/),
      expect.stringMatching(/^goes on {5}from the checkpoint in .*mine.tlog-proof, of 300 entries$/),
      '            the tree alone: what the records say, an export shows',
      'verified: nothing is wrong',
      '',
    ]);
    expect(code).toBe(0);
  });

  it('names what was changed, and exits with 1', async () => {
    const log = sound();
    log.files.delete('tile/entries/001.p/44');
    const { code, stdout } = await verify(await serve(log), '--key', vkey, '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      findings: [{ code: 'entries-unreadable', message: expect.stringContaining('entries 256 to 299') }],
    });
    expect(code).toBe(1);
  });

  it('tells a log that signs another history', async () => {
    const address = await serve(sound());
    const files = { kept: signedCheckpoint(100, rootOf(built.leaves.slice(1, 101))) };
    const { code, stdout } = await withFiles(files, (pathOf) =>
      verify(address, '--key', vkey, '--checkpoint', pathOf('kept')),
    );
    expect(stdout).toMatch(/error: the checkpoint in .*kept says .*it has signed two histories/);
    expect(code).toBe(1);
  });

  it.each<[string, (address: string, pathOf: (name: string) => string) => string[], RegExp]>([
    [
      'a checkpoint by another key',
      (address, pathOf) => [address, '--key', otherVkey, '--checkpoint', pathOf('kept')],
      /^--checkpoint: .*kept: the checkpoint does not verify/,
    ],
    [
      'a receipt',
      (address, pathOf) => [address, '--key', vkey, '--receipt', pathOf('kept')],
      /give it as --checkpoint here/,
    ],
    ['no log', (address) => [`${address}/nothing`, '--key', vkey], /shows no checkpoint; is it a log\?/],
  ])('exits with 2 for %s', async (_what, args, message) => {
    const address = await serve(sound());
    const outcome = await withFiles(
      { kept: signedCheckpoint(3, rootOf(built.leaves.slice(0, 3))) },
      (pathOf) => verify(...args(address, pathOf)),
    );
    expect(outcome.stderr).toMatch(message);
    expect(outcome.code).toBe(2);
  });

  it('is what --checkpoint goes with: an export needs none', async () => {
    const files = { kept: built.checkpoint, 'export.jsonl': `${textOf(built.complete()).join('\n')}\n` };
    const { code, stderr } = await withFiles(files, (pathOf) =>
      runCommand('verify', [pathOf('export.jsonl'), '--key', vkey, '--checkpoint', pathOf('kept')]),
    );
    expect(stderr).toMatch('--checkpoint goes with the address of a log');
    expect(code).toBe(2);
  });
});
