export { t as TemoinError } from "./error2.js";
