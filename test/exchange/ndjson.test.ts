import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outline, readAll } from "./streams.ts";

const LINE = {
  time: "2026-11-21T02:00:00Z",
  request: { method: "GET", url: "https://host/path?q=1", headers: { Accept: "application/json" }, body: null },
  response: { status: 200, headers: { "Content-Type": "application/json" }, body: { kind: "Config" } },
};

describe("our own lines", () => {
  it("become exchanges", async () => {
    expect(await readAll(JSON.stringify(LINE))).toEqual([
      {
        at: { file: "it", entry: 0, offset: 0, end: JSON.stringify(LINE).length },
        time: "2026-11-21T02:00:00.000Z",
        request: {
          method: "GET",
          url: "https://host/path?q=1",
          headers: [{ name: "accept", value: "application/json" }],
          body: { kind: "empty" },
        },
        response: {
          status: 200,
          headers: [{ name: "content-type", value: "application/json" }],
          body: { kind: "json", value: { kind: "Config" } },
        },
      },
    ]);
  });

  it("may be spread over several lines when there is one exchange only", async () => {
    expect(outline(await readAll(JSON.stringify(LINE, null, 2)))[0]).toMatch(
      /GET https:\/\/host\/path\?q=1 200 {"kind":"Config"}$/,
    );
  });

  it.each([
    ["absent", {}, { kind: "unrecorded" }],
    ["null", { body: null }, { kind: "json", value: null }],
    ["an empty string", { body: "" }, { kind: "empty" }],
    ["a text", { headers: { "content-type": "text/html" }, body: "<html>" }, { kind: "text", text: "<html>" }],
    ["JSON kept as text", { body: '{"a":1}' }, { kind: "json", value: { a: 1 } }],
    ["absent in a 204", { status: 204 }, { kind: "empty" }],
  ])("a body that is %s", async (_name, response, body) => {
    const [exchange] = await readAll(JSON.stringify({ ...LINE, response: { status: 200, ...response } }));
    expect(exchange).toMatchObject({ response: { body } });
  });

  it.each([
    [-1, 0],
    [0, 0],
    ["404", 404],
    [99, "this entry's response has no status"],
    [200.5, "this entry's response has no status"],
    [-200, "this entry's response has no status"],
    [99999, "this entry's response has no status"],
  ])("with the status %j", async (status, read) => {
    const [one] = await readAll(JSON.stringify({ ...LINE, response: { status } }));
    expect(one && ("message" in one ? one.message : one.response.status)).toBe(read);
  });

  it("keep `__proto__` a field like any other", async () => {
    const [exchange] = await readAll(
      '{"request":{"method":"GET","url":"/"},"response":{"status":200,"body":{"__proto__":{"a":1}}}}',
    );
    expect(JSON.stringify(exchange)).toContain('{"__proto__":{"a":1}}');
  });

  it("conform to the published schema", () => {
    const schema = JSON.parse(readFileSync("schemas/formats/exchange.schema.json", "utf8"));
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
    expect(validate(LINE), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...LINE, response: { headers: {} } })).toBe(false);
    expect(validate({ response: LINE.response })).toBe(false);
  });
});

describe("lines as Redocly's drift takes them", () => {
  it.each([
    [{ req: { httpMethod: "get", uri: "/a" }, res: { statusCode: "404", payload: "{}" } }, "GET /a 404 {}"],
    [
      { http: { request: { method: "GET", path: "/a", host: "h", scheme: "https" }, response: { status: 200 } } },
      "GET https://h/a 200 unrecorded",
    ],
    [{ method: "PUT", url: "/a", status: 200, timestamp: 1700000000 }, "PUT /a 200 unrecorded"],
    [
      { httpRequest: { method: "GET", requestUrl: "http://h/a" }, httpResponse: { status: 200, data: [1] } },
      "GET http://h/a 200 [1]",
    ],
  ])("%j", async (line, expected) => {
    expect(outline(await readAll(`${JSON.stringify(line)}\n`))[0]).toMatch(
      new RegExp(`${expected.replace(/[[\]{}]/g, String.raw`\$&`)}$`),
    );
  });
});

describe("files", () => {
  it("go on behind a broken line, count it, and skip blank ones", async () => {
    const line = '{"request":{"method":"GET","url":"/a"},"response":{"status":200}}';
    expect(outline(await readAll(`${line}\r\n\n{oops}\n[1]\n{"request":{}}\n${line}\n${line.slice(0, 9)}`))).toEqual([
      "0 @0-66 GET /a 200 unrecorded",
      "1 @68-74 BROKEN this line is not valid JSON",
      "2 @75-78 BROKEN this entry is no object",
      "3 @79-93 BROKEN this entry's request has no method or no URL",
      "4 @94-159 GET /a 200 unrecorded",
      "5 @160-169 BROKEN the file ends inside this line",
    ]);
  });

  it("tell a last line that is none from one that is cut", async () => {
    const line = '{"request":{"method":"GET","url":"/a"},"response":{"status":200}}';
    const last = async (text: string): Promise<string | undefined> =>
      outline(await readAll(`${line}\n${text}`))[1]?.replace(/^.*BROKEN /, "");
    expect(await last(line + line)).toBe("this line is not valid JSON");
    expect(await last("-- 2 exchanges written --")).toBe("this line is not valid JSON");
    for (let cut = 1; cut < line.length; cut += 1)
      expect(await last(line.slice(0, cut))).toBe("the file ends inside this line");
    expect(outline(await readAll(`{\n "time": 1\n}\n{\n "time": 2\n}\n`))).toEqual([
      "0 @0-30 BROKEN several exchanges cannot be told apart where one goes over several lines; each needs a line of its own",
    ]);
  });

  it("read the same whatever the chunks", async () => {
    const body = fc.jsonValue({ maxDepth: 3 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(body, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 50 }),
        async (bodies, chunkSize) => {
          const text = bodies
            .map((value) => JSON.stringify({ ...LINE, response: { status: 200, body: value } }))
            .join("\n");
          const whole = await readAll(text);
          expect(whole).toHaveLength(bodies.length);
          expect(await readAll(text, { chunkSize })).toEqual(whole);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("never show recorded text in what is said of a broken entry", async () => {
    const secret = "hunter2-canary";
    const texts = [
      `{"request":{"method":"GET","url":"/${secret}"}`,
      `{"log":{"entries":[{"request":"${secret}",]}}`,
      `{"a": ${secret}}`,
      `key: [${secret}`,
    ];
    for (const text of texts) {
      const given = await readAll(text, { operation: { method: "GET", url: "/" } });
      for (const one of given) if ("message" in one) expect(one.message).not.toContain(secret);
    }
  });
});
