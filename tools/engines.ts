// The other engines for tests, Firefox and WebKit: finds their programs, or installs them, and says what it did.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromiumExecutable } from './browser.ts';

/** Engines that the tests in `tests/engines` run in. */
export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** Where the programs of one engine are, by the role they play. */
export type Programs = Readonly<Record<string, string>>;

/** A program's role, the environment variable that names it, and where it is found otherwise, best first. */
type Wanted = readonly [role: string, variable: string, places: readonly string[]];

const WEBKIT_LIBRARIES = ['x86_64-linux-gnu', 'aarch64-linux-gnu', '']
  .flatMap((machine) => [join('/usr/lib', machine), join('/usr/libexec', machine)])
  .flatMap((folder) => ['webkit2gtk-4.1', 'webkitgtk-6.0'].map((version) => join(folder, version)));

const WANTED: Readonly<Record<Exclude<EngineName, 'chromium'>, readonly Wanted[]>> = {
  firefox: [
    [
      'browser',
      'TEMOIN_FIREFOX',
      ['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    ],
  ],
  webkit: [
    ['driver', 'TEMOIN_WEBKIT_DRIVER', ['WebKitWebDriver']],
    ['browser', 'TEMOIN_MINIBROWSER', WEBKIT_LIBRARIES.map((folder) => join(folder, 'MiniBrowser'))],
    ['screen', 'TEMOIN_XVFB', ['Xvfb']],
  ],
};

/** Debian's packages for each. */
const PACKAGES = { firefox: ['firefox-esr'], webkit: ['webkit2gtk-driver', 'xvfb'] } as const;

/** Finds what an engine needs. @returns a sentence that says what is missing, where something is */
export function programsOf(engine: EngineName): Programs | string {
  if (engine === 'chromium') {
    const browser = chromiumExecutable();
    return browser ? { browser } : 'no Chromium: name one in TEMOIN_BROWSER';
  }
  const programs: Record<string, string> = Object.create(null);
  for (const [role, variable, places] of WANTED[engine]) {
    const found = process.env[variable] ? process.env[variable] : places.map(located).find(Boolean);
    if (!found || !existsSync(found))
      return `no ${found ?? places[0]}: install ${PACKAGES[engine].join(' and ')}, or name it in ${variable}`;
    programs[role] = found;
  }
  return programs;
}

/** Installs what is missing where it can, and says which engines the tests will do without. */
export function ensureEngines(): void {
  for (const engine of ['firefox', 'webkit'] as const) {
    let programs = programsOf(engine);
    if (typeof programs === 'string') {
      console.log(`${engine}: none found; trying the system's packages`);
      installPackages(PACKAGES[engine]);
      programs = programsOf(engine);
    }
    console.log(
      typeof programs === 'string'
        ? `${engine}: its tests are SKIPPED: ${programs}`
        : `${engine}: ${programs.browser}`,
    );
  }
}

/** Debian alone, and only for who may; elsewhere nothing is tried. */
export function installPackages(packages: readonly string[]): void {
  if (process.getuid?.() !== 0 || !located('apt-get')) return;
  const options = {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  } as const;
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}

/** A path as it stands, a name as the shell would find it. */
export function located(program: string): string | undefined {
  const paths = program.includes('/')
    ? [program]
    : (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, program));
  return paths.find((path) => existsSync(path));
}
