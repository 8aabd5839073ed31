// The notice exactly as it was shown: drawn again by the widget of that version, in a frame that can do nothing else.
import { useEffect, useRef, useState } from 'preact/hooks';
import { NOTICE_SHOWN } from './notice-shown.ts';

/** Which of the notice's two layers is drawn. */
export type Layer = 'first' | 'preferences';
type Viewport = 'phone' | 'desktop';

const LAYERS: readonly (readonly [Layer, string])[] = [
  ['first', 'First layer'],
  ['preferences', 'Preferences'],
];
// The widths are those of .notice-frame in styles/notice.css.
const VIEWPORTS: readonly (readonly [Viewport, string])[] = [
  ['phone', 'Phone, 390 px'],
  ['desktop', 'Desktop, 1,024 px'],
];

/**
 * @param hash the notice hash, 64 hex digits
 * @param decidedOn the layer that the visitor decided on; undefined where it was none of them
 * @param viewport the one that the visitor had; undefined where no one visitor is meant
 */
export function NoticeFrame(props: {
  hash: string;
  decidedOn: Layer | undefined;
  viewport: Viewport | undefined;
}) {
  const [layer, setLayer] = useState(props.decidedOn ?? 'first');
  const [viewport, setViewport] = useState(props.viewport ?? 'desktop');
  const parameters = new URLSearchParams({ notice: props.hash, layer, viewport });
  return (
    <>
      <div class="choices">
        <Choice name="Layer" options={LAYERS} chosen={layer} choose={setLayer} />
        <Choice name="Width" options={VIEWPORTS} chosen={viewport} choose={setViewport} />
      </div>
      <p class="print-only">The drawing is not printed; every text of the notice follows.</p>
      {props.viewport && <p class="hint">{ownWords(props.decidedOn, props.viewport)}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="frame-scroll" tabIndex={0} aria-label="Notice as it was shown">
        <Frame
          key={`${parameters}`}
          viewport={viewport}
          title={`The notice as it was shown: ${layer === 'first' ? 'first layer' : 'preferences'}, ${viewport} width`}
          address={`/temoin/audit/view.html?${parameters}`}
        />
      </section>
    </>
  );
}

function ownWords(decidedOn: Layer | undefined, viewport: Viewport): string {
  const had = viewport === 'phone' ? 'had the width of a phone' : 'had a wider window than a phone’s';
  if (!decidedOn) return `The visitor ${had}.`;
  return `The visitor ${had}, and decided on ${decidedOn === 'first' ? 'the first layer' : 'the preferences'}.`;
}

/**
 * Hidden until the notice stands: a modal dialog takes the focus when it opens, and here nobody has asked for it. In
 * Chromium 156 neither `inert` nor `focus-without-user-activation` keeps it from that; a frame without a box does.
 */
function Frame({ address, title, viewport }: { address: string; title: string; viewport: Viewport }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent) => {
      if (source === frame.current?.contentWindow && data === NOTICE_SHOWN) setShown(true);
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, []);
  useEffect(() => {
    // Where the frame is wider than the window, its middle is where a dialog stands.
    const region = frame.current?.closest('section');
    if (shown && region) region.scrollLeft = (region.scrollWidth - region.clientWidth) / 2;
  }, [shown]);
  return (
    <div class={`notice-frame ${viewport}`}>
      {!shown && <p class="frame-waits">Drawing the notice…</p>}
      <iframe ref={frame} title={title} sandbox="allow-scripts" src={address} hidden={!shown} />
    </div>
  );
}

/** One of a few, as radio buttons: the arrow keys move between them. */
function Choice<T extends string>(props: {
  name: string;
  options: readonly (readonly [T, string])[];
  chosen: T;
  choose: (option: T) => void;
}) {
  const { name, options, chosen, choose } = props;
  return (
    <fieldset class="choice">
      <legend>{name}</legend>
      {options.map(([option, words]) => (
        <label key={option}>
          <input type="radio" name={name} checked={option === chosen} onChange={() => choose(option)} />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
