// IAB GPP on a page: what vendors hear at each step of a choice, from the first bytes on, also out of frames.
import { GppModel } from '@iabgpp/cmpapi';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import type { Gpp, GppEvent } from '../../../src/signals/gpp/gpp-api.ts';
import type { Site } from '../site.ts';
import { chosen, open, startVendorSite, type Vendor } from './walk.ts';

test.describe.configure({ retries: 0 });

declare const __gpp: Gpp;
declare const told: string[];
declare const temoin: { forget(): void; grant(): void };

/** Each event as a vendor hears it that listens from the first moment on, with the GPP string of that moment. */
const LISTENER = `<script>
  var told = [], strings = [];
  __gpp('addEventListener', ({ eventName, data, pingData }) => {
    told.push(eventName + ' ' + data);
    strings.push(pingData.gppString);
    if (eventName === 'signalStatus' && data !== pingData.signalStatus) told.push('contradicts itself');
  });
  __gpp('addEventListener', () => { throw new Error('a vendor’s own mistake'); });
</script>`;

const start = (jurisdiction: string, vendor: Partial<Vendor> = {}): Promise<Site> =>
  startVendorSite({
    signals: { gpp: {} },
    config: { jurisdiction },
    head: LISTENER,
    told: () => told,
    ...vendor,
  });

/** Waits until exactly this has been heard since the last time. */
const heard = async (tab: Page, ...events: string[]) => {
  await expect.poll(() => tab.evaluate(() => told)).toEqual(events);
  return tab.evaluate(() => told.splice(0).length);
};

const FRESH = 'listenerRegistered true';
const LOADED = 'cmpStatus loaded';
const NOT_READY = 'signalStatus not ready';
const READY = 'signalStatus ready';
const VISIBLE = 'cmpDisplayStatus visible';
const HIDDEN = 'cmpDisplayStatus hidden';

const press = (tab: Page, name: string) => tab.getByRole('button', { name }).click();
const openPreferences = (tab: Page) => press(tab, 'Gérer mes cookies');
const inPreferences = async (tab: Page, name: string) => {
  await openPreferences(tab);
  await tab.getByRole('dialog', { name: 'Gérer mes cookies' }).getByRole('button', { name }).click();
};

/** What a vendor reads in the string of the last event, by the IAB's own decoder. */
const read = async (tab: Page): Promise<Record<string, Record<string, unknown>>> => {
  const text = await tab.evaluate(() => (Reflect.get(window, 'strings') as string[]).at(-1));
  return new GppModel(text).toObject();
};

test('every step of a choice is told in the order that the IAB fixes, and the string says what was chosen', async ({
  page: tab,
  context,
}) => {
  const site = await start('US-NY');
  const OPTED_OUT = { usnat: { SaleOptOut: 1, SharingOptOut: 1, TargetedAdvertisingOptOut: 1 } };
  const DID_NOT = { usnat: { SaleOptOut: 2, SharingOptOut: 2, TargetedAdvertisingOptOut: 2 } };
  const changed = 'sectionChange usnat';
  try {
    await open(tab, site);
    await heard(tab, FRESH, LOADED, VISIBLE);
    await press(tab, 'Tout accepter');
    await heard(tab, HIDDEN, changed, READY);
    expect(await read(tab)).toMatchObject(DID_NOT);
    await open(tab, site);
    await heard(tab, FRESH, LOADED, READY);
    expect(await read(tab)).toMatchObject(DID_NOT);
    await inPreferences(tab, 'Tout refuser');
    await heard(tab, NOT_READY, VISIBLE, HIDDEN, changed, READY);
    expect(await read(tab)).toMatchObject(OPTED_OUT);
    await inPreferences(tab, 'Tout accepter');
    await heard(tab, NOT_READY, VISIBLE, HIDDEN, changed, READY);
    await openPreferences(tab);
    await heard(tab, NOT_READY, VISIBLE);
    await tab.keyboard.press('Escape');
    await heard(tab, HIDDEN, READY);
    const other = await context.newPage();
    await open(other, site);
    await chosen(tab, () => inPreferences(other, 'Tout refuser'));
    await heard(tab, NOT_READY, changed, READY);
    expect(await read(tab)).toMatchObject(OPTED_OUT);
    await open(tab, site);
    await heard(tab, FRESH, LOADED, READY);
    expect(await read(tab)).toMatchObject(OPTED_OUT);
    await tab.evaluate(() => temoin.forget());
    await heard(tab, NOT_READY);
    await open(tab, site);
    await heard(tab, FRESH, LOADED, VISIBLE);
    await press(tab, 'Tout refuser');
    await heard(tab, HIDDEN, READY);
    expect(await read(tab)).toMatchObject(OPTED_OUT);
  } finally {
    await site.close();
  }
});

/** A frame of another origin, which asks as vendors do that have no page of their own. */
const FRAME = `<script>
  var answers = [];
  addEventListener('message', ({ data }) => answers.push(data));
  const call = (command, callId, parameter) => ({ __gppCall: { command, callId, parameter, version: '1.1' } });
  const ask = () => {
    parent.postMessage(call('ping', 'a'), '*');
    parent.postMessage(JSON.stringify(call('getField', 2, 'usca.SaleOptOut')), '*');
    parent.postMessage(call('removeEventListener', 0, 99), '*');
    for (const other of ['{', 'null', null, { __gppCall: null }]) parent.postMessage(other, '*');
  };
  const found = !!parent.frames.__gppLocator;
</script>`;

