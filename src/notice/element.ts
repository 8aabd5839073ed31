// Elements made by hand: for layers that do not change, which Preact would be larger than all of.

/** An element with some of its properties; as properties, because a policy may forbid such attributes. */
export function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}

/** A `div` of a class, with children. */
export function box(className: string, children: readonly Element[]): HTMLElement {
  const element = create('div', { className });
  element.append(...children);
  return element;
}

/** Where the host's children of that name appear in its shadow root. */
export const slot = (name: string): HTMLElement => create('slot', { name });
