/** The part of `node:module` that docproof uses: `require` of the parsers that it brings bundled, by their own names. */
import * as cheerio from "cheerio";
import restructured from "restructured/lib/Parser.js";
import { version } from "../../../package.json";

const MODULES: Readonly<Record<string, unknown>> = {
  "#cheerio": cheerio,
  "#restructured": restructured,
  "#package": { version },
};

export function createRequire(): (name: string) => unknown {
  return (name) => {
    const found = MODULES[name];
    if (found === undefined) throw new Error(`${name} is not there in a browser`);
    return found;
  };
}
