// Which logs a command for tokens is about: one, or those of several sites of a server that serves many.
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { TemoinError } from '../consent/error.ts';
import { addPlaceOptions, type PlacedLog, type PlaceOptions, withLog } from './log-data.ts';
import { printable } from './printable.ts';
import { CONFIGURATION_FILE, findSiteFolders } from './site-folders.ts';

/** The options that say which. */
export interface TokenPlaceOptions extends PlaceOptions {
  readonly sites?: string;
  readonly site: readonly string[];
}

/** A log of one of the sites. */
export interface TokenPlace {
  /** Name of the site; absent where one log is meant by itself. */
  readonly site?: string;
  readonly store: PlacedLog['store'];
}

/** Adds them. */
export function addTokenPlaceOptions(command: Command): Command {
  return addPlaceOptions(command)
    .addOption(
      new Option(
        '--sites <directory>',
        'directory of the sites, as for `temoin serve --sites`; --data or --database is then that of the server',
      ),
    )
    .addOption(
      new Option(
        '--site <name>',
        'with --sites, which of them; may be repeated, or be several separated by spaces',
      )
        .default([], 'none')
        .argParser((text, earlier: readonly string[]) => [...earlier, ...text.split(/\s+/).filter(Boolean)]),
    );
}

/**
 * Opens all logs that are meant, for as long as `use` runs: none is changed where one that is named cannot be opened.
 * @param isEvery whether all sites are meant where none is named
 * @throws TemoinError `option-invalid` where it is not said which; otherwise as {@link withLog}
 */
export async function withTokenPlaces(
  options: TokenPlaceOptions,
  isEvery: boolean,
  use: (places: readonly TokenPlace[]) => Promise<void>,
): Promise<void> {
  const { sites, site, ...place } = options;
  if (sites === undefined) {
    if (site.length)
      throw new TemoinError('option-invalid', '--site is one of --sites <directory>; add that');
    return withLog(place, ({ store }) => use([{ store }]));
  }
  const known = (await findSiteFolders(sites)).map(({ name }) => name);
  const unknown = site.find((name) => !known.includes(name));
  if (unknown !== undefined || (!site.length && !isEvery)) {
    throw new TemoinError(
      'option-invalid',
      `${unknown === undefined ? 'it is not said for which sites; add --site <name>, once for each' : `${JSON.stringify(unknown)} is no site of ${sites}`}; it has ${known.join(', ') || 'none'}`,
    );
  }
  const names = site.length ? [...new Set(site)] : known;
  await withAll({ place, sites, use, mayMiss: !site.length }, names, []);
}

/** What to do with the logs of which sites. */
interface Opening {
  readonly place: PlaceOptions;
  readonly sites: string;
  readonly use: (places: readonly TokenPlace[]) => Promise<void>;
  /** Whether a site whose log cannot be opened is left out, and told. */
  readonly mayMiss: boolean;
}

/** One inside the other, so that all are closed whatever happens. */
async function withAll(
  opening: Opening,
  [site, ...others]: readonly string[],
  opened: readonly TokenPlace[],
): Promise<void> {
  const { place, sites, use, mayMiss } = opening;
  if (site === undefined) return use(opened);
  const { data, database } = place;
  const own = {
    ...(data !== undefined && { data: join(data, site) }),
    ...(database !== undefined && { database, config: join(sites, site, CONFIGURATION_FILE) }),
  };
  let isOpen = false;
  try {
    await withLog(own, ({ store }) => {
      isOpen = true;
      return withAll(opening, others, [...opened, { site, store }]);
    });
  } catch (error) {
    if (isOpen || !mayMiss || !(error instanceof TemoinError)) throw error;
    console.error(printable(`${site} is left out: ${error.message}`));
    process.exitCode = 1;
    await withAll(opening, others, opened);
  }
}
