// Where the peers are: their published files, and what a bundler makes of those that are libraries.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { ServedFile } from '../contender.ts';

const FOLDER = fileURLToPath(new URL('../../peers/', import.meta.url));
const require = createRequire(new URL('../../peers/package.json', import.meta.url));

/** A file of a peer's package, as it was published. */
export async function peerFile(path: string): Promise<ServedFile> {
  return {
    body: await readFile(`${FOLDER}node_modules/${path}`),
    type: path.endsWith('.css') ? 'text/css' : 'text/javascript',
  };
}

/** The version of a peer that is installed. */
export async function peerVersion(name: string): Promise<string> {
  // The reason for the cast: npm wrote it.
  const text = await readFile(`${FOLDER}node_modules/${name}/package.json`, 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** What of esbuild is used; it is the peers' own, and so not in sight of the compiler. */
interface Esbuild {
  build(options: object): Promise<{ outputFiles: { contents: Uint8Array }[] }>;
}

/** A library with its application, bundled, minified and shaken for production, as its users would have it. */
export async function bundled(entry: string): Promise<ServedFile> {
  const esbuild = require('esbuild') as Esbuild;
  const isStyle = entry.endsWith('.css');
  const result = await esbuild.build({
    entryPoints: [`${FOLDER}${entry}`],
    absWorkingDir: FOLDER,
    bundle: true,
    minify: true,
    write: false,
    logLevel: 'error',
    legalComments: 'none',
    ...(!isStyle && {
      format: 'iife',
      target: 'es2022',
      jsx: 'automatic',
      jsxImportSource: 'react',
      tsconfigRaw: '{}',
    }),
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const [file] = result.outputFiles;
  if (!file) throw new Error(`esbuild made nothing of ${entry}`);
  return { body: file.contents, type: isStyle ? 'text/css' : 'text/javascript' };
}
