// Something that is made only once somebody wants to see it.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** @param isOpen whether it is open to begin with */
export function Disclosure(props: { summary: string; isOpen?: boolean; children: ComponentChildren }) {
  const { summary, isOpen = false, children } = props;
  const [wanted, setWanted] = useState(isOpen);
  return (
    <details
      open={isOpen}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setWanted(true);
      }}
    >
      <summary>{summary}</summary>
      {wanted && children}
    </details>
  );
}
