/** A biography written by hand: two editions, a change that one followed, one that it did not, a field that is gone. */
import type { Biography, DatedChange } from "../../src/history/biography.ts";

const since = { at: "2024-01-10", orEarlier: true };
const exactly = (at: string) => ({ at, orEarlier: false });

const change = (more: Partial<DatedChange>): DatedChange => ({
  at: exactly("2024-06-01"),
  edition: "en",
  state: "0123456789ab",
  rule: "diff/type",
  severity: "error",
  message: "request target: type changed from integer to string",
  kind: "type",
  action: "changed",
  before: "integer",
  after: "string",
  followed: [],
  saidBefore: [],
  open: [],
  ...more,
});

/** @param text stands wherever a page, a file or a commit has its words */
export function biographyWith(text: string): Biography {
  const label = `${text}zh`;
  const both = [
    { edition: "en", since, until: null },
    { edition: label, since, until: null },
  ];
  return {
    schemaVersion: 1,
    tool: { name: "docproof", version: "0.1.0" },
    command: `docproof history ${text}`,
    source: "git",
    from: "2024-01-10",
    to: "2026-11-30",
    days: 9,
    isShallow: true,
    editions: [
      {
        label: "en",
        file: `docs/${text}en.md`,
        earlierFiles: [`${text}old.md`],
        language: "en",
        format: "markdown",
        since,
        until: null,
      },
      { label, file: `docs/${text}zh.md`, earlierFiles: [], language: "zh", format: "markdown", since, until: null },
    ],
    delays: [
      {
        language: "en",
        format: "markdown",
        pages: 1,
        first: 2,
        followed: 0,
        medianDays: null,
        longestDays: null,
        open: 0,
      },
      { language: "zh", format: "markdown", pages: 1, first: 0, followed: 1, medianDays: 12, longestDays: 12, open: 1 },
    ],
    operations: [
      {
        operation: `PUT /v1/${text}kilns/{id}`,
        earlierNames: [`PUT /v0/${text}`],
        editions: both,
        changes: [
          change({ severity: "info", message: "operation deprecated", kind: "deprecation", saidBefore: [label] }),
        ],
        fields: [
          {
            field: `request ${text}target`,
            status: null,
            earlierNames: [`request ${text}aim`],
            editions: both,
            changes: [
              change({ message: text, followed: [{ edition: label, at: exactly("2024-06-13"), days: 12 }] }),
              change({ at: exactly("2025-06-01"), severity: "warning", open: [label] }),
            ],
          },
          {
            field: `request.a.field.whose.name.is.as.long.as.names.of.fields.become.when.objects.nest.${text}`,
            status: "404",
            earlierNames: [],
            editions: [{ edition: "en", since: exactly("2024-02-01"), until: exactly("2025-01-01") }],
            changes: [],
          },
          { field: "request note", status: null, earlierNames: [], editions: both, changes: [] },
        ],
      },
    ],
    unread: [{ file: `docs/${text}en.md`, at: "2024-03-01", reason: text }],
  };
}
