// The two forms of a record that other people's standards name: the published schema takes every one, and JSON-LD loses nothing.
import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { NO_NOTICE } from '../../../src/consent/choice.ts';
import { type NoticeDocument, readNoticeDocument } from '../../../src/consent/notice-document.ts';
import { noticeOf } from '../../../src/consent/notice-of.ts';
import type { StoredRecord } from '../../../src/consent/record.ts';
import { record27560 } from '../../../src/consent/record-27560.ts';
import { record27560JsonSchema } from '../../../src/consent/record-27560-schema.ts';
import { JSONLD_CONTEXT, jsonLdOf } from '../../../src/consent/record-jsonld.ts';
import { fr } from '../../../src/locales/fr.ts';
import { configuration, WIDGET } from './examples.ts';
import { anyRecord, fullStoredRecord } from './records.ts';

const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(record27560JsonSchema());

/** DPV 2.2's terms of these names (https://w3id.org/dpv/2.2/dpv), Dublin Core's and RDF's: what a node may be made of. */
const TERMS = {
  dpv: [
    ...['ConsentRecord', 'DataSubject', 'ConsentNotice', 'Location', 'WithdrawConsent', 'ConsentGiven'],
    ...['ConsentRefused', 'ConsentWithdrawn', 'ExpressedConsent', 'Duration', 'FixedOccurrencesDuration'],
    ...['UntilEventDuration', 'TemporalDuration', 'Process', 'Purpose', 'Recipient', 'PersonalData'],
    ...['StorageLocation', 'StorageDuration', 'Service', 'DataController', 'NotAvailable'],
    ...['hasDataSubject', 'hasNotice', 'hasJurisdiction', 'hasDataController', 'hasConsentControl'],
    ...['hasConsentStatus', 'hasProcess', 'hasEntity', 'isIndicatedAtTime', 'isIndicatedBy'],
    ...['hasIndicationMethod', 'hasDuration', 'hasPurpose', 'hasRecipient', 'hasPersonalData'],
    ...['hasStorageCondition', 'hasService', 'hasServiceProvider', 'hasIdentifier', 'hasName'],
    ...['hasAddress', 'hasContact', 'hasApplicability'],
  ],
  dct: ['conformsTo', 'identifier', 'created', 'issued', 'language', 'description', 'title'],
  rdf: ['value'],
  rdfs: ['comment'],
  xsd: ['dateTime', 'duration'],
};
const ALLOWED = new Set(
  Object.entries(TERMS).flatMap(([prefix, names]) =>
    names.map((name) => `${Reflect.get(JSONLD_CONTEXT, prefix)}${name}`),
  ),
);

/** What standards demand of each purpose, party and event (ISO/IEC TS 27560, by the DPVCG's guide). */
const MANDATORY: Readonly<Record<string, readonly string[]>> = {
  header: ['schema_version', 'record_id', 'pii_principal_id'],
  processing: ['privacy_notice', 'language', 'purposes'],
  purpose: [
    ...['purpose', 'pii_information', 'pii_controllers', 'storage_locations', 'retention_period'],
    ...['jurisdiction', 'recipient_third_parties', 'withdrawal_method'],
  ],
  pii: ['pii_type'],
  party: ['party_id', 'party_address', 'party_name', 'party_contact', 'party_type'],
  event: ['event_time', 'validity_duration', 'entity_id', 'event_type', 'event_state'],
};

const withStorage = {
  ...configuration,
  services: (configuration.services ?? []).map((service) => ({
    ...service,
    policy: 'https://matomo.example/privacy',
    retentionDays: 90,
    storage: [{ kind: 'cookie' as const, name: '_pk_*', days: 395 }],
  })),
};

function documentOf(notice: unknown): NoticeDocument {
  const read = readNoticeDocument(JSON.parse(JSON.stringify(notice)));
  if (!read) throw new Error('the notice of the test is none');
  return read;
}
const notice = documentOf(noticeOf(withStorage, fr, WIDGET));

const anyCase = anyRecord.map(({ config, record }) => ({
  record: { ...record, receivedTime: '2026-11-23T15:14:07.412Z' } as StoredRecord,
  notice: documentOf(noticeOf(config, fr, WIDGET)),
}));

/** Every node and value of what a processor made of a document, without their places. */
function partsOf(value: unknown): { iris: string[]; values: unknown[] } {
  const parts = { iris: [] as string[], values: [] as unknown[] };
  const visit = (part: unknown, key: string) => {
    if (Array.isArray(part)) for (const item of part) visit(item, key);
    else if (part && typeof part === 'object')
      for (const [name, member] of Object.entries(part)) {
        if (!name.startsWith('@')) parts.iris.push(name);
        visit(member, name);
      }
    else if (key === '@type') parts.iris.push(String(part));
    else if (key === '@value') parts.values.push(part);
  };
  visit(value, '');
  return parts;
}

