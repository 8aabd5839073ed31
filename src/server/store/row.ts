// Values of a database's row with their types checked: a damaged database must be told, not believed.
import { TemoinError } from '../../consent/error.ts';

/** A row as a driver gives it. */
export type Row = Readonly<Record<string, unknown>>;

/** @throws TemoinError `data-unusable` where the column is no safe integer */
export function integerOf(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number' || !Number.isSafeInteger(value))
    throw unexpected(column, 'an integer', value);
  return value;
}

/** @throws TemoinError `data-unusable` where the column is no text */
export function textOf(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw unexpected(column, 'a text', value);
  return value;
}

/** @throws TemoinError `data-unusable` where the column is no bytes */
export function bytesOf(row: Row, column: string): Uint8Array {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw unexpected(column, 'bytes', value);
  // A Buffer may share its memory with others of the same answer.
  return Buffer.isBuffer(value) ? new Uint8Array(value) : value;
}

/** The type alone is said of the value: it may be personal data. */
function unexpected(column: string, wanted: string, value: unknown): TemoinError {
  return new TemoinError(
    'data-unusable',
    `the column ${column} of the log's database must hold ${wanted}, but holds ${value === null ? 'null' : typeof value}; the database is damaged, restore a backup`,
  );
}
