// The auditor's register by keyboard and by a visitor's receipt: a real log, real keys, and a file dropped as a hand does.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { type Demo, startDemo } from '../../demo/run.ts';
import { kept } from './visitor.ts';

let demo: Demo;
let dataDir: string;
test.beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'temoin-register-'));
  demo = await startDemo({ port: 0, logPort: 0, thirdPartyPort: 0, dataDir, quiet: true });
});
test.afterEach(async () => {
  await demo.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Lets the visitor of a page answer, until the log has acknowledged it. */
async function answer(tab: Page, button: string): Promise<void> {
  await tab.goto(demo.siteUrl);
  await tab.getByRole('button', { name: button }).click();
  await expect.poll(() => kept(tab, 'temoin:receipt:')).not.toBe('');
}

/** Drops a file in the middle of the page, by the browser's own input, as from the desktop. */
async function drop(tab: Page, file: string): Promise<void> {
  const session = await tab.context().newCDPSession(tab);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
}

test('an auditor filters, chooses columns and opens a record without a mouse, and the address keeps it all', async ({
  page: audit,
  browser,
}) => {
  for (const button of ['Tout refuser', 'Tout accepter']) {
    const visitor = await browser.newContext({ locale: 'fr-FR' });
    await answer(await visitor.newPage(), button);
    await visitor.close();
  }
  const rows = audit.getByRole('row');
  const press = async (...keys: string[]) => {
    for (const key of keys) await audit.keyboard.press(key);
  };
  await audit.goto(demo.auditUrl);
  await expect(rows).toHaveCount(3);

  // A facet among those that the log has, in fields that stand folded in.
  await audit.getByRole('button', { name: 'More filters' }).focus();
  await press('Enter');
  const granted = audit.getByLabel('Granted', { exact: true });
  await expect(granted.getByRole('option', { name: 'analytics' })).toBeAttached();
  await granted.focus();
  await audit.keyboard.type('analytics');
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText('Accepted all');
  expect(audit.url()).toMatch(/#granted=analytics$/);

  const time = audit.getByLabel('From, time (UTC)');
  await time.fill('10:00');
  await time.press('Enter');
  await expect(time).toHaveJSProperty('validationMessage', 'Give the day too');
  await time.fill('');

  await audit.getByRole('button', { name: 'Columns' }).focus();
  await press('Enter');
  await audit.getByRole('checkbox', { name: 'Jurisdiction' }).focus();
  await press('Space');
  await expect(audit.getByRole('columnheader', { name: 'Jurisdiction' })).toBeVisible();
  expect((await new AxeBuilder({ page: audit }).analyze()).violations).toEqual([]);
  await press('Escape');
  await expect(audit.getByRole('checkbox')).toHaveCount(0);
  expect(audit.url()).toContain('columns=received.event.decided.surface.locale.jurisdiction.ids');

  // Taken away, the filter leaves the columns; they stay for the next visit too.
  await audit.getByRole('link', { name: 'Remove the filter Granted analytics' }).focus();
  await press('Enter');
  await expect(rows).toHaveCount(3);
  await expect(audit.getByLabel('Subject or record id')).toBeFocused();
  await audit.goto(`${demo.siteUrl}/temoin/audit/`);
  await expect(audit.getByRole('columnheader', { name: 'Jurisdiction' })).toBeVisible();

  await audit.getByRole('button', { name: 'Go to the rows' }).focus();
  await press('Enter', 'ArrowDown', 'k', 'j', 'j');
  const opened = rows.nth(2).getByRole('link').first();
  await expect(opened).toBeFocused();
  await press('Enter');
  await expect(audit.getByRole('main')).toContainText('refused everything on the first layer');
  await expect(audit.getByRole('region', { name: 'What came before and after' })).toContainText(
    'no other record of this subject',
  );
  const place = audit.getByRole('region', { name: 'Where it stands in the log' });
  await expect(place).toContainText('in order with the records beside it: no record before it');
  await expect(place.getByRole('link', { name: '/temoin/log/tile/entries/' })).toBeVisible();
  await audit.goBack();
  await expect(opened).toBeFocused();

  // What cannot be understood is told: to pass over it would list more than the address asks for.
  await audit.goto(`${demo.siteUrl}/temoin/audit/#evnt=withdraw`);
  await expect(audit.getByRole('alert')).toContainText('"evnt" is not a parameter of this address');
  await expect(rows).toHaveCount(0);
  await audit.goto(`${demo.siteUrl}/temoin/audit/#granted=analytics&from=2026-02-30`);
  await expect(audit.getByRole('alert')).toContainText('From must be a day');
  await audit.goBack();
  await audit.goBack();
  await expect(rows).toHaveCount(3);
});

test('a visitor’s receipt, dropped on the page or chosen, is found in the register, or proves that its record is gone', async ({
  page: tab,
  context,
}) => {
  await answer(tab, 'Tout refuser');
  const receipt = await tab.evaluate(() =>
    // The reason for the cast: the widget on this page has put it there.
    (globalThis as unknown as { temoin: { receipt(): Promise<string> } }).temoin.receipt(),
  );
  const file = join(dataDir, 'mine.tlog-proof');
  writeFileSync(file, receipt);
  const audit = await context.newPage();
  await audit.goto(demo.auditUrl);
  await expect(audit.getByRole('table')).toBeVisible();
  const verdict = audit.getByRole('region', { name: 'Look up a receipt' });
  const sent: string[] = [];
  audit.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));

  await drop(audit, file);
  await expect(verdict).toContainText('In the register, and equal');
  const salt = /"salt":"([^"]+)"/.exec(atob(/^extra (.*)$/m.exec(receipt)?.[1] ?? ''))?.[1] ?? '';
  expect(salt).toHaveLength(43);
  expect(sent.filter((request) => request.includes('/temoin/audit/records/'))).toHaveLength(1);
  expect(sent.join('\n')).not.toContain(salt);
  expect((await new AxeBuilder({ page: audit }).analyze()).violations).toEqual([]);

  const choose = audit.waitForEvent('filechooser');
  await audit.getByRole('button', { name: 'Look up a receipt' }).press('Enter');
  await (await choose).setFiles(join(import.meta.dirname, 'visitor.ts'));
  await expect(verdict).toContainText('This is no receipt');

  const altered = join(dataDir, 'altered.tlog-proof');
  writeFileSync(altered, receipt.replace(/^index \d+$/m, 'index 0'));
  await drop(audit, altered);
  await expect(verdict).toContainText('A receipt that proves nothing');

  // The record is taken out as somebody with access to the disk would; the tree still has its entry.
  const database = new DatabaseSync(join(dataDir, 'log.sqlite'));
  database.exec('PRAGMA busy_timeout = 5000');
  database.exec('DELETE FROM register');
  await drop(audit, file);
  await expect(verdict).toContainText('In the register, but different');
  database.exec('DELETE FROM record');
  database.close();
  await drop(audit, file);
  await expect(verdict).toContainText('Not in the register');
  expect(readFileSync(file, 'utf8')).toBe(receipt);
});
