// The IAB's framework: German.
import type { TcfWords } from '../../consent/tcf/words.ts';

export const de: TcfWords = {
  body: 'Mit Ihrer Einwilligung speichern {controller} und Partner ({count}) Informationen auf Ihrem Gerät und lesen sie dort aus, etwa Cookies und eindeutige Kennungen, und verwenden personenbezogene Daten, etwa zu Ihrem Surfverhalten und Ihrem ungefähren Standort, für: {names}. Wenn Sie einwilligen, können Werbung und Inhalte für Sie ausgewählt werden; wenn Sie ablehnen, geschieht nichts davon, und die Seite bleibt Ihnen offen. Ihre Wahl gilt nur für diese Website.',
  specialFeatures: 'Außerdem werden Sie gefragt nach: {names}.',
  interest:
    'Manche Partner berufen sich auf ein berechtigtes Interesse, statt um Einwilligung zu bitten: Hier ist es aus, bis Sie einwilligen, und unter „{choose}“ können Sie jedem widersprechen.',
  news: 'Seit Ihrer letzten Wahl ist etwas neu; alles Übrige bleibt, wie es war.',
  vendors: 'Werbepartner (IAB)',
  vendorsAbout:
    'Wer Ihre Daten für die Zwecke oben verwenden darf. Jeder erhält nur, was Sie auch dort eingeschaltet haben.',
  objectable: 'Berechtigtes Interesse: {purpose}',
  objectableAbout:
    'Manche Partner berufen sich hier auf ein berechtigtes Interesse, statt um Einwilligung zu bitten. Aus bedeutet, dass Sie widersprechen.',
  information: 'Dafür gibt es keinen Schalter: Es gehört zu jedem Partner, den Sie zulassen.',
  noServices: 'Partner, falls vorhanden, stehen unter „{vendors}“',
  facts: {
    details: 'Einzelheiten',
    consentFor: 'Mit Ihrer Einwilligung',
    interestFor: 'Aus berechtigtem Interesse',
    specialPurposes: 'Besondere Zwecke',
    features: 'Funktionen',
    specialFeatures: 'Besondere Funktionen',
    data: 'Datenkategorien',
    otherRetention: 'Andere Speicherfristen, in Tagen',
    cookies: 'Cookies, höchstens Tage:',
    refreshed: 'bei jedem Besuch verlängert',
    noCookies: 'Keine Cookies',
    otherAccess: 'Speicherung oder Zugriff auf andere Weise als durch Cookies',
    interestClaim: 'Das berechtigte Interesse, erläutert',
    disclosure: 'Was gespeichert wird, im Einzelnen',
  },
};
