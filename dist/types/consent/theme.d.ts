/**
 * Each stands in for a custom property that the page's styles may set too, and that wins: `--temoin-accent` (for both
 * accents), `--temoin-radius`, `--temoin-font`, `--temoin-scheme`.
 */
export interface Theme {
    /** Colour of the buttons, `#rgb` or `#rrggbb`; their text is black or white, whichever reads better on it. */
    readonly accent?: string;
    /** The same on dark paper. Default: `accent`. */
    readonly accentDark?: string;
    /** A length such as `8px`. */
    readonly radius?: string;
    /** A list of font families, as CSS writes it. */
    readonly font?: string;
    /** Light, dark, or as the visitor's system has it, which is the default. */
    readonly scheme?: 'light' | 'dark' | 'system';
}
/** What the notice is drawn on where it is light, and where it is dark; written in src/notice/look.css too. */
export declare const PAPER: {
    readonly light: '#ffffff';
    readonly dark: '#1c1f26';
};
