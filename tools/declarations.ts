// The types of the package's entries, so that TypeScript finds them beside the built files.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '..');

/** A name of another file of ours in an import or export of a declaration. */
const OWN_FILE = /(?<=\bfrom '|\bimport\(["'])(\.[^'"]*)\.ts(?=["'])/g;

/**
 * The declarations of some modules and of all that these name.
 * @param modules paths below src/, without ending
 * @returns by path below src/. They name each other by `.js`, as a package must; the compiler leaves the `.ts` of
 *   the sources, which only another compiler with the same setting would take.
 */
export async function declarationsOf(modules: readonly string[]): Promise<[path: string, text: string][]> {
  const folder = await mkdtemp(join(tmpdir(), 'temoin-types-'));
  try {
    await emit(folder, modules);
    const found = new Map<string, string>();
    const waiting = modules.map((module) => `${module}.d.ts`);
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (found.has(path)) continue;
      const text = await readFile(join(folder, 'out', path), 'utf8');
      for (const [, name] of text.matchAll(OWN_FILE)) {
        waiting.push(`${posix.join(posix.dirname(path), name ?? '')}.d.ts`);
      }
      found.set(path, text.replace(OWN_FILE, '$1.js'));
    }
    return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function emit(folder: string, modules: readonly string[]): Promise<void> {
  const configuration = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      outDir: join(folder, 'out'),
      rootDir: join(root, 'src'),
      typeRoots: [join(root, 'node_modules/@types')],
    },
    include: [],
    // The gate names types of the notice, whose styles only this file declares.
    files: [...modules.map((module) => `${module}.ts`), 'notice/css.d.ts'].map((path) =>
      join(root, 'src', path),
    ),
  };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(configuration));
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  await promisify(execFile)(process.execPath, [compiler, '-p', folder]);
}
