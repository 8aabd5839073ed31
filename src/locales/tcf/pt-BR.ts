// The IAB's framework: Brazilian Portuguese.
import type { TcfWords } from '../../consent/tcf/words.ts';

export const ptBR: TcfWords = {
  body: 'Com o seu consentimento, {controller} e seus parceiros ({count}) armazenam e leem informações no seu dispositivo, como cookies e identificadores únicos, e usam dados pessoais, como a sua navegação e a sua localização aproximada, para: {names}. Se você aceitar, anúncios e conteúdos podem ser escolhidos para você; se recusar, nada disso acontece e a página continua aberta. Sua escolha vale somente para este site.',
  specialFeatures: 'Também se pede a você: {names}.',
  interest:
    'Alguns parceiros alegam um interesse legítimo em vez de pedir consentimento: aqui ele fica desativado até que você aceite, e você pode se opor a cada um em “{choose}”.',
  news: 'Há algo novo desde a sua última escolha; o restante continua valendo.',
  vendors: 'Parceiros de publicidade (IAB)',
  vendorsAbout:
    'Quem pode usar os seus dados para as finalidades acima. Cada um recebe somente o que você também ativou ali.',
  objectable: 'Interesse legítimo: {purpose}',
  objectableAbout:
    'Alguns parceiros alegam aqui um interesse legítimo em vez de pedir consentimento. Desativado significa que você se opõe.',
  information: 'Não há controle para isto: acompanha cada parceiro que você permitir.',
  noServices: 'Os parceiros, se houver, estão em “{vendors}”',
  facts: {
    details: 'Detalhes',
    consentFor: 'Com o seu consentimento',
    interestFor: 'Por interesse legítimo',
    specialPurposes: 'Finalidades especiais',
    features: 'Recursos',
    specialFeatures: 'Recursos especiais',
    data: 'Categorias de dados',
    otherRetention: 'Outros prazos de retenção, em dias',
    cookies: 'Cookies, dias no máximo:',
    refreshed: 'prolongados a cada visita',
    noCookies: 'Sem cookies',
    otherAccess: 'armazenamento ou acesso diferente de cookies',
    interestClaim: 'O interesse legítimo, explicado',
    disclosure: 'O que é armazenado, em detalhe',
  },
};
