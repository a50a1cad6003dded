/**
 * Findings → causes: what one mistake explains is shown once. Findings are joined when they speak of the same fact of the same
 * field of one group of editions, whichever rule found them; then fields that show the same picture are joined; and the same
 * house sentence on many pages is one cause with many places. The atoms keep their own fingerprints.
 */
import { alignedKey } from "../promises/promises.ts";
import { type Cause, type Finding, type Fix, severityRank, type Verdict } from "../findings/finding.ts";
import { fingerprint } from "../findings/fingerprint.ts";
import { familyOf, firstId, type Joined } from "../findings/rule.ts";
import { findRule, joiningOf } from "./catalogue.ts";
import type { GroupOf } from "./group-of.ts";
import { causeTitle } from "./wording/titles.ts";

/** A sentence this long is a house sentence when it stands on several pages; a shorter one ("The value is:") is chance. */
const SHARED_SENTENCE = 40;

/** The causes, gravest first, then by how many pages they touch and where they begin. */
export function groupCauses(findings: readonly Finding[], groupOf: GroupOf, labelOf: Joined["labelOf"]): Cause[] {
  const byFact = joinBy(
    findings.map((finding) => [finding]),
    (members) => members.flatMap((finding) => factKeys(finding, groupOf)),
  );
  const bySignature = joinBy(byFact, (members) => [signatureOf(members, groupOf)]);
  return bySignature
    .map((members) => makeCause(members, groupOf, labelOf))
    .toSorted(
      (a, b) =>
        severityRank[b.severity] - severityRank[a.severity] ||
        rankOf(a.rule) - rankOf(b.rule) ||
        editionsOf(b) - editionsOf(a) ||
        startOf(a) - startOf(b) ||
        (a.fingerprint < b.fingerprint ? -1 : 1),
    );
}

const editionsOf = (cause: Cause): number => new Set(cause.findings.map((finding) => finding.edition)).size;
const startOf = (cause: Cause): number => cause.findings[0]?.places[0]?.span.start ?? 0;

/** Joins members that share a key, in the order of their first. */
function joinBy(
  groups: readonly (readonly Finding[])[],
  keysOf: (members: readonly Finding[]) => readonly string[],
): Finding[][] {
  const parent = groups.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  const owner = new Map<string, number>();
  groups.forEach((members, i) => {
    for (const key of keysOf(members)) {
      const known = owner.get(key);
      if (known === undefined) owner.set(key, i);
      else {
        const [a, b] = [find(known), find(i)];
        parent[Math.max(a, b)] = Math.min(a, b);
      }
    }
  });
  const joined = new Map<number, Finding[]>();
  groups.forEach((members, i) => {
    const known = joined.get(find(i));
    if (!known) joined.set(find(i), [...members]);
    else for (const member of members) known.push(member);
  });
  return [...joined.values()];
}

function factClass(finding: Finding): string {
  // a response that breaks a promise is another mistake than the page's, even on the same field
  const apart = familyOf(finding) === "validate" && finding.blame !== "page" ? `${finding.blame ?? ""} ` : "";
  return (
    apart + (joiningOf(finding).fact ?? [stableId(finding.rule), finding.fact ?? "", ...pictureOf(finding)].join(" "))
  );
}

/** Rules that say no more than the usual data have none: their causes keep their fingerprints. */
function pictureOf(finding: Finding): string[] {
  const picture = joiningOf(finding).picture?.(finding) ?? null;
  return picture === null ? [] : [picture];
}

/** The field without its list steps and without the place's prefix, so that a page's finding meets a response's. */
const fieldKey = (fieldPath: string): string => alignedKey(fieldPath);

function factKeys(finding: Finding, groupOf: GroupOf): string[] {
  const group = groupOf(finding);
  const keys: string[] = [];
  if (finding.fieldPath !== null)
    keys.push(
      JSON.stringify([group, sideOf(finding), pathOf(finding), fieldKey(finding.fieldPath), factClass(finding)]),
    );
  else if (familyOf(finding) === "compare" || familyOf(finding) === "validate")
    keys.push(JSON.stringify([group, finding.rule, familyOf(finding) === "compare" ? finding.fact : null]));
  else keys.push(JSON.stringify([finding.rule, finding.fingerprint]));
  const mistake = joiningOf(finding).mistake?.(finding) ?? null;
  if (mistake !== null) keys.push(JSON.stringify([group, mistake]));
  const habit = joiningOf(finding).habit?.(finding) ?? null;
  if (habit !== null) keys.push(JSON.stringify([finding.rule, finding.severity, habit]));
  // one wrong row of a structure is one mistake, however many operations use the structure
  const row = finding.places[0]?.span;
  if (familyOf(finding) === "validate" && finding.fieldPath !== null && row !== undefined)
    keys.push(JSON.stringify([row.source, row.start, factClass(finding), finding.fieldPath.split(/[ .]/).at(-1)]));
  keys.push(...sharedRowKeys(finding));
  const sentence = finding.data["sentence"];
  if (typeof sentence === "string" && sentence.length >= SHARED_SENTENCE)
    keys.push(JSON.stringify([finding.rule, finding.fieldPath?.split(/[ .]/).at(-1), sentence]));
  return keys;
}

/**
 * A row that several operations link to is wrong once; and one object that many pages describe in the same words, each in a table
 * of its own, has one mistake however many pages it was copied to.
 */
