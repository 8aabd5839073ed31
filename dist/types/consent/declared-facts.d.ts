import type { Configuration } from './configuration.js';
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
export declare function declaredFactsOf({ services, texts }: Configuration, locale: string, layersIn: () => object): (serviceId: string) => DeclaredFact[] | undefined;
