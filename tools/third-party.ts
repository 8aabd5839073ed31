// The licences of what others wrote and the published files for browsers have in them, as each of these asks.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A package's folder, in the path of a module of it. */
const PACKAGE = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

/** Texts of licences that packages name without bringing them. */
const LICENCES = join(import.meta.dirname, 'licences');

/**
 * One text with every package, its version, its licence by name (SPDX) and in full, by increasing name.
 * @param modules paths of all modules that were bundled, of ours too
 * @throws Error where a package has a licence whose text is neither in it nor known here
 */
export async function thirdPartyText(modules: Iterable<string>): Promise<string> {
  const folders = new Set([...modules].flatMap((path) => PACKAGE.exec(path.replace(/^\0/, ''))?.[0] ?? []));
  const packages = await Promise.all([...folders].map(packageIn));
  const texts = new Map(
    packages.map(({ name, version, licence, text }) => [
      `${name} ${version}`,
      `${name} ${version} (${licence})\n\n${text.trim()}\n`,
    ]),
  );
  const inOrder = [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
  return ['The files for browsers have parts of these in them, each under its licence.\n', ...inOrder].join(
    `\n${'-'.repeat(72)}\n\n`,
  );
}

async function packageIn(folder: string) {
  // The reason for the cast: npm installs no package without these.
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  const path = file ? join(folder, file) : join(LICENCES, `${license}.txt`);
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Error(
      `${name} is under ${license}, whose text is neither in it nor in tools/licences; add it`,
      { cause },
    );
  });
  return { name, version, licence: license ?? 'see below', text };
}
