/** Follows links from a page's fields to structures on other pages. */
import type { ApiPage, Body, Evidence, Field, Json, Structure, Tie } from "../../api-model/api-page.ts";
import { structureById } from "../../api-model/structure-by-id.ts";
import { nameKey } from "../cells/names.ts";
import { indexBy } from "../../source/index-by.ts";
import { oncePer } from "../../source/once-per.ts";
import { embed, type StructureRef } from "../cells/type-expression.ts";

/** Share of the keys of an example that a structure must have to be what the example shows. */
const HELD = 0.7;
/** Examples nest less deeply than this. */
const DEEPEST = 20;

/** What a page points to: a link's target, the words of "see X" where there is no link, or the name that a type gives. */
export interface Pointer {
  readonly target: string;
  /** The field that points; null for a body. */
  readonly field: string | null;
  /** The target is the name of a type, and no words that refer to a page. */
  readonly isName?: true;
}

/** Finds the structure that a page points to; null when its page was not read. */
export type FindStructure = (page: ApiPage, pointer: Pointer) => StructureRef | null;

/** The page with every link that `find` can follow made into a tie, and what functions take into the body that it is. */
export function linkPage(page: ApiPage, find: FindStructure): ApiPage {
  const follow = <F extends Field>(field: F): F => {
    const { type, names } = field;
    const named = names === undefined || !type?.evidence[0] ? null : tieTo(names, type.evidence[0]);
    const tie = field.tie ?? named;
    if (tie === null || (tie.by !== "elsewhere" && tie.by !== "dangling")) return field;
    const pointer: Pointer = { target: tie.target, field: field.name.value };
    const target = find(page, tie === named ? { ...pointer, isName: true } : pointer);
    if (target === null) return field;
    const evidence = type?.evidence ?? [tie.evidence];
    return { ...field, tie, type: { value: embed(type?.value ?? null, target), evidence } };
  };
  const followBody = (body: Body | null): Body | null => {
    if (body?.isArgument) {
      const { isArgument: _isArgument, ...itself } = body;
      const { type } = body;
      const argument = type.kind === "structure" ? structureById(page, type.id)?.fields[0] : undefined;
      return { ...itself, type: (argument && follow(argument).type?.value) ?? { kind: "unknown" } };
    }
    const target = body?.elsewhere ? find(page, { target: body.elsewhere, field: null }) : null;
    return body && target ? { ...body, type: embed(body.type, target) } : body;
  };
  const structure = (s: Structure): Structure => ({
    ...s,
    fields: s.fields.map(follow),
    anyKey: s.anyKey && follow(s.anyKey),
  });
  return {
    ...page,
    structures: page.structures.map(structure),
    operations: page.operations.map((operation) => ({
      ...operation,
      parameters: operation.parameters.map(follow),
      requestBody: followBody(operation.requestBody),
      responses: operation.responses.map((response) => ({
        ...response,
        headers: response.headers.map(follow),
        body: followBody(response.body),
      })),
    })),
  };
}

const tieTo = (target: string, evidence: Evidence): Tie => ({ by: "elsewhere", target, evidence });

/** What other pages need of a page to find what they point to: its title, and the names in its structures. */
export interface LinkTarget {
  /** Id of the page's `Source`. */
  readonly source: string;
  readonly title: string | null;
  readonly structures: readonly TargetStructure[];
}

interface TargetStructure extends Pick<Structure, "id" | "ids" | "root"> {
  readonly name: string | null;
  /** The page's words for it. */
  readonly caption: string | null;
  readonly fields: readonly string[];
}

export const linkTarget = oncePer(({ source, title, structures }: ApiPage): LinkTarget => ({
  source,
  title: title?.value ?? null,
  structures: structures.map(({ id, ids, root, name, fields }) => ({
    id,
    ids,
    root,
    name: name?.value ?? null,
    caption: name?.evidence[0]?.words ?? null,
    fields: fields.map((field) => field.name.value),
  })),
}));

/** A finder over a set of pages, for links and for mentions. */
export const makeFinder = (pages: readonly ApiPage[]): FindStructure => makeTargetFinder(pages.map(linkTarget));

