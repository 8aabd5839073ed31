// Addresses of a srcset attribute (HTML, "parse a srcset attribute").

/** ASCII whitespace and commas, an address without whitespace, then descriptors up to a comma outside parentheses. */
const CANDIDATE = /[\t\n\f\r ,]*([^\t\n\f\r ,][^\t\n\f\r ]*)/y;
const DESCRIPTORS = /(?:[^(,]|\([^)]*(?:\)|$))*/y;

/** Every candidate's address, as written; also of candidates whose descriptors a browser would refuse. */
export function srcsetAddresses(value: string): string[] {
  const addresses: string[] = [];
  let position = 0;
  for (;;) {
    CANDIDATE.lastIndex = position;
    const address = CANDIDATE.exec(value)?.[1];
    if (address === undefined) return addresses;
    position = CANDIDATE.lastIndex;
    // A comma at the end of an address ends the candidate; otherwise descriptors follow.
    const bare = address.replace(/,+$/, '');
    addresses.push(bare);
    if (bare.length === address.length) {
      DESCRIPTORS.lastIndex = position;
      position += DESCRIPTORS.exec(value)?.[0].length ?? 0;
    }
  }
}
