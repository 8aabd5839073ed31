// The policy that goes with a page: which hosts this visitor's browser may load anything from.
import type { Configuration } from '../consent/configuration.ts';
import { TemoinError } from '../consent/error.ts';
import { HOST, HOST_PATTERN } from '../consent/host-pattern.ts';
import { hostPolicy } from '../consent/host-policy.ts';
import { matchesHost } from '../consent/hosts.ts';
import { isGranted } from '../consent/policy.ts';
import { isOptOut } from '../consent/presumption.ts';
import { choiceOf, type VisitorOptions } from './visitor-choice.ts';

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
export function consentPolicy(
  cookieHeader: string | null | undefined,
  configuration: Configuration,
  { allow = [], ...visitor }: ConsentPolicyOptions = {},
): ConsentPolicyHeaders {
  checkGuard(configuration);
  checkHosts(configuration);
  checkAllowed(configuration, allow);
  const choice = choiceOf(cookieHeader, configuration, visitor);
  return {
    'content-security-policy': hostPolicy(configuration, choice, allow, logSource(configuration)),
    vary: isOptOut(configuration) ? 'Cookie, Sec-GPC' : 'Cookie',
    'cache-control': 'private, no-cache',
  };
}

/** Records must arrive whatever was chosen: their address alone, and only where it is on another host. */
function logSource({ log = '/' }: Configuration): string[] {
  if (log.startsWith('/')) return [];
  const url = URL.parse(log);
  if (url?.protocol !== 'https:' || !HOST.test(url.hostname)) {
    throw invalidConfiguration('"log"', 'an https:// address on a named host, or a path on the site', log);
  }
  // These two would end the source, and everything behind them would be a directive of its own (CSP3 §2.3.1).
  return [url.origin + url.pathname.replaceAll(';', '%3B').replaceAll(',', '%2C')];
}

function checkGuard({ guard }: Configuration): void {
  if (guard === 'server') return;
  throw new TemoinError(
    'configuration-invalid',
    `the configuration must say "guard": "server" where a policy is sent, but its "guard" is ${JSON.stringify(guard) ?? 'missing'}; without it the widget does not reload a page after a grant, and the granted services stay blocked`,
  );
}

/** Whoever imports a configuration as JSON may never have had it checked. */
function checkHosts({ services = [] }: Configuration): void {
  for (const { id, hosts = [] } of services) {
    const wrong = hosts.find((host) => !HOST_PATTERN.test(host));
    if (wrong !== undefined) throw invalidConfiguration(`a host of the service "${id}"`, A_HOST, wrong);
  }
}

function checkAllowed(configuration: Configuration, allow: readonly string[]): void {
  allow.forEach((host, index) => {
    if (!HOST_PATTERN.test(host)) {
      throw new TemoinError(
        'option-invalid',
        `allow[${index}] must be ${A_HOST}, but is ${JSON.stringify(host)}`,
      );
    }
    for (const { id, hosts = [] } of configuration.services ?? []) {
      const guarded = hosts.find((pattern) => matchesHost(pattern, host) || matchesHost(host, pattern));
      if (guarded !== undefined && !isGranted(configuration, undefined, id)) {
        throw new TemoinError(
          'option-invalid',
          `allow[${index}] is "${host}", but the service "${id}" needs consent for "${guarded}"; name only hosts that no such service declares`,
        );
      }
    }
  });
}

const A_HOST =
  'a host name in lower case, without scheme, port or path, such as "cdn.example" or "*.cdn.example"';

const invalidConfiguration = (what: string, rule: string, value: unknown) =>
  new TemoinError(
    'configuration-invalid',
    `${what} must be ${rule}, but is ${JSON.stringify(value)}; \`temoin check\` finds such mistakes`,
  );
