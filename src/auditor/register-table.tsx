// The table of the register; each row opens a record by the link in its first cell.
import { useRef } from 'preact/hooks';
import type { Row } from './answers.ts';
import { ColumnMenu } from './column-menu.tsx';
import { COLUMNS, type Column } from './columns.ts';
import { RegisterRow } from './register-row.tsx';
import type { Route } from './route.ts';
import { focusFirstRow, stepBetweenRows } from './row-link.ts';

/** @param route the register's own, which the links to records keep, so that going back leads here */
export function RegisterTable(props: {
  rows: readonly Row[];
  route: Route;
  columns: readonly Column[];
  choose: (columns: readonly Column[]) => void;
}) {
  const { rows, route, columns, choose } = props;
  const table = useRef<HTMLTableElement>(null);
  return (
    <>
      <div class="table-tools">
        <ColumnMenu columns={columns} choose={choose} />
        <p class="keys">
          <button type="button" class="quiet" onClick={() => focusFirstRow(table.current)}>
            Go to the rows
          </button>{' '}
          Keys there: <kbd>↓</kbd> <kbd>↑</kbd> or <kbd>j</kbd> <kbd>k</kbd> to the next row and the one
          before, <kbd>Home</kbd> <kbd>End</kbd> to the first and the last, <kbd>Enter</kbd> opens a record.
        </p>
      </div>
      <table class="register" ref={table}>
        <caption class="visually-hidden">Records of consent, newest first</caption>
        <thead>
          <tr>
            <th scope="col" class="number">
              Index
            </th>
            {columns.map((name) => (
              <th key={name} scope="col">
                {COLUMNS[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={stepBetweenRows}>
          {rows.map((row) => (
            <RegisterRow key={row.index} row={row} route={route} columns={columns} />
          ))}
        </tbody>
      </table>
    </>
  );
}
