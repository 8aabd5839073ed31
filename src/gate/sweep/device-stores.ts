// The device's stores: what is kept in each, by name, and how one thing is removed; loaded only when something is decided.
import type { StoredItem } from '../../consent/configuration.ts';
import { cookieNames, removeCookie } from './cookie-remover.ts';

/** A store that answers at once. Both functions throw where the device refuses it. */
interface Store {
  /** The names of all that is kept; some more than once. */
  names(): string[];
  /** @returns whether it is gone */
  remove(name: string): boolean;
}

/** A store that takes its time. Both promises reject where the device refuses it. */
interface SlowStore {
  /** @param declared the declared names, for a browser that cannot list what it keeps */
  names(declared: readonly string[]): Promise<readonly string[]>;
  /** @returns whether it was there and is gone; not settled while something keeps it open */
  remove(name: string): Promise<boolean>;
}

/** What can be swept before the next line of the page's own code. */
export const stores: readonly (readonly [StoredItem['kind'], Store])[] = [
  ['cookie', { names: cookieNames, remove: removeCookie }],
  ['local-storage', area(() => localStorage)],
  ['session-storage', area(() => sessionStorage)],
];

/** What cannot. */
export const slowStores: readonly (readonly [StoredItem['kind'], SlowStore])[] = [
  ['indexed-db', { names: databaseNames, remove: removeDatabase }],
  ['cache', { names: () => caches.keys(), remove: (name) => caches.delete(name) }],
];

/** @param open throws where storage is refused, already when it is named */
function area(open: () => Storage): Store {
  return {
    // Not Object.keys, in which an item called "length" is missing.
    names: () => Array.from({ length: open().length }, (_, index) => open().key(index) ?? ''),
    remove(name) {
      open().removeItem(name);
      return open().getItem(name) === null;
    },
  };
}

async function databaseNames(declared: readonly string[]): Promise<readonly string[]> {
  // Firefox lists databases since version 126.
  if (!('databases' in indexedDB)) return declared;
  return (await indexedDB.databases()).map(({ name }) => name ?? '');
}

function removeDatabase(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    // Deleting what never was succeeds too, from version 0.
    request.onsuccess = (event) => resolve(event instanceof IDBVersionChangeEvent && event.oldVersion > 0);
    request.onerror = () => resolve(false);
  });
}
