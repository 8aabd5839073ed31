// The auditor's evidence pack: one ZIP of a period, a notice version, a subject, or everything that the token shows.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PackSelection } from '../../consent/pack-manifest.ts';
import { endsOutside, isNarrow } from '../audit/scope.ts';
import { askedPeriod, auditOf, type SignedInContext } from '../audit/signed-in.ts';
import { retryAfterSeconds, retryLater, sendError } from '../http-error.ts';
import { makePack, type Pack } from '../pack/pack.ts';
import { packFileName, readPackQuery } from '../pack/pack-query.ts';
import { PackTurns } from '../pack/pack-turns.ts';
import { registerReaches } from '../pack/register-reach.ts';
import { select } from '../pack/selected.ts';
import { handleOf } from '../sign-in.ts';

type Query = { Querystring: Record<string, unknown> };

const PACK = '/temoin/audit/pack';
const ZIP_TYPE = 'application/zip';

/** While millions of records are looked through nothing is sent; Node itself puts the usual limit back with the next request. */
const SILENCE_LIMIT_MS = 900_000;

const BUSY =
  'a pack is being made for you, or several for others, and each reads many records: wait until it is there';

const REGISTER_BEHIND =
  'the register has not taken up all that the log has, so that a pack would lack records: ask again in a moment';

/** The route. The pack stands under the checkpoint that is newest when it begins, cosigned by any witnesses. */
export async function auditPackRoutes(app: FastifyInstance, context: SignedInContext): Promise<void> {
  const { publicCheckpoint, accessLog, configuration, vkey, now, warn, widgets, writer } = context;
  const { site } = configuration;
  const folders = {
    published: context.publishedDirectory,
    releases: context.releasesDirectory,
    pictures: context.picturesDirectory,
  };
  const turns = new PackTurns();

  app.get<Query>(PACK, async (request, reply) => {
    const read = readPackQuery(request.query);
    if ('problem' in read) return sendError(reply, 400, 'query-invalid', read.problem);
    const { selection } = read;
    const isPeriod = 'from' in selection || 'to' in selection;
    const asked = await askedPeriod(request, isPeriod ? selection : undefined);
    if ('problem' in asked) return sendError(reply, 403, 'out-of-scope', asked.problem);
    const { token, storeAt, note } = auditOf(request);
    const who = handleOf(token);
    if (turns.isBusy(who)) {
      return sendError(reply.header('retry-after', retryAfterSeconds()), 429, 'pack-under-way', BUSY);
    }
    const giveBack = turns.take(who);
    try {
      const checkpoint = await publicCheckpoint.readNewest();
      const store = storeAt(checkpoint.size);
      const { period } = asked;
      const entries = period && (await store.findPeriod(period));
      if (entries && !(await store.isShown(entries.run))) {
        await note({ kind: 'out-of-scope', filter: { ...period } });
        return await givenBack(sendError(reply, 403, 'out-of-scope', endsOutside(token.scope)));
      }
      // Who only asks whether it would go well is shown nothing.
      if (request.method === 'HEAD') return await givenBack(reply.type(ZIP_TYPE).send());
      if (!(await registerReaches(store, () => writer.checkpoint.size, checkpoint.size)))
        return await givenBack(sendError(retryLater(reply), 503, 'register-behind', REGISTER_BEHIND));
      const isPart = isNarrow(token.scope);
      const source = { store, site, vkey, checkpoint, isPart, widgets, folders, now };
      const selected = await select(source, period ?? selection, entries);
      const number = await noted(request, selected.selection);
      return download(
        request,
        reply,
        makePack(source, selected),
        number,
        selected.selection,
        isPart,
        giveBack,
      );
    } catch (error) {
      giveBack();
      throw error;
    }

    async function givenBack(answer: FastifyReply): Promise<FastifyReply> {
      giveBack();
      return answer;
    }
  });

  /** Written down before the first byte leaves; how many records there were, behind the last. */
  function noted(request: FastifyRequest, selection: PackSelection): Promise<number> {
    const { note } = auditOf(request);
    if (!('subject' in selection)) return note({ kind: 'pack', filter: { ...selection } });
    const { subject } = selection;
    return note({ kind: 'pack', filter: { of: 'subject' }, term: subject, person: subject });
  }

  function download(
    request: FastifyRequest,
    reply: FastifyReply,
    { stream, records }: Pack,
    number: number,
    selection: PackSelection,
    isPart: boolean,
    giveBack: () => void,
  ): FastifyReply {
    records.then((amount) => accessLog.setAmount(number, amount)).catch(() => undefined);
    request.raw.socket.setTimeout(SILENCE_LIMIT_MS);
    // The connection is broken off, so that nobody takes half a file for a whole one.
    stream.on('error', (error) => warn(`A pack broke off: ${error.message}`));
    stream.once('close', giveBack);
    const name = packFileName(site, now(), selection, isPart);
    return reply.type(ZIP_TYPE).header('content-disposition', `attachment; filename="${name}"`).send(stream);
  }
}
