import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { outline, readAll } from "./streams.ts";

const asked = { operation: { method: "get", url: "/v3/x" } };
const brief = (recorded: Awaited<ReturnType<typeof readAll>>): string[] =>
  outline(recorded).map((line) => line.replace(/ @[\d-]+/, ""));

describe("curl -i", () => {
  it("is an answer to the operation that the caller names", async () => {
    const text = 'HTTP/2 200 \r\ncontent-type: application/json\r\nx-request-id: 1\r\n\r\n{"kind":\r\n"Config"}\r\n';
    const [exchange] = await readAll(text, asked);
    expect(exchange).toMatchObject({
      request: { method: "GET", url: "/v3/x", body: { kind: "unrecorded" } },
      response: {
        status: 200,
        headers: [
          { name: "content-type", value: "application/json" },
          { name: "x-request-id", value: "1" },
        ],
        body: { kind: "json", value: { kind: "Config" } },
      },
    });
    expect(brief(await readAll(text))).toEqual([
      "0 BROKEN this response stands without its request, and no operation was given for it",
    ]);
  });

  it("may hold several answers, glued together where a body has no line end", async () => {
    const one = 'HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n{"a":1}';
    expect(brief(await readAll(one + one + one, asked))).toEqual([
      '0 GET /v3/x 200 {"a":1}',
      '1 GET /v3/x 200 {"a":1}',
      '2 GET /v3/x 200 {"a":1}',
    ]);
  });

  it("leaves 100 Continue and a proxy's answer to CONNECT aside", async () => {
    const text =
      "HTTP/1.1 200 Connection established\r\n\r\nHTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 201 Created\r\n\r\n{}\n";
    expect(brief(await readAll(text, asked))).toEqual(["0 GET /v3/x 201 {}"]);
  });

  it("tells an empty body from one that is not there", async () => {
    expect(brief(await readAll("HTTP/1.1 200 OK\nContent-Length: 0\n\n", asked))).toEqual(["0 GET /v3/x 200 empty"]);
    expect(brief(await readAll("HTTP/1.1 200 OK\nContent-Length: 9\n\n", asked))).toEqual([
      "0 GET /v3/x 200 unrecorded",
    ]);
  });

  it("says where it was cut off", async () => {
    expect(brief(await readAll("HTTP/1.1 200 OK\nContent-Type: app", asked))).toEqual([
      "0 BROKEN the file ends inside this message",
    ]);
    const cut = 'HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Length: 90\n\n{"a":';
    expect(brief(await readAll(cut, asked))).toEqual(["0 BROKEN the file ends inside this response's body"]);
  });

  it("takes the chunks of --raw apart, compressed ones too", async () => {
    const head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n";
    const chunk = (bytes: Buffer): Buffer =>
      Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from("\r\n")]);
    const ended = Buffer.from("0\r\nX-Trailer: 1\r\n\r\n");
    const plain = Buffer.concat([
      Buffer.from(`${head}\r\n`),
      chunk(Buffer.from('{"a":')),
      chunk(Buffer.from("1}")),
      ended,
    ]);
    expect(brief(await readAll(plain, asked))).toEqual(['0 GET /v3/x 200 {"a":1}']);
    const packed = gzipSync('{"kind":"Config"}');
    const zipped = [chunk(packed.subarray(0, 9)), chunk(packed.subarray(9)), ended];
    const raw = Buffer.concat([Buffer.from(`${head}Content-Encoding: gzip\r\n\r\n`), ...zipped]);
    expect(brief(await readAll(raw, asked))).toEqual(['0 GET /v3/x 200 {"kind":"Config"}']);
  });

  it("is read from what a terminal showed", async () => {
    const text =
      'me@host:~$ curl -i https://h/v3/x\nHTTP/1.1 200 OK\n\n{"a":1}\n\n$ curl -i https://h/v3/x\nHTTP/2 201\n\n{}\n';
    expect(brief(await readAll(text, asked))).toEqual(['0 GET /v3/x 200 {"a":1}', "1 GET /v3/x 201 {}"]);
  });

  it("does not take the rest of a body for the whole, wherever the file was cut", async () => {
    const head = "HTTP/1.1 200 OK\nContent-Type: application/json\n\n";
    const body = '{"a": ["}", {"b": "\\"]"}], "c": 1}';
    for (let cut = 1; cut < body.length; cut += 1) {
      const read = brief(await readAll(head + body.slice(0, cut), asked));
      expect(read).toEqual(["0 BROKEN the file ends inside this response's body"]);
    }
    for (const wrong of ['{"a": 1}}', "{a: 1}", '{"a": 1} and more'])
      expect(brief(await readAll(head + wrong, asked))).toEqual(["0 GET /v3/x 200 text"]);
  });

  it("takes a chunked body that curl has put together as it stands", async () => {
    const text = "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n{\n}\n";
    expect(brief(await readAll(text, asked))).toEqual(["0 GET /v3/x 200 {}"]);
  });
});

