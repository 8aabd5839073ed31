// The kept items: what the report keeps in local storage, each under a name of its own.
import { parseJson } from '../consent/configuration.ts';

/** Where local storage is refused, what would be in it lasts as long as the page lives. By name. */
const memory: Record<string, string | undefined> = Object.create(null);

/**
 * The parsed texts of all items whose names begin so, in no order. One item for each thing, and no list of them: what
 * two pages add and remove at the same moment, each from the list that it has just read, would be lost.
 * In a loop: what another script has made of `filter` lets nothing through (DESIGN §4.1).
 * @param isOurs whether something that was found is one of these; a stranger may write anything under such a name
 */
export function keptItems<Item>(prefix: string, isOurs: (value: Partial<Item>) => boolean): Item[] {
  const items: Item[] = [];
  for (const name of keptNames()) {
    // The reason for the casts: it is asked whether it is one.
    const item = name.startsWith(prefix) && parseJson(textOf(name));
    if (item && isOurs(item as Partial<Item>)) items.push(item as Item);
  }
  return items;
}

/** The names of all items that there may be, those of strangers included. */
export function keptNames(): Set<string> {
  const names = Object.keys(memory);
  try {
    names.push(...Object.keys(localStorage));
  } catch {
    // What the caller sees instead: what this page itself has kept.
  }
  return new Set(names);
}

/** Keeps something; when this returns it survives the page, unless the device refuses to store. */
export function keepItem(name: string, value: unknown): void {
  const text = JSON.stringify(value);
  try {
    localStorage.setItem(name, text);
    delete memory[name];
  } catch {
    // What the caller sees instead: the same item, for as long as the page lives.
    memory[name] = text;
  }
}

/** Removes it. Never throws; a device that refuses to remove keeps it. */
export function removeItem(name: string): void {
  delete memory[name];
  try {
    localStorage.removeItem(name);
  } catch {
    // What the caller sees instead: the same item again.
  }
}

/** What this page could not store is newer than what is stored. */
function textOf(name: string): string {
  try {
    return memory[name] ?? localStorage.getItem(name) ?? '';
  } catch {
    return '';
  }
}
