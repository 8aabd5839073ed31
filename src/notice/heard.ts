// What whoever asks by their browser is told on the page: that the opt-out signal is honoured (US-2). Beside the floating button.
import { layersOf } from '../consent/own-texts.ts';
import type { Controller } from '../gate/controller.ts';
import { create, slot } from './element.ts';
import styles from './heard.css?inline';
import { heardTexts } from './heard-texts.ts';
import type { Host } from './host.ts';

/**
 * Says so for as long as nothing is granted in spite of the signal, which is on.
 * @param host the button's
 */
export function tellHeard(controller: Controller, { element, shadow }: Host): void {
  const { signalHonoured } = layersOf(controller.config, heardTexts);
  const words = create('p', { slot: 'heard', className: 'heard', textContent: signalHonoured });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
  shadow.querySelector('[name=hide]')?.before(slot('heard'));
  const show = () => {
    // A choice says of no required purpose that it is granted, and what the signal makes of one says so of none.
    if (Object.values(controller.choice?.decisions ?? {}).includes(true)) words.remove();
    else element.insertBefore(words, element.lastChild);
  };
  addEventListener('temoin:choice', show);
  show();
}
