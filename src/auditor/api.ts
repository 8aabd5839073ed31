// Everything that this page asks of the server, in one place.
import { type AccessesRoute, accessesQuery } from './accesses-route.ts';
import { type AnomaliesRoute, anomaliesQuery } from './anomalies/anomalies-route.ts';
import {
  type AccessesAnswer,
  type AnomaliesAnswer,
  accessesAnswer,
  anomaliesAnswer,
  type EvidenceAnswer,
  evidenceAnswer,
  type FacetValues,
  facetValuesAnswer,
  type Lines,
  linesAnswer,
  type NoticesAnswer,
  noticesAnswer,
  type Page,
  pageAnswer,
  type Session,
  sessionAnswer,
} from './answers.ts';
import { AuditError } from './audit-error.ts';
import { type NoticesRoute, noticesQuery } from './notices/notices-route.ts';
import type { Packed } from './packed.ts';
import { type RatesAnswer, ratesAnswer } from './rates/rates-answer.ts';
import { type RatesRoute, ratesQuery } from './rates/rates-route.ts';
import { accepted, chunksOf, read, request, send } from './request.ts';
import { type Filter, filterQuery, hasPeriod, periodOf } from './route.ts';

const AUDIT = '/temoin/audit';
const ROWS_PER_PAGE = 50;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Exchanges the token for a session cookie. @throws AuditError `token-refused` and those of every request */
export async function signIn(token: string): Promise<void> {
  const response = await request(`${AUDIT}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  if (response.status === 401) {
    throw new AuditError(
      'token-refused',
      'This token is not accepted: it is mistyped, has expired, was revoked, or belongs to another site’s log.',
    );
  }
  await accepted(response);
}

/** Ends the session, on the server too. @throws AuditError where the server did not confirm it */
export async function signOut(): Promise<void> {
  await accepted(await request(`${AUDIT}/session`, { method: 'DELETE' }));
}

/** The head of the page. @throws AuditError `signed-out` without a session */
export async function fetchSession(signal?: AbortSignal): Promise<Session> {
  return read(sessionAnswer, await request(`${AUDIT}/session`, { signal }));
}

/**
 * One page of the register, newest first.
 * @param before only records of a smaller index; undefined for the newest page
 */
export async function fetchPage(
  filter: Filter,
  before: number | undefined,
  signal?: AbortSignal,
): Promise<Page> {
  const query = new URLSearchParams(filterQuery(filter));
  query.set('limit', `${ROWS_PER_PAGE}`);
  if (before !== undefined) query.set('before', `${before}`);
  return read(pageAnswer, await request(`${AUDIT}/records?${query}`, { signal }));
}

/** What the register can be filtered by. */
export async function fetchFacetValues(signal?: AbortSignal): Promise<FacetValues> {
  return read(facetValuesAnswer, await request(`${AUDIT}/facets`, { signal }));
}

/** How many lines the register has of a time, each of them looked at, a part of them with every request. */
export async function countLines({ from, to }: Filter, signal: AbortSignal): Promise<number> {
  const query = new URLSearchParams({ ...(from && { from }), ...(to && { to }) });
  let total = 0;
  for (let next: number | null = -1; next !== null; ) {
    if (next >= 0) query.set('before', `${next}`);
    const answer: Lines = await read(linesAnswer, await request(`${AUDIT}/lines?${query}`, { signal }));
    total += answer.lines;
    next = answer.next;
  }
  return total;
}

/** The evidence of one record, not yet verified. @throws AuditError `not-found` also for what is no record id */
export async function fetchEvidence(id: string, signal?: AbortSignal): Promise<EvidenceAnswer> {
  return read(evidenceAnswer, await request(recordAddress(id), { signal }));
}

/** The same with what stands around the record, in one request, as one look at it. */
export async function fetchRecord(id: string, signal?: AbortSignal): Promise<EvidenceAnswer> {
  return read(evidenceAnswer, await request(`${recordAddress(id)}?around=true`, { signal }));
}

function recordAddress(id: string): string {
  // Only an id goes into the path, so that no `..` can lead to another route.
  if (!UUID.test(id)) throw new AuditError('not-found', `“${id}” is not the id of a record.`);
  return `${AUDIT}/records/${id}`;
}

/** One page of those who have looked, newest first. @throws AuditError `request-refused` for anybody but operators */
export async function fetchAccesses(route: AccessesRoute, signal?: AbortSignal): Promise<AccessesAnswer> {
  const query = accessesQuery(route);
  return read(accessesAnswer, await request(`${AUDIT}/accesses${query && '?'}${query}`, { signal }));
}

/** A part of the history of notices, newest first; where no language is named and there are many versions, of that of most records. */
export async function fetchNotices(route: NoticesRoute, signal?: AbortSignal): Promise<NoticesAnswer> {
  const answer = await read(
    noticesAnswer,
    await request(`${AUDIT}/notices?${noticesQuery(route)}`, { signal }),
  );
  const [first] = answer.locales;
  if (route.locale !== undefined || answer.next === null || !first?.locale) return answer;
  return fetchNotices({ ...route, locale: first.locale }, signal);
}

/** What is unusual in the days of a route. @throws AuditError `request-refused` where these are none that can be asked for */
export async function fetchAnomalies(route: AnomaliesRoute, signal?: AbortSignal): Promise<AnomaliesAnswer> {
  const query = anomaliesQuery(route);
  return read(anomaliesAnswer, await request(`${AUDIT}/anomalies${query && '?'}${query}`, { signal }));
}

/** How many consented over time. */
export async function fetchRates(route: RatesRoute, signal?: AbortSignal): Promise<RatesAnswer> {
  const query = ratesQuery(route);
  return read(ratesAnswer, await request(`${AUDIT}/rates${query && '?'}${query}`, { signal }));
}

/** The text of a notice as it is served, not yet verified. @throws AuditError `not-found` where the log has none such */
export async function fetchNotice(hash: string, signal?: AbortSignal): Promise<string> {
  if (!/^[0-9a-f]{64}$/.test(hash))
    throw new AuditError('not-found', `“${hash}” is not the hash of a notice.`);
  return (await accepted(await request(`/temoin/notices/${hash}`, { signal }))).text();
}

/**
 * A file of the log as anybody may read it, as it is today: a browser may keep a tile for a year.
 * @param path below the log's prefix
 * @returns undefined where the log has none such
 */
export async function fetchLogFile(path: string): Promise<Uint8Array | undefined> {
  const response = await request(logFileAddress(path), { cache: 'no-cache' });
  if (response.status === 404) return undefined;
  return new Uint8Array(await (await accepted(response)).arrayBuffer());
}

/** The public address of a file of the log. */
export function logFileAddress(path: string): string {
  return `/temoin/log/${path}`;
}

/**
 * What {@link exportAddress} leads to, as JSON Lines (FORMAT §8), while it arrives. Not verified.
 * @param signal ends the transfer
 */
export async function fetchExport(filter: Filter, signal: AbortSignal): Promise<AsyncIterable<Uint8Array>> {
  const { body } = await accepted(await send(exportAddress('jsonl', filter), { signal }));
  if (!body) throw new AuditError('answer-unreadable', 'The export has no content.');
  return chunksOf(body);
}

/**
 * Address of a download of everything that the filter lists; as JSON Lines of a period, of everything that the log has of
 * it, since only that can be shown to be whole.
 */
export function exportAddress(kind: 'csv' | 'jsonl', filter: Filter): string {
  const isWholePeriod = kind === 'jsonl' && hasPeriod(filter);
  const query = filterQuery(isWholePeriod ? periodOf(filter) : filter);
  return `${AUDIT}/export.${kind}${query && '?'}${query}`;
}

/** Address of an evidence pack. */
export function packAddress({ query }: Packed): string {
  return `${AUDIT}/pack${query && '?'}${query}`;
}

/**
 * Asks whether a download would go well, without one.
 * @param address of {@link exportAddress} or {@link packAddress}
 * @throws AuditError `request-refused` where the session does not show all that the download must have
 */
export async function probeExport(address: string): Promise<void> {
  const response = await request(address, { method: 'HEAD' });
  // Such an answer has no body that would say more.
  if (response.status === 429) {
    throw new AuditError(
      'request-refused',
      'An evidence pack is being made for this token, or several for others. Wait until it is there, and ask again.',
    );
  }
  if (response.status === 403) {
    throw new AuditError(
      'request-refused',
      'This token does not show all that this export has to have: the export of a period shows its ends by the records beside it. Choose a shorter period, or none.',
    );
  }
  await accepted(response);
}
