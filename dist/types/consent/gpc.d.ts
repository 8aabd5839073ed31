/**
 * Whether a `Sec-GPC` header asks, for its visitor, that nothing be sold or shared. Only a field of exactly `1` counts, and
 * of several one is enough (GPC-1): servers hand them on as one text, with commas between. Any other is as good as none.
 * @param secGpc the header as it came; `null` or `undefined` where there was none
 */
export declare function asksForOptOut(secGpc: string | null | undefined): boolean;
/**
 * A gate for a visitor whose request has asked: where a proxy or an extension has added the header and the browser knows
 * nothing of it, the page's `navigator` says so too, and all on the page that asks it agrees. No other gate has a byte of it.
 * @param gate text of `temoin.js`
 */
export declare function signalledGate(gate: string): string;
/** Where the support resource is found (RFC 8615). */
export declare const GPC_SUPPORT_PATH = "/.well-known/gpc.json";
/**
 * The support resource (GPC-3): that the site abides by the signal.
 * @param lastUpdate the UTC day on which that was stated, as `YYYY-MM-DD` (RFC 3339, full-date)
 */
export declare function gpcSupport(lastUpdate: string): string;
