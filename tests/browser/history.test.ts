// The history of notices and the anomalies in the auditor's page: a real log with two versions and one unusual day.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { type HistoryLog, HOSTILE, startHistoryLog } from './history-log.ts';

// One log is enough for all of them.
test.describe.configure({ mode: 'default' });

let directory: string;
let log: HistoryLog;
test.beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'temoin-history-'));
  log = await startHistoryLog(directory);
});
test.afterAll(async () => {
  await log.close();
  rmSync(directory, { recursive: true, force: true });
});

const open = (audit: Page, fragment: string) => audit.goto(`${log.url}/temoin/audit/#${fragment}`);

/** Opens a page as a link and a token do, by keyboard alone. */
async function follow(audit: Page, name: string): Promise<void> {
  await open(audit, `token=${log.token}`);
  await audit.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name }).press('Enter');
  await expect(audit.getByRole('heading', { level: 1, name })).toBeFocused();
}

async function expectNoViolation(audit: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await audit.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page: audit }).analyze()).violations).toEqual([]);
  }
}

/** On a phone nothing is wider than it, but for what scrolls by itself. */
async function expectToFit(audit: Page): Promise<void> {
  await audit.setViewportSize({ width: 360, height: 800 });
  expect(await audit.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
}

/** Nothing that is shown has become an element, and nothing has run. */
async function expectInert(audit: Page): Promise<void> {
  await expect(audit.locator('img')).toHaveCount(0);
  await expect(audit).toHaveTitle(/Témoin/);
}

test('every version of the notice stands in the history with its records, its place and what changed', async ({
  page: audit,
}) => {
  const errors: string[] = [];
  audit.on('pageerror', (error) => errors.push(error.message));
  await follow(audit, 'Notices');
  await expect(audit.getByRole('link', { name: 'French' })).toHaveAttribute('aria-current', 'page');
  const versions = audit.locator('.versions > li');
  await expect(versions).toHaveCount(2);
  const newer = versions.first();
  await expect(newer).toContainText('Revision 2');
  await expect(newer).toContainText('2026-11-09 10:00:00 UTC');
  await expect(newer).toContainText(
    '✓Published 9 November 2026, 10:00:00 UTC, proved under the checkpoint, entry',
  );
  await expect(newer).toContainText('96 records, from 9 November 2026 to 15 November 2026');
  await expect(versions.nth(1)).toContainText('210 records');
  await expect(versions.nth(1)).toContainText('The first version of its kind in French');

  const about = (name: string) => newer.getByRole('region', { name, exact: true });
  await expect(about('Texts')).toContainText('inserted:');
  await expect(about('Purposes')).toContainText('Added marketing');
  await expect(about('Purposes')).toContainText('Removed social');
  await expect(about('Purposes').locator('ins').filter({ hasText: HOSTILE })).toHaveCount(1);
  await expect(about('Services')).toContainText('Removed player');
  await expect(about('Services')).toContainText('Added matomo › hosts › stats.elsewhere.example');
  await expect(about('Services')).toContainText('matomo › storage › cookie _pk_* › days');
  await expect(about('Services').locator('del').filter({ hasText: '30' })).toHaveCount(1);
  await expect(about('Services').locator('ins').filter({ hasText: '395' })).toHaveCount(1);
  await expect(about('Layout')).toContainText('bar-bottom');
  await expect(about('Controller and policy')).toContainText(HOSTILE);
  await expect(audit.getByRole('region', { name: 'Records of no published notice' })).toContainText(
    'Never published',
  );
  await expectInert(audit);
  await expectNoViolation(audit);

  await audit.getByText('37 more languages, without a record').press('Enter');
  await audit.getByRole('link', { name: 'English' }).press('Enter');
  await expect(versions.first()).toContainText('it was published, but no record refers to it');
  await audit.goBack();
  await expect(newer).toContainText('96 records');

  await newer.getByText('As it was shown').press('Enter');
  await expect(newer).toContainText('✓ The log has published this release');
  const drawn = newer.frameLocator('iframe');
  await newer.locator('iframe').scrollIntoViewIfNeeded();
  await expect(drawn.getByRole('button', { name: 'Tout refuser' })).toBeVisible();
  await expect(newer.getByRole('heading', { name: 'Placeholders of embeds' })).toBeVisible();
  await expectToFit(audit);

  await newer.getByRole('link', { name: 'Records that were shown this' }).press('Enter');
  await expect(audit.getByRole('main')).toContainText('96 records');
  expect(audit.url()).toContain(`#notice=${log.notices[1]}`);
  expect(errors).toEqual([]);
});

test('any two versions are compared, by the address too, and nothing that somebody has changed', async ({
  page: audit,
}) => {
  await follow(audit, 'Notices');
  // The other way round than the history has it.
  await audit.getByLabel('Compare version').selectOption(log.notices[1]);
  await audit.getByLabel('with version').selectOption(log.notices[0]);
  await audit.getByRole('button', { name: 'Compare' }).press('Enter');
  const comparison = audit.getByRole('region', { name: 'What differs' });
  await expect(comparison).toContainText('Removed marketing');
  await expect(comparison.getByRole('heading', { name: 'What differs' })).toBeFocused();
  expect(audit.url()).toContain(`a=${log.notices[1]}&b=${log.notices[0]}`);

  await open(audit, `notices=fr&a=${log.notices[0]}&b=${log.notices[0]}`);
  await expect(comparison).toContainText('They do not differ.');
  await open(audit, `notices=fr&a=${log.notices[0]}&b=${'cd'.repeat(32)}`);
  await expect(comparison.getByRole('alert')).toContainText('The log does not know it.');

  await audit.route(`**/temoin/notices/${log.notices[1]}`, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace('Matomo', 'Matemo') });
  });
  await open(audit, `notices=fr&a=${log.notices[1]}&b=${log.notices[0]}`);
  await audit.reload();
  await expect(comparison.getByRole('alert')).toContainText('somebody has changed it');
});

