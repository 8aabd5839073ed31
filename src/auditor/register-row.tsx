// One row of the register: one record, in words.
import type { ComponentChildren, TargetedMouseEvent } from 'preact';
import { goTo } from './address.ts';
import type { Row } from './answers.ts';
import { Copyable } from './copy-button.tsx';
import { instantWords } from './instant.ts';
import { type Route, writeRoute } from './route.ts';
import { rowLinkId } from './row-link.ts';
import { EventSign } from './sign.tsx';
import { EVENT_WORDS, GESTURE_WORDS, languageName, listed, SURFACE_WORDS, shortened } from './words.ts';

type Undamaged = Extract<Row, { damaged: false }>;

/** @param route the register's own */
export function RegisterRow({ row, route }: { row: Row; route: Route }) {
  const received = instantWords(row.receivedTime)?.ledger ?? row.receivedTime;
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
      </th>
      <td class="received">
        <time dateTime={row.receivedTime}>{received}</time>
      </td>
      {row.damaged ? <DamagedCells /> : <Cells row={row} />}
      <td class="ids">
        <Line label="Subject">
          <Copyable value={row.subject} shown={shortened(row.subject)} what={`subject ${row.subject}`} />
        </Line>
        <Line label="Record">
          <Copyable value={row.id} shown={shortened(row.id)} what={`record id ${row.id}`} />
        </Line>
      </td>
    </tr>
  );
}

function Cells({ row }: { row: Undamaged }) {
  return (
    <>
      <td class="event">
        <EventSign event={row.event} /> {EVENT_WORDS[row.event]}
        {row.register && <span class="second bad">✕ The register says otherwise. Open it to see what.</span>}
      </td>
      <td class="decided">
        <Line label="Granted">{listed(row.granted)}</Line>
        <Line label="Refused">{listed(row.refused)}</Line>
      </td>
      <td>
        {SURFACE_WORDS[row.surface]}
        <span class="second">{GESTURE_WORDS[row.gesture]}</span>
      </td>
      <td>
        {languageName(row.locale)} <span class="tag">({row.locale})</span>
        <span class="second">{row.viewport}</span>
      </td>
    </>
  );
}

function DamagedCells() {
  return (
    <>
      <td class="event bad">✕ Damaged</td>
      <td colSpan={3} class="why">
        What is stored is no longer a record. Open it to see what can still be shown.
      </td>
    </>
  );
}

function Line({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <span class="line">
      <span class="label">{label} </span>
      {children}
    </span>
  );
}
