// The host: the element that carries a layer, and what keeps it on the page.
import type { Theme } from '../consent/theme.ts';
import look from './look.css?inline';
import { themeRules } from './theme-rules.ts';

/** What a layer stands in: light-DOM content goes into `element`, the frame around it into `shadow`. */
export interface Host {
  readonly element: HTMLElement;
  readonly shadow: ShadowRoot;
  /** Takes it off the page for good. */
  remove(): void;
}

/** The theme of every layer from now on: one page has one. */
let theme: Theme | undefined;

/** Sets the theme of the hosts that are added from now on. */
export function setTheme(next: Theme | undefined): void {
  theme = next;
}

/** How often a host is put on the page at most, or freed of what takes it from those who need it. */
const PUT_LIMIT = 20;

/** Attributes that no style sheet can overrule: nobody could click, or hear, what has them. */
const DISABLING = ['inert', 'aria-hidden'];

/**
 * Puts a new host on the page, as a child of `<html>`: a `transform` or `zoom` on `<body>` would move a body's child
 * (measured: by 4,000 px). It stands before the body, so that the keyboard reaches it first (A11Y-6). Should another
 * script take it away, it comes back, a task later and only so often: two scripts that undo each other at once would
 * freeze the page.
 * @param styles adopted by the shadow root, which a policy of `style-src 'self'` allows (SEC-2)
 */
export function addHost(name: string, styles: string, attributes: Record<string, string>): Host {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  const shadow = element.attachShadow({ mode: 'open' });
  const root = document.documentElement;
  const sheet = new CSSStyleSheet();
  // A zoom of the root's style is undone; the browser's own, which is the visitor's, is none of it. Custom properties
  // get names that no page can know beforehand, or an `@property` of the page could say what they may be.
  const rules = `${look + styles + themeRules(theme)}:host{zoom:${1 / root.currentCSSZoom}!important}`;
  // Not by an expression, since browsers keep what the last one was asked of (`RegExp.input`).
  const secret = `--${Date.now()}`;
  sheet.replaceSync(rules.replaceAll('--', secret).replaceAll(`${secret}temoin`, '--temoin'));
  shadow.adoptedStyleSheets = [sheet];

  let timesLeft = PUT_LIMIT;
  const put = () => {
    const disabled = DISABLING.filter((name) => element.hasAttribute(name));
    if ((element.parentNode === root && !disabled.length) || timesLeft-- < 1) return;
    for (const name of disabled) element.removeAttribute(name);
    if (element.parentNode === root) return;
    // Not document.body, in whose place an element of that name would be found (SEC-6).
    root.insertBefore(element, root.querySelector(':scope > body'));
    // In the top layer no z-index of the page can cover it. Browsers without popovers show it all the same.
    if (element.popover) element.showPopover();
  };
  put();
  const keeper = new MutationObserver(() => setTimeout(put));
  keeper.observe(root, { childList: true });
  keeper.observe(element, { attributeFilter: DISABLING });
  return {
    element,
    shadow,
    remove() {
      keeper.disconnect();
      timesLeft = 0;
      element.remove();
    },
  };
}
