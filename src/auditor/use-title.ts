// The document's title follows what is shown.
import { useEffect } from 'preact/hooks';

/** @param parts from the particular to the general; empty ones are left out */
export function useTitle(...parts: readonly (string | undefined)[]): void {
  const title = [...parts.filter(Boolean), 'Témoin'].join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
