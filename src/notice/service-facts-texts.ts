// The texts of the facts about services in the language that this copy of them speaks.
import type { ServiceFactsTexts } from '../consent/locale-texts.ts';

/** Replaced by tools/build.ts, once per file of src/locales. */
declare const __TEMOIN_SERVICE_FACTS_TEXTS__: ServiceFactsTexts;

/** As much of one language as is needed to say who is behind a service and what is kept. */
export const serviceFactsTexts: ServiceFactsTexts = __TEMOIN_SERVICE_FACTS_TEXTS__;
