/** When two runs differ by more than chance: what a change must show before it is sure. */

/** So many responses on both sides are more than other data, or a test that provokes an error. */
export const ENOUGH = 3;

/** What so few runs would show by chance alone is a change. */
export const BY_CHANCE = 0.001;
