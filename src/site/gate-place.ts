// Where the gate goes: before anything in the head that loads or runs, but behind the page's encoding.
import type { Tag } from './requests.ts';

/** Tells at each thing in the page whether the gate goes there; says so once. */
export interface GatePlace {
  atDoctype(): void;
  atStartTag(tag: Tag): 'before' | 'after' | undefined;
  atEndTag(name: string): boolean;
  /** At text to read. */
  atWords(): boolean;
  /** Whether it may still come. */
  isOpen(): boolean;
}

/** What a whole page begins with; parts of one (as scripts fetch them) need no gate. */
const OF_A_PAGE = new Set(['html', 'head', 'title', 'meta']);

/**
 * The place in one page. The encoding must stand within a page's first 1,024 bytes (HTML §4.2.5.4), which the gate
 * would fill, so it lets that pass, and with it all that does nothing: other `<meta>` and the title.
 */
export function gatePlace(): GatePlace {
  let isPage = false;
  let isSettled = false;
  const settle = () => {
    const isHere = isPage && !isSettled;
    isSettled = true;
    return isHere;
  };
  return {
    atDoctype() {
      isPage = true;
    },
    atStartTag({ name, attributes }) {
      if (!OF_A_PAGE.has(name)) return settle() ? 'before' : undefined;
      isPage = true;
      const saysEncoding =
        name === 'meta' &&
        (attributes.has('charset') || attributes.get('http-equiv')?.toLowerCase() === 'content-type');
      return saysEncoding && settle() ? 'after' : undefined;
    },
    atEndTag: (name) => name !== 'title' && settle(),
    atWords: settle,
    isOpen: () => isPage && !isSettled,
  };
}
