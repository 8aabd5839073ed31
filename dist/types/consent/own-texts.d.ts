import type { Configuration } from './configuration.js';
import type { EmbedTexts, LayerTexts } from './locale-texts.js';
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
export declare const withOwn: <Texts extends object>(texts: Texts, own: unknown) => Texts;
/** The texts of the layers as the site wants them in that language. */
export declare const layersOf: <Layers extends object>({ texts }: Configuration, { locale, layers }: {
    readonly locale: string;
    readonly layers: Layers;
}) => Layers;
/** The texts of the placeholders, likewise. */
export declare const embedTextsOf: ({ texts }: Configuration, { locale, embeds }: {
    readonly locale: string;
    readonly embeds: EmbedTexts;
}) => EmbedTexts;
