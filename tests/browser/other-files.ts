// What the other server answers: for each kind of file a small one that browsers accept, and nothing that is cached.

/** An answer of the other server. */
export interface OtherFile {
  readonly type: string;
  readonly body: string | Buffer;
}

/** One transparent pixel (GIF89a). */
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** A tenth of a second of silence. */
const SILENCE = wave(800);

/**
 * The file for a path, by its ending; a page for anything else. A script notes in `window.ran` that it ran, and sets
 * the cookie that the query names as `cookie`.
 */
export function otherFile(address: string): OtherFile {
  const { pathname, searchParams } = new URL(address, 'http://other');
  const cookie = searchParams.get('cookie');
  switch (/\.(\w+)$/.exec(pathname)?.[1]) {
    case 'js':
      return {
        type: 'text/javascript',
        body: `(window.ran ||= []).push(${JSON.stringify(pathname)})${cookie ? `;document.cookie="${cookie}=1"` : ''}`,
      };
    case 'gif':
      return { type: 'image/gif', body: PIXEL };
    case 'wav':
      return { type: 'audio/wav', body: SILENCE };
    case 'css':
      return { type: 'text/css', body: 'main { outline: 0 }' };
    default:
      return { type: 'text/html', body: '<p>Autre hôte</p>' };
  }
}

/** RIFF WAVE, 8 bits, one channel, 8,000 samples a second. */
function wave(samples: number): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples, 40);
  return Buffer.concat([head, Buffer.alloc(samples, 0x80)]);
}
