/** The numbers that options take; anything else is an error with the form that is expected. */
import { InvalidArgumentError } from "commander";

/** 0, 1, 2, … */
export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("A whole number.");
  return Number(text);
}

/** 1, 2, 3, … */
export function atLeastOne(text: string): number {
  const number = wholeNumber(text);
  if (number < 1) throw new InvalidArgumentError("A whole number above 0.");
  return number;
}

/** Whole or not, up to a million. */
export function positiveNumber(text: string): number {
  const number = Number(text);
  if (!(number > 0 && number <= 1e6)) throw new InvalidArgumentError("A number above 0.");
  return number;
}
