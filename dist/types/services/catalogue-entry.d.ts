import type { StoredItem } from '../consent/configuration.js';
import type { SIGNAL_KEYS } from '../consent/signals.js';
/** Chrome keeps no cookie for longer (CK-2): the `days` of one for which its maker names more, such as two years. */
export declare const BROWSER_LIMIT_DAYS = 400;
/** The most that a configuration may say: the `days` of what has no end of its own, as in local storage. */
export declare const UNTIL_DELETED_DAYS = 36500;
/** By protocol, the keys of it that follow the consent to this tool: expressions of the entry's own id, or none. */
export type CatalogueSignals = {
    readonly [Name in keyof typeof SIGNAL_KEYS]?: {
        readonly keys: Readonly<Partial<Record<keyof (typeof SIGNAL_KEYS)[Name], string>>>;
    };
};
/** A tool as its maker describes it. What a site has set up differently in the tool, it corrects in its configuration. */
export interface CatalogueEntry {
    /** Also the name of its file, and the id of the service in a configuration unless the site wants another. */
    readonly id: string;
    readonly name: string;
    /** What it does on a page, in some words. */
    readonly description: string;
    /** The legal person behind it, the one for Europe where there are several. */
    readonly provider: string;
    /** The usual purpose that it serves by default; where in doubt, one that asks. */
    readonly purpose: 'necessary' | 'analytics' | 'social' | 'marketing';
    readonly policy: string;
    /** Hosts that a page asks for it. None where it is served from a host of the site's own choice. */
    readonly hosts: readonly string[];
    /**
     * What it keeps on the device under a name that no site would use for itself, since what is declared is swept after a
     * refusal. `days` of less than one are rounded up to 1, and 0 is the end of the session.
     */
    readonly storage: readonly StoredItem[];
    /** Whose word `days` are: its maker's (default), or that of others who have looked, to be compared with what a site sees. */
    readonly lifetimes?: 'observed';
    /** As in a configuration; only where its maker names it and no setting of the tool changes it. */
    readonly retentionDays?: number;
    /** How it is told of a choice, as `signals` has it; keys that are left out follow the usual purposes. */
    readonly signals?: CatalogueSignals;
    /** Its number in the Global Vendor List of IAB Europe. */
    readonly tcfVendorId?: number;
    /** The element that brings it into a page. Default: `script`. */
    readonly tag?: 'script' | 'iframe' | 'link';
    /** What a site must know besides, and what is left out above and why. */
    readonly note?: string;
    /** Addresses of the pages that have the facts: its maker's, then those of others. */
    readonly sources: readonly string[];
    /** Day on which the entry was last gone through, `YYYY-MM-DD`. */
    readonly checked: string;
}
