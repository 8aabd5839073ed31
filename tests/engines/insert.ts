// Tags that come late: inserted by the page's own script, as one that knows its page's policy would.

type PageRules = Record<'createHTML' | 'createScript' | 'createScriptURL', (text: string) => unknown>;

/** As far as the page below uses it (Trusted Types §2.3). */
interface TrustedTypes {
  createPolicy(name: string, rules: PageRules): PageRules;
}

/**
 * Runs in the page, and sees nothing but its arguments.
 * @param isAppended each element is made and appended; otherwise all are parsed from the text in place
 */
export function insert(html: string, isAppended: boolean): void {
  const same = (text: string) => text;
  // The reason for the cast: TypeScript does not know Trusted Types, and not every engine has them.
  const { trustedTypes } = window as unknown as { trustedTypes?: TrustedTypes };
  const rules = { createHTML: same, createScript: same, createScriptURL: same };
  const policy = trustedTypes?.createPolicy('page', rules);
  // The reason for the cast: sinks take trusted values where the browser has them, and text where it does not.
  const trusted = (kind: keyof PageRules, text: string) => (policy ? policy[kind](text) : text) as string;
  const box = document.createElement('div');
  if (!isAppended) {
    document.body.append(box);
    box.innerHTML = trusted('createHTML', html);
    return;
  }
  const parsed = document.createElement('template');
  parsed.innerHTML = trusted('createHTML', html);
  // What a parser made of a script never runs, so each element is made anew.
  const made = (from: Element): Element => {
    const element = document.createElement(from.localName);
    for (const { name, value } of from.attributes) {
      const isScriptAddress = name === 'src' && from.localName === 'script';
      element.setAttribute(name, isScriptAddress ? trusted('createScriptURL', value) : value);
    }
    if (element instanceof HTMLScriptElement) element.text = trusted('createScript', from.textContent);
    element.append(...[...from.children].map(made));
    return element;
  };
  for (const element of parsed.content.children) document.body.append(made(element));
}
