// The Vite plugin: temoin/vite marks the pages of a site that Vite serves or builds.
import type { Plugin } from 'vite';
import type { Configuration } from '../consent/configuration.ts';
import { mark } from './mark.ts';
import { planOf } from './mark-options.ts';
import { publishedGate } from './published-gate.ts';

export type { Configuration } from '../consent/configuration.ts';

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
export function temoin({ configuration, inlineGate = false, baseUrl }: TemoinPluginOptions): Plugin {
  const options = baseUrl === undefined ? {} : { baseUrl };
  planOf(configuration, options);
  let script: Promise<string> | undefined;
  return {
    name: 'temoin',
    transformIndexHtml: {
      order: 'post',
      async handler(html, { path }) {
        if (inlineGate) script ??= publishedGate(configuration);
        const gate = script && { gate: { script: await script } };
        const marked = mark(html, configuration, { ...options, ...gate });
        for (const { tag, address } of marked.undeclared) {
          this.warn(
            `${path}: <${tag}> ${address}: no service declares this host; add it to the hosts of one in the configuration`,
          );
        }
        for (const { tag, address } of marked.unheld) {
          this.warn(
            `${path}: <${tag}> ${address}: the gate cannot hold such a tag; only a Content-Security-Policy stops it`,
          );
        }
        return marked.html;
      },
    },
  };
}
