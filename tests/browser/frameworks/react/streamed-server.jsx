// The streamed React page on the server: what is late comes hidden, with a script that puts it in its place.

import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { renderToPipeableStream } from 'react-dom/server';
import { Streamed } from './streamed.jsx';

export function render(props) {
  const output = new PassThrough();
  const { pipe } = renderToPipeableStream(<Streamed {...props} />, {
    nonce: 'n0nce',
    onShellReady: () => pipe(output),
  });
  return text(output);
}
