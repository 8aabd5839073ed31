// The tree of a JSON text: where in the text each value stands, so that one can be changed and all else left as it is.

/** A value and its place, in UTF-16 code units from 0; `end` is behind its last character. */
export interface JsonNode {
  readonly start: number;
  readonly end: number;
  readonly kind: 'object' | 'array' | 'scalar';
  /** What an object or a list holds, in the text's order; an object's have names. `start` is where the name begins. */
  readonly members: readonly JsonMember[];
}

/** One member of an object, or one item of a list. */
export interface JsonMember {
  readonly name: string | undefined;
  readonly start: number;
  readonly value: JsonNode;
}

const STRING = /"(?:[^"\\]|\\.)*"/y;
const SCALAR = /"(?:[^"\\]|\\.)*"|[^\s,\]}]+/y;
const SPACE = /\s*/y;

/** @param text one JSON value without a fault (src/verify/json-text.ts); of any other the places are meaningless */
export function jsonTree(text: string): JsonNode {
  return nodeAt(text, endOf(SPACE, text, 0));
}

/** The value at a path of names; `undefined` where there is none. Lists have no names. */
export function nodeOf(root: JsonNode, path: readonly string[]): JsonNode | undefined {
  return path.reduce<JsonNode | undefined>(
    (node, name) => node?.members.find((member) => member.name === name)?.value,
    root,
  );
}

function nodeAt(text: string, start: number): JsonNode {
  const open = text[start];
  if (open !== '{' && open !== '[')
    return { start, end: endOf(SCALAR, text, start), kind: 'scalar', members: [] };
  const members: JsonMember[] = [];
  let at = endOf(SPACE, text, start + 1);
  while (at < text.length && text[at] !== '}' && text[at] !== ']') {
    const member = open === '{' ? namedAt(text, at) : { name: undefined, start: at, value: nodeAt(text, at) };
    members.push(member);
    at = endOf(SPACE, text, member.value.end);
    if (text[at] === ',') at = endOf(SPACE, text, at + 1);
  }
  return { start, end: at + 1, kind: open === '{' ? 'object' : 'array', members };
}

function namedAt(text: string, start: number): JsonMember {
  const nameEnd = endOf(STRING, text, start);
  const colon = endOf(SPACE, text, nameEnd);
  const value = nodeAt(text, endOf(SPACE, text, colon + 1));
  return { name: String(JSON.parse(text.slice(start, nameEnd))), start, value };
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
