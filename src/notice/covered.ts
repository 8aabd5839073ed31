// What lies under a box: whether it would cover something that the visitor may want to use.

/** What can have the focus, or plays. */
const CONTROLS =
  'a[href],area[href],button,input,select,textarea,summary,label,iframe,object,embed,audio[controls],video[controls],[contenteditable]:not([contenteditable=false]),[tabindex]:not([tabindex^="-"])';

/** How far apart it is looked, in CSS pixels: less than the smallest target has (WCAG 2.5.8). */
const STEP_PX = 16;

/** What is left between the box and a control. */
const MARGIN_PX = 4;

/** What fills more than this part of the window is a region of the page, which no corner of it is missed of. */
const REGION_SHARE = 0.5;

/**
 * Whether the box covers a control of the page, in open shadow roots too, or any part of what has the focus. Frames and
 * players are controls as a whole, since nobody can look inside.
 * @param own what stands in the box itself
 */
export function coversControl(box: DOMRect, own: Element): boolean {
  const focused = activeIn(document);
  if (
    focused &&
    !own.contains(focused) &&
    !isRegion(focused) &&
    overlaps(focused.getBoundingClientRect(), box)
  )
    return true;
  const { left, right, top, bottom } = box;
  for (let x = left - MARGIN_PX; x < right + MARGIN_PX + STEP_PX; x += STEP_PX)
    for (let y = top - MARGIN_PX; y < bottom + MARGIN_PX + STEP_PX; y += STEP_PX) {
      const [atX, atY] = [Math.min(x, right + MARGIN_PX), Math.min(y, bottom + MARGIN_PX)];
      if (elementsAt(document, atX, atY, new Set()).some((element) => isControl(element, own))) return true;
    }
  return false;
}

const isControl = (element: Element, own: Element) => {
  const control = own.contains(element) ? null : element.closest(CONTROLS);
  return !!control && !isRegion(control);
};

function isRegion(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return element === document.body || width * height > REGION_SHARE * innerWidth * innerHeight;
}

/** All that is there, the uppermost first, and in each open shadow root what is in it. */
function elementsAt(root: DocumentOrShadowRoot, x: number, y: number, seen: Set<unknown>): Element[] {
  seen.add(root);
  return root
    .elementsFromPoint(x, y)
    .flatMap((element) =>
      element.shadowRoot && !seen.has(element.shadowRoot)
        ? [element, ...elementsAt(element.shadowRoot, x, y, seen)]
        : [element],
    );
}

function activeIn(root: DocumentOrShadowRoot): Element | null {
  const { activeElement } = root;
  return activeElement?.shadowRoot ? activeIn(activeElement.shadowRoot) || activeElement : activeElement;
}

const overlaps = (a: DOMRect, b: DOMRect) =>
  a.left < b.right + MARGIN_PX &&
  a.right > b.left - MARGIN_PX &&
  a.top < b.bottom + MARGIN_PX &&
  a.bottom > b.top - MARGIN_PX;
