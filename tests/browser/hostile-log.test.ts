// Markup in every text of a log, as somebody with access to its disk could leave it there for an auditor to open.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, type Page, test } from '@playwright/test';
import { type Demo, startDemo } from '../../demo/run.ts';
import { kept } from './visitor.ts';

const MARKUP = `<img src="x" onerror="window.ran=1"><script>window.ran=1</script>"'><svg onload="window.ran=1">`;

let demo: Demo;
let dataDir: string;
test.beforeEach(async ({ browser }) => {
  dataDir = mkdtempSync(join(tmpdir(), 'temoin-hostile-'));
  demo = await startDemo({ port: 0, logPort: 0, thirdPartyPort: 0, dataDir, quiet: true });
  for (const button of ['Tout refuser', 'Tout accepter']) {
    const visitor = await browser.newContext({ locale: 'fr-FR' });
    const tab = await visitor.newPage();
    await tab.goto(demo.siteUrl);
    await tab.getByRole('button', { name: button }).click();
    await expect.poll(() => kept(tab, 'temoin:receipt:')).not.toBe('');
    await visitor.close();
  }
});
test.afterEach(async () => {
  await demo.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** The same JSON with the markup in the place of every text. */
function hostile(text: string): string {
  const change = (value: unknown): unknown => {
    if (typeof value === 'string') return MARKUP;
    if (Array.isArray(value)) return value.map(change);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, change(each)]));
  };
  return JSON.stringify(change(JSON.parse(text)));
}

/** @returns the ids of the records. The first has every text changed, and the second is as it was, but for what lists it. */
function spoil(): readonly string[] {
  const database = new DatabaseSync(join(dataDir, 'log.sqlite'));
  database.exec('PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = OFF');
  const records = database.prepare('SELECT entry_index, id, CAST(bytes AS TEXT) AS text FROM record').all();
  for (const { entry_index, text } of records.slice(0, 1))
    database
      .prepare('UPDATE record SET bytes = ? WHERE entry_index = ?')
      .run(Buffer.from(hostile(String(text))), entry_index ?? 0);
  for (const { number, text } of database.prepare('SELECT number, text FROM facets').all())
    database
      .prepare('UPDATE facets SET text = ?, event = ? WHERE number = ?')
      .run(`${hostile(String(text)).slice(0, -1)},"n":${number}}`, MARKUP, number ?? 0);
  database.prepare('UPDATE register SET subject = ?').run(MARKUP);
  for (const { hash, text } of database
    .prepare('SELECT hash, CAST(bytes AS TEXT) AS text FROM published')
    .all())
    database
      .prepare('UPDATE published SET bytes = ? WHERE hash = ?')
      .run(Buffer.from(hostile(String(text))), hash ?? '');
  database.prepare('UPDATE token SET label = ?').run(MARKUP);
  database.close();
  return records.map(({ id }) => String(id));
}

/** Nothing ran, and nothing became an element, in the page or in any frame of it. */
async function expectInert(tab: Page): Promise<void> {
  for (const frame of tab.frames()) {
    expect(await frame.evaluate('window.ran')).toBeUndefined();
    expect(await frame.locator('img[src="x"], svg[onload]').count()).toBe(0);
  }
}

test('markup in every text of a log is shown as text, on every page of the auditor’s', async ({
  page: audit,
}) => {
  const main = audit.getByRole('main');
  await audit.goto(demo.auditUrl);
  await expect(audit.getByRole('row')).toHaveCount(3);
  const [first = '', second = ''] = spoil();
  await audit.reload();
  await expect(main).toContainText('<img src');
  await audit.getByRole('button', { name: 'More filters' }).click();
  await expect(audit.getByLabel('Granted', { exact: true }).getByRole('option').nth(1)).toBeAttached();
  await expectInert(audit);

  for (const id of [first, second]) {
    await audit.goto(`${demo.siteUrl}/temoin/audit/#record=${id}`);
    await expect(main).toContainText('<img src');
    await expect(main.getByText('✕').first()).toBeVisible();
    await expectInert(audit);
  }

  for (const page of ['notices', 'anomalies']) {
    await audit.goto(`${demo.siteUrl}/temoin/audit/#${page}=`);
    await expect(main).toHaveAttribute('aria-busy', 'false');
    await expect(main).toContainText(page === 'notices' ? '<img src' : 'What was looked at');
    await expectInert(audit);
  }

  await audit.goto(`${demo.siteUrl}/temoin/audit/`);
  await audit.getByRole('button', { name: 'Check the whole log in this browser' }).click();
  await expect(main).toContainText(/problems? found/);
  await expectInert(audit);

  for (const page of ['Rates', 'Who has looked']) {
    await audit.getByRole('link', { name: page }).click();
    await expect(main).toHaveAttribute('aria-busy', 'false');
    await expect(main).toContainText(page === 'Rates' ? 'Rates of consent' : '<img src');
    await expectInert(audit);
  }
});
