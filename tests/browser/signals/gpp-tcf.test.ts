// IAB GPP on a page with IAB TCF: its one section is the TC string, told when the TCF has it and not before.
import { expect, type Page, test } from '@playwright/test';
import type { Configuration } from '../../../src/consent/configuration.ts';
import { tcfOf } from '../../../src/consent/tcf/tcf-of.ts';
import { config, startTcfSite } from './tcf-site.ts';

test.describe.configure({ retries: 0 });

/** Each event of both APIs as a vendor hears it; the string of a moment beside what changes it. */
const VENDOR = `<script>
  var events = [], tcString;
  __tcfapi('addEventListener', 2, (data) => { if (data && data.tcString) tcString = data.tcString; });
  __gpp('addEventListener', ({ eventName, data, pingData }) => {
    const isSame = pingData.gppString === 'DBABMA~' + tcString;
    events.push(eventName + ' ' + data + (data === 'ready' ? isSame ? ' with the TC string' : ' as ' + pingData.gppString : ''));
  });
</script>`;

const heard = async (tab: Page, ...expected: string[]) => {
  await expect.poll(() => tab.evaluate('events')).toEqual(expected);
  await tab.evaluate('events.length = 0');
};

const press = (tab: Page, name: string) => tab.getByRole('button', { name }).click();
async function inPreferences(tab: Page, name: string): Promise<void> {
  await press(tab, 'Gérer mes cookies');
  await tab.getByRole('dialog', { name: 'Gérer mes cookies' }).getByRole('button', { name }).click();
}

const LOADED = ['listenerRegistered true', 'cmpStatus loaded'];
const VISIBLE = 'cmpDisplayStatus visible';
const ANSWERED = [
  'cmpDisplayStatus hidden',
  'sectionChange tcfeuv2',
  'signalStatus ready with the TC string',
];

test('the TC string is in the GPP string at every step, and ready only behind a choice', async ({
  page: tab,
  context,
}) => {
  const of: Configuration = { ...config, jurisdiction: 'FR', signals: { ...config.signals, gpp: {} } };
  const site = await startTcfSite(of, VENDOR);
  try {
    await tab.goto(site.url);
    await heard(tab, ...LOADED, VISIBLE);
    // Behind the guard, which looks at every frame that is put on the page.
    expect(await tab.evaluate('!!frames.__gppLocator && !!frames.__tcfapiLocator')).toBe(true);
    await press(tab, 'Tout accepter');
    await heard(tab, ...ANSWERED);
    await tab.goto(site.url);
    await heard(tab, ...LOADED, 'sectionChange tcfeuv2', 'signalStatus ready with the TC string');
    const asked = await tab.evaluate(() => {
      const answers: unknown[] = [];
      for (const [command, parameter] of [['ping'], ['hasSection', 'tcfeuv2'], ['getSection', 'tcfeuv2']])
        window.__gpp?.(`${command}`, (data) => answers.push(data), parameter);
      return answers;
    });
    // What the site is registered with for the TCF it is for both; the third part is the publisher's segment.
    const parts = [{ VendorConsents: [10, 30] }, { VendorsDisclosed: [10, 20, 30, 40] }, { SegmentType: 3 }];
    const ping = { cmpId: tcfOf(config)?.cmpId, applicableSections: [2], supportedAPIs: ['2:tcfeuv2'] };
    expect(asked).toMatchObject([{ ...ping, parsedSections: { tcfeuv2: parts } }, true, null]);
    await inPreferences(tab, 'Tout refuser');
    await heard(tab, 'signalStatus not ready', VISIBLE, ...ANSWERED);
    await press(tab, 'Gérer mes cookies');
    await tab.keyboard.press('Escape');
    await heard(
      tab,
      'signalStatus not ready',
      VISIBLE,
      'cmpDisplayStatus hidden',
      'signalStatus ready with the TC string',
    );
    const other = await context.newPage();
    await other.goto(site.url);
    await inPreferences(other, 'Tout accepter');
    await heard(tab, 'signalStatus not ready', ...ANSWERED.slice(1));
  } finally {
    await site.close();
  }
});

test('in the US the section of the state stands alone, and where the GDPR does not apply none does', async ({
  page: tab,
}) => {
  for (const [jurisdiction, string] of [
    ['US-CA', /^DBABBg~B/],
    ['JP', /^DBAA$/],
  ] as const) {
    const site = await startTcfSite(
      { ...config, jurisdiction, signals: { ...config.signals, gpp: { keys: { sale: 'social' } } } },
      VENDOR,
    );
    try {
      await tab.goto(site.url);
      await expect
        .poll(() => tab.evaluate('events'))
        .toContainEqual(expect.stringMatching(/^signalStatus ready as /));
      const [ready] = ((await tab.evaluate('events')) as string[]).filter((event) =>
        event.includes('ready as'),
      );
      expect(ready?.split(' as ')[1]).toMatch(string);
    } finally {
      await site.close();
    }
  }
});
