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
    html`<tr><th scope="row">${value === '' ? OTHERS : wordsOf(value)}</th><td class="number">${numeral(count)}</td><td class="number soft">${share(count, total)}</td></tr>
`,
)}</tbody></table>`;
}

/** How many records grant and refuse each purpose and service. @param titles by id, as a notice has them */
export function purposeTable({ granted, refused }: Survey, titles: ReadonlyMap<string, string>): Html {
  const ids = new Set([...granted.rows, ...refused.rows].map(([id]) => id));
  if (!ids.size) return html``;
  const row = (id: string) => {
    const [yes, no] = [granted.get(id), refused.get(id)];
    return html`<tr><th scope="row"><bdi>${titles.get(id) ?? id}</bdi> <code class="soft">${id}</code></th><td class="number" data-label="Granted">${numeral(yes)}</td><td class="number" data-label="Refused">${numeral(no)}</td><td class="number soft" data-label="Granted of all">${share(yes, yes + no)}</td></tr>
`;
  };
  return html`<table class="wide stacked"><caption>By purpose and service</caption>
<thead><tr><th scope="col">Purpose or service</th><th scope="col" class="number">Granted</th><th scope="col" class="number">Refused</th><th scope="col" class="number">Granted of all</th></tr></thead><tbody>
${[...ids].filter(Boolean).sort().map(row)}</tbody></table>`;
}

/** The notice versions that records name. */
export function noticeTable(
  notices: readonly (NamedNotice & { readonly document: NoticeDocument | undefined })[],
): Html {
  if (!notices.length) return html``;
  const row = ({ hash, index, time, records, document }: (typeof notices)[number]) =>
    html`<tr><th scope="row"><code title="${hash}">${shortHash(hash)}</code></th><td>${document ? languageName(document.locale) : 'cannot be read'}</td><td>${momentWords(time)}</td><td class="number" data-label="Entry">${numeral(index)}</td><td class="number" data-label="Records">${numeral(records)}</td></tr>
`;
  return html`<table class="wide stacked"><caption>By notice version</caption>
<thead><tr><th scope="col">Notice</th><th scope="col">Language</th><th scope="col">Published since</th><th scope="col" class="number">Entry</th><th scope="col" class="number">Records</th></tr></thead><tbody>
${notices.map(row)}</tbody></table>`;
}

function share(part: number, total: number): string {
  if (!total) return '';
  return new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 }).format(part / total);
}
