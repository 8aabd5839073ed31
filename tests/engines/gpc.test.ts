// Global Privacy Control as a browser itself sends it: Firefox, with the setting on.
import { expect } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import { programsOf } from '../../tools/engines.ts';
import { configuration, heldScript, page, startSite } from '../browser/site.ts';
import { skipWithoutEngine, test } from './fixture.ts';

skipWithoutEngine();
test.skip(({ engineName }) => engineName !== 'firefox', 'of the engines here only Firefox has the signal');

test('GPC-2 US-1: what Firefox sends is heard in header and page, and a grant in spite of it is recorded as one', async () => {
  test.slow();
  const programs = programsOf('firefox');
  const site = await startSite({ ...configuration, jurisdiction: 'US-CA' });
  const browser = await puppeteer.launch({
    browser: 'firefox',
    protocol: 'webDriverBiDi',
    headless: true,
    ...(typeof programs === 'object' && programs.browser && { executablePath: programs.browser }),
    extraPrefsFirefox: { 'privacy.globalprivacycontrol.enabled': true },
  });
  try {
    const headers: unknown[] = [];
    site.routes.set('/', (request) => {
      headers.push(request.headers['sec-gpc']);
      return { body: page({ head: heldScript(site, '/a.js', 'analytics'), lang: 'en' }) };
    });
    const tab = await browser.newPage();
    await tab.goto(`${site.url}/#temoin`);
    const honoured = '::-p-text(Your browser’s opt-out signal is honoured.)';
    await tab.locator(honoured).wait();
    expect(headers).toEqual(['1']);
    expect(site.seen).toEqual([]);
    await tab.locator('::-p-text(Accept all)').click();
    await expect.poll(() => site.seen).toEqual(['/a.js']);
    await expect
      .poll(() => site.records)
      .toEqual([expect.objectContaining({ event: 'grant-all', gpc: true })]);
    await tab.goto(site.url);
    await expect.poll(() => site.seen).toEqual(['/a.js', '/a.js']);
  } finally {
    await browser.close();
    await site.close();
  }
});
