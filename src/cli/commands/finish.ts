/** How a command hands back its exit code. */
import type { ExitCode } from "../exit-code.ts";

export type Finish = (exit: ExitCode) => void;
