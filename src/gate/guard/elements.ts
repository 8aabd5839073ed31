// The elements: every way in which a script gives one an address or puts one into the document.
import { ADDRESS, hold, holdBefore, holdIn, isCarrier, TAGS } from './hold.ts';
import { patch } from './patch.ts';

// The reason for every cast of `self` below: on anything else this throws, and then so does the native function.

/** Puts the guard before properties, attributes and insertions. */
export function guardElements(): void {
  patch(
    [HTMLMediaElement, ...TAGS.map((tag) => document.createElement(tag).constructor)],
    ADDRESS,
    ([address], self, name) => holdBefore(self as Element, name, address) && [],
  );
  patch([Element], /^(set|remove)Attribute/, (args, self) => {
    // The reason for the cast: a name that is no text is none of these.
    const [name, value] = args.slice(-2) as [string, unknown];
    if (ADDRESS.test(name) && holdBefore(self as Element, name, value)) args.splice(-2, 1, `data-${name}`);
    return undefined;
  });
  // All methods that put nodes into a document, of whichever interface has them.
  const insertion = /pend|^(insert|replace|before|after|import|adopt)/;
  patch([Node, Element, CharacterData, Document, DocumentFragment, Range], insertion, (args) => {
    // The reason for the cast: a text among them has none of these properties.
    for (const node of args as (Element | null | undefined)[]) {
      if (isCarrier(node)) hold(node);
      // What only moves was looked at when it came; what comes out of another document was not.
      if (node?.firstElementChild && !(node.isConnected && node.ownerDocument === document)) holdIn(node);
    }
    return undefined;
  });
}
