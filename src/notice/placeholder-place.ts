// The place of a placeholder: exactly over the box of the held element, without taking any room on the page.
import type { Placeholder } from './placeholder.ts';

/** How often one call moves a placeholder at most: a new size may change its static position. */
const MOVES = 3;

/** Differences up to this, in CSS pixels, are rounding. */
const TOLERANCE_PX = 0.05;

/**
 * Makes what keeps a placeholder over an element that stands right before it; each call moves it where that is needed.
 * It keeps its static position, which follows the page without being told, and margins shift it from there; the
 * opposite margins take the same away again, so that right-to-left and centred parents are shifted alike.
 */
export function keepOver(element: Element, { host, card, place }: Placeholder): () => void {
  let [left, top, width, height] = [0, 0, 100, 100];
  let rules = '';
  return () => {
    for (let moves = MOVES; moves; moves--) {
      const box = element.getBoundingClientRect();
      const { visibility, zIndex, position, borderRadius } = getComputedStyle(element);
      const scroller = position === 'fixed' ? undefined : scrollerBetween(element, host);
      // Empty and in the line it takes no room either, but scrolls along. As a flex or grid item it would.
      const isInLine = scroller && !/flex|grid/.test(displayOf(element.parentElement));
      const where = `margin:${top}px ${-left}px ${-top}px ${left}px!important;width:${width}px!important;height:${height}px!important`;
      const clip = scroller && !isInLine ? `clip-path:${insetTo(scroller, box)}!important` : '';
      const next = `:host{visibility:${visibility}!important;z-index:${zIndex}!important;${
        isInLine
          ? 'position:relative!important;display:inline!important;line-height:0!important'
          : `position:${position === 'fixed' ? position : 'absolute'}!important;${where};${clip}`
      }}.card{border-radius:${borderRadius};${isInLine ? `inset:auto!important;${where}` : ''}}`;
      if (next !== rules) place.replaceSync(next);
      rules = next;

      const own = (isInLine ? card : host).getBoundingClientRect();
      const [dx, dy] = [box.left - own.left, box.top - own.top];
      const differences = [dx, dy, box.width - own.width, box.height - own.height];
      if (differences.every((difference) => Math.abs(difference) < TOLERANCE_PX)) return;
      // A transformed or zoomed ancestor scales both.
      const scale = own.width / width || 1;
      left += dx / scale;
      top += dy / scale;
      width = box.width / scale;
      height = box.height / scale;
    }
  };
}

/** What scrolls or clips the element, but not a sibling of it that is out of the flow. */
function scrollerBetween(element: Element, host: HTMLElement): Element | undefined {
  for (let box = element.parentElement; box && box !== host.offsetParent; box = box.parentElement) {
    if (getComputedStyle(box).overflow !== 'visible') return box;
  }
  return undefined;
}

const displayOf = (box: Element | null) => (box ? getComputedStyle(box).display : '');

/** The part of a box that its scroller shows. */
function insetTo(scroller: Element, box: DOMRect): string {
  const view = scroller.getBoundingClientRect();
  const insets = [view.top - box.top, box.right - view.right, box.bottom - view.bottom, view.left - box.left];
  return `inset(${insets.map((px) => `${Math.max(0, px)}px`).join(' ')})`;
}
