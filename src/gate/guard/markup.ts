// The markup: texts that a script has parsed. What they would load is marked in the text, and the rest left as it is.
import { trustedHtml } from '../trusted-types.ts';
import { valueWaitsFor } from './address.ts';
import { ADDRESS, FETCHES, holdParsed } from './hold.ts';
import type { Native } from './patch.ts';

/** A start tag that may load something, without its end. Quotes matter only behind an equals sign, as for the browser. */
const TAG = /<(?!a\s|area|base|script)\w+[\s/](=\s*("[^"]*"|'[^']*')|[^>])*/gi;

/**
 * An attribute of it: name, and value with its quotes. A name begins behind what divides two: looked for at each character
 * of a long text without an equals sign, it would take minutes.
 */
const ATTRIBUTE = /(?<=[\s"'/])(?:xlink:)?([^\s"'=/]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/g;

/**
 * Marks what a sink is about to parse. Texts are rewritten and not parsed here, so that the browser parses each but
 * once, in its place and in its context. A script is left to the moment when it is inserted, or written.
 * @returns a list where all is written already
 */
export function lookAtMarkup(args: unknown[], self: unknown, name: string, native: Native): [] | undefined {
  // What is put into these is not parsed. The reason for the cast: whatever is no element has no such name.
  if (/^inner/.exec(name) && /^(script|style|textarea)$/.test((self as Element).localName)) return;
  const isWritten = name[0] === 'w';
  const sources = isWritten && typeof args[0] === 'string' ? [args.join('')] : args;
  const pieces = sources.flatMap((source, index) => {
    const text = `${source}`;
    // The reason for the cast: TypeScript's own types do not know the API yet.
    const isTrusted = (window.trustedTypes as { isHTML(value: unknown): boolean } | undefined)?.isHTML(
      source,
    );
    const isCut = isWritten && (!isTrusted || valueWaitsFor(text));
    const marked = mark(text).split(isCut ? /(?=<\/script)/i : /(?!)/);
    if (marked[0] === text) return source;
    // Where the page's policy has no place for ours, its browser refuses a mere text: nothing gets by unmarked.
    args[index] = marked.join('');
    return isTrusted ? marked.map(trustedHtml) : marked;
  });
  if (!isWritten) {
    Object.assign(args, pieces);
    return;
  }
  // A script is prepared at its end tag, and until then it can be held, whoever wrote its start tag in how many
  // calls. The parser reads a stream: to it a text means the same, in however many pieces it comes.
  for (const piece of pieces) {
    document.querySelectorAll('script').forEach(holdParsed);
    native.call(self, piece);
  }
  return [];
}

/** With the numeric character references that template engines write for a slash or a colon. */
const decoded = (value: string) =>
  value.replace(/&#(x?)(\w+);/gi, (_reference, isHex, digits) =>
    // The reason for the cast: a text is taken for a number there.
    String.fromCharCode(((isHex && '0x') + digits) as unknown as number),
  );

const mark = (text: string) =>
  text.replace(TAG, (tag) =>
    /^<link/i.test(tag) && !FETCHES.test(tag)
      ? tag
      : tag.replace(ATTRIBUTE, (attribute, name: string, value: string) => {
          const expression = ADDRESS.exec(name) && valueWaitsFor(decoded(value));
          // In the quotes of the value, since the text may stand in a text of another language, or be XML. In SVG,
          // `href` means what `xlink:href` did.
          return expression
            ? `data-consent=${value.replace(/[^"'].*[^"']/s, expression)} data-${name}=${value}`
            : attribute;
        }),
  );
