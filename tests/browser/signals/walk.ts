// A walk through everything that can become of a choice, with what a vendor was told at each step of it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import type { Configuration } from '../../../src/consent/configuration.ts';
import { GATE_SOURCE, gateFor } from '../../../src/site/build-gate.ts';
import { dist, page, type Site, startSite } from '../site.ts';

/** A vendor as a site embeds it. */
export interface Vendor {
  /** `signals` of the configuration. */
  readonly signals: Configuration['signals'];
  /** What else differs from the usual configuration. */
  readonly config?: Partial<Configuration>;
  /** Markup behind the gate's tag, such as the vendor's snippet; what it loads comes from the site's other routes. */
  readonly head?: string;
  /** Runs in the page: everything that the vendor was told on it so far, in order, as JSON can hold it. */
  readonly told: () => unknown[];
  /** Further routes of the site by path, such as the vendor's script. */
  readonly scripts?: Readonly<Record<string, string>>;
  /** How the gate gets its configuration: in itself, or from the page. */
  readonly gate?: 'with its configuration' | 'that reads its configuration';
}

/** What was told at each step: all on a fresh page, else what came since the step before. */
export interface Told {
  'no choice': unknown[];
  grant: unknown[];
  'reload when granted': unknown[];
  withdraw: unknown[];
  're-grant': unknown[];
  'withdrawn in another tab': unknown[];
  'granted in another tab': unknown[];
  'reload when refused': unknown[];
  refuse: unknown[];
  forgotten: unknown[];
}

/** Purposes of the walk's site: all that a signal follows by default. */
const walked: Configuration = {
  site: 'lettre-cyber.example',
  revision: 1,
  policy: '/confidentialite',
  controller: { name: 'La Lettre Cyber', contact: 'dpo@lettre-cyber.example' },
  log: '/temoin/records',
  services: [{ id: 'tag', purpose: 'analytics', name: 'Tag', provider: 'Tag SA' }],
  purposes: [
    { id: 'necessary', required: true },
    { id: 'analytics' },
    { id: 'social' },
    { id: 'marketing' },
    { id: 'preferences', texts: { fr: { title: 'Préférences', description: 'Retient vos réglages.' } } },
  ],
  // Only a page that goes on can show what it was told.
  reloadOnWithdrawal: false,
  locale: 'fr',
};

/** Starts a site with the vendor on its one page. */
export async function startVendorSite({
  signals,
  config: more,
  head = '',
  scripts = {},
  gate,
}: Vendor): Promise<Site> {
  const config = { ...walked, ...more, ...(signals && { signals }) };
  const text = JSON.stringify(config);
  const site = await startSite(config, '');
  const own = '<script src="/temoin/temoin.js"></script>';
  if (gate === 'that reads its configuration') {
    const data = `<script type="application/json" id="temoin-config">${text}</script>`;
    site.routes.set('/', { body: page({ gate: data + own, head }) });
  } else {
    const source = await readFile(join(dist, GATE_SOURCE), 'utf8');
    site.routes.set('/temoin/temoin.js', {
      type: 'text/javascript',
      body: await gateFor(source, config, text),
    });
    site.routes.set('/', { body: page({ gate: own, head }) });
  }
  for (const [path, body] of Object.entries(scripts))
    site.routes.set(path, { type: 'text/javascript', body });
  return site;
}

/** Walks through all of it, with real clicks; two devices, and two tabs of one of them. */
export async function walk(newContext: () => Promise<BrowserContext>, vendor: Vendor): Promise<Told> {
  const site = await startVendorSite(vendor);
  const contexts = [await newContext(), await newContext()] as const;
  try {
    const tab = await contexts[0].newPage();
    let known = 0;
    // A choice is told before its event, and the event before this is asked.
    const since = async () => {
      const all = await tab.evaluate(vendor.told);
      const found = all.slice(known);
      known = all.length;
      return found;
    };
    const load = async () => {
      known = 0;
      await open(tab, site);
      return since();
    };
    const told: Partial<Told> = {};
    told['no choice'] = await load();
    await chosen(tab, () => press(tab, 'Tout accepter'));
    told.grant = await since();
    told['reload when granted'] = await load();
    await chosen(tab, () => inPreferences(tab, 'Tout refuser'));
    told.withdraw = await since();
    await chosen(tab, () => inPreferences(tab, 'Tout accepter'));
    told['re-grant'] = await since();
    const other = await contexts[0].newPage();
    await open(other, site);
    await chosen(tab, () => inPreferences(other, 'Tout refuser'));
    told['withdrawn in another tab'] = await since();
    await chosen(tab, () => inPreferences(other, 'Tout accepter'));
    told['granted in another tab'] = await since();
    await chosen(tab, () => inPreferences(other, 'Tout refuser'));
    await since();
    told['reload when refused'] = await load();
    const second = await contexts[1].newPage();
    await open(second, site);
    const asked = (await second.evaluate(vendor.told)).length;
    await chosen(second, () => press(second, 'Tout refuser'));
    told.refuse = (await second.evaluate(vendor.told)).slice(asked);
    const refused = asked + told.refuse.length;
    await chosen(
      second,
      () => second.evaluate(() => (window.temoin as { forget?(): void } | undefined)?.forget?.()),
      2,
    );
    told.forgotten = (await second.evaluate(vendor.told)).slice(refused);
    // The reason for the cast: every step has been taken.
    return told as Told;
  } finally {
    await Promise.all(contexts.map((context) => context.close()));
    await site.close();
  }
}

/** Opens the page, and waits until the widget is there. */
export async function open(tab: Page, site: Site): Promise<void> {
  await tab.goto(site.url);
  await tab.waitForFunction(() => !!window.temoin && !Array.isArray(window.temoin));
}

/** Acts, and waits until the tab has heard of so many choices. */
export async function chosen(tab: Page, act: () => Promise<unknown>, times = 1): Promise<void> {
  await tab.evaluate(() => {
    const heard = { choices: 0 };
    addEventListener('temoin:choice', () => heard.choices++);
    Object.assign(window, { heard });
  });
  await act();
  await expect
    .poll(() => tab.evaluate(() => (Reflect.get(window, 'heard') as { choices: number }).choices))
    .toBe(times);
}

const press = (tab: Page, name: string) => tab.getByRole('button', { name }).click();

async function inPreferences(tab: Page, name: string): Promise<void> {
  await tab.getByRole('button', { name: 'Gérer mes cookies' }).click();
  await tab.getByRole('dialog', { name: 'Gérer mes cookies' }).getByRole('button', { name }).click();
}