function sharedRowKeys(finding: Finding): string[] {
  const { rule, fact, fieldPath, places, data } = finding;
  const steps = fieldPath?.split(/[ .]/) ?? [];
  const field = steps.at(-1);
  if (field === undefined || familyOf(finding) !== "compare") return [];
  const about = [rule, fact, data["here"] ?? null, data["there"] ?? null, data["value"] ?? null];
  const holder = steps.at(-2)?.replace(/\[\]|\{\}/g, "");
  const isNamedHolder = holder !== undefined && steps.length > (fieldPath?.includes(" ") ? 2 : 1);
  return [
    ...(places[0] ? [JSON.stringify([...about, field, places[0].span])] : []),
    ...(isNamedHolder ? [JSON.stringify([...about, holder, field])] : []),
  ];
}

/** A GET and the POST that replaced it return the same body: their fields meet; requests do not. */
function sideOf(finding: Finding): string {
  return finding.fieldPath?.startsWith("request ") ? (finding.operation ?? "") : "";
}

/** A group may have several operations; those of one path have the same response. */
function pathOf({ operation }: Finding): string {
  return operation?.slice(operation.indexOf(" ") + 1).replace(/\{[^{}]*\}/g, "{}") ?? "";
}

/** What two fields must share to be one picture: the rules, the editions, and what is said and shown. */
function signatureOf(members: readonly Finding[], groupOf: GroupOf): string {
  const first = members[0];
  if (!first || first.fieldPath === null) return JSON.stringify(members.map((finding) => finding.fingerprint));
  // what pages say decides the picture; which of the fields a recording happened to break does not
  const ofPages = members.filter((finding) => familyOf(finding) !== "validate");
  const parts = (ofPages.length > 0 ? ofPages : members).map((finding) => {
    const { says, shows, value, here, there } = finding.data;
    const parent = joiningOf(finding).lacking
      ? alignedKey(finding.fieldPath ?? "")
          .split(".")
          .slice(0, -1)
          .join(".")
      : "";
    return JSON.stringify([
      finding.rule,
      finding.edition,
      finding.severity,
      says ?? null,
      shows ?? null,
      value ?? null,
      here ?? null,
      there ?? null,
      parent,
      ...pictureOf(finding),
    ]);
  });
  return JSON.stringify([groupOf(first), sideOf(first), ...new Set(parts.toSorted())]);
}

/** What a person should read first among findings of one severity: ranked rules, then by family. */
const UNRANKED = { validate: 100, lint: 101, compare: 102, diff: 102, read: 102 } as const;

function rankOf(rule: string): number {
  return joiningOf({ rule }).rank ?? UNRANKED[familyOf({ rule })];
}

function makeCause(members: readonly Finding[], groupOf: GroupOf, labelOf: Joined["labelOf"]): Cause {
  const ordered = members.toSorted(
    (a, b) => severityRank[b.severity] - severityRank[a.severity] || rankOf(a.rule) - rankOf(b.rule),
  );
  const main = ordered[0];
  if (!main) throw new Error("a cause without findings");
  const fields = [
    ...new Set(ordered.flatMap(({ fieldPath }) => (fieldPath === null ? [] : [fieldKey(fieldPath)]))),
  ].toSorted();
  return {
    rule: main.rule,
    severity: main.severity,
    title: causeTitle({ main, findings: ordered, labelOf, joiningOf }),
    lines: [],
    findings: ordered,
    verdict: strongestVerdict(ordered) ?? ownVerdict(ordered),
    fix: joinedFix(ordered),
    fingerprint: fingerprint(
      stableId(main.rule),
      groupOf(main),
      fields.length > 0 ? fields.join(" ") : main.fingerprint,
      factClass(main),
    ),
  };
}

/** What the gravest finding says to write; the edits of all findings of its rule, so that they are made together. */
function joinedFix(findings: readonly Finding[]): Fix | null {
  const main = findings.find(({ fix }) => fix !== null);
  if (!main?.fix) return null;
  const edits = findings.flatMap(({ rule, fix }) => (rule === main.rule ? (fix?.edits ?? []) : []));
  return { text: main.fix.text, edits };
}

/** The id that fingerprints are made of. */
function stableId(id: string): string {
  const rule = findRule(id);
  return rule ? firstId(rule) : id;
}

/** What a rule makes of its findings together, where none of them alone says which side is wrong. */
function ownVerdict(findings: readonly Finding[]): Verdict | null {
  for (const id of new Set(findings.map(({ rule }) => rule))) {
    const verdict = joiningOf({ rule: id }).verdict?.(findings.filter(({ rule }) => rule === id));
    if (verdict) return verdict;
  }
  return null;
}

const CERTAINTY = ["sure", "probable", "undecided"] as const;

/** The surest verdict, with all editions that the atoms of that certainty find wrong. */
function strongestVerdict(findings: readonly Finding[]): Verdict | null {
  for (const certainty of CERTAINTY) {
    const verdicts = findings.flatMap(({ verdict }) => (verdict?.certainty === certainty ? [verdict] : []));
    const first = verdicts[0];
    if (first)
      return { certainty, wrong: [...new Set(verdicts.flatMap(({ wrong }) => wrong))], because: first.because };
  }
  return null;
}
