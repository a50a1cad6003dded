// Random numbers that are the same in every run: mulberry32, a generator of 32 bits of state.

/** @param {number} seed */
export function makeRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (least, most) => least + Math.floor(next() * (most - least + 1));
  const text = (length, letters) => {
    let made = "";
    for (let n = 0; n < length; n++) made += letters[whole(0, letters.length - 1)];
    return made;
  };
  return {
    /** True in `share` of all cases. */
    chance: (share) => next() < share,
    whole,
    pick: (list) => list[whole(0, list.length - 1)],
    /** No letter that a mask is made of, so that no word stands for a hidden value. */
    word: (length) => text(length, "bcdefghijklmnopqrstuvw"),
    hex: (length) => text(length, "0123456789abcdef"),
  };
}
