// One difference of two notices: where it is, what was there and what is there now, by sign and word and never by colour alone.
import { type Change, itemWords, type Json, type Step } from './document-diff.ts';
import { textDiff } from './text-diff.ts';
import { memberWords, Value } from './value.tsx';

/** The language that a notice is written in. */
export interface Language {
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
}

/**
 * Changed texts of the notice are in its language; what else changed is in none.
 * @param under what the list is about, which its items do not say again
 */
export function ChangeItem(props: { change: Change; under: string; language: Language }) {
  const { change, under, language } = props;
  const { path, before, after } = change;
  return (
    <li class="change">
      <p class="where">
        <strong>{kindWords(change)}</strong>{' '}
        <Where path={path.length > 1 && path[0] === under ? path.slice(1) : path} />
      </p>
      {typeof before === 'string' && typeof after === 'string' ? (
        <Words before={before} after={after} language={isProse(path) ? language : undefined} />
      ) : isSmall(before) && isSmall(after) ? (
        <p class="words">
          <Marked kind="deleted">
            <Value value={before} />
          </Marked>{' '}
          <Marked kind="inserted">
            <Value value={after} />
          </Marked>
        </p>
      ) : (
        <>
          {before !== undefined && <Whole kind="deleted" value={before} />}
          {after !== undefined && <Whole kind="inserted" value={after} />}
        </>
      )}
    </li>
  );
}

/** A number, or another value that takes no line of its own. */
const isSmall = (value: Json | undefined): value is null | boolean | number | string =>
  value === null || (value !== undefined && typeof value !== 'object');

function kindWords({ path, before, after }: Change): string {
  if (before === undefined) return 'Added';
  if (after === undefined) return 'Removed';
  const last = path.at(-1);
  return typeof last === 'object' && 'order' in last ? 'Moved' : 'Changed';
}

/** `services › matomo › storage › cookie _pk_* › days`. */
function Where({ path }: { path: readonly Step[] }) {
  return <span>{path.map(stepWords).filter(Boolean).join(' › ')}</span>;
}

function stepWords(step: Step): string {
  if (typeof step === 'string') return memberWords(step);
  return 'item' in step ? itemWords(step) : 'order';
}

/** Members whose texts a visitor reads. */
function isProse([first, ...rest]: readonly Step[]): boolean {
  if (first === 'texts' || first === 'embeds') return true;
  const last = rest.at(-1);
  return first === 'purposes' && (last === 'title' || last === 'description');
}

function Words(props: { before: string; after: string; language: Language | undefined }) {
  const { before, after, language } = props;
  const parts = textDiff(before, after, language?.locale ?? 'en');
  return (
    <p class="words" lang={language?.locale} dir={language?.direction}>
      {parts.map(({ kind, text }, at) => {
        if (kind === 'kept') return <span key={at}>{text}</span>;
        return (
          <Marked key={at} kind={kind}>
            {text}
          </Marked>
        );
      })}
    </p>
  );
}

/** An item that is its own name says no more than that. */
function Whole({ kind, value }: { kind: 'inserted' | 'deleted'; value: Json }) {
  return (
    <div class="whole">
      <Marked kind={kind}>
        <Value value={named(value)} />
      </Marked>
    </div>
  );
}

/** Names in the order of a list, as somebody reads them. */
function named(value: Json): Json {
  if (!Array.isArray(value)) return value;
  return value.map((item: Json) => (typeof item === 'string' ? itemWords({ item }) : item));
}

function Marked({ kind, children }: { kind: 'inserted' | 'deleted'; children: preact.ComponentChildren }) {
  const Element = kind === 'inserted' ? 'ins' : 'del';
  return (
    <Element>
      <span class="mark" aria-hidden="true">
        {kind === 'inserted' ? '+' : '−'}
      </span>
      <span class="visually-hidden">{kind}: </span>
      {children}
    </Element>
  );
}
