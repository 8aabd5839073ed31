// temoin add: puts services of the catalogue into a configuration, whose text otherwise stays as it is.
import { Command } from 'commander';
import { type Configuration, parseJson } from '../consent/configuration.ts';
import { configurationOrProblems } from '../consent/configuration-check.ts';
import { TemoinError } from '../consent/error.ts';
import { locales } from '../locales/index.ts';
import { addedLines, listLines, revisionWords } from './add-words.ts';
import { entriesWith, knownEntry } from './catalogue-search.ts';
import { inWords, readConfigurationFile } from './configuration-file.ts';
import { replaceFile } from './html-files.ts';
import { withValue } from './json-edit.ts';
import { printable } from './printable.ts';
import { type AddedService, withService } from './service-edit.ts';

interface Options {
  readonly config?: string;
  readonly list?: boolean;
  readonly purpose?: string;
  readonly id?: string;
  /** `false` where the tool is served from the site's own host. */
  readonly host?: readonly string[] | false;
  readonly raiseRevision?: boolean;
}

/** The command `add`. Exits with 0 where a service is there already, too; nothing is written unless all goes well. */
export function addCommand(): Command {
  return new Command('add')
    .description('put services that the catalogue knows into a configuration, or list those that it knows')
    .argument('[service...]', 'ids of the catalogue, such as matomo; with --list, words to search it for')
    .option('--config <file>', 'configuration of the site')
    .option('--list', 'print the catalogue: id, purpose, name, and what each does')
    .option('--purpose <id>', 'purpose to put it under (default: that of the catalogue)')
    .option('--id <id>', 'id of the service in the configuration (default: that of the catalogue)')
    .option('--host <host...>', 'hosts of your own that it is served from or sends to')
    .option('--no-host', "it is served from the site's own host, which no service declares")
    .option('--raise-revision', 'raise the revision, so that those who have chosen before are asked about it')
    .action((names: readonly string[], options: Options) =>
      options.list ? printList(names) : addServices(names, options),
    );
}

function printList(words: readonly string[]): void {
  const entries = entriesWith(words);
  for (const line of listLines(entries)) console.log(printable(line));
  if (entries.length) return;
  console.error(printable(`nothing in the catalogue has to do with ${words.join(' ')}`));
  process.exitCode = 1;
}

async function addServices(names: readonly string[], options: Options): Promise<void> {
  const { config: path } = options;
  if (!names.length) throw invalid('name a service to add, such as matomo; temoin add --list prints all');
  if (path === undefined) throw invalid('--config must name the configuration of the site');
  if (names.length > 1 && (options.id !== undefined || options.host))
    throw invalid('--id and --host are those of one service; add the others by themselves');
  const asked = names.map((name) => askedService(name, options));
  const { configuration, text } = await readConfigurationFile(path);
  const added = newServices(path, configuration, asked);
  if (!added.length) return;
  const revision = configuration.revision + (options.raiseRevision ? 1 : 0);
  const lines: string[] = [];
  let edited = options.raiseRevision ? withValue(text, ['revision'], revision) : text;
  for (const each of added) {
    const edit = withService(edited, options.raiseRevision ? { ...each, since: revision } : each);
    edited = edit.text;
    lines.push(...addedLines(path, each, edit));
  }
  const result = configurationOrProblems(parseJson(edited), Object.keys(locales), locales);
  if ('problems' in result) {
    const words = `${path}: with ${added.map(({ id }) => id).join(', ')} it would have ${inWords(result.problems)}`;
    throw new TemoinError('configuration-invalid', `${words}\nNothing was written`);
  }
  await replaceFile(path, Buffer.from(edited));
  for (const line of lines) console.log(printable(line));
  if (options.raiseRevision || added.some(({ purpose }) => purpose !== 'necessary'))
    console.log(revisionWords(revision, options.raiseRevision ?? false));
}

function askedService(name: string, { id = name, purpose, host }: Options): AddedService {
  const entry = knownEntry(name);
  if (!entry.hosts.length && host === undefined)
    throw invalid(
      `${name} is served from a host of your own: add --host stats.example, or --no-host where that is the site's own`,
    );
  return { entry, id, purpose: purpose ?? entry.purpose, hosts: host || [] };
}

/** Those that are not there yet; says of each other that it is. */
function newServices(
  path: string,
  { purposes, services = [] }: Configuration,
  asked: readonly AddedService[],
): AddedService[] {
  const taken = purposes.find((purpose) => asked.some(({ id }) => id === purpose.id));
  if (taken)
    throw invalid(`"${taken.id}" is the id of a purpose in ${path}; give the service another by --id`);
  return asked.filter(({ id }, index) => {
    if (asked.findIndex((other) => other.id === id) !== index) return false;
    const place = services.findIndex((service) => service.id === id);
    if (place >= 0)
      console.log(printable(`${path}: ${id} is there already, at services[${place}]; it stays as it is`));
    return place < 0;
  });
}

const invalid = (message: string) => new TemoinError('option-invalid', message);
