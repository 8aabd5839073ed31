// Every way in which a script can bring an element into a page, for the tests of the guard. Runs inside the page.

/** What to insert: a tag, the attribute with its address, and others that it needs to load. */
export interface Carrier {
  readonly tag: string;
  readonly attribute: string;
  readonly others?: Readonly<Record<string, string>>;
}

/** One carrier for each attribute that loads something. */
export const CARRIERS: readonly Carrier[] = [
  { tag: 'script', attribute: 'src' },
  { tag: 'iframe', attribute: 'src' },
  { tag: 'img', attribute: 'src' },
  { tag: 'img', attribute: 'srcset' },
  { tag: 'video', attribute: 'src' },
  { tag: 'video', attribute: 'poster' },
  { tag: 'audio', attribute: 'src' },
  { tag: 'source', attribute: 'src' },
  { tag: 'object', attribute: 'data', others: { type: 'text/html' } },
  { tag: 'embed', attribute: 'src', others: { type: 'text/html' } },
  { tag: 'link', attribute: 'href', others: { rel: 'stylesheet' } },
];

/** Ways that a script inserted by them runs, and ways that it does not, guard or no guard. */
export const LIVE_WAYS = [
  'property, then appendChild',
  'property, then insertBefore',
  'setAttribute, then append',
  'setAttributeNS, then prepend',
  'appendChild, then property',
  'append, then setAttribute',
  'replaceChild',
  'replaceChildren',
  'before',
  'after',
  'replaceWith',
  'before a comment',
  'insertAdjacentElement',
  'Range.insertNode',
  'a fragment',
  'a subtree',
  'an open shadow root, filled before its host is inserted',
  'createContextualFragment',
];

export const LIFELESS_WAYS = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'innerHTML of a shadow root',
  'DOMParser',
  'a template’s clone',
  'a template’s import',
];

/** Inserts a carrier with an address into the page, one way or another. Self-contained: it is sent to the browser. */
export function insert({ way, carrier, url }: { way: string; carrier: Carrier; url: string }): void {
  const { tag, attribute, others = {} } = carrier;
  const parent = document.createElement(tag === 'source' ? 'video' : 'section');
  document.body.append(parent);
  const mark = document.createElement('hr');
  parent.append(mark);
  const attributes = Object.entries({ ...others, [attribute]: url }).map(
    ([name, value]) => `${name}="${value}"`,
  );
  const html = `<${tag} ${attributes.join(' ')}></${tag}>`;
  const bare = () => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(others)) element.setAttribute(name, value);
    return element;
  };
  const full = () => Object.assign(bare(), { [attribute]: url });
  const template = document.createElement('template');
  const range = document.createRange();
  const comment = document.createComment('');
  const holder = document.createElement(tag === 'source' ? 'video' : 'div');
  const host = document.createElement('div');
  const inShadow = (fill: (root: ShadowRoot) => void) => {
    fill(host.attachShadow({ mode: 'open' }));
    parent.parentElement?.append(host);
  };
  const ways: Record<string, () => unknown> = {
    'property, then appendChild': () => parent.appendChild(full()),
    'property, then insertBefore': () => parent.insertBefore(full(), mark),
    'setAttribute, then append': () => {
      const element = bare();
      element.setAttribute(attribute.toUpperCase(), url);
      parent.append('text', element);
    },
    'setAttributeNS, then prepend': () => {
      const element = bare();
      element.setAttributeNS(null, attribute, url);
      parent.prepend(element);
    },
    'appendChild, then property': () => Object.assign(parent.appendChild(bare()), { [attribute]: url }),
    'append, then setAttribute': () => {
      const element = bare();
      parent.append(element);
      element.setAttribute(attribute, url);
    },
    replaceChild: () => parent.replaceChild(full(), mark),
    replaceChildren: () => parent.replaceChildren(full()),
    before: () => mark.before(full()),
    after: () => mark.after(full()),
    replaceWith: () => mark.replaceWith(full()),
    'before a comment': () => {
      parent.append(comment);
      comment.before(full());
    },
    insertAdjacentElement: () => mark.insertAdjacentElement('beforebegin', full()),
    'Range.insertNode': () => {
      range.selectNode(mark);
      range.insertNode(full());
    },
    'a fragment': () => {
      const fragment = new DocumentFragment();
      fragment.append(full());
      parent.append(fragment);
    },
    'a subtree': () => {
      const element = bare();
      holder.append(element);
      Object.assign(element, { [attribute]: url });
      parent.append(holder);
    },
    'an open shadow root, filled before its host is inserted': () =>
      inShadow((root) => root.appendChild(holder).append(full())),
    'a template’s clone': () => {
      template.innerHTML = html;
      parent.append(template.content.cloneNode(true));
    },
    'a template’s import': () => {
      template.innerHTML = html;
      parent.append(document.importNode(template.content, true));
    },
    createContextualFragment: () => {
      range.selectNodeContents(parent);
      parent.append(range.createContextualFragment(html));
    },
    innerHTML: () => {
      parent.innerHTML = html;
    },
    outerHTML: () => {
      mark.outerHTML = html;
    },
    insertAdjacentHTML: () => {
      mark.insertAdjacentHTML('afterend', html);
      parent.insertAdjacentHTML('beforeend', '<p>x</p>');
    },
    setHTMLUnsafe: () => parent.setHTMLUnsafe(html),
    'innerHTML of a shadow root': () =>
      inShadow((root) => {
        root.innerHTML = tag === 'source' ? `<video>${html}</video>` : html;
      }),
    DOMParser: () => {
      const parsed = new DOMParser().parseFromString(
        tag === 'source' ? `<video>${html}</video>` : html,
        'text/html',
      );
      parent.append(...parsed.body.childNodes, ...parsed.head.childNodes);
    },
  };
  ways[way]?.();
}
