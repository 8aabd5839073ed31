import type { Plugin } from 'vite';
import type { Configuration } from '../consent/configuration.js';
export type { Configuration } from '../consent/configuration.js';
/** What the plugin may be told. */
export interface TemoinPluginOptions {
    /** The site's own, as in its `temoin.json`. */
    readonly configuration: Configuration;
    /** Puts the gate, with the configuration in it, first into the head of each page. Default: no. */
    readonly inlineGate?: boolean;
    /** Absolute address of the pages. Default: `https://<site>/` of the configuration. */
    readonly baseUrl?: string;
}
/**
 * Marks every page after all other plugins, and warns in Vite's log of tags to hosts that no service declares.
 * Where Vite gives nonces (`html.cspNonce`), the gate gets one too.
 * @throws TemoinError as `mark` does
 */
export declare function temoin({ configuration, inlineGate, baseUrl }: TemoinPluginOptions): Plugin;
