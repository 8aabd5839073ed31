// The one Trusted Types policy, `temoin`: for what the page itself wrote into an embed, an object or a `srcdoc` (DESIGN §4.4).

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

let policy: Policy | undefined;

/**
 * The value as a page under `require-trusted-types-for 'script'` accepts it in that attribute. The policy is made when
 * it is first needed, so that a page without such elements need not allow it.
 * @throws TypeError where the page's `trusted-types` directive does not name `temoin`
 */
export function trusted(element: Element, attribute: string, value: string): string {
  const isHtml = attribute === 'srcdoc';
  if (!isHtml && !/^(embed|object)$/.test(element.localName)) return value;
  policy ??= window.trustedTypes?.createPolicy('temoin', { createHTML: same, createScriptURL: same });
  return policy ? policy[isHtml ? 'createHTML' : 'createScriptURL'](value) : value;
}
