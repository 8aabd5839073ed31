// A React page that is streamed: a part comes late, another is HTML that an editor wrote.
import { Suspense, use } from 'react';

const ready = new Promise((resolve) => setTimeout(resolve, 200));

export function Streamed({ other }) {
  const html = `<iframe title="Encart" data-consent="social" data-src="${other}/box"></iframe>
    <script type="text/plain" nonce="n0nce" data-consent="analytics">(window.ran ||= []).push('box')</script>`;
  return (
    <main>
      <Suspense fallback={<p>Un instant…</p>}>
        <Late other={other} />
      </Suspense>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: what a site with an editor does */}
      <div suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />
    </main>
  );
}

function Late({ other }) {
  use(ready);
  return (
    <section>
      <h2>Tardif</h2>
      <iframe suppressHydrationWarning title="Tardif" data-consent="social" data-src={`${other}/held-a`} />
      <iframe title="Tardif libre" src="/free-a" />
      <script type="text/plain" nonce="n0nce" data-consent="analytics">
        {'(window.ran ||= []).push(`late`)'}
      </script>
    </section>
  );
}
