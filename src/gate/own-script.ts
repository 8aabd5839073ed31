// The gate's own script tag: where the widget's files are, which nonce the page uses, where the configuration is.

/**
 * Read while the gate runs for the first time, since it is gone afterwards; and by the document's own getter, since
 * an element named `currentScript` would be found in its place (SEC-6).
 */
const current: unknown = Object.getOwnPropertyDescriptor(Document.prototype, 'currentScript')?.get?.call(
  document,
);
const script = current instanceof HTMLScriptElement ? current : undefined;

/** Address of the folder that holds the gate; of the prefix all routes share (DESIGN §6) where the gate is inlined. */
export const base = new URL('.', script?.src || new URL('/temoin/', document.baseURI)).href;

/** The nonce that the page's policy trusts, or an empty text. A held script without it is never released. */
export const nonce = script?.nonce || '';

/** Address of the configuration to fetch, if the tag names one. */
export const configAddress = script?.dataset.config;
