// temoin/vite: what Vite builds with the plugin, and what it says.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, createLogger, createServer, type InlineConfig } from 'vite';
import { describe, expect, it } from 'vitest';
import { type TemoinPluginOptions, temoin } from '../../../src/site/vite.ts';
import { configuration } from './pages.ts';

const PAGE = [
  '<!doctype html><html><head><meta charset="utf-8"><title>x</title>',
  '<script async src="https://stats.example/t.js"></script>',
  '<script type="module" src="/main.js"></script></head>',
  '<body><img src="https://other.example/1.png"><input type="image" src="https://stats.example/2"></body></html>',
].join('\n');

/** A site with one page, handed on with Vite's settings for it and all that Vite warns of. */
async function withSite<T>(
  options: Partial<TemoinPluginOptions>,
  use: (settings: InlineConfig, warnings: string[]) => Promise<T>,
): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), 'temoin-vite-'));
  const warnings: string[] = [];
  const warn = (message: string) => warnings.push(message);
  try {
    await writeFile(join(root, 'index.html'), PAGE);
    await writeFile(join(root, 'main.js'), 'document.title = "y";');
    const customLogger = { ...createLogger('silent'), warn, warnOnce: warn };
    return await use(
      { root, configFile: false, customLogger, plugins: [temoin({ configuration, ...options })] },
      warnings,
    );
  } finally {
    await rm(root, { recursive: true });
  }
}

describe('the Vite plugin', () => {
  it('marks what Vite builds, and warns of what no service declares and of what cannot be held', async () => {
    await withSite({}, async (settings, warnings) => {
      await build(settings);
      const page = await readFile(join(settings.root ?? '', 'dist/index.html'), 'utf8');
      expect(page).toContain(
        '<script type="text/plain" data-consent="matomo" async src="https://stats.example/t.js">',
      );
      expect(page).toMatch(/<script type="module" crossorigin src="\/assets\/index-[\w-]+\.js">/);
      expect(page).not.toContain('data-temoin');
      const said = warnings.join('\n');
      expect(said).toMatch(
        /\/index\.html: <img> https:\/\/other\.example\/1\.png: no service declares this host/,
      );
      expect(said).toMatch(/\/index\.html: <input> https:\/\/stats\.example\/2: the gate cannot hold/);
    });
  });

  it('marks what Vite serves', async () => {
    await withSite({}, async (settings) => {
      const server = await createServer({
        ...settings,
        server: { middlewareMode: true, ws: false },
        appType: 'custom',
      });
      try {
        const page = await server.transformIndexHtml('/index.html', PAGE);
        expect(page).toContain('data-consent="matomo" async src="https://stats.example/t.js"');
        expect(page).toContain('src="/@vite/client"');
      } finally {
        await server.close();
      }
    });
  });

  it('puts the gate before all other scripts, with the nonce that Vite gives', async () => {
    await withSite({ inlineGate: true }, async (settings) => {
      await build({ ...settings, html: { cspNonce: 'NONCE' } });
      const page = await readFile(join(settings.root ?? '', 'dist/index.html'), 'utf8');
      const [first] = page.match(/<script[^>]*>/) ?? [];
      expect(first).toMatch(/data-temoin="gate"/);
      expect(first).toMatch(/nonce="NONCE"/);
      expect(page.indexOf('charset')).toBeLessThan(page.indexOf('data-temoin'));
      expect(page).toContain('site.example');
    });
  });

  it('refuses a configuration at once', () => {
    expect(() => temoin({ configuration: { ...configuration, purposes: [] } })).toThrow(/temoin check/);
  });
});
