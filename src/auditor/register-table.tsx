// The table of the register; each row opens a record by the link in its first cell.
import type { Row } from './answers.ts';
import { RegisterRow } from './register-row.tsx';
import type { Route } from './route.ts';

/** @param route the register's own, which the links to records keep, so that going back leads here */
export function RegisterTable({ rows, route }: { rows: readonly Row[]; route: Route }) {
  return (
    <table class="register">
      <caption class="visually-hidden">Records of consent, newest first</caption>
      <thead>
        <tr>
          <th scope="col" class="number">
            Index
          </th>
          <th scope="col">Received</th>
          <th scope="col">Event</th>
          <th scope="col">Granted and refused</th>
          <th scope="col">Surface, gesture</th>
          <th scope="col">Locale, viewport</th>
          <th scope="col">Subject and record</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <RegisterRow key={row.index} row={row} route={route} />
        ))}
      </tbody>
    </table>
  );
}
