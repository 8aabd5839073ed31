// The auditor's page: static files under a strict Content-Security-Policy. They hold nothing; the audit routes do.
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { ServerContext } from '../context.ts';

const FOLDER = 'audit';

/** Nothing from anywhere else, no inline code, no HTML from strings; `frameAncestors` says who may frame it. */
const policy = (frameAncestors: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frameAncestors}`,
    "require-trusted-types-for 'script'",
  ].join('; ');

/** The one page that another, the register, shows in a frame: the notice as it was shown. */
const FRAMED_PAGE = 'view.html';

/** Loaded in a sandboxed frame, whose origin is opaque and so foreign to this server. */
const FRAMED_SCRIPT = 'view.js';

/** The verifier of packs has its script inside, which this policy does not let run; and it is to be kept, not to be visited. */
const VERIFIER_PAGE = 'verify.html';

/** The routes. */
export async function auditPageRoutes(
  app: FastifyInstance,
  { publishedDirectory }: ServerContext,
): Promise<void> {
  const root = join(publishedDirectory, FOLDER);
  app.get('/temoin/audit', async (_request, reply) => reply.redirect('/temoin/audit/', 308));
  app.get<{ Params: { '*': string } }>('/temoin/audit/*', async ({ params }, reply) => {
    const file = params['*'] || 'index.html';
    reply.header('content-security-policy', policy(file === FRAMED_PAGE ? "'self'" : "'none'"));
    if (file === FRAMED_SCRIPT) reply.header('access-control-allow-origin', '*');
    if (file === VERIFIER_PAGE)
      reply.header('content-disposition', 'attachment; filename="temoin-verify.html"');
    return reply.sendFile(file, root, { maxAge: 0, index: false, dotfiles: 'deny' });
  });
}
