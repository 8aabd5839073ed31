// Português (Portugal).
import type { LocaleTexts } from '../consent/locale-texts.ts';

/** European Portuguese, 1990 spelling; formal third person, infinitives on the buttons. */
export const pt: LocaleTexts = {
  locale: 'pt',
  direction: 'ltr',
  layers: {
    title: 'A sua escolha sobre cookies',
    body: 'Com o seu consentimento, {controller} e os respetivos parceiros ({count}) utilizam cookies para: {purposes}. Sem ele, nada disto acontece.',
    bodyForNew:
      'Há novidades desde a sua última escolha. Com o seu consentimento, {controller} e os respetivos parceiros ({count}) utilizam cookies para: {purposes}. O resto da sua escolha mantém-se.',
    withdraw:
      'Pode mudar de ideias a qualquer momento, em qualquer página. A sua escolha é guardada durante seis meses.',
    withdrawIn:
      'Pode mudar de ideias a qualquer momento, em qualquer página. A sua escolha é guardada durante {days} dias.',
    policy: 'Privacidade',
    showPartners: 'Os nossos parceiros',
    refuseAll: 'Rejeitar tudo',
    acceptAll: 'Aceitar tudo',
    choose: 'Escolher',
    continueWithout: 'Continuar sem aceitar',
    closeAndRefuse: 'Fechar e rejeitar tudo',
    bodyForOptOut:
      '{controller} e os respetivos parceiros ({count}) utilizam cookies para: {purposes}. Pode opor-se a qualquer momento; nesse caso, nada disto acontece.',
    privacyChoices: 'As suas escolhas de privacidade',
    signalHonoured: 'O sinal de oposição enviado pelo seu navegador é respeitado.',
    preferencesTitle: 'Gerir os meus cookies',
    preferencesIntro:
      'Decida finalidade a finalidade. O que é facultativo está desativado até que o ative, e pode voltar aqui sempre que quiser.',
    alwaysOn: 'Sempre ativos',
    partlyOn: 'Ativação parcial',
    save: 'Guardar',
    close: 'Fechar sem alterar nada',
    services: 'Serviços',
    noServices: 'Nenhum serviço de terceiros',
    provider: 'Fornecedor',
    servicePolicy: 'Política de privacidade',
    storage: 'Guardado no seu dispositivo',
    stores: {
      cookie: 'Cookie',
      'local-storage': 'Armazenamento local',
      'session-storage': 'Armazenamento de sessão',
      'indexed-db': 'Base de dados',
      cache: 'Cache',
    },
    storesNothing: 'Nada',
    session: 'Até fechar o navegador',
    retention: 'Guardado pelo fornecedor',
    yourChoice: 'A sua escolha atual',
    madeOn: 'Feita em {date}, guardada até {expiry}.',
    notMade: 'Ainda não escolheu: tudo o que é facultativo está desativado.',
    reference: 'Referência deste navegador',
    downloadReceipt: 'Descarregar o comprovativo',
    noReceipt: 'O comprovativo ainda não está disponível: o registo não respondeu.',
    history: 'Escolhas anteriores neste navegador',
    events: {
      'grant-all': 'Tudo aceite',
      'refuse-all': 'Tudo rejeitado',
      custom: 'Escolha ponto por ponto',
      withdraw: 'Consentimento retirado',
      once: 'Carregado uma vez',
    },
    withdrawAll: 'Retirar o meu consentimento',
    controller: 'Responsável por este site: {controller}, {contact}',
    ownStorage: 'Memoriza esta escolha e o respetivo comprovativo',
    saved: 'A sua escolha foi guardada.',
  },
  embeds: {
    sentence:
      'Depois de carregado, este conteúdo informa {recipients} de que está a ler esta página e pode guardar cookies no seu dispositivo.',
    otherSite: 'outro site',
    once: 'Carregar uma vez',
    always: 'Permitir sempre',
    policy: 'Política de privacidade',
  },
  purposes: {
    necessary: {
      title: 'Necessários',
      description: 'Aquilo sem o qual o site não funciona, como memorizar esta escolha. Não segue ninguém.',
    },
    analytics: {
      title: 'Medição de audiências',
      description: 'Conta as visitas e mostra que páginas são lidas, para que o site possa ser melhorado.',
    },
    social: {
      title: 'Conteúdos de redes sociais',
      description:
        'Mostra vídeos e publicações de outras plataformas, que podem então ver que está a ler esta página.',
    },
    marketing: {
      title: 'Publicidade',
      description: 'Escolhe e mede anúncios com base no que lê aqui e noutros sites.',
    },
  },
};
