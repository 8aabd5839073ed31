// A site's own texts: they stand in the place of the shipped ones of the same name, in their language.
import type { Configuration } from './configuration.ts';
import type { EmbedTexts, LayerTexts } from './locale-texts.ts';

/** What a site may say in its own words, by the names that the shipped texts have. */
export type OwnTexts = {
  readonly [Name in keyof LayerTexts]?: Partial<LayerTexts[Name]>;
} & {
  readonly embeds?: Partial<EmbedTexts>;
  /** What stands in braces in the facts that services declare; in an expanded configuration alone (tcf/terms.ts). */
  readonly terms?: Readonly<Record<string, string>>;
};

/**
 * Puts a site's own texts in the place of shipped ones. Only names that are shipped are looked up, and what is no text
 * is left out: the gate checks none of them, as they decide nothing.
 * @param own of one language
 */
export const withOwn = <Texts extends object>(texts: Texts, own: unknown): Texts =>
  // The reason for the casts: the names are those of the texts, and whatever was given answers with undefined for them.
  Object.fromEntries(
    Object.entries(texts).map(([name, text]) => {
      const other = (own as Record<string, unknown> | null | undefined)?.[name];
      return [
        name,
        (typeof other === typeof text && (text.trim ? `${other}`.trim() : withOwn(text, other))) || text,
      ];
    }),
  ) as Texts;

/** The texts of the layers as the site wants them in that language. */
export const layersOf = <Layers extends object>(
  { texts }: Configuration,
  { locale, layers }: { readonly locale: string; readonly layers: Layers },
): Layers => withOwn(layers, texts?.[locale]);

/** The texts of the placeholders, likewise. */
export const embedTextsOf = (
  { texts }: Configuration,
  { locale, embeds }: { readonly locale: string; readonly embeds: EmbedTexts },
): EmbedTexts => withOwn(embeds, texts?.[locale]?.embeds);
