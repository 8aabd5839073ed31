import { type Configuration } from '../consent/configuration.js';
import { type InlineGate } from './inline-gate.js';
/** How a page is to be marked. */
export interface MarkOptions {
    /** Absolute address of the page, for relative addresses in it. Default: `https://<site>/` of the configuration. */
    readonly baseUrl?: string;
    /** Puts the gate first into the head, in the place of a tag that loads it. */
    readonly gate?: InlineGate;
}
/** The same, checked and with nothing left open. */
export interface MarkPlan {
    readonly configuration: Configuration;
    readonly pageUrl: URL;
    readonly gate?: {
        readonly tag: string;
        readonly hash: string;
    };
}
/**
 * Checks everything that a caller gives, before the first byte.
 * @throws TemoinError `configuration-invalid` for what the widget itself would refuse; `option-invalid` for an
 *   address that is not absolute or a nonce that is none
 */
export declare function planOf(configuration: Configuration, options: MarkOptions): MarkPlan;
