// Baking: puts a configuration into the gate, so that a page needs one request less.

/** What the build leaves in the gate for a configuration to stand in: an expression that finds nothing. */
const PLACE = /Reflect\.get\(self,\s*(["'`])@temoin-configuration@\1\)/g;

/** Names that need no quotes in a literal; `__proto__` is not one, and would be no property of it. */
const PLAIN_NAME = /^[a-z]\w*$/i;

/**
 * The gate with a configuration in it.
 * @param gate text of `temoin.js`
 * @param configuration JSON text, checked before
 * @throws RangeError where the gate has no place for it, or more than one: it is not a gate of this release then
 */
export function bakeConfiguration(gate: string, configuration: string): string {
  const places = gate.match(PLACE)?.length ?? 0;
  if (places !== 1) throw new RangeError(`the gate has ${places} places for a configuration instead of 1`);
  const literal = literalOf(JSON.parse(configuration));
  return gate.replace(PLACE, () => literal);
}

/**
 * A value as a literal of JavaScript, its objects without a prototype, as `parseJson` makes them (SEC-5). `<` and the
 * two separators are escaped, so that the result can also stand inside a page.
 */
function literalOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literalOf)}]`;
  if (value && typeof value === 'object')
    return `{${['__proto__:null', ...Object.entries(value).map(([name, inner]) => `${nameOf(name)}:${literalOf(inner)}`)]}}`;
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const nameOf = (name: string) => (PLAIN_NAME.test(name) ? name : `[${literalOf(name)}]`);
