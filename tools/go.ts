// Go and the packages of its checksum database, for the test that has the log verified by them: found, or installed.
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { installPackages, located } from './engines.ts';

/** Debian's packages: the compiler, and golang.org/x/mod. */
const PACKAGES = ['golang-go', 'golang-golang-x-mod-dev'];

/** Where Debian puts the source of Go packages; others may stand in the usual GOPATH. */
const SOURCES = ['/usr/share/gocode', ...(process.env.GOPATH ?? '').split(delimiter).filter(Boolean)];

/** A program that compiles Go, and the environment in which it finds what it needs, without any network. */
export interface GoTools {
  readonly go: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Finds them. @returns a sentence that says what is missing, where something is */
export function goTools(): GoTools | string {
  const go = located('go');
  const advice = `install ${PACKAGES.join(' and ')}`;
  if (!go) return `no go: ${advice}`;
  const sources = SOURCES.find((path) => existsSync(join(path, 'src/golang.org/x/mod/sumdb/tlog')));
  if (!sources) return `no golang.org/x/mod below ${SOURCES.join(' or ')}: ${advice}`;
  const environment = {
    GO111MODULE: 'off',
    GOPATH: sources,
    GOTOOLCHAIN: 'local',
    GOFLAGS: '',
    GOCACHE: process.env.GOCACHE ?? join(tmpdir(), 'temoin-go-cache'),
  };
  return { go, environment };
}

/** Installs what is missing where it can, and says whether the test will do without. Never fails. */
export function ensureGo(): void {
  let tools = goTools();
  if (typeof tools === 'string') {
    console.log("go: none found; trying the system's packages");
    installPackages(PACKAGES);
    tools = goTools();
  }
  console.log(typeof tools === 'string' ? `go: its test is SKIPPED: ${tools}` : `go: ${tools.go}`);
}
