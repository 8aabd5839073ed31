// Trusted Types: the widget's only policy, for the few texts that the browser must take for markup.

/** The parts of the API in use; TypeScript's own library does not know it yet. */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createHTML(html: string): string },
  ): {
    createHTML(html: string): unknown;
  };
}

let policy: ReturnType<PolicyFactory['createPolicy']> | undefined;

/**
 * Markup as the browser's HTML sinks accept it: a `TrustedHTML` where there is such a thing, else the text itself.
 * The policy `temoin` is made on first use, so that a page that never comes here need not allow it.
 * @throws TypeError where the page's `trusted-types` directive does not allow the policy
 */
export function trustedHtml(html: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  policy ??= trustedTypes?.createPolicy('temoin', { createHTML: (text) => text });
  // The reason for the cast: every sink takes a TrustedHTML where the library's types still say string.
  return (policy ? policy.createHTML(html) : html) as string;
}
