// Canonical JSON (RFC 8785): the one text of a value, so that its hash can be recomputed by anybody.

/**
 * Serialises by RFC 8785: members sorted by UTF-16 code units, ECMAScript's own forms of strings and numbers, no
 * white space. Members whose value is `undefined` are left out.
 * @throws TypeError where JSON has no such value or the text would not be well-formed Unicode (lone surrogates,
 *   NaN, infinities, functions): such a value must never be hashed
 */
export function canonicalJson(value: unknown): string {
  // Spread, so that a gap in a list is met as the undefined that it is.
  if (Array.isArray(value)) return `[${[...value].map(canonicalJson).join(',')}]`;
  if (value && typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([key, member]) => `${canonicalJson(key)}:${canonicalJson(member)}`).join(',')}}`;
  }
  const text = JSON.stringify(value);
  // A lone surrogate is escaped by JSON.stringify (\ud800), whereas RFC 8785 §3.2.2.2 demands an error.
  if (text === undefined || (text === 'null' && value !== null) || /(^|[^\\])(\\\\)*\\ud[89a-f]/.test(text)) {
    throw new TypeError(`canonical JSON cannot carry ${String(value)}`);
  }
  return text;
}
