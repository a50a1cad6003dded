/**
 * Who owns a file by CODEOWNERS, as GitHub and GitLab read it: of a section the last line that fits, sections beside each other.
 * Patterns are matched in steps, not by expressions: the file is a stranger's.
 */

interface Line {
  readonly section: string;
  readonly pattern: readonly string[];
  /** The pattern names one place, seen from the root; else what it names may stand in any folder. */
  readonly owners: readonly string[];
}

/** A path below the root of the repository → its owners, as they are written. */
export type OwnersOf = (path: string) => readonly string[];

export function readCodeOwners(text: string): OwnersOf {
  const lines = linesOf(text);
  return (path) => {
    const segments = path.split("/");
    const bySection = new Map<string, readonly string[]>();
    for (const { section, pattern, owners } of lines) if (fits(pattern, segments)) bySection.set(section, owners);
    return [...new Set([...bySection.values()].flat())];
  };
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let section = "";
  let usual: readonly string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const words = wordsOf(line);
    const heading = /^\^?\[([^\]]{1,200})\]/.exec(line.trim());
    const [first = ""] = words;
    if (heading) {
      section = (heading[1] ?? "").toLowerCase();
      usual = line
        .slice(line.indexOf("]") + 1)
        .split(/\s+/)
        .filter(isOwner);
    } else if (first.startsWith("!")) lines.push({ section, pattern: patternOf(first.slice(1)), owners: [] });
    else if (first !== "") {
      const owners = words.slice(1).filter(isOwner);
      lines.push({ section, pattern: patternOf(first), owners: owners.length > 0 ? owners : usual });
    }
  }
  return lines;
}

/** "@name", "@group/team" or an address. */
const isOwner = (word: string): boolean => word.includes("@");

/** Without the comment at its end; "\ " is a blank within a pattern. */
function wordsOf(line: string): string[] {
  const words: string[] = [];
  let word = "";
  for (let i = 0; i < line.length; i += 1) {
    const character = line[i] ?? "";
    if (character === "\\" && i + 1 < line.length) {
      word += line[i + 1];
      i += 1;
    } else if (character === "#" && word === "") break;
    else if (/\s/.test(character)) {
      if (word !== "") words.push(word);
      word = "";
    } else word += character;
  }
  return word === "" ? words : [...words, word];
}

/** Its steps from the root. What has no slash but at its end may stand in any folder; a folder stands for all below it. */
function patternOf(written: string): string[] {
  const isFolder = written.endsWith("/");
  const steps = written.split("/").filter((step) => step !== "");
  const isAnywhere = steps.length === 1 && !written.startsWith("/");
  const last = steps.at(-1) ?? "";
  const isWhole = isFolder || (!/[*?]/.test(last) && last !== "");
  return [...(isAnywhere ? ["**"] : []), ...steps, ...(isFolder ? ["**", "*"] : isWhole ? [BELOW] : [])];
}

/** A name without a wildcard is a file, or a folder with all below it. */
const BELOW = "";

/** Whether the steps lead to the path: `reached` are the steps that may come next, for each part of the path. */
function fits(pattern: readonly string[], path: readonly string[]): boolean {
  let reached = afterSkips(pattern, new Set([0]));
  for (const part of path) {
    const next = new Set<number>();
    for (const at of reached) {
      const step = pattern[at];
      if (step === "**" || step === BELOW) next.add(at);
      else if (step !== undefined && isLike(part, step)) next.add(at + 1);
    }
    reached = afterSkips(pattern, next);
  }
  return reached.has(pattern.length);
}

/** "**" and what stands below may be nothing. */
function afterSkips(pattern: readonly string[], reached: ReadonlySet<number>): ReadonlySet<number> {
  const all = new Set(reached);
  for (const at of all) if (pattern[at] === "**" || pattern[at] === BELOW) all.add(at + 1);
  return all;
}

/** One name against one step: "*" is any characters, "?" is one. */
function isLike(name: string, step: string): boolean {
  let [at, inStep, star, from] = [0, 0, -1, 0];
  while (at < name.length) {
    if (step[inStep] === "*") {
      star = inStep;
      from = at;
      inStep += 1;
    } else if (step[inStep] === "?" || step[inStep] === name[at]) {
      at += 1;
      inStep += 1;
    } else if (star >= 0) {
      from += 1;
      at = from;
      inStep = star + 1;
    } else return false;
  }
  while (step[inStep] === "*") inStep += 1;
  return inStep === step.length;
}
