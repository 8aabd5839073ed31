// The verifier page opened from a disk with the network cut: it asks for nothing, and tells a sound pack from an altered one.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { startDemo } from '../../demo/run.ts';
import { buildLogOf, otherVkey, vkey } from '../unit/verify/log-builder.ts';
import { type Files, packOf, zipOf } from '../unit/verify/pack-builder.ts';
import { dist } from './site.ts';

const PERIOD = { from: '2026-11-23T15:00:03.000Z', to: '2026-11-23T15:00:08.000Z' };

let folder: string;
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'temoin-packs-'));
  await writeFile(join(folder, 'pack.zip'), await zipOf(packOf()));
  await writeFile(join(folder, 'period.zip'), await zipOf(packOf(PERIOD)));
  await writeFile(join(folder, 'altered.zip'), await zipOf(altered(packOf())));
  await unpack(packOf(), join(folder, 'unpacked'));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

/** A record in the CSV refuses where it accepted. */
function altered(files: Files): Files {
  const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get('records.csv'));
  return new Map([
    ...files,
    ['records.csv', new TextEncoder().encode(csv.replace('grant-all', 'refuse-al'))],
  ]);
}

async function unpack(files: Files, place: string): Promise<void> {
  for (const [path, content] of files) {
    await mkdir(dirname(join(place, path)), { recursive: true });
    await writeFile(join(place, path), content);
  }
}

/** Opens the page from the disk; @returns every address that is asked for, but the page itself */
async function open(page: Page): Promise<string[]> {
  const asked: string[] = [];
  const refused: string[] = [];
  await page.context().setOffline(true);
  page.on('console', (message) => refused.push(message.text()));
  page.on('pageerror', (error) => refused.push(error.message));
  const own = pathToFileURL(join(dist, 'audit/verify.html')).href;
  page.on('request', (request) => {
    if (request.url() !== own) asked.push(request.url());
  });
  await page.goto(own);
  await expect(page.getByRole('heading', { name: 'Evidence pack verifier' })).toBeVisible();
  expect(refused).toEqual([]);
  return asked;
}

const outcome = (page: Page) => page.getByRole('region', { name: 'Check of the pack' });

async function choose(page: Page, name: string, label = 'The ZIP'): Promise<void> {
  await page.getByLabel(label).setInputFiles(join(folder, name));
  await expect(page.getByRole('region', { name: 'The pack', exact: true })).toContainText(name);
}

async function useKey(page: Page, key = vkey): Promise<void> {
  await page.getByLabel('Key to check against').fill(key);
  await page.getByRole('button', { name: 'Check with this key' }).click();
}

const check = (page: Page) => page.getByRole('button', { name: 'Check this pack' }).click();

test('a sound pack is told to be one, without one request', async ({ page }) => {
  const asked = await open(page);
  await choose(page, 'pack.zip');
  await useKey(page);
  await check(page);
  await expect(outcome(page)).toContainText(
    'The pack has the whole log: 12 records, each in the log and unaltered; none was left out.',
  );
  await expect(outcome(page)).not.toContainText('✕');
  await outcome(page).getByText('Repeat it from the command line').click();
  await expect(outcome(page)).toContainText(`temoin verify pack.zip --key '${vkey}'`);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  expect(asked).toEqual([]);
});

test('an altered pack is named by its file, in plain words, without one request', async ({ page }) => {
  const asked = await open(page);
  await choose(page, 'altered.zip');
  await useKey(page);
  await check(page);
  await expect(outcome(page)).toContainText('problems found in this pack.');
  await expect(outcome(page)).toContainText('records.csv: the manifest says that it has the hash');
  await expect(outcome(page)).toContainText('it was changed afterwards.');
  await expect(outcome(page)).toContainText('it says something else than the export');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  expect(asked).toEqual([]);
});

test('a folder that it was unpacked into is checked as well, and what was kept beside', async ({ page }) => {
  const asked = await open(page);
  await choose(page, 'unpacked', 'or the folder that it was unpacked into');
  await useKey(page);
  await page.getByText('Demand more').click();
  const kept = page.getByRole('form', { name: 'Checkpoint that you kept' });
  await kept.getByRole('textbox').fill(buildLogOf(5).checkpoint);
  await kept.getByRole('button', { name: 'Use this checkpoint' }).click();
  await check(page);
  await expect(outcome(page)).toContainText('each in the log and unaltered; none was left out.');
  await expect(outcome(page)).toContainText('of 8 entries: ✓ the log agrees with it');
  await outcome(page).getByText('Repeat it from the command line').click();
  await expect(outcome(page)).toContainText('--checkpoint kept-checkpoint.txt');
  expect(asked).toEqual([]);
});

test('the key in the pack proves no more than that the pack agrees with itself, and another key nothing', async ({
  page,
}) => {
  await open(page);
  await choose(page, 'period.zip');
  await check(page);
  await expect(outcome(page)).toContainText('agrees with itself. Whether it is of the log that you mean');
  await useKey(page, otherVkey);
  await expect(outcome(page)).not.toContainText('agrees with itself');
  await check(page);
  await expect(outcome(page)).toContainText('the pack names the key');
  await expect(outcome(page)).toContainText('problems found in this pack.');
});

test('what is no pack, dropped on the page, is told to be none', async ({ page }) => {
  await open(page);
  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['Bonjour'], 'letter.txt'));
    return transfer;
  });
  await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
  await expect(page.getByRole('region', { name: 'The pack', exact: true })).toContainText('letter.txt');
  await useKey(page);
  await check(page);
  await expect(outcome(page)).toContainText('This is no evidence pack that can be checked');
  await expect(outcome(page)).toContainText('It cannot be read as a ZIP');
});

test('a pack that the log made of a visitor’s choice is sound, and names its notice and the widget', async ({
  page,
}) => {
  const data = join(folder, 'data');
  const demo = await startDemo({ port: 0, logPort: 0, thirdPartyPort: 0, dataDir: data, quiet: true });
  let made = 0;
  const pack = () => {
    made += 1;
    return temoin('pack', '--data', data, '--out', join(folder, `real-${made}.zip`));
  };
  try {
    await page.goto(demo.siteUrl);
    await page.getByRole('button', { name: 'Tout refuser' }).click();
    await expect.poll(pack).toContain('holds 1 record');
    const response = await fetch(`${demo.siteUrl}/temoin/log/vkey`);
    const key = (await response.text()).trim();
    await demo.close();
    const asked = await open(page);
    await choose(page, `real-${made}.zip`);
    await useKey(page, key);
    await check(page);
    // Three hundred files of the widget, on whatever machine.
    await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 15_000 });
    await expect(outcome(page)).toContainText(
      'The pack has the whole log: 1 record, each in the log and unaltered; none was left out.',
    );
    await expect(outcome(page)).toContainText('1 notice, 1 widget release');
    await expect(outcome(page)).not.toContainText('✕');
    expect(asked).toEqual([]);
    // The page that lies in the pack is this very one.
    const own = createHash('sha256').update(await readFile(join(dist, 'audit/verify.html')));
    await expect(outcome(page)).toContainText(own.digest('hex'));
  } finally {
    await demo.close();
  }
});

function temoin(...args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(dist, 'cli.js'), ...args], (_error, stdout, stderr) =>
      resolve(stdout + stderr),
    );
  });
}
