// The watch: sees every element that is on the page or comes later, in the document and in shadow roots.
import { ADDRESSES } from './carriers.ts';
import { advance, change, see, waiting } from './release.ts';

/** What a page may change of an element that it has put into the document: what is needed, and the addresses. */
const HELD_BY = ['consent', ...ADDRESSES].map((name) => `data-${name}`);

/**
 * Has the release see all elements that come, in document order. Elements in open shadow roots are seen in any case,
 * those in closed ones if they are made from now on. What is there already is seen at the next {@link release}.
 */
export const watch = (): void => {
  observer = new MutationObserver(look);
  observe(document);
  document.addEventListener('DOMContentLoaded', release);
  // A component may get its shadow long after it came. A proxy keeps the native name, length and text.
  Element.prototype.attachShadow = new Proxy(Element.prototype.attachShadow, {
    // A polluted prototype would add other traps (SEC-5). The reason for the cast: TypeScript knows no such member.
    __proto__: null,
    apply(attachShadow, host, options) {
      const root = Reflect.apply(attachShadow, host, options);
      enterRoot(root);
      return root;
    },
  } as ProxyHandler<Element['attachShadow']>);
};

/**
 * Lets go of whatever is granted by now, on the whole page but for closed roots, whose elements come by themselves.
 * Meanwhile nobody writes down which nodes come, which costs a browser more than all that is done here for a script;
 * what scripts insert is looked for once they have run.
 */
export const release = (): void => {
  for (const isWatched of [false, true]) {
    visitAll(document);
    observe(document, isWatched);
    advance();
  }
};

let observer: MutationObserver;

const look = (records: readonly MutationRecord[]): void => {
  for (const { addedNodes, attributeName, target } of records) {
    // A framework gives an element another address, or only now what holds it.
    // The reason for the cast: nothing else has attributes.
    if (attributeName) change(target as Element);
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      visit(node);
      visitAll(node);
    }
  }
  // Mostly nothing does; what is called for everything that is added is also compiled for it.
  if (waiting.size) advance();
};

/** A root that is observed already stays observed once, by what is said last. */
const observe = (root: Document | ShadowRoot, childList = true) =>
  observer.observe(root, { childList, subtree: true, attributeFilter: HELD_BY });

const visit = (element: Element): void => {
  see(element);
  if (element.shadowRoot) enterRoot(element.shadowRoot);
};

const visitAll = (node: ParentNode): void => {
  for (const element of node.querySelectorAll('*')) visit(element);
};

const enterRoot = (root: ShadowRoot): void => {
  observe(root);
  visitAll(root);
};
