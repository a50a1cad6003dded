/**
 * Where the paths of a configuration may lead. It may come from a stranger: it counts from its own folder, and what it has written
 * stays inside the project, links followed. Whoever wants to write elsewhere says so on the command line.
 */
import { existsSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import { rootAbove } from "../io/repository.ts";
import { ToolError } from "../io/tool-error.ts";
import type { Config } from "./config-type.ts";

/** @param folder of the configuration; null for one of a revision, which leads nowhere but into it */
export function checkPaths(config: Config, file: string, folder: string | null): void {
  const { sources = [], recordings = [], pair = [], schemas, reports, baseline } = config;
  const outputs = Object.entries({ schemas, reports, baseline }).flatMap(([key, path]) =>
    path === undefined ? [] : [[key, path] as const],
  );
  const inputs = [...sources, ...recordings, ...pair.flat()].map((path) => ["", path] as const);
  for (const [key, path] of [...inputs, ...outputs]) {
    const where = `${file}: ${key === "" ? "" : `${key}: `}${path}`;
    if (isAbsolute(path))
      throw new ToolError(`${where} is an absolute path`, "Paths of a configuration count from its folder.");
    if (key !== "" && folder !== null && !staysInside(path, folder))
      throw new ToolError(`${where} is outside the project`, "Only the command line may name a place outside of it.");
  }
}

function staysInside(path: string, folder: string): boolean {
  const home = resolve(folder);
  const root = rootAbove(home) ?? (isBelow(home, process.cwd()) ? process.cwd() : home);
  const target = join(home, path);
  return isBelow(realPlace(target), realPlace(root)) && !relative(root, target).split(/[\\/]/).includes(".git");
}

/** Of what is not there yet, the place where it would be. */
function realPlace(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(realPlace(parent), path.slice(parent.length));
}

function isBelow(path: string, root: string): boolean {
  const way = relative(root, path);
  return way !== ".." && !/^\.\.[\\/]/.test(way) && !isAbsolute(way);
}
