// The table beside pictures: all that they show, in figures, to read and to take along.
import { textAddress } from '../address.ts';

/** A table of texts; the first cell of each row names it. */
export interface Figures {
  /** What it has. */
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** @param file what the table is called when it is saved, without its ending */
export function FiguresTable({ figures, file }: { figures: Figures; file: string }) {
  const { caption, columns, rows } = figures;
  return (
    <details class="figures">
      <summary>Figures: {caption}</summary>
      <p class="figures-save">
        <a href={textAddress(csvOf(figures))} download={`${file}.csv`}>
          Save as CSV
        </a>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="figures-scroll" tabIndex={0} aria-label={`Figures: ${caption}`}>
        <table class="figures-table">
          <caption class="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.join()}>
                {row.map((cell, at) =>
                  at === 0 ? (
                    <th key={columns[at]} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={columns[at]}>{cell}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

/** RFC 4180. What a spreadsheet would take for a formula gets a quote in front. */
export function csvOf({ columns, rows }: Pick<Figures, 'columns' | 'rows'>): string {
  const cell = (text: string) => `"${text.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
