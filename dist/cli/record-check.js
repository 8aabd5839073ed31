import { i as consentRecordJsonSchema, o as namesOnce, s as readConsentRecord } from "./record-schema.js";
import { Ajv2020 } from "ajv/dist/2020.js";
// src/server/record-check.ts
var hasForm = new Ajv2020({ formats: { "date-time": true } }).compile(consentRecordJsonSchema());
/** As `readConsentRecord`, which it asks for what is wrong. */
function checkedRecord(value) {
	return hasForm(value) && namesOnce(value) ? { record: value } : readConsentRecord(value);
}
/**
* The same for a text. It takes own members alone, and refuses `__proto__` as any other that it does not know, so that
* the text is parsed without further care.
* @returns `undefined` where the text is no JSON
*/
function readRecordText(text) {
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		return;
	}
	return checkedRecord(value);
}
export { readRecordText as t };
