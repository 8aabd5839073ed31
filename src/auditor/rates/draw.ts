// The pictures, by Observable Plot: loaded when there is one to draw. It knows points and marks, and none of their words.
import { areaY, axisX, axisY, dot, gridY, lineY, plot, rectY, ruleX, ruleY, text } from '@observablehq/plot';
import type { CountSeries, Mark, Series } from './series.ts';

/** What a picture is drawn into. */
export interface Frame {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Pick<Mark, 'sign' | 'time'>[];
  /** What it shows, for whoever does not see it. */
  readonly label: string;
  /** How a share from 0 to 1 is written. */
  readonly percent: (share: number) => string;
}

const dateOf = (day: string) => new Date(`${day}T00:00:00Z`);
const MARGINS = { marginTop: 18, marginRight: 54, marginBottom: 24, marginLeft: 40 };

/** A line with its band, and a point for each span; what is not over, or cut off, has a hollow one. */
export function drawRates({ points }: Series, frame: Frame): SVGSVGElement {
  const drawn = points.map(({ span, rate }) => ({
    time: dateOf(span.from),
    share: rate ? rate.hits / rate.of : Number.NaN,
    low: rate?.low ?? Number.NaN,
    high: rate?.high ?? Number.NaN,
    isWhole: span.isWhole,
  }));
  const told = drawn.filter(({ share }) => !Number.isNaN(share));
  return draw(
    frame,
    points.map(({ span }) => span),
    [
      gridY([0, 0.25, 0.5, 0.75, 1], { className: 'plot-grid' }),
      axisY([0, 0.5, 1], { tickFormat: frame.percent, tickSize: 0, label: null }),
      areaY(drawn, { x: 'time', y1: 'low', y2: 'high', className: 'plot-band' }),
      ruleX(drawn.filter(isAlone), { x: 'time', y1: 'low', y2: 'high', className: 'plot-whisker' }),
      lineY(drawn, { x: 'time', y: 'share', className: 'plot-line' }),
      dot(
        told.filter(({ isWhole }) => isWhole),
        { x: 'time', y: 'share', r: 2, className: 'plot-point' },
      ),
      dot(
        told.filter(({ isWhole }) => !isWhole),
        { x: 'time', y: 'share', r: 3, className: 'plot-part' },
      ),
      text(told.slice(-1), {
        x: 'time',
        y: 'share',
        text: ({ share }: { share: number }) => frame.percent(share),
        textAnchor: 'start',
        dx: 7,
        className: 'plot-value',
      }),
    ],
    [0, 1],
  );
}

/** Whether a point has no band beside it: its own would not be seen. */
const isAlone = (
  { share }: { readonly share: number },
  at: number,
  all: readonly { readonly share: number }[],
): boolean =>
  !Number.isNaN(share) &&
  Number.isNaN(all[at - 1]?.share ?? Number.NaN) &&
  Number.isNaN(all[at + 1]?.share ?? Number.NaN);

/** Bars of choices and, where they were counted, a step of notices shown over them, each with its name at the end. */
export function drawCounts({ points }: CountSeries, frame: Frame): SVGSVGElement {
  const drawn = points.map(({ span, choices, shown }) => ({
    start: dateOf(span.from),
    end: dateOf(span.to),
    choices: choices ?? 0,
    shown: shown ?? 0,
    isWhole: span.isWhole,
  }));
  const highest = Math.max(1, ...drawn.map(({ choices, shown }) => Math.max(choices, shown)));
  const counted = drawn.filter(({ shown }) => shown > 0);
  const name = (at: 'choices' | 'shown') => ({
    x: 'end',
    y: at,
    text: () => at,
    textAnchor: 'start' as const,
    dx: 5,
    className: 'plot-value',
  });
  const chosen = drawn.filter(({ choices }) => choices > 0);
  return draw(
    frame,
    points.map(({ span }) => span),
    [
      gridY({ ticks: 3, className: 'plot-grid' }),
      axisY({ ticks: 3, tickSize: 0, label: null, tickFormat: 's' }),
      rectY(
        drawn.filter(({ isWhole }) => isWhole),
        {
          x1: 'start',
          x2: 'end',
          y: 'choices',
          inset: 0.5,
          className: 'plot-bar',
        },
      ),
      rectY(
        drawn.filter(({ isWhole }) => !isWhole),
        {
          x1: 'start',
          x2: 'end',
          y: 'choices',
          inset: 0.5,
          className: 'plot-bar-part',
        },
      ),
      ruleY(counted, { x1: 'start', x2: 'end', y: 'shown', className: 'plot-shown' }),
      ruleY([0], { className: 'plot-grid' }),
      text(chosen.slice(-1), name('choices')),
      text(counted.slice(-1), name('shown')),
    ],
    [0, highest],
  );
}

type Marks = NonNullable<Parameters<typeof plot>[0]>['marks'];

function draw(
  { width, height, marks, label }: Frame,
  spans: readonly { readonly from: string; readonly to: string }[],
  of: Marks,
  range: readonly [number, number],
): SVGSVGElement {
  const [first, last] = [spans[0], spans.at(-1)];
  const changes = marks.map(({ sign, time }) => ({ sign, time: new Date(time) }));
  const svg = plot({
    width,
    height,
    ...MARGINS,
    className: 'plot',
    x: { type: 'utc', label: null, domain: [dateOf(first?.from ?? ''), dateOf(last?.to ?? '')] },
    y: { label: null, domain: [...range], nice: range[1] > 1 },
    marks: [
      of ?? [],
      ruleX(changes, { x: 'time', className: 'plot-change' }),
      text(changes, { x: 'time', text: 'sign', frameAnchor: 'top', dy: -12, className: 'plot-sign' }),
      axisX({ ticks: Math.max(2, Math.floor(width / 110)), label: null, tickSize: 3 }),
    ],
  });
  // The page's policy takes no styles but those of its own sheet, where these rules are too.
  for (const style of svg.querySelectorAll('style')) style.remove();
  // Its parts have labels that no role bears; the whole has one.
  for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  // The reason for the cast: without a title, a caption or a legend it is no figure around one.
  return svg as SVGSVGElement;
}
