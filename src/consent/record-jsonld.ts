// A record as JSON-LD in the terms of the W3C's Data Privacy Vocabulary 2, after the DPVCG's guide to ISO/IEC TS 27560. Pure.
import type { NotAvailable, Party27560, Purpose27560, Record27560 } from './record-27560-schema.ts';

/** The guide's profile of ISO/IEC TS 27560 for records. */
const PROFILE = 'https://w3id.org/dpv/schema/dpv-27560#record';

/** Everything that a reader needs to know the terms by stands in the file: nothing is loaded. */
export const JSONLD_CONTEXT = {
  dct: 'http://purl.org/dc/terms/',
  dpv: 'https://w3id.org/dpv#',
  loc: 'https://w3id.org/dpv/loc#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  'dct:conformsTo': { '@type': '@id' },
  'dct:created': { '@type': 'xsd:dateTime' },
  'dct:issued': { '@type': 'xsd:dateTime' },
  'dpv:hasApplicability': { '@type': '@id' },
  'dpv:hasDataController': { '@type': '@id' },
  'dpv:hasRecipient': { '@type': '@id' },
  'dpv:hasServiceProvider': { '@type': '@id' },
  'dpv:isIndicatedAtTime': { '@type': 'xsd:dateTime' },
  'dpv:isIndicatedBy': { '@type': '@id' },
} as const;

/** A node of the graph, or a value in one. */
type Json = string | number | boolean | readonly Json[] | { readonly [name: string]: Json };

/** One country of ISO 3166-1; the vocabulary names each so. */
const COUNTRY = /^[A-Z]{2}$/;

/**
 * The node of one record.
 * @param record as `record27560` makes it: both forms say the same
 */
export function jsonLdOf(record: Record27560): Json {
  const { pii_processing: processing, party_identification: parties, log } = record;
  const base = `urn:uuid:${record.record_id}`;
  const [{ jurisdiction, withdrawal_method: withdrawal } = UNNAMED] = processing.purposes;
  return {
    '@id': base,
    '@type': 'dpv:ConsentRecord',
    'dct:conformsTo': PROFILE,
    'dct:identifier': record.record_id,
    'dct:created': log.client_time,
    'dct:issued': record.events[0]?.event_time ?? log.client_time,
    'dpv:hasDataSubject': {
      '@id': `${base}#subject`,
      '@type': 'dpv:DataSubject',
      'dct:identifier': record.pii_principal_id,
    },
    'dpv:hasNotice': noticeOf(record),
    'dpv:hasJurisdiction': placeOf(jurisdiction),
    'dpv:hasDataController': `${base}#controller`,
    'dpv:hasConsentControl': { '@type': 'dpv:WithdrawConsent', ...factOf('dct:description', withdrawal) },
    'dpv:hasConsentStatus': record.events.map((event) => statusOf(event, base)),
    'dpv:hasProcess': processing.purposes.map((purpose) => processOf(purpose, record)),
    'dpv:hasEntity': parties.map((party) => entityOf(party, base)),
  };
}

const NO_PURPOSE: NotAvailable = { not_available: 'the record names no purpose' };
const UNNAMED = { jurisdiction: NO_PURPOSE, withdrawal_method: NO_PURPOSE };

function noticeOf({ pii_processing: { privacy_notice: notice, language } }: Record27560): Json {
  const common = { '@type': 'dpv:ConsentNotice', 'dct:language': language };
  if ('not_available' in notice) return { ...common, ...absent(notice) };
  return { '@id': notice.id, ...common, 'dct:identifier': notice.hash };
}

function placeOf(jurisdiction: string | NotAvailable): Json {
  const type = { '@type': 'dpv:Location' };
  if (typeof jurisdiction !== 'string') return { ...type, ...absent(jurisdiction) };
  // Of parts of countries the vocabulary has some alone: those are told by their code.
  const id = COUNTRY.test(jurisdiction) ? { '@id': `loc:${jurisdiction}` } : {};
  return { ...id, ...type, 'dct:identifier': jurisdiction };
}

const STATES: Readonly<Record<Record27560['events'][number]['event_state'], string>> = {
  'consent given': 'dpv:ConsentGiven',
  'consent refused': 'dpv:ConsentRefused',
  'consent withdrawn': 'dpv:ConsentWithdrawn',
};

const stateId = (base: string, state: string) => `${base}#${state.replace('consent ', '')}`;

