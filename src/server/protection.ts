// Headers that protect every answer, and the limit of every address.

/** The policy is for what no browser should draw; pages that one may draw have their own. */
export const PROTECTION = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy':
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
};

/** Longest path and query; the longest of ours is below 200. */
export const URL_LIMIT_CHARS = 2_048;
