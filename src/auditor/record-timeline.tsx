// What came before and after a record for its subject, as the register lists it.

import { instantWords } from '../consent/instant-words.ts';
import type { StoredRecord } from '../consent/record.ts';
import { counted, EVENT_WORDS, SURFACE_WORDS } from '../consent/record-words.ts';
import type { Row } from './answers.ts';
import { type Route, START, writeRoute } from './route.ts';
import { EventSign } from './sign.tsx';
import { type TimelineItem, timelineOf } from './timeline.ts';

/**
 * @param rows as the register lists them under the subject of its line, which need not be the record's
 * @param route the record's own, which the links to its neighbours keep but for the record
 */
export function RecordTimeline(props: { record: StoredRecord; rows: readonly Row[]; route: Route }) {
  const { record, rows, route } = props;
  const { subject, id } = record;
  const ofSubject = rows.filter((row) => row.subject === subject);
  const timeline = timelineOf(ofSubject, id);
  if (!timeline) return <p class="about">✕ The register does not list this record under its subject.</p>;
  const { items, earlier, later } = timeline;
  const total = earlier + items.length + later;
  return (
    <>
      <p class="about">
        {total === 1
          ? 'The register has no other record of this subject.'
          : 'As the register lists it; each record can be opened and verified by itself.'}
      </p>
      {earlier > 0 && <p class="about">{counted(earlier, 'earlier record')} not shown.</p>}
      <ol class="timeline">
        {items.map((item) => (
          <Item key={item.row.id} item={item} isThis={item.row.id === id} route={route} />
        ))}
      </ol>
      {later > 0 && <p class="about">{counted(later, 'later record')} not shown.</p>}
      {total > 1 && (
        <p class="about to-register">
          <a href={writeRoute({ ...START, search: subject })}>All records of this subject</a>
        </p>
      )}
    </>
  );
}

function Item({ item, isThis, route }: { item: TimelineItem; isThis: boolean; route: Route }) {
  const { row, changes, missing } = item;
  const at = instantWords(row.receivedTime);
  return (
    <>
      {missing && <li class="hole">⚠ {missingWords(missing)}</li>}
      <li class={isThis ? 'this' : ''} aria-current={isThis ? 'true' : undefined}>
        <span class="received">
          <time dateTime={row.receivedTime}>{at?.ledger ?? row.receivedTime}</time>
        </span>
        <span>
          {!row.damaged && <EventSign event={row.event} />}{' '}
          {isThis ? (
            <strong>This record: {deedOf(row)}</strong>
          ) : (
            <a href={writeRoute({ ...route, record: row.id })}>{deedOf(row)}</a>
          )}
          {changes.length > 0 && <span class="second">{changes.join('; ')}</span>}
        </span>
      </li>
    </>
  );
}

function deedOf(row: Row): string {
  if (row.damaged) return '✕ Damaged: what is stored is no longer a record';
  return `${EVENT_WORDS[row.event]}, ${SURFACE_WORDS[row.surface].toLowerCase()}`;
}

function missingWords({ from, to }: { from: number; to: number }): string {
  const which =
    from === to ? `Number ${from} of this subject is` : `Numbers ${from} to ${to} of this subject are`;
  return `${which} not in the register: never received, erased, or dropped.`;
}
