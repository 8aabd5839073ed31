/** Granted (`true`) or refused (`false`) by id of purpose or service. Has no prototype. */
export type Decisions = Readonly<Record<string, boolean>>;
/** What the visitor decided, when, and on which notice. */
export interface Choice {
    /** 22 base64url characters: random id of this browser for this site. */
    readonly subject: string;
    /** Unix seconds by the visitor's clock. */
    readonly time: number;
    /** First 16 hex digits of the notice hash; {@link NO_NOTICE} where none was shown. */
    readonly notice: string;
    /** Revision of the configuration at the time. */
    readonly revision: number;
    /** Sequence number of the record, 1 for the subject's first. */
    readonly sequence: number;
    /** Every optional purpose decided, then only the services that differ from their purpose. */
    readonly decisions: Decisions;
}
/** Stands for the notice hash of a choice made where no notice was shown. */
export declare const NO_NOTICE: string;
/** How many hex digits of the notice hash the choice, and so the cookie, carry. */
export declare const NOTICE_PREFIX_LENGTH = 16;
/** So many digits of {@link NO_NOTICE}. */
export declare const NO_NOTICE_PREFIX: string;
