// The package's entry temoin/services: the catalogue of what common tools are, do and keep.
import { abTasty } from './ab-tasty.ts';
import { accountEngagement } from './account-engagement.ts';
import { activecampaign } from './activecampaign.ts';
import { adform } from './adform.ts';
import { adobeAnalytics } from './adobe-analytics.ts';
import { adobeFonts } from './adobe-fonts.ts';
import { adobeWebSdk } from './adobe-web-sdk.ts';
import { adroll } from './adroll.ts';
import { amazonAds } from './amazon-ads.ts';
import { amplitude } from './amplitude.ts';
import { applicationInsights } from './application-insights.ts';
import { awin } from './awin.ts';
import { braze } from './braze.ts';
import { brevo } from './brevo.ts';
import { calendly } from './calendly.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';
import { chartbeat } from './chartbeat.ts';
import { clarity } from './clarity.ts';
import { cloudflareWebAnalytics } from './cloudflare-web-analytics.ts';
import { contentsquare } from './contentsquare.ts';
import { crazyEgg } from './crazy-egg.ts';
import { crisp } from './crisp.ts';
import { criteo } from './criteo.ts';
import { dailymotion } from './dailymotion.ts';
import { datadogRum } from './datadog-rum.ts';
import { disqus } from './disqus.ts';
import { equativ } from './equativ.ts';
import { etracker } from './etracker.ts';
import { eulerian } from './eulerian.ts';
import { facebook } from './facebook.ts';
import { fathom } from './fathom.ts';
import { fontAwesome } from './font-awesome.ts';
import { friendlyCaptcha } from './friendly-captcha.ts';
import { fullstory } from './fullstory.ts';
import { googleAdManager } from './google-ad-manager.ts';
import { googleAds } from './google-ads.ts';
import { googleAdsense } from './google-adsense.ts';
import { googleAnalytics } from './google-analytics.ts';
import { googleCampaignManager } from './google-campaign-manager.ts';
import { googleFonts } from './google-fonts.ts';
import { googleMaps } from './google-maps.ts';
import { googleTagManager } from './google-tag-manager.ts';
import { hcaptcha } from './hcaptcha.ts';
import { heap } from './heap.ts';
import { hotjar } from './hotjar.ts';
import { hubspot } from './hubspot.ts';
import { instagram } from './instagram.ts';
import { intercom } from './intercom.ts';
import { kameleoon } from './kameleoon.ts';
import { klaviyo } from './klaviyo.ts';
import { linkedinInsight } from './linkedin-insight.ts';
import { livechat } from './livechat.ts';
import { mailchimp } from './mailchimp.ts';
import { mapbox } from './mapbox.ts';
import { marketo } from './marketo.ts';
import { matomo } from './matomo.ts';
import { metaPixel } from './meta-pixel.ts';
import { microsoftAds } from './microsoft-ads.ts';
import { mixpanel } from './mixpanel.ts';
import { mouseflow } from './mouseflow.ts';
import { newRelic } from './new-relic.ts';
import { onesignal } from './onesignal.ts';
import { openstreetmap } from './openstreetmap.ts';
import { optimizely } from './optimizely.ts';
import { outbrain } from './outbrain.ts';
import { parsely } from './parsely.ts';
import { paypal } from './paypal.ts';
import { piano } from './piano.ts';
import { pinterestTag } from './pinterest-tag.ts';
import { piwikPro } from './piwik-pro.ts';
import { plausible } from './plausible.ts';
import { posthog } from './posthog.ts';
import { quoraPixel } from './quora-pixel.ts';
import { recaptcha } from './recaptcha.ts';
import { redditPixel } from './reddit-pixel.ts';
import { rtbHouse } from './rtb-house.ts';
import { segment } from './segment.ts';
import { sentry } from './sentry.ts';
import { shopify } from './shopify.ts';
import { simpleAnalytics } from './simple-analytics.ts';
import { smartsupp } from './smartsupp.ts';
import { snapPixel } from './snap-pixel.ts';
import { snowplow } from './snowplow.ts';
import { soundcloud } from './soundcloud.ts';
import { spotify } from './spotify.ts';
import { stripe } from './stripe.ts';
import { taboola } from './taboola.ts';
import { tawk } from './tawk.ts';
import { theTradeDesk } from './the-trade-desk.ts';
import { tiktok } from './tiktok.ts';
import { tiktokPixel } from './tiktok-pixel.ts';
import { turnstile } from './turnstile.ts';
import { twitch } from './twitch.ts';
import { typeform } from './typeform.ts';
import { umami } from './umami.ts';
import { vercelAnalytics } from './vercel-analytics.ts';
import { vimeo } from './vimeo.ts';
import { vwo } from './vwo.ts';
import { xPixel } from './x-pixel.ts';
import { xPosts } from './x-posts.ts';
import { xandr } from './xandr.ts';
import { yandexMetrica } from './yandex-metrica.ts';
import { youtube } from './youtube.ts';
import { youtubeNocookie } from './youtube-nocookie.ts';
import { zendesk } from './zendesk.ts';

export { asService, type OwnChoices } from './as-service.ts';
export type { CatalogueEntry, CatalogueSignals } from './catalogue-entry.ts';

/** Every entry, in the order of their ids. */
export const catalogue: readonly CatalogueEntry[] = [
  abTasty,
  accountEngagement,
  activecampaign,
  adform,
  adobeAnalytics,
  adobeFonts,
  adobeWebSdk,
  adroll,
  amazonAds,
  amplitude,
  applicationInsights,
  awin,
  braze,
  brevo,
  calendly,
  chartbeat,
  clarity,
  cloudflareWebAnalytics,
  contentsquare,
  crazyEgg,
  crisp,
  criteo,
  dailymotion,
  datadogRum,
  disqus,
  equativ,
  etracker,
  eulerian,
  facebook,
  fathom,
  fontAwesome,
  friendlyCaptcha,
  fullstory,
  googleAdManager,
  googleAds,
  googleAdsense,
  googleAnalytics,
  googleCampaignManager,
  googleFonts,
  googleMaps,
  googleTagManager,
  hcaptcha,
  heap,
  hotjar,
  hubspot,
  instagram,
  intercom,
  kameleoon,
  klaviyo,
  linkedinInsight,
  livechat,
  mailchimp,
  mapbox,
  marketo,
  matomo,
  metaPixel,
  microsoftAds,
  mixpanel,
  mouseflow,
  newRelic,
  onesignal,
  openstreetmap,
  optimizely,
  outbrain,
  parsely,
  paypal,
  piano,
  pinterestTag,
  piwikPro,
  plausible,
  posthog,
  quoraPixel,
  recaptcha,
  redditPixel,
  rtbHouse,
  segment,
  sentry,
  shopify,
  simpleAnalytics,
  smartsupp,
  snapPixel,
  snowplow,
  soundcloud,
  spotify,
  stripe,
  taboola,
  tawk,
  theTradeDesk,
  tiktok,
  tiktokPixel,
  turnstile,
  twitch,
  typeform,
  umami,
  vercelAnalytics,
  vimeo,
  vwo,
  xPixel,
  xPosts,
  xandr,
  yandexMetrica,
  youtube,
  youtubeNocookie,
  zendesk,
];

/** The entry of that id; `undefined` where the catalogue has none. */
export function entryOf(id: string): CatalogueEntry | undefined {
  return catalogue.find((entry) => entry.id === id);
}
