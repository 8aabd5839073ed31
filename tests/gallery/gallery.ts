// npm run gallery: every layout in every scheme, size and a choice of languages, and the auditor's page, to look through.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { launchOptions } from '../../tools/browser.ts';
import { configuration, type Site, startSite } from '../browser/site.ts';
import { AUDITOR_PAGES, drawAuditor } from './auditor.ts';
import { drawRates, RATES_PAGES } from './rates.ts';
import { LANGUAGES, LAYERS, look, looks, openLayer } from './states.ts';

/** The folder that is written, beside the sources and not kept. */
const OUTPUT = join(import.meta.dirname, '../../gallery');

async function draw(browser: Browser, site: Site): Promise<string[]> {
  const files: string[] = [];
  const tab = await browser.newPage();
  for (const layer of LAYERS)
    for (const language of LANGUAGES) {
      await openLayer(tab, site, { layer, language });
      for (const { size, scheme } of looks) {
        await look(tab, { size, scheme });
        const file = `${[layer, size, scheme, language].join('_').replaceAll(' ', '-')}.png`;
        await tab.screenshot({ path: join(OUTPUT, file) });
        files.push(file);
      }
    }
  return files;
}

const index = (
  files: readonly string[],
) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Témoin: gallery</title>
<style>body{font:15px/1.5 system-ui;margin:24px;background:#ddd}section{display:flex;flex-wrap:wrap;gap:12px}
figure{margin:0}figcaption{font-size:12px}img{height:420px;border:1px solid #999;background:#fff}</style>
${[...LAYERS, ...AUDITOR_PAGES, ...RATES_PAGES]
  .map(
    (layer) =>
      `<h2>${layer}</h2><section>${files
        .filter((file) => file.startsWith(`${layer}_`))
        .map(
          (file) =>
            `<figure><a href="${file}"><img src="${file}" alt="" loading="lazy"></a><figcaption>${file.slice(layer.length + 1, -4).replaceAll('_', ', ')}</figcaption></figure>`,
        )
        .join('')}</section>`,
  )
  .join('\n')}</html>
`;

rmSync(OUTPUT, { recursive: true, force: true });
mkdirSync(OUTPUT, { recursive: true });
const site = await startSite(configuration, '');
const browser = await chromium.launch(launchOptions());
try {
  const files = [
    ...(await draw(browser, site)),
    ...(await drawAuditor(browser, OUTPUT)),
    ...(await drawRates(browser, OUTPUT)),
  ];
  writeFileSync(join(OUTPUT, 'index.html'), index(files));
  console.log(`${files.length} pictures: ${join(OUTPUT, 'index.html')}`);
} finally {
  await browser.close();
  await site.close();
}
