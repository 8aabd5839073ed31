// The first layer: refuse everything, accept everything, or choose, in one click and with equal weight.
import { render } from 'preact';
import type { FirstLayerNotice } from '../consent/first-layer-of.ts';
import { actOf } from './act.ts';
import './own-props.ts';
import styles from './first-layer.css?inline';
import { addHost, tellShown } from './host.ts';
import type { Answers } from './notice.tsx';

/** A first layer on the screen. */
export interface FirstLayer {
  /** Closes it and says that the choice is saved, to those who hear the page (A11Y-9). */
  thank(): void;
}

/** How long the confirmation stays for screen readers to pick up. */
const THANKS_MS = 4000;

/**
 * Draws the layer. Its words and buttons are light-DOM children of the host, slotted into the shadow root, so that
 * page styles cannot weaken them and tools that act for the visitor can read and click them (DESIGN §4.2).
 * Only direct children can be protected so, which is why nothing is nested.
 */
export function drawFirstLayer(notice: FirstLayerNotice, answers: Answers, choose: () => void): FirstLayer {
  const { texts } = notice;
  const host = addHost('temoin-notice', styles, {
    role: 'dialog',
    'aria-label': texts.title,
    lang: notice.locale,
    dir: notice.direction,
    popover: 'manual',
  });

  const answerAll = (granted: boolean) => (event: Event) => {
    const controls = host.element.querySelectorAll('[slot=action]');
    answers.answerAll(granted, actOf(event, 'first-layer', notice, controls));
  };
  render(
    <div class="card" part="card">
      <div class="words">
        <slot name="title" />
        <slot name="words" />
      </div>
      <div class="actions">
        <slot name="action" />
      </div>
      <div class="links">
        <slot name="link" />
      </div>
      <slot name="status" />
    </div>,
    host.shadow,
  );
  render(
    <>
      <h2 slot="title">{texts.title}</h2>
      <p slot="words">{texts.body}</p>
      <p slot="words" class="soft">
        {texts.withdraw}
      </p>
      <button slot="action" type="button" onClick={answerAll(false)}>
        {texts.refuseAll}
      </button>
      <button slot="action" type="button" onClick={answerAll(true)}>
        {texts.acceptAll}
      </button>
      <button slot="action" type="button" class="choose" onClick={choose}>
        {texts.choose}
      </button>
      <a slot="link" href={notice.policy}>
        {texts.policy}
      </a>
      <button slot="link" type="button" class="link" onClick={choose}>
        {texts.showPartners}
      </button>
      <p slot="status" role="status" />
    </>,
    host.element,
  );
  tellShown('first-layer');

  return {
    thank() {
      const status = host.element.querySelector('[slot=status]');
      host.element.removeAttribute('role');
      for (const child of [...host.element.children]) if (child !== status) child.remove();
      host.element.toggleAttribute('data-done', true);
      if (status) status.textContent = texts.saved;
      setTimeout(host.remove, THANKS_MS);
    },
  };
}
