// The sources as texts, for tests about the repository itself.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** A source file: its path from the root with `/`, its text, and its text without comments. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly code: string;
}

/** Every file of `src/` with one of the given endings. */
export function sources(...endings: readonly string[]): Source[] {
  return endings
    .flatMap((ending) => globSync(`src/**/*.${ending}`, { cwd: root }))
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return { path: path.replaceAll('\\', '/'), text, code: withoutComments(text) };
    });
}

/** A file of the repository by its path from the root. */
export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

const withoutComments = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