const neverLoaded = async (url: string): Promise<never> => {
  throw new Error(`the document asks for ${url}`);
};

/** `safe` throws where anything would be dropped; the types of the library are older than it. */
const STRICT = { documentLoader: neverLoaded, safe: true } as jsonld.Options.Expand;

const expanded = (records: readonly StoredRecord[], document?: NoticeDocument) =>
  jsonld.expand(
    // The reason for the cast: the library's type of a document is a mutable one.
    {
      '@context': JSONLD_CONTEXT,
      '@graph': records.map((record, index) => jsonLdOf(record27560(record, index, document))),
    } as jsonld.JsonLdDocument,
    STRICT,
  );

describe('a record in the fields of ISO/IEC TS 27560', () => {
  it('has every mandatory one, and satisfies the published schema, whatever the record and the site', () => {
    fc.assert(
      fc.property(anyCase, fc.boolean(), fc.nat(), (any, isPublished, index) => {
        const form = record27560(any.record, index, isPublished ? any.notice : undefined);
        expect(validate(form), JSON.stringify(validate.errors)).toBe(true);
        const { pii_processing: processing, party_identification: parties, events } = form;
        const has = (part: object, names: readonly string[] = []) =>
          expect(names.filter((name) => !Object.hasOwn(part, name))).toEqual([]);
        has(form, MANDATORY.header);
        has(processing, MANDATORY.processing);
        for (const purpose of processing.purposes) {
          has(purpose, MANDATORY.purpose);
          for (const pii of purpose.pii_information) has(pii, MANDATORY.pii);
        }
        for (const party of parties) has(party, MANDATORY.party);
        for (const event of events) has(event, MANDATORY.event);
      }),
      { numRuns: 60 },
    );
  });

  it('is refused by the schema where any mandatory field is missing', () => {
    const whole = record27560(fullStoredRecord, 7, notice);
    const [purpose] = whole.pii_processing.purposes;
    const [party] = whole.party_identification;
    const [event] = whole.events;
    const parts = { header: whole, processing: whole.pii_processing, purpose, party, event };
    for (const [name, part] of Object.entries(parts)) {
      for (const field of MANDATORY[name] ?? []) {
        const copy = structuredClone(whole);
        const inCopy = {
          header: copy,
          processing: copy.pii_processing,
          purpose: copy.pii_processing.purposes[0],
          party: copy.party_identification[0],
          event: copy.events[0],
        };
        expect(part, `${name}.${field}`).toHaveProperty(field);
        Reflect.deleteProperty(Object(Reflect.get(inCopy, name)), field);
        expect(validate(copy), `${name} without ${field}`).toBe(false);
      }
    }
  });

  it('says what was decided on each purpose and service, and for how long', () => {
    const record: StoredRecord = {
      ...fullStoredRecord,
      event: 'withdraw',
      granted: ['social', 'video'],
      refused: ['analytics', 'matomo', 'posthog'],
    };
    const { pii_processing: processing, events } = record27560(record, 7, notice);
    expect(processing.purposes.map(({ purpose_id, decision }) => [purpose_id, decision])).toEqual([
      ['analytics', 'refused'],
      ['social', 'granted'],
    ]);
    expect(processing.purposes[0]).toMatchObject({
      purpose: fr.purposes.analytics?.title,
      recipient_third_parties: ['provider-2', 'provider-3'],
      services: [{ service_id: 'matomo', decision: 'refused' }, { service_id: 'posthog' }],
      jurisdiction: 'FR-75',
    });
    expect(processing.purposes[0]?.retention_period).toContainEqual({
      of: 'cookie _pk_* on the device',
      period: 'P395D',
    });
    expect(events.map(({ event_state, concerns }) => [event_state, concerns])).toEqual([
      ['consent given', record.granted],
      ['consent withdrawn', record.refused],
    ]);
    expect(events[0]).toMatchObject({
      event_time: record.receivedTime,
      validity_duration: `P${notice.validityDays}D`,
      event_type: 'expressed consent',
      entity_id: record.subject,
    });
  });

  it.each([-1, 1.5, 1e21])('is sound where a notice states %s days', (days) => {
    const [service] = notice.services.filter(({ id }) => id === 'matomo');
    const odd = {
      ...notice,
      validityDays: days,
      services: service ? [{ ...service, retentionDays: days }] : [],
    };
    const form = record27560(fullStoredRecord, 7, odd);
    expect(validate(form), JSON.stringify(validate.errors)).toBe(true);
    expect(form.events[0]?.validity_duration).toEqual({
      not_available: 'what the notice states is no number of days',
    });
  });

  it.each<[what: string, record: Partial<StoredRecord>, document: NoticeDocument | undefined, says: string]>([
    ['no notice was shown', { notice: NO_NOTICE, gesture: 'none' }, undefined, 'no notice was shown'],
    ['the notice was never published', {}, undefined, 'has not published the notice'],
    ['the place is not known', { jurisdiction: undefined as never }, notice, 'where the visitor is'],
    ['a script acted', { gesture: 'synthetic' }, notice, 'that a person expressed it is not shown'],
    ['the notice has no postal address', {}, notice, 'no postal address'],
  ])('makes nothing up where %s, and says why', (_what, changes, document, says) => {
    const form = record27560({ ...fullStoredRecord, ...changes }, 7, document);
    expect(validate(form), JSON.stringify(validate.errors)).toBe(true);
    expect(JSON.stringify(form)).toMatch(new RegExp(`"not_available":"[^"]*${says}`));
  });
});

