import { defineRule } from "../../findings/rule.ts";
import { type BreakData, inResponses } from "./break-data.ts";

export const htmlResponseRule = defineRule<BreakData>({
  id: "validate/html-response",
  severity: "error",
  summary: "An HTML page came where the page documents JSON",
  docs: {
    description: "A response of an operation with a documented JSON body whose body is an HTML page.",
    rationale:
      "It comes from a login, a gateway or a web server in front of the API; nothing that the page promises was tested.",
    example: "The response has status 200, and its body begins with `<!doctype html>`.",
    remediation: "Look at what stands before the API, and record again.",
  },
  message: (data) => `got an HTML page ${inResponses(data)}; the page documents JSON${data.says}`,
});
