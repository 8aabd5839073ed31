// The notice of a record: drawn again, and as a list of its texts.
import type { StoredRecord, Surface } from '../consent/record.ts';
import { languageName } from '../consent/record-words.ts';
import { type Layer, NoticeFrame } from './notice-frame.tsx';
import { NoticeTexts } from './notice-texts.tsx';
import type { FoundNotice } from './use-notice.ts';

/** The layers on which a visitor can decide; the other surfaces are none. */
const LAYERS: { readonly [surface in Surface]?: Layer } = {
  'first-layer': 'first',
  preferences: 'preferences',
};

/**
 * @param found undefined while the notice is on its way
 * @param published whether and since when the log has published the widget's release; undefined while that is
 */
export function NoticeSection(props: {
  record: StoredRecord;
  found: FoundNotice | undefined;
  published: string | undefined;
}) {
  const { record, found, published } = props;
  if (!found)
    return (
      <p class="about" role="status">
        Loading the notice…
      </p>
    );
  if (!found.notice) return <p class="about">{found.absence}</p>;
  const { widget, locale } = found.notice;
  return (
    <>
      <p class="about">
        Drawn again from the notice with this hash, in {languageName(locale)}, by the very widget that the
        notice names: version {widget.version}, release <code>{widget.integrity.slice(0, 16)}</code>. Fonts
        and accent colour are the widget’s own, where the site may have set others.
      </p>
      {published && <p class="about">{published}</p>}
      {record.surface === 'placeholder' && (
        <p class="about">
          The visitor decided on the placeholder of one embed and not on the layers drawn here; the words of
          placeholders stand below, under Texts.
        </p>
      )}
      <NoticeFrame hash={record.notice} decidedOn={LAYERS[record.surface]} viewport={record.viewport} />
      <h3>Texts</h3>
      <NoticeTexts notice={found.notice} level="h4" />
    </>
  );
}
