// The one Trusted Types policy, `temoin`: for what a page puts into an embed, an object, a `srcdoc` or, guarded, a sink of markup.

/** The part of the standard (W3C Trusted Types §2.3) that is used here; TypeScript's own types do not know it yet. */
interface Policy {
  createHTML(text: string): string;
  createScriptURL(text: string): string;
}

declare global {
  interface Window {
    trustedTypes?: {
      createPolicy(name: string, rules: Record<keyof Policy, (text: string) => string>): Policy;
    };
  }
}

const same = (text: string) => text;
const rules = { createHTML: same, createScriptURL: same };

let policy: Policy | undefined;

/**
 * A text as the page's sinks of that kind accept it. The policy is made when it is first needed, so that a page that
 * never needs it need not allow it.
 * @throws TypeError where the page's `trusted-types` directive does not name `temoin`
 */
const trust = (kind: keyof Policy, text: string): string => {
  policy ??= window.trustedTypes?.createPolicy('temoin', rules) || rules;
  return policy[kind](text);
};

/** The address as a page under `require-trusted-types-for 'script'` accepts it in that attribute. */
export const trusted = (element: Element, attribute: string, address: string): string =>
  attribute === 'srcdoc'
    ? trust('createHTML', address)
    : element.matches('embed,object')
      ? trust('createScriptURL', address)
      : address;

/** Markup that a page's own script handed over, with the guard's marks in it. */
export const trustedHtml = (markup: string): string => trust('createHTML', markup);
