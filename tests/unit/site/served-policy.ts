// A policy as a browser reads it: taken apart, and asked whether a request may leave.
import { matchesHost } from '../../../src/consent/hosts.ts';

/** Directives by name, each with its sources; a directive that stands twice counts once, as in browsers (CSP3 §2.2.1). */
export function directivesOf(policy: string): Map<string, string[]> {
  const directives = new Map<string, string[]>();
  for (const directive of policy.split(';')) {
    const [name = '', ...sources] = directive.trim().split(/\s+/);
    if (!directives.has(name)) directives.set(name, sources);
  }
  return directives;
}

/** Hosts that any address of is allowed, sockets included. */
export function hostsOf(policy: string): string[] {
  const sources = directivesOf(policy).get('default-src') ?? [];
  const named = (scheme: string) =>
    sources.flatMap((source) => new RegExp(`^${scheme}://([^/]+):\\*$`).exec(source)?.[1] ?? []);
  const sockets = named('ws');
  return named('http').filter((host) => sockets.includes(host));
}

/** Whether a page under this policy may ask a host for anything. */
export const lets = (policy: string, host: string) =>
  hostsOf(policy).some((pattern) => matchesHost(pattern, host));
