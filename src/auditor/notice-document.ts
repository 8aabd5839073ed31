// The members of a notice that this page shows, by the name that they have here.
export {
  type NoticeDocument,
  readNoticeDocument,
  type StoredItem,
  textsOf,
} from '../consent/notice-document.ts';
