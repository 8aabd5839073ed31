// The address of the anomalies: `#anomalies`, and the days that are looked at.

/** Which days. What the address says, whatever it is: the server tells what is wrong with it. */
export interface AnomaliesRoute {
  /** The first day, `2026-11-23`; absent 400 days before the end. */
  readonly from?: string;
  /** The day behind the last one; absent up to now. */
  readonly to?: string;
}

/** Reads a fragment with or without its `#`; undefined where it means another page. Never throws. */
export function readAnomaliesRoute(fragment: string): AnomaliesRoute | undefined {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  if (!parameters.has('anomalies')) return undefined;
  const [from, to] = [parameters.get('from'), parameters.get('to')];
  return { ...(from && { from }), ...(to && { to }) };
}

/** The fragment of a route, with its `#`; `readAnomaliesRoute` reads it back. */
export function writeAnomaliesRoute(route: AnomaliesRoute): string {
  const query = anomaliesQuery(route);
  return `#anomalies=${query && '&'}${query}`;
}

/** The query for the server, without `?`; empty where no days are named. */
export function anomaliesQuery({ from, to }: AnomaliesRoute): string {
  return `${new URLSearchParams({ ...(from && { from }), ...(to && { to }) })}`;
}
