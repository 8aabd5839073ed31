// What may be submitted to the log: the check of a posted body against the site's configuration. Pure.
import type { Configuration } from '../../consent/configuration.ts';
import type { ConsentRecord } from '../../consent/record.ts';
import { readRecordText } from '../record-check.ts';

/** A body that is a record of this site, or why it is none. */
export type CheckedSubmission =
  | { readonly record: ConsentRecord }
  /** The body is no JSON text in UTF-8. */
  | { readonly unreadable: string }
  /** It is JSON, but no record that this log keeps; one sentence for each problem. */
  | { readonly problems: readonly string[] };

/**
 * Makes what reads posted bodies for a site.
 *
 * Kept although the log cannot confirm them: ids and notices of another revision, for a page may be older or newer
 * than the log's configuration, and evidence that was turned away would be lost for good; and a notice that was
 * never published here, which the auditor sees as such.
 */
export function submissionCheck(configuration: Configuration): (body: Uint8Array) => CheckedSubmission {
  const { purposes, services = [] } = configuration;
  const known = new Set([...purposes, ...services].map(({ id }) => id));
  return (body) => {
    const text = decoded(body);
    const result = text === undefined ? undefined : readRecordText(text);
    if (!result) return { unreadable: 'the body is not a JSON text in UTF-8' };
    if ('problems' in result) return result;
    const problems = problemsOf(result.record, configuration, known);
    return problems.length ? { problems } : result;
  };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decoded(body: Uint8Array): string | undefined {
  try {
    return utf8.decode(body);
  } catch {
    return undefined;
  }
}

function problemsOf(
  { site, revision, granted, refused }: ConsentRecord,
  configuration: Configuration,
  known: ReadonlySet<string>,
): string[] {
  const problems: string[] = [];
  if (site !== configuration.site) {
    problems.push(
      `site: must be "${configuration.site}", but is "${site}"; this log keeps no other site's records`,
    );
  }
  if (revision !== configuration.revision) return problems;
  for (const list of [granted, refused]) {
    for (const id of list) {
      if (!known.has(id))
        problems.push(`granted, refused: "${id}" is no purpose or service of revision ${revision}`);
    }
  }
  return problems;
}
