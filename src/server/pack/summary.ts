// summary.html of a pack: everything in it for people, made to print. It runs nothing, asks for nothing, and all values are inert.
import { createHash } from 'node:crypto';
import { momentWords } from '../../consent/instant-words.ts';
import type { AbsentFile, PackSelection } from '../../consent/pack-manifest.ts';
import { counted, listed, sentenceOf } from '../../consent/record-words.ts';
import { Html, html } from './html.ts';
import type { PackedRelease } from './published-files.ts';
import { selectionWords, shownWords, UNSHOWN_WORDS } from './readme.ts';
import { noticeSection, type ToldNotice } from './summary-notice.ts';
import { SUMMARY_STYLE } from './summary-style.ts';
import { countTables, noticeTable, numeral, purposeTable } from './summary-tables.ts';
import { type Survey, TOLD_MAX } from './survey.ts';

/** Notices whose texts are printed whole, those that most records name; of the others the table tells. */
const NOTICES_TOLD_MAX = 40;

/** What the summary is of. */
export interface SummarySource {
  readonly site: string;
  readonly vkey: string;
  readonly checkpoint: { readonly size: number; readonly note: string };
  readonly made: string;
  readonly selection: PackSelection;
  /** Whether whoever made it may see but a part of the records. */
  readonly isPart: boolean;
  readonly survey: Survey;
  /** In the order of the log; those without a document are told to be unreadable. */
  readonly notices: readonly ToldNotice[];
  readonly releases: readonly PackedRelease[];
  readonly absent: readonly AbsentFile[];
}

const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(SUMMARY_STYLE).digest('base64')}'; img-src 'self' file:; base-uri 'none'; form-action 'none'`;

