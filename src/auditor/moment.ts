// A moment of the filter as two fields show it: a day, and where it matters a time of that day, in UTC. Pure.

/** The day of a moment as a date field has it; empty where there is none. */
export function dayOf(moment: string | undefined): string {
  return moment?.slice(0, 10) ?? '';
}

/** Its time of day as a time field has it, to the second; empty at the beginning of a day. */
export function timeOf(moment: string | undefined): string {
  return moment?.slice(11, 19) ?? '';
}

/**
 * The moment of both fields.
 * @param time `15:14` or `15:14:07`; empty for the beginning of the day; undefined where there is no such field
 * @param before the moment that the fields were filled from: where they still say it, it is kept to the millisecond
 * @returns empty where there is no day
 */
export function momentOf(day: string, time: string | undefined, before: string | undefined): string {
  if (day === dayOf(before) && (time === undefined || secondsIn(time) === secondsIn(timeOf(before))))
    return before ?? '';
  if (!day || secondsIn(time ?? '') === '00:00:00') return day;
  return `${day}T${secondsIn(time ?? '')}.000Z`;
}

/** With its seconds, which a time field leaves out where there are none. */
function secondsIn(time: string): string {
  return `${time}${'00:00:00'.slice(time.length)}`;
}
