// The style sheet of summary.html: drawn for paper first, and for a screen in light and dark.

/** Stands in the page itself, which asks for nothing; the page's own policy allows it by its hash. */
export const SUMMARY_STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fcfcfa, #141619);
  --ink: light-dark(#1a1c1f, #e8e7e3);
  --soft: light-dark(#5a5f66, #a3a9b0);
  --line: light-dark(#dddcd5, #2e3238);
  --strong-line: light-dark(#1a1c1f, #a3a9b0);
  --raised: light-dark(#f4f4f0, #1b1e22);
  --sans: -apple-system, "Segoe UI", Roboto, Cantarell, Ubuntu, "Liberation Sans", system-ui, sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@page { size: A4; margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #5a5f66; } }
*, *::before, *::after { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { max-width: 62rem; margin: 0 auto; padding: clamp(1.25rem, 4vw, 4rem) clamp(1rem, 4vw, 3rem) 5rem;
  font: 400 0.9375rem/1.55 var(--sans); font-variant-numeric: tabular-nums lining-nums; overflow-wrap: anywhere; }
h1, h2, h3, h4, p, dl, dd, ul, ol, figure, table, blockquote { margin: 0; padding: 0; }
h1, h2, h3, h4 { font-weight: 600; line-height: 1.25; text-wrap: balance; }
h1 { font-size: clamp(1.75rem, 1.3rem + 2vw, 2.5rem); letter-spacing: -0.02em; }
h2 { font-size: 1.25rem; letter-spacing: -0.01em; border-top: 2px solid var(--strong-line); padding-top: 0.75rem; margin: 3.5rem 0 1rem; }
h3 { font-size: 1rem; margin: 2rem 0 0.5rem; }
h4 { font-size: 0.8125rem; color: var(--soft); margin: 1.25rem 0 0.375rem; }
p { max-width: 42rem; text-wrap: pretty; }
p + p { margin-top: 0.75rem; }
code { font-family: var(--mono); font-size: 0.875em; font-variant-ligatures: none; }
.kind { color: var(--soft); margin-bottom: 0.375rem; }
.lead { font-size: 1.125rem; line-height: 1.5; margin-top: 1rem; }
.soft { color: var(--soft); }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); margin-top: 1.75rem; border-bottom: 1px solid var(--line); }
dt, dd { border-top: 1px solid var(--line); padding: 0.3125rem 0; }
dt { color: var(--soft); padding-inline-end: 2rem; }
dd > p + p { margin-top: 0; }
table { border-collapse: collapse; width: 100%; font-size: 0.875rem; line-height: 1.45; }
caption { text-align: start; font-weight: 600; padding-bottom: 0.375rem; }
th, td { text-align: start; vertical-align: top; padding: 0.3125rem 1rem 0.3125rem 0; border-top: 1px solid var(--line); }
thead th { font-weight: 400; color: var(--soft); border-top: 0; border-bottom: 1px solid var(--strong-line); }
tbody th { font-weight: 400; }
tbody tr:first-child > * { border-top: 0; }
th:last-child, td:last-child { padding-inline-end: 0; }
.number { text-align: end; white-space: nowrap; }
.counts { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 2rem 3rem; align-items: start; }
.wide { margin-top: 2.5rem; }
.part { padding-inline-start: 1.25rem; }
.notice { border-top: 1px solid var(--line); padding-top: 1.25rem; margin-top: 2.25rem; }
.notice > h3 { margin-top: 0; }
.shown { background: var(--raised); border-radius: 6px; padding: 1.125rem 1.25rem; margin: 0.75rem 0 1.25rem; max-width: 42rem; }
.shown .title { font-weight: 600; }
.labels { list-style: none; display: flex; flex-wrap: wrap; gap: 0.5rem; margin-top: 0.875rem; }
.labels li { border: 1px solid var(--soft); border-radius: 5px; padding: 0.1875rem 0.625rem; }
.pictures { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: 1.25rem; margin-top: 1.25rem; align-items: start; }
.pictures img { display: block; width: 100%; height: auto; border: 1px solid var(--line); border-radius: 4px; }
figcaption { color: var(--soft); font-size: 0.8125rem; margin-top: 0.375rem; }
.told { list-style: none; }
.told li { border-top: 1px solid var(--line); padding: 0.75rem 0; }
.told p { max-width: none; }
.told p + p { margin-top: 0.125rem; }
.steps { padding-inline-start: 1.375rem; max-width: 42rem; }
.steps li + li, .plain li + li { margin-top: 0.5rem; }
.steps li::marker, .plain li::marker { color: var(--soft); }
.plain { padding-inline-start: 1.125rem; max-width: 42rem; }
.steps + p { margin-top: 1rem; }
.command { display: block; overflow-wrap: anywhere; word-break: break-all; background: var(--raised); border-radius: 6px; padding: 0.625rem 0.875rem; margin-top: 0.5rem; }
footer { border-top: 2px solid var(--strong-line); margin-top: 3.5rem; padding-top: 0.75rem; }
@media (max-width: 34rem) {
  dl { grid-template-columns: minmax(0, 1fr); }
  dd { border-top: 0; padding-top: 0; }
  .stacked thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  .stacked tr { display: block; border-top: 1px solid var(--line); padding: 0.375rem 0; }
  .stacked th, .stacked td { display: block; border: 0; padding: 0.0625rem 0; text-align: start; }
  .stacked td.number { display: inline-block; padding-inline-end: 1.25rem; }
  .stacked [data-label]::before { content: attr(data-label) " "; color: var(--soft); }
}
@media print {
  :root { color-scheme: light; --paper: #fff; }
  body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.45; }
  h1 { font-size: 22pt; }
  h2 { font-size: 13pt; margin-top: 22pt; }
  h2, h3, h4, caption { break-after: avoid; }
  tr, figure, .told li, .shown, dl > *, .counts table, .wide { break-inside: avoid; }
  tbody tr:first-child { break-before: avoid; }
  p { orphans: 3; widows: 3; }
  table { font-size: 8.5pt; }
  .lead { font-size: 11.5pt; }
  .pictures { grid-template-columns: repeat(4, 1fr); }
  .shown, .command { background: none; border: 1px solid var(--line); }
}
`;
