// The frame of a picture: loads what draws, and has it drawn anew for the width that there is.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Frame } from './draw.ts';

/** What draws. */
export type Drawing = typeof import('./draw.ts');

let loading: Promise<Drawing> | undefined;

/** Once for all pictures; where it failed, the next picture tries again. */
function load(): Promise<Drawing> {
  loading ??= import('./draw.ts').catch((reason: unknown) => {
    loading = undefined;
    throw reason;
  });
  return loading;
}

/** @param draw gives the picture for a width; it must be the same function for the same picture */
export function Picture({
  height,
  draw,
}: {
  height: number;
  draw: (drawing: Drawing, size: Pick<Frame, 'width' | 'height'>) => SVGSVGElement;
}) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [drawing, setDrawing] = useState<Drawing>();
  const [problem, setProblem] = useState('');
  useEffect(() => {
    load().then(setDrawing, () =>
      setProblem('What draws pictures cannot be loaded. The table below has all that they show.'),
    );
    const sizes = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    if (place.current) sizes.observe(place.current);
    return () => sizes.disconnect();
  }, []);
  useEffect(() => {
    if (drawing && width > 0) place.current?.replaceChildren(draw(drawing, { width, height }));
  }, [drawing, width, height, draw]);
  return (
    <>
      <div class="picture" ref={place} />
      {problem && <p class="problem">{problem}</p>}
    </>
  );
}
