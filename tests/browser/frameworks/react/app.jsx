// The page of the framework tests in React 19: its held frames and scripts are React's own elements.
import { useEffect, useState } from 'react';

export function App({ other, path: firstPath }) {
  const [path, setPath] = useState(firstPath);
  useEffect(() => {
    const follow = () => setPath(location.pathname);
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  const go = (event) => {
    event.preventDefault();
    history.pushState(null, '', event.currentTarget.href);
    setPath(location.pathname);
  };
  return (
    <>
      <nav>
        <a href="/" onClick={go}>
          Accueil
        </a>
        <a href="/article" onClick={go}>
          Article
        </a>
      </nav>
      {path === '/article' ? <Article other={other} /> : <Home other={other} />}
    </>
  );
}

function Home({ other }) {
  const [hasHint, setHint] = useState(false);
  const [tone, setTone] = useState('light');
  const [film, setFilm] = useState(1);
  const [track, setTrack] = useState(1);
  const [order, setOrder] = useState(['a', 'b', 'c']);
  return (
    <section>
      <button type="button" onClick={() => setHint(true)}>
        Insérer
      </button>
      <button type="button" onClick={() => setTone('dark')}>
        Assombrir
      </button>
      <button type="button" onClick={() => setFilm(film + 1)}>
        Film suivant
      </button>
      <button type="button" onClick={() => setOrder([...order].reverse())}>
        Inverser
      </button>
      <button type="button" onClick={() => setTrack(track + 1)}>
        Piste suivante
      </button>
      {hasHint && <p>Une phrase de plus.</p>}
      <iframe
        key={film}
        id="film"
        className={tone}
        title="Film"
        data-consent="social"
        data-src={`${other}/film-${film}`}
        suppressHydrationWarning
      />
      <iframe
        title="Lecteur"
        data-consent="social"
        data-src={`${other}/track-${track}`}
        suppressHydrationWarning
      />
      <script
        id="stats"
        className={tone}
        async
        type="text/plain"
        nonce="n0nce"
        data-consent="analytics"
        src={`${other}/stats.js`}
      />
      <script id="inline" className={tone} type="text/plain" nonce="n0nce" data-consent="analytics">
        {'(window.ran ||= []).push(`inline`)'}
      </script>
      <ul>
        {order.map((id) => (
          <li key={id}>
            <iframe
              suppressHydrationWarning
              title={id}
              data-consent="social"
              data-src={`${other}/held-${id}`}
            />
            <iframe title={`${id} libre`} src={`/free-${id}`} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Article({ other }) {
  return (
    <article>
      <h2>Article</h2>
      <iframe suppressHydrationWarning title="Carte" data-consent="social" data-src={`${other}/map`} />
      <script async type="text/plain" nonce="n0nce" data-consent="analytics" src={`${other}/article.js`} />
    </article>
  );
}
