// The act: what the record says about how a visitor decided.
import type { Act, SeenControl } from '../consent/act.ts';
import type { Notice } from '../consent/notice.ts';
import type { Surface } from '../consent/record.ts';

/** Buttons of a layer: refuse, accept and the third one. */
const CONTROLS = 3;

/**
 * Describes a decision at the moment of its event.
 * @param controls the layer's buttons as they are on the page now, refuse first and accept second, measured as the
 *   visitor sees them (CNIL-1). Where the page has taken one away nothing is said of them
 */
export function actOf(
  event: Event,
  surface: Surface,
  notice: Pick<Notice, 'locale' | 'asks'>,
  controls: NodeListOf<Element>,
): Act {
  const [refuse, accept] = controls;
  const parity = controls.length === CONTROLS &&
    refuse &&
    accept && {
      parity: { refuse: measure(refuse), accept: measure(accept), actionsToRefuse: 1, actionsToAccept: 1 },
    };
  return {
    surface,
    // A click made by a script may refuse; where it grants, the record shows it (DESIGN §4.2).
    gesture: event.isTrusted ? 'trusted' : 'synthetic',
    locale: notice.locale,
    shown: { ...(notice.asks && { asks: notice.asks }) },
    ...parity,
  };
}

function measure(control: Element): SeenControl {
  const { width, height } = control.getBoundingClientRect();
  const { color, backgroundColor, opacity } = getComputedStyle(control);
  // The card of the first layer, around the slot; the dialog of the preferences.
  const surface = (control.assignedSlot || control).closest('.card,dialog');
  return {
    widthPx: Math.round(width),
    heightPx: Math.round(height),
    colours: [color, backgroundColor, surface ? getComputedStyle(surface).backgroundColor : ''],
    opacity: +opacity,
  };
}
