import type { Choice } from '../consent/choice.js';
import { type Configuration } from '../consent/configuration.js';
/** What a request says beside its cookies. */
export interface VisitorOptions {
    /** Now, in Unix seconds. Default: the system's clock. */
    readonly nowSeconds?: number;
    /**
     * The request's `Sec-GPC` header as it came. Of use where the configuration's `jurisdiction` asks for an opt-out
     * alone: there it refuses for whoever has not chosen (US-1, GPC-1).
     */
    readonly secGpc?: string | null | undefined;
}
/** The choice in force for a request, as the gate on the page has it. `undefined` where there is none: nothing is granted. */
export declare function choiceOf(cookieHeader: string | null | undefined, configuration: Configuration, { nowSeconds, secGpc }?: VisitorOptions): Choice | undefined;
/**
 * Whether the visitor of a request has granted something, so that events that a server sends on (conversion interfaces, say) are
 * held back as on the page (SIG-7). A missing, damaged, expired or forged cookie grants nothing. Pure; never throws for what a
 * visitor sends.
 * @param cookieHeader the request's `Cookie` header as it came
 * @param expression a purpose or service, or a whole `data-consent` expression; `false` where it names an unknown id
 */
export declare function granted(cookieHeader: string | null | undefined, configuration: Configuration, expression: string, options?: VisitorOptions): boolean;
