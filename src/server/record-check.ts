// Whether a posted value is a record: the schema compiled to code, which says yes in a quarter of the time.
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ConsentRecord } from '../consent/record.ts';
import {
  consentRecordJsonSchema,
  namesOnce,
  type ReadRecord,
  readConsentRecord,
} from '../consent/record-schema.ts';

// Of a time the schema has the pattern too, which says all that its format does.
const ajv = new Ajv2020({ formats: { 'date-time': true } });

const hasForm = ajv.compile<ConsentRecord>(consentRecordJsonSchema());

/** As `readConsentRecord`, which it asks for what is wrong. */
export function checkedRecord(value: unknown): ReadRecord<ConsentRecord> {
  return hasForm(value) && namesOnce(value) ? { record: value } : readConsentRecord(value);
}

/**
 * The same for a text. It takes own members alone, and refuses `__proto__` as any other that it does not know, so that
 * the text is parsed without further care.
 * @returns `undefined` where the text is no JSON
 */
export function readRecordText(text: string): ReadRecord<ConsentRecord> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return checkedRecord(value);
}
