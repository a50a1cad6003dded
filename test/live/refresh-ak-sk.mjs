// Records what the signer of Huawei Cloud's own SDK makes of the requests below, as `ak-sk.oracle.json` beside this file.
//
//   mkdir /tmp/sdk && cd /tmp/sdk && npm install --ignore-scripts @huaweicloud/huaweicloud-sdk-core
//   node test/live/refresh-ak-sk.mjs /tmp/sdk && npx oxfmt test/live/ak-sk.oracle.json
//
// The keys are those of the public documentation. Paths with signs that need encoding are left to `ak-sk.test.ts`: this SDK encodes an encoded path a
// second time, and its siblings for other languages decode it first, as we do.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const folder = process.argv[2];
if (folder === undefined) throw new Error("usage: node test/live/refresh-ak-sk.mjs FOLDER_WITH_NODE_MODULES");
const core = join(folder, "node_modules/@huaweicloud/huaweicloud-sdk-core");
const { AKSKSigner } = createRequire(import.meta.url)(join(core, "auth/AKSKSigner.js"));
const { version } = JSON.parse(readFileSync(join(core, "package.json"), "utf8"));

const key = { accessKey: "QTWAOYTTINDUT2QVKYUC", secretKey: "MFyfvK41ba2giqM7Uio6PznpdUKGpownRZlmVmHc" };
const host = "https://cce.example.com";
const json = { "content-type": "application/json" };
const requests = [
  { method: "GET", endpoint: `${host}/api/v3/projects/7f/clusters`, headers: json },
  { method: "GET", endpoint: `${host}/api/v3/projects/7f/clusters/`, headers: {} },
  { method: "GET", endpoint: `${host}:8443/v1/x`, headers: { "x-project-id": "7f" } },
  { method: "GET", endpoint: `${host}/v1/x`, headers: json, queryParams: { offset: "1", limit: "20", Zone: "a" } },
  {
    method: "GET",
    endpoint: `${host}/v1/x`,
    headers: json,
    queryParams: { tag: ["b", "a", "a b"], name: "集群 1/2", empty: "" },
  },
  {
    method: "GET",
    endpoint: `${host}/v1/x`,
    headers: json,
    queryParams: { sign: "!'()*~-._+&=%", "key with blank": "x" },
  },
  { method: "HEAD", endpoint: `${host}/v1/x-y_z.json`, headers: {} },
  { method: "DELETE", endpoint: `${host}/v1/x/3f2a19b0-11ee-4c5d-8e9f-0242ac120002`, headers: json },
  {
    method: "POST",
    endpoint: `${host}/v1/x`,
    headers: { ...json, "x-security-token": "temporary" },
    data: { duration: 30, name: "集群" },
  },
  { method: "PUT", endpoint: `${host}/`, headers: { "X-Language": "en-us", ...json, accept: "*/*" }, data: [] },
];

const cases = requests.map((request) => {
  const sent = { ...request, headers: { ...request.headers, "X-Sdk-Date": "20191115T033655Z" } };
  const credential = { getAk: () => key.accessKey, getSk: () => key.secretKey };
  const { Authorization } = AKSKSigner.sign(structuredClone(sent), credential);
  return { ...request, authorization: Authorization };
});
const recorded = { oracle: `@huaweicloud/huaweicloud-sdk-core ${version}`, date: "2019-11-15T03:36:55Z", key, cases };
writeFileSync(new URL("ak-sk.oracle.json", import.meta.url), `${JSON.stringify(recorded, null, 2)}\n`);
