// From notices that real pages show to rates that an auditor reads: counted by the widget itself, without a trace of who.
import { type ChildProcess, execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { freePort } from '../../demo/listening.ts';
import { configuration, dist, page, startSite } from './site.ts';
import { kept, ready, refuse } from './visitor.ts';

const CLI = join(dist, 'cli.js');

/** What a page tells of notices shown, and what goes wrong on it. */
function watch(tab: Page) {
  const shown: Record<string, string>[] = [];
  const wrong: string[] = [];
  tab.on('request', (sent) => {
    if (sent.url().endsWith('/temoin/shown')) shown.push(sent.postDataJSON());
  });
  tab.on('pageerror', (error) => wrong.push(error.message));
  return { shown, wrong };
}

test.describe('where notices shown are counted', () => {
  let folder: string;
  let server: ChildProcess;
  let url: string;

  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'temoin-rates-'));
    const pages = join(folder, 'pages');
    mkdirSync(pages);
    writeFileSync(join(pages, 'index.html'), page({ gate: '<script src="/temoin/temoin.js"></script>' }));
    const config = { ...configuration, site: 'localhost', guard: 'none', countShown: true };
    writeFileSync(join(folder, 'temoin.json'), JSON.stringify(config));
    const port = await freePort(8190);
    url = `http://localhost:${port}`;
    const places = [
      '--config',
      join(folder, 'temoin.json'),
      '--data',
      join(folder, 'data'),
      '--pages',
      pages,
    ];
    server = execFile(process.execPath, [CLI, 'serve', ...places, '--port', `${port}`]);
    const isUp = () =>
      fetch(url).then(
        ({ ok }) => ok,
        () => false,
      );
    await expect.poll(isUp).toBe(true);
  });

  test.afterAll(() => {
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  test('each is told once, with nothing of the visitor, and the auditor reads rates by them without a mouse', async ({
    page: tab,
    context,
    browser,
  }) => {
    const { shown, wrong } = watch(tab);
    // One of the site's own, which does not go along.
    await context.addCookies([{ name: 'session', value: '1', url }]);
    const answered = tab.waitForResponse(`${url}/temoin/shown`);
    await tab.goto(`${url}/?search=secret`);
    const answer = await answered;
    expect(answer.status()).toBe(204);
    const { cookie, referer } = await answer.request().allHeaders();
    expect([cookie, referer]).toEqual([undefined, `${url}/`]);
    const notice = shown[0]?.notice ?? '';
    expect(notice).toMatch(/^[0-9a-f]{64}$/);
    expect(shown).toEqual([{ site: 'localhost', notice, locale: 'fr', viewport: 'desktop' }]);
    expect((await context.cookies()).map(({ name }) => name)).toEqual(['session']);
    expect(await tab.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await refuse(tab);
    await expect.poll(() => kept(tab, 'temoin:receipt:')).not.toBe('');
    const receipt = await kept(tab, 'temoin:receipt:');
    const extra = /extra (\S+?)(\\n|\n)/.exec(receipt)?.[1] ?? '';
    // The very notice that the record names.
    expect(Buffer.from(extra, 'base64').toString()).toContain(notice);
    await tab.reload();
    await ready(tab);
    expect(shown).toHaveLength(1);

    // One who leaves without an answer, and others, as their browsers would tell.
    const leaving = await browser.newPage({ locale: 'fr-FR', viewport: { width: 400, height: 800 } });
    const toldAgain = leaving.waitForResponse(`${url}/temoin/shown`);
    await leaving.goto(url);
    expect((await toldAgain).status()).toBe(204);
    await leaving.close();
    for (let n = 0; n < 40; n += 1)
      await post('/temoin/shown', { site: 'localhost', notice, locale: 'fr', viewport: 'phone' });

    const [, link = ''] = execFileSync(
      process.execPath,
      [CLI, 'token', '--data', join(folder, 'data'), '--url', url],
      { encoding: 'utf8' },
    ).split('\n');
    const audit = await context.newPage();
    const problems = watch(audit).wrong;
    audit.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) problems.push(message.text());
    });
    await audit.goto(link.trim());
    await audit.getByRole('link', { name: 'Rates' }).press('Enter');
    await expect(audit.getByRole('heading', { name: 'Rates of consent' })).toBeFocused();
    const analytics = audit.getByRole('region', { name: 'Granted analytics' });
    await expect(analytics).toContainText('Fewer than 20 decided in every week here');
    await expect(analytics.getByRole('img')).toHaveCount(0);
    for (let n = 0; n < 27; n += 1) await post('/temoin/records', recordOf(n, notice, n < 9));
    await audit.reload();
    // 9 of 28.
    await expect(analytics.getByRole('img')).toHaveAttribute(
      'aria-label',
      /Granted analytics\. 32% \(95% band 18% to 51%\)/,
    );
    // Notices are stored within a second or so.
    await expect(async () => {
      await audit.reload();
      await expect(audit.getByRole('region', { name: 'Answered on the first layer' })).toContainText('67%', {
        timeout: 1_000,
      });
    }).toPass();
    await expect(audit.getByRole('region', { name: 'What changed' })).toContainText('notices of revision 1');

    await analytics.getByText('Figures: Granted analytics').press('Enter');
    const row = analytics.getByRole('row').nth(1);
    for (const cell of ['9', '28', '32%', '18%', '51%'])
      await expect(row.getByRole('cell', { name: cell, exact: true })).toBeVisible();
    const saved = audit.waitForEvent('download');
    await analytics.getByRole('link', { name: 'Save as CSV' }).press('Enter');
    expect((await saved).suggestedFilename()).toBe('temoin-rate-analytics.csv');
    expect((await new AxeBuilder({ page: audit }).analyze()).violations).toEqual([]);

    await audit.getByLabel('Split by').focus();
    await audit.keyboard.type('Device');
    await audit.keyboard.press('Tab');
    await audit.keyboard.press('Enter');
    await expect(audit).toHaveURL(/#rates&per=week&by=viewport$/);
    // The only desktop choice is told with the others, and not apart from them.
    await expect(analytics.getByRole('figure')).toHaveCount(1);
    await expect(analytics.getByRole('figure')).toContainText('Others, together');
    await audit.goBack();
    await expect(audit.getByLabel('Split by')).toHaveValue('');
    await expect(analytics.getByRole('figure')).not.toContainText('Others');

    await audit.goto(`${url}/temoin/audit/#rates&by=subject`);
    await expect(audit.getByRole('alert')).toContainText('by must be one of notice, locale');
    await audit.goto(`${url}/temoin/audit/#rates&to=2020-01-01`);
    await expect(audit.getByRole('main')).toContainText('Nobody chose anything in this time');
    expect(wrong).toEqual([]);
    // What the address alone asked for wrongly is refused, and browsers say so.
    expect(problems.filter((problem) => !problem.includes('400'))).toEqual([]);
  });

  async function post(path: string, body: unknown): Promise<void> {
    const init = { method: 'POST', headers: { origin: url }, body: JSON.stringify(body) };
    const { status } = await fetch(url + path, init);
    expect([201, 204]).toContain(status);
  }
});

