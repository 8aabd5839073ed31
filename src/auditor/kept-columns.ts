// The columns that a reader chose last, for their next visit; an owner of `localStorage`. Nothing in it is about a person.
import { type Column, readColumns, writeColumns } from './columns.ts';

const STORAGE_KEY = 'temoin-audit-columns';

/** @returns undefined where none were chosen, or storage is blocked; never throws */
export function readKeptColumns(): readonly Column[] | undefined {
  try {
    return readColumns(localStorage.getItem(STORAGE_KEY));
  } catch {
    // Storage is blocked: the address has the columns as long as it lasts.
    return undefined;
  }
}

/** Keeps them; where storage is blocked nothing happens. Never throws. */
export function keepColumns(columns: readonly Column[]): void {
  try {
    localStorage.setItem(STORAGE_KEY, writeColumns(columns));
  } catch {
    // As above.
  }
}
