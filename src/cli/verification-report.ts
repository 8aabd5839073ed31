// The report on an export: what was verified and what is wrong, for people and for programs.

import type { WidgetVersion } from '../consent/notice.ts';
import type { Checkpoint } from '../tlog/checkpoint.ts';
import { encodeBase64 } from '../tlog/encoding.ts';
import { periodInWords } from '../verify/claimed-period.ts';
import type { ExportVerdict } from '../verify/verify-export.ts';
import type { WidgetPublication } from '../verify/widget-releases.ts';
import type { Cosigned } from '../verify/witness-evidence.ts';
import { printable } from './printable.ts';

// Of a site in years; an attacker may name any number.
const RELEASES_PRINTED = 20;

// How many findings are printed in words; the rest is counted.
const FINDINGS_PRINTED = 100;

/** The report in lines, without a last newline: what the file is, each finding (errors first), and the verdict. */
export function reportInWords(verdict: ExportVerdict): string {
  return [...summary(verdict), ...findingsInWords(verdict)].join('\n');
}

/** What a verification found. */
type Found = Pick<ExportVerdict, 'ok' | 'findings' | 'errors' | 'warnings'>;

/** Each finding in a line, errors first, and the verdict. */
export function findingsInWords(verdict: Found): string[] {
  const { findings, errors, warnings } = verdict;
  const bySeverity = [
    ...findings.filter(({ severity }) => severity === 'error'),
    ...findings.filter(({ severity }) => severity === 'warning'),
  ];
  const printed = bySeverity.slice(0, FINDINGS_PRINTED);
  const more = errors + warnings - printed.length;
  return [
    ...printed.map(({ severity, message }) => printable(`${severity}: ${message}`)),
    ...(more > 0 ? [`and ${count(more, 'more finding')}; --json prints up to 1,000 of each kind`] : []),
    conclusion(verdict),
  ];
}

/** The whole verdict as one JSON text, hashes in base64. */
export function reportAsJson({ checkpoint, ...verdict }: ExportVerdict): string {
  const stated = checkpoint && { ...checkpoint, root: encodeBase64(checkpoint.root) };
  return JSON.stringify({ ...verdict, ...(stated && { checkpoint: stated }) }, null, 2);
}

/** Who has cosigned the checkpoint and when, a line each. */
export function cosignedInWords(cosigned: readonly Cosigned[] = []): string[] {
  return cosigned.map(({ witness, time }) => printable(`cosigned    by ${witness} at ${time}`));
}

/** Which log it is, what its key signed, and who has cosigned that, a line each. */
export function checkpointInWords(
  { origin, size, root }: Checkpoint,
  cosigned?: readonly Cosigned[],
): string[] {
  return [
    `log         ${printable(origin)}`,
    `checkpoint  ${count(size, 'entry', 'entries')}, root ${encodeBase64(root)}`,
    ...cosignedInWords(cosigned),
  ];
}

function summary(verdict: ExportVerdict): string[] {
  const { checkpoint, counts, complete, cosigned } = verdict;
  const { entries, records, publications, erased, erasuresShown } = counts;
  if (complete === undefined) return [];
  const lines = checkpoint ? checkpointInWords(checkpoint, cosigned) : [];
  const without = `${(erased - erasuresShown).toLocaleString('en')} without content`;
  const parts = `${count(records, 'record')}, ${count(publications, 'publication')}, ${erasuresShown.toLocaleString('en')} erased, ${without}`;
  return [
    ...lines,
    `file        ${count(entries, 'entry', 'entries')}: ${parts}`,
    ...(complete ? [] : partInWords(verdict)),
    ...widgetsInWords(verdict),
  ];
}

/**
 * Which releases of the widget made the records, and where the log has published each. An export that leaves out
 * publications tells nothing by those that it lacks.
 */
function widgetsInWords({ complete, widgets = [], widgetFolder }: ExportVerdict): string[] {
  const told = complete ? widgets : widgets.filter(({ published }) => published);
  const releases = told.slice(0, RELEASES_PRINTED).map(({ records, published, ...widget }) => {
    const where = published ? publishedInWords(published) : 'never published';
    return printable(`widget      ${releaseName(widget)}: ${count(records, 'record')}; ${where}`);
  });
  const more = told.length - RELEASES_PRINTED;
  return [
    ...releases,
    ...(more > 0 ? [`            and ${count(more, 'more release')}; --json prints up to 100`] : []),
    ...(widgetFolder
      ? [
          printable(`folder      the files of the widget ${releaseName(widgetFolder)}, every one`),
          `            ${publishedInWords(widgetFolder.published)}`,
        ]
      : []),
  ];
}

const releaseName = ({ version, integrity }: WidgetVersion) =>
  `${version}, release ${integrity.slice(0, 16)}`;

const publishedInWords = ({ index, time }: WidgetPublication) => `published in entry ${index}, at ${time}`;

/** Of an export that is not complete: what it shows of the rest. */
function partInWords({ ok, period }: ExportVerdict): string[] {
  if (!period) {
    return [
      '            filtered: shows that these stand in the log, not that nothing was left out;',
      '            to show that too, export the whole log, or a period by its times alone',
    ];
  }
  const { start, end, records } = period;
  const found = `period      ${periodInWords(period)}: ${count(records, 'record')}`;
  if (!ok) return [`${found}; whether that is all of them is not shown`];
  if (start === end) return [`${found}, since the log has no entries`];
  return [
    `${found}, and nothing was left out`,
    `            entries ${start} to ${end - 1} without a gap, with what stands before and behind the period`,
  ];
}

function conclusion({ ok, errors, warnings }: Found): string {
  const warned = warnings ? ` (${count(warnings, 'warning')})` : '';
  if (ok && warnings) return `verified: no error, but ${count(warnings, 'warning')} to look at`;
  return ok ? 'verified: nothing is wrong' : `not verified: ${count(errors, 'error')}${warned}`;
}

/** `1 entry`, `1,204 entries`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
