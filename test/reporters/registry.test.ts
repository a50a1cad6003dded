import { describe, expect, it } from "vitest";
import { reporters } from "../../src/reporters/registry.ts";
import { auditReport, emptyReport, hostileReport, hostileTexts, largeReport, validatedReport } from "./fixture.ts";

describe.each(Object.entries(reporters))("the %s reporter", (_format, render) => {
  const reports = [auditReport, validatedReport, emptyReport, largeReport(30), hostileReport(hostileTexts.join("\n"))];

  it("gives equal bytes for equal reports, as well-formed text with Unix line ends", () => {
    for (const report of reports) {
      const text = render(report);
      expect(render(structuredClone(report))).toEqual(text);
      if (typeof text !== "string") continue;
      expect(text.includes("\r")).toBe(false);
      expect(/\p{Cs}/u.test(text)).toBe(false);
      expect(text === "" || text.endsWith("\n")).toBe(true);
    }
  });
});
