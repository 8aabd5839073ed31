// The differences of two notices by what they are about, in the order in which somebody would ask. Pure.
import { type Change, diffOf, type Json } from './document-diff.ts';

/** What a difference is about. */
export type Subject = 'texts' | 'purposes' | 'services' | 'layout' | 'controller' | 'other';

/** All differences about one thing. */
export interface ChangesAbout {
  readonly subject: Subject;
  readonly changes: readonly Change[];
}

/** In this order. What a newer release of the widget may add is `other`. */
const SUBJECTS: Readonly<Record<Subject, readonly string[]>> = {
  texts: ['texts', 'embeds'],
  purposes: ['purposes'],
  services: ['services'],
  layout: ['layout', 'firstLayer', 'direction'],
  controller: ['controller', 'policy'],
  other: [],
};

/**
 * @param before of the older one; its services have the hosts of the configuration, see {@link withHosts}
 * @returns nothing about what is equal
 */
export function noticeChanges(before: Json, after: Json): ChangesAbout[] {
  const changes = diffOf(before, after);
  const subjectOf = ({ path: [member] }: Change) =>
    SUBJECT_NAMES.find((subject) => typeof member === 'string' && SUBJECTS[subject].includes(member)) ??
    'other';
  return SUBJECT_NAMES.map((subject) => ({
    subject,
    changes: changes.filter((change) => subjectOf(change) === subject),
  })).filter((about) => about.changes.length > 0);
}

// The reason for the cast: these are the keys of the table, whose type names them one by one.
const SUBJECT_NAMES = Object.keys(SUBJECTS) as readonly Subject[];

/**
 * A notice whose services have the hosts that the configuration declares for them: a notice does not say them, and they are
 * what a service may reach.
 */
export function withHosts(notice: Json, configuration: Json): Json {
  const services = memberOf(notice, 'services');
  const declared = memberOf(configuration, 'services');
  if (!Array.isArray(services) || !Array.isArray(declared)) return notice;
  return {
    ...objectOf(notice),
    services: services.map((service: Json) => {
      const known = declared.find((each: Json) => memberOf(each, 'id') === memberOf(service, 'id'));
      const hosts = known === undefined ? undefined : memberOf(known, 'hosts');
      return hosts === undefined ? service : { ...objectOf(service), hosts };
    }),
  };
}

function objectOf(value: Json): { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? // The reason for the cast: an object that is no list has members.
      (value as { readonly [name: string]: Json })
    : {};
}

function memberOf(value: Json, name: string): Json | undefined {
  const object = objectOf(value);
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
