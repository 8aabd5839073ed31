// The theme of the configuration, as rules behind a layer's own style sheet.
import type { Theme } from '../consent/theme.ts';

/**
 * Custom properties of the host, which the style sheets fall back on where the page's own styles set none
 * (`--temoin-accent` before `--set-accent`). What could end its rule is left out: nothing else is to be styled so.
 */
export const themeRules = (theme: Theme | undefined): string =>
  Object.entries(theme || {})
    // The system's scheme is what the style sheets have by themselves.
    .map(([name, value]) => (/[;{}]|^system$/.test(value) ? '' : `:host{--set-${name}:${value}}`))
    .join('');
