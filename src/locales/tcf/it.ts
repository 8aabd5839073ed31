// The IAB's framework: Italian.
import type { TcfWords } from '../../consent/tcf/words.ts';

export const it: TcfWords = {
  body: 'Con il tuo consenso, noi ({controller}) e i nostri partner ({count}) archiviamo e leggiamo informazioni sul tuo dispositivo, come cookie e identificatori univoci, e usiamo dati personali, come la tua navigazione e la tua posizione approssimativa, per: {names}. Se accetti, annunci e contenuti possono essere scelti per te; se rifiuti, non avviene nulla di tutto ciò e la pagina resta aperta. La tua scelta vale solo per questo sito.',
  specialFeatures: 'Ti viene chiesto anche: {names}.',
  interest:
    'Alcuni partner invocano un legittimo interesse invece di chiedere il consenso: qui è disattivato finché non accetti, e puoi opporti a ciascuno in «{choose}».',
  news: 'C’è qualcosa di nuovo dalla tua ultima scelta; il resto rimane com’era.',
  vendors: 'Partner pubblicitari (IAB)',
  vendorsAbout:
    'Chi può usare i tuoi dati per le finalità qui sopra. Ognuno riceve solo ciò che hai attivato anche lì.',
  objectable: 'Legittimo interesse: {purpose}',
  objectableAbout:
    'Alcuni partner invocano qui un legittimo interesse invece di chiedere il consenso. Disattivato significa che ti opponi.',
  information: 'Per questo non c’è un comando: vale per ogni partner che autorizzi.',
  noServices: 'I partner, se ce ne sono, sono elencati in «{vendors}»',
  facts: {
    details: 'Dettagli',
    consentFor: 'Con il tuo consenso',
    interestFor: 'Per legittimo interesse',
    specialPurposes: 'Finalità speciali',
    features: 'Funzionalità',
    specialFeatures: 'Funzionalità speciali',
    data: 'Categorie di dati',
    otherRetention: 'Altri periodi di conservazione, in giorni',
    cookies: 'Cookie, giorni al massimo:',
    refreshed: 'prolungati a ogni visita',
    noCookies: 'Nessun cookie',
    otherAccess: 'archiviazione o accesso diversi dai cookie',
    interestClaim: 'Il legittimo interesse, spiegato',
    disclosure: 'Che cosa viene archiviato, in dettaglio',
  },
};
