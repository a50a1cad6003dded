/** A page that calls one path an endpoint, and shows it by commands in another section. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const operations = (file: string, text: string): string[] =>
  readText(file, text).page.operations.map(({ method, path }) => `${method.value} ${path.value}`);
const command = (path: string): string => `    curl -X POST -d '{"a": 1}' "http://localhost:8080${path}"`;

describe("the only endpoint of a page", () => {
  test.each([
    [
      "page.md",
      `# Jobs\n\n## Submission\n\nJobs must be submitted to the \`/kiln/jobs/v1\` endpoint.\n\n## Examples\n\nTo fire:\n\n${command("/kiln/jobs/v1?job=fire")}\n\nTo cool:\n\n${command("/kiln/jobs/v1?job=cool")}\n`,
    ],
    [
      "page.rst",
      `任务\n====\n\n提交\n----\n\n任务提交到接口 \`\`/kiln/jobs/v1\`\`。\n\n示例\n----\n\n点火::\n\n${command("/kiln/jobs/v1?job=fire")}\n`,
    ],
  ])("is that of its commands: %s", (file, text) => {
    expect(operations(file, text)).toEqual(["POST /kiln/jobs/v1"]);
  });

  test.each([
    [
      "two endpoints",
      `# Jobs\n\nJobs go to the \`/kiln/jobs/v1\` endpoint, or to the \`/kiln/jobs/v2\` endpoint.\n\n## Examples\n\nTo fire:\n\n${command("/kiln/jobs/v1")}\n`,
    ],
    [
      "a command that calls something else",
      `# Jobs\n\nJobs go to the \`/kiln/jobs/v1\` endpoint.\n\n## Examples\n\nTo fire:\n\n${command("/kiln/jobs/v1")}\n\nAnd then:\n\n${command("/gate/open")}\n`,
    ],
    [
      "a path that nothing calls an endpoint",
      `# Jobs\n\nJobs lie in \`/kiln/jobs/v1\`.\n\n## Examples\n\nTo fire:\n\n${command("/kiln/jobs/v1")}\n`,
    ],
  ])("is none where there are %s", (_what, text) => {
    expect(operations("page.md", text)).toEqual([]);
  });
});
