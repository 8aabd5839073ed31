// The IAB's framework: Korean.
import type { TcfWords } from '../../consent/tcf/words.ts';

export const ko: TcfWords = {
  body: '동의하시면 {controller} 및 파트너({count}곳)는 쿠키와 고유 식별자 같은 정보를 기기에 저장하고 읽으며, 열람 내역과 대략적인 위치 같은 개인정보를 다음 목적으로 사용합니다: {names}. 수락하시면 광고와 콘텐츠가 선택되어 표시될 수 있습니다. 거부하시면 이 중 어느 것도 이루어지지 않으며 페이지는 그대로 이용하실 수 있습니다. 선택은 이 사이트에만 적용됩니다.',
  specialFeatures: '다음에 대해서도 동의를 구합니다: {names}.',
  interest:
    '일부 파트너는 동의를 구하는 대신 정당한 이익을 주장합니다. 여기서는 수락하시기 전까지 꺼져 있으며 ‘{choose}’에서 각각 거부하실 수 있습니다.',
  news: '지난 선택 이후 새로운 항목이 있습니다. 나머지 선택은 그대로 유지됩니다.',
  vendors: '광고 파트너(IAB)',
  vendorsAbout: '위 목적으로 데이터를 사용할 수 있는 곳입니다. 각 파트너는 위에서도 켜신 항목만 사용합니다.',
  objectable: '정당한 이익: {purpose}',
  objectableAbout:
    '일부 파트너는 여기서 동의를 구하는 대신 정당한 이익을 주장합니다. 끄면 반대한다는 뜻입니다.',
  information: '이 항목에는 스위치가 없습니다. 허용하신 모든 파트너에 따릅니다.',
  noServices: '파트너가 있으면 ‘{vendors}’에 나와 있습니다',
  facts: {
    details: '자세히',
    consentFor: '동의에 따라',
    interestFor: '정당한 이익에 따라',
    specialPurposes: '특별 목적',
    features: '기능',
    specialFeatures: '특별 기능',
    data: '데이터 종류',
    otherRetention: '그 밖의 보관 기간(일)',
    cookies: '쿠키, 최대 일수:',
    refreshed: '방문할 때마다 연장',
    noCookies: '쿠키 없음',
    otherAccess: '쿠키 외의 저장 또는 접근',
    interestClaim: '정당한 이익 설명',
    disclosure: '저장되는 내용 자세히',
  },
};
