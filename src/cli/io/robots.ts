/** What a site's robots.txt (RFC 9309) allows a program to fetch, and how often. */

export interface Robots {
  /** `path` with its query, as it stands in a request line. */
  allows(path: string): boolean;
  /** Milliseconds between two requests that the site asks for; 0 where it asks for none. */
  readonly delay: number;
}

interface Rule {
  readonly allows: boolean;
  readonly pattern: string;
}

/** More rules than these are not looked at. */
const MOST_LINES = 5000;

/** The rules for one agent, or those for all where it has none of its own. */
export function parseRobots(text: string, agent: string): Robots {
  const groups = new Map<string, { rules: Rule[]; delay: number }>();
  let current: { rules: Rule[]; delay: number }[] = [];
  let inNames = false;
  for (const line of text.split(/\r?\n/).slice(0, MOST_LINES)) {
    const at = line.indexOf(":");
    if (at < 0) continue;
    const key = line.slice(0, at).trim().toLowerCase();
    const value = (line.slice(at + 1).split("#")[0] ?? "").trim();
    if (key === "user-agent") {
      if (!inNames) current = [];
      inNames = true;
      const name = value.toLowerCase();
      const group = groups.get(name) ?? { rules: [], delay: 0 };
      groups.set(name, group);
      current.push(group);
      continue;
    }
    inNames = false;
    for (const group of current) {
      if ((key === "allow" || key === "disallow") && value !== "")
        group.rules.push({ allows: key === "allow", pattern: value });
      if (key === "crawl-delay" && /^\d{1,4}(?:\.\d{1,3})?$/.test(value)) group.delay = Number(value) * 1000;
    }
  }
  const { rules, delay } = groups.get(agent.toLowerCase()) ?? groups.get("*") ?? { rules: [], delay: 0 };
  return { delay, allows: (path) => decide(rules, path) };
}

/** The longest pattern decides, and of two as long the one that allows. */
function decide(rules: readonly Rule[], path: string): boolean {
  let best: Rule | null = null;
  for (const rule of rules) {
    if (!fits(rule.pattern, path)) continue;
    const longer = best === null ? 1 : rule.pattern.length - best.pattern.length;
    if (longer > 0 || (longer === 0 && rule.allows)) best = rule;
  }
  return best === null || best.allows;
}

/** `*` is any text, `$` at the end the end. */
function fits(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith("$");
  const [first = "", ...parts] = (isWhole ? pattern.slice(0, -1) : pattern).split("*");
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    const found = isLast && isWhole ? path.lastIndexOf(part) : path.indexOf(part, at);
    if (found < at) return false;
    at = found + part.length;
  }
  return !isWhole || at === path.length;
}
