// One line of a list of facts: a name and what stands behind it.
import type { ComponentChildren } from 'preact';

/** To stand in a `dl`. */
export function Field({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
