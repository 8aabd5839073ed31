// src/consent/choice.ts
/** Stands for the notice hash of a choice made where no notice was shown. */
var NO_NOTICE = /* @__PURE__ */ "0".repeat(64);
export { NO_NOTICE as t };
