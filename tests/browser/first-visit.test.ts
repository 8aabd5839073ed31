// An auditor's first visit, with a link and a visitor's receipt and nothing else: found, seen, checked, taken along, and checked
// again on a computer whose network is cut.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Download, expect, type Page, test } from '@playwright/test';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { type Demo, startDemo } from '../../demo/run.ts';
import { kept } from './visitor.ts';

let demo: Demo;
let dataDir: string;
test.beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'temoin-visit-'));
  demo = await startDemo({ port: 0, logPort: 0, thirdPartyPort: 0, dataDir, quiet: true });
});
test.afterEach(async () => {
  await demo.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Refuses, and saves the receipt as the preferences offer it. @returns the file */
async function visitAndKeepReceipt(tab: Page): Promise<string> {
  await tab.goto(demo.siteUrl);
  await tab.getByRole('button', { name: 'Tout refuser' }).click();
  await expect.poll(() => kept(tab, 'temoin:receipt:')).not.toBe('');
  await tab.evaluate('temoin.preferences()');
  await tab.getByText('Votre choix actuel').click();
  return saved(tab, () => tab.getByRole('button', { name: /^Télécharger le reçu, / }).click());
}

/** @returns where the file is that comes of it, under the name that it has been given */
async function saved(tab: Page, act: () => Promise<void>): Promise<string> {
  const downloading = tab.waitForEvent('download');
  await act();
  const download: Download = await downloading;
  const file = join(dataDir, download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

/** Unpacks as any program would. @returns the folder */
async function unpacked(zip: string): Promise<string> {
  const folder = mkdtempSync(join(dataDir, 'unpacked-'));
  const reader = new ZipReader(new Uint8ArrayReader(new Uint8Array(readFileSync(zip))));
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue;
    const path = join(folder, entry.filename);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await entry.getData(new Uint8ArrayWriter()));
  }
  return folder;
}

test('an auditor finds the record of a receipt, sees the notice, checks it, takes the evidence along and checks that offline', async ({
  browser,
}) => {
  const visitor = await browser.newContext({ locale: 'fr-FR' });
  const receipt = await visitAndKeepReceipt(await visitor.newPage());
  await visitor.close();

  // The link signs in by itself.
  const context = await browser.newContext();
  const audit = await context.newPage();
  await audit.goto(demo.auditUrl);
  await expect(audit.getByRole('row')).toHaveCount(2);
  const choosing = audit.waitForEvent('filechooser');
  await audit.getByRole('button', { name: 'Look up a receipt' }).click();
  await (await choosing).setFiles(receipt);
  const verdict = audit.getByRole('region', { name: 'Look up a receipt' });
  await expect(verdict).toContainText('In the register, and equal');
  await verdict.getByRole('link').first().click();

  const main = audit.getByRole('main');
  await expect(main).toContainText('this browser refused everything on the first layer, in French');
  await audit.locator('iframe').scrollIntoViewIfNeeded();
  await expect(audit.frameLocator('iframe').getByRole('button', { name: 'Tout refuser' })).toBeVisible();
  await expect(audit.getByRole('region', { name: 'Verification' })).toContainText(
    'stands in the log, unaltered',
  );

  const record = await saved(audit, () => audit.getByRole('link', { name: 'JSON Lines' }).first().click());
  expect(readFileSync(record, 'utf8').split('\n')[0]).toContain('"format":"temoin/export/v1"');
  const pack = await saved(audit, () => audit.getByRole('link', { name: 'of this subject' }).click());
  const key = (await (await fetch(`${demo.siteUrl}/temoin/log/vkey`)).text()).trim();
  await context.close();

  const folder = await unpacked(pack);
  const offline = await browser.newContext({ offline: true });
  const desk = await offline.newPage();
  const asked: string[] = [];
  desk.on('request', (request) => asked.push(request.url()));
  const verifier = pathToFileURL(join(folder, 'verify.html')).href;
  await desk.goto(verifier);
  await desk.getByLabel('The ZIP').setInputFiles(pack);
  await desk.getByLabel('Key to check against').fill(key);
  await desk.getByRole('button', { name: 'Check with this key' }).click();
  await desk.getByRole('button', { name: 'Check this pack' }).click();
  const outcome = desk.getByRole('region', { name: 'Check of the pack' });
  await expect(outcome).toContainText('1 record');
  await expect(outcome).toContainText('in the log and unaltered');
  await expect(outcome).not.toContainText('✕');
  expect(asked).toEqual([verifier]);
  await offline.close();
});
