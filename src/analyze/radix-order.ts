const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;

/**
 * The indexes of some rows in ascending order of their keys, equal ones as they came: a radix sort, digit by
 * digit from the last (Knuth, The Art of Computer Programming 3, 5.2.5), since a comparison sort of millions of
 * rows takes longer than finding them.
 * @param keys one array a key, each a whole number for every row; the least important key first
 */
export function radixOrder(count: number, keys: readonly Uint32Array[]): Uint32Array {
  let order = new Uint32Array(count);
  let next = new Uint32Array(count);
  for (let index = 0; index < count; index++) order[index] = index;
  for (const key of keys) {
    const highest = highestOf(key, count);
    for (let shift = 0; shift < 32 && highest >>> shift > 0; shift += DIGIT_BITS) {
      distribute(order, next, key, shift);
      [order, next] = [next, order];
    }
  }
  return order;
}

function highestOf(key: Uint32Array, count: number): number {
  let highest = 0;
  for (let index = 0; index < count; index++) if (key[index]! > highest) highest = key[index]!;
  return highest;
}

/** One pass: `from` into `into` by the digit of the key that begins at `shift`. */
function distribute(from: Uint32Array, into: Uint32Array, key: Uint32Array, shift: number): void {
  const places = new Uint32Array(DIGITS + 1);
  // Where the digits stand is no matter for how often they come up, and in their own order they are at hand.
  for (let index = 0; index < from.length; index++) {
    const digit = (key[index]! >>> shift) & (DIGITS - 1);
    places[digit + 1]!++;
  }
  for (let digit = 1; digit < DIGITS; digit++) places[digit]! += places[digit - 1]!;
  for (let place = 0; place < from.length; place++) {
    const index = from[place]!;
    const digit = (key[index]! >>> shift) & (DIGITS - 1);
    into[places[digit]!++] = index;
  }
}
