/** What is done in as many sections of a page is its habit. */
export const HABIT = 3;
