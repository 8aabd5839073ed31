// The purposes of a record in the fields of ISO/IEC TS 27560: what was decided on each, and what the notice says of it. Pure.
import { type NoticeDocument, textsOf } from './notice-document.ts';
import { CONTROLLER, daysOf, type Known, partyId, said, unknown } from './record-27560-known.ts';
import type { Purpose27560 } from './record-27560-schema.ts';

/** Every purpose that the record says something of, or of a service of it, in the order of the notice. */
export function purposesOf(known: Known): Purpose27560[] {
  const { record, notice, why } = known;
  const named = [...record.granted, ...record.refused];
  const listed = notice?.purposes.filter(
    ({ id }) => named.includes(id) || servicesOf(known, id).some((service) => named.includes(service.id)),
  );
  const unlisted = named.filter(
    (id) => ![...(notice?.purposes ?? []), ...(notice?.services ?? [])].some((item) => item.id === id),
  );
  const reason = notice ? 'the notice does not name this id' : why;
  return [
    ...(listed ?? []).map((purpose) => purposeOf(known, purpose)),
    ...unlisted.map((id) => purposeOf(known, { id, title: '', description: '' }, reason)),
  ];
}

function purposeOf(
  known: Known,
  { id, title, description }: { readonly id: string; readonly title: string; readonly description: string },
  why = 'the notice has no words for it',
): Purpose27560 {
  const { record, notice } = known;
  const services = servicesOf(known, id);
  const providers = services.map(({ provider }) => partyId(known, provider));
  return {
    purpose_id: id,
    purpose: said(title, why),
    purpose_description: said(description, why),
    decision: decisionOn(known, id),
    pii_information: dataOf(services),
    pii_controllers: notice ? [CONTROLLER] : unknown(known.why),
    storage_locations: placesOf(services),
    retention_period: retentionOf(services),
    services: services.map((service) => ({
      service_id: service.id,
      service_name: service.name || service.id,
      party_id: partyId(known, service.provider),
      decision: decisionOn(known, service.id),
    })),
    jurisdiction: said(record.jurisdiction, 'the site has not said where the visitor is'),
    recipient_third_parties: providers.length
      ? [...new Set(providers)]
      : unknown(notice ? 'the notice names no service for this purpose' : known.why),
    withdrawal_method: said(notice && textsOf(notice.texts)('withdraw'), known.why),
  };
}

type Services = NoticeDocument['services'];

const servicesOf = ({ notice }: Known, purpose: string): Services =>
  notice?.services.filter((service) => service.purpose === purpose) ?? [];

function decisionOn({ record }: Known, id: string): 'granted' | 'refused' | 'not asked' {
  if (record.granted.includes(id)) return 'granted';
  return record.refused.includes(id) ? 'refused' : 'not asked';
}

/** What a notice says of data is what each service keeps on the device. */
function dataOf(services: Services): Purpose27560['pii_information'] {
  const items = services.flatMap(({ storage }) =>
    storage.map(({ kind, name }) => ({
      pii_type: `${kind} on the device`,
      ...(name && { pii_attribute_id: name }),
    })),
  );
  return [...items, { pii_type: unknown('the notice names no other data that is collected') }];
}

function placesOf(services: Services): Purpose27560['storage_locations'] {
  const isOnDevice = services.some(({ storage }) => storage.length > 0);
  return [
    ...(isOnDevice ? ['the visitor’s device'] : []),
    unknown('the notice does not say where providers keep what they learn'),
  ];
}

function retentionOf(services: Services): Purpose27560['retention_period'] {
  const periods = services.flatMap(({ id, storage, retentionDays }) => [
    ...storage.map(({ kind, name, days }) => ({
      of: `${kind} ${name} on the device`,
      period: days ? daysOf(days) : ('session' as const),
    })),
    {
      of: `what the provider of ${id} learns`,
      period: retentionDays ? daysOf(retentionDays) : unknown('the notice does not say'),
    },
  ]);
  return periods.length
    ? periods
    : [{ of: 'all data', period: unknown('the notice names no service for this purpose') }];
}
