/** Segments of a path that name a variable without braces. */
import { expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const pathsOf = (name: string, text: string): readonly (string | undefined)[] =>
  readText(name, text).page.operations.map(({ path }) => path?.value);

test.each([
  ["/rooms/房间ID", "/rooms/{房间ID}"],
  ["/users/用户编号/orders", "/users/{用户编号}/orders"],
  ["/orders/订单号", "/orders/{订单号}"],
  ["/users/ユーザーID", "/users/{ユーザーID}"],
  ["/users/사용자ID/posts", "/users/{사용자ID}/posts"],
  ["/users/USER_ID/posts/POST-NAME", "/users/{USER_ID}/posts/{POST-NAME}"],
  // what has braces is written as ever, and other words are the path's own
  ["/users/{用户编号}", "/users/{用户编号}"],
  ["/报表/导出", "/报表/导出"],
  ["/files/下载", "/files/下载"],
  ["/v1/ID/NAMES", "/v1/ID/NAMES"],
  ["/v1/user_id/id", "/v1/user_id/id"],
])("%s is %s", (written, path) => {
  expect(pathsOf("page.md", `# Users\n\n## Get one\n\nGET ${written}\n\nReturns it.\n`)).toEqual([path]);
});

test("in HTML and with a label, too, and what is called by example is a call of it", () => {
  const html = `<h2>查询房间</h2><p>请求URL：<code>http://xx.com/rooms/房间ID</code></p><p>请求方式：GET</p><p>请求示例</p><pre>GET /rooms/5dbf9e52</pre>`;
  expect(pathsOf("page.html", html)).toEqual(["/rooms/{房间ID}"]);
});
