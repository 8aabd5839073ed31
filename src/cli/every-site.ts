// From the options of `temoin serve` to what holds for every site, and where the server listens.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { locales } from '../locales/index.ts';
import type { ListenOptions } from '../server/listening.ts';
import type { EverySiteOptions } from '../server/site-options.ts';
import { GATE_SOURCE } from '../site/build-gate.ts';
import { readRelease } from './release.ts';
import type { ServeArguments } from './serve-options.ts';

/** Seconds' worth of records that a network may send at once. */
const BURST_SECONDS = 5;

/** What is said once for all sites. */
export interface EverySite extends Omit<EverySiteOptions, 'limits'> {
  readonly listening: Omit<ListenOptions, 'limits'>;
  /** Source of every site's gate (see `gateFor`). */
  readonly gateSource: string;
}

/** @param networksMax networks that the limit of one site remembers; the usual number unless said */
export async function everySiteOf(
  { port, host, admin, trustProxy, checkpointSeconds, witness, rateLimit, accessDays }: ServeArguments,
  networksMax?: number,
): Promise<EverySite> {
  const release = readRelease();
  const remembered = networksMax === undefined ? {} : { networksMax };
  return {
    listening: { port, host, ...(admin && { admin }) },
    gateSource: await readFile(join(release.directory, GATE_SOURCE), 'utf8'),
    locales: Object.values(locales),
    release,
    checkpointIntervalMs: checkpointSeconds * 1_000,
    witnesses: witness,
    accessDays,
    ...(rateLimit > 0 && {
      rateLimit: { perSecond: rateLimit, burst: rateLimit * BURST_SECONDS, ...remembered },
    }),
    trustsProxy: trustProxy ?? false,
  };
}
