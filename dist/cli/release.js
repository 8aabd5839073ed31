export { t as readRelease } from "./release2.js";
