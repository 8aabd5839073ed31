// The protocols that are spoken: a gate has those of its configuration, and what is loaded for one that reads it has all.
import type { SignalName } from '../consent/signals.ts';

/** Decided when a gate is built (src/site/build-gate.ts), one by one: what is `false` is then not in it. */
declare const __TEMOIN_TELLS__: Readonly<Record<SignalName, boolean>>;

/** Google Consent Mode v2. */
export const tellsGoogle = __TEMOIN_TELLS__.google;

/** Microsoft Clarity. */
export const tellsClarity = __TEMOIN_TELLS__.clarity;

/** HubSpot. */
export const tellsHubSpot = __TEMOIN_TELLS__.hubspot;

/** Matomo. */
export const tellsMatomo = __TEMOIN_TELLS__.matomo;

/** Meta Pixel. */
export const tellsMeta = __TEMOIN_TELLS__.meta;

/** The Pinterest tag. */
export const tellsPinterest = __TEMOIN_TELLS__.pinterest;

/** The TikTok pixel. */
export const tellsTikTok = __TEMOIN_TELLS__.tiktok;

/** Microsoft UET. */
export const tellsUet = __TEMOIN_TELLS__.uet;
