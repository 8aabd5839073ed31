// The first layer: refuse everything, accept everything, or choose, in one click and with equal weight.
import type { FirstLayerNotice } from '../consent/first-layer-of.ts';
import { actOf } from './act.ts';
import { box, create, slot } from './element.ts';
import styles from './first-layer.css?inline';
import { addHost } from './host.ts';
import type { Answers } from './notice.ts';

/** A first layer on the screen. */
export interface FirstLayer {
  readonly element: HTMLElement;
  /** Closes it and says that the choice is saved, to those who hear the page (A11Y-9). */
  thank(): void;
}

/** How long the confirmation stays for screen readers to pick up. */
const THANKS_MS = 4000;

/**
 * Draws the layer. Its words and buttons are light-DOM children of the host, slotted into the shadow root, so that
 * page styles cannot weaken them and tools that act for the visitor can read and click them (DESIGN §4.2).
 * Only direct children can be protected so, which is why nothing is nested.
 * @param prepare is called when the visitor comes near to choosing
 */
export function drawFirstLayer(
  notice: FirstLayerNotice,
  answers: Answers,
  choose: () => void,
  prepare: () => void,
): FirstLayer {
  const { texts, firstLayer: more } = notice;
  const host = addHost('temoin-notice', styles, {
    role: 'dialog',
    'aria-label': texts.title,
    lang: notice.locale,
    dir: notice.direction,
    popover: 'manual',
    'data-layout': notice.layout,
  });

  const answerAll = (granted: boolean) => (event: Event) => {
    const controls = host.element.querySelectorAll('[slot=action]');
    answers.answerAll(granted, actOf(event, 'first-layer', notice, controls));
  };
  const button = (
    textContent: string,
    onclick: (event: Event) => void,
    className = '',
    slotName = 'action',
  ) => create('button', { slot: slotName, type: 'button', textContent, onclick, className });
  const card = box(more?.close ? 'card closable' : 'card', [
    box('words', [slot('title'), slot('words')]),
    box('actions', [slot('action')]),
    box('links', [slot('link')]),
    slot('last'),
  ]);
  card.part.add('card');
  host.shadow.append(card);
  const status = create('p', { slot: 'last', role: 'status' });
  const chooser = button(texts.choose, choose, 'choose');
  chooser.onpointerenter = chooser.onfocus = prepare;
  host.element.append(
    create('h2', { slot: 'title', textContent: texts.title }),
    create('p', { slot: 'words', textContent: texts.body }),
    create('p', { slot: 'words', textContent: texts.withdraw, className: 'soft' }),
    button(texts.refuseAll, answerAll(false)),
    button(texts.acceptAll, answerAll(true)),
    chooser,
    create('a', { slot: 'link', textContent: texts.policy, href: notice.policy }),
    button(texts.showPartners, choose, 'link', 'link'),
    status,
  );
  // Of the two that a site may add, each refuses all, as the button does.
  if (more?.continueWithout)
    host.element.prepend(button(texts.continueWithout, answerAll(false), 'link', 'title'));
  if (more?.close) {
    const cross = button('×', answerAll(false), 'link cross', 'last');
    cross.ariaLabel = cross.title = texts.closeAndRefuse;
    host.element.append(cross);
  }

  return {
    element: host.element,
    thank() {
      host.element.removeAttribute('role');
      // In its place: one that is put in anew would not be read out.
      for (const child of [...host.element.children]) if (child !== status) child.remove();
      host.element.toggleAttribute('data-done', true);
      status.textContent = texts.saved;
      setTimeout(host.remove, THANKS_MS);
    },
  };
}
