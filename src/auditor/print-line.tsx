// What stands on paper alone: when it was printed, from which address, and which records were asked for.
import { useEffect, useState } from 'preact/hooks';
import { pageAddress } from './address.ts';
import { FILTER_LABELS, valueWords } from './filter-words.ts';
import { instantWords } from './instant.ts';
import { filteredBy, type Route } from './route.ts';

/** @param route what is shown; its filter is told in words */
export function PrintLine({ route }: { route: Route }) {
  const [printed, setPrinted] = useState(() => new Date());
  useEffect(() => {
    const stamp = () => setPrinted(new Date());
    addEventListener('beforeprint', stamp);
    return () => removeEventListener('beforeprint', stamp);
  }, []);
  const at = instantWords(printed.toISOString());
  const filter = route.record
    ? []
    : filteredBy(route).map(([name, value]) => `${FILTER_LABELS[name]}: ${valueWords(name, value).words}`);
  return (
    <p class="print-only">
      Printed on {at?.day} at {at?.time} from {pageAddress()}.{' '}
      {filter.length > 0 && `Filtered by ${filter.join('; ')}.`}
    </p>
  );
}
