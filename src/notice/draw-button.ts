// The floating button as it is drawn: a cookie, the words that name it, and a cross that hides it.
import { layersOf } from '../consent/own-texts.ts';
import type { Controller } from '../gate/controller.ts';
import styles from './button.css?inline';
import { buttonTexts } from './button-texts.ts';
import { box, create, slot } from './element.ts';
import { addHost, type Host, setTheme } from './host.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** A cookie with two bites and three chips, in a box of 24. */
const COOKIE = [
  'M12 3a9 9 0 1 0 9 9 4 4 0 0 1-4.5-4.5A4 4 0 0 1 12 3Z',
  'M9 10h.01',
  'M9.5 15.5h.01',
  'M15 14.5h.01',
];

/**
 * Draws it, out of sight for now. Its words are light-DOM children of the host, as the first layer's (DESIGN §4.2).
 * @param hide what the cross does
 */
export function drawButton(controller: Controller, hide: () => void): Host {
  const { locale, direction } = buttonTexts;
  const { preferencesTitle, close } = layersOf(controller.config, buttonTexts);
  setTheme(controller.config.theme);
  const host = addHost('temoin-button', styles, {
    role: 'region',
    'aria-label': preferencesTitle,
    lang: locale,
    dir: direction,
    popover: 'manual',
    'data-away': '',
  });
  // Behind the page, for the keyboard: it is on every one of them, and a link to skip to the content comes first.
  document.documentElement.append(host.element);
  if (host.element.popover) host.element.showPopover();
  const button = (slotName: string, textContent: string, title: string, onclick: () => void) =>
    create('button', { slot: slotName, className: slotName, type: 'button', textContent, title, onclick });
  const open = button('open', preferencesTitle, preferencesTitle, () => {
    // Where the focus goes back to; Safari gives none to a button that is clicked.
    open.focus();
    void controller.load('notice', (notice) => notice.preferences(controller, notice));
  });
  const cross = button('hide', '×', close, hide);
  cross.ariaLabel = close;
  host.element.append(open, cross);
  host.shadow.append(box('card', [slot('open'), drawCookie(), slot('hide')]));
  return host;
}

function drawCookie(): SVGElement {
  const icon = document.createElementNS(SVG, 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  for (const d of COOKIE) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    icon.append(path);
  }
  return icon;
}
