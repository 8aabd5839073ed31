// What the register is filtered by at present: one link for each part of it, which takes that part away.
import { useEffect, useRef } from 'preact/hooks';
import { FILTER_LABELS, valueWords } from './filter-words.ts';
import { filteredBy, type Route, refiltered, unfiltered, writeRoute } from './route.ts';

/**
 * @param route the register's own
 * @param leave takes the focus where the last of them was taken away
 */
export function FilterChips({ route, leave }: { route: Route; leave: () => void }) {
  const { others, ...rest } = route;
  const known = filteredBy(route);
  const isEmpty = !known.length && !others?.length;
  const list = useRef<HTMLUListElement>(null);
  // The link that was followed is gone afterwards, and the focus with it.
  const followed = useRef(false);
  useEffect(() => {
    if (followed.current && isEmpty) leave();
    else if (followed.current) list.current?.focus();
    followed.current = false;
    // Once for each route: what is emptied and how the focus leaves follow from it.
  }, [route]);
  const follow = () => {
    followed.current = true;
  };
  return (
    <ul class="chips" ref={list} tabIndex={-1} aria-label="Filters in use">
      {known.map(([name, value]) => (
        <li key={name}>
          <Chip
            label={FILTER_LABELS[name]}
            {...valueWords(name, value)}
            without={refiltered(route, name, '')}
            follow={follow}
          />
        </li>
      ))}
      {others?.map(([name, value]) => (
        <li key={`${name} ${value}`}>
          <Chip label={name} words={value} isId without={{ ...rest, pages: [] }} follow={follow} />
        </li>
      ))}
      {!isEmpty && (
        <li>
          <a class="clear" href={writeRoute(unfiltered(route))} onClick={follow}>
            Clear
          </a>
        </li>
      )}
    </ul>
  );
}

/** @param without the route that its link leads to */
function Chip(props: { label: string; words: string; isId: boolean; without: Route; follow: () => void }) {
  const { label, words, isId, without, follow } = props;
  return (
    <a class="chip" href={writeRoute(without)} onClick={follow}>
      <span class="visually-hidden">Remove the filter </span>
      <span class="label">{label}</span> {isId ? <code>{words}</code> : words}
      <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
        <path d="M4.5 4.5l7 7m0-7l-7 7" />
      </svg>
    </a>
  );
}
