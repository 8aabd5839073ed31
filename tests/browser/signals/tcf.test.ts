// IAB TCF on a page: what listeners are told at each step of a choice, and the commands before and after the API is there.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { dist, page } from '../site.ts';
import { decided } from '../visitor.ts';
import { config, inWords, serveGate, startTcfSite, type Told, told } from './tcf-site.ts';

test.describe.configure({ retries: 0 });

const press = (tab: Page, name: string) => tab.getByRole('button', { name }).click();

async function inPreferences(tab: Page, name: string): Promise<void> {
  await press(tab, 'Gérer mes cookies');
  await tab.getByRole('dialog', { name: 'Gérer mes cookies' }).getByRole('button', { name }).click();
}

const kept = (tab: Page) => tab.evaluate(() => localStorage.getItem('temoin:tcf'));

/** What each answer comes to: purposes, interests, features, vendors, interested vendors, and those disclosed. */
const GRANTED = '1,2 7 1 10,30 10,20 10,20,30,40';
const REFUSED = '- - - - - 10,20,30,40';

test('TCF-3 TCF-6: a listener is told of every choice and every layer, in order, and of nothing positive before a choice', async ({
  browser,
}) => {
  const site = await startTcfSite();
  const context = await browser.newContext({ locale: 'fr-FR' });
  try {
    const tab = await context.newPage();
    let known = 0;
    let strings: (string | undefined)[] = [];
    /** Acts, and waits for so much as should be told of it; what was told without a status told of nothing yet. */
    const step = async (act: () => Promise<unknown>, expected: string[]) => {
      await act();
      const news = async () => (await told(tab)).slice(known).filter(({ eventStatus }) => eventStatus);
      await expect.poll(async () => (await news()).map(inWords)).toEqual(expected);
      strings = (await news()).map(({ tcString }) => tcString);
      known = (await told(tab)).length;
    };
    const load = (of: Page = tab) => {
      if (of === tab) known = 0;
      return of.goto(site.url);
    };

    await step(load, [`cmpuishown ${REFUSED}`]);
    expect(await kept(tab)).toBeNull();
    await step(() => press(tab, 'Tout accepter'), [`useractioncomplete ${GRANTED}`]);
    const [granted] = strings;
    expect(JSON.parse((await kept(tab)) ?? '')).toMatchObject({ language: 'FR', vendorListVersion: 177 });

    // The next list and another language make no other string of an old choice.
    await serveGate(site, withTcf({ vendorListVersion: 178 }));
    await step(load, [`tcloaded ${GRANTED}`]);
    expect(strings).toEqual([granted]);
    // A vendor that came later is asked about, so that the old string is not told as one that holds.
    await serveGate(site, withLaterVendor());
    await step(load, ['cmpuishown 1,2 7 1 10,30 10,20 10,20,30,40,50']);
    await serveGate(site, withTcf({ vendorListVersion: 178 }));
    await step(load, [`tcloaded ${GRANTED}`]);
    await step(
      () => inPreferences(tab, 'Tout refuser'),
      [`cmpuishown ${GRANTED}`, `useractioncomplete ${REFUSED}`],
    );
    expect(strings[0]).toBe(granted);
    expect(JSON.parse((await kept(tab)) ?? '')).toMatchObject({ vendorListVersion: 178 });
    await step(
      () => inPreferences(tab, 'Tout accepter'),
      [`cmpuishown ${REFUSED}`, `useractioncomplete ${GRANTED}`],
    );

    const other = await context.newPage();
    await load(other);
    await step(() => inPreferences(other, 'Tout refuser'), [`useractioncomplete ${REFUSED}`]);
    await step(() => inPreferences(other, 'Tout accepter'), [`useractioncomplete ${GRANTED}`]);
    await step(() => inPreferences(other, 'Tout refuser'), [`useractioncomplete ${REFUSED}`]);
    await other.close();
    await step(load, [`tcloaded ${REFUSED}`]);

    // Closed without an answer: nothing has changed, and what is asked now is answered as before.
    await step(() => press(tab, 'Gérer mes cookies'), [`cmpuishown ${REFUSED}`]);
    expect(await ping(tab)).toMatchObject({ displayStatus: 'visible' });
    await tab.keyboard.press('Escape');
    await expect.poll(() => ping(tab)).toMatchObject({ displayStatus: 'disabled' });
    expect(inWords(await tcData(tab))).toBe(`tcloaded ${REFUSED}`);

    const forget = () => tab.evaluate(() => (window.temoin as { forget?(): void } | undefined)?.forget?.());
    await step(forget, [`useractioncomplete ${REFUSED}`]);
    await expect.poll(() => kept(tab)).toBeNull();
    expect((await told(tab)).map(inWords).at(-1)).toBe('undefined without a string');
  } finally {
    await context.close();
    await site.close();
  }
});

/** The same site with other settings of TCF. */
const withTcf = (settings: object) => {
  // The reason for the cast: an expanded configuration.
  const { tcf } = (config as { signals?: { tcf?: object } }).signals ?? {};
  return Object.assign({ ...config }, { signals: { tcf: { ...tcf, ...settings } } });
};

