// The protocols that are spoken: a gate has those of its configuration, and what is loaded for one that reads it has all.
import type { SignalName } from '../consent/signals.ts';

/** Decided when a gate is built (src/site/build-gate.ts), one by one: what is `false` is then not in it. */
declare const __TEMOIN_TELLS__: Readonly<Record<SignalName, boolean>>;

/** Google Consent Mode v2. */
export const tellsGoogle = __TEMOIN_TELLS__.google;

/** Adobe Experience Platform Web SDK. */
export const tellsAdobe = __TEMOIN_TELLS__.adobe;
/** Amplitude. */
export const tellsAmplitude = __TEMOIN_TELLS__.amplitude;
/** Mixpanel. */
export const tellsMixpanel = __TEMOIN_TELLS__.mixpanel;
/** Piano Analytics (AT Internet). */
export const tellsPiano = __TEMOIN_TELLS__.piano;
/** PostHog. */
export const tellsPosthog = __TEMOIN_TELLS__.posthog;
/** Shopify's Customer Privacy API. */
export const tellsShopify = __TEMOIN_TELLS__.shopify;
