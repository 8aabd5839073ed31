// The tally: adds what was counted by span and facets up to what rates are made of, by span and group. Pure.
import { NO_NOTICE } from '../../consent/choice.ts';
import type { LineFacets, NumberedFacets } from '../store/known-facets.ts';
import type { SpanRollUp } from '../store/log-store.ts';
import type { SpanShown } from '../store/shown-store.ts';
import type { Split } from './rate-query.ts';
import type { Counts } from './small-groups.ts';

/** Groups that are told by name at most, the largest; more would be more pictures than anybody compares. */
const GROUPS_MAX = 12;

/** Stands for all together, where nothing is split. */
const EVERYBODY = '';

/** What was counted. */
export interface Counted {
  readonly rollUps: readonly SpanRollUp[];
  readonly shown: readonly SpanShown[];
  readonly facets: readonly NumberedFacets[];
}

/** What it comes to. */
export interface Tally {
  /** The groups that have a name, the largest first. */
  readonly groups: readonly string[];
  /** By span, then by group; `undefined` names those beyond them. */
  readonly spans: ReadonlyMap<number, ReadonlyMap<string | undefined, Counts>>;
  /** Records of which the register does not know what they decided: choices among them are in no rate. */
  readonly unread: number;
}

/** A sum that grows. */
interface Sum {
  choices: number;
  readonly purposes: [granted: number, decided: number][];
  shown: number;
  answered: number;
}

/**
 * @param purposes ids of those whose rates are meant
 * @param split undefined where all are told together
 */
export function tallyOf(counted: Counted, purposes: readonly string[], split: Split | undefined): Tally {
  const facets = new Map(counted.facets.map((each) => [each.number, each.facets]));
  const groups = largestGroups(counted, facets, split);
  const named = new Set(groups);
  const spans = new Map<number, Map<string | undefined, Sum>>();
  const sumOf = (span: number, group: string | undefined): Sum => {
    const ofSpan = spans.get(span) ?? new Map<string | undefined, Sum>();
    spans.set(span, ofSpan);
    const name = group !== undefined && named.has(group) ? group : undefined;
    const sum = ofSpan.get(name) ?? {
      choices: 0,
      purposes: purposes.map(() => [0, 0]),
      shown: 0,
      answered: 0,
    };
    ofSpan.set(name, sum);
    return sum;
  };
  let unread = 0;
  for (const { span, facets: number, received, besideShown } of counted.rollUps) {
    const said = facets.get(number);
    if (said?.event === 'once') continue;
    if (!said?.event || !said.granted || !said.refused) {
      unread += received;
      continue;
    }
    const { granted, refused } = said;
    const sum = sumOf(span, groupOf(said, split));
    sum.choices += received;
    if (said.surface === 'first-layer' && said.notice !== NO_NOTICE) sum.answered += besideShown;
    sum.purposes.forEach((rate, at) => {
      const id = purposes[at] ?? '';
      const isGranted = granted.includes(id);
      if (isGranted) rate[0] += received;
      if (isGranted || refused.includes(id)) rate[1] += received;
    });
  }
  // A notice is shown before anybody knows on which surface it will be answered.
  if (split !== 'surface')
    for (const each of counted.shown) sumOf(each.span, groupOf(each, split)).shown += each.shown;
  return { groups, spans, unread };
}

const groupOf = (said: Pick<LineFacets, Split>, split: Split | undefined): string | undefined =>
  split ? said[split] : EVERYBODY;

function largestGroups(
  { rollUps, shown }: Counted,
  facets: ReadonlyMap<number, LineFacets>,
  split: Split | undefined,
): string[] {
  const sizes = new Map<string, number>();
  const add = (group: string | undefined, size: number) => {
    if (group !== undefined) sizes.set(group, (sizes.get(group) ?? 0) + size);
  };
  for (const { facets: number, received } of rollUps) {
    const said = facets.get(number);
    if (said?.event && said.event !== 'once') add(groupOf(said, split), received);
  }
  // Among groups that nobody has chosen in, and only there, the number of notices tells.
  if (split !== 'surface') for (const each of shown) add(groupOf(each, split), each.shown * Number.EPSILON);
  return [...sizes]
    .sort(([a, sizeA], [b, sizeB]) => sizeB - sizeA || (a < b ? -1 : 1))
    .slice(0, GROUPS_MAX)
    .map(([group]) => group);
}
