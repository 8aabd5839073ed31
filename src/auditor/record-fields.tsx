// Everything that a record says, member by member (FORMAT §4), as a definition list.

import { instantWords } from '../consent/instant-words.ts';
import type { MeasuredControl, StoredRecord } from '../consent/record.ts';
import {
  EVENT_WORDS,
  GESTURE_WORDS,
  languageName,
  noticeWasShown,
  SURFACE_WORDS,
} from '../consent/record-words.ts';
import { Copyable } from './copy-button.tsx';
import { Field } from './field.tsx';
import { placeName } from './filter-words.ts';
import { START, writeRoute } from './route.ts';
import { parityWords } from './words.ts';

/** Its place in the log and its subject's other records stand in sections of their own. */
export function RecordFields({ record }: { record: StoredRecord }) {
  const { parity } = record;
  return (
    <dl class="fields">
      <Field name="Event">
        {EVENT_WORDS[record.event]} <Raw>{record.event}</Raw>
      </Field>
      <Field name="Granted">
        <Ids ids={record.granted} />
      </Field>
      <Field name="Refused">
        <Ids ids={record.refused} />
      </Field>
      <Field name="Received by the log">
        <Instant iso={record.receivedTime} />
      </Field>
      <Field name="Visitor’s own clock">
        <Instant iso={record.clientTime} />
      </Field>
      <Field name="Surface">
        {SURFACE_WORDS[record.surface]} <Raw>{record.surface}</Raw>
      </Field>
      <Field name="Gesture">
        {GESTURE_WORDS[record.gesture]} <Raw>{record.gesture}</Raw>
      </Field>
      <Field name="Locale">
        {languageName(record.locale)} <Raw>{record.locale}</Raw>
      </Field>
      <Field name="Viewport">{record.viewport}</Field>
      {record.layout && <Field name="Layout">{record.layout}</Field>}
      <Field name="Global Privacy Control">{gpcWords(record.gpc)}</Field>
      {record.jurisdiction && <Field name="Jurisdiction">{placeName(record.jurisdiction)}</Field>}
      {parity && (
        <Field name="Refusing and accepting">
          {parityWords(parity)}
          <span class="second">
            Refuse {controlWords(parity.refuse, parity.actionsToRefuse)}
            <br />
            Accept {controlWords(parity.accept, parity.actionsToAccept)}
          </span>
        </Field>
      )}
      <Field name="Subject">
        <Copyable value={record.subject} shown={record.subject} what="subject" />
        <span class="second">this record is its number {record.sequence}</span>
      </Field>
      <Field name="Record">
        <Copyable value={record.id} shown={record.id} what="record id" />
      </Field>
      <Field name="Site">
        <code>{record.site}</code>, revision {record.revision} of its configuration
      </Field>
      <Field name="Notice">
        {noticeWasShown(record.notice) ? (
          <>
            <Copyable value={record.notice} shown={record.notice} what="notice hash" />
            <span class="second to-register">
              <a href={writeRoute({ ...START, notice: record.notice })}>All records of this notice</a>
            </span>
          </>
        ) : (
          'none was shown'
        )}
      </Field>
      <Field name="Widget">
        version {record.widget.version}, integrity{' '}
        <Copyable value={record.widget.integrity} shown={record.widget.integrity} what="widget integrity" />
      </Field>
    </dl>
  );
}

/** The value as it stands in the record, beside its words. */
function Raw({ children }: { children: string }) {
  return <code class="raw">{children}</code>;
}

function Ids({ ids }: { ids: readonly string[] }) {
  return ids.length ? <code>{ids.join(', ')}</code> : <>nothing</>;
}

function Instant({ iso }: { iso: string }) {
  const words = instantWords(iso);
  return (
    <time dateTime={iso}>
      {words ? `${words.day}, ${words.time}` : 'unreadable'} <Raw>{iso}</Raw>
    </time>
  );
}

function gpcWords(gpc: boolean | null): string {
  if (gpc === null) return 'the browser does not know it';
  return gpc ? 'on: the browser asked not to be tracked' : 'off';
}

function controlWords({ widthPx, heightPx, contrastHundredths }: MeasuredControl, actions: number): string {
  const contrast =
    contrastHundredths === undefined ? '' : `, contrast ${(contrastHundredths / 100).toFixed(2)}:1`;
  return `${widthPx} × ${heightPx} px${contrast}, ${actions} ${actions === 1 ? 'action' : 'actions'}`;
}
