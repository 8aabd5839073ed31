import type { Configuration } from '../consent/configuration.js';
import { type VisitorOptions } from './visitor-choice.js';
/** What {@link consentPolicy} may be told beside cookies and configuration. */
export interface ConsentPolicyOptions extends VisitorOptions {
    /**
     * Hosts of the site's own, such as a CDN, which need nobody's consent: `cdn.example`, or `*.cdn.example` for every
     * host below. All their ports and http, https, ws and wss are meant.
     */
    readonly allow?: readonly string[];
}
/** Header fields of one answer, by their names in lower case. */
export interface ConsentPolicyHeaders {
    readonly 'content-security-policy': string;
    readonly vary: 'Cookie' | 'Cookie, Sec-GPC';
    readonly 'cache-control': 'private, no-cache';
}
/**
 * The headers with which the browser itself refuses every request to a host that this visitor has not granted: by
 * plain tags, scripts, styles, frames and sockets alike. Allowed are the site's own host, the hosts of services under
 * required purposes and of services that the visitor's valid choice grants, the address of the log, and `allow`.
 * A missing, damaged, expired or forged cookie grants nothing. Pure; runs in Node and in edge runtimes.
 *
 * Three things a server must do with them:
 *
 * - **Append** the policy as a header field of its own. Merged into a policy with `'strict-dynamic'` it stops nothing,
 *   because that makes browsers ignore lists of hosts; as a second policy both must agree.
 * - Send it with every document, and with the scripts of workers, which have a policy of their own.
 * - Let an `ETag` differ where the policy does, or answer without one: a browser that is told 304 may keep the policy
 *   of the answer that it has.
 *
 * ```js
 * const headers = consentPolicy(request.headers.get('cookie'), configuration);
 * for (const [name, value] of Object.entries(headers)) {
 *   if (name === 'cache-control') response.headers.set(name, value);
 *   else response.headers.append(name, value); // node:http: response.appendHeader(name, value)
 * }
 * ```
 *
 * It cannot stop `preconnect` and `dns-prefetch`, which fetch nothing but tell the other host that somebody is
 * here (`mark` holds those back), WebRTC, and links or forms that the visitor follows. A service on the site's own
 * host is not told apart from the site.
 *
 * @param cookieHeader the request's `Cookie` header as it came
 * @throws TemoinError `configuration-invalid` unless the configuration says `"guard": "server"`, without which the
 *   widget would not reload a page after a grant, and where one of its hosts is none; `option-invalid` where `allow`
 *   names no host, or one that a service needs consent for. Whether it throws never depends on the visitor.
 */
export declare function consentPolicy(cookieHeader: string | null | undefined, configuration: Configuration, { allow, ...visitor }?: ConsentPolicyOptions): ConsentPolicyHeaders;
