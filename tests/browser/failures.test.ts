// Whatever breaks, it breaks towards the visitor: nothing optional runs, and refusing still works (DESIGN §4.1).
import { expect, type Page, test } from '@playwright/test';
import { brokenConfiguration, brokenLog, missingFiles, plainPage } from './failures/delivery.ts';
import { brokenCookie, brokenStorage } from './failures/device.ts';
import { held } from './failures/failure.ts';
import { redefined } from './failures/other-scripts.ts';
import { brokenDrawing, pollutedPrototype, takenNames } from './failures/page.ts';
import { acceptedBefore } from './returning-visitor.ts';
import { heldScript, page, type Site, startSite } from './site.ts';

test.describe.configure({ retries: 0 });

const table = [
  brokenConfiguration,
  missingFiles,
  brokenLog,
  plainPage,
  brokenCookie,
  brokenStorage,
  takenNames,
  pollutedPrototype,
  brokenDrawing,
  redefined,
];

let site: Site;
test.beforeEach(async () => {
  site = await startSite();
  site.routes.set('/', { body: page({ head: heldScript(site, '/head.js', 'analytics'), body: held(site) }) });
});
test.afterEach(() => site.close());

const refuse = (tab: Page) => tab.getByRole('button', { name: /^(Tout refuser|Refuse all)$/ });

for (const { subject, requirement, rows } of table) {
  for (const [what, { breaks, visitor, cookie, presses, isReported }] of Object.entries(rows)) {
    const id = requirement ? `${requirement}: ` : '';
    test(`${id}nothing optional runs where ${subject} ${what}; the visitor ${visitor}`, async ({
      page: tab,
      context,
    }) => {
      const errors: string[] = [];
      tab.on('pageerror', (error) => errors.push(error.message));
      if (cookie) await context.addCookies([{ name: 'eu-consent', value: cookie, url: site.url }]);
      await breaks({ tab, context, site });
      if (tab.url() === 'about:blank') await tab.goto(site.url);
      if (presses) await tab.getByRole('button', { name: presses }).click();
      // Until what was pressed has opened, or has not.
      if (visitor === 'is not asked' || presses) await tab.waitForTimeout(500);
      // In the preferences where they are over the first layer: a real click reaches nothing else.
      if (visitor !== 'is not asked') await refuse(tab).last().click();
      if (visitor === 'refuses, is asked again')
        await expect.poll(() => site.records[0]).toMatchObject({ granted: [] });
      else await expect(refuse(tab)).toHaveCount(0);
      await tab.waitForTimeout(300);
      expect(site.seen).toEqual([]);
      if (!isReported) expect(errors).toEqual([]);
    });
  }
}

test('a visitor who accepted before gets everything where nothing is broken, so that the table can fail', async ({
  page: tab,
  context,
}) => {
  await context.addCookies([acceptedBefore(site.url)]);
  await tab.goto(site.url);
  await expect.poll(() => [...site.seen].sort()).toEqual(['/a.js', '/b.js', '/frame', '/head.js', '/inline']);
});
