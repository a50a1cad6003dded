/** Runs command lines one after the other in a thread, whose modules stay loaded and whose code stays compiled. */
import { workerData } from "node:worker_threads";

const { bin, port, answers } = workerData;
const { runCommandLine } = await import(new URL("run-command-line.js", bin).href);

let written = { stdout: "", stderr: "" };
// a thread hands what it writes to the main thread, which waits for the answer
for (const name of ["stdout", "stderr"])
  process[name].write = (content, ...rest) => {
    written[name] += typeof content === "string" ? content : Buffer.from(content).toString("utf8");
    rest.find((one) => typeof one === "function")?.();
    return true;
  };

async function run({ argv, env }) {
  for (const key of Object.keys(process.env)) if (!Object.hasOwn(env, key)) delete process.env[key];
  Object.assign(process.env, env);
  process.argv = argv;
  written = { stdout: "", stderr: "" };
  const code = await runCommandLine(argv);
  return { code, ...written };
}

port.on("message", async (asked) => {
  port.postMessage(await run(asked).catch((error) => ({ fault: String(error?.stack ?? error) })));
  Atomics.add(answers, 0, 1);
  Atomics.notify(answers, 0);
});
