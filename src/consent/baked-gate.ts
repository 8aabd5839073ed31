// Baking: puts a configuration into the gate, so that a page needs one request less.

/** What the build leaves in the gate for a configuration to stand in, as a string literal. */
const PLACE = /(["'`])@temoin-configuration@\1/g;

/**
 * The gate with a configuration in it.
 * @param gate text of `temoin.js`
 * @param configuration JSON text, checked before
 * @throws RangeError where the gate has no place for it, or more than one: it is not a gate of this release then
 */
export function bakeConfiguration(gate: string, configuration: string): string {
  const places = gate.match(PLACE)?.length ?? 0;
  if (places !== 1) throw new RangeError(`the gate has ${places} places for a configuration instead of 1`);
  // Twice JSON: the gate parses it as it parses any other. `<` and the two separators are escaped, so that the
  // result can also stand inside a page.
  const literal = JSON.stringify(JSON.stringify(JSON.parse(configuration))).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return gate.replace(PLACE, () => literal);
}
