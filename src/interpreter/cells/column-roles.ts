/** What each column of a table holds: by its header, and by its cells where the header says nothing or something else. */
import { flatText } from "../../document/visit.ts";
import { isHeaderName } from "../../language/header-names.ts";
import type { ColumnRole } from "../../language/language.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { withCallColumns } from "./call-columns.ts";
import { type Grid, cellTexts } from "./grid.ts";
import { headerTexts } from "./header-rows.ts";

type Roles = readonly (ColumnRole | null)[];

/** The role of each column; null where nothing tells it. */
export function columnRoles(header: Grid, body: Grid, vocabulary: Vocabulary): Roles {
  const byHeader = rolesByHeader(header, body, vocabulary);
  const told = withToldValues(withIdentifiers(byHeader, headerTexts(header), body, vocabulary), body);
  return withRequirements(withFieldPaths(withCallColumns(withSentHeaders(told, body), body), body), body, vocabulary);
}

/** "address | Type | Description" over names: a header that may be the name of the field which the rows are the members of. */
export function fieldInHeader(header: Grid, roles: Roles, body: Grid): string | null {
  const name = headerTexts(header)[0]?.trim() ?? "";
  const isOpen = roles[0] === null && !roles.includes("name") && roles.includes("type");
  return isOpen && /^[a-z_$][\w$.-]*$/i.test(name) && areIdentifiers(body, 0) ? name : null;
}

function rolesByHeader(header: Grid, body: Grid, vocabulary: Vocabulary): Roles {
  const texts = headerTexts(header);
  const width = texts.length;
  const named = texts.flatMap((text, x) => (vocabulary.columnRole(text) === "name" ? [x] : []));
  /** Another column of the header is that of the names. */
  const isNamed = (x: number): boolean => named.some((other) => other !== x);
  const taken = new Set<ColumnRole>();
  const roles: (ColumnRole | null)[] = [];
  for (let x = 0; x < width; x++) {
    let role: ColumnRole | null = null;
    for (let r = header.length - 1; r >= 0 && role === null; r--) {
      const cell = header[r]?.[x];
      if (cell) role = vocabulary.columnRole(flatText(cell.blocks));
    }
    const text = texts[x] ?? "";
    // "Arguments |": what stands beside the names under an empty header is said of them
    if (text === "" && width === 2 && x === 1 && roles[0] === "name") role = "description";
    // "| Type | Description": what stands in front under an empty header are the names
    if (text === "" && width > 2 && x === 0 && areIdentifiers(body, x))
      // … unless another column has them, and these only say where each of them lives
      role = holdsLocations(body, x, vocabulary) && isNamed(x) ? "location" : "name";
    // "Response Body | Data Type | Description": the part of the message over the names of its fields
    if (role === null && x === 0 && width > 1 && vocabulary.captionPlace(text) !== null && areIdentifiers(body, x))
      role = "name";
    // "Name | How": no header that is known, and each cell a place
    if (role === null && text !== "" && isNamed(x) && holdsLocations(body, x, vocabulary)) role = "location";
    // "Parameter | Mandatory | String | Description": a writer put a type where its heading belongs
    if (role === null && !taken.has("type") && vocabulary.typeWord(text) !== null && roles.includes("name"))
      role = "type";
    // "Type | Name | Schema": of which kind a parameter is
    if (
      role === "type" &&
      !taken.has("location") &&
      holdsLocations(body, x, vocabulary) &&
      !holdsTypes(body, x, vocabulary)
    )
      role = "location";
    // "Name | Type | Data type" over "required" and "string"
    if (role === "type" && !taken.has("required") && holdsMarks(body, x, vocabulary)) role = "required";
    // "Name | Value | Description" over types
    if (role === "values" && !taken.has("type") && holdsTypes(body, x, vocabulary)) role = "type";
    // "Response Item | Parameter | Type": the second of two names may say where each row lives
    if (role === "name" && taken.has("name") && !taken.has("location") && holdsLocations(body, x, vocabulary))
      role = "location";
    // a second "Name" or "Description" (also of a header that spans two columns) adds to the first, it does not replace it
    if (role !== null && role !== "other" && taken.has(role)) role = role === "name" ? "other" : null;
    if (role !== null) taken.add(role);
    roles.push(role);
  }
  return roles;
}

