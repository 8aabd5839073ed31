// A site that has installed the package, in a folder of its own: what TypeScript and Node make of its files.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);

/** The ways in which TypeScript finds a module that sites use. */
export const RESOLUTIONS = ['nodenext', 'bundler'] as const;

/** Where a site with the package is, and what is done there. */
export interface Consumer {
  /**
   * What the compiler says of the site's files; nothing where they are as they should be.
   * @param options beside strict ones
   */
  compile(
    resolution: (typeof RESOLUTIONS)[number],
    options?: Readonly<Record<string, unknown>>,
  ): Promise<string>;
  /** What Node prints when it runs a file. */
  run(file: string): Promise<string>;
  remove(): void;
}

/**
 * Sets a site up.
 * @param files their texts by name
 * @param packages what it has installed beside this package
 */
export function consumerOf(files: Readonly<Record<string, string>>, packages: readonly string[]): Consumer {
  const folder = mkdtempSync(join(tmpdir(), 'temoin-entry-'));
  mkdirSync(join(folder, 'node_modules/temoin'), { recursive: true });
  for (const path of ['package.json', 'dist'])
    symlinkSync(join(root, path), join(folder, 'node_modules/temoin', path));
  for (const name of packages)
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return {
    async compile(resolution, options) {
      const compilerOptions = {
        strict: true,
        noEmit: true,
        target: 'es2023',
        lib: ['es2024', 'dom'],
        module: resolution === 'bundler' ? 'esnext' : resolution,
        moduleResolution: resolution,
        types: [],
        ...options,
      };
      writeFileSync(
        join(folder, 'tsconfig.json'),
        JSON.stringify({ compilerOptions, files: Object.keys(files) }),
      );
      const compiler = join(root, 'node_modules/typescript/bin/tsc');
      const { stdout } = await run(process.execPath, [compiler, '-p', folder]).catch(({ stdout: said }) => ({
        stdout: said,
      }));
      return stdout;
    },
    run: async (file) => (await run(process.execPath, [join(folder, file)], { cwd: folder })).stdout,
    remove: () => rmSync(folder, { recursive: true }),
  };
}
