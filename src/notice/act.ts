// The act: what the record says about how a visitor decided.
import type { Notice } from '../consent/notice.ts';
import type { MeasuredControl, Surface } from '../consent/record.ts';
import type { How } from './notice.tsx';

/**
 * Describes a decision at the moment of its event.
 * @param refuse,accept the two buttons of the layer, measured as the visitor sees them (CNIL-1)
 */
export function actOf(event: Event, surface: Surface, notice: Notice, refuse: Element, accept: Element): How {
  return {
    surface,
    // A click made by a script may refuse; where it grants, the record shows it (DESIGN §4.2).
    gesture: event.isTrusted ? 'trusted' : 'synthetic',
    locale: notice.locale,
    layout: notice.layout,
    parity: { refuse: measure(refuse), accept: measure(accept), actionsToRefuse: 1, actionsToAccept: 1 },
  };
}

function measure(control: Element): MeasuredControl {
  const { width, height } = control.getBoundingClientRect();
  return { widthPx: Math.round(width), heightPx: Math.round(height) };
}
