// The gate's own script tag: where the widget's files are, which nonce the page uses, where the configuration is.
import { isScript } from './carriers.ts';
import { partsOf } from './link.ts';

/**
 * Read while the gate runs for the first time, since it is gone afterwards; and by the document's own getter, since
 * an element named `currentScript` would be found in its place (SEC-6).
 */
const current: unknown = Reflect.get(Document.prototype, 'currentScript', document);
const script = isScript(current) ? current : undefined;

/** Address beside which the widget's files are: the gate's, or the prefix all routes share (DESIGN §6) where it is inlined. */
export const base = script?.src || partsOf('/temoin/').href;

/** The nonce that the page's policy trusts, if the gate's tag has one. A held script without it is never released. */
export const nonce = script?.nonce;

/** Address of the configuration to fetch, if the tag names one. */
export const configAddress = script?.dataset.config;
