/** Gives a number from 0 to under 1 at each call. */
export type Random = () => number;

/** A source of random numbers that gives the same ones for the same seed (Marsaglia's xorshift128). */
export function seededRandom(seed: number): Random {
  let x = mixed(seed);
  let y = mixed(seed + 1);
  let z = mixed(seed + 2);
  let w = mixed(seed + 3);
  return () => {
    const t = x ^ (x << 11);
    x = y;
    y = z;
    z = w;
    w = w ^ (w >>> 19) ^ t ^ (t >>> 8);
    return (w >>> 0) / 2 ** 32;
  };
}

/** Spreads a small number over 32 bits; never 0. */
function mixed(seed: number): number {
  let bits = Math.imul(seed + 0x9e3779b9, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) | 1;
}

/** An integer from 0 to under `end`. */
export function randomBelow(end: number, random: Random): number {
  return Math.floor(random() * end);
}

/** Moves `count` items drawn by chance, without replacement, to the front, in the order in which they are drawn. */
export function drawToFront(items: Int32Array, count: number, random: Random): void {
  for (let place = 0; place < count; place++) {
    const other = place + randomBelow(items.length - place, random);
    const item = items[place] ?? 0;
    items[place] = items[other] ?? 0;
    items[other] = item;
  }
}
