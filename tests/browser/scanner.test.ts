// An auditor's scanner over the demo: @slashgear/gdpr-cookie-scanner refuses, accepts, and gives it the best grade.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, type LaunchOptions, test } from '@playwright/test';
import { scan } from '@slashgear/gdpr-cookie-scanner';
import { startDemo } from '../../demo/run.ts';
import { launchOptions } from '../../tools/browser.ts';

// By itself: it looks once, so many seconds after it has pressed a button.
test('the scanner finds the first layer, presses both buttons, and grades the demo A', {
  tag: '@alone',
}, async () => {
  test.setTimeout(90_000);
  const dataDir = mkdtempSync(join(tmpdir(), 'temoin-scanner-'));
  const demo = await startDemo({ port: 0, logPort: 0, thirdPartyPort: 0, dataDir, quiet: true });
  // It starts Playwright's own browser and cannot be told of another; the launcher is the one that it imports.
  const { launch } = chromium;
  chromium.launch = (options?: LaunchOptions) => launch.call(chromium, { ...options, ...launchOptions() });
  try {
    const found = await scan(`${demo.siteUrl}/articles/deni-de-service.html`, { locale: 'fr-FR' });
    const { compliance, modal, cookiesAfterReject, errors } = found;
    console.log(`graded ${compliance.grade}, ${compliance.total} of 100`, compliance.breakdown);
    expect(errors).toEqual([]);
    expect(modal.buttons.map(({ type, text }) => `${type}: ${text}`)).toEqual(
      expect.arrayContaining(['reject: Tout refuser', 'accept: Tout accepter']),
    );
    // It looks at once, when ours may not be written yet; no other may ever be.
    expect(cookiesAfterReject.filter(({ name }) => !/^eu-consent(-server)?$/.test(name))).toEqual([]);
    expect(compliance).toMatchObject({ grade: 'A', breakdown: { easyRefusal: 25, cookieBehavior: 25 } });
    // What is missing: it looks for the word "purposes", and the notice names them.
    expect(compliance.total).toBeGreaterThanOrEqual(92);
  } finally {
    chromium.launch = launch;
    await demo.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
