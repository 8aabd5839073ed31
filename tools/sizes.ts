// Writes README's table of sizes, from dist/.
import { writeBlock } from '../tests/bench/readme-block.ts';
import { publishedIn } from './published.ts';
import { sizesOf, sizesTable } from './size-table.ts';

await writeBlock('README.md', 'sizes', sizesTable(await sizesOf(publishedIn())));
