// One cell of the table for all carriers at once: a page brought into a state, and what the other servers saw of it.
import type { EngineName } from '../../tools/engines.ts';
import { configuration, page, startSite } from '../browser/site.ts';
import { carriers } from './carriers.ts';
import { countConnections } from './count-connections.ts';
import type { Engine } from './engine.ts';
import { insert } from './insert.ts';
import { type Tab, tabOf } from './tab.ts';
import { WATCHER } from './watcher.ts';

/** States of consent that a page can be in. */
export type State = 'before a choice' | 'refused' | 'granted' | 'withdrawn' | 'under an unknown id';

/** How the tags come into the page. */
export type Insertion = 'static' | 'appended late' | 'by innerHTML late';

/** What was seen, and after a withdrawal what was seen since. */
export interface Cell {
  /** Paths that the other server was asked for, in order. */
  readonly requests: string[];
  /** Scripts that ran, in order. */
  readonly ran: string[];
  readonly connections: number;
  /** Selectors of elements that have got their address. */
  readonly addressed: string[];
  /** Names of the cookies that are left. */
  readonly cookies: string[];
  /** Errors and violations of the page's policy. */
  readonly troubles: string[];
}

const REFUSE = 'Tout refuser';
const ACCEPT = 'Tout accepter';

/** How long all carriers together may take to reach the servers once they are let go. */
const ARRIVAL_MS = 5000;

/** Debian's headless Chromium never connects ahead, not even for a plain link that stands in the page. */
export const preconnects = (engine: EngineName): boolean => engine !== 'chromium';

/** How long a request that must not be made would have had, after one that was made last had arrived. */
const SILENCE_MS = 250;

/** Brings a fresh page into the state and waits until everything that can happen has happened. */
export async function observe(engine: Engine, state: State, insertion: Insertion): Promise<Cell> {
  const site = await startSite(configuration);
  const quiet = await countConnections();
  const tab = tabOf(await engine.open());
  try {
    const html = carriers
      .filter(({ script }) => insertion !== 'by innerHTML late' || !script)
      .map((carrier) => carrier.html)
      .join('\n')
      .replaceAll('$held', `data-consent="${state === 'under an unknown id' ? 'nobody' : 'matomo'}"`)
      .replaceAll('$other', site.other)
      .replaceAll('$quiet', quiet.url);
    site.routes.set('/', { body: page({ head: WATCHER, body: insertion === 'static' ? html : '' }) });
    site.routes.set('/own.gif', { type: 'image/gif', body: '' });

    const insertLate = async () => {
      if (insertion !== 'static') await tab.evaluate(insert, html, insertion === 'appended late');
    };
    const forget = async () => {
      await arrival(insertion, site.seen, quiet, preconnects(engine.name));
      await settle(tab, site.other, site.seen);
      site.seen.length = 0;
      quiet.reset();
    };

    await tab.goto(site.url);
    await tab.waitFor(() => !!document.querySelector('temoin-notice'));
    if (state !== 'before a choice') {
      await tab.click(state === 'refused' ? REFUSE : ACCEPT);
      await tab.waitFor(() => document.cookie.includes('eu-consent='));
    }
    if (state === 'withdrawn') {
      await insertLate();
      await forget();
      await withdraw(tab);
    }
    await insertLate();
    if (state === 'granted') await arrival(insertion, site.seen, quiet, preconnects(engine.name));
    await settle(tab, site.other, site.seen);
    return {
      requests: site.seen.map(pathOf).filter((path) => path !== FENCE),
      connections: quiet.count(),
      cookies: (await tab.cookies()).map(({ name }) => name),
      ...(await tab.evaluate(findings)),
    };
  } finally {
    await tab.close();
    await Promise.all([site.close(), quiet.close()]);
  }
}

/** By real clicks alone, on a page on which everything has run. */
async function withdraw(tab: Tab): Promise<void> {
  await tab.click('Gérer mes cookies');
  await tab.waitFor(() => !!document.querySelector('temoin-preferences'));
  await tab.reloadedBy(() => tab.click(REFUSE));
}

/** A request of the page itself, in the same way: once it is there, those before it are there too. */
const FENCE = '/fence.gif';

async function settle(tab: Tab, other: string, seen: readonly string[]): Promise<void> {
  const before = seen.filter((address) => pathOf(address) === FENCE).length;
  await tab.evaluate((address) => {
    new Image().src = address;
  }, `${other}${FENCE}?${Math.random()}`);
  const isThere = () => seen.filter((address) => pathOf(address) === FENCE).length > before;
  await until(isThere);
  if (!isThere()) throw new Error('the other server cannot be reached, so that what it saw says nothing');
  await delay(SILENCE_MS);
}

async function arrival(
  insertion: Insertion,
  seen: readonly string[],
  quiet: { count(): number },
  preconnects: boolean,
): Promise<void> {
  const expected = carriers
    .filter(({ script }) => insertion !== 'by innerHTML late' || !script)
    .flatMap(({ effect }) => ('requests' in effect ? effect.requests : []));
  await until(
    () => (quiet.count() > 0 || !preconnects) && expected.every((path) => seen.map(pathOf).includes(path)),
  );
}

async function until(isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + ARRIVAL_MS; Date.now() < end && !isSo(); ) await delay(20);
}

const delay = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const pathOf = (address: string) => address.split('?')[0] ?? '';

/** Runs in the page. */
function findings(): Pick<Cell, 'ran' | 'troubles' | 'addressed'> {
  const links = ['link[rel=preconnect]', 'link[rel=dns-prefetch]'];
  const addressed = links.filter((link) => document.querySelector(`${link}[href]`));
  return { ran: window.ran, troubles: window.troubles, addressed };
}
