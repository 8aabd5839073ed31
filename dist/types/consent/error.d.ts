/** What can go wrong, one code per failure that a caller may want to tell apart. */
export type ErrorCode = 'configuration-unreadable' | 'configuration-invalid' | 'record-invalid' | 'record-conflict' | 'export-unreadable' | 'pack-unreadable' | 'key-unreadable' | 'data-unusable' | 'ledger-unusable' | 'log-rolled-back' | 'checkpoint-unusable' | 'publish-refused' | 'erasure-refused' | 'option-invalid' | 'page-unreadable' | 'vendor-list-unusable';
/**
 * Says what failed, where, with which value and what to do, in `message`; which failure it is, in `code`; and the
 * error underneath, if any, in `cause`.
 */
export declare class TemoinError extends Error {
    readonly name = "TemoinError";
    readonly code: ErrorCode;
    constructor(code: ErrorCode, message: string, options?: ErrorOptions);
}
