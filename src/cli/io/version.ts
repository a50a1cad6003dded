/** The version of this package, as package.json states it. */
import { readFileSync } from "node:fs";
import { packageFile } from "./package-root.ts";

interface PackageFile {
  readonly version: string;
}

export const VERSION: string = (JSON.parse(readFileSync(packageFile("package.json"), "utf8")) as PackageFile).version;
