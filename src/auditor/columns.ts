// The columns of the register: which there are, which of them a reader has chosen, and how an address spells that. Pure.

/** By the names that addresses have, in the order of the table. The index, which opens the record, is always there. */
export const COLUMNS = {
  received: 'Received',
  event: 'Event',
  decided: 'Granted and refused',
  surface: 'Surface, gesture',
  locale: 'Locale, viewport',
  gpc: 'Global Privacy Control',
  jurisdiction: 'Jurisdiction',
  notice: 'Notice',
  parity: 'Ease of refusing',
  widget: 'Widget',
  clock: 'Visitor’s own clock',
  ids: 'Subject and record',
} as const;

/** One of {@link COLUMNS}. */
export type Column = keyof typeof COLUMNS;

// The reason for the cast: these are the keys of the table above.
const NAMES = Object.keys(COLUMNS) as readonly Column[];

/** What fits beside one another on a wide screen, and says what was decided. */
export const COLUMNS_DEFAULT: readonly Column[] = [
  'received',
  'event',
  'decided',
  'surface',
  'locale',
  'ids',
];

// An address that says nothing means that nobody has chosen.
const NONE = 'none';

/** @returns the columns that a text names, each once and in the order of the table; undefined where it names none */
export function readColumns(text: string | null): readonly Column[] | undefined {
  if (text === NONE) return [];
  const named = new Set<string>((text ?? '').split('.'));
  const columns = NAMES.filter((name) => named.has(name));
  return columns.length ? columns : undefined;
}

/** What {@link readColumns} reads. */
export function writeColumns(columns: readonly Column[]): string {
  return columns.join('.') || NONE;
}

/** With one column more or less. */
export function toggledColumn(columns: readonly Column[], column: Column): readonly Column[] {
  return NAMES.filter((name) => (name === column) !== columns.includes(name));
}
