// From a configuration that names vendors of the IAB to the one that is served: with the vendor list read into it.
import type { Configuration } from '../consent/configuration.ts';
import { TemoinError } from '../consent/error.ts';
import { expandTcf } from '../consent/tcf/expand.ts';
import { type TcfLanguage, translationOf } from '../consent/tcf/language.ts';
import type { TcfSettings } from '../consent/tcf/settings.ts';
import type { VendorList } from '../consent/tcf/vendor-list.ts';
import { locales } from '../locales/index.ts';
import { tcfWords } from '../locales/tcf/index.ts';
import type { VendorFiles } from '../server/vendor-list/vendor-files.ts';
import { type ConfigurationFile, inWords } from './configuration-file.ts';

/** The language of a site that names none. */
const USUAL_LANGUAGE = 'en';

/**
 * Reads the vendor list into a configuration that asks for it. Any other is given back as it is, and nothing is read.
 * @param path of the configuration, for messages
 * @param files where the list is
 * @param warn told, a line each time, what is not shown any more
 * @throws TemoinError `configuration-invalid` with all that is wrong, and as {@link VendorFiles} does
 */
export async function expandConfiguration(
  file: ConfigurationFile,
  path: string,
  files: VendorFiles,
  warn: (line: string) => void,
): Promise<ConfigurationFile> {
  const settings = tcfSettingsOf(file.configuration);
  if (!settings) return file;
  const list = await files.list();
  const tags = tagsOf(file.configuration, settings);
  const languages = await Promise.all(tags.map((tag) => languageOf(tag, file.configuration, list, files)));
  const expansion = expandTcf(file.configuration, settings, list, languages, Date.now());
  if ('problems' in expansion) {
    throw new TemoinError('configuration-invalid', `${path}: ${inWords(expansion.problems)}`);
  }
  for (const problem of expansion.leftOut) warn(`${path}: ${problem.path}: ${problem.message}`);
  const { configuration } = expansion;
  return { configuration, text: JSON.stringify(configuration) };
}

/** What the owner wrote of the framework; `undefined` where nothing, or where it is expanded already. */
function tcfSettingsOf({ signals }: Configuration): TcfSettings | undefined {
  const tcf = signals?.tcf;
  return tcf && 'vendors' in tcf ? tcf : undefined;
}

/** Tags of the languages that a notice under the framework may be shown in, the one for everybody else first. */
const tagsOf = ({ locale }: Configuration, { languages = [USUAL_LANGUAGE] }: TcfSettings) =>
  locale ? [locale] : languages;

async function languageOf(
  tag: string,
  { texts }: Configuration,
  list: VendorList,
  files: VendorFiles,
): Promise<TcfLanguage> {
  const [words, locale] = [tcfWords[tag], locales[tag]];
  if (!words || !locale) throw new Error(`there are no words for ${tag}`);
  const translation = translationOf(tag);
  return {
    tag,
    texts: (translation && (await files.translation(translation))) || list,
    words,
    choose: texts?.[tag]?.choose ?? locale.layers.choose,
  };
}