const IDS = ['analytics', 'social', 'matomo', 'player'];

function recordOf(n: number, notice: string, isGranted: boolean) {
  return {
    v: 1,
    id: `019ab1c2-6f10-7c3e-9d41-${`${n}`.padStart(12, '0')}`,
    site: 'localhost',
    subject: `s${n}`.padEnd(22, '_'),
    sequence: 1,
    event: isGranted ? 'grant-all' : 'refuse-all',
    surface: 'first-layer',
    gesture: 'trusted',
    granted: isGranted ? IDS : [],
    refused: isGranted ? [] : IDS,
    notice,
    locale: 'fr',
    revision: 1,
    gpc: null,
    viewport: 'phone',
    clientTime: new Date().toISOString(),
    widget: { version: '0.1.0', integrity: '0'.repeat(64) },
  };
}

test.describe('a notice', () => {
  for (const [what, countShown, answer] of [
    ['that is counted by nobody tells nobody', undefined, { status: 204 }],
    ['whose count is refused is answered as ever', true, { status: 500 }],
    ['whose count is never answered is answered as ever', true, { hangs: true }],
  ] as const) {
    test(what, async ({ page: tab }) => {
      const site = await startSite({ ...configuration, ...(countShown && { countShown }) });
      site.routes.set('/', { body: page({}) });
      site.routes.set('/temoin/shown', answer);
      const { shown, wrong } = watch(tab);
      await tab.addInitScript(() => addEventListener('temoin:failed', () => (document.title = 'failed')));
      await tab.goto(site.url);
      await tab.getByRole('button', { name: 'Tout refuser' }).waitFor();
      if (countShown) await expect.poll(() => shown.length).toBe(1);
      await refuse(tab);
      await expect.poll(() => site.records.length).toBe(1);
      expect(shown).toHaveLength(countShown ? 1 : 0);
      expect(await tab.title()).toBe('Essai');
      expect(wrong).toEqual([]);
      await site.close();
    });
  }
});
