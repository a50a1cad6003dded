import { describe, expect, it } from "vitest";
import { renderGithub } from "../../src/reporters/github.ts";
import { oneLine } from "../../src/reporters/visible-text.ts";
import { auditReport, emptyReport, hostileReport, hostileTexts, largeReport } from "./fixture.ts";

interface Command {
  readonly kind: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** As GitHub's runner reads a line of output; null for a line that is no command. */
function readCommand(line: string): Command | null {
  const match = /^::(\w+) ([^:]*)::(.*)$/.exec(line);
  if (match === null) return null;
  const decode = (text: string) =>
    text
      .replaceAll("%0D", "\r")
      .replaceAll("%0A", "\n")
      .replaceAll("%3A", ":")
      .replaceAll("%2C", ",")
      .replaceAll("%25", "%");
  const pairs = (match[2] ?? "").split(",").map((pair): [string, string] => {
    const equals = pair.indexOf("=");
    return [pair.slice(0, equals), decode(pair.slice(equals + 1))];
  });
  return {
    kind: match[1] ?? "",
    properties: Object.fromEntries(pairs),
    message: decode(match[3] ?? ""),
  };
}

function commands(output: string): (Command | null)[] {
  return output.split("\n").slice(0, -1).map(readCommand);
}

describe("GitHub annotations", () => {
  it("stand at the line of the page, with the statement as their title", () => {
    expect(commands(renderGithub(auditReport))[1]).toEqual({
      kind: "error",
      properties: {
        file: "pages/000_cluster-certificate.md",
        line: "120",
        endLine: "120",
        col: "5",
        endColumn: "20",
        title: "clusters, users, contexts are lists; two pages make each an object (lint/type-example)",
      },
      message: expect.stringContaining("Fix: Write “Array of clusters objects”"),
    });
  });

  it("are notices for notes, and nothing when nothing was found", () => {
    expect(commands(renderGithub(auditReport)).at(-1)?.kind).toBe("notice");
    expect(renderGithub(emptyReport)).toBe("");
  });

  it("are ten of a kind at most, the rest counted on the tenth notice", () => {
    const all = commands(renderGithub(largeReport(90)));
    const count = (kind: string) => all.filter((command) => command?.kind === kind).length;
    expect([all.length, count("error"), count("warning"), count("notice")]).toEqual([30, 10, 10, 10]);
    expect(all.at(-1)?.message).toBe(
      "Not shown here: 20 errors, 20 warnings, 21 notes. The other reports of this run have them.",
    );
  });

  it.each(hostileTexts)("stay one command a line around %j", (text) => {
    const all = commands(renderGithub(hostileReport(text)));
    for (const command of all) {
      expect(["error", "warning", "notice"]).toContain(command?.kind);
    }
    expect(all[0]?.properties["title"]).toContain(oneLine(text));
  });
});
