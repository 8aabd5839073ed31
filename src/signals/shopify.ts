// Shopify: each choice for its Customer Privacy API, which keeps it for the shop's own pixels and its checkout.
import type { SIGNAL_KEYS } from '../consent/signals.ts';
import { onceThere } from './once-there.ts';
import type { Signal } from './signal.ts';

/** `window.Shopify` of a shop's pages. */
interface Shopify {
  readonly loadFeatures: (
    features: readonly { readonly name: string; readonly version: string }[],
    callback: (error: unknown) => void,
  ) => void;
  readonly customerPrivacy: {
    readonly setTrackingConsent: (consent: object, callback: () => void) => void;
  };
}

/**
 * `setTrackingConsent` with all four keys for every choice, once the API is loaded (shopify.dev/docs/api/customer-privacy).
 * Nothing when the page starts: Shopify would keep that as the visitor's decision, and before one its own settings by region
 * hold. Where the API cannot be loaded, the same settings hold on.
 */
export const shopify: Signal<keyof typeof SIGNAL_KEYS.shopify> = (granted, before) => {
  if (before)
    onceThere<Shopify>(
      'Shopify',
      (global) => global?.loadFeatures,
      (global) =>
        global.loadFeatures([{ name: 'consent-tracking-api', version: '0.1' }], (error) => {
          if (!error) global.customerPrivacy.setTrackingConsent({ ...granted }, () => {});
        }),
    );
};
