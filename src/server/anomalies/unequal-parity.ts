// Records that say that refusing was harder than accepting: every one counts, by the notice and the widget that it names. Pure.
import { type DayFacets, type Found, HOURS_A_DAY, type Series } from './series.ts';

/** All such records of one notice and one version of the widget. */
export interface UnequalParity extends Found {
  readonly kind: 'parity-unequal';
  readonly notice: string | undefined;
  readonly widget: string | undefined;
  readonly records: number;
  /** Records of the same notice and widget in the days asked for, whatever they say of it. */
  readonly all: number;
}

export function unequalParities({ asked, days }: Pick<Series, 'asked' | 'days'>): UnequalParity[] {
  const groups = Map.groupBy(
    days.filter(({ day }) => day >= asked.start && day < asked.end),
    ({ facets: { notice, widget } }) => `${notice} ${widget}`,
  );
  return [...groups.values()].flatMap((group): UnequalParity[] => {
    const unequal = group.filter(({ facets }) => facets.parity === 'unequal');
    const [first] = unequal;
    if (!first) return [];
    const { notice, widget } = first.facets;
    return [
      {
        kind: 'parity-unequal',
        unit: 'day',
        start: unequal.reduce((least, { day }) => Math.min(least, day), first.day) * HOURS_A_DAY,
        end: (unequal.reduce((most, { day }) => Math.max(most, day), first.day) + 1) * HOURS_A_DAY,
        notice,
        widget,
        records: receivedIn(unequal),
        all: receivedIn(group),
      },
    ];
  });
}

const receivedIn = (group: readonly DayFacets[]) => group.reduce((sum, { received }) => sum + received, 0);
