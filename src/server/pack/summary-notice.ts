// One notice version in the summary: since when, what it said, which services it named, and what it looked like.
import { momentWords } from '../../consent/instant-words.ts';
import { type NoticeDocument, type StoredItem, textsOf } from '../../consent/notice-document.ts';
import { counted, languageName } from '../../consent/record-words.ts';
import { type Html, html } from './html.ts';
import type { NamedNotice } from './named-notices.ts';
import { numeral } from './summary-tables.ts';

/** A notice with what belongs to it. */
export interface ToldNotice extends NamedNotice {
  readonly document: NoticeDocument | undefined;
  /** Names of its pictures. */
  readonly pictures: readonly string[];
}

/** The section of one. */
export function noticeSection({ hash, index, time, records, document, pictures }: ToldNotice): Html {
  const language = document ? ` in ${languageName(document.locale)}` : '';
  return html`<article class="notice"><h3>Notice${language}</h3>
<p class="soft">Published ${momentWords(time)}, in entry ${numeral(index)} of the log; named by ${counted(records, 'record')}.<br><code>${hash}</code></p>
${document ? shownTexts(document) : html`<p>✕ What is kept of this notice lacks something that a notice says, so it cannot be shown.</p>`}
${document ? serviceTable(document) : ''}
${pictures.length > 0 && html`<div class="pictures">${pictures.map((name) => picture(hash, name, language))}</div>`}
</article>`;
}

/** The first layer, and the title and description of each purpose behind it. */
function shownTexts(document: NoticeDocument): Html {
  const { locale, direction, policy, firstLayer, purposes, controller } = document;
  const text = textsOf(document.texts);
  const labels = [
    ...(firstLayer?.continueWithout ? ['continueWithout'] : []),
    ...(firstLayer?.close ? ['closeAndRefuse'] : []),
    ...['refuseAll', 'acceptAll', 'choose'],
  ].map(text);
  const purpose = ({ id, title, description, required }: NoticeDocument['purposes'][number]) =>
    html`<tr><th scope="row"><bdi>${title}</bdi><br><code class="soft">${id}</code></th><td>${description}${required && html` <span class="soft">(${text('alwaysOn')})</span>`}</td></tr>
`;
  return html`<h4>What the first layer said</h4>
<div class="shown" lang="${locale}" dir="${direction}">
<p class="title">${text('title')}</p><p>${text('body')}</p><p>${text('withdraw')}</p>
<ul class="labels">${labels.filter(Boolean).map((label) => html`<li>${label}</li>`)}</ul>
</div>
<p class="soft">Privacy policy: <code>${policy}</code>. Controller: <bdi>${controller.name}</bdi>, <bdi>${controller.contact}</bdi>. Drawn by version ${document.widget.version} of the widget.</p>
<h4>Purposes</h4>
<table lang="${locale}" dir="${direction}"><tbody>
${purposes.map(purpose)}</tbody></table>`;
}

function serviceTable({ services, locale }: NoticeDocument): Html {
  if (!services.length) return html`<p class="soft">The notice names no service.</p>`;
  const row = ({ id, name, purpose, provider, policy, storage, retentionDays }: (typeof services)[number]) =>
    html`<tr><th scope="row"><bdi>${name}</bdi> <code class="soft">${id}</code><br><span class="soft">for ${purpose}</span></th><td data-label="Provider:"><bdi>${provider}</bdi>${policy !== undefined && html`<br><code class="soft">${policy}</code>`}</td><td data-label="On the device:">${storage.length ? storage.map(itemLine) : '–'}</td><td data-label="Kept by the provider:">${retentionDays === undefined ? 'not said' : counted(retentionDays, 'day')}</td></tr>
`;
  return html`<h4>Services</h4>
<table class="stacked"><thead><tr><th scope="col">Service</th><th scope="col">Provider</th><th scope="col">Keeps on the device</th><th scope="col">Kept by the provider</th></tr></thead>
<tbody lang="${locale}">
${services.map(row)}</tbody></table>`;
}

const itemLine = ({ kind, name, days }: StoredItem): Html =>
  html`<code>${name}</code> <span class="soft">(${kind}, ${days ? counted(days, 'day') : 'session'})</span><br>`;

function picture(hash: string, name: string, language: string): Html {
  const [, locale = '', device = '', colours = ''] =
    /^(.*)-(phone|desktop)-(light|dark)\.png$/.exec(name) ?? [];
  const words = `${device === 'phone' ? 'On a phone' : 'On a wide screen'}, ${colours} colours, ${locale}`;
  return html`<figure><img src="pictures/${hash}/${name}" alt="The notice${language}. ${words}"><figcaption>${words}</figcaption></figure>`;
}
