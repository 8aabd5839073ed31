// The link: reads an address as the browser does.

/**
 * Resolves as the document does. An anchor takes relative addresses, `URL` objects and invalid ones alike, never throws,
 * and unlike `document.baseURI` cannot be hidden by an element of that name (SEC-6).
 */
export const link = /* @__PURE__ */ document.createElement('a');

/** The parts of an address: always those of {@link link}, so read them before the next call. */
export const partsOf = (address: string): HTMLAnchorElement => {
  link.href = address;
  return link;
};
