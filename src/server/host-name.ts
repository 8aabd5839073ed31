// The name of a host as browsers write it: in lower case and ASCII, without a port and without the root's dot. Pure.

/** A name or an address, in brackets where it is one of IPv6, and perhaps a port (RFC 9110 §7.2). */
const HOST = /^(\[[\da-f:.]+\]|[^\s/?#@\\:%[\]]+)(:\d{0,5})?$/i;

/** Longest name of a host (RFC 1035 §2.3.4), with its last dot and a port. */
const HOST_CHARS_MAX = 260;

/**
 * The name in a `Host` header, or in what an operator writes for one, made alike by the URL Standard ("host parsing"):
 * `Bücher.Example.:8080` is `xn--bcher-kva.example`. Ports name no other site, as cookies do not know them either.
 * @returns `undefined` for what is no host
 */
export function hostNameOf(text: string): string | undefined {
  if (text.length > HOST_CHARS_MAX) return undefined;
  const name = HOST.exec(text)?.[1];
  const parsed = name && URL.parse(`http://${name}/`)?.hostname;
  const bare = parsed?.replace(/\.$/, '');
  return bare?.split('.').every(Boolean) ? bare : undefined;
}
