// The markup: texts that a script has parsed. What they would load is held while it is still lifeless.
import { trustedHtml } from '../trusted-types.ts';
import { link } from './address.ts';
import { holdIn } from './hold.ts';
import { patch } from './patch.ts';

/** Its elements load nothing and run nothing. */
const inert = /* @__PURE__ */ document.implementation.createHTMLDocument('');

/** Puts the guard before every sink that takes markup. */
export function guardMarkup(): void {
  // The reason for every cast of `self`: on anything else this throws, and then so does the native function.
  patch([Element, ShadowRoot], /HTML/, (args, self, name) => {
    const element = self as Element;
    if (name[2] === 's') {
      if (!mayCarry(args[1])) return;
      // The reason for the casts: the clone is an anchor, the native method refuses every other position, and the
      // sink takes what it took.
      const place = link.cloneNode() as Element;
      element.insertAdjacentElement(args[0] as InsertPosition, place);
      place.outerHTML = args[1] as string;
      return [];
    }
    const isOuter = name[0] === 'o';
    const parsed = parse(isOuter ? (element.parentNode as Node) : element, args[0], name);
    return parsed && [element[isOuter ? 'replaceWith' : 'replaceChildren'](...parsed.childNodes)];
  });
  // Scripts in such a fragment will run, so that its own parser must make them.
  patch([Range], /^createC/, ([markup], _self, _name, native) => {
    // The reason for the cast: that is what this method returns.
    const fragment = native.call(inert.createRange(), markup) as DocumentFragment;
    return holdIn(fragment) && [document.adoptNode(fragment)];
  });
  patch([Document], /^write/, (args) => {
    const parsed = parse(document, args.length > 1 ? args.join('') : args[0]);
    if (!parsed) return;
    const html = parsed.innerHTML;
    // A mere text stays one, so that the page's policy may refuse it.
    args.splice(0, args.length, typeof args[0] === 'string' ? html : trustedHtml(html));
    return;
  });
}

/** Whether a text is worth a look: without one of these nothing in it loads anything. */
const mayCarry = (markup: unknown) =>
  // The reason for the cast: whatever it is, it is taken for a text here as in the sink.
  /src|poster|<obj|<link/i.test(markup as string);

/**
 * Parses markup in an inert twin of its context, where it means what it means in the page.
 * @returns the parent of the parsed nodes; `undefined` where nothing had to be held
 */
function parse(context: Node, markup: unknown, sink = 'innerHTML'): Element | undefined | 0 {
  if (!mayCarry(markup) || context.ownerDocument === inert) return;
  const twin = inert.importNode(context instanceof Element ? context : inert.body);
  // The reason for the casts: the sinks want it as the page gave it, a TrustedHTML perhaps.
  if (sink[0] === 's') (twin as unknown as Record<string, (html: unknown) => void>)[sink]?.(markup);
  else twin.innerHTML = markup as string;
  // An inert document has no scripts, so that what stands in for them was parsed; in the page it is mere text.
  for (const substitute of twin.querySelectorAll('noscript')) substitute.textContent = substitute.innerHTML;
  return holdIn(twin) && twin;
}
