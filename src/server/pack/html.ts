// HTML from values that anybody may have written: whatever stands in a template is text, unless it was made here.

/** A piece of HTML that {@link html} has made. */
export class Html {
  readonly text: string;
  /** For {@link html} and what the source itself has written; never for a value. */
  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template; nothing is written where there is nothing. */
export type Part = string | number | Html | undefined | false | readonly Part[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A template of HTML. A text in it is escaped, so that it is inert between tags and in an attribute that has double quotes;
 * it must stand nowhere else.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.map((text, at) => text + written(parts[at])).join(''));
}

function written(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(written).join('');
  return String(part).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}
