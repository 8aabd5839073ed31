// The markup: texts that a script has parsed. What they would load is held while it is still lifeless.
import { trustedHtml } from '../trusted-types.ts';
import { CARRIERS, hold, TAGS } from './hold.ts';
import { type Native, patch } from './patch.ts';

/** Its elements load nothing and run nothing. */
const inert = document.implementation.createHTMLDocument('');

/** Whether a text is worth a look; `<image` makes an `img`, too. */
const TAG = RegExp(`<(${TAGS.join('|')}|image)`, 'i');

// The reason for every cast of `self` below: on anything else this throws, and then so does the native function.

/** Puts the guard before every sink that takes markup. */
export function guardMarkup(): void {
  for (const { prototype } of [Element, ShadowRoot])
    patch(prototype, /^(innerHTML|setHTMLUnsafe)$/, ([markup], self, name) => {
      const parsed = parse(self as Element, markup, name);
      return parsed && [(self as Element).replaceChildren(...parsed.childNodes)];
    });
  patch(Element.prototype, /^outerHTML$/, ([markup], self) => {
    const parsed = parse((self as Element).parentNode, markup);
    return parsed && [(self as Element).replaceWith(...parsed.childNodes)];
  });
  patch(Element.prototype, /^insertAdjacentHTML$/, ([position, markup], self) => {
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
  patch(Range.prototype, /^createContextualFragment$/, ([markup], self, _name, native) => {
    const parsed = parse((self as Range).startContainer, markup, native);
    if (!parsed) return;
    const fragment = new DocumentFragment();
    fragment.append(...parsed.childNodes);
    return [fragment];
  });
  patch(Document.prototype, /^writeln?$/, (args) => {
    const parsed = parse(document, trustedHtml(args.join('')));
    if (!parsed) return;
    // A mere text stays one, so that the page's policy may refuse it.
    const isTrusted = args.every((arg) => typeof arg === 'object');
    args.splice(0, args.length, isTrusted ? trustedHtml(parsed.innerHTML) : parsed.innerHTML);
    return undefined;
  });
}

/**
 * Parses markup in an inert twin of its context, where it means what it means in the page, and holds what must be
 * held.
 * @param sink what parses it; a function for the native one of a range, whose scripts will run
 * @returns the parent of the parsed nodes; `undefined` where nothing had to be held
 */
function parse(
  context: Node | null,
  markup: unknown,
  sink: string | Native = 'innerHTML',
): Element | undefined {
  if (!TAG.test(`${markup}`) || context?.ownerDocument === inert) return;
  const twin = inert.importNode(context instanceof Element ? context : inert.body);
  // The reason for the casts: these natives want it as the page gave it, a TrustedHTML perhaps.
  if (sink === 'innerHTML') twin.innerHTML = markup as string;
  else if (typeof sink === 'string') twin.setHTMLUnsafe(markup as string);
  else {
    const range = inert.createRange();
    range.selectNodeContents(twin);
    twin.append(sink.call(range, markup) as DocumentFragment);
  }
  // An inert document has no scripts, so that what stands in for them was parsed; in the page it is mere text.
  for (const substitute of twin.querySelectorAll('noscript')) substitute.textContent = substitute.innerHTML;
  return [...twin.querySelectorAll(CARRIERS)].filter(hold).length ? twin : undefined;
}
