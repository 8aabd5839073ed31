// A React page that renders by what is granted, with temoin/react, and writes down what became of its components.
import { memo, useEffect } from 'react';
import { Consent, useConsent, useGranted } from 'temoin/react';

/** Read by the tests as `window.told`. */
const told = { mounts: 0, unmounts: 0, renders: 0, started: 0, wired: 0 };
if (typeof window !== 'undefined') window.told = told;

const CROWD = Array.from({ length: 100 }, (_, index) => index);

export function ConsentPage() {
  return (
    <main>
      <Consent for="analytics" fallback={<p>Mesure retenue</p>}>
        <Measured />
      </Consent>
      <Consent for="matomo social" fallback={<p>Les deux manquent</p>}>
        <p>Les deux sont là</p>
      </Consent>
      <Consent for="matomo|social" fallback={<p>Ni l’un ni l’autre</p>}>
        <p>L’un des deux</p>
      </Consent>
      <Consent for="jamais-declare">
        <p>Inconnu</p>
      </Consent>
      <Consent for="necessary">
        <p>Nécessaire</p>
      </Consent>
      <Panel />
      <Renders />
      <ul>
        {CROWD.map((index) => (
          <Consent key={index} for="analytics">
            <li>Foule</li>
          </Consent>
        ))}
      </ul>
    </main>
  );
}

function Measured() {
  useEffect(() => {
    told.mounts++;
    return () => {
      told.unmounts++;
    };
  }, []);
  return <p>Mesure en cours</p>;
}

function Panel() {
  const { isReady, choice, granted, show, preferences, grant, refuse, forget } = useConsent();
  return (
    <section>
      <output>{`${isReady ? 'prêt' : 'absent'}, ${JSON.stringify(choice?.decisions ?? null)}`}</output>
      <Starter granted={granted} preferences={preferences} />
      <button type="button" onClick={show}>
        Afficher
      </button>
      <button type="button" onClick={preferences}>
        Préférences
      </button>
      <button type="button" onClick={() => grant('analytics')}>
        Accorder la mesure
      </button>
      <button type="button" onClick={() => refuse(['social'])}>
        Refuser le social
      </button>
      <button type="button" onClick={() => refuse()}>
        Refuser par script
      </button>
      <button type="button" onClick={forget}>
        Oublier
      </button>
    </section>
  );
}

/** Rendered again only where one of its functions is another one, as what the React Compiler has made of a component. */
const Starter = memo(({ granted, preferences }) => {
  useEffect(() => {
    if (granted('analytics')) told.started++;
  }, [granted]);
  useEffect(() => {
    told.wired += preferences ? 1 : 0;
  }, [preferences]);
  return <p>{granted('social') ? 'Social accordé' : 'Social refusé'}</p>;
});

function Renders() {
  useGranted('social');
  told.renders++;
  return null;
}
