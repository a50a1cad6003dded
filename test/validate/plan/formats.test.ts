/** Which texts have the format that a page states. */
import { expect, test } from "vitest";
import { formatCheck } from "../../../src/validate/plan/formats.ts";

const CASES: Readonly<Record<string, { readonly yes: readonly string[]; readonly no: readonly string[] }>> = {
  uuid: {
    yes: ["0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f", "0A1B2C3D-0A1B-0A1B-0A1B-0A1B2C3D4E5F"],
    no: [
      "0a1b2c3d0a1b0a1b0a1b0a1b2c3d4e5f",
      "0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5",
      "x0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f",
      "",
    ],
  },
  ipv4: {
    yes: ["0.0.0.0", "192.168.0.1", "255.255.255.255", "99.249.199.200"],
    no: ["256.0.0.1", "1.2.3", "1.2.3.4.", "1.2.3.4.5", "01.2.3.4x", "::1", ""],
  },
  ipv6: {
    yes: [
      "::",
      "::1",
      "fe80::1%eth0",
      "2001:db8:0:0:0:0:0:1",
      "2001:DB8::1",
      "::ffff:10.0.0.1",
      "1:2:3:4:5:6:10.0.0.1",
    ],
    no: [
      "1:2:3:4:5:6:7",
      "1:2:3:4:5:6:7:8:9",
      "1::2::3",
      "12345::1",
      "::ffff:10.0.0.256",
      "1:2:3:4:5:6:7::8",
      "10.0.0.1",
      "g::1",
      "",
    ],
  },
  ip: { yes: ["10.0.0.1", "::1"], no: ["10.0.0", "h.example"] },
  cidr: {
    yes: ["10.0.0.0/8", "10.0.0.0/0", "10.0.0.0/32", "2001:db8::/32", "::/128"],
    no: ["10.0.0.0", "10.0.0.0/33", "::/129", "10.0.0.0/", "10.0.0/8", "/8", "10.0.0.0/8/8", "10.0.0.0/x"],
  },
  date: {
    yes: ["2026-01-01", "2026-12-31", "2024-02-29", "2000-02-29", "2026-04-30", "2026-10-31"],
    no: [
      "2026-02-29",
      "1900-02-29",
      "2026-02-30",
      "2026-04-31",
      "2026-06-31",
      "2026-09-31",
      "2026-11-31",
      "2026-00-10",
      "2026-13-01",
      "2026-01-00",
      "2026-01-32",
      "2026-1-1",
      "20260101",
      "2026-01-01T00:00:00Z",
    ],
  },
  time: {
    yes: ["00:00", "23:59:59", "24:00", "12:30:60", "12:30:15.123Z", "12:30:15+08:00"],
    no: ["25:00", "12:60", "12:30:61", "1:30", "12:30:15.", "noon"],
  },
  "date-time": {
    yes: [
      "2026-01-31T12:30:15Z",
      "2026-01-31 12:30:15",
      "2026-01-31t12:30:15.123456+0800",
      "2026-01-31T12:30:15-08:00",
    ],
    no: [
      "2026-01-32T12:30:15Z",
      "2026-01-31T25:30:15Z",
      "2026-01-31T12:61:15Z",
      "2026-01-31T12:30Z",
      "2026-01-31",
      "2026-01-31T12:30:15 Z",
    ],
  },
  email: { yes: ["a@b", "first.last+tag@h.example"], no: ["a", "@b", "a@", "a b@c", "a@b@c", `${"a".repeat(65)}@b`] },
  uri: {
    yes: ["https://h.example/a", "urn:pot:7", "mailto:a@b"],
    no: ["h.example/a", "https:", "https://h example", "/a", "7s:a"],
  },
  hostname: {
    yes: ["h", "h.example", "h.example.", "a-b.c1", "A".repeat(63)],
    no: ["-h", "h-", "h..example", "h_1", ".h", "", "A".repeat(64), `${"a.".repeat(130)}a`],
  },
  base64: { yes: ["", "TWFu", "TWE=", "TQ==", "TWFu\nTWFu"], no: ["TWF", "T===", "TW=u", "TWF-"] },
  byte: { yes: ["TWFu"], no: ["TWF"] },
};

test.each(Object.entries(CASES))("%s", (name, { yes, no }) => {
  const check = formatCheck(name);
  expect([...yes, ...no].filter((text) => check?.(text) === true)).toEqual(yes);
});

test("a format that is not known is not judged", () => {
  expect(formatCheck("phone")).toBeNull();
});
