// Standing by: as the visitor comes near to the buttons of a notice, what their answer takes is made ready.
import type { Configuration } from '../consent/configuration.ts';
import { hashed } from './hashed-notice.ts';

/** A button with the pointer on it, or the focus. */
const NEAR = '[slot=action]:is(:hover, :focus)';

/** A mouse is there before it presses, a finger before it is lifted, and the focus before a key. */
const SIGNS = ['pointerover', 'pointerdown', 'focusin'];

/**
 * Has the notice hashed, and what else takes time, when a pointer or the focus comes to one of the buttons.
 * @param layer in which it is shown; its buttons go with the answer
 * @param asks ids that it asks about; everything where it is left out
 * @param prepare the other thing; called each time
 */
export function standBy(
  layer: HTMLElement,
  config: Configuration,
  asks: readonly string[] | undefined,
  prepare: () => void,
): void {
  const come = ({ target }: Pick<Event, 'target'>) => {
    if (!(target instanceof Element && target.slot === 'action')) return;
    prepare();
    // One that cannot be hashed cannot be recorded either, which is told where it is decided.
    hashed(config, asks).catch(() => {});
  };
  for (const sign of SIGNS) layer.addEventListener(sign, come);
  // By what brought this here.
  come({ target: layer.querySelector(NEAR) });
}
