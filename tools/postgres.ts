// The PostgreSQL server for tests: finds its programs, or installs them, and says what it did.
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages } from './engines.ts';

/** Where Debian puts the programs, one folder for each major version. */
const DEBIAN_DIRECTORY = '/usr/lib/postgresql';

/** Finds the folder with `initdb`, `pg_ctl` and `pg_basebackup`; `undefined` where there is none. */
export function postgresPrograms(): string | undefined {
  if (process.env.TEMOIN_POSTGRES) return process.env.TEMOIN_POSTGRES;
  const versions = existsSync(DEBIAN_DIRECTORY) ? readdirSync(DEBIAN_DIRECTORY) : [];
  const places = [
    ...versions
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => join(DEBIAN_DIRECTORY, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  return places.find((place) => existsSync(join(place, 'initdb')));
}

/** Installs the server where it is missing and can be had, and says whether the tests will do without. */
export function ensurePostgres(): void {
  if (!postgresPrograms()) {
    console.log('postgresql: none found; trying the system’s packages');
    installPackages(['postgresql']);
  }
  console.log(
    `postgresql: ${postgresPrograms() ?? 'its tests are SKIPPED: no initdb: install postgresql, or name the folder of its programs in TEMOIN_POSTGRES'}`,
  );
}
