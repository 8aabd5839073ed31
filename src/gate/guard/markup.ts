// The markup: texts that a script has parsed. What they would load is held while it is still lifeless.
import { trustedHtml } from '../trusted-types.ts';
import { CARRIERS, hold, TAGS } from './hold.ts';
import { patch } from './patch.ts';

/** Its elements load nothing and run nothing. */
const inert = document.implementation.createHTMLDocument('');

/** Whether a text is worth a look; `<image` makes an `img`, too. */
const TAG = RegExp(`<(${TAGS.join('|')}|image)`, 'i');

// The reason for every cast of `self` below: on anything else this throws, and then so does the native function.

/** Puts the guard before every sink that takes markup. */
export function guardMarkup(): void {
  patch([Element, ShadowRoot], /^(innerHTML|outerHTML|setHTMLUnsafe)$/, ([markup], self, name) => {
    const element = self as Element;
    const isOuter = name[0] === 'o';
    const parsed = parse(isOuter ? element.parentNode : element, markup, name[0] === 's');
    return parsed && [element[isOuter ? 'replaceWith' : 'replaceChildren'](...parsed.childNodes)];
  });
  patch([Element], /^insertAdjacentHTML$/, ([position, markup], self) => {
    if (!TAG.test(`${markup}`)) return;
    const place = document.createElement('i');
    try {
      // The reason for the casts: the native method refuses every other position, and the sink takes what it took.
      (self as Element).insertAdjacentElement(position as InsertPosition, place);
      place.outerHTML = markup as string;
    } finally {
      place.remove();
    }
    return [];
  });
  // Scripts in such a fragment will run, so that its own parser must make them.
  patch([Range], /^createC/, ([markup], _self, _name, native) => {
    // The reason for the cast: that is what this method returns.
    const fragment = native.call(inert.createRange(), markup) as DocumentFragment;
    return holdIn(fragment) && [document.adoptNode(fragment)];
  });
  patch([Document], /^writeln?$/, (args) => {
    const parsed = parse(document, trustedHtml(args.join('')));
    // A mere text stays one, so that the page's policy may refuse it.
    if (parsed)
      args.splice(
        0,
        args.length,
        typeof args[0] === 'string' ? parsed.innerHTML : trustedHtml(parsed.innerHTML),
      );
    return undefined;
  });
}

/**
 * Parses markup in an inert twin of its context, where it means what it means in the page.
 * @returns the parent of the parsed nodes; `undefined` where nothing had to be held
 */
function parse(context: Node | null, markup: unknown, hasShadow?: boolean): Element | undefined | 0 {
  if (!TAG.test(`${markup}`) || context?.ownerDocument === inert) return;
  const twin = inert.importNode(context instanceof Element ? context : inert.body);
  // The reason for the casts: the sinks want it as the page gave it, a TrustedHTML perhaps.
  if (hasShadow) twin.setHTMLUnsafe(markup as string);
  else twin.innerHTML = markup as string;
  // An inert document has no scripts, so that what stands in for them was parsed; in the page it is mere text.
  for (const substitute of twin.querySelectorAll('noscript')) substitute.textContent = substitute.innerHTML;
  return holdIn(twin) && twin;
}

/** Holds what must be held below a node; tells how much that was. */
function holdIn(root: ParentNode): number {
  return [...root.querySelectorAll(CARRIERS)].filter(hold).length;
}
