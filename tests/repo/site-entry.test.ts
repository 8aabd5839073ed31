// The entries temoin/site and temoin/vite as npm installs them: they resolve, run and have types.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read } from './sources.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'temoin-entry-'));
const run = promisify(execFile);

/** Uses every export; where a wrong argument is no error, the types were not found and anything would pass. */
const CONSUMER = `
import { mark, markMiddleware, markStream, TemoinError, type Configuration, type Marked } from 'temoin/site';
import { temoin } from 'temoin/vite';
import { createServer } from 'node:http';
import { defineConfig } from 'vite';

const configuration: Configuration = {
  site: 'site.example', revision: 1, policy: '/p', controller: { name: 'x', contact: 'y' },
  purposes: [{ id: 'analytics' }],
  services: [{ id: 'matomo', purpose: 'analytics', name: 'M', provider: 'P', hosts: ['stats.example'] }],
};
const marked: Marked = mark('<img src=//stats.example>', configuration, { gate: { script: '' } });
const stream: TransformStream<Uint8Array, Uint8Array> = markStream(configuration, { onReport: ({ gate }) => gate?.hash });
const middleware = markMiddleware(configuration);
createServer((request, response) => middleware(request, response, () => response.end()));
defineConfig({ plugins: [temoin({ configuration, inlineGate: true })] });
export const wrongCalls = () => [
  // @ts-expect-error
  mark(1, configuration),
  // @ts-expect-error
  markStream({}),
  // @ts-expect-error
  markMiddleware(configuration, { option: {} }),
  // @ts-expect-error
  temoin({}),
  // @ts-expect-error
  new TemoinError('page-unreadable', '').code.toFixed(),
];
console.log(marked.html, stream instanceof TransformStream);
`;

beforeAll(() => {
  mkdirSync(join(folder, 'node_modules/temoin'), { recursive: true });
  for (const path of ['package.json', 'dist'])
    symlinkSync(join(root, path), join(folder, 'node_modules/temoin', path));
  for (const name of ['vite', '@types']) {
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'consumer.ts'), CONSUMER);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the entries for the site’s own server', () => {
  it.each(['nodenext', 'bundler'])(
    'have types where modules are resolved as by %s',
    async (moduleResolution) => {
      const compilerOptions = {
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        target: 'es2023',
        lib: ['es2024', 'dom'],
        types: ['node'],
        module: moduleResolution === 'bundler' ? 'esnext' : moduleResolution,
        moduleResolution,
      };
      writeFileSync(
        join(folder, 'tsconfig.json'),
        JSON.stringify({ compilerOptions, files: ['consumer.ts'] }),
      );
      const compiler = join(root, 'node_modules/typescript/bin/tsc');
      const { stdout } = await run(process.execPath, [compiler, '-p', folder]).catch(({ stdout: said }) => ({
        stdout: said,
      }));
      expect(stdout).toBe('');
    },
  );

  it('run', async () => {
    const { stdout } = await run(process.execPath, [join(folder, 'consumer.ts')], { cwd: folder });
    expect(stdout).toBe('<img data-consent="matomo" data-src=//stats.example> true\n');
  });

  it('of which temoin/site needs nothing of Node', () => {
    const seen = new Set<string>();
    const named = (path: string): string[] => {
      if (seen.has(path)) return [];
      seen.add(path);
      const names = [...read(path).matchAll(/^(?:import|export)\b[^'"]*?["']([^'"]+)["']/gm)].map(
        ([, name = '']) => name,
      );
      return names.flatMap((name) => (name.startsWith('.') ? named(join(dirname(path), name)) : [name]));
    };
    expect([...new Set(named('dist/site.js'))]).toEqual(['parse5']);
    expect(seen.size).toBeGreaterThan(1);
  });
});
