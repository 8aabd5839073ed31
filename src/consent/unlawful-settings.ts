// Unlawful settings: finds what the rules forbid in a configuration, and says so in words.
import { type Problem, show } from './configuration-problem.ts';
import { valueAt } from './configuration-relations.ts';
import { MISSING, NAMED, type Rule, VALUES } from './unlawful-rules.ts';

/** Why a setting of that name cannot be, in words; `undefined` where it is merely unknown. */
export function unlawfulName(key: string, path: readonly PropertyKey[], found: unknown): string | undefined {
  const [part] = path;
  // A site's own words are named by what they stand for.
  if (path.includes('texts')) return undefined;
  const name = key.replace(/[-_]/g, '').toLowerCase();
  const rule = NAMED.find(
    ({ names, within }) =>
      names.some((pattern) => pattern.test(name)) && (within?.includes(`${String(part)}`) ?? true),
  );
  return rule && inWords(rule, found);
}

/** Why what is missing must be there, in words; `undefined` where no requirement but the format asks for it. */
export function unlawfulAbsence(path: string): string | undefined {
  const anywhere = path.replace(/\[\d+\]/g, '[]');
  const rule = MISSING.find((each) => each.path === anywhere);
  return rule && `${rule.what} (${rule.requirement}); ${rule.mend}`;
}

/** Settings whose values no requirement allows. */
export function unlawfulValues(value: unknown): Problem[] {
  return VALUES.flatMap((rule) =>
    placesOf(value, rule.path.split('.')).flatMap(([path, found, owner]) =>
      rule.isUnlawful(found, owner) ? [{ path, message: inWords(rule, found) }] : [],
    ),
  );
}

type Place = [path: string, found: unknown, owner: unknown];

/** Everything at a path of which `[]` is any place in a list, with what it stands in. */
function placesOf(owner: unknown, [name = '', ...rest]: readonly string[], path = ''): Place[] {
  const key = name.replace('[]', '');
  const found = valueAt(owner, [key]);
  const here = path ? `${path}.${key}` : key;
  const items: Place[] =
    name === key
      ? [[here, found, owner]]
      : Array.isArray(found)
        ? found.map((item, index) => [`${here}[${index}]`, item, owner])
        : [];
  return rest.length ? items.flatMap(([inner, item]) => placesOf(item, rest, inner)) : items;
}

const inWords = ({ requirement, what, mend }: Rule, found: unknown) =>
  `${what} (${requirement}), but is ${show(found)}; ${mend}`;
