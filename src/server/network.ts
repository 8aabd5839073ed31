// Which network a request comes from: the part of an address that one household or office shares. Pure.

/** Hexadecimal groups of an IPv6 address that make its /48, the most that one site is given (RFC 6177). */
const IPV6_GROUPS = 3;

/** An IPv4 address within IPv6 (RFC 4291 §2.5.5.2), as a socket that listens on both gives it. */
const MAPPED = '::ffff:';

/**
 * Addresses that are nobody's on the internet: a proxy on the same machine or the operator's own network (RFC 1918,
 * RFC 4193, link-local, loopback). All visitors of a site may come from one of them.
 */
const PRIVATE_IPV4 = /^(127|10|192\.168|169\.254|172\.(1[6-9]|2\d|3[01]))\./;
const PRIVATE_IPV6 = /^(f[cd]..:|fe[89ab].:|::1$)/;

/**
 * The network of an address: its /24 in IPv4, its /48 in IPv6, as a text.
 * @param address as Node gives it, or as a proxy forwards it; whatever else is a network of its own, named by the
 *   empty text, so that nonsense is limited too
 * @returns `undefined` for a private address, behind which there may be everybody
 */
export function networkOf(address: string): string | undefined {
  const plain = address.toLowerCase();
  const bare = plain.startsWith(MAPPED) && plain.includes('.') ? plain.slice(MAPPED.length) : plain;
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(bare)) {
    return PRIVATE_IPV4.test(bare) ? undefined : bare.slice(0, bare.lastIndexOf('.'));
  }
  if (!/^[0-9a-f:]{2,39}$/.test(bare) || !bare.includes(':')) return '';
  return PRIVATE_IPV6.test(bare) ? undefined : networkOfIpv6(bare);
}

/** `::` stands for groups of zero: where it comes within the first three, those behind it are zero up to its end. */
function networkOfIpv6(address: string): string {
  const [before = '', after] = address.split('::');
  const head = before ? before.split(':') : [];
  const tail = after ? after.split(':') : [];
  const zeros =
    after === undefined ? [] : Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0');
  const groups = [...head, ...zeros, ...tail].slice(0, IPV6_GROUPS);
  // Without leading zeros, so that one network has one text.
  return groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':');
}
