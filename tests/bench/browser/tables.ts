// The tables: Markdown of a run's results, short for the README and whole for those who want to know. Pure.
import { environmentWords } from '../environment.ts';
import { markdownTable } from '../markdown-table.ts';
import { budgetsTable } from './budgets.ts';
import { bestPeer, MEASURES, type Measure, ratioTo, spreadFor, told } from './measures.ts';
import type { Measured, Results } from './results.ts';

/** What the README tells: one row for each, one column for each product that does the whole job. */
const SHORT: readonly (keyof typeof MEASURES)[] = [
  'bytes',
  'requests',
  'bytesAgain',
  'requestsAgain',
  'paintedSlow',
  'taskQuarter',
  'blocking',
  'shift',
  'heap',
  'ranAgainSlow',
  'accept1',
  'accept100',
  'accept1000',
  'gone',
  'interaction',
  'dialog',
];

const GROUPS: readonly (readonly [title: string, measures: readonly (keyof typeof MEASURES)[]])[] = [
  ['What comes over the network', ['bytes', 'requests', 'allBytes', 'bytesAgain', 'requestsAgain']],
  ['Until the banner is there', ['painted', 'paintedQuarter', 'paintedSlow', 'settled', 'paintQuarter']],
  ['What it costs the page', ['task', 'taskQuarter', 'scriptQuarter', 'renderQuarter', 'blocking']],
  ['What it leaves in the page', ['shift', 'heap', 'elements']],
  ['Who comes again, having accepted', ['ranAgain', 'ranAgainSlow', 'paintAgainSlow']],
  ['What a click does', ['accept1', 'accept100', 'accept1000', 'gone', 'interaction']],
  ['Opening the preferences', ['dialog', 'dialogSettled']],
];

const named = ({ label, version }: Measured) => (version ? `${label} ${version}` : label);

/** When, on what and by which command. */
function provenance({ environment, browser, rounds, failed }: Results): string {
  const faults = failed.length ? ` ${failed.length} visits failed, and are in no number.` : '';
  return `${environmentWords(environment)} ${browser}; medians of ${rounds} interleaved rounds.${faults}`;
}

/** For the README: medians alone, the least of each row in bold. */
export function shortTable(results: Results): string {
  const products = results.contenders.filter(({ kind }) => kind === 'temoin' || kind === 'peer');
  const rows = SHORT.map((name) => {
    const measure: Measure = MEASURES[name];
    const medians = products.map((product) => spreadFor(results, measure, product.name)?.median);
    const least = Math.min(...medians.filter((median) => median !== undefined));
    return [
      measure.words,
      ...medians.map((median) => (median === least ? `**${told(measure, median)}**` : told(measure, median))),
    ];
  });
  return `${markdownTable(['', ...products.map(named)], rows)}\n\n${provenance(results)}`;
}

/** Median, the quartiles, and the ratio to the best peer. */
function cell(results: Results, measure: Measure, contender: Measured): string {
  const found = spreadFor(results, measure, contender.name);
  if (!found) return '–';
  const [median, lower, upper] = [found.median, found.lower, found.upper].map((value) =>
    told(measure, value),
  );
  const around = lower === upper ? '' : ` [${lower} – ${upper}]`;
  const ratio = ratioTo(results, measure, contender.name, bestPeer(results, measure)?.name);
  return `${median}${around}${ratio === undefined ? '' : ` ×${ratio.toFixed(2)}`}`;
}

/** For docs/PERFORMANCE.md: the budgets, then everything of everybody. */
export function fullTables(results: Results): string {
  const groups = GROUPS.map(([title, names]) => {
    const measures: Measure[] = names.map((name) => MEASURES[name]);
    const shown = results.contenders.filter(({ name }) =>
      measures.some((measure) => spreadFor(results, measure, name)),
    );
    const rows = shown.map((contender) => [
      named(contender),
      ...measures.map((measure) => cell(results, measure, contender)),
    ]);
    return `### ${title}\n\n${markdownTable(['', ...measures.map(({ words }) => words)], rows)}`;
  });
  const remarks = results.contenders.flatMap((contender) =>
    contender.remark ? [`- ${named(contender)}: ${contender.remark}.`] : [],
  );
  return [
    provenance(results),
    'Each cell has the median, in brackets the quartiles, and the median of the ratios to the best peer within each round.',
    `### Budgets\n\n${budgetsTable(results)}`,
    ...groups,
    `### What is uneven\n\n${remarks.join('\n')}`,
  ].join('\n\n');
}
