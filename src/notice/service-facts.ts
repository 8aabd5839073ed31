// The facts about a service, in the preferences: who is behind it, what it keeps on the device, what its provider keeps.
import type { Configuration } from '../consent/configuration.ts';
import { type DeclaredFact, declaredFactsOf } from '../consent/declared-facts.ts';
import type { ServiceFactsTexts } from '../consent/locale-texts.ts';
import type { NoticeService } from '../consent/notice.ts';
import { layersOf } from '../consent/own-texts.ts';
import type { PreferencesNotice } from '../consent/preferences-of.ts';
import { create } from './element.ts';
import styles from './service-facts.css?inline';
import { serviceFactsTexts } from './service-facts-texts.ts';

/** Days from which a duration is said in months: "13 months" reads better than "395 days". */
const MONTHS_FROM_DAYS = 60;
const MONTH_DAYS = 30.4;

const sheet = new CSSStyleSheet();

/** The layer's custom properties have names that no page can know beforehand (host.ts); these rules need the same. */
function adoptStyles(root: ShadowRoot): void {
  const prefix = /--\d+/.exec(root.adoptedStyleSheets[0]?.cssRules[0]?.cssText ?? '')?.[0];
  sheet.replaceSync(prefix ? styles.replace(/--(?!temoin)/g, prefix) : styles);
  root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, sheet])];
}

/**
 * Draws a list of them into each service's box, in the place of the one before.
 * @param boxes in the shadow root of the preferences, which gets the styles; one for each service
 * @param notice its own words come first: an auditor's has them all
 * @param config has a site's own words, unless the notice has
 */
export function drawServiceFacts(
  boxes: readonly HTMLElement[],
  services: readonly NoticeService[],
  notice: PreferencesNotice,
  config: Configuration | undefined,
): void {
  const { locale } = notice;
  const shipped = { locale, layers: serviceFactsTexts };
  const texts = { ...(config ? layersOf(config, shipped) : serviceFactsTexts), ...notice.texts };
  // An auditor's notice has them in words; a visitor's page makes them of its configuration.
  const factsIn = config && declaredFactsOf(config, locale, () => texts);
  for (const [index, box] of boxes.entries()) {
    const service = services[index];
    if (!service) continue;
    for (const before of box.querySelectorAll('dl, details')) before.remove();
    const declared = factsIn ? factsIn(service.id) : service.facts;
    const lists = declaredLists(declared);
    const common = create('dl', {}, ...factsOf(service, texts, locale, !declared));
    // Under the heading where there is one: of sixty vendors a visitor wants to see the names first.
    const heading = lists[0]?.querySelector('summary');
    if (heading) heading.after(common);
    else box.append(common);
    box.append(...lists);
  }
  const root = boxes[0]?.getRootNode();
  if (root instanceof ShadowRoot) adoptStyles(root);
}

function factsOf(
  { provider, policy, storage, retentionDays }: NoticeService,
  texts: ServiceFactsTexts,
  locale: string,
  saysStorage: boolean,
): HTMLElement[] {
  const facts: Fact[] = [
    [texts.provider, [provider], ...(policy ? [[linkTo(policy, texts.servicePolicy)]] : [])],
  ];
  // Who declares more says there what is kept.
  if (storage.length || saysStorage)
    facts.push([
      texts.storage,
      ...storage.map(({ kind, name, days }) => [
        `${texts.stores[kind]} `,
        create('code', { textContent: name }),
        ` · ${days ? duration(days, locale) : texts.session}`,
      ]),
      ...(storage.length ? [] : [[texts.storesNothing]]),
    ]);
  if (retentionDays) facts.push([texts.retention, [duration(retentionDays, locale)]]);
  return facts.flatMap(listed);
}

type Fact = [name: string, ...values: (string | Node)[][]];

const listed = ([name, ...values]: Fact) => [
  create('dt', { textContent: name }),
  ...values.map((value) => create('dd', {}, ...value)),
];

/** Lists of what a service declares, each folded under the fact before it that has a name alone. */
function declaredLists(declared: readonly DeclaredFact[] = []): HTMLElement[] {
  const lists: HTMLElement[] = [];
  let list: HTMLElement | undefined;
  for (const { name, text, address } of declared) {
    const isHeading = text === undefined && address === undefined;
    if (isHeading || !list) {
      list = create('dl', {});
      lists.push(isHeading ? create('details', {}, create('summary', { textContent: name }), list) : list);
    }
    if (!isHeading) list.append(...listed([name, [address ? linkTo(address, address) : (text ?? '')]]));
  }
  return lists;
}

const linkTo = (href: string, textContent: string) =>
  create('a', { href, target: '_blank', rel: 'noopener noreferrer', textContent });

function duration(days: number, locale: string): string {
  const [count, unit] = days < MONTHS_FROM_DAYS ? [days, 'day'] : [Math.round(days / MONTH_DAYS), 'month'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