test('what is unusual is listed with its reason and leads to the records; where nothing is, what was looked at', async ({
  page: audit,
}) => {
  await follow(audit, 'Anomalies');
  const item = (title: string) =>
    audit.getByRole('listitem').filter({ has: audit.getByRole('heading', { name: title }) });
  const rate = item('Consent to analytics fell');
  await expect(rate).toContainText('10 November 2026 (UTC)');
  await expect(rate).toContainText('0 % of the decisions of this day granted analytics');
  await expect(rate).toContainText(
    'Published then: a new version of the notice on 9 November 2026, 10:00:00 UTC',
  );
  await expect(item('Far more records than usual')).toContainText('10 November 2026, 10:00 to 11:00 UTC');
  await expect(item('Refusing was harder than accepting')).toContainText('fewer than 20');
  await expect(item('without the log’s heartbeat').first()).toBeVisible();
  const burst = item('Many decisions made by a script');
  await burst.getByText('What it could be').press('Enter');
  await expect(burst).toContainText('A script on the page answers in the visitor’s place');
  await expectInert(audit);
  await expectNoViolation(audit);

  await expectToFit(audit);
  await burst.getByRole('link', { name: 'These records in the register' }).press('Enter');
  await expect(audit.getByRole('main')).toContainText('30 records');
  expect(audit.url()).toContain('gesture=synthetic');
  await audit.goBack();

  await audit.getByLabel('From, day (UTC)').fill('2026-10-20');
  await audit.getByLabel('Before, day (UTC)').fill('2026-10-21');
  await audit.getByRole('button', { name: 'Look at these days' }).press('Enter');
  await expect(audit.getByRole('main')).toContainText('1 anomaly found');
  await open(audit, 'anomalies=&from=2026-09-01&to=2026-09-02');
  await expect(audit.getByRole('main')).toContainText('Nothing unusual found');
  await expect(audit.getByRole('region', { name: 'What was looked at' })).toContainText('nothing to count');
  await open(audit, `anomalies=&from=${encodeURIComponent(HOSTILE)}`);
  await expect(audit.getByRole('alert')).toContainText(/From must be a day/i);
  await expectInert(audit);
});
