// Elements made by hand: the layers change in so few places that a library would be larger than all of them.

/** An element with some of its properties and children; as properties, because a policy may forbid such attributes. */
export function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** A `div` of a class, with children. */
export const box = (className: string, children: readonly (Node | string)[]): HTMLElement =>
  create('div', { className }, ...children);

/** Where the host's children of that name appear in its shadow root. */
export const slot = (name: string): HTMLElement => create('slot', { name });
