// npm run gallery: every layout in every scheme, size and a choice of languages, on one page to look through.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { LAYOUTS } from '../../src/consent/layout.ts';
import { locales } from '../../src/locales/index.ts';
import { launchOptions } from '../../tools/browser.ts';
import { configuration, type Site, startSite } from '../browser/site.ts';

/** The folder that is written, beside the sources and not kept. */
const OUTPUT = join(import.meta.dirname, '../../gallery');

/** Short and long words, two scripts that are not Latin, one that is written from the right. */
const LANGUAGES = ['fr', 'de', 'ar', 'ja', 'fi'];

const SCHEMES = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
} as const;

const SIZES = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 800 },
} as const;

const LAYERS = [...LAYOUTS, 'preferences'] as const;

/** What stands behind the notice: enough of a page to see what it covers. */
const article = (language: string) =>
  `<style>body{font:17px/1.6 Georgia,serif;max-width:44rem;margin:0 auto;padding:24px;color-scheme:light dark}</style>
<article>${`<h2>${language}</h2>${'<p>Une page comme une autre, avec assez de lignes pour que l’on voie ce que la notice en couvre, et ce qu’elle en laisse.</p>'.repeat(3)}`.repeat(3)}</article>`;

const pageOf = (language: string, layer: string) => {
  const layout = layer === 'preferences' ? 'card' : layer;
  const config = JSON.stringify({ ...configuration, layout });
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${layer}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<script type="application/json" id="temoin-config">${config}</script>
<script src="/temoin/temoin.js"></script></head><body>${article(language)}</body></html>`;
};

async function draw(browser: Browser, site: Site): Promise<string[]> {
  const files: string[] = [];
  for (const [scheme, media] of Object.entries(SCHEMES))
    for (const [size, viewport] of Object.entries(SIZES)) {
      const context = await browser.newContext({ ...media, viewport, reducedMotion: 'reduce' });
      for (const layer of LAYERS)
        for (const language of LANGUAGES) {
          const tab = await context.newPage();
          site.routes.set('/', { body: pageOf(language, layer) });
          await tab.goto(layer === 'preferences' ? `${site.url}/#temoin` : site.url);
          const words = locales[language]?.layers;
          const shown = layer === 'preferences' ? words?.save : words?.refuseAll;
          await tab
            .getByRole('button', { name: shown ?? '', exact: true })
            .first()
            .waitFor();
          const file = `${[layer, size, scheme, language].join('_').replaceAll(' ', '-')}.png`;
          await tab.screenshot({ path: join(OUTPUT, file) });
          files.push(file);
          await tab.close();
        }
      await context.close();
    }
  return files;
}

const index = (
  files: readonly string[],
) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Témoin: gallery</title>
<style>body{font:15px/1.5 system-ui;margin:24px;background:#ddd}section{display:flex;flex-wrap:wrap;gap:12px}
figure{margin:0}figcaption{font-size:12px}img{height:420px;border:1px solid #999;background:#fff}</style>
${LAYERS.map(
  (layer) =>
    `<h2>${layer}</h2><section>${files
      .filter((file) => file.startsWith(`${layer}_`))
      .map(
        (file) =>
          `<figure><a href="${file}"><img src="${file}" alt="" loading="lazy"></a><figcaption>${file.slice(layer.length + 1, -4).replaceAll('_', ', ')}</figcaption></figure>`,
      )
      .join('')}</section>`,
).join('\n')}</html>
`;

rmSync(OUTPUT, { recursive: true, force: true });
mkdirSync(OUTPUT, { recursive: true });
const site = await startSite(configuration, '');
const browser = await chromium.launch(launchOptions());
try {
  const files = await draw(browser, site);
  writeFileSync(join(OUTPUT, 'index.html'), index(files));
  console.log(`${files.length} pictures: ${join(OUTPUT, 'index.html')}`);
} finally {
  await browser.close();
  await site.close();
}
