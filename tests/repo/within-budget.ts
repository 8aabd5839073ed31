// What says that something published is within its budget, and where it is not: by how much, and what most of it is.
import { expect } from 'vitest';

/** @param parts brotli bytes of all that the budget is for, by name */
export function expectWithin(limit: number, parts: Readonly<Record<string, number>>): void {
  const names = Object.keys(parts);
  const bytes = Object.values(parts).reduce((sum, size) => sum + size, 0);
  const said = (size: number) => `${size.toLocaleString('en')} B`;
  const [largest] = names.toSorted((a, b) => (parts[b] ?? 0) - (parts[a] ?? 0));
  const most =
    largest === undefined || names.length < 2
      ? ''
      : `, of which ${largest} is the most: ${said(parts[largest] ?? 0)}`;
  expect(
    bytes,
    `${names.join(' + ')}: the limit is ${said(limit)}, it has ${said(bytes)}${most}`,
  ).toBeLessThanOrEqual(limit);
}
