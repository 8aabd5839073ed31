// A tab as the tests use it: what is the same in every engine, on top of its driver.
import type { Cookie, KeyName, Session } from './engine.ts';

/** How long something that must happen may take. */
const PATIENCE_MS = 6000;

const POLL_MS = 50;

/** What a visitor sees: a control by its name, or whatever a CSS selector of the page finds. */
export type Target = string | { readonly css: string };

/** A tab in a session of its own. */
export interface Tab extends Omit<Session, 'run' | 'clickAt'> {
  /** Calls a function in the page. It sees its arguments only; they and the result go as JSON. */
  evaluate<Result, Arguments extends unknown[]>(
    call: (...values: Arguments) => Result,
    ...values: Arguments
  ): Promise<Result>;
  /** Waits for the target to stand still in sight with nothing above it, and clicks in its middle. */
  click(target: Target): Promise<void>;
  /** Whether a click would reach the target right now. */
  shows(target: Target): Promise<boolean>;
  /** Waits until the function, called in the page, returns something true. Survives a page that is replaced. */
  waitFor<Arguments extends unknown[]>(
    call: (...values: Arguments) => unknown,
    ...values: Arguments
  ): Promise<void>;
  /** Does something that makes the page reload itself, and waits for the new page. */
  reloadedBy(act: () => Promise<void>): Promise<void>;
}

/** Builds a tab on a session. */
export function tabOf(session: Session): Tab {
  const tab: Tab = {
    ...session,
    evaluate: async <Result, Arguments extends unknown[]>(
      call: (...values: Arguments) => Result,
      ...values: Arguments
    ) =>
      // The reason for the cast: the driver hands back what the call returned, copied as JSON.
      (await session.run(`(${call})(...${JSON.stringify(values)})`)) as Result,
    shows: async (target) => !!(await tab.evaluate(middleOf, target)),
    waitFor: async (call, ...values) => {
      await eventually(
        () => tab.evaluate(call, ...values),
        () => `waited ${PATIENCE_MS} ms in vain for ${call}`,
      );
    },
    click: async (target) => {
      let before = '';
      const middle = await eventually(
        async () => {
          const now = await tab.evaluate(middleOf, target);
          const isStill = JSON.stringify(now) === before;
          before = JSON.stringify(now);
          return isStill && now;
        },
        () => `nothing to click called ${JSON.stringify(target)} for ${PATIENCE_MS} ms`,
      );
      await session.clickAt(middle.x, middle.y);
    },
    reloadedBy: async (act) => {
      const before = await tab.evaluate(() => performance.timeOrigin);
      await act();
      await tab.waitFor(
        (old) => performance.timeOrigin !== old && document.readyState === 'complete',
        before,
      );
    },
  };
  return tab;
}

/** Asks until there is an answer. A page that is being replaced has none, whatever its driver says. */
async function eventually<Result>(
  ask: () => Promise<Result>,
  complaint: () => string,
): Promise<Exclude<Result, false | undefined | null>> {
  let trouble: unknown;
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
    try {
      const answer = await ask();
      // The reason for the cast: what is true is none of those that are left out.
      if (answer) return answer as Exclude<Result, false | undefined | null>;
    } catch (error) {
      trouble = error;
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error(complaint(), { cause: trouble });
}

/** Runs in the page: the middle of the first target that a click would reach, open shadow roots included. */
function middleOf(target: Target): { x: number; y: number } | undefined {
  const everything = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? everything(element.shadowRoot) : []),
    ]);
  const isTarget = (element: Element) =>
    typeof target === 'string'
      ? element.matches('button, a[href], input, summary') &&
        (element.getAttribute('aria-label') ?? element.textContent).trim() === target
      : element.matches(target.css);
  const isReached = (element: Element, x: number, y: number) => {
    let top = document.elementFromPoint(x, y);
    while (top && !element.contains(top)) {
      const inner: Element | null = top.shadowRoot?.elementFromPoint(x, y) ?? null;
      top = inner === top ? null : inner;
    }
    return !!top;
  };
  for (const element of everything(document)) {
    if (!isTarget(element)) continue;
    element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [Math.round(left + width / 2), Math.round(top + height / 2)];
    if (width && height && isReached(element, x, y)) return { x, y };
  }
  return undefined;
}

/** What the tests look at of the cookies: whether they are there, whatever they hold. */
export const namesOf = (cookies: readonly Cookie[]): string[] => cookies.map(({ name }) => name).sort();

/** Presses a key several times. */
export async function pressTimes(tab: Tab, key: KeyName, times: number): Promise<void> {
  for (let count = 0; count < times; count++) await tab.press(key);
}
