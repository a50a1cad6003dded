/** Entries whose parts all stand side by side: whose body is it? */
import { describe, expect, test } from "vitest";
import { readAll } from "./streams.ts";

const CALL = { url: "https://host/lamps", status: 200 };
const json = (value: unknown): object => ({ kind: "json", value });

async function bodies(entry: object): Promise<readonly unknown[]> {
  const [one] = await readAll(JSON.stringify(entry));
  return one && "response" in one ? [one.request.body, one.response.body] : [one];
}

describe("a body alone", () => {
  test.each(["GET", "DELETE", "get"])("came of a %s", async (method) => {
    expect(await bodies({ ...CALL, method, body: { id: 1 } })).toEqual([{ kind: "empty" }, json({ id: 1 })]);
    expect(await bodies({ ...CALL, method, payload: '{"id":1}' })).toEqual([{ kind: "empty" }, json({ id: 1 })]);
  });

  test.each(["POST", "PUT", "PATCH"])("is what a %s sent, and what came was not recorded", async (method) => {
    expect(await bodies({ ...CALL, method, body: { id: 1 } })).toEqual([json({ id: 1 }), { kind: "unrecorded" }]);
  });
});

test.each([
  ["requestBody", "responseBody"],
  ["request_body", "body"],
  ["body", "response_body"],
  ["reqBody", "resBody"],
])("%s and %s", async (sent, came) => {
  const entry = { ...CALL, method: "POST", [sent]: { name: "a" }, [came]: { id: 1 } };
  expect(await bodies(entry)).toEqual([json({ name: "a" }), json({ id: 1 })]);
});

test("headers of the answer have a name of their own", async () => {
  const entry = { ...CALL, method: "GET", responseHeaders: { "Content-Type": "text/html" }, body: "<html>" };
  const [one] = await readAll(JSON.stringify(entry));
  expect(one).toMatchObject({
    response: { headers: [{ name: "content-type", value: "text/html" }], body: { kind: "text", text: "<html>" } },
  });
});

test("parts of the request at the top beside an answer stay the request's", async () => {
  const entry = {
    url: "https://host/lamps",
    method: "GET",
    body: { q: 1 },
    response: { status: 200, body: { id: 1 } },
  };
  expect(await bodies(entry)).toEqual([json({ q: 1 }), json({ id: 1 })]);
});
