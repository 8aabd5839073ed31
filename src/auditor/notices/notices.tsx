// The history of the notice: in each language every version that the log has published, newest first.
import { useEffect, useRef } from 'preact/hooks';
import { counted, languageName } from '../../consent/record-words.ts';
import type { NoticesAnswer, NoticeVersion, Session } from '../answers.ts';
import { fetchNotices } from '../api.ts';
import type { CheckedKey } from '../checked-key.ts';
import { Failure } from '../failure.tsx';
import { usePageContext } from '../page-context.ts';
import { useAnswer } from '../use-answer.ts';
import { useTitle } from '../use-title.ts';
import { Changes } from './changes.tsx';
import { CompareForm } from './compare-form.tsx';
import { type NoticesRoute, noticesQuery, writeNoticesRoute } from './notices-route.ts';
import type { DocumentPlace } from './published-document.ts';
import { Unpublished } from './unpublished.tsx';
import { Version } from './version.tsx';
import { shownOf, versionLine } from './version-words.ts';

export function Notices(props: { route: NoticesRoute; session: Session; checkedKey: CheckedKey }) {
  const { route, session, checkedKey } = props;
  const question = noticesQuery(route);
  const { answer, retry } = useAnswer(question, (signal) => fetchNotices(route, signal));
  const { announce } = usePageContext();
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle('Notices', session.site);
  // Each language, and each part of its history, is a page of its own; a comparison takes the focus itself.
  const isCompared = route.compared !== undefined;
  useEffect(() => {
    if (!isCompared) heading.current?.focus();
  }, [question, isCompared]);
  const arrived = answer.state === 'ready' ? answer.value : undefined;
  useEffect(() => {
    if (arrived)
      announce(`${counted(shownOf(arrived, route.locale).versions.length, 'version')} shown, newest first`);
  }, [arrived, announce, route.locale]);

  return (
    <main class="notices" aria-busy={answer.state === 'loading'}>
      <h1 ref={heading} tabIndex={-1}>
        Notices
      </h1>
      <p class="about">
        Every version of the notice that the log has published, with the records that refer to it. What
        changed is computed in this browser, from bytes whose hash it has checked.
      </p>
      {answer.state === 'failed' && <Failure error={answer.error} retry={retry} />}
      {answer.state === 'loading' && !answer.value && <p role="status">Loading…</p>}
      {answer.state !== 'failed' && answer.value && (
        <History answer={answer.value} route={route} session={session} checkedKey={checkedKey} />
      )}
    </main>
  );
}

function History(props: {
  answer: NoticesAnswer;
  route: NoticesRoute;
  session: Session;
  checkedKey: CheckedKey;
}) {
  const { answer, route, session, checkedKey } = props;
  const { checkpoint, more } = answer;
  const { locale, versions } = shownOf(answer, route.locale);
  const places = new Map(answer.notices.map((each) => [each.hash, each]));
  const context = { checkpoint, size: session.size, checkedKey, isMore: more };
  return (
    <>
      <Languages answer={answer} shown={locale} />
      {answer.lag > 0 && (
        <p class="lag">
          The register is {counted(answer.lag, 'entry')} behind the log; counts follow in a moment.
        </p>
      )}
      {versions.length > 1 && (
        <CompareForm
          key={`${route.compared}`}
          versions={versions}
          route={{ ...route, ...(locale && { locale }) }}
        />
      )}
      {route.compared && <Comparison compared={route.compared} places={places} />}
      {versions.length ? (
        <ol class="versions">
          {versions.map((version, at) => (
            <Version
              key={version.hash}
              version={version}
              previous={previousOf(version, places)}
              context={context}
              isNewest={at === 0 && route.before === undefined}
            />
          ))}
        </ol>
      ) : (
        <p class="empty">
          The log has published no notice{locale ? ` in ${languageName(locale)}` : ''} here.
        </p>
      )}
      <Paging answer={answer} locale={locale} route={route} oldest={versions.at(-1)?.index} />
      <Unpublished answer={answer} />
    </>
  );
}

/** Of one that is on another part of the history, the configuration is not known here. */
function previousOf(
  { previous }: NoticeVersion,
  places: ReadonlyMap<string, DocumentPlace>,
): DocumentPlace | undefined {
  if (previous === null) return undefined;
  return places.get(previous) ?? { hash: previous, configuration: undefined };
}

function Languages({ answer: { locales }, shown }: { answer: NoticesAnswer; shown: string | undefined }) {
  const isUsed = ({ locale, records }: NoticesAnswer['locales'][number]) => records > 0 || locale === shown;
  const unused = locales.filter((each) => !isUsed(each));
  return (
    <nav class="languages" aria-label="Languages">
      <LanguageList locales={locales.filter(isUsed)} shown={shown} />
      {unused.length > 0 && (
        <details>
          <summary>{counted(unused.length, 'more language')}, without a record</summary>
          <LanguageList locales={unused} shown={shown} />
        </details>
      )}
    </nav>
  );
}

function LanguageList(props: { locales: NoticesAnswer['locales']; shown: string | undefined }) {
  const { locales, shown } = props;
  return (
    <ul class="language-list">
      {locales.map(({ locale, versions, records }) => (
        <li key={locale}>
          <a
            href={writeNoticesRoute({ locale })}
            aria-current={locale === shown ? 'page' : undefined}
            class={locale === shown ? 'shown-language' : ''}
          >
            {locale ? languageName(locale) : 'unreadable'}
          </a>{' '}
          <span class="label">
            {counted(versions, 'version')}, {counted(records, 'record')}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Comparison(props: {
  compared: readonly [a: string, b: string];
  places: ReadonlyMap<string, NoticeVersion>;
}) {
  const [before, after] = props.compared.map(
    (hash) => props.places.get(hash) ?? { hash, configuration: undefined },
  );
  const heading = useRef<HTMLHeadingElement>(null);
  const question = `${props.compared}`;
  useEffect(() => heading.current?.focus(), [question]);
  if (!before || !after) return null;
  const name = (place: DocumentPlace | NoticeVersion) => ('index' in place ? versionLine(place) : place.hash);
  return (
    <section class="comparison" aria-labelledby="comparison">
      <h2 id="comparison" ref={heading} tabIndex={-1}>
        What differs
      </h2>
      <p class="about">
        From {name(before)} to {name(after)}.
      </p>
      <Changes key={question} before={before} after={after} level="h3" />
    </section>
  );
}

function Paging(props: {
  answer: NoticesAnswer;
  locale: string | undefined;
  route: NoticesRoute;
  oldest: number | undefined;
}) {
  const { answer, locale, route, oldest } = props;
  if (answer.next === null && route.before === undefined) return null;
  // Of an answer in all languages, those of this one may go on before its end.
  const before = route.locale === undefined ? (oldest ?? answer.next) : answer.next;
  return (
    <nav class="paging" aria-label="Parts of the history">
      {route.before !== undefined && <a href={writeNoticesRoute(locale ? { locale } : {})}>← Newest</a>}
      {answer.next !== null && before !== null && (
        <a href={writeNoticesRoute({ ...(locale && { locale }), before })} rel="next">
          Older →
        </a>
      )}
    </nav>
  );
}
