// The one message that the frame with the notice sends to the page around it.

/** Sent once the notice, or the reason why there is none, stands in the frame. */
export const NOTICE_SHOWN = 'temoin-notice-shown';
