// src/consent/canonical-json.ts
/**
* Serialises by RFC 8785: members sorted by UTF-16 code units, ECMAScript's own forms of strings and numbers, no
* white space. Members whose value is `undefined` are left out.
* @throws TypeError where JSON has no such value or the text would not be well-formed Unicode (lone surrogates,
*   NaN, infinities, functions): such a value must never be hashed
*/
function canonicalJson(value) {
	if (Array.isArray(value)) return `[${[...value].map(canonicalJson).join(",")}]`;
	if (value && typeof value === "object") return `{${Object.entries(value).filter(([, member]) => member !== void 0).sort(([a], [b]) => a < b ? -1 : 1).map(([key, member]) => `${canonicalJson(key)}:${canonicalJson(member)}`).join(",")}}`;
	const text = JSON.stringify(value);
	if (text === void 0 || text === "null" && value !== null || /(^|[^\\])(\\\\)*\\ud[89a-f]/.test(text)) throw new TypeError(`canonical JSON cannot carry ${String(value)}`);
	return text;
}
export { canonicalJson as t };
