// The watch: sees every element that is on the page or comes later, in the document and in shadow roots.
import { ADDRESSES } from './carriers.ts';

/** What a page may change of an element that it has put into the document: what is needed, and the addresses. */
const HELD_BY = ['data-consent', ...ADDRESSES.map((name) => `data-${name}`)];

/**
 * Hands over all elements that are there and all that come, in document order, and says after each batch that it is
 * whole. Elements in open shadow roots are seen in any case, those in closed ones if they are made from now on.
 * @param change told of an element in the document that needs something else now, or leads somewhere else
 * @returns a function that hands over all of them once more, but for those in closed roots
 */
export function watch(
  see: (element: Element) => void,
  change: (element: Element) => void,
  seen: () => void,
): () => void {
  const observer = new MutationObserver((records) => {
    for (const { addedNodes, attributeName, target } of records) {
      // A framework gives an element another address, or only now what holds it.
      if (attributeName && target instanceof Element) change(target);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        visit(node);
        if (node.firstElementChild) visitAll(node);
      }
    }
    seen();
  });
  const visit = (element: Element) => {
    see(element);
    if (element.shadowRoot) add(element.shadowRoot);
  };
  const visitAll = (node: ParentNode) => {
    for (const element of node.querySelectorAll('*')) visit(element);
  };
  // A root that is observed already stays observed once.
  const add = (root: Document | ShadowRoot) => {
    observer.observe(root, { childList: true, subtree: true, attributeFilter: HELD_BY });
    visitAll(root);
  };
  const addAll = () => {
    add(document);
    seen();
  };

  // A component may get its shadow long after it came. A proxy keeps the native name, length and text.
  Element.prototype.attachShadow = new Proxy(Element.prototype.attachShadow, {
    // A polluted prototype would add other traps (SEC-5). The reason for the cast: TypeScript knows no such member.
    __proto__: null,
    apply(attachShadow, host, options) {
      const root = Reflect.apply(attachShadow, host, options);
      add(root);
      return root;
    },
  } as ProxyHandler<Element['attachShadow']>);
  addAll();
  document.addEventListener('DOMContentLoaded', addAll);
  return addAll;
}
