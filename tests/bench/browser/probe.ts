// The probe: what looks at a page from inside. Its functions are sent to the browser as text, so each stands by itself.
import type { Places } from './contender.ts';

/** Event Timing (W3C), which TypeScript's own declarations do not have whole. */
export interface EventTiming {
  readonly name: string;
  readonly durationMs: number;
}

/** What the probe notes; times are milliseconds since the page's time origin, or since the click where that is said. */
export interface Noticed {
  /** Sum of all layout shifts (Layout Instability). */
  layoutShift: number;
  longTasks: number;
  /** What each long task took beyond 50 ms, together. */
  blockingMs: number;
  readonly events: EventTiming[];
  /** The frame in which the banner could be seen first; the end of that frame; the one in which it is opaque and rests. */
  visibleMs?: number;
  paintedMs?: number;
  settledMs?: number;
  click?: Clicked;
}

/** What happened after a click, in milliseconds since the event's own time stamp. */
export interface Clicked {
  /** Of the click, since the page's time origin. */
  readonly atMs: number;
  bannerGoneMs?: number;
  dialogMs?: number;
  dialogSettledMs?: number;
}

declare global {
  var probe: Probe;
  /** The host page's own counter (host-page.ts). */
  var held: { count: number; firstMs: number; lastMs: number };
}

/** What the probe gives to whoever measures. */
export interface Probe {
  readonly noticed: Noticed;
  /** The element of a selector, through open shadow roots. */
  find(selector: string): Element | undefined;
  /** Whether it can be seen now: drawn, not transparent, and at least half of its box in the window. */
  isVisible(selector: string): boolean;
  /** From now on the next click is watched. */
  watchClick(): void;
}

/**
 * Puts the probe on a page, before any script of the page.
 * @param watches whether the banner is looked for in each frame; that costs, so that passive visits go without
 */
export function installProbe({ places, watches }: { places: Places | undefined; watches: boolean }): void {
  const noticed: Noticed = { layoutShift: 0, longTasks: 0, blockingMs: 0, events: [] };

  const find = (selector: string): Element | undefined => {
    let root: ParentNode = document;
    let found: Element | null = null;
    for (const part of selector.split(' >>> ')) {
      found = root.querySelector(part);
      if (!found) return undefined;
      root = found.shadowRoot ?? found;
    }
    return found ?? undefined;
  };

  /** Opacity and box of what can be seen. */
  const look = (selector: string | undefined): { opacity: number; box: string } | undefined => {
    const element = selector ? find(selector) : undefined;
    if (!element?.checkVisibility({ visibilityProperty: true })) return undefined;
    const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
    if (width < 40 || height < 20) return undefined;
    const [shownWidth, shownHeight] = [
      Math.min(right, innerWidth) - Math.max(left, 0),
      Math.min(bottom, innerHeight) - Math.max(top, 0),
    ];
    if (shownWidth <= 0 || shownHeight <= 0 || shownWidth * shownHeight < (width * height) / 2)
      return undefined;
    let opacity = 1;
    for (
      let node: Node | null = element;
      node;
      node = node instanceof ShadowRoot ? node.host : node.parentNode
    )
      if (node instanceof Element) opacity *= Number(getComputedStyle(node).opacity);
    if (opacity <= 0.01) return undefined;
    return { opacity, box: [left, top, width, height].map((value) => value.toFixed(1)).join() };
  };

  const eachFrame = (step: (nowMs: number) => boolean) => {
    requestAnimationFrame(function frame(nowMs) {
      if (!step(nowMs)) requestAnimationFrame(frame);
    });
  };

  const observe = (type: string, note: (entry: PerformanceEntry) => void, more: object = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
      ...more,
    });
  // The reason for the casts: entries of these types have these properties (Layout Instability, Event Timing).
  observe('layout-shift', (entry) => {
    const { hadRecentInput, value } = entry as PerformanceEntry & { hadRecentInput: boolean; value: number };
    if (!hadRecentInput) noticed.layoutShift += value;
  });
  observe('longtask', ({ duration }) => {
    noticed.longTasks += 1;
    noticed.blockingMs += Math.max(0, duration - 50);
  });
  observe(
    'event',
    (entry) => {
      if ((entry as PerformanceEntry & { interactionId: number }).interactionId)
        noticed.events.push({ name: entry.name, durationMs: entry.duration });
    },
    { durationThreshold: 16 },
  );

  if (watches && places) {
    let last: string | undefined;
    eachFrame((nowMs) => {
      const seen = look(places.banner);
      if (seen && noticed.visibleMs === undefined) {
        noticed.visibleMs = nowMs;
        // A frame's style, layout and painting come after its callbacks, and before the next task.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          noticed.paintedMs = performance.now();
        };
        port2.postMessage('');
      }
      if (seen && seen.opacity > 0.99 && seen.box === last) noticed.settledMs = nowMs;
      last = seen?.box;
      return noticed.settledMs !== undefined || nowMs > 30_000;
    });
  }

  const watchClick = () => {
    addEventListener(
      'click',
      ({ timeStamp }) => {
        const click: Clicked = { atMs: timeStamp };
        noticed.click = click;
        let last: string | undefined;
        eachFrame((nowMs) => {
          const afterMs = nowMs - timeStamp;
          const dialog = look(places?.dialog);
          if (!look(places?.banner)) click.bannerGoneMs ??= afterMs;
          if (dialog) click.dialogMs ??= afterMs;
          if (dialog && dialog.opacity > 0.99 && dialog.box === last) click.dialogSettledMs ??= afterMs;
          last = dialog?.box;
          return afterMs > 4_000;
        });
      },
      { capture: true, once: true },
    );
  };

  globalThis.probe = { noticed, find, isVisible: (selector) => look(selector) !== undefined, watchClick };
}