/** The same over what is needed of the pages. */
export function makeTargetFinder(pages: readonly LinkTarget[]): FindStructure {
  const byLink = linkFinder(pages);
  const byMention = mentionFinder(pages);
  const byName = nameFinder(pages);
  return (page, pointer) => {
    if (pointer.isName) return byName(page, pointer.target);
    if (/[#/]|\.\w+$/.test(pointer.target)) return byLink(page, pointer);
    return byName(page, pointer.target) ?? byMention(page, pointer);
  };
}

/** A name that is the whole title of a page with one structure, which is no body; a page of the same folder before others. */
function nameFinder(pages: readonly LinkTarget[]): (page: ApiPage, name: string) => StructureRef | null {
  const models = pages.flatMap((page) => {
    const only = soleStructure(page, "");
    return only?.root === null && page.title !== null
      ? [{ id: only.id, page: page.source, title: page.title.trim() }]
      : [];
  });
  const byTitle = indexBy(models, ({ title }) => [title]);
  return ({ source }, name) => {
    const found = (byTitle.get(name) ?? []).filter(({ page }) => page !== source);
    const beside = found.filter(({ page }) => folderOf(page) === folderOf(source));
    const [one, ...others] = beside.length > 0 ? beside : found;
    return one && others.length === 0 ? { id: one.id, page: one.page } : null;
  };
}

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf("/") + 1);

/** `page.md#id` by file name beside the linking page, `#label` by any page that has the id. */
function linkFinder(pages: readonly LinkTarget[]): FindStructure {
  const byFile = new Map(pages.map((page) => [page.source, page]));
  const byId = new Map<string, LinkTarget>();
  for (const page of pages)
    for (const structure of page.structures) for (const id of structure.ids) if (!byId.has(id)) byId.set(id, page);
  return (page, { target, field }) => {
    const [file = "", fragment = ""] = decode(target).split("#", 2);
    const home = file === "" ? byId.get(fragment) : byFile.get(besides(page.source, file));
    if (!home || home.source === page.source) return null;
    const structure =
      field === null
        ? (home.structures.find((s) => fragment !== "" && s.ids.includes(fragment)) ??
          home.structures.find((s) => s.root === "response") ??
          soleStructure(home, ""))
        : (home.structures.find((s) => s.ids.includes(fragment)) ?? soleStructure(home, fragment));
    return structure ? { id: structure.id, page: home.source } : null;
  };
}

/**
 * "see X" without a link: the page with that title, the structure with that caption, or, for "see Table 3", the structure of a
 * table with that number that bears the field's name. What several places could be meant by is not followed.
 */
function mentionFinder(pages: readonly LinkTarget[]): FindStructure {
  const byTitle = new Map<string, LinkTarget[]>();
  const byCaption = new Map<string, Candidate[]>();
  const add = <T>(map: Map<string, T[]>, key: string, value: T): void => {
    const known = map.get(key);
    if (known) known.push(value);
    else map.set(key, [value]);
  };
  for (const page of pages) {
    if (page.title !== null) add(byTitle, mentionKey(page.title), page);
    for (const structure of page.structures) {
      const { caption } = structure;
      if (caption === null || caption === "") continue;
      add(byCaption, mentionKey(caption), { page, structure });
      const number = /^\D{0,6}(\d+)/.exec(caption)?.[1];
      for (const name of structure.name?.split(", ") ?? []) {
        add(byCaption, `${number ?? ""} ${nameKey(name)}`, { page, structure });
        // "os_extra_specs" is what "extra_specs" points to, if the example fits
        const prefix = /^[a-z]+[_:-]/i.exec(name)?.[0];
        if (prefix) add(byCaption, `${number ?? ""} …${nameKey(name.slice(prefix.length))}`, { page, structure });
      }
    }
  }
  return (page, { target, field }) => {
    if (field === null) {
      const titled = byTitle.get(mentionKey(target)) ?? [];
      const top = titled[0]?.structures.find((s) => s.root === "response");
      return titled.length === 1 && titled[0] && top && titled[0].source !== page.source
        ? { id: top.id, page: titled[0].source }
        : null;
    }
    const number = /^\D{0,6}(\d+)\D{0,3}$/.exec(target)?.[1];
    const elsewhere = (key: string): Candidate[] =>
      (byCaption.get(key) ?? []).filter((entry) => entry.page.source !== page.source);
    const found = elsewhere(number === undefined ? mentionKey(target) : `${number} ${nameKey(field)}`);
    const longer =
      found.length === 0 && number !== undefined
        ? likest(elsewhere(`${number} …${nameKey(field)}`), keysShown(page, field))
        : null;
    if (longer) return { id: longer.structure.id, page: longer.page.source };
    const fields = new Set(found.map(({ structure }) => structure.fields.join()));
    const titled =
      found.length === 0 ? (byTitle.get(mentionKey(target)) ?? []).filter(({ source }) => source !== page.source) : [];
    const sole = titled.length === 1 && titled[0] ? soleStructure(titled[0], "") : undefined;
    if (sole && titled[0]) return { id: sole.id, page: titled[0].source };
    const chosen = fields.size === 1 ? found[0] : likest(found, keysShown(page, field));
    return chosen ? { id: chosen.structure.id, page: chosen.page.source } : null;
  };
}

interface Candidate {
  readonly page: LinkTarget;
  readonly structure: TargetStructure;
}

/** Of several structures with the name, the one that the page's own example fits; null where none does, or two equally well. */
function likest(candidates: readonly Candidate[], keys: ReadonlySet<string>): Candidate | null {
  const rated = candidates.map((candidate) => {
    const names = candidate.structure.fields;
    const shared = names.filter((name) => keys.has(name)).length;
    // an example shows some of the fields: what it shows must be there, and less that it does not show is better
    const held = shared / Math.max(1, keys.size);
    return { candidate, names: names.join(), alike: held < HELD ? 0 : held + shared / Math.max(1, names.length) };
  });
  const [best, ...rest] = rated.toSorted((a, b) => b.alike - a.alike);
  const rival = rest.find((other) => other.names !== best?.names);
  return best && best.alike > (rival?.alike ?? 0) ? best.candidate : null;
}

/** Keys of the objects that the page's examples show under a name. */
function keysShown(page: ApiPage, name: string): ReadonlySet<string> {
  const keys = new Set<string>();
  const walk = (value: Json, depth: number): void => {
    if (typeof value !== "object" || value === null || depth > DEEPEST) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === name && !Array.isArray(value))
        for (const object of Array.isArray(inner) ? inner : [inner])
          if (typeof object === "object" && object !== null) for (const k of Object.keys(object)) keys.add(k);
      walk(inner, depth + 1);
    }
  };
  for (const operation of page.operations)
    for (const { body } of operation.examples) if (body?.value) walk(body.value.json, 0);
  return keys;
}

/** A caption or title without its number and spaces, as a mention of it may write it. */
function mentionKey(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/^\p{L}{1,5}\s*\d+\s*/u, "")
    .replace(/\s+/g, "")
    .toLowerCase();
}

/** A link to a page as a whole leads to its structure when it has just one. */
function soleStructure(page: LinkTarget, fragment: string): TargetStructure | undefined {
  return fragment === "" && page.structures.length === 1 ? page.structures[0] : undefined;
}

function besides(source: string, file: string): string {
  const parts = source.split("/").slice(0, -1);
  for (const part of file.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

function decode(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
