/** curl commands are calls: what they send, where to, and with which method. */
import { expect, test } from "vitest";
import { readCurl } from "../../src/interpreter/outline/curl.ts";

test.each([
  ["curl https://a.example/v1/x", "GET", "https://a.example/v1/x"],
  ["$ curl -XDELETE 'https://a.example/v1/x'", "DELETE", "https://a.example/v1/x"],
  ['curl -H "A: b" \\\n  -d name=a \\\n  http://127.0.0.1:80/x', "POST", "http://127.0.0.1:80/x"],
  ["curl --request=PUT --url https://a.example/x", "PUT", "https://a.example/x"],
  ["curl -G -d a=b https://a.example/x", "GET", "https://a.example/x"],
  ["curl -T file.txt https://a.example/x", "PUT", "https://a.example/x"],
  ["curl -I https://a.example/x | head", "HEAD", "https://a.example/x"],
  ["curl -X POST {base}/things -F 'f=@a.txt'", "POST", "{base}/things"],
  ["curl https://a.example/x\n     -X PUT\n     -u key:secret", "PUT", "https://a.example/x"],
  ["curl https://a.example/x\n  -F \"f=@your file\"\n  -u 'key:secret'", "POST", "https://a.example/x"],
  ["curl https://a.example/x\n--request DELETE", "DELETE", "https://a.example/x"],
  ["curl https://a.example/x\n- X POST is another call\n-rw-r--r-- 1 a a f", "GET", "https://a.example/x"],
])("%s", (text, method, url) => {
  expect(readCurl(text)).toMatchObject({ method, url });
});

test("the body is where its brace stands", () => {
  const text = "curl -X POST https://a.example/x -d ' {\"a\": 1}'";
  expect(readCurl(text)?.bodyStart).toBe(text.indexOf("{"));
});

test.each([
  ["no command", "the curl of a lock /x"],
  ["no address", "curl --help"],
  ["a quote that does not end", "curl 'https://a.example/x"],
  ["two calls", "curl https://a.example/x\ncurl https://a.example/y"],
])("%s", (_, text) => {
  expect(readCurl(text)).toBeNull();
});

test("escaped text has no offsets that could be told", () => {
  expect(readCurl('curl https://a.example/x -d "{\\"a\\": 1}"')?.bodyStart).toBeNull();
});

test.each([
  [
    "a path broken behind a slash",
    "curl -X POST -u a:b \\\nhttp://a.example/pools/\\\nx/y \\\n-d a=b",
    "http://a.example/pools/x/y",
  ],
  ["the rest indented", "curl http://a.example/pools/\\\n    x", "http://a.example/pools/x"],
  ["an option behind a slash", "curl http://a.example/pools/\\\n-H 'A: b'", "http://a.example/pools/\\"],
])("%s", (_, text, url) => {
  expect(readCurl(text)?.url).toBe(url);
});
