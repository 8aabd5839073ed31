// The query of the list of those who have looked. Pure.
import type { AccessPage } from '../store/access-store.ts';

const LIMIT_DEFAULT = 50;
const LIMIT_MAX = 200;

const HASH = /^[0-9a-f]{64}$/;

/** Anything longer is no safe integer. */
const NUMBER = /^\d{1,15}$/;

/** What each parameter must be, in words, and whether it is. */
const PARAMETERS: Readonly<Record<string, readonly [form: string, isOfForm: (value: string) => boolean]>> = {
  before: ['the number of an access', (value) => NUMBER.test(value)],
  same: ['the keyed hash of a search or a person, 64 hexadecimal digits', (value) => HASH.test(value)],
  limit: [
    `a whole number from 1 to ${LIMIT_MAX}`,
    (value) => NUMBER.test(value) && Number(value) >= 1 && Number(value) <= LIMIT_MAX,
  ],
};

/**
 * Reads a parsed query string. An empty value is as good as none.
 * @returns in words what is wrong where a parameter is unknown, given twice or of another form
 */
export function readAccessQuery(
  query: Readonly<Record<string, unknown>>,
): AccessPage | { readonly problem: string } {
  const given = new Map(Object.entries(query).filter(([, value]) => value !== ''));
  for (const [name, value] of given) {
    const known = Object.hasOwn(PARAMETERS, name) ? PARAMETERS[name] : undefined;
    const shown = JSON.stringify(known ? value : name)?.slice(0, 80);
    if (!known)
      return {
        problem: `${shown} is not a parameter of this address; it has ${Object.keys(PARAMETERS).join(', ')}`,
      };
    const [form, isOfForm] = known;
    if (typeof value !== 'string' || !isOfForm(value))
      return { problem: `${name} must be ${form}, given once, but is ${shown}` };
  }
  const [before, same, limit] = [given.get('before'), given.get('same'), given.get('limit')];
  return {
    ...(before !== undefined && { before: Number(before) }),
    ...(typeof same === 'string' && { same }),
    limit: limit === undefined ? LIMIT_DEFAULT : Number(limit),
  };
}
