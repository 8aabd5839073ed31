// One section of the rates: a picture for each group, side by side at one scale, and the table of all of them.
import { useCallback } from 'preact/hooks';
import { countFigures, rateFigures } from './figures.ts';
import { type Drawing, Picture } from './picture.tsx';
import type { RatesAnswer } from './rates-answer.ts';
import { FiguresTable } from './rates-table.tsx';
import { type CountSeries, type Mark, percent, type Series, seriesWords } from './series.ts';

const HEIGHT = 170;

/** @param about what the rate is of, in a sentence */
export function RatesSection(props: {
  id: string;
  title: string;
  about?: string;
  hits: string;
  of: string;
  untold: string;
  series: readonly Series[];
  answer: RatesAnswer;
  marks: readonly Mark[];
}) {
  const { id, title, about, hits, of, untold, series, answer, marks } = props;
  const isTold = series.some(({ points }) => points.some(({ rate }) => rate));
  const figures = rateFigures(series, answer, { caption: title, hits, of, untold });
  return (
    <section class="rates-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {about && <p class="about">{about}</p>}
      {isTold ? (
        <div class="pictures">
          {series
            .filter(({ points }) => points.some(({ rate }) => rate))
            .map((each) => (
              <RateFigure key={each.group} title={title} series={each} answer={answer} marks={marks} />
            ))}
        </div>
      ) : (
        <p class="empty">{littleWords('decided', answer)}</p>
      )}
      {figures.rows.length > 0 && <FiguresTable figures={figures} file={`temoin-${id}`} />}
    </section>
  );
}

/** Why there is nothing to draw. */
const littleWords = (did: string, { smallest, per }: RatesAnswer) =>
  `Fewer than ${smallest} ${did} in every ${per} here, which is too few to tell without singling people out.${
    per === 'month' ? '' : ' Longer spans may have enough.'
  }`;

function RateFigure(props: { title: string; series: Series; answer: RatesAnswer; marks: readonly Mark[] }) {
  const { title, series, answer, marks } = props;
  const words = seriesWords(series, answer.per);
  const label = [title, series.group, words].filter(Boolean).join('. ');
  const draw = useCallback(
    (drawing: Drawing, size: { width: number; height: number }) =>
      drawing.drawRates(series, { ...size, marks, label, percent }),
    // A new answer brings new series.
    [answer],
  );
  return <Figure group={series.group} words={words} draw={draw} />;
}

/** How many there were: choices and, where they were counted, notices shown. */
export function CountsSection(props: {
  series: readonly CountSeries[];
  answer: RatesAnswer;
  marks: readonly Mark[];
}) {
  const { series, answer, marks } = props;
  // By surface there are none, which is not the same as too few.
  const hasShown =
    answer.by !== 'surface' &&
    series.some(({ points }) => points.some(({ shown }) => shown !== 0 && shown !== undefined));
  const isTold = series.some(({ points }) => points.some(({ choices, shown }) => choices || shown));
  const title = hasShown ? 'Choices and notices shown' : 'Choices';
  const figures = countFigures(series, answer, { caption: title, hasShown });
  return (
    <section class="rates-section" aria-labelledby="counts">
      <h2 id="counts">{title}</h2>
      <p class="about">{shownWords(hasShown, answer)}</p>
      {isTold ? (
        <div class="pictures">
          {series.map((each) => (
            <CountFigure key={each.group} title={title} series={each} answer={answer} marks={marks} />
          ))}
        </div>
      ) : (
        <p class="empty">{littleWords('were there', answer)}</p>
      )}
      {figures.rows.length > 0 && <FiguresTable figures={figures} file="temoin-counts" />}
    </section>
  );
}

function shownWords(hasShown: boolean, { by, countsShown }: RatesAnswer): string {
  if (hasShown)
    return 'Notices shown are a count of the operator’s own, beside the log: no record, proof or export has it, and nothing proves it. Somebody who is asked on three pages is counted three times.';
  if (by === 'surface')
    return 'Notices shown are not told by surface: nobody knows beforehand on which one they will be answered.';
  return countsShown
    ? 'The site counts the notices that it shows, but of this time there are no counts.'
    : 'The site does not count the notices that it shows, so that nobody knows how many were asked and did not answer.';
}

function CountFigure(props: {
  title: string;
  series: CountSeries;
  answer: RatesAnswer;
  marks: readonly Mark[];
}) {
  const { title, series, answer, marks } = props;
  const total = (of: 'choices' | 'shown') =>
    series.points.reduce((sum, point) => sum + (point[of] ?? 0), 0).toLocaleString('en');
  const words = `${total('choices')} choices told${total('shown') === '0' ? '' : `, ${total('shown')} notices shown`}`;
  const label = [title, series.group, words].filter(Boolean).join('. ');
  const draw = useCallback(
    (drawing: Drawing, size: { width: number; height: number }) =>
      drawing.drawCounts(series, { ...size, marks, label, percent }),
    // A new answer brings new series.
    [answer],
  );
  return <Figure group={series.group} words={words} draw={draw} />;
}

/** One picture of a section, with what it shows in words above it. */
function Figure(props: { group: string; words: string; draw: Parameters<typeof Picture>[0]['draw'] }) {
  const { group, words, draw } = props;
  return (
    <figure class="rate-figure">
      <figcaption>
        {group && <strong>{group}</strong>} <span class="second">{words}</span>
      </figcaption>
      <Picture height={HEIGHT} draw={draw} />
    </figure>
  );
}