function statusOf(event: Record27560['events'][number], base: string): Json {
  const { event_state: state, event_type: type, validity_duration: duration } = event;
  const isExpressed = typeof type === 'string';
  const isGiven = state === 'consent given';
  return {
    '@id': stateId(base, state),
    // The guide writes the type of a consent beside its state; of what was refused there is none.
    '@type': isExpressed && isGiven ? [STATES[state], 'dpv:ExpressedConsent'] : STATES[state],
    ...(!isExpressed && { 'rdfs:comment': type.not_available }),
    'dpv:isIndicatedAtTime': event.event_time,
    'dpv:isIndicatedBy': `${base}#subject`,
    'dpv:hasIndicationMethod': event.indication_method,
    'dpv:hasDuration': durationOf(duration),
  };
}

function durationOf(duration: string | NotAvailable): Json {
  if (typeof duration !== 'string') return { '@type': 'dpv:Duration', ...absent(duration) };
  if (duration === 'one page view') return { '@type': 'dpv:FixedOccurrencesDuration', 'rdf:value': 1 };
  if (duration === 'session') return { '@type': 'dpv:UntilEventDuration', 'rdf:value': 'end of the session' };
  return { '@type': 'dpv:TemporalDuration', 'rdf:value': { '@type': 'xsd:duration', '@value': duration } };
}

function processOf(purpose: Purpose27560, record: Record27560): Json {
  const base = `urn:uuid:${record.record_id}`;
  const { language } = record.pii_processing;
  const { services, storage_locations: places, retention_period: periods } = purpose;
  const recipients = purpose.recipient_third_parties;
  return {
    '@type': 'dpv:Process',
    'dpv:hasPurpose': {
      '@type': 'dpv:Purpose',
      'dct:identifier': purpose.purpose_id,
      ...factOf('dct:title', purpose.purpose, language),
      ...factOf('dct:description', purpose.purpose_description, language),
    },
    ...decisionOf(purpose.decision, record),
    ...('not_available' in purpose.pii_controllers ? {} : { 'dpv:hasDataController': `${base}#controller` }),
    'dpv:hasRecipient':
      'not_available' in recipients
        ? { '@type': 'dpv:Recipient', ...absent(recipients) }
        : recipients.map((id) => `${base}#${id}`),
    'dpv:hasPersonalData': purpose.pii_information.map(({ pii_type: type, pii_attribute_id: id }) => ({
      '@type': 'dpv:PersonalData',
      ...factOf('dct:description', type),
      ...(id !== undefined && { 'dct:identifier': id }),
    })),
    'dpv:hasStorageCondition': [
      ...places.map((place) => ({ '@type': 'dpv:StorageLocation', ...factOf('dct:description', place) })),
      ...periods.map(({ of, period }) => ({
        '@type': 'dpv:StorageDuration',
        'dct:description': of,
        'dpv:hasDuration': durationOf(period),
      })),
    ],
    'dpv:hasService': services.map((service) => ({
      '@type': 'dpv:Service',
      'dct:identifier': service.service_id,
      'dct:title': service.service_name,
      'dpv:hasServiceProvider': `${base}#${service.party_id}`,
      ...decisionOf(service.decision, record),
    })),
  };
}

/** Refers to the status of the record that holds for this purpose or service. */
function decisionOf(
  decision: Purpose27560['decision'],
  { events, record_id: id }: Record27560,
): { readonly [name: string]: Json } {
  const isGranted = decision === 'granted';
  const event = events.find(({ event_state: state }) => (state === 'consent given') === isGranted);
  if (decision === 'not asked' || !event) return {};
  return { 'dpv:hasConsentStatus': { '@id': stateId(`urn:uuid:${id}`, event.event_state) } };
}

function entityOf(party: Party27560, base: string): Json {
  const { party_id: id, party_address: address, party_contact: contact, party_url: url } = party;
  return {
    '@id': `${base}#${id}`,
    '@type': party.party_type === 'controller' ? 'dpv:DataController' : 'dpv:Recipient',
    'dpv:hasIdentifier': id,
    ...factOf('dpv:hasName', party.party_name),
    'dpv:hasAddress': typeof address === 'string' ? address : absent(address),
    'dpv:hasContact': [typeof contact === 'string' ? contact : absent(contact), ...(url ? [url] : [])],
  };
}

/** A property with its text; where nothing is known, what says so of the whole node. */
function factOf(
  name: string,
  value: string | NotAvailable,
  language?: string,
): { readonly [name: string]: Json } {
  if (typeof value !== 'string') return absent(value);
  return { [name]: language === undefined ? value : { '@value': value, '@language': language } };
}

/** The vocabulary's own way to say that a mandatory field has no value. */
const absent = ({ not_available: why }: NotAvailable) => ({
  'dpv:hasApplicability': 'dpv:NotAvailable',
  'rdfs:comment': why,
});
