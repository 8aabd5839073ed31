// One violation: a request that the browser refused, by the policy that the site's server sent, becomes a line of the ledger.
import { servicesAt } from '../../consent/hosts.ts';
import type { Controller } from '../controller.ts';

/** Writes it down with the services that declare the host, if any do. Loaded at the first one. */
export function violation(
  controller: Controller,
  { blockedURI, effectiveDirective }: SecurityPolicyViolationEvent,
): void {
  const services = servicesAt(controller.config, URL.parse(blockedURI)?.hostname ?? '');
  controller.enter('blocked', `${effectiveDirective} ${blockedURI.split('?')[0]}`, services, 'policy');
}
