/** What visitors may opt out of under the privacy acts of the US, as the IAB's sections tell it. */
export declare const GPP_KEYS: readonly ['sale', 'sharing', 'targetedAdvertising'];
/** One of them. */
export type GppKey = (typeof GPP_KEYS)[number];
/** `signals.gpp`. */
export interface GppSettings {
    /** Id that the IAB has given to this site's consent management; 1, which is the default, where it has not (GPP-4). */
    readonly cmpId?: number;
    /**
     * By what is granted or refused: a `data-consent` expression; `false` where the site does not do that at all. Default:
     * `marketing`. Where an expression names an id that the configuration does not have, the site does not do it either.
     */
    readonly keys?: Readonly<Partial<Record<GppKey, string | false>>>;
    /**
     * Whether a state's own section is told where it has one (`state`, the default), or the national one everywhere in the
     * US, and wherever the place is not known (`national`).
     */
    readonly sections?: 'national' | 'state';
    /** What the site has signed: the IAB's Multi-State Privacy Agreement. Default: nothing. */
    readonly mspa?: {
        readonly coveredTransaction: boolean;
        /** At most one of the two modes; both default to no. */
        readonly optOutOptionMode?: boolean;
        readonly serviceProviderMode?: boolean;
    };
}
