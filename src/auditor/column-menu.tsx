// The menu in which the reader chooses the columns of the register.
import { useEffect, useRef, useState } from 'preact/hooks';
import { COLUMNS, type Column, toggledColumn } from './columns.ts';

// The reason for the cast: Object.entries forgets the names of a closed record.
const ENTRIES = Object.entries(COLUMNS) as [Column, string][];

/** @param choose called with all columns that are to be shown */
export function ColumnMenu(props: {
  columns: readonly Column[];
  choose: (columns: readonly Column[]) => void;
}) {
  const { columns, choose } = props;
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const closeOutside = ({ target }: Event) => {
      if (target instanceof Node && !menu.current?.contains(target)) setOpen(false);
    };
    const leave = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    addEventListener('keydown', leave);
    addEventListener('pointerdown', closeOutside);
    addEventListener('focusin', closeOutside);
    return () => {
      removeEventListener('keydown', leave);
      removeEventListener('pointerdown', closeOutside);
      removeEventListener('focusin', closeOutside);
    };
  }, [open]);

  return (
    <div class="menu" ref={menu}>
      <button
        type="button"
        ref={button}
        aria-expanded={open}
        aria-controls="columns"
        onClick={() => setOpen(!open)}
      >
        Columns
      </button>
      <fieldset id="columns" hidden={!open}>
        <legend class="visually-hidden">Columns of the table</legend>
        {open &&
          ENTRIES.map(([name, words]) => (
            <label key={name}>
              <input
                type="checkbox"
                checked={columns.includes(name)}
                onChange={() => choose(toggledColumn(columns, name))}
              />
              {words}
            </label>
          ))}
      </fieldset>
    </div>
  );
}
