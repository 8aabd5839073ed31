// src/consent/configuration.ts
/** CNIL-20: the name the recommendation gives to the cookie that keeps the choice. */
var DEFAULT_COOKIE_NAME = "eu-consent";
/**
* Parses JSON into objects without a prototype, so that neither a hostile key (`__proto__`) nor a polluted
* `Object.prototype` (`required: true`) can decide anything (SEC-5).
* @returns `undefined` where the text is not JSON; never throws
*/
function parseJson(text) {
	try {
		return JSON.parse(text, (_key, value) => value && typeof value === "object" && !Array.isArray(value) ? Object.assign(Object.create(null), value) : value);
	} catch {
		return;
	}
}
export { parseJson as n, DEFAULT_COOKIE_NAME as t };
