// Tightening: from a withdrawal until the page is gone, the browser refuses what the next page's policy will refuse.
import type { Choice } from '../../consent/choice.ts';
import type { Configuration } from '../../consent/configuration.ts';
import { hostPolicy } from '../../consent/host-policy.ts';
import { servicesAt } from '../../consent/hosts.ts';

/**
 * Adds a policy to the page, which may always become stricter (CSP3 §3.3): a tracker that still runs sends nothing more,
 * not even while the page is left. Only where the server sends such a policy anyway (`guard: "server"`), since it
 * refuses every host that nobody declares, but for those that this page has used. Never throws.
 */
export function tighten(config: Configuration, choice: Choice | undefined): void {
  if (config.guard !== 'server') return;
  const log = config.log?.startsWith('https:') ? [config.log.split(/[;,?#\s]/, 1)[0] ?? ''] : [];
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = hostPolicy(config, choice, hostsOfNobody(config), log);
  document.head?.append(meta);
}

/**
 * Hosts that the page has loaded something from and no service declares, which the server's policy must have allowed. No
 * page can read that policy, and one that was not allowed is refused by it all the same.
 */
function hostsOfNobody(config: Configuration): string[] {
  const hosts = performance
    .getEntriesByType('resource')
    .map(({ name }) => /^https?:\/\/([\w.-]+)/.exec(name)?.[1] ?? '');
  return [...new Set(hosts)].filter((host) => host && !servicesAt(config, host));
}
