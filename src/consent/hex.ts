// Hexadecimal text: numbers of a fixed length, one behind the other.

/**
 * Writes whole numbers, each with so many lower-case digits; negative ones as the 32 bits that they have.
 * @param digits 8 at most; a number that has more of them keeps them all
 */
export const hexOf = (numbers: Iterable<number>, digits: number): string =>
  Array.from(numbers, (number) => (number >>> 0).toString(16).padStart(digits, '0')).join('');
