// Reads HTML as a browser does and tells where each tag stands, which namespace it is in, and where text begins.
import {
  type DefaultTreeAdapterMap,
  html,
  InsertionMode,
  Parser,
  type Token,
  type TokenHandler,
  Tokenizer,
} from 'parse5';
import { lightTree } from './light-tree.ts';
import type { Tag } from './requests.ts';

/** A start tag, with its place in the text. */
export interface TagInText extends Tag {
  readonly start: number;
  /** Directly behind its `>`. */
  readonly end: number;
  readonly line: number;
  /** Line on which it ends. */
  readonly endLine: number;
  /** Length of the name as written. */
  readonly nameLength: number;
  readonly isInTemplate: boolean;
  /** Whether what follows, up to the end tag, is text alone although it may look like tags. */
  readonly isTextOnly: boolean;
}

/** What a reader tells, in the order of the text; offsets count from its beginning. */
export interface TagListener {
  onStartTag(tag: TagInText): void;
  onEndTag(tag: Pick<TagInText, 'name' | 'start' | 'end' | 'line'>): void;
  onDoctype(): void;
  /** Behind a tag, a comment or a doctype, after it was told of. */
  onReached(offset: number, line: number): void;
  /** Within text: what is before this offset will not become part of a tag. */
  onText(offset: number): void;
  /** Something for the visitor to read has begun, outside elements that hold text alone. */
  onWords(): void;
}

/** Reads text piece by piece; a tag that is cut off waits for the rest. */
export type ReadTags = (text: string, isLast: boolean) => void;

/**
 * A reader for one page. It runs the whole parser behind the tokenizer, because only a parser knows that the
 * `<title>` of an `<svg>` holds tags, or that a `<textarea>` in a `<frameset>` does not even begin.
 */
export function tagReader(listener: TagListener): ReadTags {
  let created: { attrs: Token.Attribute[]; namespaceURI: string; isInTemplate: boolean } | undefined;
  const treeAdapter = lightTree(({ attrs, namespaceURI }, { isInTemplate }) => {
    created = { attrs, namespaceURI, isInTemplate };
  });
  const parser = new Parser<DefaultTreeAdapterMap>({ treeAdapter });
  const reached = ({ location }: Token.Token) => {
    if (location) listener.onReached(location.endOffset, location.endLine);
  };
  const reachedText = ({ location }: Token.CharacterToken) => {
    // Its start, which may be some characters late (it is where a character reference ends), and not its end, which
    // depends on what follows.
    if (location) listener.onText(location.startOffset);
  };

  const handler: TokenHandler = {
    onStartTag(token) {
      const nameLength = token.tagName.length;
      parser.onStartTag(token);
      // The element is this tag's own only with this tag's own attributes: the parser also makes up elements.
      const own = created?.attrs === token.attrs ? created : undefined;
      if (token.location) listener.onStartTag(tagOf(token, token.location, nameLength, own, parser));
      reached(token);
    },
    onEndTag(token) {
      parser.onEndTag(token);
      const { location } = token;
      if (location) {
        const { startOffset: start, endOffset: end, startLine: line } = location;
        listener.onEndTag({ name: token.tagName, start, end, line });
      }
      reached(token);
    },
    onComment(token) {
      parser.onComment(token);
      reached(token);
    },
    onDoctype(token) {
      parser.onDoctype(token);
      listener.onDoctype();
      reached(token);
    },
    onCharacter(token) {
      if (parser.insertionMode !== InsertionMode.TEXT) listener.onWords();
      parser.onCharacter(token);
      reachedText(token);
    },
    onNullCharacter(token) {
      parser.onNullCharacter(token);
      reachedText(token);
    },
    onWhitespaceCharacter(token) {
      parser.onWhitespaceCharacter(token);
      reachedText(token);
    },
    onEof: (token) => parser.onEof(token),
    onParseError: null,
  };
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, handler);
  parser.tokenizer = tokenizer;
  return (text, isLast) => tokenizer.write(text, isLast);
}

function tagOf(
  token: Token.TagToken,
  location: Token.LocationWithAttributes,
  nameLength: number,
  own: { namespaceURI: string; isInTemplate: boolean } | undefined,
  parser: Parser<DefaultTreeAdapterMap>,
): TagInText {
  return {
    name: token.tagName,
    isHtml: !own || own.namespaceURI === html.NS.HTML,
    attributes: new Map(token.attrs.map(({ name, value }) => [name, value])),
    start: location.startOffset,
    end: location.endOffset,
    line: location.startLine,
    endLine: location.endLine,
    nameLength,
    isInTemplate: !!own?.isInTemplate,
    isTextOnly: parser.insertionMode === InsertionMode.TEXT,
  };
}
