// The hosts: which of them a configuration guards, and what must be granted for each.
import type { Configuration, Service } from './configuration.ts';

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

const declares = ({ hosts = [] }: Service, host: string) =>
  hosts.some((pattern) => matchesHost(pattern, host));

/** Ids of the services that declare a host, as a `data-consent` expression (`a|b`); empty for nobody's host. */
export const servicesAt = ({ services = [] }: Configuration, host: string): string =>
  services.flatMap((service) => (declares(service, host) ? service.id : [])).join('|');

/**
 * What must be granted before a request may go to a host, as a `data-consent` expression: one of the services that
 * declare it (`a|b`). A host that a service under a required purpose declares is never guarded.
 * @returns `undefined` for a host that nobody guards
 */
export function expressionForHost(config: Configuration, host: string): string | undefined {
  const isNecessary = config.services?.some(
    (service) =>
      declares(service, host) &&
      config.purposes.some(({ id, required }) => required && id === service.purpose),
  );
  return isNecessary ? undefined : servicesAt(config, host) || undefined;
}
