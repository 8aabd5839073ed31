// Markdown of a measurement's tables: rows, and numbers as our documents write them. Pure.
import { spread } from './statistics.ts';

/** A table whose numbers stand to the right, in all columns but the first. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, at) => (at ? '---:' : '---'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A number with so many decimals, and a comma between thousands. */
export function number(value: number, decimals = 0): string {
  return value.toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** A number with three digits that say something, more where it has more before its point: 12,345, 12.3 or 0.0123. */
export function threeDigits(value: number): string {
  if (value === 0) return '0';
  const digitsBefore = Math.floor(Math.log10(Math.abs(value))) + 1;
  return number(value, Math.max(0, 3 - digitsBefore));
}

/** The median of some values with its quartiles in brackets; alone where there is but one value, `–` where there is none. */
export function medianWithSpread(values: readonly number[], format: (value: number) => string): string {
  if (!values.length) return '–';
  const { lower, median, upper } = spread(values);
  return values.length < 2 ? format(median) : `${format(median)} (${format(lower)} to ${format(upper)})`;
}
