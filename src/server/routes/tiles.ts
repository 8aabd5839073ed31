// The log's tiles: the tree and its entries as static files that never change (c2sp.org/tlog-tiles), for auditors and caches.
import type { FastifyInstance, FastifyReply } from 'fastify';
import { entryBundle } from '../../tlog/entry-bundle.ts';
import { HASH_BYTES } from '../../tlog/merkle.ts';
import { hashesAt, parseTilePath, TILE_WIDTH, type TilePath } from '../../tlog/tile-path.ts';
import type { ServerContext } from '../context.ts';
import { sendError } from '../http-error.ts';

const IMMUTABLE = 'public, max-age=31536000, immutable';

/** The routes. Whatever is public may be read by pages of every origin. */
export async function tileRoutes(
  app: FastifyInstance,
  { publicCheckpoint, store }: ServerContext,
): Promise<void> {
  app.get<{ Params: { '*': string } }>('/temoin/log/tile/*', async ({ params }, reply) => {
    reply.header('access-control-allow-origin', '*');
    const tile = parseTilePath(`tile/${params['*']}`);
    const { size } = await publicCheckpoint.read();
    // Of what stands under the public checkpoint alone: what is beyond would tell the log's size by the second.
    if (!tile || endOf(tile) > hashesAt(levelOf(tile), size)) return sendNothing(reply);
    const bytes = tile.level === 'entries' ? await bundle(tile) : await hashes(tile, tile.level);
    if (!bytes) {
      return sendError(reply, 500, 'log-damaged', 'the log has lost this tile; its operator must restore it');
    }
    return reply.type('application/octet-stream').header('cache-control', IMMUTABLE).send(bytes);
  });

  /** The beginning of a tile that has grown since is the tile of that earlier size. */
  async function hashes({ index, width }: TilePath, level: number): Promise<Uint8Array | undefined> {
    const [found] = await store.readTiles([{ level, index }]);
    const wanted = found?.subarray(0, width * HASH_BYTES);
    return wanted?.length === width * HASH_BYTES ? Buffer.from(wanted) : undefined;
  }

  async function bundle({ index, width }: TilePath): Promise<Uint8Array | undefined> {
    const from = index * TILE_WIDTH;
    const entries = await store.readEntryBytes(from, from + width);
    return entries.length === width ? Buffer.from(entryBundle(entries)) : undefined;
  }
}

/** A bundle has as many entries as the tile of level 0 has hashes. */
const levelOf = ({ level }: TilePath) => (level === 'entries' ? 0 : level);

const endOf = ({ index, width }: TilePath) => index * TILE_WIDTH + width;

const sendNothing = (reply: FastifyReply) =>
  sendError(
    reply,
    404,
    'not-found',
    'the log has no such tile, or not as wide; ask for what its checkpoint implies: tile/<L>/<N>[.p/<W>] or tile/entries/<N>[.p/<W>]',
  );
