// The inside of a <noscript>: tags to guarded hosts go, since without scripts nobody can ever be asked.
import { type DefaultTreeAdapterTypes, html, parseFragment, type Token } from 'parse5';
import type { Addresses } from './addresses.ts';
import type { MarkChange, MarkFinding } from './mark-report.ts';
import { requestsOf, type Tag } from './requests.ts';

/** Elements that go with all that is in them: it is text that nobody should read. */
const TEXT_ONLY = new Set(['script', 'style', 'iframe', 'noembed', 'noframes', 'xmp']);

/** What is left of a `<noscript>`, and what is to be told of it. */
export interface EmptiedNoscript {
  readonly text: string;
  readonly removed: readonly MarkChange[];
  readonly undeclared: readonly MarkFinding[];
}

/** What removing may bring about: a tag less can turn what follows from SVG into HTML. Deeper, nothing is left. */
const PASSES_MAX = 8;

/**
 * Takes the tags to guarded hosts out of a `<noscript>`.
 * @param content all between its tags
 * @param firstLine line of the page on which the content begins
 */
export function emptyNoscript(content: string, firstLine: number, addresses: Addresses): EmptiedNoscript {
  const removed: MarkChange[] = [];
  let text = content;
  for (let pass = 0; pass < PASSES_MAX; pass++) {
    const { cuts, found, undeclared } = searchNoscript(text, firstLine, addresses);
    if (!found.length) return { text, removed, undeclared };
    removed.push(...found);
    text = without(text, cuts);
  }
  return { text: '', removed, undeclared: [] };
}

interface Cut {
  readonly start: number;
  readonly end: number;
}

function searchNoscript(content: string, firstLine: number, addresses: Addresses) {
  const found: MarkChange[] = [];
  const undeclared: MarkFinding[] = [];
  const cuts: Cut[] = [];
  const fragment = parseFragment(content, { scriptingEnabled: false, sourceCodeLocationInfo: true });
  for (const element of elementsIn(fragment)) {
    const location = element.sourceCodeLocation;
    if (!location) continue;
    const judged = requestsOf(tagOf(element)).flatMap(({ address }) => addresses.judge(address) ?? []);
    const guarded = judged.filter((judgement) => judgement.consent !== undefined);
    const place = { line: firstLine + location.startLine - 1, tag: element.tagName };
    const [first] = guarded;
    if (!first) {
      undeclared.push(...judged.map(({ address }) => ({ ...place, address })));
      continue;
    }
    const consent = allOf(guarded.flatMap((judgement) => judgement.consent ?? []));
    found.push({ ...place, address: first.address, consent, action: 'removed' });
    cuts.push(...cutsFor(element.tagName, location, content.length));
  }
  return { cuts, found, undeclared };
}

function tagOf({ tagName, namespaceURI, attrs }: DefaultTreeAdapterTypes.Element): Tag {
  const attributes = new Map(attrs.map(({ name, value }) => [name, value]));
  return { name: tagName, isHtml: namespaceURI === html.NS.HTML, attributes };
}

/** The two tags, so that what stands between them for others stays; or all of an element that holds text alone. */
function cutsFor(name: string, location: Token.ElementLocation, contentLength: number): Cut[] {
  const { startTag = location, endTag } = location;
  if (TEXT_ONLY.has(name)) return [{ start: location.startOffset, end: endTag?.endOffset ?? contentLength }];
  return [startTag, ...(endTag ? [endTag] : [])].map(({ startOffset, endOffset }) => ({
    start: startOffset,
    end: endOffset,
  }));
}

/** One expression that needs all of several. */
export function allOf(expressions: readonly string[]): string {
  return [...new Set(expressions)].join(' ');
}

/** A text without some parts; a `<` that stood before one must not begin a tag with what stood behind. */
function without(text: string, cuts: readonly Cut[]): string {
  let rest = '';
  let position = 0;
  for (const { start, end } of cuts.toSorted((a, b) => a.start - b.start)) {
    rest += text.slice(position, start);
    if (rest.endsWith('<')) rest += ' ';
    position = Math.max(position, end);
  }
  return rest + text.slice(position);
}

/** In document order; without recursion, as pages may be nested as deep as they like. */
function* elementsIn(root: DefaultTreeAdapterTypes.ParentNode): Generator<DefaultTreeAdapterTypes.Element> {
  const waiting: DefaultTreeAdapterTypes.ChildNode[] = root.childNodes.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!('tagName' in node)) continue;
    yield node;
    waiting.push(...node.childNodes.toReversed());
    if ('content' in node) waiting.push(...node.content.childNodes.toReversed());
  }
}
