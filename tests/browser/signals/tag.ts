// A vendor's script as its documentation describes it, and a page on which it is held until its service is granted.
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import type { Service } from '../../../src/consent/configuration.ts';
import { chosen, open, startVendorSite, type Vendor } from './walk.ts';

/**
 * The script of a stand-in.
 * @param cookie what the vendor sets whenever it may, and where it may not takes away with `clear()`
 * @param body has `told`, to which it adds all that it is told, and `send(what)`, which requests `/hit?<what>` of the site
 */
export const tag = (cookie: string, body: string): string => `(() => {
  const told = window.told = [], sent = window.sent = [];
  const send = (what) => { sent.push(fetch('/hit?' + what)); };
  const remember = () => { document.cookie = '${cookie}=1; path=/'; };
  const clear = () => { document.cookie = '${cookie}=; path=/; max-age=0'; };
  ${body}
})();`;

/** Devices that get an empty script from the vendor: what is told then stands in the page. */
export const devices =
  (browser: Browser, address: string): (() => Promise<BrowserContext>) =>
  async () => {
    const context = await browser.newContext({ locale: 'fr-FR' });
    await context.route(address, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    return context;
  };

/** A vendor whose script is held. */
export interface HeldVendor extends Vendor {
  /** Purpose of its service, which has the id `tag`. */
  readonly purpose: string;
  /** Address of its script, whose host the service declares. */
  readonly address: string;
  /** What comes from there. */
  readonly script: string;
  readonly cookie: string;
  /** Runs in the page: the site measures something by the vendor's API. */
  readonly measure: (what: string) => void;
}

/** What came of it, step by step. */
export interface Course {
  /** Requests for the script, and hits, before a choice. */
  'before a grant': number;
  /** Hits after a grant, with one thing measured after it; and the cookie that the vendor has set since. */
  granted: string[];
  'cookie when granted': string;
  /** What the vendor was told at the withdrawal, hits of what was measured after it, and the cookie. */
  withdrawn: unknown[];
  'hits when withdrawn': string[];
  'cookie when withdrawn': string;
  /** Hits after another grant on the same page, with one thing measured after it. */
  're-granted': string[];
}

/** Goes through a grant, a withdrawal, and another grant, and measures something at each step. */
export async function heldCourse(tab: Page, vendor: HeldVendor): Promise<Course> {
  const { purpose, address, cookie } = vendor;
  const service: Service = {
    id: 'tag',
    purpose,
    name: 'Tag',
    provider: 'Tag SA',
    hosts: [new URL(address).host],
    storage: [{ kind: 'cookie', name: cookie, days: 90 }],
  };
  const site = await startVendorSite({ ...vendor, config: { services: [service], ...vendor.config } });
  const hits: string[] = [];
  let loads = 0;
  site.routes.set('/hit', ({ url }) => {
    hits.push(new URL(url ?? '', site.url).search.slice(1));
    return { status: 204 };
  });
  await tab.route(address, (route) => {
    loads++;
    return route.fulfill({ contentType: 'text/javascript', body: vendor.script });
  });
  /** Measures, and gives the hits since the last time, once all have arrived. */
  const since = async (what: string) => {
    await tab.evaluate(vendor.measure, what);
    await tab.evaluate(() => Promise.all(Reflect.get(window, 'sent') as Promise<unknown>[]));
    return hits.splice(0);
  };
  const cookies = () =>
    tab.evaluate(() =>
      document.cookie
        .split('; ')
        .filter((cookie) => !/^eu-consent/.test(cookie))
        .join(),
    );
  const click = (name: string) => tab.getByRole('button', { name }).click();
  const inPreferences = async (name: string) => {
    await click('Gérer mes cookies');
    await tab.getByRole('dialog', { name: 'Gérer mes cookies' }).getByRole('button', { name }).click();
  };
  try {
    await open(tab, site);
    await tab.evaluate(vendor.measure, 'undecided');
    const before = loads + hits.length;
    await chosen(tab, () => click('Tout accepter'));
    await tab.waitForFunction(() => !!Reflect.get(window, 'told'));
    const granted = await since('granted');
    const cookieWhenGranted = await cookies();
    const known = (await tab.evaluate(vendor.told)).length;
    await chosen(tab, () => inPreferences('Tout refuser'));
    const withdrawn = (await tab.evaluate(vendor.told)).slice(known);
    await expect.poll(cookies).not.toContain(cookie);
    const hitsWhenWithdrawn = await since('withdrawn');
    const cookieWhenWithdrawn = await cookies();
    await chosen(tab, () => inPreferences('Tout accepter'));
    return {
      'before a grant': before,
      granted,
      'cookie when granted': cookieWhenGranted,
      withdrawn,
      'hits when withdrawn': hitsWhenWithdrawn,
      'cookie when withdrawn': cookieWhenWithdrawn,
      're-granted': await since('again'),
    };
  } finally {
    await site.close();
  }
}
