// Staying clear: what has the focus on the page is not hidden by the layer that is shown over it (A11Y-4).

/** How much of a control must be seen beside the layer, in CSS pixels; also what is left between the two. */
const SLIVER_PX = 16;

/** What comes before the focus moves by a key, and with it where no key was seen: nothing is done before, as most visits have neither. */
const SIGNS = ['keydown', 'focusin'];

/**
 * Keeps a layer off what has the focus, now and until it is answered: has the browser scroll that clear of it and, where
 * the page cannot scroll so far, moves the layer to the other edge, and lower than half the window, for as long. Nothing
 * of the page moves.
 */
export function stayClear(layer: HTMLElement): void {
  const root = document.documentElement;
  const begin = ({ type, target }: Pick<Event, 'type' | 'target'>) => {
    for (const sign of SIGNS) root.removeEventListener(sign, begin, true);
    follow(layer, type === 'focusin' ? target : null);
  };
  for (const sign of SIGNS) root.addEventListener(sign, begin, true);
  // What brought this here may have moved it, or the page by itself.
  const focused = root.querySelector(':focus-visible');
  if (focused) begin({ type: 'focusin', target: focused });
}

/** @param focused where the focus has moved already */
function follow(layer: HTMLElement, focused: EventTarget | null): void {
  if (layer.matches('[data-done]')) return;
  const root = document.documentElement;
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);

  const look = ({ target }: Pick<Event, 'target'>) => {
    // The browser scrolls after the event.
    requestAnimationFrame(() => {
      // Never under a finger or a pointer, whose click would be lost.
      if (!(target instanceof Element) || layer.contains(target) || !target.matches(':focus-visible')) return;
      const control = target.getBoundingClientRect();
      for (const side of ['', 'top', 'bottom']) {
        layer.dataset.side = side;
        if (!hides(layer.getBoundingClientRect(), control)) return;
      }
    });
  };
  root.addEventListener('focusin', look);
  // The browser scrolls right after a key: before it tells of any size.
  reserve(sheet, layer);
  if (focused) look({ target: focused });

  // An answer changes its size too, since it is empty then.
  const sizes = new ResizeObserver(() => {
    if (layer.matches('[data-done]')) {
      sizes.disconnect();
      root.removeEventListener('focusin', look);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    } else if (!layer.dataset.side) reserve(sheet, layer);
  });
  sizes.observe(layer);
}

/** Has the page scroll as if it ended where the layer begins. */
function reserve(sheet: CSSStyleSheet, layer: Element): void {
  const { top, bottom } = layer.getBoundingClientRect();
  const [side, px] = top + bottom < innerHeight ? ['top', bottom] : ['bottom', innerHeight - top];
  sheet.replaceSync('');
  const own = getComputedStyle(document.documentElement).getPropertyValue(`scroll-padding-${side}`);
  // The page's own, such as that for a fixed header, stays where it is the larger one.
  const least = own.endsWith('px') || own.endsWith('%') ? own : '0px';
  sheet.replaceSync(`:root{scroll-padding-${side}:max(${Math.ceil(px) + SLIVER_PX}px, ${least})!important}`);
}

/** Whether nothing, or no more than a sliver, of a control that is in view can be seen beside the layer. */
const hides = (layer: DOMRect, control: DOMRect) =>
  control.top < innerHeight &&
  control.bottom > 0 &&
  control.top > layer.top - SLIVER_PX &&
  control.left > layer.left - SLIVER_PX &&
  Math.min(control.right, innerWidth) < layer.right + SLIVER_PX &&
  Math.min(control.bottom, innerHeight) < layer.bottom + SLIVER_PX;
