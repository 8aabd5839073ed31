// The notices that a log has published, and the releases of the widget, as they can be read and have the hash that they must.
import { createHash } from 'node:crypto';
import { parseJson } from '../consent/configuration.ts';
import { readNoticeDocument } from '../consent/notice-document.ts';
import type { KeptPublication, LogStore } from '../server/store/log-store.ts';
import { readWidgetManifest, type SoundManifest } from '../verify/widget-evidence.ts';
import type { DrawnNotice } from './notice-pictures.ts';

const AT_ONCE = 256;

type Reads = Pick<LogStore, 'findPublications' | 'readEntries'>;

/** What was published; of two publications of the same, one. */
export interface Published {
  /** In the order of the log. */
  readonly notices: readonly DrawnNotice[];
  /** By integrity. */
  readonly widgets: ReadonlyMap<string, SoundManifest>;
}

/** Reads them. What is damaged is left out: an auditor is told of it elsewhere. */
export async function publishedNotices(store: Reads): Promise<Published> {
  const notices = new Map<string, DrawnNotice>();
  for await (const { bytes } of publicationsOf(store, 'notice')) {
    const document: unknown = parseJson(new TextDecoder().decode(bytes));
    const read = readNoticeDocument(document);
    const hash = createHash('sha256').update(bytes).digest('hex');
    if (!read || !/^[0-9a-f]{64}$/.test(read.widget.integrity)) continue;
    notices.set(hash, { hash, document, locale: read.locale, integrity: read.widget.integrity });
  }
  const widgets = new Map<string, SoundManifest>();
  for await (const { bytes } of publicationsOf(store, 'widget')) {
    const read = readWidgetManifest(bytes);
    if ('manifest' in read) widgets.set(read.manifest.integrity, read.manifest);
  }
  return { notices: [...notices.values()], widgets };
}

async function* publicationsOf(store: Reads, kind: 'notice' | 'widget'): AsyncGenerator<KeptPublication> {
  for (let from = 0; ; ) {
    const found = await store.findPublications(kind, from, AT_ONCE);
    for (const index of found) {
      const [entry] = await store.readEntries(index, index + 1);
      if (entry?.publication) yield entry.publication;
    }
    const last = found.at(-1);
    if (last === undefined || found.length < AT_ONCE) return;
    from = last + 1;
  }
}
