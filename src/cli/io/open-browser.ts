/** Opens an address in the user's browser, if there is one. */
import { spawn } from "node:child_process";

/** As other tools for writers do it: `BROWSER` names a program, else the desktop's own way. */
export function openBrowser(address: string): void {
  const [program, ...args] = opener();
  if (program === undefined) return;
  // whoever has no browser has the address, which was printed
  spawn(program, [...args, address], { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

function opener(): string[] {
  const { BROWSER } = process.env;
  if (BROWSER !== undefined && BROWSER !== "") return BROWSER === "none" ? [] : [BROWSER];
  if (process.platform === "darwin") return ["open"];
  return process.platform === "win32" ? ["explorer.exe"] : ["xdg-open"];
}
