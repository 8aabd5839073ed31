// Draws one notice again, alone in a sandboxed frame: fetched by its hash, drawn by the widget that it names.
import './strict-csp.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { h, render } from 'preact';
import { folderOf } from '../consent/locale.ts';
import { type NoticeDocument, readNoticeDocument } from '../consent/notice-document.ts';
import { NOTICE_SHOWN } from './notice-shown.ts';
import { NoticeTexts } from './notice-texts.tsx';

// Characters of the widget's integrity that name its folder (FORMAT §3).
const RELEASE_CHARS = 16;

/** What `/temoin/audit/widget/<release>/<locale>/notice.js` exports for this page; it gets the document as it was logged. */
type Preview = (notice: unknown, layer: 'first-layer' | 'preferences') => unknown;

const parameters = new URLSearchParams(location.search);
await show(parameters.get('notice') ?? '', parameters.get('layer') ?? '');
// Nothing secret: it says that this frame will not take the focus any more. Its own origin is opaque, so none fits.
parent.postMessage(NOTICE_SHOWN, '*');

async function show(hash: string, layer: string): Promise<void> {
  keepFromLeaving();
  try {
    const { json, notice } = await fetchNotice(hash);
    document.documentElement.lang = notice.locale;
    try {
      const preview = await loadPreview(notice);
      await preview(json, layer === 'preferences' ? 'preferences' : 'first-layer');
    } catch (error) {
      showTexts(notice, error);
    }
  } catch (error) {
    say(`This notice cannot be shown: ${wordsOf(error)}`);
  }
}

/** @throws Error in words where the notice is not served, its bytes have another hash, or they are no notice */
async function fetchNotice(hash: string): Promise<{ json: unknown; notice: NoticeDocument }> {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('its address names no notice hash.');
  const response = await fetch(`/temoin/notices/${hash}`, { credentials: 'omit' });
  if (!response.ok) throw new Error('the log does not know it.');
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytesToHex(sha256(bytes)) !== hash)
    throw new Error('what the log serves has another hash than its name.');
  const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
  const notice = readNoticeDocument(json);
  if (!notice) throw new Error('what the log serves under this hash is no notice.');
  return { json, notice };
}

/** @throws where that version of the widget is not served any more, or cannot draw for an auditor */
async function loadPreview({ widget, locale }: NoticeDocument): Promise<Preview> {
  if (!/^[0-9a-f]{64}$/.test(widget.integrity)) throw new Error('the notice names no widget.');
  const release = widget.integrity.slice(0, RELEASE_CHARS);
  const loaded: { preview?: Preview } = await import(
    /* @vite-ignore */ `/temoin/audit/widget/${release}/${folderOf(locale)}/notice.js`
  );
  if (!loaded.preview) throw new Error('that version of the widget cannot draw for an auditor.');
  return loaded.preview;
}

function showTexts(notice: NoticeDocument, error: unknown): void {
  say(
    `The widget that drew this notice, version ${notice.widget.version}, cannot be loaded, so only the texts are shown. ${wordsOf(error)}`,
  );
  const texts = document.createElement('div');
  document.body.append(texts);
  render(h(NoticeTexts, { notice, level: 'h3' }), texts);
}

function say(sentence: string): void {
  const line = document.createElement('p');
  line.className = 'view-says';
  line.textContent = sentence;
  document.body.append(line);
}

/** Links of the notice lead nowhere here: the frame shows this notice and nothing else. */
function keepFromLeaving(): void {
  addEventListener('click', (event) => {
    if (event.composedPath().some((target) => target instanceof HTMLAnchorElement)) event.preventDefault();
  });
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
