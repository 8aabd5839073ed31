// What stands around a record: its subject's other records, and the records before and after it in the log.
import { rowOf } from '../register-row.ts';
import type { RegisterLine } from '../store/log-store.ts';
import type { ScopedStore } from './scoped-store.ts';

/** Records of one subject: the newest, and where that of the question is not among them, as many that precede it. */
const OF_SUBJECT_MAX = 200;

/** @param line of the record, as the register lists it */
export async function aroundOf(store: ScopedStore, { index, subject }: RegisterLine) {
  const [before, after] = await Promise.all([
    store.readRegister({}, { order: 'descending', before: index, limit: 1 }),
    store.readRegister({}, { order: 'ascending', after: index, limit: 1 }),
  ]);
  return {
    subject: (await linesOf(store, subject, index)).map(rowOf),
    // Of others no more is told than what shows that the record stands between them.
    neighbours: [...before.lines, ...after.lines].map(({ index: at, id, receivedTime }) => ({
      index: at,
      id,
      receivedTime,
    })),
  };
}

async function linesOf(store: ScopedStore, subject: string, index: number): Promise<RegisterLine[]> {
  if (!subject) return [];
  const newest = (await readSubject(store, subject)).lines;
  const isAmong = newest.some((line) => line.index === index);
  const older = isAmong ? [] : (await readSubject(store, subject, index + 1)).lines;
  // The search finds what begins with the subject, a record id too.
  return [...newest, ...older].filter((line) => line.subject === subject);
}

const readSubject = (store: ScopedStore, search: string, before?: number) =>
  store.readRegister(
    { search },
    { order: 'descending', limit: OF_SUBJECT_MAX, ...(before !== undefined && { before }) },
  );
