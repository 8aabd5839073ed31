// The configuration file: read, checked, and every problem in it told at once.
import type { Configuration } from '../consent/configuration.ts';
import { configurationOrProblems } from '../consent/configuration-check.ts';
import type { Problem } from '../consent/configuration-problem.ts';
import { TemoinError } from '../consent/error.ts';
import { locales } from '../locales/index.ts';
import { readJsonFile } from './json-file.ts';

/** A configuration that the widget will accept, and the text that it was read from. */
export interface ConfigurationFile {
  readonly configuration: Configuration;
  /** As the file has it, without a byte order mark. */
  readonly text: string;
}

/**
 * Reads and checks a configuration.
 * @param languages whose texts ship with the widget; those of src/locales unless said
 * @throws TemoinError `configuration-unreadable` where there is no such file, or it is too large or not UTF-8;
 *   `configuration-invalid` where it is not JSON (with line and column), names a setting twice, or has settings
 *   that the widget would refuse: all of them in one message, one line each, with their paths
 */
export async function readConfigurationFile(
  path: string,
  languages: readonly string[] = Object.keys(locales),
): Promise<ConfigurationFile> {
  const { text, value } = await readJsonFile(path, 'configuration');
  const result = configurationOrProblems(value, languages, locales);
  if ('configuration' in result) return { configuration: result.configuration, text };
  throw new TemoinError('configuration-invalid', `${path}: ${inWords(result.problems)}`);
}

/** How many problems there are, and a line for each. */
export function inWords(problems: readonly Problem[]): string {
  const lines = problems.map((problem) => `  ${problem.path || 'the whole file'}: ${problem.message}`);
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return `${count}\n${lines.join('\n')}`;
}