const withLaterVendor = () => {
  const revision = config.revision + 1;
  const vendor = {
    id: 'tcf-v-50',
    purpose: 'tcf-vendors',
    name: 'Later',
    provider: 'Later',
    since: revision,
  };
  return { ...config, revision, services: [...(config.services ?? []), vendor] };
};

const ask = (tab: Page, command: string, parameter?: unknown): Promise<unknown> =>
  tab.evaluate(([name, value]) => new Promise((resolve) => window.__tcfapi?.(name, 2, resolve, value)), [
    command,
    parameter,
  ] as const);
const ping = (tab: Page) => ask(tab, 'ping');
// The reason for the cast: that is what this command gives.
const tcData = (tab: Page) => ask(tab, 'getTCData') as Promise<Told>;

/** Calls while only the stub is there; one of them throws, and none is answered out of turn. */
const EARLY = `<script>
  const early = [], located = !!frames.__tcfapiLocator, isBodyThere = !!document.body;
  __tcfapi('ping', 2, (pong) => early.push(['ping', pong.cmpLoaded, pong.cmpStatus, pong.apiVersion]));
  __tcfapi('addEventListener', 2, (data, success) => {
    early.push(['first', data.listenerId, success]);
    throw new Error('of the page itself');
  });
  __tcfapi('getTCData', 1, (data, success) => early.push(['version 1', data, success]));
  __tcfapi('addEventListener', 2, (data) => early.push(['second', data.listenerId]));
  __tcfapi('removeEventListener', 2, (success) => early.push(['removed', success]), 1);
  __tcfapi('ping', 2, (pong) => early.push(['ping', pong.cmpLoaded]));
  __tcfapi('unheardOf', 2, (data, success) => early.push(['unheard of', data, success]));
</script>`;

/** A frame that asks the page by messages, in both forms that there are. */
const FRAME = `<iframe title="Publicité" srcdoc="<script>
  const heard = [];
  addEventListener('message', ({ data }) => heard.push(data));
  const call = (command, callId, more) => ({ __tcfapiCall: { command, version: 2, callId, ...more } });
  parent.postMessage(call('ping', 7), '*');
  parent.postMessage(JSON.stringify(call('addEventListener', 'a')), '*');
  parent.postMessage(call('getTCData', 'b', { parameter: [10] }), '*');
  parent.postMessage(call('getTCData', 'c', { version: 1 }), '*');
  parent.postMessage(call('ping', { toString: 1 }), '*');
  parent.postMessage('{', '*');
  parent.postMessage(null, '*');
</script>"></iframe>`;

test('TCF-5 SEC-7: the stub answers ping and locates, every other call is answered in turn, and frames by messages', async ({
  page: tab,
}) => {
  const site = await startTcfSite(config, '');
  const errors: string[] = [];
  tab.on('pageerror', ({ message }) => errors.push(message));
  const list = { vendorListVersion: 177, vendors: {} };
  let lists = 0;
  try {
    const gate = '<script src="/temoin/temoin.js"></script>';
    site.routes.set('/', { body: page({ gate, head: EARLY, body: FRAME }) });
    const release = await releaseFolder();
    const body = await readFile(join(dist, release, 'tcf.js'), 'utf8');
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await tab.route(`**/${release}/tcf.js`, async (route) => {
      await held;
      await route.fulfill({ contentType: 'text/javascript', body });
    });
    site.routes.set('/temoin/tcf/vendor-list.json', () => {
      lists++;
      return { type: 'application/json', body: JSON.stringify(list) };
    });
    const archived = { type: 'application/json', body: JSON.stringify({ vendorListVersion: 170 }) };
    site.routes.set('/temoin/tcf/vendor-list-v170.json', archived);
    await tab.goto(site.url);
    const frame = tab.frames().find((each) => each.parentFrame() && each.url() === 'about:srcdoc');
    const heard = () => frame?.evaluate('heard') as Promise<Record<string, unknown>[]>;
    await expect.poll(heard).toHaveLength(1);
    expect(await tab.evaluate('[located, isBodyThere, early.length]')).toEqual([true, false, 2]);
    letGo();

    await expect.poll(() => tab.evaluate('early.length')).toBeGreaterThan(6);
    const early = (await tab.evaluate('early')) as unknown[][];
    expect(early.slice(0, 7)).toEqual([
      ['ping', false, 'stub', '2.2'],
      ['ping', false],
      ['first', 1, true],
      ['version 1', null, false],
      ['second', 2],
      ['removed', true],
      ['unheard of', null, false],
    ]);
    expect(new Set(errors)).toEqual(new Set(['of the page itself']));

    // In kind, by the id that came with each, and nothing to what is no message of the protocol.
    await expect.poll(async () => (await heard()).length).toBeGreaterThan(3);
    const [pong, listener, data, wrong] = await heard();
    expect(pong).toMatchObject({
      __tcfapiReturn: { callId: 7, success: true, returnValue: { cmpStatus: 'stub' } },
    });
    expect(JSON.parse(`${listener}`)).toMatchObject({
      __tcfapiReturn: { callId: 'a', success: true, returnValue: { listenerId: 3 } },
    });
    expect(data).toMatchObject({
      __tcfapiReturn: { callId: 'b', returnValue: { vendor: { consents: { 10: false } } } },
    });
    expect(wrong).toEqual({ __tcfapiReturn: { callId: 'c', returnValue: null, success: false } });

    await expect
      .poll(() => ping(tab))
      .toEqual({
        gdprApplies: true,
        cmpLoaded: true,
        cmpStatus: 'loaded',
        displayStatus: 'visible',
        apiVersion: '2.2',
        cmpVersion: 7,
        cmpId: 880,
        gvlVersion: 177,
        tcfPolicyVersion: 5,
      });
    expect(lists).toBe(0);
    for (const version of ['LATEST', undefined, 177, '177'])
      expect(await ask(tab, 'getVendorList', version)).toEqual(list);
    expect(await ask(tab, 'getVendorList', 170)).toEqual({ vendorListVersion: 170 });
    for (const version of [1, 'latest', 176, {}]) expect(await ask(tab, 'getVendorList', version)).toBeNull();
    expect(lists).toBe(1);
    await press(tab, 'Tout accepter');
    const answers = async () =>
      (await heard()).filter((answer) => `${answer}`.includes('useractioncomplete'));
    await expect.poll(answers).toHaveLength(1);
    expect(await ping(tab)).toMatchObject({ displayStatus: 'hidden' });
  } finally {
    await site.close();
  }
});

