// A plot for the terminal: one bar for each value, from zero.

const LONGEST = 60;

/** A title, and a line for each name and its value. */
export function bars(title: string, values: readonly (readonly [name: string, value: number])[]): string {
  const largest = Math.max(...values.map(([, value]) => value));
  const width = Math.max(...values.map(([name]) => name.length));
  const lines = values.map(
    ([name, value]) =>
      `${name.padStart(width)} ${'█'.repeat(Math.round((value / largest) * LONGEST))} ${value.toFixed(1)}`,
  );
  return [title, ...lines, ''].join('\n');
}
