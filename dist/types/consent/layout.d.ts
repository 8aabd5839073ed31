/**
 * By name: a card in a corner, a bar along an edge, a card in the middle. Start and end are those of the line, so that
 * right-to-left languages have them mirrored. The first is the default.
 */
export declare const LAYOUTS: readonly ['card', 'card-bottom-start', 'card-top-end', 'card-top-start', 'bar-bottom', 'bar-top', 'centre'];
/** The name of one of them. */
export type Layout = (typeof LAYOUTS)[number];
/** Where the floating button may stand; start and end are those of the line. */
export declare const BUTTON_CORNERS: readonly ['bottom-start', 'bottom-end'];
/** The name of one of them. */
export type ButtonCorner = (typeof BUTTON_CORNERS)[number];
