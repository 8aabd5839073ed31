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
 * The facts that services declare, in the words of one language: `{…}` in a name or a text stands for a text of the
 * layers, or for one of the configuration's `terms`, so that it says but once what many services share. Pure, and
 * without Intl. What has an address that leads elsewhere than to `https:` or the site is left out (SEC-4).
 * @param layersIn gives the texts of the language; asked for only where there are facts, which few sites have
 * @returns gives those of one service by its id, `undefined` where it declares none. Made once for all of them, since there may
 * be a thousand
 */
export function declaredFactsOf(
  { services = [], texts = {} }: Configuration,
  locale: string,
  layersIn: () => object,
): (serviceId: string) => DeclaredFact[] | undefined {
  const factsOf = bare<readonly DeclaredFact[]>();
  for (const { id, facts } of services) if (facts) factsOf[id] ??= facts;
  let words: Record<string, string> | undefined;
  return (serviceId) => {
    const facts = factsOf[serviceId];
    if (!facts) return undefined;
    words ??= wordsOf(layersIn(), texts[locale]?.terms);
    return factsIn(facts, words);
  };
}

function wordsOf(layers: object, terms: object | undefined): Record<string, string> {
  const words = bare<string>();
  for (const part of [layers, Reflect.get(layers, 'stores'), terms])
    for (const [name, word] of Object.entries(part ?? {})) if (typeof word === 'string') words[name] = word;
  return words;
}

const factsIn = (facts: readonly DeclaredFact[], words: Record<string, string>): DeclaredFact[] =>
  facts
    .filter(({ address = '/' }) => /^(https:\/)?\//.test(address))
    .map(({ name, text, address }) => ({
      name: fill(name, words),
      ...(text !== undefined && { text: fill(text, words) }),
      ...(address !== undefined && { address }),
    }));
