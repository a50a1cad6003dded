/** The version of this package, as package.json states it. */
import { createRequire } from "node:module";

// by the package's own name for the file: the code lies elsewhere when it is bundled
const { version } = createRequire(import.meta.url)("#package") as { readonly version: string };

export const VERSION: string = version;
