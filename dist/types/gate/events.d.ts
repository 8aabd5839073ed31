/** What each event carries. */
export interface GateEvents {
    /** The configuration is read and the stored choice, if any, in force. Browsers make `null` of no detail. */
    ready: null;
    /** A layer of the notice is on the screen. */
    shown: {
        layer: 'first-layer' | 'preferences';
    };
    /** A choice was made or forgotten. */
    choice: {
        choice: import('../consent/choice.js').Choice | undefined;
    };
    /** Held elements were let go, in this order; told once for all that went together, since it may be a thousand. */
    released: {
        elements: readonly Element[];
    };
    /** Something did not work; nothing optional runs because of it. */
    failed: {
        code: FailureCode;
        detail: unknown;
    };
}
/** What can fail on the page. */
export type FailureCode = 'configuration-unreachable' | 'configuration-invalid' | 'gate-broken' | 'second-copy' | 'expression-unknown' | 'not-held' | 'nonce-missing' | 'address-refused' | 'load-failed' | 'write-ignored' | 'file-unreachable' | 'cookie-refused' | 'record-dropped' | 'signal-failed';
/** Dispatches `temoin:<event>` on the window. A listener that throws is reported by the browser and stops nobody else. */
export declare const emit: <Name extends keyof GateEvents>(name: Name, detail?: GateEvents[Name]) => void;
/** Emits `failed` and says it on the console: what failed, and the element, address or error that it failed with. */
export declare const fail: (code: FailureCode, detail: unknown) => undefined;
/** Listens; returns what stops listening. */
export declare const on: <Name extends keyof GateEvents>(name: Name, listener: (detail: GateEvents[Name]) => void) => (() => void);
