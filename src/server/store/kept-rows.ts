// What a store keeps, from the rows that a database has of it: the same in every one, by the names of the columns.
import { parseJson } from '../../consent/configuration.ts';
import { TemoinError } from '../../consent/error.ts';
import { isPublicationKind } from '../../consent/publication.ts';
import { lineFacetsOf } from './known-facets.ts';
import type {
  ErasedIndexes,
  KeptEntry,
  KeptPublication,
  KeptRecord,
  PublishedEntry,
  RegisterLine,
} from './log-store.ts';
import { bytesOf, integerOf, type Row, textOf } from './row.ts';

/** A record from a row whose column `bytes` is named otherwise where another table has one too. */
export function recordOf(row: Row, bytesColumn: string): KeptRecord {
  return {
    index: integerOf(row, 'entry_index'),
    id: textOf(row, 'id'),
    salt: bytesOf(row, 'salt'),
    bytes: bytesOf(row, bytesColumn),
  };
}

/** An entry from a row that has all that may stand behind it; `null`, or no such column, where there is nothing. */
export function entryOf(row: Row): KeptEntry {
  return {
    index: integerOf(row, 'entry_index'),
    bytes: bytesOf(row, 'entry_bytes'),
    ...(row.id !== null && { record: recordOf(row, 'record_bytes') }),
    ...(row.hash !== null && {
      publication: {
        ...publicationOf(row, 'published_bytes'),
        ...(typeof row.indexes === 'string' && { erasure: erasedIndexesOf(row) }),
      },
    }),
  };
}

function erasedIndexesOf(row: Row): ErasedIndexes {
  const indexes: unknown = parseJson(textOf(row, 'indexes'));
  // What is damaged is left out of the list, which then no longer has the hash that was published.
  const numbers = Array.isArray(indexes) ? indexes.filter((index) => typeof index === 'number') : [];
  return { salt: bytesOf(row, 'erasure_salt'), indexes: numbers };
}

/** A publication, as {@link recordOf}. @throws TemoinError `data-unusable` where it is of no kind that this release knows */
export function publicationOf(row: Row, bytesColumn: string): KeptPublication {
  const kind = textOf(row, 'kind');
  if (!isPublicationKind(kind)) {
    throw new TemoinError(
      'data-unusable',
      `the log's database holds a publication of the unknown kind ${JSON.stringify(kind)}; it is damaged or of a newer release`,
    );
  }
  return {
    index: integerOf(row, 'entry_index'),
    hash: textOf(row, 'hash'),
    kind,
    bytes: bytesOf(row, bytesColumn),
  };
}

/** A publication with the entry that it stands in. */
export function publishedEntryOf(row: Row): PublishedEntry {
  return {
    index: integerOf(row, 'entry_index'),
    entry: bytesOf(row, 'entry_bytes'),
    bytes: bytesOf(row, 'bytes'),
  };
}

/** A line of the register. */
export function lineOf(row: Row): RegisterLine {
  return {
    ...recordOf(row, 'bytes'),
    subject: textOf(row, 'subject'),
    receivedTime: textOf(row, 'received_time'),
    facets: lineFacetsOf(textOf(row, 'facets_text')),
  };
}
