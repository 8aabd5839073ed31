// What a vendor's own library sends: through grants, withdrawals and another tab, with an event of the page at each step.
import type { IncomingMessage } from 'node:http';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { DEFAULT_COOKIE_NAME } from '../../../src/consent/configuration.ts';
import type { Answer, Site } from '../site.ts';
import { chosen, open, startVendorSite, type Vendor } from './walk.ts';

/** A vendor whose library runs in the page; its markup defines `measure(name)`, which makes an event. */
export interface MeasuringVendor extends Omit<Vendor, 'told'> {
  /** Path of the site to which events are sent, and what it answers. Left out where {@link answerElsewhere} answers. */
  readonly collector?: string;
  readonly answer?: Answer;
  /** For a vendor that sends to its own host alone: answers there, and hands on what was sent. */
  readonly answerElsewhere?: (context: BrowserContext, take: (sent: string) => void) => Promise<unknown>;
  /** Names of events in what was sent, of which others than those of `measure` do not matter. */
  readonly namesIn: RegExp;
}

/** A site with the vendor on its page, and the names of the page's events that it has sent. */
async function startMeasuring(
  context: BrowserContext,
  vendor: MeasuringVendor,
): Promise<{ site: Site; hits: string[] }> {
  const site = await startVendorSite({ ...vendor, told: () => [] });
  const hits: string[] = [];
  const take = (sent: string) => {
    for (const [, name = ''] of sent.matchAll(vendor.namesIn)) if (name.startsWith('step')) hits.push(name);
  };
  await vendor.answerElsewhere?.(context, take);
  if (vendor.collector)
    site.routes.set(vendor.collector, (request: IncomingMessage) => {
      let body = '';
      request.on('data', (chunk: Buffer) => {
        body += chunk.toString();
      });
      request.on('end', () => take(new URLSearchParams(body).get('data') ?? body));
      return vendor.answer ?? { type: 'application/json', body: '{}' };
    });
  return { site, hits };
}

/** Makes an event on the page, under a name that begins with `step`. */
const measure = (tab: Page, name: string) =>
  tab.evaluate((step) => (Reflect.get(window, 'measure') as (step: string) => void)(step), name);

/** Chooses on the page as a link or button of the site's own would. */
const choose = (tab: Page, what: 'grant' | 'refuse', of = tab) =>
  chosen(of, () =>
    tab.evaluate(
      (name) => (window.temoin as unknown as Record<string, () => void> | undefined)?.[name]?.(),
      what,
    ),
  );

/** In which what is to be swept is gone; a while longer would only show more. */
const SWEPT_MS = 500;

/** What a vendor has sent, in order, and what it had kept on the device before a choice. */
interface Found {
  readonly hits: string[];
  readonly kept: string[];
}

const keptBy = (tab: Page) =>
  tab.evaluate(() =>
    [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie].filter(Boolean),
  );

/** Goes through all of it on two tabs: what was made without a grant is not to be sent, however often a grant follows. */
export async function hitsOf(context: BrowserContext, vendor: MeasuringVendor): Promise<Found> {
  const { site, hits } = await startMeasuring(context, vendor);
  const sent = async (tab: Page, name: string) => {
    await measure(tab, name);
    await expect.poll(() => hits).toContain(name);
  };
  try {
    const tab = await context.newPage();
    await open(tab, site);
    await measure(tab, 'step without a choice');
    const kept = await keptBy(tab);
    await choose(tab, 'grant');
    await sent(tab, 'step granted');
    await choose(tab, 'refuse');
    await measure(tab, 'step withdrawn');
    // By then what the service declares is swept, which must undo nothing.
    await tab.waitForTimeout(SWEPT_MS);
    await measure(tab, 'step withdrawn for a while');
    await choose(tab, 'grant');
    await sent(tab, 'step granted again');
    await open(tab, site);
    await sent(tab, 'step granted before');
    const other = await context.newPage();
    await open(other, site);
    await choose(other, 'refuse', tab);
    await measure(tab, 'step withdrawn in the other tab');
    await choose(other, 'grant', tab);
    await sent(tab, 'step granted in the other tab');
    await choose(other, 'refuse', tab);
    await open(tab, site);
    await measure(tab, 'step refused before');
    await choose(tab, 'grant');
    await sent(tab, 'step granted at last');
    // As when a choice has been kept long enough and no page was open: the vendor may still remember its own.
    await other.close();
    await tab.goto('about:blank');
    await context.clearCookies({ name: new RegExp(`^${DEFAULT_COOKIE_NAME}`) });
    await open(tab, site);
    await tab.getByRole('button', { name: 'Tout accepter' }).waitFor();
    await measure(tab, 'step without a choice any more');
    await choose(tab, 'grant');
    await sent(tab, 'step granted anew');
    return { hits, kept };
  } finally {
    await context.close();
    await site.close();
  }
}

/** What {@link hitsOf} gives where all is well. */
export const GRANTED_STEPS = [
  'step granted',
  'step granted again',
  'step granted before',
  'step granted in the other tab',
  'step granted at last',
  'step granted anew',
];

/** The same with a library that is held until its service is granted, so that its snippet's queue takes what comes before. */
export async function hitsOfHeld(context: BrowserContext, vendor: MeasuringVendor): Promise<Found> {
  const { site, hits } = await startMeasuring(context, vendor);
  try {
    const tab = await context.newPage();
    await open(tab, site);
    await measure(tab, 'step without a choice');
    const kept = await keptBy(tab);
    await choose(tab, 'refuse');
    await measure(tab, 'step refused');
    await choose(tab, 'grant');
    await measure(tab, 'step granted');
    await expect.poll(() => hits).toContain('step granted');
    await open(tab, site);
    await measure(tab, 'step granted before');
    await expect.poll(() => hits).toContain('step granted before');
    return { hits, kept };
  } finally {
    await context.close();
    await site.close();
  }
}

/** What {@link hitsOfHeld} gives where all is well. */
export const HELD_STEPS = { hits: ['step granted', 'step granted before'], kept: [] };

/** A library that waits for the service of the usual configuration. */
export const held = (path: string) => `<script type="text/plain" data-consent="tag" src="${path}"></script>`;
