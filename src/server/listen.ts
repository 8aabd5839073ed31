// Listening: an application at an address, and where it can be reached then.
import type { FastifyInstance } from 'fastify';
import { TemoinError } from '../consent/error.ts';

/** An address to listen on; port 0 for any free one. */
export interface ListenAddress {
  readonly host: string;
  readonly port: number;
}

/** @throws TemoinError `option-invalid` where the address cannot be had */
export async function listen(app: FastifyInstance, address: ListenAddress): Promise<string> {
  const { host, port } = address;
  await app.listen({ port, host }).catch((error: unknown) => {
    throw new TemoinError('option-invalid', `cannot listen on ${host}:${port}: ${messageOf(error)}`, {
      cause: error,
    });
  });
  return addressOf(app, address);
}

/** Has the second listen too; both listen, or neither does. @throws as {@link listen} does */
export async function listenBeside(
  app: FastifyInstance,
  admin: FastifyInstance,
  address: ListenAddress,
): Promise<string> {
  try {
    return await listen(admin, address);
  } catch (error) {
    await app.close();
    throw error;
  }
}

/** The host as the operator named it, but for the two that mean every address. */
function addressOf(app: FastifyInstance, { host, port }: ListenAddress): string {
  const bound = app.server.address();
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  const actualPort = bound && typeof bound === 'object' ? bound.port : port;
  return `http://${name.includes(':') ? `[${name}]` : name}:${actualPort}`;
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
