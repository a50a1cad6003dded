/** Finds the commands by which a page that states no request line says what its calls are. */
import { pathShape } from "../../cells/path-shape.ts";
import { commandOutput } from "../../outline/command-output.ts";
import { indexBy } from "../../../source/index-by.ts";
import type { OutlineItem } from "../../outline/outline-item.ts";
import type { Candidate } from "../candidate.ts";
import { HABIT } from "../habit-size.ts";
import { manner, stretchesOf } from "./manner.ts";
import { keyOf } from "./same-call.ts";
import { describedSections, homeOf, type Page } from "./weighed-page.ts";

/** Commands right below the headings of several sections, all to one server, most of them with a table: so the page states its calls. */
export function usualCommands(open: readonly Candidate[], page: Page): ReadonlySet<Candidate> {
  const { items } = page;
  const described = describedSections(page);
  const inHome = (candidate: Candidate): string =>
    `${homeOf(candidate, page)?.stretch ?? ""} ${keyOf(candidate.match)}`;
  const firsts = new Map<string, number>();
  for (const candidate of open) {
    const key = inHome(candidate);
    firsts.set(key, Math.min(candidate.item, firsts.get(key) ?? Infinity));
  }
  // below "Example" the call of the section is made once more
  const repeats = (candidate: Candidate): boolean => (firsts.get(inHome(candidate)) ?? Infinity) < candidate.item;
  const direct = open.filter(
    (candidate) =>
      candidate.form === "command" && items[candidate.item - 1]?.block.type === "heading" && !repeats(candidate),
  );
  const groups = indexBy(direct, (candidate) => [`${serverOf(candidate, items)} ${manner(candidate, page)}`]);
  return new Set(
    [...groups.values()].flatMap((group) => {
      const homes = new Set(group.map((candidate) => homeOf(candidate, page)));
      const withTable = [...homes].filter((home) => home !== null && described.has(home)).length;
      return homes.size >= HABIT && 2 * withTable > homes.size ? group : [];
    }),
  );
}

/** "https://api.host" of a command. */
function serverOf({ item }: Candidate, items: readonly OutlineItem[]): string {
  const block = items[item]?.block;
  return block?.type === "code" ? (/https?:\/\/[^/\s"']{1,200}/.exec(block.text)?.[0] ?? "") : "";
}

/**
 * On a page that states no request line: the commands that show a template and have an answer behind them, or leave the server open,
 * each of a section's once. Where values without a name stand in most of them, the page shows calls and
 * documents none.
 */
export function withAnswers(open: readonly Candidate[], page: Page): ReadonlySet<Candidate> {
  const commands = open.filter(({ form }) => form === "command");
  const places = new Set(commands.map(({ item }) => item));
  const isAnswered = ({ item }: Candidate): boolean => {
    const { block: command, stretch: own } = page.items[item] ?? {};
    if (command?.type === "code" && commandOutput(command.text) !== null) return true;
    const behind = page.items.slice(item + 1, item + 1 + FARTHEST_ANSWER);
    const next = behind.findIndex(
      ({ block, stretch }, i) => places.has(item + 1 + i) || stretch !== own || block.type === "code",
    );
    const { block, stretch } = behind[next] ?? {};
    return !places.has(item + 1 + next) && stretch === own && block?.type === "code" && ANSWER.test(block.text);
  };
  const answered = commands.filter((command) => command.isOpen === true || isAnswered(command));
  const known = new Set<string>();
  const templates = new Set<Candidate>();
  for (const command of answered) {
    const { template, match, item } = command;
    if (template === undefined) continue;
    const key = `${page.items[item]?.stretch} ${match.method} ${pathShape(template)}`;
    if (!known.has(key)) templates.add(command);
    known.add(key);
  }
  const isHabit = stretchesOf([...templates], page) >= HABIT && 2 * templates.size >= answered.length;
  return isHabit ? templates : new Set();
}

/** What a command answers stands within so many blocks. */
const FARTHEST_ANSWER = 3;

/** A command by the template that it shows. */
export const asTemplate = (command: Candidate): Candidate =>
  command.template === undefined ? command : { ...command, match: { ...command.match, path: command.template } };

const ANSWER = /^\s*(?:HTTP\/\d|[{[])/;
