/** When V8 compiles a function to its fastest code. */
import { setFlagsFromString } from "node:v8";

/** V8 prints flags that it does not know: these are there in Node 20, and in 22 to 24. */
const FLAGS: Readonly<Record<string, string>> = {
  "20": "--interrupt-budget=3000000",
  "22": "--invocation-count-for-turbofan=20000",
  "23": "--invocation-count-for-turbofan=20000",
  "24": "--invocation-count-for-turbofan=20000",
};

/**
 * A run takes seconds, and its work is spread over many hundred functions: by itself V8 takes a third of the processor time to compile
 * them, more than their fast code saves. What a long run does most is compiled all the same, somewhat later.
 */
export function compileLater(): void {
  const flag = FLAGS[process.versions.node.split(".", 1)[0] ?? ""];
  if (flag !== undefined) setFlagsFromString(flag);
}