/**
 * "字段名 | 变量名" over "商户 ID | pid": of two columns of names, the one that holds identifiers names the fields; so does one of codes,
 * beside the names that people see.
 */
function withIdentifiers(roles: Roles, headers: readonly string[], body: Grid, vocabulary: Vocabulary): Roles {
  const first = roles.indexOf("name");
  // codes with nothing but names are the values of something
  const isOfFields = roles.includes("type") || roles.includes("required");
  const isName = (text: string): boolean =>
    vocabulary.columnRole(text) === "name" || (isOfFields && vocabulary.isCodeOfName(text));
  const second = headers.findIndex((text, x) => x !== first && isName(text));
  if (first < 0 || second < 0 || body.length === 0) return roles;
  const identifiers = (x: number): number =>
    body.filter((cells) => IDENTIFIER.test((cellTexts(cells)[x] ?? "").trim())).length;
  if (identifiers(second) < body.length || 2 * identifiers(first) > body.length) return roles;
  return roles.with(first, roles.includes("description") ? null : "description").with(second, "name");
}

const IDENTIFIER = /^[A-Za-z_$@][\w.$@[\]-]*$/;

/** "Path | Type | Description" over "tags[].key": what no slash begins is the path of a field within a body. */
function withFieldPaths(roles: Roles, body: Grid): Roles {
  const at = roles.indexOf("uri");
  if (at < 0 || !roles.includes("type") || roles.includes("name") || roles.includes("method")) return roles;
  const paths = body.map((cells) => cellTexts(cells)[at] ?? "");
  const areFields = paths.length > 0 && paths.every((text) => FIELD_PATH.test(text));
  return areFields ? roles.with(at, "name") : roles;
}

/** "Parameter | Value" over sentences: what is said of each, and no values. */
function withToldValues(roles: Roles, body: Grid): Roles {
  const at = roles.indexOf("values");
  if (at < 0 || roles.length !== 2 || roles[0] !== "name") return roles;
  const areSentences = body.every((cells) => (cellTexts(cells)[at] ?? "").split(" ").length > 3);
  return body.length > 0 && areSentences ? roles.with(at, "description") : roles;
}

/** "Key | Value" over "Accept | application/json": names that only headers have, each beside what is sent. */
function withSentHeaders(roles: Roles, body: Grid): Roles {
  const at = roles.indexOf("values");
  if (at < 0 || roles.length !== 2 || roles[0] !== "name" || body.length === 0) return roles;
  const areHeaders = body.every((cells) => isHeaderName((cellTexts(cells)[0] ?? "").trim()));
  return areHeaders ? roles.with(at, "example") : roles;
}

/** A column that no header tells, or tells otherwise, and whose cells say of each row whether it is required: "必需", "可选". */
function withRequirements(roles: Roles, body: Grid, vocabulary: Vocabulary): Roles {
  if (!roles.includes("name") || roles.includes("required")) return roles;
  const at = roles.findIndex((role, x) => {
    if (role !== null && role !== "other" && role !== "values" && role !== "constraint" && role !== "group")
      return false;
    const texts = body.map((cells) => cellTexts(cells)[x] ?? "").filter((text) => text !== "");
    return (
      texts.length > 0 && texts.every((text) => !text.startsWith("[") && vocabulary.requirementMark(text) !== null)
    );
  });
  return at < 0 ? roles : roles.with(at, "required");
}

const holdsMarks = (body: Grid, x: number, vocabulary: Vocabulary): boolean =>
  body.length > 0 && body.every((cells) => vocabulary.requirementMark((cellTexts(cells)[x] ?? "").trim()) !== null);

const areIdentifiers = (body: Grid, x: number): boolean =>
  body.length > 0 && body.every((cells) => IDENTIFIER.test((cellTexts(cells)[x] ?? "").trim()));

const FIELD_PATH = /^(?:\[\]\.?|\$\.?)?[A-Za-z_@][\w.[\]*@-]*$|^\[\]$/;

function holdsTypes(body: Grid, x: number, vocabulary: Vocabulary): boolean {
  return body.length > 0 && body.every((cells) => vocabulary.typeWord(cellTexts(cells)[x] ?? "") !== null);
}

function holdsLocations(body: Grid, x: number, vocabulary: Vocabulary): boolean {
  return body.length > 0 && body.every((cells) => vocabulary.location(cellTexts(cells)[x] ?? "") !== null);
}
