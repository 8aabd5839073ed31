// The watch: sees every element that is on the page or comes later, in the document and in shadow roots.

/**
 * Hands over all elements that are there and all that come, in document order, and says after each batch that it is
 * whole. Elements in open shadow roots are seen in any case, those in closed ones if they are made from now on.
 * @returns a function that hands over all of them once more
 */
export function watch(see: (element: Element) => void, seen: () => void): () => void {
  const roots = new Set<Document | ShadowRoot>();
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

  function visit(element: Element): void {
    see(element);
    if (element.shadowRoot) add(element.shadowRoot);
  }
  function visitAll(node: ParentNode): void {
    for (const element of node.querySelectorAll('*')) visit(element);
  }
  function add(root: Document | ShadowRoot): void {
    if (roots.has(root)) return;
    roots.add(root);
    observer.observe(root, { childList: true, subtree: true });
    visitAll(root);
  }

  // A component may get its shadow long after it came. A proxy keeps the native name, length and text.
  Element.prototype.attachShadow = new Proxy(Element.prototype.attachShadow, {
    apply(attachShadow, host, options) {
      const root = Reflect.apply(attachShadow, host, options);
      add(root);
      return root;
    },
  });
  const visitRoots = () => {
    for (const root of roots) {
      // What has left the page is found again if it comes back.
      if (root.isConnected) visitAll(root);
      else roots.delete(root);
    }
    seen();
  };
  add(document);
  seen();
  document.addEventListener('DOMContentLoaded', visitRoots);
  return visitRoots;
}
