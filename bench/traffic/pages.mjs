// The pages of folders, in a stable order.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readPage } from "../../dist/index.js";

/** Files of the folders that are pages. */
export function pageFilesIn(folders) {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(?:md|rst|html)$/.test(name))
      .toSorted()
      .map((name) => join(folder, name)),
  );
}

export const readPages = (files) => files.map((file) => readPage(file, readFileSync(file)));
