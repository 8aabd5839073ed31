// What the example of README.md starts with consent.
export function measure() {
  window.measured = (window.measured ?? 0) + 1;
}
