// The features: parts of the gate that a site's own build leaves out where its configuration does not use them.

/** Decided when a gate is built (src/site/build-gate.ts); what follows from `false` is then not in it. */
declare const __TEMOIN_READS_CONFIGURATION__: boolean;
declare const __TEMOIN_GUARDS_BROWSER__: boolean;
declare const __TEMOIN_GUARDED_BY_SERVER__: boolean;
declare const __TEMOIN_LETS_GO_ONCE__: boolean;
declare const __TEMOIN_LANGUAGE__: string;
declare const __TEMOIN_LANGUAGES__: string;
declare const __TEMOIN_OTHERS_LANGUAGE__: string;
declare const __TEMOIN_MAY_PRESUME__: boolean;
declare const __TEMOIN_HAS_BUTTON__: boolean;
declare const __TEMOIN_HAS_SIGNALS__: boolean;
declare const __TEMOIN_HAS_GPP__: boolean;
declare const __TEMOIN_HAS_TCF__: boolean;

/** Whether the configuration may stand in the page, or at an address, and so must be checked; else it is baked in. */
export const readsConfiguration = __TEMOIN_READS_CONFIGURATION__;

/** Whether requests to the hosts of services are guarded in the browser. */
export const guardsBrowser = __TEMOIN_GUARDS_BROWSER__;

/** Whether the site's server sends a policy, whose violations belong into the ledger. */
export const isGuardedByServer = __TEMOIN_GUARDED_BY_SERVER__;

/** Whether a single embed may be let go whatever is granted; never under the server's policy, which cannot be loosened. */
export const letsGoOnce = __TEMOIN_LETS_GO_ONCE__;

/** Folder of the one language that is spoken; empty where that follows the configuration, the page and the browser. */
export const language = __TEMOIN_LANGUAGE__;

/** Folders of the languages that there are texts in, divided by `|`; empty where that is all that are shipped. */
export const languages = __TEMOIN_LANGUAGES__;

/** Folder of the one that is spoken to whoever wishes for none of them; empty where that is the shipped ones' first. */
export const othersLanguage = __TEMOIN_OTHERS_LANGUAGE__;

/**
 * Whether the place of the configuration in the gate is one whose law asks for an opt-out alone (src/consent/presumption.ts);
 * one that is read has that loaded (prepare.ts).
 */
export const mayPresume = __TEMOIN_MAY_PRESUME__;

/** Whether the configuration may ask for the floating button. */
export const hasButton = __TEMOIN_HAS_BUTTON__;

/** Whether the configuration in the gate has signals; one that is read has them loaded (prepare.ts). */
export const hasSignals = __TEMOIN_HAS_SIGNALS__;

/** Whether the configuration in the gate has the IAB's GPP; one that is read never has it. */
export const hasGpp = __TEMOIN_HAS_GPP__;

/** Whether the configuration in the gate speaks IAB TCF; one that is read never does (TCF-1). */
export const hasTcf = __TEMOIN_HAS_TCF__;
