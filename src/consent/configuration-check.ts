// The configuration's check in words: every problem at once, each with its path, what was found and what to do.
import type { z } from 'zod';
import type { Configuration } from './configuration.ts';
import { configurationSchema } from './configuration-schema.ts';
import { USUAL_PURPOSES } from './id.ts';

/** One thing that is wrong. */
export interface Problem {
  /** Where, as one would write it in JavaScript: `services[2].purpose`; empty for the whole document. */
  readonly path: string;
  /** What is wrong, the value found and what to do. */
  readonly message: string;
}

/**
 * Checks a parsed configuration.
 * @param locales languages whose texts ship with the widget; a site's own purpose needs its texts in one of them
 * @returns all problems, those of a single setting before those between several; none means that the widget will
 *   accept it
 */
export function checkConfiguration(value: unknown, locales: readonly string[]): Problem[] {
  const result = configurationSchema.safeParse(value);
  const shape = result.success ? [] : result.error.issues.flatMap((issue) => describe(issue, value));
  return [...shape, ...relations(value, locales)];
}

/**
 * The same for a caller that cannot go on without one.
 * @returns the configuration, or the problems as one text with one line each
 */
export function configurationOrProblems(
  value: unknown,
  locales: readonly string[],
): { configuration: Configuration } | { problems: Problem[] } {
  const problems = checkConfiguration(value, locales);
  // The reason for the cast: an empty list of problems is what it means to be a Configuration.
  return problems.length ? { problems } : { configuration: value as Configuration };
}

function describe(issue: z.core.$ZodIssue, value: unknown): Problem[] {
  const path = formatPath(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: formatPath([...issue.path, key]),
      message: `is not a known setting${suggestion(key, issue.path)}; remove it or correct its name`,
    }));
  }
  // A name that is not allowed has an issue of its own inside, which says what it must be.
  if (issue.code === 'invalid_key') {
    return [{ path, message: `${issue.issues[0]?.message}, but is ${show(issue.path.at(-1))}` }];
  }
  const found = valueAt(value, issue.path);
  if (found === undefined) return [{ path, message: 'is missing; add it' }];
  if (issue.code === 'invalid_type') {
    return [{ path, message: `must be ${article(issue.expected)}, but is ${show(found)}` }];
  }
  if (issue.code === 'invalid_value') {
    return [
      { path, message: `must be one of ${issue.values.map(String).join(', ')}, but is ${show(found)}` },
    ];
  }
  if (issue.code === 'too_small')
    return [
      { path, message: `must be ${bound(issue.origin, 'at least', issue.minimum)}, but is ${show(found)}` },
    ];
  if (issue.code === 'too_big')
    return [
      { path, message: `must be ${bound(issue.origin, 'at most', issue.maximum)}, but is ${show(found)}` },
    ];
  return [{ path, message: `${issue.message}, but is ${show(found)}` }];
}

/** What no schema of one place can see: ids met twice, missing purposes, texts nobody ships, revisions to come. */
function relations(value: unknown, locales: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const purposes = listAt(value, 'purposes');
  const services = listAt(value, 'services');
  const revision = valueAt(value, ['revision']);
  const checkRevision = (path: string, found: unknown) => {
    if (typeof found !== 'number' || typeof revision !== 'number' || found <= revision) return;
    problems.push({
      path,
      message: `must not be above the configuration's own revision, which is ${revision}, but is ${found}; choices made now would never count, so raise that`,
    });
  };
  const places = new Map<string, string>();
  for (const [list, items] of [
    ['purposes', purposes],
    ['services', services],
  ] as const) {
    items.forEach((item, index) => {
      checkRevision(`${list}[${index}].since`, valueAt(item, ['since']));
      const id = valueAt(item, ['id']);
      if (typeof id !== 'string') return;
      const path = `${list}[${index}].id`;
      const first = places.get(id);
      if (first)
        problems.push({
          path,
          message: `"${id}" is already the id at ${first}; ids are unique among purposes and services, so rename one`,
        });
      else places.set(id, path);
    });
  }
  const purposeIds = purposes
    .map((purpose) => valueAt(purpose, ['id']))
    .filter((id) => typeof id === 'string');
  services.forEach((service, index) => {
    const purpose = valueAt(service, ['purpose']);
    if (typeof purpose === 'string' && !purposeIds.includes(purpose)) {
      problems.push({
        path: `services[${index}].purpose`,
        message: `"${purpose}" is not the id of a purpose; declared are ${purposeIds.map((id) => `"${id}"`).join(', ') || 'none'}`,
      });
    }
  });
  purposes.forEach((purpose, index) => {
    const id = valueAt(purpose, ['id']);
    const texts = valueAt(purpose, ['texts']);
    if (typeof id !== 'string' || USUAL_PURPOSES.includes(id)) return;
    const languages = texts && typeof texts === 'object' ? Object.keys(texts) : [];
    // Anything else that has no languages was found by the schema.
    if (texts !== undefined && !languages.length) return;
    if (!languages.some((language) => locales.includes(language))) {
      problems.push({
        path: `purposes[${index}].texts`,
        message: `"${id}" is not one of ${USUAL_PURPOSES.join(', ')}, so its title and description must be given in at least one of ${locales.join(', ')}${languages.length ? `, but are given in ${languages.join(', ')}` : ''}`,
      });
    }
  });
  const locale = valueAt(value, ['locale']);
  if (typeof locale === 'string' && !locales.includes(locale)) {
    problems.push({ path: 'locale', message: `must be one of ${locales.join(', ')}, but is "${locale}"` });
  }
  checkRevision('askAgainBefore', valueAt(value, ['askAgainBefore']));
  return problems;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value;
  for (const key of path) {
    if (!found || typeof found !== 'object' || !Object.hasOwn(found, key)) return undefined;
    // The reason for the cast: hasOwn has just shown that the property is there.
    found = (found as Record<PropertyKey, unknown>)[key];
  }
  return found;
}

function listAt(value: unknown, key: string): readonly unknown[] {
  const list = valueAt(value, [key]);
  return Array.isArray(list) ? list : [];
}

const formatPath = (path: readonly PropertyKey[]) =>
  path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${String(key)}` : String(key),
    '',
  );

const show = (value: unknown) => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

const article = (type: string) =>
  ({
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object',
    record: 'an object',
  })[type] ?? type;

const bound = (origin: string, direction: string, limit: number | bigint) =>
  origin === 'string'
    ? `${direction} ${limit} character${limit === 1 ? '' : 's'} long`
    : origin === 'array'
      ? `a list of ${direction} ${limit}`
      : `${direction} ${limit}`;

/** The known setting that a misspelt one most probably means: same letters but for one added, lost or changed. */
function suggestion(key: string, path: readonly PropertyKey[]): string {
  const near = knownKeys(path).find((known) => isNear(known.toLowerCase(), key.toLowerCase()));
  return near ? `; "${near}" was probably meant` : '';
}

function knownKeys(path: readonly PropertyKey[]): string[] {
  const { purposes, services, controller } = configurationSchema.shape;
  const [first] = path;
  if (first === 'purposes') return Object.keys(purposes.element.shape);
  if (first === 'services') {
    const service = services.unwrap().element.shape;
    return Object.keys(path.length > 2 ? service.storage.unwrap().element.shape : service);
  }
  return Object.keys(first === 'controller' ? controller.shape : configurationSchema.shape);
}

function isNear(known: string, key: string): boolean {
  const [short, long] = known.length < key.length ? [known, key] : [key, known];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  const rest = long.length === short.length ? 1 : 0;
  return short.slice(start + rest) === long.slice(start + 1);
}
