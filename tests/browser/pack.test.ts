// The evidence pack from the auditor's page, and its summary opened from the disk: it shows everything, and asks for nothing.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { type Demo, startDemo } from '../../demo/run.ts';
import { kept } from './visitor.ts';

const PICTURE = join(import.meta.dirname, 'pictures.test.ts-snapshots', 'card-phone-light-fr.png');

let demo: Demo;
let dataDir: string;
test.beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'temoin-packed-'));
  demo = await startDemo({ port: 0, logPort: 0, thirdPartyPort: 0, dataDir, quiet: true });
});
test.afterEach(async () => {
  await demo.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Downloads by a link and unpacks. @returns the folder, and the paths in it */
async function packFrom(audit: Page, link: string): Promise<{ folder: string; paths: string[] }> {
  const downloading = audit.waitForEvent('download');
  await audit.getByRole('link', { name: link, exact: true }).click();
  const bytes = new Uint8Array(readFileSync(await (await downloading).path()));
  const folder = mkdtempSync(join(dataDir, 'unpacked-'));
  const paths: string[] = [];
  for (const entry of await new ZipReader(new Uint8ArrayReader(bytes)).getEntries()) {
    if (entry.directory) continue;
    const path = join(folder, entry.filename);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await entry.getData(new Uint8ArrayWriter()));
    paths.push(entry.filename);
  }
  return { folder, paths };
}

test('an auditor takes the evidence of one subject along, and reads it from the disk, on a screen and on paper', async ({
  page: audit,
  browser,
}) => {
  const visitor = await browser.newContext({ locale: 'fr-FR' });
  const tab = await visitor.newPage();
  await tab.goto(demo.siteUrl);
  await tab.getByRole('button', { name: 'Tout refuser' }).click();
  await expect.poll(() => kept(tab, 'temoin:receipt:')).not.toBe('');
  await visitor.close();

  await audit.goto(demo.auditUrl);
  await expect(audit.getByRole('link', { name: 'Evidence pack' })).toBeVisible();
  await audit.getByLabel('Event', { exact: true }).selectOption('refuse-all');
  await expect(audit.getByRole('row')).toHaveCount(2);
  await expect(audit.getByRole('link', { name: 'Evidence pack' })).toHaveCount(0);
  await audit.getByText('How to verify it offline').click();
  await expect(audit.getByText('cannot be packed, since nobody could verify it')).toBeVisible();

  await audit.getByRole('row').nth(1).getByRole('link').first().click();
  const { paths: before } = await packFrom(audit, 'of this notice version');
  const hash = before.flatMap((path) => /^notices\/(.*)\.json$/.exec(path)?.[1] ?? [])[0] ?? '';
  expect(hash).not.toBe('');
  const pictures = join(dataDir, 'pictures', hash);
  mkdirSync(pictures, { recursive: true });
  writeFileSync(join(pictures, 'fr-phone-light.png'), readFileSync(PICTURE));
  const { folder, paths } = await packFrom(audit, 'of this subject');
  expect(paths).toContain(`pictures/${hash}/fr-phone-light.png`);

  const reader = await (await browser.newContext({ offline: true })).newPage();
  const said: string[] = [];
  reader.on('console', (message) => said.push(message.text()));
  reader.on('request', (request) => {
    if (!request.url().startsWith('file:')) said.push(request.url());
  });
  await reader.goto(pathToFileURL(join(folder, 'summary.html')).href);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('lettre-cyber.example');
  await expect(
    reader.getByText('this browser refused everything on the first layer, in French'),
  ).toBeVisible();
  await expect(reader.getByText('Tout refuser', { exact: true })).toBeVisible();
  const picture = reader.getByRole('img', { name: 'The notice in French. On a phone, light colours' });
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  for (const [width, colorScheme] of [
    [360, 'light'],
    [1600, 'dark'],
  ] as const) {
    await reader.setViewportSize({ width, height: 900 });
    await reader.emulateMedia({ colorScheme });
    const overflow = await reader.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect((await new AxeBuilder({ page: reader }).analyze()).violations).toEqual([]);
  }
  expect(said).toEqual([]);
});
