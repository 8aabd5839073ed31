// The host policy: which hosts a page may load anything from under a choice, as a Content-Security-Policy.
import type { Choice } from './choice.ts';
import type { Configuration } from './configuration.ts';
import { decisionsOn } from './policy.ts';
import { hostsBeforeChoice } from './signals.ts';

/**
 * What stays possible: the policy restricts hosts and nothing else (CSP3 §6.1). One directive is enough, since every
 * kind of request falls back to it; a list of its own for one kind could only contradict it.
 */
const HOSTS_ONLY =
  "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob: about: filesystem: mediastream:";

/**
 * Every port, and four schemes by two: browsers let http stand for https, and ws for wss, but without a scheme a
 * host does not stand for its sockets in Chromium and Firefox.
 */
const sourcesOf = (host: string) => [`http://${host}:*`, `ws://${host}:*`];

/**
 * The policy: the site's own host, the hosts of services under required purposes and of those that the choice grants, and those
 * of Google's tags where the site has them load before a choice.
 * @param allow further hosts, as a configuration writes them
 * @param addresses further sources, as the policy writes them
 */
export function hostPolicy(
  config: Configuration,
  choice: Choice | undefined,
  allow: readonly string[] = [],
  addresses: readonly string[] = [],
): string {
  const decisions = decisionsOn(config, choice);
  const granted = (config.services || []).filter(({ id }) => decisions[id]);
  const hosts = new Set([
    ...granted.flatMap(({ hosts = [] }) => hosts),
    ...hostsBeforeChoice(config),
    ...allow,
  ]);
  return [HOSTS_ONLY, ...addresses, ...[...hosts].flatMap(sourcesOf)].join(' ');
}
