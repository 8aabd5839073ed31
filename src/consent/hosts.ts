// The hosts: which of them a configuration guards, and what must be granted for each.
import type { Configuration } from './configuration.ts';

/**
 * Whether a host is one that a service declares: the very host, or with `*.` in front every host below it, as in a
 * Content-Security-Policy (CSP3 §6.7.2.6). Ports do not matter.
 * @param host lower case, as in `URL.hostname`
 */
export function matchesHost(pattern: string, host: string): boolean {
  return pattern[0] === '*'
    ? host.endsWith(pattern.slice(1)) && host.length >= pattern.length
    : pattern === host;
}

const declaring = ({ services = [] }: Configuration, host: string) =>
  services.filter(({ hosts = [] }) => hosts.some((pattern) => matchesHost(pattern, host)));

/** Ids of the services that declare a host, as a `data-consent` expression (`a|b`); empty for nobody's host. */
export const servicesAt = (config: Configuration, host: string): string =>
  declaring(config, host)
    .map(({ id }) => id)
    .join('|');

/**
 * What must be granted before a request may go to a host, as a `data-consent` expression: one of the services that
 * declare it (`a|b`). A host that a service under a required purpose declares is never guarded.
 * @returns `undefined` for a host that nobody guards
 */
export function expressionForHost(config: Configuration, host: string): string | undefined {
  const isNecessary = declaring(config, host).some(({ purpose }) =>
    config.purposes.some(({ id, required }) => required && id === purpose),
  );
  return isNecessary ? undefined : servicesAt(config, host) || undefined;
}
