// A whole server in a process of its own, loaded in advance and opened when it is told to; whoever tells it ends it.
import { type ServeOptions, serve } from '../../src/server/serve.ts';

/** What the process answers once it listens. */
export interface Listening {
  readonly url: string;
}

process.once('message', async (options: ServeOptions) => {
  const { url, close } = await serve(options);
  process.send?.({ url } satisfies Listening);
  // Where whoever told it is gone, nobody would end it.
  if (process.connected) process.once('disconnect', () => void close());
  else await close();
});
