// Holds a real server, which nobody here wrote, against its own documentation: RabbitMQ's management API and the reference page
// that it serves at /api/index.html. Debian's package, on the loopback, without systemd, with all data in a temporary folder.
//
//   npm run build && node test/real/rabbitmq.mjs [FOLDER]     FOLDER gets the reports and the recording; else they are dropped
//
// What was found, and what of it is true, is in docs/real-servers.md.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const SERVER = "/usr/lib/rabbitmq/bin/rabbitmq-server";
const APT = "apt-get";
const EPMD = "epmd";
const BIN = resolve(import.meta.dirname, "../../dist/cli/main.js");
/** Operations that must be answered, or something that was read before is no longer read. */
const LEAST_ANSWERED = 40;

install();
const folder = mkdtempSync(join(tmpdir(), "docproof-rabbitmq-"));
const output = resolve(process.argv[2] ?? join(folder, "output"));
mkdirSync(output, { recursive: true });
const started = [];
try {
  const [amqp, management, epmd, distribution] = await Promise.all([1, 2, 3, 4].map(freePort));
  startServer({ amqp, management, epmd, distribution });
  const url = `http://127.0.0.1:${management}`;
  await waitFor(`${url}/api/overview`);
  const password = `${randomBytes(12).toString("hex")}aZ`;
  await fill(url, password);
  const page = join(folder, "rabbitmq.html");
  writeFileSync(page, await (await fetch(`${url}/api/index.html`)).text());
  judge(url, page, password, amqp);
} finally {
  for (const child of started.toReversed()) await stop(child);
  rmSync(folder, { recursive: true, force: true });
}

