import { describe, expect, it } from "vitest";
import type { ApiPage, Json } from "../../src/api-model/api-page.ts";
import { exchange, fact, operation, page, row, structure, validate } from "./pages.ts";

/** A page for `POST …/action` with a body of this one key. */
function action(source: string, key: string, changes: Partial<ApiPage> = {}): ApiPage {
  const post = operation({
    method: "POST",
    path: "/v1/servers/{id}/action",
    request: "Ask",
    responses: { 200: "Told" },
  });
  return {
    ...page(
      [post],
      [structure("Ask", [row(key, "string", { required: "yes" })]), structure("Told", [row(key, "string")])],
      source,
    ),
    ...changes,
  };
}

function judged(pages: readonly ApiPage[], request: Json | undefined, body: Json = {}): string[] {
  const { findings } = validate(pages, [
    exchange({ method: "POST", url: "/v1/servers/7/action", body, ...(request === undefined ? {} : { request }) }),
  ]);
  return findings.map(({ edition, rule, fieldPath }) => `${edition} ${rule.replace("validate/", "")} ${fieldPath}`);
}

describe("pages of one folder that describe one method and path", () => {
  const start = action("api/start.md", "os-start");
  const stop = action("api/stop.md", "os-stop");

  it("are variants: a call is held against the one that its body fits", () => {
    expect(judged([start, stop], { "os-start": 7 })).toEqual([
      "api/start.md request-body request os-start",
      "api/start.md missing-field os-start",
    ]);
    expect(judged([start, stop], undefined, { "os-stop": 7 })).toEqual(["api/stop.md body-type os-stop"]);
  });
  it("are all held against what fits none better", () => {
    expect(judged([start, stop], { other: 1 }, { "os-start": "", "os-stop": "" })).toHaveLength(6);
  });
  it("are editions where format, language or folder differ, or where they share a page id", () => {
    const editions: [ApiPage, ApiPage][] = [
      [start, action("api/zh.md", "os-stop", { language: "zh" })],
      [start, action("api/start.rst", "os-stop", { format: "rst" })],
      [start, action("old/start.md", "os-stop")],
      [action("api/1.md", "os-start", { pageId: fact("x") }), action("api/2.md", "os-stop", { pageId: fact("x") })],
    ];
    for (const [one, other] of editions) {
      const found = judged([one, other], { "os-start": "x" }, { "os-start": "x" });
      expect(found).toContain(`${other.source} undocumented-field request os-start`);
    }
  });
});
