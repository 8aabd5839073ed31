// Access to the auditor's page: by a link that leaves no trace of its token, and seen by the operator afterwards.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { configuration, dist } from './site.ts';

const CLI = join(dist, 'cli.js');
const SUBJECTS = ['Tz3kQ9mW0fH2bXc7LrYd4A', 'Ax3kQ9mW0fH2bXc7LrYd4B'] as const;

let directory: string;
let data: string;
let server: ChildProcess;
let printed = '';
let url: string;

test.beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'temoin-access-'));
  data = join(directory, 'data');
  const config = join(directory, 'temoin.json');
  writeFileSync(config, JSON.stringify(configuration));
  const args = ['--config', config, '--data', data, '--port', '0', '--checkpoint-seconds', '0'];
  server = spawn(process.execPath, [CLI, 'serve', ...args]);
  await new Promise<void>((resolve) => {
    const note = (chunk: Buffer) => {
      printed += chunk;
      if (/\+[0-9a-f]{8}\+\S+\n/.test(printed)) resolve();
    };
    server.stdout?.on('data', note);
    server.stderr?.on('data', note);
  });
  url = /http:\/\/[^/\s]+/.exec(printed)?.[0] ?? '';
  for (const [n, subject] of SUBJECTS.entries()) {
    const answer = await fetch(`${url}/temoin/records`, {
      method: 'POST',
      headers: { origin: url },
      body: JSON.stringify(recordOf(n, subject)),
    });
    expect(answer.status).toBe(201);
  }
});

test.afterAll(() => {
  server.kill('SIGKILL');
  rmSync(directory, { recursive: true, force: true });
});

function recordOf(n: number, subject: string) {
  return {
    v: 1,
    id: `019ab1c2-6f10-7c3e-9d41-00000000000${n}`,
    site: configuration.site,
    subject,
    sequence: 1,
    event: 'refuse-all',
    surface: 'first-layer',
    gesture: 'trusted',
    granted: [],
    refused: ['analytics', 'social', 'matomo'],
    notice: '0'.repeat(64),
    locale: 'fr',
    revision: 1,
    gpc: null,
    viewport: 'phone',
    clientTime: new Date().toISOString(),
    widget: { version: '0.1.0', integrity: '0'.repeat(64) },
  };
}

/** The sign-in link, as the command prints it. */
function linkFor(...options: string[]): string {
  const args = [CLI, 'token', '--data', data, '--url', url, ...options];
  return execFileSync(process.execPath, args, { encoding: 'utf8' }).trim().split('\n')[1] ?? '';
}

const tokenIn = (link: string) => new URL(link).hash.replace('#token=', '');

async function opened(context: BrowserContext, link: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(link);
  await expect(page.getByRole('table')).toBeVisible();
  return page;
}

async function search(page: Page, term: string): Promise<void> {
  await page.getByLabel('Subject or record id').fill(term);
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByRole('row')).toHaveCount(2);
}

test('a sign-in link leaves its token in no address, no history, no request but the one that signs in, and no log', async ({
  page,
}) => {
  const link = linkFor();
  const token = tokenIn(link);
  expect(token).toMatch(/^[\w-]{43}$/);
  const carrying: string[] = [];
  page.on('request', async (sent) => {
    const all = JSON.stringify([sent.url(), await sent.allHeaders(), sent.postData()]);
    if (all.includes(token)) carrying.push(`${sent.method()} ${new URL(sent.url()).pathname}`);
  });
  await page.goto(`${url}/temoin/log/vkey`);
  const before = await page.evaluate(() => history.length);
  await page.goto(link);
  // Whatever is asked for first, and even while it is not answered: the address has no token.
  await expect(page.getByRole('table')).toBeVisible();
  expect(page.url()).toBe(`${url}/temoin/audit/`);
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
  await page.getByRole('row').nth(1).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Record');
  await page.reload();
  await page.goBack();
  await expect(page.getByRole('table')).toBeVisible();
  expect(page.url()).not.toContain('token');
  await page.goBack();
  expect(page.url()).toBe(`${url}/temoin/log/vkey`);
  await page.goForward();
  await expect(page.getByRole('table')).toBeVisible();
  expect(page.url()).not.toContain('token');

  // And where the page is open already.
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByLabel('Access token')).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole('table')).toBeVisible();
  expect(page.url()).toBe(`${url}/temoin/audit/`);
  expect(
    await page.evaluate(() => JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage }])),
  ).not.toContain(token);
  expect(carrying).toEqual(['POST /temoin/audit/session', 'POST /temoin/audit/session']);
  expect(printed).not.toContain(token);
});

test('the token is out of the address before anything is asked, and not lost where nothing answers', async ({
  page,
}) => {
  const link = linkFor();
  let addressThen = '';
  await page.route('**/temoin/audit/session', async (route) => {
    addressThen = page.url();
    await route.abort();
  });
  await page.goto(link);
  await expect(page.getByRole('alert')).toContainText('did not answer');
  expect(addressThen).toBe(`${url}/temoin/audit/`);
  await page.unroute('**/temoin/audit/session');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('table')).toBeVisible();
});

