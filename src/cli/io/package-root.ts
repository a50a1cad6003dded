/** Where this package lies: its files are named from there, whether the code runs from source or bundled. */
import { existsSync } from "node:fs";

/** The address of a file of this package, given from its root. */
export function packageFile(path: string): URL {
  let root = new URL(".", import.meta.url);
  while (!existsSync(new URL("package.json", root)) && root.pathname !== "/") root = new URL("..", root);
  return new URL(path, root);
}
