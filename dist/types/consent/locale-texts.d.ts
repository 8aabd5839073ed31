import type { PurposeTexts, StoredItem } from './configuration.js';
import type { RecordEvent } from './record.js';
/** Every text of the two layers that is not about one purpose. `{…}` marks what `noticeOf` fills in. */
export interface LayerTexts {
    readonly title: string;
    /** `{controller}`, `{count}` of partners (CNIL-7), `{purposes}`. */
    readonly body: string;
    /** As {@link body}, where only what is new is asked. */
    readonly bodyForNew: string;
    /** How to withdraw (GDPR-8), and that the choice is kept for six months. */
    readonly withdraw: string;
    /** The same for `{days}`, any whole number from 120 to 395: in words that are right behind or before each of them. */
    readonly withdrawIn: string;
    readonly policy: string;
    /** Label of the link to the list of partners (CNIL-6). */
    readonly showPartners: string;
    readonly refuseAll: string;
    readonly acceptAll: string;
    readonly choose: string;
    /** Label of the control that a site may add above the buttons; it refuses all (CNIL-3). */
    readonly continueWithout: string;
    /** Name of the closing cross that a site may add; it says that it refuses all (IT-1). */
    readonly closeAndRefuse: string;
    /** As {@link body}, where the law of the place asks for an opt-out alone (US-1). */
    readonly bodyForOptOut: string;
    /** Title of the way to opt out; in California these words are the law's (CCPA regulations §7015). */
    readonly privacyChoices: string;
    /** Says that Global Privacy Control, or another signal of the browser, was taken for a refusal (US-2, A11Y-9). */
    readonly signalHonoured: string;
    readonly preferencesTitle: string;
    readonly preferencesIntro: string;
    readonly alwaysOn: string;
    /** State of a purpose of whose services some are on and some off. */
    readonly partlyOn: string;
    readonly save: string;
    readonly close: string;
    /** Heading of a purpose's list of services. */
    readonly services: string;
    readonly noServices: string;
    readonly provider: string;
    readonly servicePolicy: string;
    readonly storage: string;
    readonly stores: Readonly<Record<StoredItem['kind'], string>>;
    readonly storesNothing: string;
    readonly session: string;
    /** Heading of how long the provider keeps what it learns, which the site declares. */
    readonly retention: string;
    /** Heading of what the visitor decided before. */
    readonly yourChoice: string;
    /** `{date}`, `{expiry}`. */
    readonly madeOn: string;
    readonly notMade: string;
    /** Label of the random id of this browser. */
    readonly reference: string;
    readonly downloadReceipt: string;
    /** Why there is no receipt to download. */
    readonly noReceipt: string;
    /** Heading of the choices that this browser has receipts of. */
    readonly history: string;
    /** What each kind of record says, as a line of the history. */
    readonly events: Readonly<Record<RecordEvent, string>>;
    /** Label of the button that refuses all that was granted. */
    readonly withdrawAll: string;
    /** `{controller}`, `{contact}`. */
    readonly controller: string;
    readonly ownStorage: string;
    readonly saved: string;
}
/** What stands in the place of an embed that is held back. */
export interface EmbedTexts {
    /** What loading it means; `{recipients}` are the providers, or {@link otherSite}. */
    readonly sentence: string;
    /** Stands for the provider where only a purpose is known. Follows "to". */
    readonly otherSite: string;
    /** Label of the button that lets this one embed go, on this page view alone. */
    readonly once: string;
    /** Label of the button that grants what the embed needs. */
    readonly always: string;
    /** Label of the link to a provider's privacy policy. */
    readonly policy: string;
}
/** One file of src/locales: everything a notice says in one language. */
export interface LocaleTexts {
    /** BCP 47 tag. */
    readonly locale: string;
    readonly direction: 'ltr' | 'rtl';
    /** What divides the items of a list, with the space behind it, where that is not a comma of the Latin script. */
    readonly separator?: string;
    readonly layers: LayerTexts;
    readonly embeds: EmbedTexts;
    /** Texts of the usual purposes, by id. */
    readonly purposes: Readonly<Record<string, PurposeTexts>>;
}
/** The texts of the first layer: all that a visitor who answers there needs to load. */
declare const FIRST_LAYER: readonly ['title', 'body', 'bodyForNew', 'bodyForOptOut', 'withdraw', 'withdrawIn', 'policy', 'showPartners', 'refuseAll', 'acceptAll', 'choose', 'continueWithout', 'closeAndRefuse', 'saved'];
/** What of a language the first layer is made of. Every {@link LocaleTexts} is one. */
export interface FirstLayerTexts {
    readonly locale: string;
    readonly direction: 'ltr' | 'rtl';
    readonly separator?: string;
    readonly layers: Pick<LayerTexts, (typeof FIRST_LAYER)[number]>;
    readonly purposes: Readonly<Record<string, Pick<PurposeTexts, 'title'>>>;
}
/** Takes the first layer's part out of a language, for the build. */
export declare function firstLayerTextsOf(texts: LocaleTexts): FirstLayerTexts;
/** The texts of the preferences beside those of the first layer, which whoever opens them has loaded. */
declare const PREFERENCES: readonly ['preferencesTitle', 'preferencesIntro', 'signalHonoured', 'alwaysOn', 'partlyOn', 'save', 'close', 'services', 'noServices', 'yourChoice', 'controller', 'ownStorage'];
/** The part of a language that the build puts beside {@link FirstLayerTexts}, which have the purposes' titles. */
export interface PreferencesPart {
    readonly layers: Pick<LayerTexts, (typeof PREFERENCES)[number]>;
    /** Of the usual purposes, by id. */
    readonly descriptions: Readonly<Record<string, string>>;
}
/** What of a language the preferences are made of. Every {@link LocaleTexts} is one. */
export type PreferencesTexts = Pick<LocaleTexts, 'locale' | 'direction' | 'purposes'> & {
    readonly layers: Pick<LayerTexts, (typeof PREFERENCES)[number] | 'refuseAll' | 'acceptAll' | 'policy' | 'saved'>;
};
/** Takes the preferences' part out of a language, for the build. */
export declare function preferencesPartOf({ layers, purposes }: LocaleTexts): PreferencesPart;
/** The texts of what the preferences say about a service once it is unfolded. */
declare const SERVICE_FACTS: readonly ['provider', 'servicePolicy', 'storage', 'stores', 'storesNothing', 'session', 'retention'];
/** What of a language the facts about a service are said in. */
export type ServiceFactsTexts = Pick<LayerTexts, (typeof SERVICE_FACTS)[number]>;
/** Takes that part out of a language, for the build. */
export declare function serviceFactsTextsOf({ layers }: LocaleTexts): ServiceFactsTexts;
/** The texts of what the preferences say about the visitor's own choice. */
declare const YOUR_CHOICE: readonly ['madeOn', 'notMade', 'reference', 'downloadReceipt', 'noReceipt', 'history', 'events', 'withdrawAll'];
/** What of a language the visitor's own choice is said in. */
export type YourChoiceTexts = Pick<LayerTexts, (typeof YOUR_CHOICE)[number]>;
/** Takes that part out of a language, for the build. */
export declare function yourChoiceTextsOf({ layers }: LocaleTexts): YourChoiceTexts;
/** What of a language the floating button says: what it opens, and what hides it. */
export type ButtonTexts = Pick<LocaleTexts, 'locale' | 'direction'> & {
    readonly layers: Pick<LayerTexts, 'preferencesTitle' | 'close'>;
};
/** Takes that part out of a language, for the build. */
export declare function buttonTextsOf({ locale, direction, layers }: LocaleTexts): ButtonTexts;
/** What of a language whoever is heard by their browser's signal is told beside that button. */
export type HeardTexts = Pick<LocaleTexts, 'locale'> & {
    readonly layers: Pick<LayerTexts, 'signalHonoured'>;
};
/** Takes that part out of a language, for the build. */
export declare function heardTextsOf({ locale, layers }: LocaleTexts): HeardTexts;
/** What of a language a placeholder is made of. Every {@link LocaleTexts} is one. */
export type PlaceholderTexts = Pick<LocaleTexts, 'locale' | 'direction' | 'separator' | 'embeds'> & Pick<FirstLayerTexts, 'purposes'>;
/** Takes the placeholders' part out of a language, for the build. */
export declare function placeholderTextsOf(texts: LocaleTexts): PlaceholderTexts;
export {};
