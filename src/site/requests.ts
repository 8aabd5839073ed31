// Which attributes of which tags make a browser send a request, and which of these a gate can hold.
import { srcsetAddresses } from './srcset.ts';

/** One address that a tag makes the browser request. */
export interface TagRequest {
  /** Lower-case name of the attribute, without prefix. */
  readonly attribute: string;
  /** As written, character references decoded. */
  readonly address: string;
  /** Whether the tag is one that the gate releases (DESIGN §3). */
  readonly canBeHeld: boolean;
}

/** A start tag as the parser gives it: lower-case names, the first value of each attribute. */
export interface Tag {
  readonly name: string;
  readonly isHtml: boolean;
  readonly attributes: ReadonlyMap<string, string>;
}

/** Attributes of the elements of the page contract (DESIGN §3). */
const HELD: ReadonlyMap<string, readonly string[]> = new Map([
  ['script', ['src']],
  ['iframe', ['src']],
  ['img', ['src', 'srcset']],
  ['video', ['src', 'poster']],
  ['audio', ['src']],
  ['source', ['src', 'srcset']],
  ['object', ['data']],
  ['embed', ['src']],
  ['link', ['href', 'imagesrcset']],
]);

/** Attributes of others that send requests too. */
const UNHELD: ReadonlyMap<string, readonly string[]> = new Map([
  ['input', ['src']],
  ['track', ['src']],
  ['frame', ['src']],
  ['body', ['background']],
  ['table', ['background']],
  ['td', ['background']],
  ['th', ['background']],
]);

/** Elements of SVG that load what `href` or `xlink:href` names. */
const SVG = new Set(['image', 'use', 'script', 'feimage']);

/** Relations for which browsers fetch, or at least connect. */
const FETCHING_RELATIONS = new Set([
  'stylesheet',
  'icon',
  'apple-touch-icon',
  'apple-touch-icon-precomposed',
  'apple-touch-startup-image',
  'mask-icon',
  'fluid-icon',
  'manifest',
  'preload',
  'modulepreload',
  'prefetch',
  'prerender',
  'preconnect',
  'dns-prefetch',
  'compression-dictionary',
  'import',
  'search',
]);

/** MIME Sniffing, "JavaScript MIME type": the essences for which a script is a classic one. */
const CLASSIC_SCRIPT =
  /^((text|application)\/(x-)?(java|ecma)script|text\/(javascript1\.[0-5]|jscript|livescript))$/i;

/** Everything that a tag makes the browser request. */
export function requestsOf(tag: Tag): TagRequest[] {
  const { name, attributes } = tag;
  const held = tag.isHtml ? HELD.get(name) : undefined;
  const names = held ?? (tag.isHtml ? UNHELD.get(name) : SVG.has(name.toLowerCase()) ? ['href'] : undefined);
  if (!names || !sendsRequests(tag)) return [];
  return names.flatMap((attribute) => {
    const value = attributes.get(attribute);
    if (value === undefined) return [];
    const addresses = attribute.endsWith('srcset') ? srcsetAddresses(value) : [value];
    return addresses.map((address) => ({ attribute, address, canBeHeld: !!held }));
  });
}

/** The type of a script that runs: `classic`, `module`, or `undefined` for one that a browser takes for text. */
export function scriptType(attributes: ReadonlyMap<string, string>): 'classic' | 'module' | undefined {
  const type = attributes.get('type');
  const language = attributes.get('language');
  const named = type === undefined ? language && `text/${language}` : type && (trim(type) || ' ');
  if (!named || CLASSIC_SCRIPT.test(named)) return 'classic';
  return type !== undefined && named.toLowerCase() === 'module' ? 'module' : undefined;
}

function sendsRequests({ name, isHtml, attributes }: Tag): boolean {
  if (!isHtml) return true;
  if (name === 'script') return scriptType(attributes) !== undefined;
  if (name === 'input') return attributes.get('type')?.toLowerCase() === 'image';
  if (name !== 'link') return true;
  return (attributes.get('rel') ?? '')
    .split(/[\t\n\f\r ]+/)
    .some((relation) => FETCHING_RELATIONS.has(relation.toLowerCase()));
}

const trim = (text: string) => text.replace(/^[\t\n\f\r ]+|[\t\n\f\r ]+$/g, '');
