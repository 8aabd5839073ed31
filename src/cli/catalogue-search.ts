// The catalogue searched: by a name that is known, by one that is misspelt, and by a word.
import { TemoinError } from '../consent/error.ts';
import { type CatalogueEntry, catalogue, entryOf } from '../services/index.ts';

/** Names that a message offers at most. */
const NEAREST_MAX = 3;
/** Letters that may be wrong in a name that is still taken for another. */
const WRONG_LETTERS_MAX = 2;

/** @throws TemoinError `option-invalid` where there is none of that id, with those that may be meant */
export function knownEntry(id: string): CatalogueEntry {
  const entry = entryOf(id);
  if (entry) return entry;
  const near = nearestIds(id.toLowerCase());
  const meant = near.length ? `; ${near.join(', ')} may be meant` : '';
  throw new TemoinError(
    'option-invalid',
    `the catalogue has no service "${id}"${meant}; temoin add --list prints all, and temoin add --list video those that have to do with videos`,
  );
}

/** The entries in which each of the words stands, whichever part of them it is. */
export function entriesWith(words: readonly string[]): CatalogueEntry[] {
  return catalogue.filter(({ id, name, description, provider, purpose }) => {
    const text = [id, name, description, provider, purpose].join(' ').toLowerCase();
    return words.every((word) => text.includes(word.toLowerCase()));
  });
}

function nearestIds(id: string): string[] {
  return catalogue
    .map((entry) => ({ id: entry.id, distance: distanceTo(entry, id) }))
    .filter(({ distance }) => distance <= WRONG_LETTERS_MAX)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, NEAREST_MAX)
    .map((each) => each.id);
}

/** Where a word of it begins so, or its words begin with these letters, it is as near as it gets. */
function distanceTo({ id, name }: CatalogueEntry, asked: string): number {
  const words = [...id.split('-'), ...name.toLowerCase().split(' ')];
  const initials = id.split('-').map(([first]) => first);
  const isMeant = words.some((word) => word.startsWith(asked)) || initials.join('') === asked;
  return isMeant || asked.includes(id) ? 0 : wrongLetters(id, asked);
}

/** How many letters must be added, lost or changed (Levenshtein's distance). */
function wrongLetters(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const changed = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
