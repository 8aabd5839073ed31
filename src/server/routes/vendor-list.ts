// The IAB's vendor list as pages get it: from the site's own host, compressed, for as long as it is fresh (TCF-7).
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ServerContext } from '../context.ts';
import { sendError } from '../http-error.ts';
import { etagOf, sendRevalidated } from '../revalidation.ts';
import { LIST_FILE, translationFile } from '../vendor-list/vendor-files.ts';

const JSON_TYPE = 'application/json; charset=utf-8';
const IMMUTABLE = 'public, max-age=31536000, immutable';

/** Of the list, which has more than a megabyte: the strongest levels take seconds for a percent. */
const BROTLI_QUALITY = 6;

const compressions = {
  br: (text: string) =>
    promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  gzip: (text: string) => promisify(gzip)(text),
} as const;

/** Bodies that are kept at once: the list and its translations in both encodings, of which most sites need few. */
const BODIES_MAX = 32;

/** The routes; none where no site asks for the framework. */
export async function vendorListRoutes(app: FastifyInstance, { vendorFiles }: ServerContext): Promise<void> {
  if (!vendorFiles) return;
  const bodies = new Map<string, Promise<Uint8Array>>();
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('access-control-allow-origin', '*').header('vary', 'accept-encoding');
  });

  const send = async (
    request: FastifyRequest,
    reply: FastifyReply,
    text: string | undefined,
    cache: string,
  ) => {
    if (text === undefined)
      return sendError(reply, 404, 'not-found', 'this server has no such file of the IAB’s vendor list');
    const wanted = `${request.headers['accept-encoding'] ?? ''}`;
    const encoding = (['br', 'gzip'] as const).find((name) =>
      RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`).test(wanted),
    );
    const tag = etagOf(text, encoding ?? '');
    reply.type(JSON_TYPE).header('cache-control', cache);
    if (!encoding) return sendRevalidated(reply, request.headers['if-none-match'], tag, text);
    const body = bodies.get(tag) ?? compressions[encoding](text);
    bodies.set(tag, body);
    const [oldest = ''] = bodies.keys();
    if (bodies.size > BODIES_MAX) bodies.delete(oldest);
    reply.header('content-encoding', encoding);
    return sendRevalidated(reply, request.headers['if-none-match'], tag, await body);
  };

  const served = async (request: FastifyRequest, reply: FastifyReply, file: string) => {
    const found = await vendorFiles.served(file);
    return send(request, reply, found?.text, `public, max-age=${found?.freshSeconds ?? 0}`);
  };

  app.get('/temoin/tcf/vendor-list.json', (request, reply) => served(request, reply, LIST_FILE));

  app.get<{ Params: { version: string } }>(
    '/temoin/tcf/vendor-list-v:version(^[1-9]\\d{0,3}$).json',
    async (request, reply) =>
      send(request, reply, await vendorFiles.archived(Number(request.params.version)), IMMUTABLE),
  );

  app.get<{ Params: { language: string } }>(
    '/temoin/tcf/purposes-:language(^[a-z-]{2,8}$).json',
    (request, reply) => served(request, reply, translationFile(request.params.language)),
  );
}