const VERBOSE = `* Host localhost:8080 was resolved.
  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current
                                 Dload  Upload   Total   Spent    Left  Speed
  0     0    0     0    0     0      0      0 --:--:-- --:--:-- --:--:--     0*   Trying 127.0.0.1:8080...
> POST /v3/x HTTP/1.1
> Host: localhost:8080
> Content-Length: 15
>\x20
} [15 bytes data]
* upload completely sent off: 15 bytes
< HTTP/1.1 200 OK
< Content-Type: application/json
<\x20
{ [17 bytes data]
{"kind":"Config"}* Connection #0 to host localhost left intact
> GET /v3/y HTTP/1.1
> Host: localhost:8080
>
< HTTP/1.1 404 Not Found
<
{"error_msg":"none"}
* Closing connection 1
`;

describe("the command that a terminal shows above what curl printed", () => {
  const sent = async (text: string): Promise<unknown[]> =>
    (await readAll(text)).map((one) =>
      "request" in one ? [one.request.method, one.request.url, one.request.body] : one.message,
    );

  it("tells what was asked and sent, over several lines too", async () => {
    const text = `$ curl -i -X PUT \\\n  -H 'Content-Type: application/json' \\\n  -d '{"name":"lobby"}' https://h/v3/rooms/7\nHTTP/1.1 200 OK\n\n{"a":1}\n\n$ curl -i https://h/v3/rooms\nHTTP/2 200\n\n[]\n`;
    expect(await sent(text)).toMatchObject([
      ["PUT", "https://h/v3/rooms/7", { kind: "json", value: { name: "lobby" } }],
      ["GET", "https://h/v3/rooms", { kind: "unrecorded" }],
    ]);
  });

  it("tells the body that a dump with curl's marks leaves out, where it has the length that was sent", async () => {
    const dump = (body: string, length: number): string =>
      `$ curl -v -d '${body}' -H 'Content-Type: application/json' http://h/v3/rooms\n* Connected to h\n> POST /v3/rooms HTTP/1.1\n> Host: h\n> Content-Type: application/json\n> Content-Length: ${length}\n> \n< HTTP/1.1 201 Created\n< Content-Length: 2\n< \n{}\n`;
    expect(await sent(dump('{"name":1}', 10) + dump('{"name":2}', 90))).toMatchObject([
      ["POST", "http://h/v3/rooms", { kind: "json", value: { name: 1 } }],
      ["POST", "http://h/v3/rooms", { kind: "unrecorded" }],
    ]);
  });

  it("tells nothing where the shell or a file has it, or of an answer further below", async () => {
    const answer = "HTTP/1.1 200 OK\n\n{}\n";
    expect(await sent(`$ curl -i -d @body.json $HOST/v3/rooms\n${answer}`)).toEqual([
      "this response stands without its request, and no operation was given for it",
    ]);
    for (const data of [`-d "{\\"id\\": $ID}"`, "-d id=`next`", "--data-urlencode 'name=a b'"])
      expect(await sent(`$ curl -i ${data} https://h/v3/rooms\n${answer}`)).toMatchObject([
        ["POST", "https://h/v3/rooms", { kind: "unrecorded" }],
      ]);
    expect(await sent(`$ curl -i -d '{"price": "$5"}' https://h/v3/rooms\n${answer}`)).toMatchObject([
      ["POST", "https://h/v3/rooms", { kind: "json", value: { price: "$5" } }],
    ]);
    expect(await sent(`$ curl -i https://h/v3/rooms\n${answer}${answer}`)).toMatchObject([
      ["GET", "https://h/v3/rooms", { kind: "unrecorded" }],
      "this response stands without its request, and no operation was given for it",
    ]);
  });
});

