// The columns that the register shows: those of the address, else those chosen last, else the usual ones.
import { useState } from 'preact/hooks';
import { replaceRoute } from './address.ts';
import { COLUMNS_DEFAULT, type Column } from './columns.ts';
import { keepColumns, readKeptColumns } from './kept-in-browser.ts';
import type { Route } from './route.ts';

/** @returns the columns, and how the reader chooses others: these then stand in the address, and are kept */
export function useColumns(route: Route): [readonly Column[], (columns: readonly Column[]) => void] {
  const [kept, setKept] = useState(readKeptColumns);
  return [
    route.columns ?? kept ?? COLUMNS_DEFAULT,
    (columns) => {
      keepColumns(columns);
      setKept(columns);
      replaceRoute({ ...route, columns });
    },
  ];
}
