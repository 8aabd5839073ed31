// The text of one start tag, rewritten so that the gate holds it; whatever need not change keeps its bytes.

/** A tag to hold. */
export interface TagToHold {
  /** The whole start tag, from `<` to `>`. */
  readonly text: string;
  readonly nameLength: number;
  /** Names of the attributes whose addresses are guarded. */
  readonly guarded: ReadonlySet<string>;
  readonly consent: string;
  /** For a script, whose address stays where it is: its type. */
  readonly script?: 'classic' | 'module' | undefined;
}

/** HTML §13.2.5.32–39: a name may begin with `=`; a value is quoted, or ends at whitespace. */
const ATTRIBUTE =
  /([\t\n\f\r /]*)(=?[^\t\n\f\r />=]*)((?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"[^"]*"|'[^']*'|[^\t\n\f\r >]*))?)/y;

/** What goes in front of a guarded attribute's name. The second is for tags that have the first: it is never released. */
const PREFIXES = ['data-', 'data-held-'];

/** Rewrites a start tag. Attributes given twice lose the second one, which would count now and did not before. */
export function holdTag(tag: TagToHold): string {
  const attributes = attributesOf(tag);
  const names = new Set(attributes.map(({ name }) => name));
  const seen = new Set<string>();
  const isChanged = (name: string) => (tag.script ? /^(data-)?type$/.test(name) : tag.guarded.has(name));
  const rewritten = attributes.map(({ space, name, text }) => {
    if (!isChanged(name)) return space + text;
    const isFirst = !seen.has(name);
    seen.add(name);
    if (!isFirst || name === 'data-type') return space;
    if (tag.script) return space + typeAttributes(tag.script);
    const prefix = PREFIXES.find((candidate) => !names.has(candidate + name));
    return prefix ? space + prefix + text : space;
  });
  const added = [
    tag.script && !names.has('type') ? ` ${typeAttributes(tag.script)}` : '',
    names.has('data-consent') ? '' : ` data-consent="${tag.consent}"`,
  ];
  return [tag.text.slice(0, tag.nameLength + 1), ...added, ...rewritten].join('');
}

const typeAttributes = (type: 'classic' | 'module') =>
  `type="text/plain"${type === 'module' ? ' data-type="module"' : ''}`;

interface AttributeText {
  /** What separates it from what stands before. */
  readonly space: string;
  readonly name: string;
  readonly text: string;
}

/** The attributes in their order, repeated ones too; the last has no name and is what ends the tag. */
function attributesOf({ text, nameLength }: TagToHold): AttributeText[] {
  const attributes: AttributeText[] = [];
  let position = nameLength + 1;
  while (position < text.length) {
    ATTRIBUTE.lastIndex = position;
    const [, space = '', name = '', value = ''] = ATTRIBUTE.exec(text) ?? [];
    if (!name) break;
    attributes.push({ space, name: name.toLowerCase(), text: name + value });
    position = ATTRIBUTE.lastIndex;
  }
  return [...attributes, { space: '', name: '', text: text.slice(position) }];
}
