// Edits of a JSON text that leave every other byte as its author has written it.
import { indentAt, isShort, type JsonLayout, laidOut, layoutOf } from './json-layout.ts';
import { type JsonMember, type JsonNode, jsonTree, nodeOf } from './json-tree.ts';

/** What is put into an object, and where. */
export interface NewMember {
  readonly name: string;
  readonly value: unknown;
  /** Behind the first of these members that is there; last where none is. */
  readonly after?: readonly string[];
}

/** The text with a further item at the end of a list. @param path to a list that is there */
export function withItem(text: string, path: readonly string[], value: unknown): string {
  return inserted(text, found(text, path), { value });
}

/** The text with a further member in an object. @param path to an object that is there, and has none of that name */
export function withMember(text: string, path: readonly string[], member: NewMember): string {
  return inserted(text, found(text, path), member);
}

/** The text with another value at a path. @param path to a value that is there */
export function withValue(text: string, path: readonly string[], value: unknown): string {
  const { start, end } = found(text, path);
  const indent = indentAt(text, start);
  return splice(text, start, end, laidOut(undefined, value, layoutOf(text), { indent }));
}

/** Whether what stands at a path is on one line; so is what is not there. */
export function isOnOneLine(text: string, path: readonly string[]): boolean {
  const node = nodeOf(jsonTree(text), path);
  return !node || !text.slice(node.start, node.end).includes('\n');
}

function found(text: string, path: readonly string[]): JsonNode {
  const node = nodeOf(jsonTree(text), path);
  if (!node) throw new Error(`nothing stands at ${path.join('.')}`);
  return node;
}

type Inserted = Partial<NewMember> & Pick<NewMember, 'value'>;

function inserted(text: string, node: JsonNode, added: Inserted): string {
  const layout = layoutOf(text);
  const previous = previousOf(node, added.after ?? []);
  if (!previous) return splice(text, node.start + 1, node.end - 1, alone(text, node, added, layout));
  const { end } = previous.value;
  return splice(text, end, end, `,${behind(text, node, previous, added, layout)}`);
}

const previousOf = ({ members }: JsonNode, after: readonly string[]): JsonMember | undefined =>
  after
    .map((name) => members.find((member) => member.name === name))
    .find((member) => member !== undefined) ?? members.at(-1);

/** What stands between the brackets of something that was empty: a member on their line where it fits, an item below it. */
function alone(text: string, node: JsonNode, { name, value }: Inserted, layout: JsonLayout): string {
  const { newline, unit, space } = layout;
  const outer = indentAt(text, node.start);
  const indent = outer + unit;
  const written = laidOut(name, value, layout, { indent, isOpened: name === undefined });
  if (!newline) return `${space}${written}${space}`;
  if (name !== undefined && !written.includes(newline) && isShort(text, node.start, written))
    return ` ${written} `;
  return `${newline}${indent}${written}${newline}${outer}`;
}

/** What stands behind the comma: on a line of its own where those before it are, or where it needs more than one. */
function behind(
  text: string,
  node: JsonNode,
  previous: JsonMember,
  { name, value }: Inserted,
  layout: JsonLayout,
): string {
  const { newline, unit, space } = layout;
  const indent = indentAt(text, previous.start);
  if (/\n\s*$/.test(text.slice(node.start, previous.start))) {
    // An item is broken into lines as the one before it is.
    const isOpened = name === undefined && text.slice(previous.start, previous.value.end).includes('\n');
    return `${newline}${indent}${laidOut(name, value, layout, { indent, isOpened })}`;
  }
  const beside = laidOut(name, value, layout, { indent });
  if (!newline || !beside.includes(newline)) return `${space}${beside}`;
  const deeper = { indent: indent + unit };
  return `${newline}${deeper.indent}${laidOut(name, value, layout, deeper)}`;
}

const splice = (text: string, start: number, end: number, piece: string) =>
  text.slice(0, start) + piece + text.slice(end);
