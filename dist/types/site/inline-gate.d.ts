/** A gate to put into a page. */
export interface InlineGate {
    /** Text of `temoin.js` for this site. */
    readonly script: string;
    /** The nonce of the response that the page is sent with. */
    readonly nonce?: string;
    /** The request's `Sec-GPC` header as it came, so that the page knows of it too where the browser does not say (US-1). */
    readonly secGpc?: string | null | undefined;
}
/**
 * The tag of a gate.
 * @throws TemoinError `option-invalid` where the nonce is not one that a policy can name
 */
export declare function gateTag({ script, nonce, secGpc }: InlineGate): {
    tag: string;
    hash: string;
};
/** Whether a script's tag is a gate that the inlined one replaces: an older one, or one that loads `temoin.js`. */
export declare function isGateTag(attributes: ReadonlyMap<string, string>): boolean;
