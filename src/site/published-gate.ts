// The gate for one site, from the source that is published beside this code.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Configuration } from '../consent/configuration.ts';
import { GATE_SOURCE, gateFor } from './build-gate.ts';

/**
 * Builds the gate with a configuration in it, as `temoin build` does.
 * @throws Error where the package is incomplete
 */
export async function publishedGate(configuration: Configuration): Promise<string> {
  return gateFor(await readSource(), configuration, JSON.stringify(configuration));
}

/** Published, this code is in the folder of the source or one below; in the repository, the build's folder has it. */
async function readSource(): Promise<string> {
  const here = dirname(fileURLToPath(import.meta.url));
  const candidates = [here, join(here, '..'), join(here, '../../dist')].map((folder) =>
    join(folder, GATE_SOURCE),
  );
  for (const path of candidates) {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text) return text;
  }
  throw new Error(`the package is incomplete: none of ${candidates.join(', ')} is there; install it again`);
}
