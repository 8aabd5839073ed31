// A JSON file that an operator writes: read whole, or told where it is wrong.
import { readFile } from 'node:fs/promises';
import { parseJson } from '../consent/configuration.ts';
import { TemoinError } from '../consent/error.ts';
import { findJsonFault, positionAt } from '../verify/json-text.ts';

/** Largest file that is read, in bytes; a configuration with a hundred services takes some 50,000. */
const BYTES_MAX = 1_048_576;

/** What the file says, and the text in it without a byte order mark. */
export interface JsonFile {
  readonly text: string;
  readonly value: unknown;
}

/**
 * Reads a file.
 * @param what it is, for messages
 * @throws TemoinError `configuration-unreadable` where there is no such file, or it is too large or not UTF-8;
 *   `configuration-invalid` where it is not JSON (with line and column), or names a member twice
 */
export async function readJsonFile(path: string, what: string): Promise<JsonFile> {
  const text = decode(path, what, await readBytes(path, what));
  const fault = findJsonFault(text);
  if (fault) {
    const { line, column } = positionAt(text, fault.offset);
    throw new TemoinError(
      'configuration-invalid',
      `${path}, line ${line}, column ${column}: ${fault.message}`,
    );
  }
  return { text, value: parseJson(text) };
}

async function readBytes(path: string, what: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new TemoinError('configuration-unreadable', `${path}: the ${what} cannot be read: ${reason}`, {
      cause: error,
    });
  }
}

function decode(path: string, what: string, bytes: Uint8Array): string {
  if (bytes.length > BYTES_MAX) {
    const message = `${path}: ${bytes.length} bytes are too many for a ${what}; at most ${BYTES_MAX} are read`;
    throw new TemoinError('configuration-unreadable', message);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const message = `${path}: the ${what} is not UTF-8; save it in that encoding`;
    throw new TemoinError('configuration-unreadable', message, { cause: error });
  }
}
