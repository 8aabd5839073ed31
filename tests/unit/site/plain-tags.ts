// Finds plain tags to guarded hosts in a tree made by the parser, by rules of its own.
import { type DefaultTreeAdapterTypes, html as names, parse, parseFragment } from 'parse5';
import { isGuarded } from './pages.ts';

const LOADS: Record<string, readonly string[]> = {
  script: ['src'],
  iframe: ['src'],
  img: ['src', 'srcset'],
  video: ['src', 'poster'],
  audio: ['src'],
  source: ['src', 'srcset'],
  object: ['data'],
  embed: ['src'],
  link: ['href'],
};

/** Each as `tag[attribute=value]`; looks into templates, and into what a `<noscript>` shows where scripts are off. */
export function plainGuardedTags(html: string): string[] {
  return plainIn(parse(html), 'https://site.example/', false);
}

function plainIn(
  node: DefaultTreeAdapterTypes.ParentNode,
  base: string,
  isWithoutScripts: boolean,
): string[] {
  return node.childNodes.flatMap((child): string[] => {
    if (!('tagName' in child)) return [];
    const [text] = child.childNodes;
    const shown =
      child.tagName === 'noscript' && text && 'value' in text
        ? plainIn(parseFragment(text.value, { scriptingEnabled: false }), base, true)
        : [];
    return [
      ...own(child, base, isWithoutScripts),
      ...plainIn(child, base, isWithoutScripts),
      ...('content' in child ? plainIn(child.content, base, isWithoutScripts) : []),
      ...shown,
    ];
  });
}

function own(element: DefaultTreeAdapterTypes.Element, base: string, isWithoutScripts: boolean): string[] {
  const { tagName, namespaceURI, attrs } = element;
  if (namespaceURI !== names.NS.HTML) return [];
  const value = (name: string) => attrs.find((attribute) => attribute.name === name)?.value;
  const type = value('type') ?? (value('language') ? `text/${value('language')}` : '');
  if (tagName === 'script' && (isWithoutScripts || !/^(|module|text\/javascript)$/i.test(type))) return [];
  if (tagName === 'link' && !/(^|\s)(stylesheet|preload)(\s|$)/.test(value('rel') ?? '')) return [];
  return (LOADS[tagName] ?? []).flatMap((name) => {
    const addresses = name === 'srcset' ? (value(name) ?? '').split(/,?\s+/) : [value(name) ?? ''];
    return addresses
      .filter((address) => URL.canParse(address, base) && isGuarded(new URL(address, base).href))
      .map((address) => `${tagName}[${name}=${address}]`);
  });
}
