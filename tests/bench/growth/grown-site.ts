// A site of any size: so many services, purposes with texts of their own, and held tags.
import { bakeConfiguration } from '../../../src/consent/baked-gate.ts';
import type { Configuration } from '../../../src/consent/configuration.ts';
import { gateTag } from '../../../src/site/inline-gate.ts';
import { publishedGate } from '../../../src/site/published-gate.ts';
import { configuration, page } from '../../browser/site.ts';

/** What a site may have ten times as much of. Texts come in purposes, each with a title and a description. */
export const AXES = ['services', 'texts', 'tags'] as const;
export type Axis = (typeof AXES)[number];

/** How many of each a site has. */
export type Size = Readonly<Record<Axis, number>>;

/** How many there are of each where it is not the one that grows. */
export const USUAL: Size = { services: 10, texts: 3, tags: 100 };

/** So many times as much is measured. */
export const TIMES = [1, 10, 100] as const;

/** The usual site with so many times as much of one thing. */
export const grown = (axis: Axis, times: number): Size => ({ ...USUAL, [axis]: USUAL[axis] * times });

const DESCRIPTION =
  'Ce que le site lit, ce qu’il garde sur cet appareil, pour combien de temps, et qui le voit.';

/** Ids of the purposes that a visitor is asked about. */
export const optionalPurposesOf = ({ texts }: Size): string[] =>
  Array.from({ length: texts }, (_, index) => `p${index}`);

/** Ids are short: a choice is a cookie, which names every purpose. */
const configurationOf = (size: Size): Configuration => ({
  ...configuration,
  guard: 'none',
  locale: 'fr',
  purposes: [
    { id: 'necessary', required: true },
    ...optionalPurposesOf(size).map((id, index) => ({
      id,
      texts: { fr: { title: `finalité ${index}`, description: DESCRIPTION } },
    })),
  ],
  services: Array.from({ length: size.services }, (_, index) => ({
    id: `s${index}`,
    purpose: `p${index % size.texts}`,
    name: `Outil ${index}`,
    provider: `Société ${index}`,
    policy: `https://outil${index}.example/vie-privee`,
    hosts: [`outil${index}.example`],
    storage: [{ kind: 'cookie', name: `_outil${index}_*`, days: 395 }],
  })),
});

/** No two are the same, or the browser would compile but one of them. */
const heldTags = (count: number) =>
  Array.from(
    { length: count },
    (_, index) =>
      `<script type="text/plain" data-consent="p0">globalThis.ran = (globalThis.ran || 0) + 1; // ${index}</script>`,
  ).join('\n');

/** Names of the page's own marks before and behind the gate. */
export const GATE_MARKS = ['before-gate', 'behind-gate'] as const;

/** Name of the mark at the end of the page, whose detail says how many held tags had run by then. */
export const END_MARK = 'end-of-page';

/**
 * What stands in the gate's place: the gate with its configuration in it, as `temoin build` and `temoin serve` make it; the
 * published one, which serves every site, behind a configuration in the page; the configuration alone, as a literal that does
 * nothing; or nothing.
 */
export type Delivery = 'baked' | 'read' | 'literal' | 'none';

/**
 * A page of that size, in one file.
 * @param publishedText text of the published gate
 */
export async function pageOf(size: Size, delivery: Delivery, publishedText: string): Promise<string> {
  const config = configurationOf(size);
  const json = JSON.stringify(config);
  const gate = {
    baked: async () => gateTag({ script: await publishedGate(config) }).tag,
    read: async () =>
      `<script type="application/json" id="temoin-config">${json}</script>${gateTag({ script: publishedText }).tag}`,
    literal: async () => `<script>globalThis.literal = ${bakeConfiguration(PLACE, json)}</script>`,
    none: async () => '',
  }[delivery];
  const [before, behind] = GATE_MARKS.map((name) => `<script>performance.mark('${name}')</script>`);
  const end = `<script>performance.mark('${END_MARK}', { detail: globalThis.ran || 0 })</script>`;
  return page({ gate: `${before}${await gate()}${behind}`, body: `${heldTags(size.tags)}${end}` });
}

/** Where the build of a gate puts the configuration. */
const PLACE = "Reflect.get(self, '@temoin-configuration@')";
