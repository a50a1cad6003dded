import { inResponses } from "./break-data.ts";
import { defineBreakRule } from "./break-rule.ts";

export const htmlResponseRule = defineBreakRule({
  id: "validate/html-response",
  severity: "error",
  summary: "A response is an HTML page where JSON is documented",
  docs: {
    description: "An operation with a documented JSON body returned an HTML page.",
    rationale:
      "It comes from a login, a gateway or a web server in front of the API. Nothing that the page documents was tested.",
    example: "The response has status 200, and its body begins with `<!doctype html>`.",
    remediation: "Check what is in front of the API, and record again.",
  },
  message: (data) => `got an HTML page ${inResponses(data)}; the page documents JSON${data.says}`,
});
