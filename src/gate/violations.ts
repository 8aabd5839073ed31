// The violations: what the browser itself refused, by the policy that the site's server sent, goes into the ledger.
import type { Configuration } from '../consent/configuration.ts';
import { servicesAt } from '../consent/hosts.ts';
import { enter } from './ledger.ts';

/** Writes down each request that a policy of the page stops from now on, and whose service it was, if anybody's. */
export function enterViolations(config: Configuration): void {
  document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
    const { hostname } = Object.assign(document.createElement('a'), { href: blockedURI });
    enter(
      'blocked',
      `${effectiveDirective} ${blockedURI.split('?')[0]}`,
      servicesAt(config, hostname),
      'policy',
    );
  });
}
