// The links that open the records of the register: their names, and the way from one to the next by keyboard.
import type { TargetedKeyboardEvent } from 'preact';

const PREFIX = 'open-';

/** Each key with how many rows it goes down. They act only where the focus is in the table already (WCAG 2.1.4). */
const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['j', 1],
  ['ArrowUp', -1],
  ['k', -1],
  ['Home', Number.NEGATIVE_INFINITY],
  ['End', Number.POSITIVE_INFINITY],
]);

/** The element id of the link in the register's row of this record, by which its row gets the focus back. */
export function rowLinkId(record: string): string {
  return `${PREFIX}${record}`;
}

/** Moves the focus to the link of another row where the key says so; every other key stays what it is. */
export function stepBetweenRows(pressed: TargetedKeyboardEvent<HTMLTableSectionElement>): void {
  const step = STEPS.get(pressed.key);
  if (step === undefined || pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.shiftKey) return;
  const { currentTarget: body, target } = pressed;
  const row = target instanceof Element ? target.closest('tr') : null;
  if (!row) return;
  const rows = [...body.rows];
  const at = Math.min(Math.max(rows.indexOf(row) + step, 0), rows.length - 1);
  pressed.preventDefault();
  linkOf(rows[at])?.focus();
}

/** Gives the focus to the first row of a table. */
export function focusFirstRow(table: HTMLTableElement | null): void {
  linkOf(table?.tBodies[0]?.rows[0])?.focus();
}

function linkOf(row: HTMLTableRowElement | undefined): HTMLElement | null | undefined {
  return row?.querySelector<HTMLElement>(`[id^="${PREFIX}"]`);
}
