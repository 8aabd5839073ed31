// Declared facts: what a notice says of a service beside what every service has, under names of its own.
import { bare } from './bare.ts';
import type { Configuration } from './configuration.ts';
import { fill } from './first-layer-of.ts';

/** One of them: its name, and either a text, or an address that a visitor may follow, or neither. */
export interface DeclaredFact {
  readonly name: string;
  readonly text?: string;
  /** `https:`, or a path on the site. */
  readonly address?: string;
}

/**
 * The facts that a service declares, in the words of one language: `{…}` in a name or a text stands for a text of the
 * layers, or for one of the configuration's `terms`, so that it says but once what many services share. Pure, and
 * without Intl. What has an address that leads elsewhere than to `https:` or the site is left out (SEC-4).
 * @param layersIn gives the texts of the language; asked for only where there are facts, which few sites have
 * @returns `undefined` for a service that declares none
 */
export function declaredFactsOf(
  { services = [], texts = {} }: Configuration,
  serviceId: string,
  locale: string,
  layersIn: () => object,
): DeclaredFact[] | undefined {
  const facts = services.find(({ id }) => id === serviceId)?.facts;
  if (!facts) return undefined;
  const layers = layersIn();
  const words = bare<string>();
  for (const part of [layers, Reflect.get(layers, 'stores'), texts[locale]?.terms])
    for (const [name, word] of Object.entries(part ?? {})) if (typeof word === 'string') words[name] = word;
  return facts
    .filter(({ address = '/' }) => /^(https:\/)?\//.test(address))
    .map(({ name, text, address }) => ({
      name: fill(name, words),
      ...(text !== undefined && { text: fill(text, words) }),
      ...(address !== undefined && { address }),
    }));
}
