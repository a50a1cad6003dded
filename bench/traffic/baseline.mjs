// The least that validating can cost, as a process of its own: node baseline.mjs parse|ajv RECORDING [SCHEMAS]
// `parse` reads and parses the recording and its bodies, nothing else. `ajv` also holds each body against its schema, with errors
// ignored; which schema is told by a number in the recording, so that nothing is spent on finding the operation.
import { createReadStream, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const [, , mode, recording, schemas] = process.argv;
const judge = mode === "ajv" ? makeJudge(JSON.parse(readFileSync(schemas, "utf8"))) : () => true;
let valid = 0;
let bodies = 0;

function makeJudge(list) {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const compiled = list.map(({ request, response }) => ({
    request: request && ajv.compile(request),
    response: response && ajv.compile(response),
  }));
  return (number, side, body) => compiled[number][side]?.(body) ?? true;
}

function count(number, side, body) {
  if (body === undefined || body === null || typeof body === "string") return;
  bodies += 1;
  if (judge(number, side, body)) valid += 1;
}

const parsed = (text) => {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
};

if (recording.endsWith(".har")) {
  for (const { request, response, comment } of JSON.parse(readFileSync(recording, "utf8")).log.entries) {
    count(Number(comment), "request", parsed(request.postData?.text));
    count(Number(comment), "response", parsed(response.content.text));
  }
} else {
  for await (const line of createInterface({ input: createReadStream(recording) })) {
    const { request, response, subject } = JSON.parse(line);
    count(subject, "request", request.body);
    count(subject, "response", response.body);
  }
}
console.log(`${bodies} bodies, ${valid} valid`);
