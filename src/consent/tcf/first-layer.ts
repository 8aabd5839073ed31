// The first layer under the framework: what appendix B of its policies wants said before a choice (TCF-9), in own texts.
import { fill } from '../first-layer-of.ts';
import { numbersIn } from './chosen-vendors.ts';
import type { TcfLanguage } from './language.ts';
import type { Asked } from './purposes.ts';
import { DEFAULT_SEPARATOR } from './words.ts';

/**
 * The body of the first layer, and the one for those who are asked again about a part.
 * @param stacks ids of those whose names stand for several purposes
 * @param count of all partners, those of the framework and the site's own
 */
export function bodiesOf(
  { texts, words, choose }: TcfLanguage,
  asked: Asked,
  stacks: readonly number[],
  count: number,
): { readonly body: string; readonly bodyForNew: string } {
  const used = stacks.flatMap((id) => texts.stacks[id] ?? []);
  const coveredBy = (kind: 'purposes' | 'specialFeatures') => numbersIn(used.map((stack) => stack[kind]));
  const names = (kind: 'purposes' | 'specialFeatures', ids: readonly number[]) =>
    ids.filter((id) => !coveredBy(kind).includes(id)).map((id) => texts[kind][id]?.name ?? `${id}`);
  // Purpose 1 is in no stack, and is said first (appendix A).
  const [storage = [], others = []] = [[1], [2, 3, 4, 5, 6, 7, 8, 9, 10, 11]].map((part) =>
    names(
      'purposes',
      numbersIn([asked.consents, asked.interests]).filter((id) => part.includes(id)),
    ),
  );
  const special = names('specialFeatures', asked.specialFeatures);
  const list = [...storage, ...used.map(({ name }) => name), ...others];
  const { separator = DEFAULT_SEPARATOR } = words;
  // A brace would be filled in once more.
  const inList = (all: readonly string[]) => all.map((name) => name.replace(/[{}]/g, '')).join(separator);
  const sentences = [
    fill(words.body, { controller: '{controller}', count: `${count}`, names: inList(list) }),
    ...(special.length ? [fill(words.specialFeatures, { names: inList(special) })] : []),
    ...(asked.interests.length ? [fill(words.interest, { choose })] : []),
  ];
  const body = sentences.join(' ');
  return { body, bodyForNew: `${words.news} ${body}` };
}
