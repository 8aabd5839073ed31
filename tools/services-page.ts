// The page docs/SERVICES.md: the catalogue as tables, made from its data. Run by itself it writes the page.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UNTIL_DELETED_DAYS } from '../src/services/catalogue-entry.ts';
import { type CatalogueEntry, catalogue } from '../src/services/index.ts';

/** The parts of the page, in the order in which it has them. */
const PARTS: Readonly<Record<CatalogueEntry['purpose'], string>> = {
  analytics: 'Audience measurement (`analytics`)',
  marketing: 'Advertising, and following contacts (`marketing`)',
  social: 'Content of other platforms (`social`)',
  necessary: 'What a form or a payment needs (`necessary`)',
};

const HEAD = `# Services that the catalogue knows

<!-- Made by \`node tools/services-page.ts\` from src/services/; a test compares it with them. -->

\`temoin add <id> --config temoin.json\` puts one of these into a configuration, \`temoin add --list\` prints them, and
\`temoin/services\` has them as data. The purpose is a proposal: where in doubt it is one that asks.

Days are for how long something is kept: 0 until the session ends, 400 also where its maker names more, since no browser
keeps a cookie for longer, *kept* for what has no end. Less than a day is 1. With an asterisk behind the name of the service
they are as others have observed them, since its maker names none, or could not be asked when the entry was made.
What vendors keep on their own hosts under names that a site may use itself is not listed, because what a configuration
declares is swept after a refusal. Vendors change what they do: compare the entry with what your browser shows.
`;

/** The whole page. */
export function servicesPage(): string {
  const parts = Object.entries(PARTS).map(([purpose, title]) => {
    const entries = catalogue.filter((entry) => entry.purpose === purpose);
    const rows = entries.map(rowOf).join('\n');
    return `## ${title}\n\n| id | service | provider | hosts | keeps (days) | told by | facts |\n|---|---|---|---|---|---|---|\n${rows}\n`;
  });
  return [HEAD, ...parts].join('\n');
}

function rowOf(entry: CatalogueEntry): string {
  const { id, name, description, provider, policy, hosts, signals = {}, sources, note, checked } = entry;
  const star = entry.lifetimes === 'observed' ? ' \\*' : '';
  const facts = sources.map((source, index) => `[${index + 1}](${source})`).join(' ');
  const cells = [
    `\`${id}\``,
    `**${name}**${star}: ${description}.${note === undefined ? '' : ` ${note}`}`,
    `[${provider}](${policy})`,
    hosts.map((host) => `\`${host}\``).join(' ') || 'your own',
    keptBy(entry),
    Object.keys(signals).join(', '),
    `${facts}, ${checked}`,
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function keptBy({ storage }: CatalogueEntry): string {
  const items = storage.map(({ kind, name, days }) => {
    const where = kind === 'cookie' ? '' : ` in ${kind.replace('-', ' ')}`;
    return `\`${name}\`${where} ${days === UNTIL_DELETED_DAYS ? '*kept*' : days}`;
  });
  return items.join(', ') || 'nothing listed';
}

if (import.meta.main) await writeFile(join(import.meta.dirname, '../docs/SERVICES.md'), servicesPage());
