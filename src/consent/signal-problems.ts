// What is wrong with signals that no schema of one setting can see: unknown ids, and protocols that follow nothing.
import type { Problem } from './configuration-problem.ts';
import { listAt, valueAt } from './configuration-relations.ts';
import { gppProblems } from './gpp-problems.ts';
import { GPP_KEYS } from './gpp-settings.ts';
import { SIGNAL_KEYS } from './signals.ts';

/** Every problem of the protocols that a configuration speaks, each with what to do. */
export function signalProblems(value: unknown): Problem[] {
  const purposes = idsIn(value, 'purposes');
  const known = [...purposes, ...idsIn(value, 'services')];
  // Those of the IAB's framework come with its vendor list, and are looked for once it is read (tcf/expand.ts).
  const isLater = (id: string) =>
    id.startsWith('tcf-') && Array.isArray(valueAt(value, ['signals', 'tcf', 'vendors']));
  const told = Object.entries(SIGNAL_KEYS).flatMap(([name, keys]) => {
    const settings = valueAt(value, ['signals', name]);
    if (!settings || typeof settings !== 'object') return [];
    const given = expressionsIn(settings, Object.keys(keys));
    const follows = Object.values(keys)
      .flat()
      .some((purpose) => purpose !== 'necessary' && purposes.includes(purpose));
    if (!given.length && !follows)
      return [
        {
          path: `signals.${name}`,
          message: `follows no purpose of this site: its keys are ${Object.keys(keys).join(', ')}, and by default they follow ${wanted(keys)}; say which purpose or service they follow, as in "keys": {"${Object.keys(keys)[0]}": "${known.at(-1) ?? 'analytics'}"}`,
        },
      ];
    if (name === 'matomo' && given.length > 1)
      return [
        {
          path: 'signals.matomo.keys',
          message:
            'names both consent and cookieConsent; Matomo asks for consent to tracking, which covers its cookies, or tracks everyone and asks for its cookies alone: name one',
        },
      ];
    return idProblems(name, given, known, isLater);
  });
  const piano = valueAt(value, ['signals', 'piano']);
  if (piano && valueAt(value, ['signals', 'matomo']))
    told.push({
      path: 'signals.piano',
      message:
        'shares its queue, _paq, with signals.matomo, and each would be told the other’s commands; name one of both',
    });
  const ofGpp = expressionsIn(valueAt(value, ['signals', 'gpp']), GPP_KEYS);
  return [...told, ...idProblems('gpp', ofGpp, known, isLater), ...gppProblems(value, known)];
}

/** What the site has said of these keys. */
const expressionsIn = (settings: unknown, keys: readonly string[]) =>
  keys.flatMap((key): [key: string, expression: string][] => {
    const expression = valueAt(settings, ['keys', key]);
    return typeof expression === 'string' ? [[key, expression]] : [];
  });

const idProblems = (
  name: string,
  given: readonly (readonly [key: string, expression: string])[],
  known: readonly string[],
  isLater: (id: string) => boolean,
): Problem[] =>
  given.flatMap(([key, expression]) =>
    unknownIn(expression, known)
      .filter((id) => !isLater(id))
      .map((id) => ({
        path: `signals.${name}.keys.${key}`,
        message: `"${id}" is not the id of a purpose or service; declared are ${known.map((one) => `"${one}"`).join(', ') || 'none'}`,
      })),
  );

/** Ids that an expression names and the configuration does not have. What is no id at all was found by the schema. */
const unknownIn = (expression: string, known: readonly string[]) =>
  expression.split(/[ |]+/).filter((id) => /^[a-z][a-z0-9-]*$/.test(id) && !known.includes(id));

const idsIn = (value: unknown, list: string) =>
  listAt(value, list)
    .map((item) => valueAt(item, ['id']))
    .filter((id) => typeof id === 'string');

const wanted = (keys: Readonly<Record<string, readonly string[]>>) =>
  [...new Set(Object.values(keys).flat())].map((purpose) => `"${purpose}"`).join(', ');
