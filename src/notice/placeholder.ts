// One placeholder: its words and its two equal buttons, in the light DOM, and the frame around them.
import type { PlaceholderWords } from '../consent/placeholder-words.ts';
import type { Theme } from '../consent/theme.ts';
import { box, create, slot } from './element.ts';
import styles from './embeds.css?inline';
import { placeholderTexts as texts } from './placeholder-texts.ts';
import { themeRules } from './theme-rules.ts';

/** A placeholder that is not on the page yet. */
export interface Placeholder {
  readonly host: HTMLElement;
  /** The visible box, inside the host's shadow root. */
  readonly card: HTMLElement;
  /** Rules of its own, for its place on the page; above all others of the shadow root. */
  readonly place: CSSStyleSheet;
  /** Gives it its words and buttons, in the place of those it had. */
  say(words: PlaceholderWords): void;
}

/** Made by the first placeholder, shared by all. */
let sharedStyles: CSSStyleSheet | undefined;

/**
 * Makes a placeholder. Its words are direct children of the host for the reason that the first layer's are
 * (DESIGN §4.2).
 * @param theme the page's; that of the first placeholder counts
 * @param once what the first button does; `false` where there is none
 */
export function createPlaceholder(
  theme: Theme | undefined,
  once: ((event: Event) => void) | false,
  always: (event: Event) => void,
): Placeholder {
  const host = document.createElement('temoin-embed');
  host.role = 'group';
  host.lang = texts.locale;
  host.dir = texts.direction;
  const shadow = host.attachShadow({ mode: 'open' });
  if (!sharedStyles) {
    sharedStyles = new CSSStyleSheet();
    sharedStyles.replaceSync(styles + themeRules(theme));
  }
  const place = new CSSStyleSheet();
  shadow.adoptedStyleSheets = [sharedStyles, place];

  const card = box('card', [
    box('layout', [box('words', ['title', 'words', 'link'].map(slot)), box('actions', [slot('action')])]),
  ]);
  shadow.append(card);
  const button = (textContent: string, onclick: (event: Event) => void) =>
    create('button', { slot: 'action', type: 'button', textContent, onclick });
  return {
    host,
    card,
    place,
    say({ title, purpose, sentence, policies, once: onceLabel, always: alwaysLabel }) {
      host.ariaLabel = purpose ? `${title} — ${purpose}` : title;
      host.replaceChildren(
        create('p', { slot: 'title', textContent: title }),
        ...(purpose ? [create('p', { slot: 'title', className: 'soft', textContent: purpose })] : []),
        create('p', { slot: 'words', textContent: sentence }),
        ...policies.map(([textContent, href]) =>
          create('a', { slot: 'link', textContent, href, target: '_blank', rel: 'noopener noreferrer' }),
        ),
        ...(once ? [button(onceLabel, once)] : []),
        button(alwaysLabel, always),
      );
    },
  };
}
