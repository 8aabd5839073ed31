// The register read from its first line to its last, page by page.
import type { RegisterFilter, RegisterLine, RegisterReads } from './store/log-store.ts';

const LINES_AT_ONCE = 256;

/** The lines that a filter means, by increasing index, those of one page at once: some pages may have none. */
export async function* readLines(
  store: Pick<RegisterReads, 'readRegister'>,
  filter: RegisterFilter,
  size: number,
): AsyncGenerator<readonly RegisterLine[]> {
  for (let after = -1; ; ) {
    const page = { order: 'ascending', after, before: size, limit: LINES_AT_ONCE } as const;
    const { lines, lookedTo } = await store.readRegister(filter, page);
    yield lines;
    if (lines.length < LINES_AT_ONCE && lookedTo === undefined) return;
    after = lookedTo ?? lines.at(-1)?.index ?? after;
  }
}
