// What recording costs beside the bare proxy library, on the same requests in the same run: npm run bench:recording -- [OPTIONS]
//   --requests N   of each round (3,000)     --rounds N   the best counts (4)     --bytes N   of an answer (2,048)
// Processor time is that of the proxy's process alone, as Linux counts it. Everything stays on the loopback. Build first.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Agent, createServer, get } from "node:http";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

const { values: asked } = parseArgs({
  options: {
    requests: { type: "string", default: "3000" },
    rounds: { type: "string", default: "4" },
    bytes: { type: "string", default: "2048" },
  },
});
const REQUESTS = Number(asked.requests);
const AT_ONCE = 8;
/** Of a second, on every Linux that Node runs on. */
const TICK = 0.01;

const PAGE = `# Boats

## GET /v1/boats/{boat_id}

### Response

| Parameter | Mandatory | Type | Description |
|---|---|---|---|
| id | Yes | String | The boat. |
| crew | Yes | Array of member objects | Who sails. |

**member**

| Parameter | Mandatory | Type | Description |
|---|---|---|---|
| name | Yes | String | A name. |
| age | Yes | Integer | In years. |
`;

const work = mkdtempSync(join(tmpdir(), "docproof-bench-"));
writeFileSync(join(work, "page.md"), PAGE);
const answer = answerOf(Number(asked.bytes));
const server = createServer((_, response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(answer) });
  response.end(answer);
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const target = `http://127.0.0.1:${server.address().port}`;
const library = pathToFileURL(resolve("node_modules/httpxy/dist/index.mjs")).href;
const bare = `import { createServer, Agent } from "node:http";
import { createProxyServer } from ${JSON.stringify(library)};
const proxy = createProxyServer({ changeOrigin: true });
const agent = new Agent({ keepAlive: true });
const server = createServer((request, response) => void proxy.web(request, response, { target: ${JSON.stringify(target)}, agent }));
server.listen(0, "127.0.0.1", () => console.error("recording at http://127.0.0.1:" + server.address().port + " "));`;

const main = resolve("dist/cli/main.js");
const args = ["record", "--docs", "page.md", "--target", target, "--listen", "0"];
const rivals = [
  await start("the library alone", ["--input-type=module", "--eval", bare]),
  await start("docproof, judging", [main, ...args]),
  await start("docproof, judging and writing NDJSON", [main, ...args, "--output", "out.ndjson"]),
  await start("docproof, judging and writing HAR", [main, ...args, "--output", "out.har"]),
];
try {
  for (let round = 0; round < Number(asked.rounds); round += 1)
    for (const rival of rivals) {
      const before = used(rival.pid);
      await ask(rival.url, REQUESTS);
      rival.costs.push(((used(rival.pid) - before) / REQUESTS) * 1e6);
      rival.memory.push(memoryOf(rival.pid));
    }
  const [{ model }] = cpus();
  console.log(
    `${process.version}, ${cpus().length} × ${model}. ${REQUESTS} requests a round, answers of ${answer.length} bytes.`,
  );
  const best = ({ costs }) => Math.min(...costs.slice(1));
  console.table(
    rivals.map((rival) => ({
      proxy: rival.name,
      "µs of processor a request": Math.round(best(rival)),
      "times the library": Number((best(rival) / best(rivals[0])).toFixed(2)),
      "MB after each round": rival.memory.map((bytes) => Math.round(bytes / 2 ** 20)).join(" "),
    })),
  );
} finally {
  for (const { child } of rivals) child.kill("SIGTERM");
  server.closeAllConnections();
  server.close();
  await Promise.all(rivals.map(({ ended }) => ended));
  rmSync(work, { recursive: true, force: true });
}

function answerOf(bytes) {
  const crew = [];
  let text = "";
  while (text.length < bytes) {
    crew.push({ name: `Member ${crew.length} of the crew`, age: 20 + (crew.length % 40) });
    text = JSON.stringify({ id: "boat", crew });
  }
  return text;
}

async function start(name, words) {
  const child = spawn(process.execPath, words, { cwd: work, stdio: ["ignore", "ignore", "pipe"] });
  const ended = new Promise((done) => child.once("close", done));
  let said = "";
  const url = await new Promise((done, fail) => {
    child.stderr.on("data", (part) => {
      said += part;
      const found = /recording at (http:\/\/[\w.:]+)/.exec(said)?.[1];
      if (found) done(found);
    });
    child.once("close", () => fail(new Error(said)));
  });
  return { name, child, ended, pid: child.pid, url, costs: [], memory: [] };
}

/** So many at a time, and each once. */
async function ask(url, count) {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  let left = count;
  const next = async () => {
    while (left-- > 0)
      await new Promise((done, fail) => {
        get(`${url}/v1/boats/${left}`, { agent }, (response) => response.resume().once("end", done)).once(
          "error",
          fail,
        );
      });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  agent.destroy();
}

/** Seconds of the processor, of user and system. */
function used(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) * TICK;
}

function memoryOf(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) * 1024;
}