/** The page. */
export function summaryPage(source: SummarySource): string {
  const { site, selection, isPart, made, survey } = source;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>Evidence pack of ${site}</title>
<style>${new Html(SUMMARY_STYLE)}</style>
</head>
<body>
<header><p class="kind">Evidence pack</p>
<h1>${site}</h1>
<p class="lead">${sentenceStart(leadWords(selection, isPart))}: what visitors were asked about cookies and tracking, what they answered, and what shows that none of it was changed afterwards.</p>
${facts(source)}</header>
<main>
<section><h2>In numbers</h2>
${numbers(survey)}
${countTables(survey)}
${purposeTable(survey, latestIn(source.notices))}
${noticeTable(source.notices)}</section>
${noticeSections(source)}
${toldRecords(source)}
${howToCheck(source)}
<section><h2>What this shows</h2>
<ul class="plain">${shownWords(selection, isPart).map((each) => html`<li>${each}</li>`)}</ul>
<h3>What it does not show</h3>
<ul class="plain">${UNSHOWN_WORDS.map((each) => html`<li>${each}</li>`)}</ul></section>
${absentFiles(source.absent)}
</main>
<footer><p class="soft">Made ${momentWords(made)} by temoin, from the log of ${site}. This page is for reading: it says the same as the other files, and proves nothing by itself.</p></footer>
</body>
</html>
`.text;
}

function facts({ checkpoint, vkey, made, selection, survey, releases }: SummarySource): Html {
  const [origin = '', , root = '', , ...signatures] = checkpoint.note.split('\n');
  const signers = signatures.flatMap((line) => /^— (\S+) /.exec(line)?.[1] ?? []);
  const { first, last } = survey;
  const [name, value] = Object.entries(selection)[0] ?? [];
  const isOne = name === 'notice' || name === 'subject';
  return html`<dl>
${isOne && html`<dt>${sentenceStart(name)}</dt><dd><code>${value}</code></dd>`}
<dt>Records</dt><dd>${numeral(survey.records)}</dd>
${first !== undefined && last !== undefined && html`<dt>Received</dt><dd>${first === last ? momentWords(first) : `${momentWords(first)} to ${momentWords(last)}`}</dd>`}
<dt>Pack made</dt><dd>${momentWords(made)}</dd>
<dt>Log</dt><dd><code>${origin}</code></dd>
<dt>Checkpoint</dt><dd>${counted(checkpoint.size, 'entry')}, root <code>${root}</code></dd>
<dt>Signed by</dt><dd>${signers.map((name) => html`<p><code>${name}</code></p>`)}</dd>
<dt>Verifier key</dt><dd><code>${vkey}</code><br><span class="soft">A convenience: check with a key that you got elsewhere.</span></dd>
${releases.length > 0 && html`<dt>Widget</dt><dd>${releases.map(releaseLine)}</dd>`}
</dl>`;
}

const releaseLine = ({ version, release, index, time }: PackedRelease): Html =>
  html`<p>Version ${version}, release <code>${release}</code>, published ${momentWords(time)} in entry ${numeral(index)}</p>`;

function numbers({ records, damaged }: Survey): Html {
  if (!records) return html`<p>The selection has no record.</p>`;
  if (!damaged) return html``;
  return html`<p>✕ ${counted(damaged, 'record')} can no longer be read: what is stored is not what was logged. The numbers below are of the others; the check names each.</p>`;
}

/** Whose words the tables use: the newest of the notices, in English where there is one. */
function latestIn(notices: readonly ToldNotice[]): ToldNotice['document'] {
  const documents = notices.flatMap(({ document }) => document ?? []);
  return documents.findLast(({ locale }) => locale === 'en') ?? documents.at(-1);
}

/** What was selected, without the hash or the number that stands below. */
function leadWords(selection: PackSelection, isPart: boolean): string {
  if ('notice' in selection) return 'all records that name one notice version';
  if ('subject' in selection) return 'all records of one subject';
  return selectionWords(selection, isPart);
}

const sentenceStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function noticeSections({ notices }: SummarySource): Html {
  if (!notices.length) return html``;
  const told = [...notices].sort((a, b) => b.records - a.records).slice(0, NOTICES_TOLD_MAX);
  const left = notices.length - told.length;
  return html`<section><h2>What was asked</h2>
<p>Each notice by the hash that records name it by: the texts as the log has published them, and pictures drawn by the very widget.</p>
${notices.filter((notice) => told.includes(notice)).map(noticeSection)}
${left > 0 && html`<p class="soft">${counted(left, 'notice')} more that fewer records name: see the folder notices.</p>`}</section>`;
}

function toldRecords({ survey, selection }: SummarySource): Html {
  const { records, told } = survey;
  if (!records) return html``;
  // Of many, the numbers tell more than the first some.
  if (records > TOLD_MAX && !('subject' in selection))
    return html`<section><h2>The records</h2><p>${counted(records, 'record')}: in records.csv for a spreadsheet, and in export.jsonl to be verified.</p></section>`;
  const left = records - told.length;
  return html`<section><h2>The records</h2>
<ol class="told">${told.map(toldRecord)}</ol>
${left > 0 && html`<p class="soft">${counted(left, 'record')} more: see records.csv.</p>`}</section>`;
}

function toldRecord({ index, id, record }: Survey['told'][number]): Html {
  if (!record)
    return html`<li><p>✕ Entry ${numeral(index)} is damaged: what is stored is not what was logged.</p><p class="soft"><code>${id}</code></p></li>
`;
  return html`<li><p>${sentenceOf(record)}</p>
<p class="soft">Granted: ${listed(record.granted, Number.POSITIVE_INFINITY)}. Refused: ${listed(record.refused, Number.POSITIVE_INFINITY)}.</p>
<p class="soft">Entry ${numeral(index)}, record <code>${id}</code>, number ${numeral(record.sequence)} of the subject <code>${record.subject}</code></p></li>
`;
}

function howToCheck({ vkey }: SummarySource): Html {
  return html`<section><h2>How to check it</h2>
<ol class="steps">
<li>Get the log’s verifier key from somebody else than whoever gave you this pack, best from a time when nothing was in dispute.</li>
<li>Open <code>verify.html</code>, which is in this pack, in a browser; no network is needed. Give it the ZIP file as you got it, and the key.</li>
<li>Or, on a command line:<code class="command">npx temoin verify pack.zip --key '${vkey}'</code></li>
</ol>
<p class="soft">Both recompute the hash of every file and record up to the signed checkpoint, and name whatever is not as it was logged. They share no code with the server but the formats, which are written down, so that anybody can write another.</p></section>`;
}

function absentFiles(absent: readonly AbsentFile[]): Html {
  if (!absent.length) return html``;
  const told = absent.slice(0, TOLD_MAX);
  return html`<section><h2>What is absent, and why</h2>
<table class="stacked"><tbody>
${told.map(
  ({ path, why }) => html`<tr><th scope="row"><code>${path}</code></th><td>${why}</td></tr>
`,
)}</tbody></table>
${absent.length > told.length && html`<p class="soft">${counted(absent.length - told.length, 'file')} more: see manifest.json.</p>`}</section>`;
}