describe("curl -v", () => {
  it("gives requests with their answers, and leaves the remarks out", async () => {
    const recorded = await readAll(VERBOSE);
    expect(brief(recorded)).toEqual([
      '0 POST http://localhost:8080/v3/x 200 {"kind":"Config"}',
      '1 GET http://localhost:8080/v3/y 404 {"error_msg":"none"}',
    ]);
    expect(recorded[0]).toMatchObject({ request: { body: { kind: "unrecorded" } } });
    expect(recorded[1]).toMatchObject({ request: { body: { kind: "empty" } } });
  });

  it("tells a body from the remarks behind it", async () => {
    const one = (body: string, remark: string): string =>
      `> GET /a HTTP/1.1\n> Host: h\n> \n< HTTP/1.1 200 OK\n< \n${body}${remark}\n`;
    const remarks = [
      "* Found bundle for host: 0x55 [serially]",
      "*   Trying 127.0.0.1:80...",
      "* Re-using existing connection with host h",
      "* A remark of a curl to come",
    ];
    const bodies = ['{"a":"x * Trying y"}', '{"a":"}* B"}', "[1]"];
    const text = remarks.flatMap((remark) => bodies.map((body) => one(body, remark))).join("");
    const expected = remarks.flatMap(() => bodies).map((body, n) => `${n} GET http://h/a 200 ${body}`);
    expect(brief(await readAll(text))).toEqual(expected);
  });

  it("accuses nobody of bodies that are no JSON, wherever the dump was cut", async () => {
    const glued = VERBOSE.replace("* Connection #0", "* Re-using existing connection with host h\n* Connection #0");
    for (let cut = 1; cut < glued.length; cut += 1) {
      const read = await readAll(glued.slice(0, cut));
      expect(brief(read).filter((line) => line.endsWith(" text"))).toEqual([]);
    }
  });

  it("does not take a body that went to a file for an empty one", async () => {
    const head = "> GET /a HTTP/1.1\n> Host: h\n> \n< HTTP/1.1 200 OK\n";
    const noted = "{ [102 bytes data]\n* Connection #0 to host h left intact\n";
    expect(brief(await readAll(`${head}< Transfer-Encoding: chunked\n< \n${noted}`))).toEqual([
      "0 GET http://h/a 200 unrecorded",
    ]);
    expect(brief(await readAll(`${head}< Content-Length: 0\n< \n${noted}`))).toEqual(["0 GET http://h/a 200 empty"]);
  });

  it("with -i prints the head twice", async () => {
    const text = "> GET /a HTTP/2\n> host: h\n> \n< HTTP/2 200 \n< a: 1\n< \nHTTP/2 200 \na: 1\n\n{}\n";
    const [only, ...rest] = await readAll(text);
    expect(rest).toEqual([]);
    expect(only).toMatchObject({
      request: { url: "http://h/a" },
      response: { headers: [{ name: "a", value: "1" }], body: { kind: "json" } },
    });
  });
});

const REQUESTS = `# what we ask
@host = https://h

### one
GET {{host}}/v3/x
    ?limit=2
    &marker=3
Accept: application/json

HTTP/1.1 200 OK
Content-Type: application/json

{
  "kind": "Config"
}

### two
POST https://h/v3/y HTTP/1.1
Content-Type: application/json

{"duration": -1}

HTTP/1.1 201 Created

###
DELETE https://h/v3/z
`;

describe(".http files", () => {
  it("give each request with the answer below it", async () => {
    const recorded = await readAll(REQUESTS);
    expect(brief(recorded)).toEqual([
      '0 GET {{host}}/v3/x?limit=2&marker=3 200 {"kind":"Config"}',
      "1 POST https://h/v3/y 201 empty",
      "2 BROKEN this request has no response",
    ]);
    expect(recorded[1]).toMatchObject({ request: { body: { kind: "json", value: { duration: -1 } } } });
  });

  it("may hand the answer to a script, which is no part of the request", async () => {
    const script = '> {%\n  client.global.set("id", response.body.id)\n%}\n\n<> earlier.200.json\n';
    const text = `POST https://h/v3/y\nContent-Type: application/json\n\n{"a": 1}\n\n${script}\nHTTP/1.1 201 Created\n\n{}\n`;
    const recorded = await readAll(text);
    expect(brief(recorded)).toEqual(["0 POST https://h/v3/y 201 {}"]);
    expect(recorded[0]).toMatchObject({ request: { body: { kind: "json", value: { a: 1 } } } });
  });

  it("read the same whatever the chunks", async () => {
    for (const text of [REQUESTS, VERBOSE]) {
      const whole = await readAll(text);
      for (const chunkSize of [1, 2, 3, 17]) expect(await readAll(text, { chunkSize })).toEqual(whole);
    }
  });

  it("point at each exchange by its bytes", async () => {
    const recorded = await readAll(REQUESTS);
    expect(recorded.map(({ at }) => REQUESTS.slice(at.offset, at.end).split("\n")[0])).toEqual([
      "GET {{host}}/v3/x",
      "POST https://h/v3/y HTTP/1.1",
      "DELETE https://h/v3/z",
    ]);
  });
});
