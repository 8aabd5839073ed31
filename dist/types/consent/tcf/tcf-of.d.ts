import type { Configuration } from '../configuration.js';
/** `signals.tcf` of an expanded configuration, in which purposes, special features and vendors are ids of ours. */
export interface TcfSignal {
    /** Number that IAB Europe gave the registered CMP, 2 to 4,095. Without one no `__tcfapi` is on the page (TCF-1). */
    readonly cmpId: number;
    /** Version of that CMP by its own count, 0 to 4,095. */
    readonly cmpVersion: number;
    /** ISO 3166-1 alpha-2: the country whose law the publisher is under. */
    readonly publisherCC: string;
    /** Version of the vendor list that the notice is made from. */
    readonly vendorListVersion: number;
    /** Version of the Policies that this list names. Choices made under another one are void by their revision (TCF-8). */
    readonly tcfPolicyVersion: number;
    /** `false` where the place is one whose law the GDPR is no part of. Default: it applies. */
    readonly gdprApplies?: boolean;
    /** Tags of the languages that there are texts in, the one for everybody else first. Default: all that are shipped. */
    readonly languages?: readonly string[];
    /** Whether the site says stacks or illustrations in words of its own. Default: no. */
    readonly useNonStandardTexts?: boolean;
}
/** What an expanded configuration says of TCF. The reason for the cast: how a site writes its settings is no matter of the page's. */
export declare const tcfOf: ({ signals }: Configuration) => TcfSignal | undefined;
/**
 * The configuration as the visitors of a place get it: with whether the GDPR applies there, unless it says so itself.
 * @returns the same configuration where it has no TCF, or the GDPR applies
 */
export declare function tcfAtPlace(config: Configuration, jurisdiction: string | undefined): Configuration;
