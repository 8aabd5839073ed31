// The headers on every answer of a server.

/** The policy is for what no browser should draw; pages that one may draw have their own. */
export const PROTECTION = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy':
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
};
