// The configuration's check in words: every problem at once, each with its path, what was found and what to do.
import type { z } from 'zod';
import { askAgainProblems } from './ask-again-problems.ts';
import type { Configuration } from './configuration.ts';
import { type Problem, show } from './configuration-problem.ts';
import { relations, valueAt } from './configuration-relations.ts';
import { configurationSchema } from './configuration-schema.ts';
import type { LocaleTexts } from './locale-texts.ts';
import { suggestion } from './setting-names.ts';
import { signalProblems } from './signal-problems.ts';
import { textsProblems } from './texts-check.ts';
import { themeProblems } from './theme-problems.ts';
import { unlawfulAbsence, unlawfulName, unlawfulValues } from './unlawful-settings.ts';

/**
 * Checks a parsed configuration.
 * @param locales languages whose texts ship with the widget; a site's own purpose needs its texts in one of them
 * @param shipped their texts, with which a site's own are compared
 * @returns all problems, those of a single setting before those between several; none means that the widget will
 *   accept it
 */
export function checkConfiguration(
  value: unknown,
  locales: readonly string[],
  shipped: Readonly<Record<string, LocaleTexts>> = {},
): Problem[] {
  const result = configurationSchema.safeParse(value);
  const shape = result.success ? [] : result.error.issues.flatMap((issue) => describe(issue, value));
  return [
    ...shape,
    ...relations(value, locales),
    ...unlawfulValues(value),
    ...askAgainProblems(value),
    ...themeProblems(value),
    ...textsProblems(value, locales, shipped),
    ...signalProblems(value),
  ];
}

/**
 * The same for a caller that cannot go on without one.
 * @returns the configuration, or the problems as one text with one line each
 */
export function configurationOrProblems(
  value: unknown,
  locales: readonly string[],
  shipped?: Readonly<Record<string, LocaleTexts>>,
): { configuration: Configuration } | { problems: Problem[] } {
  const problems = checkConfiguration(value, locales, shipped);
  // The reason for the cast: an empty list of problems is what it means to be a Configuration.
  return problems.length ? { problems } : { configuration: value as Configuration };
}

function describe(issue: z.core.$ZodIssue, value: unknown): Problem[] {
  const path = formatPath(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: formatPath([...issue.path, key]),
      message:
        unlawfulName(key, issue.path, valueAt(value, [...issue.path, key])) ??
        `is not a known setting${suggestion(key, issue.path)}; remove it or correct its name`,
    }));
  }
  // A name that is not allowed has an issue of its own inside, which says what it must be.
  if (issue.code === 'invalid_key') {
    return [{ path, message: `${issue.issues[0]?.message}, but is ${show(issue.path.at(-1))}` }];
  }
  const found = valueAt(value, issue.path);
  if (found === undefined) return [{ path, message: unlawfulAbsence(path) ?? 'is missing; add it' }];
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

const formatPath = (path: readonly PropertyKey[]) =>
  path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${String(key)}` : String(key),
    '',
  );

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
