// What is folded in the preferences: loaded and drawn when a visitor unfolds it, since few want to see all of it.
import { create } from './element.ts';

/**
 * A box that can be unfolded. What it is for is drawn each time, as something may have changed meanwhile.
 * @param summary properties of the line that unfolds it
 * @param draw gets the box; may reject, where a file cannot be loaded
 * @param failed is told why
 */
export function createFolded(
  summary: Partial<HTMLElement>,
  draw: (place: HTMLElement) => Promise<void>,
  failed: (reason: unknown) => void,
): HTMLElement {
  const ontoggle = () => {
    if (details.open) draw(details).catch(failed);
  };
  const details = create('details', { ontoggle }, create('summary', summary));
  return details;
}
