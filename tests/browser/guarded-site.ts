// A site whose service `matomo` declares the other server's host, with the gate's tag first and not async.
import { configuration, page, type Site, startSite } from './site.ts';

/** The usual configuration, with hosts for its two services. */
export function guarding(matomo: readonly string[] = ['127.0.0.1'], player: readonly string[] = []) {
  const hosts: Record<string, readonly string[]> = { matomo, player };
  const services = configuration.services.map((service) => ({ ...service, hosts: hosts[service.id] }));
  return { ...configuration, services };
}

/** A page that says nothing of consent: the configuration stands in it, before the gate. */
export function unmarkedPage(config: object, parts: { head?: string; body?: string; early?: string } = {}) {
  const gate = `${parts.early ?? ''}
<script type="application/json" nonce="n0nce" id="temoin-config">${JSON.stringify(config)}</script>
<script nonce="n0nce" src="/temoin/temoin.js"></script>`;
  return page({ ...parts, gate });
}

/** Starts a site that serves an unmarked page at `/`; without a policy of its own unless one is given. */
export async function startGuardedSite(
  parts: (site: Site) => Parameters<typeof unmarkedPage>[1] = () => ({}),
  config: object = guarding(),
  policy = '',
): Promise<Site> {
  const site = await startSite(config, policy);
  site.routes.set('/', { body: unmarkedPage(config, parts(site)) });
  return site;
}