test('on https the browser takes the cookie with the prefix, and is signed in by it', async ({ context }) => {
  const HTTPS = 'https://www.lettre-cyber.example';
  // As a proxy that ends https does: the browser's own rules for cookies and for what it tells hold.
  await context.route(`${HTTPS}/**`, async (route) => {
    const asked = route.request();
    const { pathname, search, host } = new URL(asked.url());
    const answer = await ask(url + pathname + search, asked.method(), asked.postData(), {
      ...(await asked.allHeaders()),
      host,
    });
    await route.fulfill(answer);
  });
  const link = linkFor();
  const page = await opened(context, `${HTTPS}/temoin/audit/#token=${tokenIn(link)}`);
  const [cookie, ...others] = await context.cookies();
  expect(others).toEqual([]);
  expect(cookie).toMatchObject({
    name: '__Host-temoin-audit',
    domain: 'www.lettre-cyber.example',
    path: '/',
    httpOnly: true,
    secure: true,
    sameSite: 'Strict',
  });
  await page.reload();
  await expect(page.getByRole('table')).toBeVisible();
});

/** Asks the server under a host of one's choice, which `fetch` forbids. */
function ask(
  address: string,
  method: string,
  body: string | null,
  headers: Record<string, string>,
): Promise<{ status: number; headers: Record<string, string>; body: Buffer }> {
  // HTTP/2's own, and what the body's length makes of it.
  const own = Object.entries(headers).filter(([name]) => !/^:|^content-length$|^accept-encoding$/.test(name));
  return new Promise((resolve, reject) => {
    const sent = request(address, { method, headers: Object.fromEntries(own) }, async (response) => {
      const chunks = await response.toArray();
      const answered = Object.entries(response.headers).map(([name, value]) => [
        name,
        [value].flat().join('\n'),
      ]);
      const { 'transfer-encoding': _coding, ...others } = Object.fromEntries(answered);
      resolve({ status: response.statusCode ?? 0, headers: others, body: Buffer.concat(chunks) });
    });
    sent.on('error', reject);
    sent.end(body ?? undefined);
  });
}

test('the operator sees who has looked the same person up, and not whom; an auditor does not', async ({
  browser,
}) => {
  const contexts = [await browser.newContext(), await browser.newContext()] as const;
  const [ada, olga] = [
    await opened(contexts[0], linkFor('--label', 'Ada <b>')),
    await opened(contexts[1], linkFor('--label', 'Olga', '--role', 'operator')),
  ];
  await expect(ada.getByRole('link', { name: 'Who has looked' })).toHaveCount(0);
  await search(ada, SUBJECTS[0]);
  await ada.getByRole('row').nth(1).getByRole('link').first().click();
  await expect(ada.getByRole('heading', { level: 1 })).toContainText('Record');
  // What stands beside it is of the same look.
  await expect(ada.locator('.timeline')).toBeVisible();
  await search(olga, SUBJECTS[1]);
  await search(olga, SUBJECTS[0]);

  await olga.getByRole('link', { name: 'Who has looked' }).click();
  await expect(olga.getByRole('heading', { level: 1, name: 'Who has looked' })).toBeFocused();
  const row = olga.getByRole('row', { name: /Ada <b>.*Opened a record/ });
  await expect(row).toContainText('person');
  await expect(row).toContainText('with what came before and after');
  expect(await olga.getByRole('main').textContent()).not.toContain(SUBJECTS[0].slice(0, 6));
  for (const colorScheme of ['light', 'dark'] as const) {
    await olga.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page: olga }).analyze()).violations).toEqual([]);
  }
  await row.getByRole('link', { name: /person/ }).click();
  await expect(olga.getByText('Only what was about the same')).toBeVisible();
  await expect(olga.getByRole('row')).toHaveCount(4);
  await expect(olga.getByRole('row', { name: /Olga/ })).toHaveCount(1);
  await expect(olga.getByRole('row', { name: /Ada/ })).toHaveCount(2);
  await olga.setViewportSize({ width: 360, height: 800 });
  expect(await olga.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  // A list longer than a page.
  await olga.evaluate(async () => {
    for (let n = 0; n < 60; n += 1) await fetch('/temoin/audit/records?limit=1');
  });
  await olga.getByRole('link', { name: 'Show everything' }).click();
  await expect(olga.getByRole('row')).toHaveCount(51);
  await olga.getByRole('link', { name: 'Older →' }).click();
  await expect(olga.getByRole('link', { name: '← Newer' })).toBeVisible();
  await olga.getByRole('link', { name: '← Register' }).click();
  await expect(olga.getByRole('heading', { level: 1, name: 'Register' })).toBeVisible();
  for (const context of contexts) await context.close();
});

test('a token for a period says so, and refuses a period outside in words', async ({ page }) => {
  const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
  await page.goto(linkFor('--from', day(-1), '--to', day(2)));
  await expect(page.getByText('This token shows the records received from')).toBeVisible();
  await expect(page.locator('.count')).toContainText('2 records');
  await page.getByRole('button', { name: 'Check these records in this browser' }).click();
  await expect(page.getByText('2 records checked: in the log, and unaltered')).toBeVisible();
  await page.getByLabel('Received from (UTC)').fill(day(-9));
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByRole('alert').first()).toContainText('This token is for records received from');
});
