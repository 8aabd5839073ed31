// One row of the register: one record, in words.
import type { TargetedMouseEvent } from 'preact';
import { goTo } from './address.ts';
import type { Row } from './answers.ts';
import type { Column } from './columns.ts';
import { Received, RowCell, RowIds } from './register-cell.tsx';
import { type Route, writeRoute } from './route.ts';
import { rowLinkId } from './row-link.ts';

/** @param route the register's own */
export function RegisterRow(props: { row: Row; route: Route; columns: readonly Column[] }) {
  const { row, route, columns } = props;
  const opened = { ...route, record: row.id };

  /** A click anywhere in the row does what the link in it does; marking text and the row's buttons stay as they are. */
  function open({ target }: TargetedMouseEvent<HTMLTableRowElement>) {
    const hasOwnUse = target instanceof Element && target.closest('a, button');
    if (!hasOwnUse && !getSelection()?.toString()) goTo(opened);
  }

  return (
    <tr onClick={open}>
      <th scope="row" class="number">
        <a id={rowLinkId(row.id)} href={writeRoute(opened)}>
          <span class="visually-hidden">Record </span>
          {row.index}
        </a>
        <Wrong row={row} />
      </th>
      {row.damaged ? (
        <DamagedCells row={row} columns={columns} />
      ) : (
        columns.map((column) => (
          <td key={column} class={column}>
            <RowCell column={column} row={row} />
          </td>
        ))
      )}
    </tr>
  );
}

/** What is wrong with a row stands beside its index, which is there whatever columns are. */
function Wrong({ row }: { row: Row }) {
  if (row.damaged) return <span class="wrong">✕ Damaged</span>;
  return row.register ? <span class="wrong">✕ The register says otherwise. Open it to see what.</span> : null;
}

/** Of a damaged record the register's own columns are left; all others are one cell that says so. */
function DamagedCells({ row, columns }: { row: Row; columns: readonly Column[] }) {
  const others = columns.filter((column) => column !== 'received' && column !== 'ids');
  return (
    <>
      {columns.includes('received') && (
        <td class="received">
          <Received row={row} />
        </td>
      )}
      {others.length > 0 && (
        <td colSpan={others.length} class="why">
          What is stored is no longer a record. Open it to see what can still be shown.
        </td>
      )}
      {columns.includes('ids') && (
        <td class="ids">
          <RowIds row={row} />
        </td>
      )}
    </>
  );
}
