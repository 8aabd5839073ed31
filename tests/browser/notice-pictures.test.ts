// temoin pictures in a real browser: every published notice is drawn once, by the very files that the log has published.
import { execFile } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Demo, startDemo } from '../../demo/run.ts';
import type { DrawnNotice } from '../../src/cli/notice-pictures.ts';
import { publishedNotices } from '../../src/cli/published-notices.ts';
import { readRelease } from '../../src/cli/release.ts';
import { STORE_FILE } from '../../src/server/site-log.ts';
import { openSqliteStore } from '../../src/server/store/sqlite.ts';
import { chromiumExecutable } from '../../tools/browser.ts';

const MAIN = join(import.meta.dirname, '../../dist/cli.js');
const NAMES = ['', '-preferences'].flatMap((layer) =>
  ['phone', 'desktop'].flatMap((device) =>
    ['light', 'dark'].map((colours) => `${layer}-${device}-${colours}.png`),
  ),
);
/** As Node says that a package is not installed. */
const WITHOUT_DRIVER = `
  import { registerHooks } from 'node:module';
  registerHooks({ resolve(name, context, next) {
    if (name === 'puppeteer-core') throw Object.assign(new Error('not found'), { code: 'ERR_MODULE_NOT_FOUND' });
    return next(name, context);
  } });
`;

let demo: Demo;
let data: string;
let drawn: DrawnNotice;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'temoin-pictures-'));
  demo = await startDemo({ port: 0, logPort: 0, thirdPartyPort: 0, dataDir: data, quiet: true });
  const store = await openSqliteStore(join(data, STORE_FILE));
  const { notices } = await publishedNotices(store);
  await store.close();
  // Chinese, whose folder is named otherwise than its locale; all others have been drawn on an earlier day.
  for (const notice of notices) {
    if (notice.locale === 'zh-Hans') drawn = notice;
    else await pretendDrawn(notice);
  }
});
test.afterAll(async () => {
  await demo.close();
  await rm(data, { recursive: true, force: true });
});

async function pretendDrawn({ hash, locale }: DrawnNotice): Promise<void> {
  const folder = join(data, 'pictures', hash);
  await mkdir(folder, { recursive: true });
  for (const name of NAMES) await writeFile(join(folder, locale + name), 'earlier');
}

const pictures = (args: readonly string[] = [], nodeArgs: readonly string[] = []) =>
  new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const command = [
      MAIN,
      'pictures',
      '--data',
      data,
      '--no-sandbox',
      '--browser',
      chromiumExecutable() ?? '',
    ];
    execFile(process.execPath, [...nodeArgs, ...command, ...args], (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
  });

test('the auditor’s page draws such a notice too', async ({ page }) => {
  await page.goto(`${demo.siteUrl}/temoin/audit/view.html?notice=${drawn.hash}&layer=first`);
  await expect(page.locator('temoin-notice')).toHaveCount(1);
  await expect(page.locator('body')).not.toContainText('cannot be loaded');
});

test('without a browser, or what drives it, says what to do', async () => {
  const noBrowser = await pictures(['--browser', '/nowhere/chromium']);
  expect(noBrowser.code).toBe(1);
  expect(noBrowser.stderr).toContain('the browser /nowhere/chromium does not start');
  const noDriver = await pictures(
    [],
    ['--import', `data:text/javascript,${encodeURIComponent(WITHOUT_DRIVER)}`],
  );
  expect(noDriver.code).toBe(1);
  expect(noDriver.stderr).toContain('run `npm install puppeteer-core` beside temoin');
});

test('draws what is missing alone, each layer at both widths and in both colours, whole', async () => {
  const { code, stdout, stderr } = await pictures();
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('Drew 8 pictures');
  const folder = join(data, 'pictures', drawn.hash);
  expect((await readdir(folder)).sort()).toEqual(NAMES.map((name) => `zh-Hans${name}`).sort());
  const png = (name: string) => readFile(join(folder, `zh-Hans-${name}.png`));
  for (const [name, width, heightMax] of [
    ['phone-light', 720, 1_480],
    ['preferences-phone-dark', 720, 2_400],
    ['desktop-dark', 1_280, 800],
    ['preferences-desktop-light', 1_280, 1_200],
  ] as const) {
    const bytes = await png(name);
    expect([bytes.toString('latin1', 1, 4), bytes.readUInt32BE(16)]).toEqual(['PNG', width]);
    expect(bytes.readUInt32BE(20)).toBeLessThanOrEqual(heightMax);
    // A page of one colour has a tenth of it.
    expect(bytes.length).toBeGreaterThan(15_000);
  }
  expect((await png('phone-light')).equals(await png('phone-dark'))).toBe(false);
  for (const hash of await readdir(join(data, 'pictures'))) {
    if (hash === drawn.hash) continue;
    for (const name of await readdir(join(data, 'pictures', hash)))
      expect(await readFile(join(data, 'pictures', hash, name), 'utf8')).toBe('earlier');
  }
  expect((await pictures()).stdout).toContain('Every picture is there');
});

test('draws nothing by files of the widget that are not what the log has published', async () => {
  await rm(join(data, 'pictures', drawn.hash), { recursive: true });
  await appendFile(join(data, 'widget', readRelease().release, 'zh', 'notice.js'), '\n');
  const { code, stderr } = await pictures();
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /could not be drawn: .*notice\.js has the hash [0-9a-f]{64}, but the log has published/,
  );
  expect(await readdir(join(data, 'pictures'))).not.toContain(drawn.hash);
});
