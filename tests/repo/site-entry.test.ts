// The entries temoin/site and temoin/vite as npm installs them: they resolve, run and have types.
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { consumerOf, RESOLUTIONS } from './consumer.ts';
import { read } from './sources.ts';

/** Uses every export; where a wrong argument is no error, the types were not found and anything would pass. */
const CONSUMER = `
import { granted, mark, markMiddleware, markStream, TemoinError, type Configuration, type Marked } from 'temoin/site';
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
console.log(marked.html, stream instanceof TransformStream, granted('eu-consent=x', configuration, 'matomo'));
`;

const consumer = consumerOf({ 'consumer.ts': CONSUMER }, ['vite', '@types']);
afterAll(() => consumer.remove());

describe('the entries for the site’s own server', () => {
  it.each(RESOLUTIONS)('have types where modules are resolved as by %s', async (resolution) => {
    expect(await consumer.compile(resolution, { skipLibCheck: true, types: ['node'] })).toBe('');
  });

  it('run', async () => {
    expect(await consumer.run('consumer.ts')).toBe(
      '<img data-consent="matomo" data-src=//stats.example> true false\n',
    );
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
