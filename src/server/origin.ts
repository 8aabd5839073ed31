// Who may write: the origins of pages that a request may come from (RFC 6454; Fetch, "Origin header"). Pure.
import { TemoinError } from '../consent/error.ts';

/** The headers of a request that say where it came from and where it went, as Node gives them. */
export type OriginHeaders = Readonly<Record<string, string | string[] | undefined>>;

/**
 * The host (with its port, where there is one) that the browser addressed.
 * @param trustsProxy whether `X-Forwarded-Host` counts: only behind a proxy that sets it itself, as anybody else may
 *   send it too. Of several values the last counts, which the nearest proxy added.
 * @returns the empty text where the request names none
 */
export function hostOf(headers: OriginHeaders, trustsProxy: boolean): string {
  const forwarded = trustsProxy ? headers['x-forwarded-host'] : undefined;
  const values = String(forwarded ?? headers.host ?? '').split(',');
  return (values.at(-1) ?? '').trim();
}

/**
 * The address that a request comes from. It is looked at and never kept.
 * @param trustsProxy whether `X-Forwarded-For` counts; of several values the last, which the nearest proxy added
 */
export function clientAddressOf(
  {
    headers,
    socket,
  }: { readonly headers: OriginHeaders; readonly socket: { readonly remoteAddress?: string | undefined } },
  trustsProxy: boolean,
): string {
  const forwarded = trustsProxy ? headers['x-forwarded-for'] : undefined;
  if (forwarded === undefined) return socket.remoteAddress ?? '';
  return (String(forwarded).split(',').at(-1) ?? '').trim();
}

/** Whether an `Origin` header is that of a page on `host` itself, by http or https. */
export function isSameHost(origin: string | undefined, host: string): boolean {
  if (!origin || !host || !/^https?:\/\//.test(origin)) return false;
  // Parsed with the same scheme, so that a default port is left out on both sides.
  const scheme = origin.slice(0, origin.indexOf('/'));
  const addressed = URL.parse(`${scheme}//${host}`);
  return addressed !== null && addressed.origin === origin && addressed.host !== '';
}

/**
 * Whether a page of this origin may write to the log: on the same host, or one of the allowed origins. A missing
 * header and `null` (a sandboxed page, a local file) never may.
 */
export function mayWrite(origin: string | undefined, host: string, allowed: readonly string[]): boolean {
  return origin !== undefined && (isSameHost(origin, host) || allowed.includes(origin));
}

/**
 * An `--origin` as browsers send it: scheme, host and a port that is not the default one.
 * @throws TemoinError `option-invalid` where it is no http or https address, or has more to it than an origin
 */
export function parseOrigin(text: string): string {
  const url = URL.parse(text);
  const isBare = url !== null && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href;
  if (!isBare) {
    throw new TemoinError(
      'option-invalid',
      `the origin must be like https://www.example.org, without a path, but is ${JSON.stringify(text)}`,
    );
  }
  return url.origin;
}
