// The markup: texts that a script has parsed. What they would load is held while it is still lifeless.
import { trusted } from '../trusted-types.ts';
import { link } from './address.ts';
import { holdIn } from './hold.ts';
import { patch } from './patch.ts';

/** Its elements load nothing and run nothing. */
const inert = /* @__PURE__ */ document.implementation.createHTMLDocument('');

/** Whether a text is worth a look, by how those tags begin; `<image` makes an `img`, too. */
const TAG = /<(sc|so|i[fm]|vi|au|ob|emb|lin)/i;

/** Puts the guard before every sink that takes markup. */
export function guardMarkup(): void {
  // The reason for every cast of `self`: on anything else this throws, and then so does the native function.
  patch([Element, ShadowRoot], /^(inner|outer|set)HTML/, ([markup], self, name) => {
    const element = self as Element;
    const isOuter = name[0] === 'o';
    const parsed = parse(isOuter ? element.parentNode : element, markup, name);
    return parsed && [element[isOuter ? 'replaceWith' : 'replaceChildren'](...parsed.childNodes)];
  });
  patch([Element], /^insertAdjacentHTML/, ([position, markup], self) => {
    if (!TAG.test(`${markup}`)) return;
    const place = document.createElement('i');
    // The reason for the casts: the native method refuses every other position, and the sink takes what it took.
    (self as Element).insertAdjacentElement(position as InsertPosition, place);
    try {
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
  patch([Document], /^write/, (args) => {
    const parsed = parse(document, args[1] ? args.join('') : args[0]);
    if (!parsed) return;
    const html = parsed.innerHTML;
    // A mere text stays one, so that the page's policy may refuse it.
    args.splice(0, args.length, typeof args[0] === 'string' ? html : trusted(link, 'srcdoc', html));
    return;
  });
}

/**
 * Parses markup in an inert twin of its context, where it means what it means in the page.
 * @returns the parent of the parsed nodes; `undefined` where nothing had to be held
 */
function parse(context: Node | null, markup: unknown, sink?: string): Element | undefined | 0 {
  if (!TAG.test(`${markup}`) || context?.ownerDocument === inert) return;
  const twin = inert.importNode(context instanceof Element ? context : inert.body);
  // The reason for the casts: the sinks want it as the page gave it, a TrustedHTML perhaps.
  if (sink === 'setHTMLUnsafe') twin[sink](markup as string);
  else twin.innerHTML = markup as string;
  // An inert document has no scripts, so that what stands in for them was parsed; in the page it is mere text.
  for (const substitute of twin.querySelectorAll('noscript')) substitute.textContent = substitute.innerHTML;
  return holdIn(twin) && twin;
}
