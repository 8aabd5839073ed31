// What each column of the register says of a record.
import type { ComponentChildren } from 'preact';
import { instantWords } from '../consent/instant-words.ts';
import {
  EVENT_WORDS,
  GESTURE_WORDS,
  languageName,
  listed,
  noticeWasShown,
  SURFACE_WORDS,
} from '../consent/record-words.ts';
import type { Row } from './answers.ts';
import type { Column } from './columns.ts';
import { Copyable } from './copy-button.tsx';
import { valueWords } from './filter-words.ts';
import { EventSign } from './sign.tsx';
import { shortened } from './words.ts';

/** A row whose stored bytes still are a record. */
export type IntactRow = Extract<Row, { damaged: false }>;

/** The content of one cell. */
export function RowCell({ column, row }: { column: Column; row: IntactRow }) {
  return CONTENTS[column](row);
}

/** By which the record is found again. */
export function RowIds({ row }: { row: Row }) {
  return (
    <>
      <Line label="Subject">
        <Copyable value={row.subject} shown={shortened(row.subject)} what={`subject ${row.subject}`} />
      </Line>
      <Line label="Record">
        <Copyable value={row.id} shown={shortened(row.id)} what={`record id ${row.id}`} />
      </Line>
    </>
  );
}

/** When the log received it, by the register's own column. */
export function Received({ row: { receivedTime } }: { row: Row }) {
  return <time dateTime={receivedTime}>{instantWords(receivedTime)?.ledger ?? receivedTime}</time>;
}

const CONTENTS: Readonly<Record<Column, (row: IntactRow) => ComponentChildren>> = {
  received: (row) => <Received row={row} />,
  event: ({ event }) => (
    <>
      <EventSign event={event} /> {EVENT_WORDS[event]}
    </>
  ),
  decided: ({ granted, refused }) => (
    <>
      <Line label="Granted">
        <Decided ids={granted} />
      </Line>
      <Line label="Refused">
        <Decided ids={refused} />
      </Line>
    </>
  ),
  surface: ({ surface, gesture }) => (
    <>
      {SURFACE_WORDS[surface]}
      <span class="second">{GESTURE_WORDS[gesture]}</span>
    </>
  ),
  locale: ({ locale, viewport }) => (
    <>
      {languageName(locale)} <span class="tag">({locale})</span>
      <span class="second">{viewport}</span>
    </>
  ),
  gpc: ({ gpc }) => (
    <Named name="Global Privacy Control">
      {valueWords('gpc', gpc === null ? 'unknown' : `${gpc}`).words}
    </Named>
  ),
  jurisdiction: ({ jurisdiction }) => (
    <Named name="Jurisdiction">
      {jurisdiction === undefined ? 'not recorded' : valueWords('jurisdiction', jurisdiction).words}
    </Named>
  ),
  notice: ({ notice, revision }) => (
    <Named name="Notice">
      {noticeWasShown(notice) ? (
        <Copyable value={notice} shown={shortened(notice)} what={`notice hash ${notice}`} />
      ) : (
        'none was shown'
      )}
      <span class="second">revision {revision}</span>
    </Named>
  ),
  parity: ({ parity }) => <Named name="Ease of refusing">{valueWords('parity', parity).words}</Named>,
  widget: ({ widget }) => <Named name="Widget">{widget}</Named>,
  clock: ({ clientTime }) => (
    <Named name="Visitor’s own clock">{instantWords(clientTime)?.ledger ?? clientTime}</Named>
  ),
  ids: (row) => <RowIds row={row} />,
};

/** A long list is counted on screen, where the record is one click away, and whole on paper. */
function Decided({ ids }: { ids: readonly string[] }) {
  const short = listed(ids);
  const whole = listed(ids, ids.length);
  if (short === whole) return <>{short}</>;
  return (
    <>
      <span class="screen-only">{short}</span>
      <span class="print-only">{whole}</span>
    </>
  );
}

/** A content that says nothing by itself: where rows are blocks and no head stands above, its name is shown. */
function Named({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <span class="narrow-name">{name} </span>
      {children}
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
