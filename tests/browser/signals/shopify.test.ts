// Shopify: what its Customer Privacy API is told.
import { expect, test } from '@playwright/test';
import { type Vendor, walk } from './walk.ts';

/** Does what Shopify's reference says: the API is there once its feature has been loaded, which takes a moment. */
const STAND_IN = `<script>
  window.told = [];
  window.Shopify = window.Shopify || {};
  Shopify.loadFeatures = (features, callback) => {
    told.push(features);
    Shopify.customerPrivacy = {
      setTrackingConsent(consent, callback) { told.push(consent); callback(); },
    };
    callback();
  };
  Shopify.shop = 'temoin.myshopify.com';
</script>`;

test('Shopify keeps all four keys of every choice, and nothing before one', async ({ browser }) => {
  const vendor: Vendor = {
    signals: { shopify: {} },
    head: STAND_IN,
    told: () => Reflect.get(window, 'told') as unknown[],
  };
  const features = [{ name: 'consent-tracking-api', version: '0.1' }];
  const consent = (value: boolean) => [
    features,
    { analytics: value, marketing: value, preferences: value, sale_of_data: value },
  ];
  expect(await walk(() => browser.newContext({ locale: 'fr-FR' }), vendor)).toEqual({
    'no choice': [],
    grant: consent(true),
    'reload when granted': consent(true),
    withdraw: consent(false),
    're-grant': consent(true),
    'withdrawn in another tab': consent(false),
    'granted in another tab': consent(true),
    'reload when refused': consent(false),
    refuse: consent(false),
    forgotten: [...consent(false), ...consent(false)],
  });
});