test('GPP-1: commands are answered at once by the stub and by the API, to frames too; what must wait is answered in its order', async ({
  page: tab,
}) => {
  const site = await start('US-CA', {
    head: `${LISTENER}<script>
      var order = [];
      for (const name of ['usca.one', 'usca.two', 'three']) __gpp(name, (...answer) => order.push(name, ...answer));
    </script>`,
  });
  site.routes.set('/frame', { body: FRAME });
  let letGo = () => {};
  const isDue = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await tab.route('**/gpp.js', async (route) => {
    await isDue;
    await route.continue();
  });
  await tab.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }));
  const answerOf = (command: string, parameter?: unknown) =>
    tab.evaluate(
      ([name, value]) => {
        let given: unknown[] = [];
        // It has answered when it returns, and returns nothing.
        const returned = __gpp(`${name}`, (...answer) => (given = answer), value) as unknown;
        return returned === undefined ? given : ['returned something'];
      },
      [command, parameter] as const,
    );
  try {
    await open(tab, site);
    await tab.evaluate(() => {
      const frame = Object.assign(document.createElement('iframe'), { src: '/frame' });
      frame.setAttribute('sandbox', 'allow-scripts');
      document.body.append(frame);
    });
    const askFrom = async () => {
      const frame = await tab
        .waitForSelector('iframe[src="/frame"]')
        .then((element) => element.contentFrame());
      await frame?.waitForURL('**/frame');
      await frame?.evaluate('answers.length = 0; ask()');
      await expect.poll(() => frame?.evaluate('answers.length')).toBe(3);
      expect(await frame?.evaluate('found')).toBe(true);
      // The reason for the cast: what the frame above has noted.
      return (await frame?.evaluate('answers')) as unknown[];
    };

    const stub = { gppVersion: '1.1', cmpStatus: 'stub', signalStatus: 'not ready', cmpId: 1, gppString: '' };
    expect(await answerOf('ping')).toMatchObject([
      { ...stub, supportedAPIs: ['8:usca'], sectionList: [] },
      true,
    ]);
    expect(await answerOf('hasSection', 'usca')).toEqual([null, true]);
    expect(await answerOf('getSection', 'usca')).toEqual([null, true]);
    expect(await answerOf('getField', 'usca.SaleOptOut')).toEqual([null, true]);
    const [registered] = await answerOf('addEventListener');
    expect(registered).toMatchObject({ eventName: 'listenerRegistered', listenerId: 3, data: true });
    expect(await answerOf('removeEventListener', 3)).toEqual([true, true]);
    expect(await answerOf('removeEventListener', 3)).toEqual([false, true]);
    expect(await askFrom()).toEqual([
      { __gppReturn: { returnValue: expect.objectContaining(stub), success: true, callId: 'a' } },
      '{"__gppReturn":{"returnValue":null,"success":true,"callId":2}}',
      { __gppReturn: { returnValue: false, success: true, callId: 0 } },
    ]);
    await heard(tab, FRESH);
    expect(await tab.evaluate('order')).toEqual([]);

    letGo();
    // US-1, GPP-3: the browser's signal is the opt-out, and is passed on.
    await heard(tab, LOADED, READY);
    const full = {
      cmpStatus: 'loaded',
      signalStatus: 'ready',
      cmpDisplayStatus: 'hidden',
      applicableSections: [8],
    };
    expect(await answerOf('ping')).toMatchObject([full, true]);
    expect(await answerOf('getSection', 'usca')).toMatchObject([
      [
        { SaleOptOutNotice: 1, SaleOptOut: 1 },
        { SubsectionType: 1, Gpc: true },
      ],
      true,
    ]);
    const names = ['usca.one', 'usca.two', 'three'];
    expect(await tab.evaluate('order')).toEqual(names.flatMap((name) => [name, null, false]));
    expect(await askFrom()).toEqual([
      { __gppReturn: { returnValue: expect.objectContaining(full), success: true, callId: 'a' } },
      '{"__gppReturn":{"returnValue":1,"success":true,"callId":2}}',
      { __gppReturn: { returnValue: false, success: true, callId: 0 } },
    ]);
    // GPC-4: what the visitor chooses here counts against it, and both are told.
    await tab.evaluate(() => temoin.grant());
    await heard(tab, NOT_READY, 'sectionChange usca', READY);
    expect(await read(tab)).toMatchObject({ usca: { SaleOptOut: 2, Gpc: true } });
  } finally {
    await site.close();
  }
});

test('a page outside the US is told that nothing applies; one without GPP has no trace of it', async ({
  browser,
}) => {
  const visit = async (vendor: Partial<Vendor>, look: (tab: Page) => Promise<void>) => {
    const context: BrowserContext = await browser.newContext();
    const site = await start('FR', vendor);
    try {
      const tab = await context.newPage();
      const asked: string[] = [];
      tab.on('request', (request) => asked.push(new URL(request.url()).pathname.split('/').at(-1) ?? ''));
      await open(tab, site);
      await look(tab);
      return asked;
    } finally {
      await context.close();
      await site.close();
    }
  };
  const asked = await visit({}, async (tab) => {
    await expect.poll(() => tab.evaluate(() => [...told].sort())).toEqual([VISIBLE, LOADED, FRESH, READY]);
    const ping = await tab.evaluate(() => {
      let data: unknown;
      __gpp('ping', (answer) => (data = answer));
      return data;
    });
    expect(ping).toMatchObject({
      applicableSections: [-1],
      gppString: 'DBAA',
      supportedAPIs: [],
    } satisfies Partial<GppEvent['pingData']>);
  });
  expect(asked).toContain('gpp.js');
  const without = await visit({ signals: undefined, head: '' }, async (tab) => {
    await tab.getByRole('button', { name: 'Tout accepter' }).click();
    await tab.waitForTimeout(300);
    expect(await tab.evaluate(() => ['__gpp' in window, '__gppLocator' in window])).toEqual([false, false]);
  });
  expect(without).not.toContain('gpp.js');
});
