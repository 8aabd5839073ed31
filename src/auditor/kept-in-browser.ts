// What this page remembers from one visit to the next; the owner of `localStorage`. Nothing in it is about a person.
import { type Column, readColumns, writeColumns } from './columns.ts';

const COLUMNS = 'temoin-audit-columns';

/** The columns that the reader chose last. Undefined where none were, and where storage is blocked; never throws. */
export function readKeptColumns(): readonly Column[] | undefined {
  const kept = read(COLUMNS);
  return typeof kept === 'string' ? readColumns(kept) : undefined;
}

/** Keeps them in place of earlier ones; where storage is blocked nothing happens. Never throws. */
export function keepColumns(columns: readonly Column[]): void {
  write(COLUMNS, writeColumns(columns));
}

function read(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null');
  } catch {
    // Blocked, or not what this page wrote: as if there were nothing.
    return undefined;
  }
}

function write(name: string, value: unknown): void {
  try {
    localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // Blocked or full: what would have been remembered is told anew on the next visit.
  }
}
