// temoin witness as a process of its own: what it prints, how it ends, what it refuses.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parseCosignerKey, readCosignatures } from '../../../src/tlog/cosignature.ts';
import { ForkedLog, submit } from './forked-log.ts';

const MAIN = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));
const NAME = 'witness.example/temoin';
const log = new ForkedLog();
const other = new ForkedLog('', 0, 'other.example/temoin/log');

let directory: string;
const children: ChildProcess[] = [];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'temoin-witness-command-'));
});

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

afterAll(() => rm(directory, { recursive: true }));

async function start(args: string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [MAIN, 'witness', ...args], { env: { ...process.env, ...env } });
  children.push(child);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (chunk) => reject(new Error(String(chunk))));
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      if (/\+[0-9a-f]{8}\+\S+\n$/.test(printed)) resolve();
    });
  });
  const url = /http:\/\/[^/\s]+/.exec(printed)?.[0] ?? '';
  return { child, ended, printed, url, vkey: printed.trim().split('\n').at(-1) ?? '' };
}

const options = () => ['--name', NAME, '--data', join(directory, 'data'), '--port', '0'];

describe('temoin witness', () => {
  it('prints where it listens and its verifier key, cosigns, and ends well on SIGTERM', async () => {
    const { child, ended, printed, url, vkey } = await start(['--log', log.vkey, ...options()]);
    expect(printed).toContain(`Witness ${NAME} of ${log.origin}`);
    const line = await (await submit(url, log.request(0, 4))).text();
    expect(readCosignatures(log.note(4) + line, [parseCosignerKey(vkey)]).verified.length).toBe(1);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect((await start(['--log', log.vkey, ...options()])).vkey).toBe(vkey);
  });

  it('takes several logs, from the environment too', async () => {
    const { url } = await start([], {
      TEMOIN_LOG: `${log.vkey} ${other.vkey}`,
      TEMOIN_NAME: NAME,
      TEMOIN_DATA: join(directory, 'several'),
      TEMOIN_PORT: '0',
    });
    expect((await submit(url, log.request(0, 4))).status).toBe(200);
    expect((await submit(url, other.request(0, 4))).status).toBe(200);
  });

  it.each([
    ['no log', [], /--log <vkey>/],
    ['a key of a log that is none', ['--log', 'x'], /not <name>\+<key ID>\+<base64 key>/],
    ['a name with a space', ['--log', log.vkey, '--name', 'a b'], /without spaces/],
  ])('is told what is wrong with %s', async (_, args, message) => {
    const { code, stderr } = await new Promise<{ code: unknown; stderr: string }>((resolve) => {
      execFile(process.execPath, [MAIN, 'witness', ...options(), ...args], (error, _stdout, text) =>
        resolve({ code: error?.code, stderr: text }),
      );
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
