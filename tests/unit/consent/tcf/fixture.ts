// What the tests of this folder share: a vendor list in the IAB's format, its French translation, and a site that uses it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Configuration, parseJson } from '../../../../src/consent/configuration.ts';
import { expandTcf } from '../../../../src/consent/tcf/expand.ts';
import type { TcfLanguage } from '../../../../src/consent/tcf/language.ts';
import type { TcfSettings } from '../../../../src/consent/tcf/settings.ts';
import { readStandardTexts, readVendorList } from '../../../../src/consent/tcf/vendor-list.ts';
import { locales } from '../../../../src/locales/index.ts';
import { tcfWords } from '../../../../src/locales/tcf/index.ts';

/** Folder of the two files, as they would lie beside each other on a mirror. */
export const FOLDER = join(import.meta.dirname, '../../../vectors/tcf');

export const textOf = (file: string) => readFileSync(join(FOLDER, file), 'utf8');

function found<File>(read: { readonly found: File } | { readonly problems: readonly string[] }): File {
  if ('found' in read) return read.found;
  throw new Error(read.problems.join('\n'));
}

export const list = found(readVendorList(parseJson(textOf('vendor-list.json'))));
const french = found(readStandardTexts(parseJson(textOf('purposes-fr.json'))));

/** Every vendor that may be shown: all but the deleted one. */
export const LIVING = Object.values(list.vendors)
  .filter(({ deletedDate }) => deletedDate === undefined)
  .map(({ id }) => id);

/** 2026-11-29, in milliseconds. */
const NOW_MS = Date.UTC(2026, 10, 29);

const settings: TcfSettings = { cmpId: 31, publisherCC: 'FR', vendors: LIVING };

/** A site with purposes and services of its own. */
export const site: Configuration = {
  site: 'lettre-cyber.example',
  revision: 3,
  policy: '/confidentialite',
  controller: { name: 'La Lettre Cyber', contact: 'dpo@lettre-cyber.example' },
  purposes: [
    { id: 'necessary', required: true },
    { id: 'analytics', since: 2 },
  ],
  services: [{ id: 'matomo', purpose: 'analytics', name: 'Matomo', provider: 'InnoCraft Ltd' }],
  log: '/temoin/records',
};

const languageOf = (tag: string): TcfLanguage => {
  const [words, locale] = [tcfWords[tag], locales[tag]];
  if (!words || !locale) throw new Error(`no words for ${tag}`);
  return { tag, texts: tag === 'fr' ? french : list, words, choose: locale.layers.choose };
};

/** The site's configuration with some settings, in English and French, as visitors get it. */
export function expanded(
  changes: Partial<TcfSettings> = {},
  own: Partial<Configuration> = {},
): Configuration {
  const expansion = expansionOf(changes, own);
  if ('problems' in expansion) throw new Error(expansion.problems.map(({ message }) => message).join('\n'));
  return expansion.configuration;
}

/** The same of another list. */
export function expandedBy(other: typeof list, vendors: readonly number[]): Configuration {
  const languages = ['en', 'fr'].map(languageOf);
  const expansion = expandTcf(site, { ...settings, vendors: [...vendors] }, other, languages, NOW_MS);
  if ('problems' in expansion) throw new Error(expansion.problems.map(({ message }) => message).join('\n'));
  return expansion.configuration;
}

export const expansionOf = (changes: Partial<TcfSettings> = {}, own: Partial<Configuration> = {}) =>
  expandTcf({ ...site, ...own }, { ...settings, ...changes }, list, ['en', 'fr'].map(languageOf), NOW_MS);
