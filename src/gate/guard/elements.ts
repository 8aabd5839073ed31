// The elements: every way in which a script gives one an address, or puts one into the document.
import { ADDRESS, hold, holdBefore, holdIn, isCarrier, TAGS } from './hold.ts';
import { lookAtMarkup } from './markup.ts';
import { patch } from './patch.ts';

/** These properties, and the methods that set attributes, put nodes into a document or parse a text. */
const WAYS =
  /pend|HTML|^((set|remove)Attr|insert|surround|replace|before|after|import|adopt|write|createCon|src|href|data$|poster|type$)/;

/** Puts the guard before properties, attributes, insertions and markup, of whichever interface has them. */
export function guardElements(): void {
  patch(
    [
      ...[Node, Element, CharacterData, Document, DocumentFragment, ShadowRoot, Range, HTMLMediaElement],
      // Not by its `constructor`: each property of a plugin's element is looked for in the plugin too, which has Chromium work
      // out the style and layout of the whole page (HTMLPlugInElement).
      ...TAGS.map((tag) => Object.getPrototypeOf(document.createElement(tag))),
    ],
    WAYS,
    (args, self, name, native) => {
      // The reason for the cast: a text among them has none of these properties.
      for (const node of args as (Element | null | undefined)[]) {
        if (isCarrier(node)) hold(node);
        // What only moves was looked at when it came; what comes out of another document was not.
        if (node?.firstElementChild && node.getRootNode() !== document) holdIn(node);
      }
      if (/HTML|^[cw]/.exec(name)) return lookAtMarkup(args, self, name, native);
      // The reason for the casts: on anything else this throws, and then so does the native function; and a name that
      // is no text is none of these.
      const [attribute, value] = (/Attr/.exec(name) ? args.slice(-2) : [name, ...args]) as [string, unknown];
      return ADDRESS.exec(attribute)
        ? holdBefore(self as Element, attribute, value, () => native.apply(self, args))
        : undefined;
    },
  );
}
