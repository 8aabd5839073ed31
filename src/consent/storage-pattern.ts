// The storage pattern: whether something kept on the device is what a service declares.

/**
 * Whether a name is the one that is declared, in which `*` stands for any characters, none included. Takes each part
 * between two `*` at its first place behind the part before, which is enough, and needs no going back.
 */
export function matchesStorageName(pattern: string, name: string): boolean {
  const parts = pattern.split('*');
  const [first = ''] = parts;
  if (parts.length === 1) return first === name;
  const last = parts.at(-1) || '';
  const middle = name.slice(0, name.length - last.length);
  let at = first.length;
  if (at > middle.length || !name.startsWith(first) || !name.endsWith(last)) return false;
  for (const part of parts.slice(1, -1)) {
    const found = middle.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return true;
}
