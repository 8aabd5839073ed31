// One version of the notice: since when it is published, how many records refer to it, what changed, and how it looked.

import { instantWords } from '../../consent/instant-words.ts';
import { readNoticeDocument } from '../../consent/notice-document.ts';
import { languageName } from '../../consent/record-words.ts';
import { readPublicationEntry, verifyWidgetPublication } from '../../verify/widget-publication.ts';
import type { NoticeVersion } from '../answers.ts';
import { fetchNotice, logFileAddress } from '../api.ts';
import type { CheckedKey } from '../checked-key.ts';
import { Copyable } from '../copy-button.tsx';
import { Failure } from '../failure.tsx';
import { Field } from '../field.tsx';
import { NoticeFrame } from '../notice-frame.tsx';
import { NoticeTexts } from '../notice-texts.tsx';
import { placeInFiles } from '../place.ts';
import { START, writeRoute } from '../route.ts';
import { PassSign } from '../sign.tsx';
import { useAnswer } from '../use-answer.ts';
import { shortened, widgetPublishedWords } from '../words.ts';
import { Changes } from './changes.tsx';
import { Disclosure } from './disclosure.tsx';
import { type DocumentPlace, fetchPublished } from './published-document.ts';
import { claimOf, publicationOf, recordsWords, versionName } from './version-words.ts';

/** What a version is shown with. */
export interface VersionContext {
  /** The signed note that its place is proved under. */
  readonly checkpoint: string;
  readonly size: number;
  readonly checkedKey: CheckedKey;
  /** Whether not all records were counted. */
  readonly isMore: boolean;
}

/** @param previous the version before; undefined where this is the first */
export function Version(props: {
  version: NoticeVersion;
  previous: DocumentPlace | undefined;
  context: VersionContext;
  isNewest: boolean;
}) {
  const { version, previous, context, isNewest } = props;
  const { time, hash } = version;
  return (
    <li class="dated" id={`notice-${hash}`}>
      <p class="when">
        <time dateTime={time}>{instantWords(time)?.ledger ?? time}</time>
        {isNewest && <span class="newest">newest</span>}
      </p>
      <div class="told">
        <h2>{versionName(version)}</h2>
        <Facts version={version} context={context} />
        {previous ? (
          <Disclosure summary="What changed from the version before" isOpen={isNewest}>
            <Changes before={previous} after={version} level="h3" />
          </Disclosure>
        ) : (
          <p class="about">The first version of its kind in {languageName(version.locale)}.</p>
        )}
        <Disclosure summary="As it was shown">
          <Release version={version} context={context} />
          <NoticeFrame hash={hash} decidedOn={undefined} viewport={undefined} />
          <Texts hash={hash} />
        </Disclosure>
      </div>
    </li>
  );
}

function Facts({ version, context }: { version: NoticeVersion; context: VersionContext }) {
  const { hash, index, layout, widget } = version;
  const { checkpoint, size, checkedKey, isMore } = context;
  const { passed, words } = publicationOf(version, checkpoint, checkedKey.key);
  return (
    <dl class="fields one-column short-fields">
      <Field name="Records">
        {version.records > 0 ? (
          <>
            {recordsWords(version, isMore)}{' '}
            <a href={writeRoute({ ...START, notice: hash })}>Records that were shown this</a>
          </>
        ) : (
          <NoRecords version={version} isMore={isMore} />
        )}
      </Field>
      <Field name="In the log">
        <PassSign passed={passed} />
        {words}, entry {index.toLocaleString('en')}
        {index < size && (
          <span class="second">
            in{' '}
            <a href={logFileAddress(placeInFiles(index, size).bundle)} download>
              <code>{logFileAddress(placeInFiles(index, size).bundle)}</code>
            </a>
          </span>
        )}
      </Field>
      <Field name="Notice hash">
        <Copyable value={hash} shown={shortened(hash, 12, 6)} what="notice hash" />
      </Field>
      <Field name="Drawn by">
        {widget ? (
          <>
            widget {widget.version}, release <code>{widget.integrity.slice(0, 16)}</code>
            {layout !== null && `, layout ${layout}`}
          </>
        ) : (
          'what is stored of it cannot be read'
        )}
      </Field>
    </dl>
  );
}

function NoRecords({ version, isMore }: { version: NoticeVersion; isMore: boolean }) {
  if (version.erased) return <>⚠ {recordsWords(version, isMore)}</>;
  return (
    <>none: it was published, but no record refers to it. Nobody has answered it, or no page has shown it.</>
  );
}

/** Whether and since when the release that drew it is published. */
function Release({ version, context }: { version: NoticeVersion; context: VersionContext }) {
  const { release, widget } = version;
  const claim = release && claimOf(release, context.checkpoint);
  const hash = claim && readPublicationEntry(claim.entry)?.hash;
  const { answer } = useAnswer(`widget ${hash}`, async (signal) => hash && fetchNotice(hash, signal));
  const { key } = context.checkedKey;
  if (!widget || !key) return null;
  if (!claim) return <p class="about">{widgetPublishedWords(undefined)}</p>;
  if (answer.state === 'loading') return null;
  const verdict =
    answer.state === 'failed'
      ? { problem: answer.error.message }
      : verifyWidgetPublication(widget, claim, new TextEncoder().encode(answer.value ?? ''), key);
  return <p class="about">{widgetPublishedWords(verdict)}</p>;
}

/** The same without the drawing. */
function Texts({ hash }: { hash: string }) {
  const { answer, retry } = useAnswer(`notice ${hash}`, (signal) => fetchPublished(hash, signal));
  if (answer.state === 'loading') return null;
  if (answer.state === 'failed') return <Failure error={answer.error} retry={retry} />;
  const notice = readNoticeDocument(answer.value);
  if (!notice) return <p class="about">✕ What was published is no notice that this page can read.</p>;
  return <NoticeTexts notice={notice} level="h3" />;
}
