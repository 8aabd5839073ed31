// A site with IAB TCF: its gate with the configuration in it, and what a vendor's script on its page was told.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TCString, type Vector } from '@iabtcf/core';
import { expect, type Page } from '@playwright/test';
import type { Configuration } from '../../../src/consent/configuration.ts';
import { GATE_SOURCE, gateFor } from '../../../src/site/build-gate.ts';
import { expanded } from '../../unit/signals/expanded.ts';
import { dist, page, type Site, startSite } from '../site.ts';

/** What a listener was told, as far as tests look at it. */
export interface Told {
  readonly eventStatus?: string;
  readonly tcString?: string;
  readonly listenerId?: number;
}

/** Vendors of every kind: with consent, with both, with an interest alone, and with nothing to decide about. */
const ofVendors = expanded({
  purposes: [1, 2],
  interests: [7],
  features: [1],
  vendors: [10, 30],
  interestedVendors: [10, 20],
  shownVendors: [40],
});

export const config: Configuration = {
  ...ofVendors,
  // So that the gate guards what is put on the page, the frame that locates the API included.
  services: (ofVendors.services ?? []).map((service) =>
    service.id === 'matomo' ? { ...service, hosts: ['stats.example'] } : service,
  ),
  // Only a page that goes on can show what it was told.
  reloadOnWithdrawal: false,
  log: '/temoin/records',
  locale: 'fr',
};

/** A vendor's script behind the gate: listens from the first moment on. */
const VENDOR = `<script>
  const told = [];
  __tcfapi('addEventListener', 2, (data, success) => told.push(success && structuredClone(data)));
</script>`;

/** Puts the gate of a configuration in the place of the one before. */
export async function serveGate(site: Site, of: Configuration): Promise<void> {
  const source = await readFile(join(dist, GATE_SOURCE), 'utf8');
  const body = await gateFor(source, of, JSON.stringify(of));
  site.routes.set('/temoin/temoin.js', { type: 'text/javascript', body });
}

/** Starts it. */
export async function startTcfSite(of: Configuration = config, head: string = VENDOR): Promise<Site> {
  const site = await startSite(of, '');
  await serveGate(site, of);
  site.routes.set('/', { body: page({ gate: '<script src="/temoin/temoin.js"></script>', head }) });
  return site;
}

/** Everything that the listener was told on this page by now. */
export const told = (tab: Page): Promise<Told[]> => tab.evaluate('told');

const numbersIn = (vector: Vector) => [...vector.values()].join();

/** What a string says, read by the IAB's own decoder; `-` is nothing. */
export function inWords({ eventStatus, tcString }: Told): string {
  if (!tcString) return `${eventStatus} without a string`;
  const core = TCString.decode(tcString);
  expect(core.created.getTime() % 86_400_000).toBe(0);
  const parts = [
    numbersIn(core.purposeConsents),
    numbersIn(core.purposeLegitimateInterests),
    numbersIn(core.specialFeatureOptins),
    numbersIn(core.vendorConsents),
    numbersIn(core.vendorLegitimateInterests),
    numbersIn(core.vendorsDisclosed),
  ];
  return [eventStatus, ...parts.map((part) => part || '-')].join(' ');
}
