// What differs between two versions of the notice, by what it is about; computed here, from bytes whose hash was checked.
import { useMemo } from 'preact/hooks';
import { readNoticeDocument } from '../../consent/notice-document.ts';
import { counted } from '../../consent/record-words.ts';
import { Failure } from '../failure.tsx';
import { useAnswer } from '../use-answer.ts';
import { ChangeItem, type Language } from './change-item.tsx';
import type { Json } from './document-diff.ts';
import { noticeChanges, type Subject } from './notice-changes.ts';
import { type ComparedDocuments, type DocumentPlace, fetchCompared } from './published-document.ts';

const SUBJECT_WORDS: Readonly<Record<Subject, string>> = {
  texts: 'Texts',
  purposes: 'Purposes',
  services: 'Services',
  layout: 'Layout',
  controller: 'Controller and policy',
  other: 'Revision, widget and the rest',
};

/** @param level of the headings, one below the heading before */
export function Changes(props: { before: DocumentPlace; after: DocumentPlace; level: 'h3' | 'h4' }) {
  const { before, after, level } = props;
  const { answer, retry } = useAnswer(`compare ${before.hash} ${after.hash}`, (signal) =>
    fetchCompared(before, after, signal),
  );
  if (answer.state === 'failed') return <Failure error={answer.error} retry={retry} />;
  if (answer.state === 'loading')
    return (
      <p class="about" role="status">
        Comparing…
      </p>
    );
  return <Compared documents={answer.value} level={level} />;
}

function Compared({ documents, level: Heading }: { documents: ComparedDocuments; level: 'h3' | 'h4' }) {
  const { before, after, withoutHosts } = documents;
  const all = useMemo(() => noticeChanges(before, after), [before, after]);
  const count = all.reduce((sum, { changes }) => sum + changes.length, 0);
  return (
    <div class="changes">
      <p class="about">
        ✓ Both have the hash by which they are published.{' '}
        {count ? `${counted(count, 'difference')}: ` : 'They do not differ.'}
        {count > 0 && (
          <>
            <del>
              <span class="mark" aria-hidden="true">
                −
              </span>
              deleted
            </del>
            ,{' '}
            <ins>
              <span class="mark" aria-hidden="true">
                +
              </span>
              inserted
            </ins>
            .
          </>
        )}
      </p>
      {withoutHosts !== undefined && <p class="about">⚠ {withoutHosts}</p>}
      {all.map(({ subject, changes }) => (
        <section key={subject} class="change-group" aria-label={SUBJECT_WORDS[subject]}>
          <Heading>{SUBJECT_WORDS[subject]}</Heading>
          <ul class="change-list">
            {changes.map((change) => (
              <ChangeItem
                key={JSON.stringify(change.path)}
                change={change}
                under={subject}
                language={languageOf(after)}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Of what is no notice, none that changes how its texts are drawn. */
function languageOf(document: Json): Language {
  const notice = readNoticeDocument(document);
  return notice ? { locale: notice.locale, direction: notice.direction } : { locale: 'en', direction: 'ltr' };
}
