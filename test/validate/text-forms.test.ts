import { expect, it } from "vitest";
import { textForm } from "../../src/validate/counts/text-forms.ts";

it.each([
  ["2024-05-01T08:00:00Z", "date-time"],
  ["2024-05-01T08:00:00.123456789+02:00", "date-time"],
  ["2024-05-01T08:00:00", "date-time without zone"],
  ["2024-05-01T08:00", "date-time without zone"],
  ["2024-05-01 08:00:00.5 CEST", "date-time with a space"],
  ["2024-05-01", "date"],
  ["01/05/2024", "date in another order"],
  ["1.5.2024 08:30", "date in another order"],
  ["2024/05/01", "date in another order"],
  ["Wed, 01 May 2024 08:00:00 GMT", "date in words"],
  ["May 1, 2024 8:00 AM", "date in words"],
  ["1714550400", "integer"],
  ["-3.5e10", "decimal"],
  ["0f8fad5b-d9cb-469f-a165-708677289501", "uuid"],
  ["7f9c2ba4e88f827d616045507605853e", "hexadecimal"],
  ["sha256:7f9c2ba4e88f827d616045507605853e7f9c2ba4e88f827d616045507605853e", "digest"],
  ["https://shelf.example/pots?x=1", "url"],
  ["/shelf/3", "path"],
  ["a@shelf.example", "email"],
  ["10.0.0.7:80", "address"],
  ["fe80::1", "address"],
  ["true", "boolean"],
  ["", "empty"],
  ["added", "other"],
  ["1.2.3", "other"],
  ["v1.0", "other"],
  ["Mayor of 12 towns", "other"],
  ["Monday", "other"],
  ["2024 was hot", "other"],
  ["x".repeat(400), "other"],
])("%s is of the form %s", (text, form) => {
  expect(textForm(text)).toBe(form);
});

it("takes no longer for long texts", () => {
  for (const text of ["2024-", "a:", "Jan 1 ", "1.", "a@a.", "0123456789abcdef"])
    expect(textForm(text.repeat(100_000))).toBe("other");
});
