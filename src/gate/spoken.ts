// The protocols that are spoken: a gate has those of its configuration, and what is loaded for one that reads it has all.
import type { SignalName } from '../consent/signals.ts';

/** Decided when a gate is built (src/site/build-gate.ts), one by one: what is `false` is then not in it. */
declare const __TEMOIN_TELLS__: Readonly<Record<SignalName, boolean>>;

/** Google Consent Mode v2. */
export const tellsGoogle = __TEMOIN_TELLS__.google;
