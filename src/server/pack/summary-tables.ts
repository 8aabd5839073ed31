// The numbers of a pack, as tables of its summary.
import { momentWords } from '../../consent/instant-words.ts';
import type { NoticeDocument } from '../../consent/notice-document.ts';
import { EVENT_WORDS, GESTURE_WORDS, languageName, SURFACE_WORDS } from '../../consent/record-words.ts';
import { type Html, html } from './html.ts';
import type { NamedNotice } from './named-notices.ts';
import type { Survey } from './survey.ts';
import type { Tally } from './tally.ts';

const VIEWPORT_WORDS: Readonly<Record<string, string>> = { phone: 'Phone', desktop: 'Wider screen' };

/** What counts together beyond the values that are counted apart. */
const OTHERS = 'all others';

/** A number as people read it. */
export const numeral = (count: number): string => count.toLocaleString('en');

/** A hash as people compare it. */
const shortHash = (hash: string): string => `${hash.slice(0, 8)}…${hash.slice(-4)}`;

/** The tables by one member of a record each. */
export function countTables({ by }: Survey): Html {
  const words = (table: Readonly<Record<string, string>>) => (value: string) =>
    Object.hasOwn(table, value) ? table[value] : value;
  return html`<div class="counts">
${countTable('By event', by.event, words(EVENT_WORDS))}
${countTable('By place of the decision', by.surface, words(SURFACE_WORDS))}
${countTable('By language', by.locale, languageName)}
${countTable('By gesture', by.gesture, words(GESTURE_WORDS))}
${countTable('By device', by.viewport, words(VIEWPORT_WORDS))}
</div>`;
}

function countTable(caption: string, tally: Tally, wordsOf: (value: string) => string | undefined): Html {
  const { rows } = tally;
  const total = rows.reduce((sum, [, count]) => sum + count, 0);
  return html`<table><caption>${caption}</caption><tbody>
${rows.map(
  ([value, count]) =>
    html`<tr><th scope="row">${value === '' ? OTHERS : capital(wordsOf(value) ?? value)}</th><td class="number">${numeral(count)}</td><td class="number soft">${share(count, total)}</td></tr>
`,
)}</tbody></table>`;
}

/** A purpose with its services, or what no notice names, each with how many records grant and refuse it. */
export function purposeTable({ granted, refused }: Survey, document: NoticeDocument | undefined): Html {
  const counted = new Set([...granted.rows, ...refused.rows].map(([id]) => id).filter(Boolean));
  if (!counted.size) return html``;
  const { purposes = [], services = [] } = document ?? {};
  const named = purposes.flatMap(({ id, title }) => [
    { id, title, isPart: false },
    ...services
      .filter(({ purpose }) => purpose === id)
      .map((service) => ({ id: service.id, title: service.name, isPart: true })),
  ]);
  const others = [...counted].filter((id) => !named.some((item) => item.id === id)).sort();
  const rows = [
    ...named.filter(({ id }) => counted.has(id)),
    ...others.map((id) => ({ id, title: id, isPart: false })),
  ];
  const row = ({ id, title, isPart }: (typeof rows)[number]) => {
    const [yes, no] = [granted.get(id), refused.get(id)];
    return html`<tr><th scope="row" class="${isPart ? 'part' : ''}"><bdi>${title}</bdi> <code class="soft">${id}</code></th><td class="number" data-label="Granted">${numeral(yes)}</td><td class="number" data-label="Refused">${numeral(no)}</td><td class="number soft" data-label="Share granted">${share(yes, yes + no)}</td></tr>
`;
  };
  return html`<table class="wide stacked"><caption>By purpose and service</caption>
<thead><tr><th scope="col">Purpose, and services for it</th><th scope="col" class="number">Granted</th><th scope="col" class="number">Refused</th><th scope="col" class="number">Share granted</th></tr></thead><tbody>
${rows.map(row)}</tbody></table>`;
}

/** The notice versions that records name. */
export function noticeTable(
  notices: readonly (NamedNotice & { readonly document: NoticeDocument | undefined })[],
): Html {
  if (!notices.length) return html``;
  const row = ({ hash, index, time, records, document }: (typeof notices)[number]) =>
    html`<tr><th scope="row"><code title="${hash}">${shortHash(hash)}</code></th><td>${document ? languageName(document.locale) : '–'}</td><td>${momentWords(time)}</td><td class="number" data-label="Entry">${numeral(index)}</td><td class="number" data-label="Records">${numeral(records)}</td></tr>
`;
  return html`<table class="wide stacked"><caption>By notice version</caption>
<thead><tr><th scope="col">Notice</th><th scope="col">Language</th><th scope="col">Published since</th><th scope="col" class="number">Entry</th><th scope="col" class="number">Records</th></tr></thead><tbody>
${notices.map(row)}</tbody></table>`;
}

function share(part: number, total: number): string {
  if (!total) return '';
  return new Intl.NumberFormat('en', {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(part / total);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
