// What the tests of this folder share: one configuration, one moment, and choices on them.
import type { Choice, Decisions } from '../../../src/consent/choice.ts';
import { type Configuration, parseJson, readConfiguration } from '../../../src/consent/configuration.ts';
import type { WidgetVersion } from '../../../src/consent/notice.ts';

/** 2026-11-23T15:14:07Z, in Unix seconds: now, for every test of this folder. */
export const NOW = 1_795_446_847;

export const DAY_SECONDS = 86_400;

export const SUBJECT = 'Tz3kQ9mW0fH2bXc7LrYd4A';

/** First 16 hex digits of the hash of the notice on which the examples were chosen. */
export const NOTICE = '9f2c1b7a40d3e856';

export const WIDGET: WidgetVersion = { version: '0.1.0', integrity: '51d0a3b4c5d6e7f8'.repeat(4) };

/** The languages that ship with the widget, as a configuration is checked against them. */
export const LANGUAGES = ['en', 'fr'];

/** Two optional purposes and a required one; a service under each, and a second one under analytics. */
export const configuration: Configuration = {
  site: 'lettre-cyber.example',
  revision: 3,
  policy: '/confidentialite',
  controller: { name: 'La Lettre Cyber', contact: 'dpo@lettre-cyber.example' },
  purposes: [{ id: 'necessary', required: true }, { id: 'analytics' }, { id: 'social' }],
  services: [
    { id: 'session', purpose: 'necessary', name: 'Session', provider: 'La Lettre Cyber' },
    { id: 'matomo', purpose: 'analytics', name: 'Matomo', provider: 'InnoCraft Ltd' },
    { id: 'posthog', purpose: 'analytics', name: 'PostHog', provider: 'PostHog Inc.' },
    { id: 'video', purpose: 'social', name: 'Bobine', provider: 'Bobine SAS' },
  ],
};

/** A configuration as small as it gets: what a site owner writes first. */
export const SMALLEST = `{
  "$schema": "/temoin/temoin.schema.json",
  "site": "lettre-cyber.example", "revision": 1, "policy": "/confidentialite",
  "controller": { "name": "La Lettre Cyber", "contact": "dpo@lettre-cyber.example" },
  "purposes": [ { "id": "necessary", "required": true }, { "id": "analytics" }, { "id": "social" } ],
  "services": [ { "id": "matomo", "purpose": "analytics", "name": "Matomo", "provider": "InnoCraft Ltd",
                  "policy": "https://matomo.org/privacy-policy/", "hosts": ["stats.example"],
                  "storage": [ { "kind": "cookie", "name": "_pk_*", "days": 395 } ] } ],
  "log": "/temoin/records"
}`;

/** The example with some ids saying in which revision they appeared or changed. */
export function withSince(since: Record<string, number>): Configuration {
  const dated = <T extends { id: string }>(item: T) => ({ ...item, ...ofItem(since[item.id]) });
  const ofItem = (revision: number | undefined) => (revision === undefined ? {} : { since: revision });
  return {
    ...configuration,
    revision: Math.max(configuration.revision, ...Object.values(since)),
    purposes: configuration.purposes.map(dated),
    services: (configuration.services ?? []).map(dated),
  };
}

/** The configuration as a page has it: written as JSON and read by the gate. */
export function loaded(config: Configuration): Configuration {
  const read = readConfiguration(parseJson(JSON.stringify(config)));
  if (!read) throw new Error('the gate refuses this example');
  return read;
}

/** Decisions as the widget makes them: without a prototype. */
export function decisionsOf(entries: Record<string, boolean>): Decisions {
  return Object.assign(Object.create(null), entries);
}

/** A choice of a minute ago, on the example's revision. */
export function choiceOf(entries: Record<string, boolean>, changes: Partial<Choice> = {}): Choice {
  return {
    subject: SUBJECT,
    time: NOW - 60,
    notice: NOTICE,
    revision: configuration.revision,
    sequence: 1,
    decisions: decisionsOf(entries),
    ...changes,
  };
}

/** Every id of a configuration, purposes first. */
export function idsOf(config: Configuration): string[] {
  return [...config.purposes, ...(config.services ?? [])].map(({ id }) => id);
}

/** The ids that a visitor decides about: optional purposes and their services. */
export function optionalIdsOf(config: Configuration): string[] {
  const required = config.purposes.filter((purpose) => purpose.required).map(({ id }) => id);
  const services = (config.services ?? []).filter(({ purpose }) => !required.includes(purpose));
  return [...config.purposes, ...services].map(({ id }) => id).filter((id) => !required.includes(id));
}

/** The purpose that an id belongs to: its service's, or the id itself. */
export function purposeOf(config: Configuration, id: string): string {
  return config.services?.find((service) => service.id === id)?.purpose ?? id;
}
