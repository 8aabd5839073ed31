// What this page remembers from one visit to the next; the owner of `localStorage`. Nothing in it is about a person.
import { z } from 'zod';
import { type Column, readColumns, writeColumns } from './columns.ts';

const COLUMNS = 'temoin-audit-columns';
const SEEN = 'temoin-audit-seen:';
const UNFINISHED = 'temoin-audit-unfinished';

const seenSchema = z.object({ note: z.string(), seenAt: z.iso.datetime() });
const unfinishedSchema = z.object({
  basis: z.string(),
  note: z.string(),
  entries: z.int().min(0),
  size: z.int().min(0),
  state: z.unknown(),
});

/** The newest checkpoint that a log has shown to this browser, and when. */
export type SeenCheckpoint = z.infer<typeof seenSchema>;

/** A check of the whole log that was stopped, or whose tab was closed. */
export type UnfinishedCheck = z.infer<typeof unfinishedSchema>;

/** The columns that the reader chose last. Undefined where none were, and where storage is blocked; never throws. */
export function readKeptColumns(): readonly Column[] | undefined {
  const kept = read(COLUMNS);
  return typeof kept === 'string' ? readColumns(kept) : undefined;
}

/** Keeps them in place of earlier ones; where storage is blocked nothing happens. Never throws. */
export function keepColumns(columns: readonly Column[]): void {
  write(COLUMNS, writeColumns(columns));
}

/** @param log its name and key ID. Undefined on a first visit, and where storage is blocked; never throws */
export function readSeen(log: string): SeenCheckpoint | undefined {
  return seenSchema.safeParse(read(SEEN + log)).data;
}

/** Keeps it in place of an earlier one; where storage is blocked nothing happens. Never throws. */
export function keepSeen(log: string, seen: SeenCheckpoint): void {
  write(SEEN + log, seen);
}

/** @param basis what it was checked against: a check by another key goes on from nothing. Never throws */
export function readUnfinished(basis: string): UnfinishedCheck | undefined {
  const { data } = unfinishedSchema.safeParse(read(UNFINISHED));
  return data?.basis === basis ? data : undefined;
}

/** Keeps it in place of an earlier one; undefined where a check has come to its end. Never throws. */
export function keepUnfinished(check: UnfinishedCheck | undefined): void {
  write(UNFINISHED, check);
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
    if (value === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // Blocked or full: what would have been remembered is told anew on the next visit.
  }
}
