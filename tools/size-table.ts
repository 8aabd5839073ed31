// The sizes of the published files: README's table of them, and what the build prints.
import type { Published } from './published.ts';
import { SIZE_ROWS } from './size-rows.ts';

/** A line of the table as it is measured. */
export interface Size {
  readonly name: string;
  readonly file: string;
  readonly loaded: string;
  /** Brotli bytes. */
  readonly bytes: number;
}

/** Measures every row. */
export function sizesOf(published: Published): Promise<Size[]> {
  return Promise.all(
    SIZE_ROWS.map(async ({ parts, ...row }) => {
      const sizes = await Promise.all(parts(published));
      return { ...row, bytes: sizes.reduce((sum, size) => sum + size) };
    }),
  );
}

/** The table, rounded to ten bytes: the name of a release, which each build changes, moves a size by about as many. */
export function sizesTable(sizes: readonly Size[]): string {
  const rounded = (bytes: number) => (Math.round(bytes / 10) * 10).toLocaleString('en');
  const lines = sizes.map(({ file, bytes, loaded }) => `| ${file} | ${rounded(bytes)} | ${loaded} |`);
  return ['| file | bytes | loaded |', '|---|---|---|', ...lines].join('\n');
}

/** What the build says of them, exactly. */
export const sizesLine = (sizes: readonly Size[]): string =>
  `brotli, in French: ${sizes.map(({ name, bytes }) => `${name} ${bytes} B`).join(', ')}`;
