// 한국어.
import type { LocaleTexts } from '../consent/locale-texts.ts';

/** Formal polite style (합니다체); the names that are filled in are followed by no particle that depends on their sound. */
export const ko: LocaleTexts = {
  locale: 'ko',
  direction: 'ltr',
  layers: {
    title: '쿠키 사용에 대한 선택',
    body: '동의하시면 {controller} 및 파트너({count}곳)는 다음 목적으로 쿠키를 사용합니다: {purposes}. 동의하지 않으시면 쿠키를 이러한 목적으로 사용하지 않습니다.',
    bodyForNew:
      '지난번 선택 이후 새로운 항목이 생겼습니다. 동의하시면 {controller} 및 파트너({count}곳)는 다음 목적으로 쿠키를 사용합니다: {purposes}. 나머지 선택은 그대로 유지됩니다.',
    withdraw: '선택은 언제든지 모든 페이지에서 바꾸실 수 있습니다. 선택 내용은 6개월 동안 보관됩니다.',
    withdrawIn: '선택은 언제든지 모든 페이지에서 바꾸실 수 있습니다. 선택 내용은 {days}일 동안 보관됩니다.',
    policy: '개인정보 보호',
    showPartners: '파트너 목록',
    refuseAll: '모두 거부',
    acceptAll: '모두 허용',
    choose: '선택하기',
    continueWithout: '동의하지 않고 계속',
    closeAndRefuse: '닫고 모두 거부',
    bodyForOptOut:
      '{controller} 및 파트너({count}곳)는 다음 목적으로 쿠키를 사용합니다: {purposes}. 언제든지 거부하실 수 있으며, 그 경우 쿠키를 이러한 목적으로 사용하지 않습니다.',
    privacyChoices: '개인정보 보호 선택',
    signalHonoured: '브라우저가 보낸 거부 신호가 적용되었습니다.',
    preferencesTitle: '내 쿠키 관리',
    preferencesIntro:
      '목적별로 결정하실 수 있습니다. 선택 항목은 직접 켜기 전까지 꺼져 있으며, 언제든지 이 화면으로 돌아오실 수 있습니다.',
    alwaysOn: '항상 켜짐',
    partlyOn: '일부 켜짐',
    save: '저장',
    close: '변경 없이 닫기',
    services: '서비스',
    noServices: '제3자 서비스 없음',
    provider: '제공자',
    servicePolicy: '개인정보 처리방침',
    storage: '기기에 저장되는 정보',
    stores: {
      cookie: '쿠키',
      'local-storage': '로컬 저장소',
      'session-storage': '세션 저장소',
      'indexed-db': '데이터베이스',
      cache: '캐시',
    },
    storesNothing: '없음',
    session: '브라우저를 닫을 때까지',
    retention: '제공자의 보관 기간',
    yourChoice: '현재 선택',
    madeOn: '{date}에 선택하셨으며, {expiry}까지 보관됩니다.',
    notMade: '아직 선택하지 않으셨습니다. 선택 항목은 모두 꺼져 있습니다.',
    reference: '이 브라우저의 참조 번호',
    downloadReceipt: '확인서 다운로드',
    noReceipt: '확인서가 아직 없습니다. 기록 서버가 응답하지 않았습니다.',
    history: '이 브라우저에서의 이전 선택',
    events: {
      'grant-all': '모두 허용함',
      'refuse-all': '모두 거부함',
      custom: '개별 선택함',
      withdraw: '동의를 철회함',
      once: '한 번 불러옴',
    },
    withdrawAll: '동의 철회',
    controller: '이 사이트의 운영자: {controller}, {contact}',
    ownStorage: '이 선택과 확인서 저장',
    saved: '선택이 저장되었습니다.',
  },
  embeds: {
    sentence:
      '이 콘텐츠를 불러오면 이 페이지를 보고 계신다는 사실이 {recipients}에 전달되며, 기기에 쿠키가 저장될 수 있습니다.',
    otherSite: '다른 사이트',
    once: '한 번만 불러오기',
    always: '항상 허용',
    policy: '개인정보 처리방침',
  },
  purposes: {
    necessary: {
      title: '필수',
      description: '이 선택을 기억하는 것처럼 사이트 작동에 꼭 필요한 기능입니다. 누구도 추적하지 않습니다.',
    },
    analytics: {
      title: '방문 통계',
      description: '방문 수를 세고 어떤 페이지가 읽히는지 파악하여 사이트 개선에 활용합니다.',
    },
    social: {
      title: '소셜 미디어 콘텐츠',
      description:
        '다른 플랫폼의 동영상과 게시물을 보여 줍니다. 이때 해당 플랫폼은 이 페이지를 보고 계신다는 사실을 알 수 있습니다.',
    },
    marketing: {
      title: '광고',
      description: '이 사이트와 다른 사이트에서 읽으신 내용에 따라 광고를 선택하고 효과를 측정합니다.',
    },
  },
};
