/** The YAML parser, loaded with the first text that is YAML: its forty files take as long as a small page, and most runs meet no YAML. */
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
let loaded: typeof import("yaml") | null = null;

export const yaml = (): typeof import("yaml") => (loaded ??= require("yaml") as typeof import("yaml"));
