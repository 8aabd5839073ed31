// How a process opens the SQLite store that faults happen to: by the path of its file.
export { openSqliteStore as openStore } from '../../src/server/store/sqlite.ts';
