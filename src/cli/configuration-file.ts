// The configuration file: read, checked, and every problem in it told at once.
import { readFile } from 'node:fs/promises';
import { type Configuration, parseJson } from '../consent/configuration.ts';
import { configurationOrProblems } from '../consent/configuration-check.ts';
import { TemoinError } from '../consent/error.ts';
import { locales } from '../locales/index.ts';
import { findJsonFault, positionAt } from '../verify/json-text.ts';

/** Largest configuration that is read, in bytes; a hundred services take some 50,000. */
const CONFIGURATION_BYTES_MAX = 1_048_576;

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
  const text = decode(path, await readBytes(path));
  const fault = findJsonFault(text);
  if (fault) {
    const { line, column } = positionAt(text, fault.offset);
    throw new TemoinError(
      'configuration-invalid',
      `${path}, line ${line}, column ${column}: ${fault.message}`,
    );
  }
  const result = configurationOrProblems(parseJson(text), languages, locales);
  if ('configuration' in result) return { configuration: result.configuration, text };
  const { problems } = result;
  const lines = problems.map((problem) => `  ${problem.path || 'the whole file'}: ${problem.message}`);
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  throw new TemoinError('configuration-invalid', `${path}: ${count}\n${lines.join('\n')}`);
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new TemoinError(
      'configuration-unreadable',
      `${path}: the configuration cannot be read: ${reason}`,
      {
        cause: error,
      },
    );
  }
}

function decode(path: string, bytes: Uint8Array): string {
  if (bytes.length > CONFIGURATION_BYTES_MAX) {
    const message = `${path}: ${bytes.length} bytes are too many for a configuration; at most ${CONFIGURATION_BYTES_MAX} are read`;
    throw new TemoinError('configuration-unreadable', message);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const message = `${path}: the configuration is not UTF-8; save it in that encoding`;
    throw new TemoinError('configuration-unreadable', message, { cause: error });
  }
}
