// The inside of a <noscript>: tags to guarded hosts go, since without scripts nobody can ever be asked.
import { type DefaultTreeAdapterTypes, html, parseFragment } from 'parse5';
import type { Addresses } from './addresses.ts';
import type { MarkChange, MarkFinding } from './mark-report.ts';
import { requestsOf } from './requests.ts';

/** Elements that go with all that is in them: it is text that nobody should read. */
const TEXT_ONLY = new Set(['script', 'style', 'iframe', 'noembed', 'noframes', 'xmp']);

/** What is left of a `<noscript>`, and what is to be told of it. */
export interface EmptiedNoscript {
  readonly text: string;
  readonly removed: readonly MarkChange[];
  readonly undeclared: readonly MarkFinding[];
}

/**
 * Takes the tags to guarded hosts out of a `<noscript>`.
 * @param content all between its tags
 * @param firstLine line of the page on which the content begins
 */
export function emptyNoscript(content: string, firstLine: number, addresses: Addresses): EmptiedNoscript {
  const removed: MarkChange[] = [];
  const undeclared: MarkFinding[] = [];
  const cuts: { start: number; end: number }[] = [];
  const fragment = parseFragment(content, { scriptingEnabled: false, sourceCodeLocationInfo: true });
  for (const element of elementsIn(fragment)) {
    const location = element.sourceCodeLocation;
    if (!location) continue;
    const name = element.tagName;
    const judged = requestsOf({
      name,
      isHtml: element.namespaceURI === html.NS.HTML,
      attributes: new Map(element.attrs.map((attribute) => [attribute.name, attribute.value])),
    }).flatMap(({ address }) => addresses.judge(address) ?? []);
    const found = { line: firstLine + location.startLine - 1, tag: name };
    const guarded = judged.flatMap(({ address, consent }) =>
      consent === undefined ? [] : { address, consent },
    );
    const [first] = guarded;
    if (!first) {
      undeclared.push(...judged.map(({ address }) => ({ ...found, address })));
      continue;
    }
    const consent = allOf(guarded.map((request) => request.consent));
    removed.push({ ...found, address: first.address, consent, action: 'removed' });
    const { startTag = location, endTag } = location;
    if (TEXT_ONLY.has(name))
      cuts.push({ start: location.startOffset, end: endTag?.endOffset ?? content.length });
    else {
      cuts.push({ start: startTag.startOffset, end: startTag.endOffset });
      if (endTag) cuts.push({ start: endTag.startOffset, end: endTag.endOffset });
    }
  }
  return { text: without(content, cuts), removed, undeclared };
}

/** One expression that needs all of several. */
export function allOf(expressions: readonly string[]): string {
  return [...new Set(expressions)].join(' ');
}

/** A text without some parts; a `<` that stood before one must not begin a tag with what stood behind. */
export function without(text: string, cuts: { start: number; end: number }[]): string {
  let rest = '';
  let position = 0;
  for (const { start, end } of cuts.sort((a, b) => a.start - b.start)) {
    rest += text.slice(position, start);
    if (rest.endsWith('<')) rest += ' ';
    position = Math.max(position, end);
  }
  return rest + text.slice(position);
}

function* elementsIn(node: DefaultTreeAdapterTypes.ParentNode): Generator<DefaultTreeAdapterTypes.Element> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    yield child;
    yield* elementsIn(child);
    if ('content' in child) yield* elementsIn(child.content);
  }
}
