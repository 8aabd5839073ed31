// A service put into the text of a configuration: with its purpose where that is missing, and with its signals.

import type { Configuration } from '../consent/configuration.ts';
import { valueAt } from '../consent/configuration-relations.ts';
import { TemoinError } from '../consent/error.ts';
import { USUAL_PURPOSES } from '../consent/id.ts';
import { asService, type CatalogueEntry } from '../services/index.ts';
import { isOnOneLine, withItem, withMember, withValue } from './json-edit.ts';

/** What a site decides about the service. */
export interface AddedService {
  readonly entry: CatalogueEntry;
  readonly id: string;
  readonly purpose: string;
  readonly hosts: readonly string[];
  /** The revision in which it appears; none where older choices are to cover it. */
  readonly since?: number;
}

/** A signal that the edit has added or changed: where, and on whose consent it depends now. */
export interface ChangedSignal {
  readonly path: string;
  readonly expression: string;
}

/** The new text, and what is in it beside the service. */
export interface ServiceEdit {
  readonly text: string;
  readonly newPurpose: string | undefined;
  readonly signals: readonly ChangedSignal[];
}

/**
 * Puts a service in.
 * @param text of a configuration without problems, which has no purpose or service of that id
 * @throws TemoinError `option-invalid` where its purpose is not there, and is none whose texts come with the widget
 */
export function withService(text: string, added: AddedService): ServiceEdit {
  const { entry, id, purpose, hosts, since } = added;
  // The reason for the cast: the caller has had it checked.
  const { purposes, services } = JSON.parse(text) as Configuration;
  const known = purposes.find((each) => each.id === purpose);
  const isAsked = purpose !== 'necessary' && !known?.required;
  const dated = since !== undefined && isAsked ? { since } : {};
  let edited = text;
  if (!known) {
    if (!USUAL_PURPOSES.includes(purpose)) throw unknownPurpose(purpose, purposes);
    const item = { id: purpose, ...(purpose === 'necessary' && { required: true }), ...dated };
    edited = withItem(edited, ['purposes'], item);
  }
  if (!services) edited = withMember(edited, [], { name: 'services', value: [], after: ['purposes'] });
  edited = withItem(edited, ['services'], asService(entry, { id, purpose, hosts, ...dated }));
  const told = withSignals(edited, entry, id);
  return { ...told, newPurpose: known ? undefined : purpose };
}

/** Puts in what tells the service of a choice: its keys, or the protocol alone where none of these is its own. */
function withSignals(text: string, { signals = {} }: CatalogueEntry, id: string) {
  let edited = text;
  const changed: ChangedSignal[] = [];
  for (const [protocol, { keys }] of Object.entries(signals)) {
    if (valueAt(JSON.parse(edited), ['signals', protocol]) === undefined)
      edited = withValueAt(edited, ['signals', protocol], {});
    for (const key of Object.keys(keys)) {
      const path = ['signals', protocol, 'keys', key];
      const expression = either(valueAt(JSON.parse(edited), path), id);
      edited = withValueAt(edited, path, expression);
      changed.push({ path: path.join('.'), expression });
    }
  }
  return { text: laidOutAnew(text, edited), signals: changed };
}

/** Signals that were on one line are again where they fit on it, else broken into lines; others stay as they are. */
function laidOutAnew(before: string, edited: string): string {
  const path = ['signals'];
  if (edited === before || !isOnOneLine(before, path)) return edited;
  return withValue(edited, path, valueAt(JSON.parse(edited), path));
}

/** An expression that is granted too where the service is: each of its terms is (`a b` becomes `a|c b|c`). */
function either(expression: unknown, id: string): string {
  if (typeof expression !== 'string' || !expression.trim()) return id;
  const terms = expression.trim().split(/\s+/);
  return terms.map((term) => (term.split('|').includes(id) ? term : `${term}|${id}`)).join(' ');
}

/** Sets what stands at a path, with every object on the way to it that is missing. */
function withValueAt(text: string, path: readonly string[], value: unknown): string {
  const whole: unknown = JSON.parse(text);
  const missing = path.findIndex((_, index) => valueAt(whole, path.slice(0, index + 1)) === undefined);
  if (missing < 0) return withValue(text, path, value);
  const inside = path.slice(missing + 1).reduceRight((part, name) => ({ [name]: part }), value);
  const after = missing === 0 ? { after: ['services'] } : {};
  return withMember(text, path.slice(0, missing), { name: path[missing] ?? '', value: inside, ...after });
}

const unknownPurpose = (purpose: string, purposes: Configuration['purposes']) =>
  new TemoinError(
    'option-invalid',
    `--purpose must be one of ${[...new Set([...purposes.map(({ id }) => id), ...USUAL_PURPOSES])].join(', ')}, but is "${purpose}"; write a purpose of your own into the configuration first, with its texts`,
  );
