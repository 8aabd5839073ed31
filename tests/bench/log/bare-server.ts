// What a log is measured beside: Node's own HTTP server, which parses the same JSON, keeps nothing and answers 201.
import { createServer } from 'node:http';

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    JSON.parse(Buffer.concat(chunks).toString());
    response.writeHead(201, { 'content-type': 'text/plain' }).end('ok');
  });
});

server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => console.log('listening'));
