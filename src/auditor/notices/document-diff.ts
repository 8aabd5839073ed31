// What differs between two documents of JSON, member by member, and lists of named things by their names. Pure.
import { canonicalJson } from '../../consent/canonical-json.ts';

/** A value of JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** A member by its name, an item of a list by its own name, or the order of a list. */
export type Step = string | { readonly item: string } | { readonly order: true };

/** One difference. At least one of the two is there. */
export interface Change {
  readonly path: readonly Step[];
  /** Absent of what was added. */
  readonly before?: Json;
  /** Absent of what was removed. */
  readonly after?: Json;
}

/** What has no name of its own has no place to be found at, and is compared as a whole. */
type Named = ReadonlyMap<string, Json>;

/** None of equal documents. Where an item was only moved, the order of its list has changed. */
export function diffOf(before: Json, after: Json, path: readonly Step[] = []): Change[] {
  if (isObject(before) && isObject(after)) return diffOfMembers(before, after, path);
  const named = { before: namedItems(before), after: namedItems(after) };
  if (named.before && named.after) return diffOfItems(named.before, named.after, path);
  return canonicalJson(before) === canonicalJson(after) ? [] : [{ path, before, after }];
}

/** The document that a difference leads to. @param changes of {@link diffOf} this one */
export function changed(document: Json, changes: readonly Change[]): Json {
  return changes.reduce((value, change) => replaced(value, change, 0), document);
}

const isObject = (value: Json): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function diffOfMembers(
  before: { readonly [name: string]: Json },
  after: { readonly [name: string]: Json },
  path: readonly Step[],
): Change[] {
  const members = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return members.flatMap((name) =>
    diffOfParts(memberOf(before, name), memberOf(after, name), [...path, name]),
  );
}

function memberOf(object: { readonly [name: string]: Json }, name: string): Json | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function diffOfItems(before: Named, after: Named, path: readonly Step[]): Change[] {
  const items = [...new Set([...before.keys(), ...after.keys()])];
  const changes = items.flatMap((item) =>
    diffOfParts(before.get(item), after.get(item), [...path, { item }]),
  );
  const kept = [...before.keys()].filter((item) => after.has(item));
  const expected = [...kept, ...[...after.keys()].filter((item) => !before.has(item))];
  const order = [...after.keys()];
  const isMoved = order.some((item, at) => item !== expected[at]);
  return isMoved
    ? [...changes, { path: [...path, { order: true }], before: expected, after: order }]
    : changes;
}

function diffOfParts(before: Json | undefined, after: Json | undefined, path: readonly Step[]): Change[] {
  if (before === undefined) return after === undefined ? [] : [{ path, after }];
  return after === undefined ? [{ path, before }] : diffOf(before, after, path);
}

/** The items of a list by their names, where each has one and no two the same; undefined of anything else. */
function namedItems(value: Json): Named | undefined {
  if (!Array.isArray(value)) return undefined;
  // The reason for the cast: Array.isArray forgets what the items of a readonly array are.
  const items = value as readonly Json[];
  const named = new Map(
    items.flatMap((item) => (nameOf(item) === undefined ? [] : [[nameOf(item) ?? '', item]])),
  );
  return named.size === items.length ? named : undefined;
}

/** A purpose or a service has an id, what is stored a kind and a name; a text is its own name. No two of these are alike. */
function nameOf(item: Json): string | undefined {
  if (typeof item === 'string') return `text ${item}`;
  if (!isObject(item)) return undefined;
  const [id, kind, name] = ['id', 'kind', 'name'].map((member) => memberOf(item, member));
  if (typeof id === 'string') return `id ${id}`;
  return typeof kind === 'string' && typeof name === 'string' ? `${JSON.stringify(kind)} ${name}` : undefined;
}

/** The name of an item as somebody reads it: an id, a text, or a kind with a name. */
export function itemWords({ item }: { readonly item: string }): string {
  const [, quoted, rest] = /^("(?:[^"\\]|\\.)*") (.*)$/s.exec(item) ?? [];
  if (quoted === undefined) return item.replace(/^(?:id|text) /, '');
  return `${JSON.parse(quoted)} ${rest}`;
}

function replaced(value: Json, change: Change, depth: number): Json {
  const step = change.path[depth];
  if (step === undefined) return change.after ?? null;
  const isLast = depth === change.path.length - 1;
  const part = (before: Json | undefined): Json | undefined =>
    isLast ? change.after : replaced(before ?? null, change, depth + 1);
  if (typeof step === 'string') {
    const members = new Map(isObject(value) ? Object.entries(value) : []);
    return Object.fromEntries(withPart(members, step, part));
  }
  const items = namedItems(value) ?? new Map<string, Json>();
  if ('order' in step) {
    const order = Array.isArray(change.after) ? change.after : [];
    return order.flatMap((item) => items.get(String(item)) ?? []);
  }
  return [...withPart(new Map(items), step.item, part).values()];
}

function withPart(
  parts: Map<string, Json>,
  name: string,
  part: (before: Json | undefined) => Json | undefined,
): Map<string, Json> {
  const next = part(parts.get(name));
  if (next === undefined) parts.delete(name);
  else parts.set(name, next);
  return parts;
}
