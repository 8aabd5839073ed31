// A record in the fields of ISO/IEC TS 27560:2023, from itself and the notice that it names (docs/FORMAT.md §13). Pure.

import { hexToBytes } from '@noble/hashes/utils.js';
import { base64urlnopad } from '@scure/base';
import { NO_NOTICE } from './choice.ts';
import type { NoticeDocument } from './notice-document.ts';
import type { StoredRecord } from './record.ts';
import { CONTROLLER, daysOf, type Known, partyId, said, unknown } from './record-27560-known.ts';
import { purposesOf } from './record-27560-purposes.ts';
import { type Party27560, type Record27560, SCHEMA_27560 } from './record-27560-schema.ts';
import { GESTURE_PHRASES, SURFACE_PHRASES } from './record-words.ts';

const NOT_PUBLISHED = 'the log has not published the notice that the record names by its hash';
const NOT_SHOWN = 'no notice was shown';

/**
 * The form. What neither the record nor the notice says is said to be unknown, and why.
 * @param index of the record's entry in the log
 * @param notice the published document with the hash that the record names; `undefined` where there is none
 */
export function record27560(
  record: StoredRecord,
  index: number,
  notice: NoticeDocument | undefined,
): Record27560 {
  const known: Known = { record, notice, why: record.notice === NO_NOTICE ? NOT_SHOWN : NOT_PUBLISHED };
  return {
    schema_version: SCHEMA_27560,
    record_id: record.id,
    pii_principal_id: record.subject,
    pii_processing: {
      privacy_notice:
        record.notice === NO_NOTICE
          ? unknown(NOT_SHOWN)
          : { id: noticeAddress(record.notice), hash: record.notice },
      language: record.locale,
      purposes: purposesOf(known),
    },
    party_identification: partiesOf(known),
    events: eventsOf(known),
    log: {
      site: record.site,
      index,
      sequence: record.sequence,
      event: record.event,
      client_time: record.clientTime,
    },
  };
}

/** The notice by its hash alone, wherever its bytes are: a name of RFC 6920. */
function noticeAddress(hash: string): string {
  return `ni:///sha-256;${base64urlnopad.encode(hexToBytes(hash))}`;
}

function partiesOf(known: Known): Party27560[] {
  const { notice, why } = known;
  const controller: Party27560 = {
    party_id: CONTROLLER,
    party_type: 'controller',
    party_name: said(notice?.controller.name, why),
    party_address: unknown(notice ? 'the notice gives no postal address' : why),
    party_contact: said(notice?.controller.contact, why),
    ...(notice?.policy && { party_url: notice.policy }),
  };
  const names = [...new Set(notice?.services.map(({ provider }) => provider))];
  return [controller, ...names.map((name) => providerOf(known, name))];
}

function providerOf(known: Known, name: string): Party27560 {
  const policy = known.notice?.services.find(
    (service) => service.provider === name && service.policy,
  )?.policy;
  return {
    party_id: partyId(known, name),
    party_type: 'recipient',
    party_name: said(name, 'the notice names no provider'),
    party_address: unknown('the notice gives no postal address'),
    party_contact: unknown('the notice gives no contact but the privacy policy, if any'),
    ...(policy && { party_url: policy }),
  };
}

/** One event for all that may run after the act, and one for all that may not. */
function eventsOf(known: Known): Record27560['events'] {
  const { record } = known;
  const { event, granted, refused } = record;
  const act = {
    event_time: record.receivedTime,
    validity_duration: validityOf(known),
    entity_id: record.subject,
    event_type: typeOf(record),
    indication_method: `${SURFACE_PHRASES[record.surface]}; ${GESTURE_PHRASES[record.gesture]}`,
  };
  const given = { ...act, event_state: 'consent given' as const, concerns: [...granted] };
  const state = event === 'withdraw' ? ('consent withdrawn' as const) : ('consent refused' as const);
  const notGiven = { ...act, event_state: state, concerns: [...refused] };
  if (!granted.length) return [notGiven];
  return refused.length ? [given, notGiven] : [given];
}

function validityOf({ record, notice, why }: Known): Record27560['events'][number]['validity_duration'] {
  if (record.event === 'once') return 'one page view';
  const days = notice?.validityDays;
  return days ? daysOf(days) : unknown(notice ? 'the notice does not say' : why);
}

/** That a person expressed it is shown by no more than the browser's word that the gesture was a real one. */
function typeOf({ gesture }: StoredRecord): Record27560['events'][number]['event_type'] {
  if (gesture === 'trusted') return 'expressed consent';
  return unknown(
    gesture === 'synthetic'
      ? 'a script made the gesture: that a person expressed it is not shown'
      : 'no gesture was involved: the page’s own script or a signal of the browser acted',
  );
}
