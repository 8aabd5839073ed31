// The published files as browsers get them: their names by what loads them, and their sizes as servers send them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { type Configuration, readConfiguration } from '../src/consent/configuration.ts';
import type { Signals } from '../src/consent/signals.ts';
import { ALL_FEATURES, buildGate, GATE_SOURCE, type GateFeatures, gateFor } from '../src/site/build-gate.ts';

const root = join(import.meta.dirname, '..');
const compressed = promisify(brotliCompress);

/** Size as servers send it: brotli at its best quality, in bytes. */
export const brotliBytes = async (text: string): Promise<number> => (await compressed(text)).length;

/** One folder of published files, and the gates that can be built from it. */
export interface Published {
  /** Name of the folder of what is loaded lazily. */
  readonly release: string;
  /** Names of the folders of its languages, the second names of some included. */
  readonly languages: readonly string[];
  /** Names of the files in a folder, the top one's by `''`, without what lies deeper. */
  filesOf(folder: string): string[];
  /** A file's text. Throws where it is not there. */
  text(path: string): string;
  /** A file's size in brotli bytes. */
  bytes(path: string): Promise<number>;
  /** Brotli bytes of the gate for the demo's configuration, whose own text is left out. */
  gateForDemo(signals?: Signals): Promise<number>;
  /** Brotli bytes of the gate that serves every site, with other features. */
  gateWith(features: Partial<GateFeatures>): Promise<number>;
  /** Brotli bytes of a site's gate, its configuration included. */
  gateOf(configuration: Configuration): Promise<number>;
}

/** The demo's configuration as it is published. */
export const demoText = readFileSync(join(root, 'demo/site/temoin.json'), 'utf8');

/**
 * @param folder where a build has been written
 * @throws where it has none
 */
export function publishedIn(folder: string = join(root, 'dist')): Published {
  const text = (path: string) => readFileSync(join(folder, path), 'utf8');
  // The reason for the cast: the build writes it so.
  const { release } = JSON.parse(text('release.json')) as { release: string };
  const entriesOf = (path: string) => readdirSync(join(folder, path), { withFileTypes: true });
  const sizes = new Map<string, Promise<number>>();
  const once = (name: string, measure: () => Promise<number>) => {
    const size = sizes.get(name) ?? measure();
    sizes.set(name, size);
    return size;
  };
  return {
    release,
    languages: entriesOf(release).flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])),
    filesOf: (path) => entriesOf(path).flatMap((entry) => (entry.isFile() ? [entry.name] : [])),
    text,
    bytes: (path) => once(path, () => brotliBytes(text(path))),
    gateForDemo(signals) {
      const configuration = { ...demoConfiguration(), ...(signals && { signals }) };
      return once(JSON.stringify({ signals }), async () =>
        brotliBytes(await gateFor(text(GATE_SOURCE), configuration, '{}')),
      );
    },
    gateWith: async (features) =>
      brotliBytes(await buildGate(text(GATE_SOURCE), { ...ALL_FEATURES, ...features })),
    gateOf: async (configuration) =>
      brotliBytes(await gateFor(text(GATE_SOURCE), configuration, JSON.stringify(configuration))),
  };
}

function demoConfiguration(): Configuration {
  const configuration = readConfiguration(JSON.parse(demoText));
  if (!configuration) throw new Error('the demo’s configuration is not valid');
  return configuration;
}
