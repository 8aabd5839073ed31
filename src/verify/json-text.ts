// JSON read strictly: where a text breaks the grammar, names a member twice or nests too deep, and in which words.

/** How deep lists and objects may stand in each other; what this project writes needs fewer than ten. */
export const JSON_DEPTH_MAX = 32;

/** The first thing that is wrong with a text as JSON. */
export interface JsonFault {
  /**
   * `syntax`: not RFC 8259. `truncated`: the beginning of such a text. `duplicate-name`: legal there, but programs
   * read it differently (RFC 7493 §2.3). `depth`: more than {@link JSON_DEPTH_MAX}.
   */
  readonly kind: 'syntax' | 'truncated' | 'duplicate-name' | 'depth';
  /** Where, in UTF-16 code units from 0. */
  readonly offset: number;
  /** What is there, and what was expected instead. */
  readonly message: string;
}

type Expected = 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'colon' | 'comma-or-end' | 'nothing';

const EXPECTED_IN_WORDS: Readonly<Record<Expected, string>> = {
  value: 'a value',
  'value-or-end': 'a value or ]',
  name: 'a name in double quotes, because of the comma before,',
  'name-or-end': 'a name in double quotes or }',
  colon: 'a colon',
  'comma-or-end': 'a comma or the closing bracket',
  nothing: 'nothing more',
};

// RFC 8259 §2, §3, §6, §7.
const SPACE = /[ \t\n\r]*/y;
const TOKEN =
  /[[\]{},:]|"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uffff]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\d.eE+-])|true|false|null/y;
// What a text that was cut short may end in: a string without its end, or some of a number or word.
const CUT_TOKEN =
  /(?:"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uffff]*)*(?:\\(?:u[0-9a-fA-F]{0,3})?)?|-?(?:0|[1-9]\d*)?(?:\.\d*)?(?:[eE][+-]?\d*)?|t|tr|tru|f|fa|fal|fals|n|nu|nul)$/y;
const SHOWN_CHARS = 12;

/** Names seen in each object that is open; `undefined` for a list. */
type Open = (Set<string> | undefined)[];

/** The first fault of a text, or `undefined` where it is one JSON value, unambiguous and not too deep. Never throws. */
export function findJsonFault(text: string): JsonFault | undefined {
  const open: Open = [];
  let expected: Expected = 'value';
  let offset = endOf(SPACE, text, 0);
  while (offset < text.length) {
    const end = endOf(TOKEN, text, offset);
    const token = text.slice(offset, end);
    const next: Expected | undefined = token === '' ? undefined : accept(token, expected, open);
    if (!next) return unexpected(text, offset, expected, open);
    if (open.length > JSON_DEPTH_MAX) {
      return {
        kind: 'depth',
        offset,
        message: `more than ${JSON_DEPTH_MAX} lists and objects in each other`,
      };
    }
    if (next === 'colon' && !isNewName(token, open)) {
      return { kind: 'duplicate-name', offset, message: `the name ${token} is given twice in one object` };
    }
    expected = next;
    offset = endOf(SPACE, text, end);
  }
  return expected === 'nothing' ? undefined : unexpected(text, text.length, expected, open);
}

/** Line and column of an offset, both from 1, the column in UTF-16 code units as editors count. */
export function positionAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** What may follow a token, or `undefined` where the token itself may not stand here. Keeps `open` up to date. */
function accept(token: string, expected: Expected, open: Open): Expected | undefined {
  const isValueDue = expected === 'value' || expected === 'value-or-end';
  const isInObject = open.at(-1) !== undefined;
  switch (token[0]) {
    case '{':
      if (!isValueDue) return undefined;
      open.push(new Set());
      return 'name-or-end';
    case '[':
      if (!isValueDue) return undefined;
      open.push(undefined);
      return 'value-or-end';
    case '}':
      return isInObject && (expected === 'name-or-end' || expected === 'comma-or-end')
        ? close(open)
        : undefined;
    case ']':
      if (isInObject || open.length === 0) return undefined;
      return expected === 'value-or-end' || expected === 'comma-or-end' ? close(open) : undefined;
    case ':':
      return expected === 'colon' ? 'value' : undefined;
    case ',':
      if (expected !== 'comma-or-end') return undefined;
      return isInObject ? 'name' : 'value';
    case '"':
      if (expected === 'name' || expected === 'name-or-end') return 'colon';
      return isValueDue ? afterValue(open) : undefined;
    default:
      return isValueDue ? afterValue(open) : undefined;
  }
}

function close(open: Open): Expected {
  open.pop();
  return afterValue(open);
}

function afterValue(open: Open): Expected {
  return open.length ? 'comma-or-end' : 'nothing';
}

/** Two spellings of one name (`"a"`, `"\u0061"`) are the same name. */
function isNewName(token: string, open: Open): boolean {
  const names = open.at(-1);
  const name: unknown = JSON.parse(token);
  if (!names || typeof name !== 'string' || names.has(name)) return false;
  names.add(name);
  return true;
}

function unexpected(text: string, offset: number, expected: Expected, open: Open): JsonFault {
  const wanted = EXPECTED_IN_WORDS[expected];
  const cut = text.slice(offset, endOf(CUT_TOKEN, text, offset));
  if (cut !== '' && accept(cut, expected, open)) {
    return {
      kind: 'truncated',
      offset: text.length,
      message: 'the text ends in the middle of a value or name',
    };
  }
  if (offset === text.length) {
    return { kind: 'truncated', offset, message: `the text ends where ${wanted} is expected` };
  }
  if (text[offset] === '"' && accept('"', expected, open)) {
    const message = 'the string that begins here is not closed on its line, or has an unknown escape';
    return { kind: 'syntax', offset, message };
  }
  const found = JSON.stringify(text.slice(offset, offset + SHOWN_CHARS));
  return { kind: 'syntax', offset, message: `${found} stands where ${wanted} is expected` };
}

/** Where the match of a sticky expression at an offset ends: the offset itself where there is none. */
function endOf(sticky: RegExp, text: string, offset: number): number {
  sticky.lastIndex = offset;
  return sticky.test(text) ? sticky.lastIndex : offset;
}
