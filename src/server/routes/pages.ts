// The site's own pages: documents marked and under this visitor's policy, everything else as it lies in the folder.
import { isUtf8 } from 'node:buffer';
import { extname } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendError } from '../http-error.ts';
import { type Places, placeOf } from '../places.ts';
import { etagOf, sendRevalidated } from '../revalidation.ts';
import { RewrittenFiles } from '../rewritten-files.ts';
import { type Found, findPage, type SitePages } from '../site-pages.ts';

const NOT_FOUND_PAGE = '404.html';

const PAGE_TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.htm': 'text/html' };

/** What else a browser shows as a document, which may load from other hosts */
const DOCUMENT_TYPES: Readonly<Record<string, string>> = {
  ...PAGE_TYPES,
  '.xhtml': 'application/xhtml+xml',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
};

const SCRIPT_TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
};

type File = Extract<Found, { kind: 'file' }>;

/** The route. It comes after all others, and answers nothing below `/temoin/`. */
export async function pageRoutes(
  app: FastifyInstance,
  { pages, places }: { readonly pages: SitePages; readonly places: Places | undefined },
): Promise<void> {
  const files = new RewrittenFiles();
  app.get<{ Params: { '*': string } }>('/*', async (request, reply) => {
    const found = await findPage(pages.directory, request.params['*']);
    if (found?.kind === 'folder') return reply.redirect(found.address, 308);
    if (found) return sendFile(request, reply, found);
    const missing = request.headers.accept?.includes('text/html')
      ? await findPage(pages.directory, NOT_FOUND_PAGE)
      : undefined;
    if (missing?.kind !== 'file') {
      return sendError(reply, 404, 'not-found', 'there is nothing at this address');
    }
    return sendDocument(request, reply.code(404), missing, 'text/html');
  });

  function sendFile(request: FastifyRequest, reply: FastifyReply, found: File) {
    const extension = extname(found.path).toLowerCase();
    const type = DOCUMENT_TYPES[extension];
    if (type) return sendDocument(request, reply, found, type);
    const scriptType = pages.headersFor && SCRIPT_TYPES[extension];
    if (scriptType) {
      reply.header('vary', 'Sec-Fetch-Dest');
      // The script of a worker brings the worker's policy with it; where nobody says, it may be one.
      if (request.headers['sec-fetch-dest'] !== 'script')
        return sendDocument(request, reply, found, scriptType);
    }
    return withoutProtection(reply).sendFile(found.path, pages.directory, {
      maxAge: 0,
      index: false,
      // findPage has refused those that must not be seen.
      dotfiles: 'allow',
    });
  }

  async function sendDocument(
    request: FastifyRequest,
    reply: FastifyReply,
    { path, file, stats }: File,
    type: string,
  ) {
    const isPage = extname(path).toLowerCase() in PAGE_TYPES;
    const body = await files.bodyOf(file, stats, (content) =>
      isPage ? pages.rewrite(content, path) : content,
    );
    withoutProtection(reply).type(isUtf8(body) ? `${type}; charset=utf-8` : type);
    const { headers } = request;
    const visitor = {
      cookies: headers.cookie,
      secGpc: `${headers['sec-gpc'] ?? ''}`,
      jurisdiction: pages.headersFor && placeOf(places, request, reply),
    };
    const { vary, ...visitorsHeaders } = pages.headersFor?.(visitor) ?? {};
    reply.headers(visitorsHeaders);
    if (vary) reply.header('vary', [reply.getHeader('vary'), vary].filter(Boolean).join(', '));
    // A missing page is never "not modified".
    const known = reply.statusCode === 200 ? headers['if-none-match'] : undefined;
    return sendRevalidated(reply, known, etagOf(body, JSON.stringify(visitorsHeaders)), body);
  }
}

/** Policies for what is no page; a site's pages load and frame what they like, and send their own address along. */
function withoutProtection(reply: FastifyReply): FastifyReply {
  reply.removeHeader('content-security-policy');
  reply.removeHeader('referrer-policy');
  return reply;
}
