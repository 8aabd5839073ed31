// The watch: sees every element that is on the page or comes later, in the document and in shadow roots.

/**
 * Hands over all elements that are there and all that come, in document order, and says after each batch that it is
 * whole. Elements in open shadow roots are seen in any case, those in closed ones if they are made from now on.
 * @returns a function that hands over all of them once more, but for those in closed roots
 */
export function watch(see: (element: Element) => void, seen: () => void): () => void {
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
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
    observer.observe(root, { childList: true, subtree: true });
    visitAll(root);
  };
  const addAll = () => {
    add(document);
    seen();
  };

  // A component may get its shadow long after it came. A proxy keeps the native name, length and text.
  Element.prototype.attachShadow = new Proxy(Element.prototype.attachShadow, {
    apply(attachShadow, host, options) {
      const root = Reflect.apply(attachShadow, host, options);
      add(root);
      return root;
    },
  });
  addAll();
  document.addEventListener('DOMContentLoaded', addAll);
  return addAll;
}
