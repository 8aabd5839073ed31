// What a caller of mark, markStream and markMiddleware may choose, checked.
import { type Configuration, readConfiguration } from '../consent/configuration.ts';
import { TemoinError } from '../consent/error.ts';
import { gateTag, type InlineGate } from './inline-gate.ts';

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
  readonly gate?: { readonly tag: string; readonly hash: string };
}

/**
 * Checks everything that a caller gives, before the first byte.
 * @throws TemoinError `configuration-invalid` for what the widget itself would refuse; `option-invalid` for an
 *   address that is not absolute or a nonce that is none
 */
export function planOf(configuration: Configuration, options: MarkOptions): MarkPlan {
  if (!readConfiguration(configuration)) {
    throw new TemoinError(
      'configuration-invalid',
      'the configuration given for marking is one that the widget refuses; run "temoin check" on it, which says why',
    );
  }
  const baseUrl = options.baseUrl ?? `https://${configuration.site}/`;
  const pageUrl = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (!pageUrl || !/^https?:$/.test(pageUrl.protocol)) {
    throw new TemoinError(
      'option-invalid',
      `baseUrl must be the absolute http or https address of the page, but is "${baseUrl}"`,
    );
  }
  return { configuration, pageUrl, ...(options.gate && { gate: gateTag(options.gate) }) };
}
