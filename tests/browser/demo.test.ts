// The demo, used as its visitor and its auditor would: real trackers, a real log, a real second origin.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { type Demo, startDemo } from '../../demo/run.ts';
import { kept } from './visitor.ts';

const CLI = join(import.meta.dirname, '../../dist/cli.js');

/** The choice, and the log's repetition of it. */
const OWN_COOKIES = ['eu-consent', 'eu-consent-server'];

let demo: Demo;
let dataDir: string;
test.beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'temoin-demo-'));
  demo = await startDemo({ port: 0, logPort: 0, thirdPartyPort: 0, dataDir, quiet: true });
});
test.afterEach(async () => {
  await demo.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const article = () => `${demo.siteUrl}/articles/deni-de-service.html`;
const seen = () => demo.thirdParty.requests().map(({ method, path }) => `${method} ${path.split('?')[0]}`);
const stored = (tab: Page) =>
  tab
    .evaluate(() =>
      [document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter(Boolean),
    )
    // A page that reloads just now is asked again by whoever polls.
    .catch(() => ['reloading']);
/** Whether a request of the page's own code leaves for the second origin. */
const asksThirdParty = async (tab: Page) => {
  await tab.evaluate(
    (url) => fetch(url, { mode: 'no-cors' }).catch(() => {}),
    `${demo.thirdParty.url}/asked`,
  );
  return seen().includes('GET /asked');
};
const logSize = async () =>
  ((await (await fetch(`${demo.siteUrl}/temoin/health`)).json()) as { size: number }).size;

test('before a choice nothing reaches the second origin and nothing is kept; after accepting the trackers really run', async ({
  page: tab,
  context,
}) => {
  await tab.goto(article());
  await expect(tab.getByRole('button', { name: 'Tout refuser' })).toBeVisible();
  await tab.waitForTimeout(2500);
  expect(seen()).toEqual([]);
  expect(await stored(tab)).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  await expect(tab.locator('#panneau')).toContainText('rien');

  // Asked by code of the page itself, which nobody has marked: the browser refuses it.
  expect(await asksThirdParty(tab)).toBe(false);

  await tab.getByRole('button', { name: 'Tout accepter' }).click();
  await expect.poll(seen).toContain('POST /e/');
  await expect.poll(seen).toContain('POST /api/event');
  expect(await asksThirdParty(tab)).toBe(true);
  expect(seen()).toContain('GET /static/array.js');
  expect(seen()).toContain('GET /plausible/plausible.js');
  await expect.poll(() => seen().some((request) => request.startsWith('GET /lecteur/'))).toBe(true);
  await expect.poll(async () => (await stored(tab)).some((name) => /ph_/.test(name))).toBe(true);

  await tab.reload();
  await tab.waitForTimeout(500);
  await expect(tab.locator('temoin-notice')).toHaveCount(0);
});

test('after refusing, on every page and after every reload, nothing reaches the second origin', async ({
  page: tab,
  context,
}) => {
  await tab.goto(article());
  await tab.getByRole('button', { name: 'Tout refuser' }).click();
  for (const path of ['/', '/articles/cpi-intrusion.html', '/avant.html', '/confidentialite.html']) {
    await tab.goto(demo.siteUrl + path);
    await tab.waitForTimeout(400);
    await expect(tab.locator('temoin-notice')).toHaveCount(0);
  }
  expect(seen()).toEqual([]);
  expect((await context.cookies()).map(({ name }) => name).sort()).toEqual(OWN_COOKIES);
  expect((await stored(tab)).filter((name) => /ph_|plausible/.test(name))).toEqual([]);
});

test('after a later withdrawal and a reload, no request leaves any more', async ({ page: tab }) => {
  await tab.goto(article());
  await tab.getByRole('button', { name: 'Tout accepter' }).click();
  await expect.poll(seen).toContain('POST /e/');
  await tab.getByRole('contentinfo').getByRole('button', { name: 'Gérer mes cookies' }).click();
  const reloaded = tab.waitForEvent('load');
  await tab.getByRole('dialog').getByRole('button', { name: 'Tout refuser' }).click();
  await reloaded;
  await tab.waitForTimeout(500);
  const before = seen().length;
  await tab.reload();
  await tab.waitForTimeout(1500);
  expect(seen()).toHaveLength(before);
});

test('CNIL-12: after a withdrawal nothing of the trackers is kept, not even what they wrote while being left', async ({
  page: tab,
  context,
}) => {
  await tab.goto(article());
  await tab.getByRole('button', { name: 'Tout accepter' }).click();
  await expect.poll(async () => (await stored(tab)).some((name) => /ph_/.test(name))).toBe(true);
  await expect.poll(seen).toContain('POST /api/event');
  await tab.getByRole('contentinfo').getByRole('button', { name: 'Gérer mes cookies' }).click();
  const reloaded = tab.waitForEvent('load');
  await tab.getByRole('dialog').getByRole('button', { name: 'Tout refuser' }).click();
  await reloaded;
  const left = async () => (await stored(tab)).filter((name) => !/^temoin:(outbox|receipt):/.test(name));
  const choice = expect.stringMatching(/^eu-consent=([^;]*); eu-consent-server=\1$/);
  // What they wrote while being left is looked for until a page has found nothing.
  await expect.poll(async () => (await left()).filter((name) => name !== 'temoin:sweep')).toEqual([choice]);
  await tab.reload();
  await expect.poll(left).toEqual([choice]);
  expect(
    await tab.evaluate(async () => [...(await indexedDB.databases()), ...(await caches.keys())]),
  ).toEqual([]);
  const own = (await context.cookies()).filter(({ domain }) => domain === 'localhost');
  expect(own.map(({ name }) => name).sort()).toEqual(OWN_COOKIES);
});

test('SEC-10: the log is killed before the choice and started later: the record arrives once, on the next page', async ({
  page: tab,
}) => {
  const publications = await logSize();
  await tab.goto(article());
  await expect(tab.getByRole('button', { name: 'Tout refuser' })).toBeVisible();
  await demo.stopLog();
  await tab.getByRole('button', { name: 'Tout refuser' }).click();
  await expect.poll(() => kept(tab, 'temoin:outbox:')).toContain('refuse-all');
  await tab.goto(demo.siteUrl);
  await tab.waitForTimeout(500);
  expect(await kept(tab, 'temoin:outbox:')).toContain('refuse-all');

  await demo.startLog();
  expect(await logSize()).toBe(publications);
  await tab.goto(`${demo.siteUrl}/confidentialite.html`);
  await expect.poll(logSize).toBe(publications + 1);
  await expect.poll(() => kept(tab, 'temoin:outbox:')).toBe('');
  await tab.goto(demo.siteUrl);
  await tab.reload();
  await tab.waitForTimeout(500);
  expect(await logSize()).toBe(publications + 1);
  const receipt = await tab.evaluate(() =>
    (globalThis as unknown as { temoin: { receipt(): Promise<string> } }).temoin.receipt(),
  );
  expect(receipt).toMatch(/^c2sp\.org\/tlog-proof@v1\nextra /);
});

test('the auditor finds the record, sees the notice as it was shown, and verifies it in the browser', async ({
  page: tab,
  context,
}) => {
  await tab.goto(article());
  await tab.getByRole('button', { name: 'Tout refuser' }).click();
  await expect.poll(logSize).toBeGreaterThan(1);
  await expect.poll(() => kept(tab, 'temoin:receipt:')).not.toBe('');
  const subject = (await context.cookies())[0]?.value.split('!')[1] ?? '';

  const audit = await signIn(context.newPage());
  await expect(audit.getByRole('table')).toContainText('Refused all');
  await audit.getByLabel('Subject or record id').fill(subject);
  await audit.getByRole('button', { name: 'Search' }).click();
  await expect(audit.getByRole('row')).toHaveCount(2);
  await audit.getByRole('row').nth(1).getByRole('link').first().click();

  await expect(audit.getByRole('main')).toContainText('refused everything on the first layer, in French');
  await expect(audit.getByRole('main')).toContainText(/verified/i);
  await expect(audit.getByText('✓ The log has published this release')).toBeVisible();
  await expect(audit.getByText('✕')).toHaveCount(0);
  const shown = audit.frameLocator('iframe');
  await expect(shown.getByRole('button', { name: 'Tout refuser' })).toBeVisible();
  await expect(shown.getByRole('button', { name: 'Tout accepter' })).toBeVisible();
});

test('axe finds nothing on the auditor’s page, light and dark: sign-in, register, record', async ({
  page: tab,
  context,
}) => {
  await tab.goto(article());
  await tab.getByRole('button', { name: 'Tout accepter' }).click();
  await expect.poll(logSize).toBeGreaterThan(1);
  await expect.poll(() => kept(tab, 'temoin:receipt:')).not.toBe('');
  for (const colorScheme of ['light', 'dark'] as const) {
    const audit = await context.newPage();
    await audit.emulateMedia({ colorScheme });
    await audit.goto(`${demo.siteUrl}/temoin/audit/`);
    await expect(audit.getByRole('main')).toBeVisible();
    await expectNoViolation(audit);
    await audit.goto(demo.auditUrl);
    await expect(audit.getByRole('table')).toContainText('Accepted all');
    await expectNoViolation(audit);
    await audit.getByRole('row').nth(1).getByRole('link').first().click();
    await expect(audit.frameLocator('iframe').getByRole('button', { name: 'Tout refuser' })).toBeVisible();
    await expectNoViolation(audit);
    await audit.getByRole('button', { name: 'Sign out' }).click();
    await audit.close();
  }
});

test('one flipped byte of one stored record is named by temoin verify and by the auditor’s page', async ({
  page: tab,
  browser,
}) => {
  // Three visitors, so that naming one of them means something.
  for (const answer of ['Tout refuser', 'Tout accepter', 'Tout refuser']) {
    const visitor = await browser.newContext({ locale: 'fr-FR' });
    const page = await visitor.newPage();
    await page.goto(demo.siteUrl);
    await page.getByRole('button', { name: answer }).click();
    await expect.poll(() => kept(page, 'temoin:receipt:')).not.toBe('');
    await visitor.close();
  }
  const audit = await signIn(Promise.resolve(tab));
  const key = (await (await fetch(`${demo.siteUrl}/temoin/log/vkey`)).text()).trim();
  const sound = await exported(audit);
  expect(verify(sound, key)).toMatchObject({ status: 0 });
  const records = sound
    .split('\n')
    .flatMap((line) => (line.includes('"record"') ? [JSON.parse(line) as { record: { id: string } }] : []));
  expect(records).toHaveLength(3);
  const target = records[1]?.record.id ?? '';

  await demo.stopLog();
  flipOneByte(target);
  await demo.startLog();

  const report = verify(await exported(audit), key);
  expect(report.status).toBe(1);
  expect(report.output).toContain(target);
  for (const other of [records[0], records[2]])
    expect(report.output).not.toContain(other?.record.id ?? 'missing');

  await audit.goto(`${demo.siteUrl}/temoin/audit/`);
  await audit.getByLabel('Subject or record id').fill(target);
  await audit.getByRole('button', { name: 'Search' }).click();
  await expect(audit.getByRole('row')).toHaveCount(2);
  await audit.getByRole('row').nth(1).getByRole('link').first().click();
  const failure = audit.getByText('✕').first();
  await expect(failure).toBeVisible();
  await expect(audit.getByRole('main')).toContainText(target);
});

test('a column of the register that says otherwise is shown by the auditor’s page, and a period is checked whole', async ({
  page: tab,
  context,
}) => {
  await tab.goto(article());
  await tab.getByRole('button', { name: 'Tout refuser' }).click();
  await expect.poll(() => kept(tab, 'temoin:receipt:')).not.toBe('');
  const audit = await signIn(context.newPage());
  await expect(audit.getByRole('table')).toContainText('Refused all');
  await expect(audit.getByText('✕')).toHaveCount(0);

  const outcome = audit.getByRole('region', { name: 'Check of the register' });
  const database = new DatabaseSync(join(dataDir, 'log.sqlite'));
  database.exec('PRAGMA busy_timeout = 5000');

  // As somebody with access to the disk would, so that the refusal is found among those who accepted.
  database.exec(`
    INSERT OR IGNORE INTO facets SELECT 1000 + number, placeless, 'grant-all', replace(text, 'refuse-all', 'grant-all') FROM facets;
    UPDATE register SET facets = 1000 + facets WHERE 1000 + facets IN (SELECT number FROM facets)`);
  await audit.getByLabel('Event').selectOption('Accepted all');
  await expect(audit.getByRole('row').nth(1)).toContainText('Refused all');
  await expect(audit.getByRole('row').nth(1)).toContainText('✕ The register says otherwise');
  await audit.getByRole('button', { name: 'Check these records in this browser' }).click();
  await expect(outcome).toContainText('1 problem found among 1 record');
  await expect(outcome).toContainText('the register that chose it does not say what the log says');
  await audit.getByRole('row').nth(1).getByRole('link').first().click();
  await expect(audit.getByRole('main')).toContainText('The register, however, lists it as something else');
  await expect(audit.getByRole('main')).toContainText(
    'event is "grant-all" there, and refuse-all in the record',
  );
  await expectNoViolation(audit);

  await audit.goto(`${demo.siteUrl}/temoin/audit/`);
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  await audit.getByLabel('Received from (UTC)').fill(day(-1));
  await audit.getByLabel('Before (UTC)').fill(day(-1));
  await audit.getByRole('button', { name: 'Search' }).click();
  await expect(audit.getByLabel('Before (UTC)')).toHaveJSProperty(
    'validationMessage',
    'A later day than the first one',
  );
  await audit.getByLabel('Before (UTC)').fill(day(2));
  await audit.getByRole('button', { name: 'Search' }).click();
  await expect(audit.locator('.count')).toContainText('1 record matches');
  await audit.getByRole('button', { name: 'Check the whole period in this browser' }).click();
  await expect(outcome).toContainText(
    'it has 1 record, each in the log and unaltered, and none was left out',
  );
  // The period reaches beyond today.
  await expect(outcome).toContainText('was not over');
  await expect(outcome).not.toContainText('the register lists');
  await expectNoViolation(audit);

  // Taken out of the register, the record is in no list, but still in the log.
  database.exec('DELETE FROM register');
  database.close();
  await audit.reload();
  await expect(audit.locator('.count')).toContainText('No record');
  await audit.getByRole('button', { name: 'Check the whole period in this browser' }).click();
  await expect(outcome).toContainText('The log has 1 record here, but the register lists 0');
});

async function signIn(opening: Promise<Page>): Promise<Page> {
  const audit = await opening;
  await audit.goto(demo.auditUrl);
  await expect(audit.getByRole('table')).toBeVisible();
  expect(audit.url()).not.toContain('token');
  return audit;
}

async function expectNoViolation(audit: Page): Promise<void> {
  expect((await new AxeBuilder({ page: audit }).analyze()).violations).toEqual([]);
}

/** The complete export, downloaded as the auditor would. */
async function exported(audit: Page): Promise<string> {
  await audit.goto(`${demo.siteUrl}/temoin/audit/`);
  const download = audit.waitForEvent('download');
  await audit.getByRole('link', { name: 'JSON Lines' }).click();
  return readFileSync(await (await download).path(), 'utf8');
}

/** Runs the published command on a file, with the key alone. */
function verify(exportText: string, key: string): { status: number; output: string } {
  const file = join(dataDir, 'export.jsonl');
  writeFileSync(file, exportText);
  try {
    return {
      status: 0,
      output: execFileSync(process.execPath, [CLI, 'verify', file, '--key', key], { encoding: 'utf8' }),
    };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { status, output: stdout + stderr };
  }
}

/** Changes one byte in the SQLite file: the `o` of a record's `desktop`, found behind that record's id. */
function flipOneByte(id: string): void {
  const file = join(dataDir, 'log.sqlite');
  // A killed log leaves its newest pages in the write-ahead log; this moves them into the file.
  const database = new DatabaseSync(file);
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
  const bytes = readFileSync(file);
  let place = -1;
  for (let at = bytes.indexOf(`"id":"${id}"`); at >= 0; at = bytes.indexOf(`"id":"${id}"`, at + 1)) {
    place = bytes.indexOf('desktop', at);
  }
  expect(place).toBeGreaterThan(0);
  bytes[place + 5] = 'O'.charCodeAt(0);
  writeFileSync(file, bytes);
}
