// The command line as a whole: it lists every command, and loads no other than the one that is called.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));

/** Says on standard error which module of the commands, or of the server's framework, is loaded. */
const TELL_LOADED = `
  import { registerHooks } from 'node:module';
  registerHooks({ load(url, context, next) {
    const [, name] = /src\\/cli\\/(\\w+)\\.ts$|node_modules\\/(fastify)\\/fastify\\.js$/.exec(url)?.filter(Boolean) ?? [];
    if (name) console.error(name);
    return next(url, context);
  } });
`;

const loadedBy = (...args: string[]) =>
  new Promise<{ stdout: string; loaded: string[] }>((resolve) => {
    const hook = `data:text/javascript,${encodeURIComponent(TELL_LOADED)}`;
    execFile(process.execPath, ['--import', hook, MAIN, ...args], (_error, stdout, stderr) =>
      resolve({ stdout, loaded: stderr.trim().split('\n') }),
    );
  });

describe('temoin', () => {
  let listed: string[];
  let loadedForHelp: string[];
  beforeAll(async () => {
    const { stdout, loaded } = await loadedBy('--help');
    listed = [...stdout.matchAll(/^ {2}([a-z]+) (?!.*display help for command)/gm)].map(
      ([, name = '']) => name,
    );
    loadedForHelp = loaded;
  });

  it('loads every command to list it', () => {
    expect(listed.length).toBeGreaterThanOrEqual(17);
    expect(loadedForHelp).toEqual(expect.arrayContaining([...listed, 'fastify']));
  });

  it.each([
    ['check', []],
    ['verify', []],
    ['serve', ['fastify']],
  ])('loads for %s no other command', async (called, more) => {
    const { stdout, loaded } = await loadedBy(called, '--help');
    expect(stdout).toContain(`Usage: temoin ${called} `);
    const ours = loaded.filter((name) => [...listed, 'fastify'].includes(name));
    expect(ours.toSorted()).toEqual([called, ...more].toSorted());
  });
});