function install() {
  if (existsSync(SERVER)) return;
  // Where nothing forbids it, Debian's package starts what it installs.
  if (!existsSync("/usr/sbin/policy-rc.d"))
    throw new Error("rabbitmq-server is missing, and would run as a service if it were installed from here");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  execFileSync(APT, ["update", "-qq"], { env, stdio: "inherit" });
  execFileSync(APT, ["install", "-y", "-qq", "--no-install-recommends", "rabbitmq-server"], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

async function freePort() {
  const probe = createServer();
  await new Promise((done) => probe.listen(0, "127.0.0.1", done));
  const { port } = probe.address();
  await new Promise((done) => probe.close(done));
  return port;
}

function startServer({ amqp, management, epmd, distribution }) {
  writeFileSync(join(folder, "enabled_plugins"), "[rabbitmq_management].\n");
  writeFileSync(
    join(folder, "rabbitmq.conf"),
    `listeners.tcp.default = 127.0.0.1:${amqp}\nmanagement.tcp.ip = 127.0.0.1\nmanagement.tcp.port = ${management}\n`,
  );
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    ERL_EPMD_ADDRESS: "127.0.0.1",
    ERL_EPMD_PORT: String(epmd),
    RABBITMQ_NODENAME: "docproof@localhost",
    RABBITMQ_DIST_PORT: String(distribution),
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS: "-kernel inet_dist_use_interface {127,0,0,1}",
    RABBITMQ_CONFIG_FILE: join(folder, "rabbitmq.conf"),
    RABBITMQ_ENABLED_PLUGINS_FILE: join(folder, "enabled_plugins"),
    RABBITMQ_FEATURE_FLAGS_FILE: join(folder, "feature_flags"),
    RABBITMQ_MNESIA_BASE: join(folder, "mnesia"),
    RABBITMQ_LOG_BASE: join(folder, "log"),
    RABBITMQ_LOGS: "-",
  };
  // Started first and by us: Erlang would start one that outlives it.
  started.push(spawn(EPMD, ["-address", "127.0.0.1", "-port", String(epmd)], { env, stdio: "ignore" }));
  started.push(spawn(SERVER, [], { env, cwd: folder, stdio: "ignore" }));
}

async function waitFor(address) {
  const headers = { authorization: `Basic ${Buffer.from("guest:guest").toString("base64")}` };
  for (let attempt = 0; attempt < 120; attempt += 1) {
    const status = await fetch(address, { headers }).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
    await sleep(1000);
  }
  throw new Error("RabbitMQ did not start within two minutes");
}

/** One of each, so that lists have an item: a virtual host, an exchange, a queue with a message, bindings, a policy, limits, users. */
async function fill(url, password) {
  const send = async (method, path, body) => {
    const headers = {
      authorization: `Basic ${Buffer.from("guest:guest").toString("base64")}`,
      "content-type": "application/json",
    };
    const request = { method, headers, body: JSON.stringify(body) };
    const response = await fetch(`${url}/api/${path}`, request);
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
  };
  await send("PUT", "users/docproof", { password, tags: "administrator" });
  await send("PUT", "permissions/%2F/docproof", { configure: ".*", write: ".*", read: ".*" });
  await send("PUT", "topic-permissions/%2F/docproof", { exchange: "amq.topic", write: ".*", read: ".*" });
  await send("PUT", "vhosts/second", {});
  await send("PUT", "exchanges/%2F/letters", { type: "direct", durable: true });
  await send("PUT", "queues/%2F/box", { durable: true });
  await send("POST", "bindings/%2F/e/letters/q/box", { routing_key: "a" });
  await send("POST", "bindings/%2F/e/amq.direct/q/box", { routing_key: "a" });
  await send("POST", "bindings/%2F/e/amq.direct/e/letters", { routing_key: "a" });
  await send("POST", "exchanges/%2F/letters/publish", {
    properties: {},
    routing_key: "a",
    payload: "hello",
    payload_encoding: "string",
  });
  await send("PUT", "policies/%2F/short", { pattern: "^box$", definition: { "max-length": 9 } });
  await send("PUT", "operator-policies/%2F/shorter", { pattern: "^box$", definition: { "max-length": 8 } });
  await send("PUT", "global-parameters/note", { name: "note", value: { it: "is" } });
  await send("PUT", "vhost-limits/%2F/max-queues", { value: 50 });
  await send("PUT", "user-limits/docproof/max-channels", { value: 50 });
  // Statistics are collected every five seconds.
  await sleep(6000);
}

function judge(url, page, password, port) {
  const secrets = [password, Buffer.from(`docproof:${password}`).toString("base64")];
  const env = { PATH: process.env.PATH, DOCPROOF_BASIC_USER: "docproof", DOCPROOF_BASIC_PASSWORD: password };
  const live = docproof(
    [
      "live",
      "--docs",
      page,
      "--base-url",
      url,
      "--var",
      `port=${port}`,
      // the name of the first virtual host is a slash, which no answer may put into a path
      "--var",
      "vhost=/",
      "--var",
      "protocol=amqp",
      "--var",
      "within=1",
      "--var",
      "unit=weeks",
      "--record",
      "live.har",
      "--report",
      "json=live.json",
      "--report",
      "html=live.html",
      "--report",
      "markdown=live.md",
      "--fail-on",
      "never",
    ],
    env,
  );
  process.stdout.write(live.stderr + live.stdout);
  if (live.status !== 0) throw new Error(`docproof live ended with ${live.status}`);
  const answered = Number(/(\d+) of \d+ documented operations answered/.exec(live.stderr)?.[1] ?? 0);
  if (answered < LEAST_ANSWERED)
    throw new Error(`${answered} operations were answered, at least ${LEAST_ANSWERED} should be`);

  const validate = docproof(
    ["validate", "--docs", page, "--report", "json=validate.json", "--fail-on", "never", "live.har"],
    {},
  );
  if (validate.status !== 0) throw new Error(`docproof validate ended with ${validate.status}: ${validate.stderr}`);
  const [a, b] = ["live.json", "validate.json"].map((name) =>
    JSON.stringify(JSON.parse(readFileSync(join(output, name), "utf8")).causes),
  );
  if (a !== b) throw new Error("the recording gives other findings than the run that it was made of");

  const texts = [
    live.stdout,
    live.stderr,
    validate.stdout,
    validate.stderr,
    ...readdirSync(output).map((name) => readFileSync(join(output, name), "utf8")),
  ];
  if (texts.some((text) => secrets.some((secret) => text.includes(secret))))
    throw new Error("the password is in an output");
  console.log(
    `\n${answered} operations of a real server answered; the recording gives the same findings; the password is nowhere`,
  );
}

function docproof(args, env) {
  return spawnSync(process.execPath, [BIN, ...args], {
    cwd: output,
    env: { PATH: process.env.PATH, ...env },
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once("exit", done));
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), 60_000);
  await ended;
  clearTimeout(late);
}