async function releaseFolder(): Promise<string> {
  // The reason for the cast: the build has written it.
  return (JSON.parse(await readFile(join(dist, 'release.json'), 'utf8')) as { release: string }).release;
}

test('calls that another stub has kept are taken over, and another CMP is left alone', async ({
  page: tab,
}) => {
  const site = await startTcfSite(config);
  const gate = '<script src="/temoin/temoin.js"></script>';
  // As the IAB's own: the calls that wait are given to whoever calls without arguments.
  const stub = `<script>
    const told = [], calls = [];
    window.__tcfapi = (...call) => {
      if (!call.length) return calls;
      if (call[0] === 'ping') call[2]({ cmpLoaded: false, cmpStatus: 'stub' });
      else calls.push(call);
    };
    __tcfapi('addEventListener', 2, (data) => told.push(data));
  </script>`;
  const cmp = `<script>
    const theirs = window.__tcfapi = (command, version, callback) => callback({ cmpLoaded: true });
    const failures = [];
    addEventListener('temoin:failed', ({ detail }) => failures.push(detail.code));
  </script>`;
  try {
    site.routes.set('/', { body: page({ gate: stub + gate }) });
    site.routes.set('/other', { body: page({ gate: cmp + gate }) });
    await tab.goto(site.url);
    await expect.poll(async () => (await told(tab)).map(inWords).at(-1)).toBe(`cmpuishown ${REFUSED}`);
    await tab.goto(`${site.url}/other`);
    await expect.poll(() => tab.evaluate('failures')).toEqual(['second-copy']);
    expect(await tab.evaluate('window.__tcfapi === theirs')).toBe(true);
  } finally {
    await site.close();
  }
});

test('TCF-1: where there is no TCF there is no __tcfapi, and its file is never asked for; outside the GDPR four facts are told', async ({
  page: tab,
}) => {
  const asked: string[] = [];
  tab.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const { signals: _, ...without } = config as typeof config & { signals?: unknown };
  const site = await startTcfSite(without, '');
  try {
    await tab.goto(site.url);
    await press(tab, 'Tout accepter');
    await decided(tab, '1!');
    expect(asked.filter((path) => path.includes('tcf'))).toEqual([]);
    expect(await tab.evaluate('[typeof __tcfapi, !!frames.__tcfapiLocator]')).toEqual(['undefined', false]);

    await serveGate(site, { ...config, jurisdiction: 'BR' });
    await tab.goto(site.url);
    expect(await ping(tab)).toMatchObject({ gdprApplies: false });
    const data = await tab.evaluate(
      () => new Promise((resolve) => window.__tcfapi?.('addEventListener', 2, resolve)),
    );
    expect(data).toEqual({ gdprApplies: false, tcfPolicyVersion: 5, cmpId: 880, cmpVersion: 7 });

    // A number that no string can hold, as `temoin check` would have said.
    await serveGate(site, withTcf({ cmpId: 4096 }));
    await tab.goto(site.url);
    await press(tab, 'Gérer mes cookies');
    expect(await ask(tab, 'getTCData')).toMatchObject({ cmpId: 4096, purpose: { consents: {} } });
    expect(await ask(tab, 'getTCData')).not.toHaveProperty('tcString', expect.anything());
  } finally {
    await site.close();
  }
});
