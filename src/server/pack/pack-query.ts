// The query of a pack: which of the four selections is asked for, and what the file is called then. Pure.
import type { PackSelection } from '../../consent/pack-manifest.ts';
import { readRegisterQuery } from '../register-query.ts';

const SUBJECT = /^[\w-]{22}$/;

const ONE_SELECTION =
  'a pack is of a period (from, to), of one notice version (notice), of one subject (subject), or of everything (none of these): what else filters the register cannot be packed, since nobody could verify it';

/**
 * Reads a parsed query string. An empty value is as good as none.
 * @returns in words what is wrong where it asks for two selections at once, or for what is none
 */
export function readPackQuery(
  query: Readonly<Record<string, unknown>>,
): { readonly selection: PackSelection } | { readonly problem: string } {
  const { subject = '', ...others } = query;
  const unknown = Object.keys(others).find((name) => !['from', 'to', 'notice'].includes(name));
  if (unknown !== undefined)
    return {
      problem: `${JSON.stringify(unknown).slice(0, 80)} is no parameter of this address: ${ONE_SELECTION}`,
    };
  const read = readRegisterQuery(others, ['from', 'to', 'notice']);
  if ('problem' in read) return read;
  const { filter, period } = read;
  if (subject !== '' && !(typeof subject === 'string' && SUBJECT.test(subject)))
    return {
      problem: `subject must be the 22 characters of one subject, given once, but is ${JSON.stringify(subject)?.slice(0, 80)}`,
    };
  const asked: PackSelection[] = [
    ...(period ? [period] : []),
    ...(filter.notice === undefined ? [] : [{ notice: filter.notice }]),
    ...(typeof subject === 'string' && subject ? [{ subject }] : []),
  ];
  const [selection = {}, second] = asked;
  return second ? { problem: ONE_SELECTION } : { selection };
}

/** The name of the file: the site, the day, and what was selected; of a subject no more than others can do nothing with. */
export function packFileName(site: string, now: Date, selection: PackSelection, isPart: boolean): string {
  return `temoin-${site}-${now.toISOString().slice(0, 10)}-pack${endingOf(selection, isPart)}.zip`;
}

function endingOf(selection: PackSelection, isPart: boolean): string {
  if ('notice' in selection) return `-notice-${selection.notice.slice(0, 8)}`;
  if ('subject' in selection) return `-subject-${selection.subject.slice(0, 4)}`;
  const { from, to } = selection;
  if (from === undefined && to === undefined) return isPart ? '-part' : '';
  return [from, to].reduce<string>(
    (name, time) => name + (time === undefined ? '' : `-${time.slice(0, 10)}`),
    '-period',
  );
}
