// The carriers: every kind of tag that can make a browser ask another server for something, as a site owner holds it.

/** A row of the table. */
export interface Carrier {
  readonly name: string;
  /** The held tag. `$other` stands for the other server, `$quiet` for a server that only counts connections. */
  readonly html: string;
  /** What shows that it was let go; for addresses, a selector of the element that must have got one. */
  readonly effect:
    | { readonly requests: string }
    | { readonly runs: string }
    | { readonly connects: true; readonly takesAddress: string }
    | { readonly takesAddress: string };
  /** The name by which it says in `window.ran` that it ran, and of the cookie that it sets. */
  readonly script?: string;
}

const script = (name: string, id: string, attributes: string): Carrier => ({
  name,
  html: `<script type="text/plain" nonce="n0nce" $held src="$other/${id}.js?cookie=_pk_${id}" ${attributes}></script>`,
  effect: { requests: `/${id}.js` },
  script: id,
});

const inline = (name: string, id: string, attributes: string): Carrier => ({
  name,
  html: `<script type="text/plain" nonce="n0nce" $held ${attributes}>(window.ran ||= []).push("/${id}.js"); document.cookie = "_pk_${id}=1"</script>`,
  effect: { runs: `/${id}.js` },
  script: id,
});

const other = (name: string, path: string, html: string): Carrier => ({
  name,
  html,
  effect: { requests: path },
});

/** All of them, in the order in which they stand in the page. */
export const carriers: readonly Carrier[] = [
  script('script', 'slow-classic', ''),
  inline('script, inline', 'inline', ''),
  script('script type=module', 'slow-module', 'data-type="module"'),
  inline('script type=module, inline', 'inline-module', 'data-type="module"'),
  script('script async', 'async', 'async'),
  script('script defer', 'defer', 'defer'),
  inline('script, inline, behind all others', 'last', ''),
  other('iframe', '/frame', '<iframe $held data-src="$other/frame" title="Vidéo"></iframe>'),
  other(
    'iframe srcdoc',
    '/srcdoc.gif',
    '<iframe $held data-srcdoc="&lt;img src=\'$other/srcdoc.gif\' alt=\'\'&gt;" title="Carte"></iframe>',
  ),
  other('img', '/img.gif', '<img $held data-src="$other/img.gif" alt="">'),
  other('img srcset', '/srcset.gif', '<img $held data-srcset="$other/srcset.gif 1x" alt="">'),
  other(
    'picture source',
    '/picture.gif',
    '<picture><source $held data-srcset="$other/picture.gif"><img src="/own.gif" alt=""></picture>',
  ),
  other('video', '/video.wav', '<video $held preload="auto" data-src="$other/video.wav"></video>'),
  other(
    'video source',
    '/video-source.wav',
    '<video preload="auto"><source $held data-src="$other/video-source.wav"></video>',
  ),
  other(
    'video poster',
    '/poster.gif',
    '<video $held preload="none" data-poster="$other/poster.gif"></video>',
  ),
  other('audio', '/audio.wav', '<audio $held preload="auto" data-src="$other/audio.wav"></audio>'),
  other('object', '/object.gif', '<object $held type="image/gif" data-data="$other/object.gif"></object>'),
  other('embed', '/embed.gif', '<embed $held type="image/gif" data-src="$other/embed.gif">'),
  other('link stylesheet', '/style.css', '<link $held rel="stylesheet" data-href="$other/style.css">'),
  other(
    'link preload',
    '/preload.gif',
    '<link $held rel="preload" as="image" data-href="$other/preload.gif">',
  ),
  {
    name: 'link preconnect',
    html: '<link $held rel="preconnect" data-href="$quiet">',
    effect: { connects: true, takesAddress: 'link[rel=preconnect]' },
  },
  {
    // No server sees a name being looked up; what can be seen is the address that the browser acts upon.
    name: 'link dns-prefetch',
    html: '<link $held rel="dns-prefetch" data-href="$other">',
    effect: { takesAddress: 'link[rel=dns-prefetch]' },
  },
];
