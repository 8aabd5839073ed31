// What stands on paper alone: when it was printed, from which address, and which records were asked for.
import { useEffect, useState } from 'preact/hooks';
import { instantWords } from '../consent/instant-words.ts';
import { counted } from '../consent/record-words.ts';
import { pageAddress } from './address.ts';
import type { Page } from './answers.ts';
import { FILTER_LABELS, valueWords } from './filter-words.ts';
import { type FilterName, filteredBy, type Route } from './route.ts';

/**
 * @param route what is shown; its filter is told in words
 * @param page of the register, which is not all that the filter lists
 */
export function PrintLine({ route, page }: { route: Route; page?: Page | undefined }) {
  const [printed, setPrinted] = useState(() => new Date());
  useEffect(() => {
    const stamp = () => setPrinted(new Date());
    addEventListener('beforeprint', stamp);
    return () => removeEventListener('beforeprint', stamp);
  }, []);
  const at = instantWords(printed.toISOString());
  const filter = route.record
    ? []
    : filteredBy(route).map(([name, value]) => `${FILTER_LABELS[name]}: ${wholeWords(name, value)}`);
  return (
    <p class="print-only">
      Printed on {at?.day} at {at?.time} from {pageAddress()}.{' '}
      {filter.length > 0 && `Filtered by ${filter.join('; ')}. `}
      {page && partWords(page)}
    </p>
  );
}

/** What is shortened on screen cannot be copied from paper. */
function wholeWords(name: FilterName, value: string): string {
  const { words, isId } = valueWords(name, value);
  return isId ? value : words;
}

/** What of the list stands on paper: one page of it. */
function partWords({ records, total, more }: Page): string {
  const [newest, oldest] = [records.at(0), records.at(-1)];
  if (!newest || !oldest || (!more && records.length === total)) return '';
  return `Printed here: ${counted(records.length, 'record')}, of index ${newest.index} down to ${oldest.index}.`;
}
