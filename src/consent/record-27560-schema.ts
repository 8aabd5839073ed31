// The published schema of a consent record in the fields of ISO/IEC TS 27560:2023, all mandatory ones among them (REC-1). Pure.
import { z } from 'zod';
import { HASH } from './record-schema.ts';

/** Name and version of the form. */
export const SCHEMA_27560 = 'temoin/record-27560/v1';

const text = z.string().min(1);

/** A mandatory field of which nothing is known: why that is so stands in its place, and nothing is made up. */
const notAvailable = z.strictObject({ not_available: text });

const known = <T extends z.ZodType>(value: T) => z.union([value, notAvailable]);

/** ISO 8601, as `P182D`. */
const duration = z.string().regex(/^P\d{1,9}D$/);

const instant = z.iso.datetime({ precision: 3 });

const pii = z.strictObject({ pii_type: known(text), pii_attribute_id: text.exactOptional() });

/** A period for each thing that is kept: what a service stores on the device, and what its provider has. */
const retention = z.strictObject({ of: text, period: known(z.union([duration, z.literal('session')])) });

const service = z.strictObject({
  service_id: text,
  service_name: text,
  party_id: text,
  decision: z.enum(['granted', 'refused', 'not asked']),
});

const purpose = z.strictObject({
  purpose_id: text,
  purpose: known(text),
  purpose_description: known(text),
  decision: z.enum(['granted', 'refused', 'not asked']),
  pii_information: z.array(pii).min(1),
  pii_controllers: known(z.array(text).min(1)),
  storage_locations: z.array(known(text)).min(1),
  retention_period: z.array(retention).min(1),
  services: z.array(service),
  jurisdiction: known(text),
  recipient_third_parties: known(z.array(text).min(1)),
  withdrawal_method: known(text),
});

const party = z.strictObject({
  party_id: text,
  party_type: text,
  party_name: known(text),
  party_address: known(text),
  party_contact: known(text),
  party_url: text.exactOptional(),
});

const event = z.strictObject({
  event_time: instant,
  validity_duration: known(z.union([duration, z.literal('one page view')])),
  entity_id: text,
  event_type: known(z.literal('expressed consent')),
  event_state: z.enum(['consent given', 'consent refused', 'consent withdrawn']),
  /** Ids of purposes and services. */
  concerns: z.array(text),
  /** Not in ISO/IEC TS 27560; the DPVCG's guide recommends it. */
  indication_method: text,
});

const schema = z.strictObject({
  schema_version: z.literal(SCHEMA_27560),
  record_id: text,
  pii_principal_id: text,
  pii_processing: z.strictObject({
    privacy_notice: known(z.strictObject({ id: text, hash: z.string().regex(HASH) })),
    language: text,
    purposes: z.array(purpose),
  }),
  party_identification: z.array(party).min(1),
  events: z.array(event).min(1),
  /** Where the record itself stands, and what in it has no field of the standard. */
  log: z.strictObject({
    site: text,
    index: z.int().min(0),
    sequence: z.int().min(0),
    event: text,
    client_time: instant,
  }),
});

/** A consent record in the fields of ISO/IEC TS 27560. */
export type Record27560 = z.infer<typeof schema>;

/** One of its purposes. */
export type Purpose27560 = z.infer<typeof purpose>;

/** One of its parties. */
export type Party27560 = z.infer<typeof party>;

/** Why a mandatory field has no value. */
export type NotAvailable = z.infer<typeof notAvailable>;

/** The published JSON Schema (draft 2020-12). */
export const record27560JsonSchema = () => ({
  title: 'A consent record of Témoin in the fields of ISO/IEC TS 27560:2023',
  ...z.toJSONSchema(schema),
});
