/** A tag that makes the browser send a request. */
export interface MarkFinding {
    /** Line on which the tag starts, from 1. */
    readonly line: number;
    /** Lower-case name of the tag, as `img`. */
    readonly tag: string;
    /** The address as the browser resolves it. */
    readonly address: string;
}
/** A tag that was rewritten. */
export interface MarkChange extends MarkFinding {
    /** What must be granted, as in `data-consent`. */
    readonly consent: string;
    /** Held until granted; or removed, where it stood in a `<noscript>` and nobody could ever ask. */
    readonly action: 'held' | 'removed';
}
/** The gate that was put into the page. */
export interface InlinedGate {
    /** Its hash as a Content-Security-Policy names it, without quotes: `sha256-…`. */
    readonly hash: string;
    /** Line on which it starts. */
    readonly line: number;
}
/** All that is told of one page. */
export interface MarkReport {
    readonly changes: readonly MarkChange[];
    /** Tags that send requests to other hosts than the site's own and that no service declares. */
    readonly undeclared: readonly MarkFinding[];
    /**
     * Tags that send requests to guarded hosts and that no gate can release, so that they stay as they are
     * (`<input type=image>`, `<track>`, images in SVG): only a Content-Security-Policy stops them.
     */
    readonly unheld: readonly MarkFinding[];
    /** Absent where no gate was wanted, or where the text is a part of a page that has no head. */
    readonly gate?: InlinedGate;
}
/** A page after marking. */
export interface Marked extends MarkReport {
    readonly html: string;
}