describe('a record as JSON-LD', () => {
  it('is read by a processor that loads nothing, without a term or a value lost', async () => {
    const once: StoredRecord = { ...fullStoredRecord, event: 'once', granted: ['video'], refused: [] };
    const records = [fullStoredRecord, once, { ...fullStoredRecord, notice: NO_NOTICE, jurisdiction: 'FR' }];
    for (const document of [notice, undefined]) {
      const parts = partsOf(await expanded(records, document));
      expect(parts.iris.filter((iri) => !ALLOWED.has(iri))).toEqual([]);
      const texts = new Set(parts.values.map(String));
      for (const { id, subject, receivedTime, locale } of records) {
        for (const text of [id, subject, receivedTime, locale]) expect(texts).toContain(text);
      }
    }
    const values = partsOf(await expanded(records, notice)).values;
    for (const text of ['InnoCraft Ltd', 'cookie _pk_* on the device', 'P395D', notice.controller.contact])
      expect(values).toContain(text);
    for (const text of [...notice.purposes].filter(({ required }) => !required))
      expect(values).toContain(text.description);
  });

  it('stays so whatever a site calls its purposes and services, and whoever decides what', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async (any) => {
        const parts = partsOf(await expanded([any.record], any.notice));
        expect(parts.iris.filter((iri) => !ALLOWED.has(iri))).toEqual([]);
        const providers = any.notice.services
          .filter(({ id }) => [...any.record.granted, ...any.record.refused].includes(id))
          .map(({ provider }) => provider);
        expect(parts.values).toEqual(expect.arrayContaining(providers));
      }),
      { numRuns: 20 },
    );
  });

  it('tells by its status what holds for each purpose and service', async () => {
    const record: StoredRecord = {
      ...fullStoredRecord,
      event: 'withdraw',
      granted: ['social', 'video'],
      refused: ['analytics', 'matomo', 'posthog'],
    };
    const triples = String(
      await jsonld.toRDF(
        // The reason for the cast: the library's type of a document is a mutable one.
        {
          '@context': JSONLD_CONTEXT,
          '@graph': [jsonLdOf(record27560(record, 7, notice))],
        } as jsonld.JsonLdDocument,
        { ...STRICT, format: 'application/n-quads' },
      ),
    );
    const node = `<urn:uuid:${record.id}`;
    expect(triples).toContain(
      `${node}#withdrawn> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/dpv#ConsentWithdrawn>`,
    );
    // Somebody expressed that they consent to the one, and nothing of that kind to the other.
    const expressed =
      '<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/dpv#ExpressedConsent>';
    expect(triples).toContain(`${node}#given> ${expressed}`);
    expect(triples).not.toContain(`${node}#withdrawn> ${expressed}`);
    expect(triples).toContain(
      `${node}> <http://purl.org/dc/terms/conformsTo> <https://w3id.org/dpv/schema/dpv-27560#record>`,
    );
    // Three refused (one purpose, two services), and the record itself.
    expect(triples.split(`<https://w3id.org/dpv#hasConsentStatus> ${node}#withdrawn>`)).toHaveLength(5);
    expect(triples.split(`<https://w3id.org/dpv#hasConsentStatus> ${node}#given>`)).toHaveLength(4);
  });
});
