// One record: a sentence, its verification, its members, and the notice that was shown.
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { sentenceOf } from '../consent/record-words.ts';
import type { EvidenceAnswer, Session } from './answers.ts';
import { fetchRecord } from './api.ts';
import type { CheckedKey } from './checked-key.ts';
import { Copyable } from './copy-button.tsx';
import { type CheckedEvidence, checkEvidence } from './evidence.ts';
import { ExportLinks } from './export-links.tsx';
import { Failure } from './failure.tsx';
import { NoticeSection } from './notice-section.tsx';
import { PackLinks } from './pack-links.tsx';
import { PrintLine } from './print-line.tsx';
import { ReceiptDrop } from './receipt-drop.tsx';
import { RecordFields } from './record-fields.tsx';
import { RecordPlace } from './record-place.tsx';
import { RecordTimeline } from './record-timeline.tsx';
import { type Route, START, writeRoute } from './route.ts';
import { useAnswer } from './use-answer.ts';
import { useNotice } from './use-notice.ts';
import { useTitle } from './use-title.ts';
import { useWidget } from './use-widget.ts';
import { Verification } from './verification.tsx';
import { remarksOn, shortened } from './words.ts';

/**
 * @param route the record's own, which holds the register's filter and page too
 * @param focus whether the auditor came here from within the page, so that the heading takes the focus
 */
export function RecordPage(props: {
  id: string;
  route: Route;
  session: Session;
  checkedKey: CheckedKey;
  focus: boolean;
}) {
  const { id, route, session, checkedKey, focus } = props;
  const { answer, retry } = useAnswer(id, (signal) => fetchRecord(id, signal));
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(`Record ${shortened(id)}`, session.site);
  useEffect(() => {
    if (!focus) return;
    heading.current?.focus();
    scrollTo(0, 0);
    // Once, when the record opens: each record is a page of its own.
  }, [focus]);

  return (
    <main class="record">
      <p class="back">
        <a href={writeRoute({ ...route, record: undefined })}>← Register</a>
      </p>
      <h1 ref={heading} tabIndex={-1}>
        Record <Copyable value={id} shown={id} what="record id" />
      </h1>
      <PrintLine route={route} />
      {answer.state === 'loading' && <p role="status">Loading the record…</p>}
      {answer.state === 'failed' && <Failure error={answer.error} retry={retry} />}
      {answer.state === 'ready' && (
        <Opened id={id} route={route} answer={answer.value} session={session} checkedKey={checkedKey} />
      )}
      <ReceiptDrop route={route} session={session} checkedKey={checkedKey} />
    </main>
  );
}

function Opened(props: {
  id: string;
  route: Route;
  answer: EvidenceAnswer;
  session: Session;
  checkedKey: CheckedKey;
}) {
  const { id, route, answer, session, checkedKey } = props;
  const { key, policy } = checkedKey;
  const evidence = useMemo(
    () => (key ? checkEvidence(id, answer, key, policy?.value) : undefined),
    [id, answer, key, policy],
  );
  const notice = useNotice(evidence?.record);
  const widget = useWidget(evidence?.record, answer, key);
  if (!evidence || !key) {
    return (
      <p class="failure">
        ✕ Record {id} cannot be verified: the key in use cannot be read as a verifier key.
      </p>
    );
  }
  const { record } = evidence;
  return (
    <>
      <InWords evidence={evidence} />
      <section aria-labelledby="verification">
        <h2 id="verification">Verification</h2>
        <Verification evidence={evidence} noticeSteps={notice?.steps} checkedKey={checkedKey} />
        <ExportLinks filter={{ ...START, search: id }} total={1} session={session} checkedKey={checkedKey} />
        {record && <PackLinks record={record} />}
      </section>
      {record ? (
        <>
          <section aria-labelledby="fields">
            <h2 id="fields">What the record says</h2>
            <RecordFields record={record} />
          </section>
          <section aria-labelledby="timeline">
            <h2 id="timeline">What came before and after</h2>
            <RecordTimeline record={record} rows={answer.around?.subject ?? []} route={route} />
          </section>
          <section aria-labelledby="place">
            <h2 id="place">Where it stands in the log</h2>
            <RecordPlace record={record} answer={answer} verifier={key} route={route} />
          </section>
          <section aria-labelledby="notice">
            <h2 id="notice">The notice as it was shown</h2>
            <NoticeSection record={record} found={notice} published={widget} />
          </section>
        </>
      ) : (
        <section aria-labelledby="stored">
          <h2 id="stored">What is stored in its place</h2>
          <p class="about">These bytes are shown as text. Nothing in them can be relied upon.</p>
          <pre class="stored">{evidence.storedText}</pre>
        </section>
      )}
    </>
  );
}

/** The sentence; behind a warning where what it tells is not what was logged. */
function InWords({ evidence: { record, proved } }: { evidence: CheckedEvidence }) {
  if (!record) {
    return (
      <p class="sentence">
        ✕ This record is damaged: what is stored can no longer be read, so nothing can be said of it.
      </p>
    );
  }
  return (
    <>
      {!proved && <p class="warning">✕ What follows is not proved; see the verification.</p>}
      <p class="sentence">{sentenceOf(record)}</p>
      <p class="remarks">{remarksOn(record).join(' ')}</p>
    </>
  );
}
