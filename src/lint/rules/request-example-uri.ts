/** Request examples whose method or path is not the operation's. */
import type { Example, Operation } from "../../api-model/api-page.ts";
import { operationName } from "../../promises/promises.ts";
import { defineRule } from "../../findings/rule.ts";
import { baseOfCall, isCallOf, splitTarget } from "../../interpreter/cells/uri.ts";
import {
  isFuller,
  isNamed,
  fillsShownPath,
  leavesOutTheEnd,
  type NamedCalls,
  namedCalls,
  saysAddedToPath,
  shownTemplates,
  shownWithVariables,
} from "../subject/called-paths.ts";
import { isSlip } from "../subject/key-spelling.ts";
import { defineLint, type LintSubject } from "../subject/lint-rule.ts";
import { PathTree } from "../../interpreter/cells/path-tree.ts";
import { statedAddresses } from "../subject/stated-addresses.ts";
import { shownBases } from "../../promises/shown-base.ts";
import { trimmed, upTo } from "../../source/text.ts";
import { evidencePlace } from "../subject/places.ts";

const rule = defineRule<{ shows: string; says: string; part: "method" | "path" }>({
  id: "lint/request-example-uri",
  severity: "error",
  summary: "The method or path of a request example differs from the URI section",
  docs: {
    description:
      "A request example whose first line has a method other than the operation's, or a path that matches none of its URI templates. Not reported: a base such as `/api` that all request examples of a page have before the paths of two operations or more, nor what the only operation of a page has behind the server of an example.",
    rationale: "Readers who copy the example call another operation, or none.",
    example:
      "The URI is `POST /v2/{project_id}/jobs`, but the example begins with `PUT https://{endpoint}/v2/{project_id}/jobs`.",
    remediation: "Correct the example or the URI.",
  },
  message: ({ shows, says, part }) =>
    part === "method"
      ? `the request example uses ${shows}, the URI section says ${says}`
      : `the request example calls ${shows}, which does not match ${says}`,
});

export const requestExampleUri = defineLint(rule, (subject, report) => {
  let named: NamedCalls | null = null;
  let templates: PathTree<string> | null = null;
  let index: PageCalls | null = null;
  let shownPaths: PathTree<string> | null = null;
  const bases = shownBases(subject.page);
  for (const operation of subject.page.operations) {
    const reported = new Set<string>();
    let hasRight: boolean | null = null;
    let shownToo: boolean | null = null;
    let hasFilled = false;
    for (const example of operation.examples) {
      const request = wholeRequest(example);
      if (example.role !== "request" || !request) continue;
      const calls = (index ??= pageCalls(subject));
      const clash = clashOf(operation, subject, calls, request);
      if (clash === null || reported.has(clash.shows)) continue;
      // beside a call of its own, another method on its path is a step before or after it
      if (
        clash.part === "method" &&
        (hasRight ??= operation.examples.some((one) => isRight(one, operation, subject, calls)))
      )
        continue;
      // what all examples have before the path, the request lines leave out
      if (clash.part === "path" && bases.some((base) => isBelow(base, clash.shows, operation))) continue;
      const called = { method: request.method, path: clash.shows };
      if (clash.part === "path" && isNamed(called, operation, (named ??= namedCalls(subject)))) continue;
      if (clash.part === "path" && isFuller(clash.shows, operation, (templates ??= shownTemplates(subject)))) continue;
      if (
        clash.part === "path" &&
        fillsShownPath(clash.shows, operation, (shownPaths ??= shownWithVariables(subject.source.text)))
      ) {
        hasFilled = true;
        continue;
      }
      // with another method, a call of what the path begins with is a look at the collection, beside a right one
      if (
        clash.part === "path" &&
        request.method !== operation.method.value &&
        isBeginning(clash.shows, operation) &&
        (hasFilled || (hasRight ??= operation.examples.some((one) => isRight(one, operation, subject, calls))))
      )
        continue;
      if (clash.part === "path" && goesOn(clash.shows, operation) && (shownToo ??= isShownToo(operation))) continue;
      if (
        clash.part === "path" &&
        goesOn(clash.shows, operation) &&
        saysAddedToPath(operation, request.evidence, subject)
      )
        continue;
      reported.add(clash.shows);
      const [uri] = operation[clash.part].evidence;
      report({
        data: clash,
        operation: operationName(operation),
        fieldPath: null,
        fact: clash.part,
        detail: clash.shows,
        places: [
          { ...evidencePlace(request.evidence), role: "example" },
          ...(uri ? [evidencePlace(uri, "evidence")] : []),
        ],
        fix: { text: `If the URI is right, write ${clash.says} in the example.`, edits: [] },
      });
    }
  }
});

/** Whether an example shows the very call of the operation. */
function isRight(example: Example, operation: Operation, subject: LintSubject, calls: PageCalls): boolean {
  const request = wholeRequest(example);
  return (
    example.role === "request" &&
    request?.method === operation.method.value &&
    splitTarget(plainUrl(request.url)) !== null &&
    clashOf(operation, subject, calls, request) === null
  );
}

/** A message that says its host, as it goes over the wire, shows the whole address as a URL with a server does. */
function wholeRequest({ request, headers }: Example): Example["request"] {
  const told = headers.find(({ name }) => name.toLowerCase() === "host")?.value.trim() ?? "";
  // "Host: https://{endpoint}" is wrong on the wire, and no part of a path
  const host = told.replace(/^https?:\/\//i, "");
  return request && host !== "" && request.url.startsWith("/")
    ? { ...request, url: `http://${host}${request.url}` }
    : request;
}

/** What every example of a page is held against, made once. */
interface PageCalls {
  readonly operations: PathTree<Operation>;
  readonly stated: ReadonlySet<string>;
}

function pageCalls({ page, source }: LintSubject): PageCalls {
  const operations = new PathTree<Operation>();
  for (const operation of page.operations)
    for (const { value } of [operation.path, ...operation.otherPaths]) {
      const path = withoutSlash(value);
      operations.add(path.split("/"), operation, SPANNING.test(path));
    }
  return { operations, stated: statedAddresses(source.text) };
}

/** "https://api.[your-domain]v2/x", "/things/&lt;id&gt;": marks of the page inside the URL. */
const plainUrl = (url: string): string =>
  url.replace(/\[[^[\]\s]*\](?=\w)/g, "host/").replace(/&lt;([\w-]+)&gt;/g, "{$1}");

const isBelow = (base: string, called: string, { path, otherPaths }: Operation): boolean =>
  [path, ...otherPaths].some(({ value }) => baseOfCall(called, value) === base);

interface Clash extends Readonly<Record<string, string>> {
  readonly shows: string;
  readonly says: string;
  readonly part: "method" | "path";
}

function clashOf(
  operation: Operation,
  subject: LintSubject,
  { operations, stated }: PageCalls,
  request: { readonly method: string; readonly url: string },
): Clash | null {
  const all = subject.page.operations;
  const target = splitTarget(plainUrl(request.url));
  if (target === null) return null;
  const called = [
    ...callsOf(request.url, target.path, all.length > 1),
    ...belowStated(plainUrl(request.url), stated),
  ].map((path) => withoutSlash(path).split("/"));
  // a page with several operations may show the call of one below another
  for (const path of called)
    for (const other of operations.valuesFor(path))
      if (other !== operation && other.method.value === request.method) return null;
  const fits = [operation.path, ...operation.otherPaths].some((uri) =>
    called.some((path) => isCallOf(atMostAsLong(path.join("/"), withoutSlash(uri.value)), withoutSlash(uri.value))),
  );
  if (!fits && !isAlike(target.path, operation)) return null;
  const isSpanned = [operation.path, ...operation.otherPaths].some((uri) =>
    callsOf(request.url, target.path, all.length > 1).some((path) => fillsWithPath(path, uri.value)),
  );
  if (isSpanned) return null;
  if (!fits && all.length === 1 && isBehindGateway(request.url, target.path, operation)) return null;
  if (!fits) {
    // of several addresses that the page gives for one call, the example may show one more
    const isOneOfMany = operation.otherPaths.length > 0 && !isSlipOf(target.path, operation);
    return isOneOfMany || leavesOutTheEnd(target.path, operation, subject)
      ? null
      : { shows: target.path, says: operation.path.value, part: "path" };
  }
  return request.method === operation.method.value
    ? null
    : { shows: request.method, says: operation.method.value, part: "method" };
}

/**
 * "https://host/gate/boats/v1/sails" of "/boats/v1/sails": the only example of a page names the server with what it has before all
 * paths, of which a path without a server says nothing.
 */
function isBehindGateway(url: string, called: string, { path, otherPaths }: Operation): boolean {
  if (!/^https?:/i.test(url) || path.evidence.some(({ words }) => /:\/\//.test(words))) return false;
  return [path, ...otherPaths].some(({ value }) => {
    const fixed = value.split("/").filter((part) => part !== "" && !part.includes("{"));
    return fixed.length > 2 && (baseOfCall(called, value) ?? "") !== "";
  });
}

/** Whether a call is one of the operation's with more behind it: "/things/red" of "/things". */
function goesOn(called: string, { path, otherPaths }: Operation): boolean {
  const parts = withoutSlash(called).split("/");
  return [path, ...otherPaths].some(({ value }) => {
    const own = withoutSlash(value);
    const { length } = own.split("/");
    return parts.length > length && isCallOf(parts.slice(0, length).join("/"), own);
  });
}

/** Whether a call is what the operation's path begins with: "/things" of "/things/{id}/start". */
function isBeginning(called: string, { path, otherPaths }: Operation): boolean {
  const parts = withoutSlash(called).split("/");
  return [path, ...otherPaths].some(({ value }) => {
    const own = withoutSlash(value).split("/");
    return own.length > parts.length && isCallOf(parts.join("/"), own.slice(0, parts.length).join("/"));
  });
}

/** Whether another example calls the operation as it stands: one that goes on then shows a further use, and no slip. */
const isShownToo = ({ path, otherPaths, examples }: Operation): boolean =>
  examples.some(({ role, request }) => {
    const called = role === "request" && request ? splitTarget(plainUrl(request.url)) : null;
    return (
      called !== null &&
      [path, ...otherPaths].some(({ value }) => isCallOf(withoutSlash(called.path), withoutSlash(value)))
    );
  });

/** Whether one fixed word of the path is misspelt, and all others are the same. */
function isSlipOf(called: string, { path, otherPaths }: Operation): boolean {
  const parts = withoutSlash(called).split("/");
  return [path, ...otherPaths].some(({ value }) => {
    const own = withoutSlash(value).split("/");
    const differing = own.filter((part, i) => part !== parts[i] && !part.includes("{"));
    const [word] = differing;
    return (
      own.length === parts.length &&
      word !== undefined &&
      differing.length === 1 &&
      isSlip(word, parts[own.indexOf(word)] ?? "")
    );
  });
}

/**
 * The path of a whole URL, and what of it may stand below a base path that the page leaves out: "https://host/api/v4/x" is "/x". A
 * page of many operations leaves it out of request lines too.
 */
function callsOf(url: string, path: string, hasMany: boolean): string[] {
  const segments = path.split("/").slice(1);
  const mayHaveBase = hasMany || /^https?:/i.test(url);
  const starts = mayHaveBase ? segments.flatMap((segment, i) => (/^v\d/i.test(segments[i - 1] ?? "") ? [i] : [])) : [];
  return [path, ...starts.map((start) => `/${segments.slice(start).join("/")}`)];
}

/** What of a URL stands below an address that the page states by itself: "Base URL: https://host/apis/x" makes /apis/x/jobs "/jobs". */
function belowStated(url: string, stated: ReadonlySet<string>): string[] {
  const host = /^https?:\/\/[^/]{1,200}/i.exec(url)?.[0] ?? null;
  const path = host === null ? "" : upTo(url.slice(host.length), "?#");
  return [...path.matchAll(/\//g)].flatMap(({ index }) =>
    host !== null && index > 0 && stated.has(`${host}${path.slice(0, index)}`) ? [path.slice(index)] : [],
  );
}

/** Pages also show the calls that come before or after: those of other operations share no words with this one's path. */
function isAlike(path: string, { path: uri, otherPaths }: Operation): boolean {
  const called = literals(path);
  return [uri, ...otherPaths].some(({ value }) => {
    const own = literals(value);
    const shared = own.filter((word) => called.includes(word)).length;
    const last = own.at(-1);
    const sharesTheLast = last === undefined || called.some((word) => word === last || isSlip(word, last));
    return (
      shared > 0 &&
      (sharesTheLast || shared > 1) &&
      2 * shared >= own.length &&
      2 * shared >= called.length - own.length
    );
  });
}

/** The fixed words of a path in one spelling; versions say nothing, and neither do ids. */
function literals(path: string): string[] {
  return path
    .split("/")
    .map((part) => part.toLowerCase().replace(/[-_]/g, ""))
    .filter((part) => /^[a-z]+$/.test(part) && part !== "api" && part !== "rest");
}

/** A variable for a path or a file at the end of a URI stands for several segments: "/files/{path}", "/files/docs/a.txt". */
const SPANNING = /\{[^{}]*(?:path|file|file_?name|key|ref|ur[il])\}$/i;

function atMostAsLong(called: string, uri: string): string {
  return SPANNING.test(uri) ? called.split("/").slice(0, uri.split("/").length).join("/") : called;
}

/** "/images/host:5000/red/push" of "/images/{name}/push": what stands for a variable may hold slashes, where the words around it are all there. */
function fillsWithPath(called: string, uri: string): boolean {
  const [parts, own] = [withoutSlash(called).split("/"), withoutSlash(uri).split("/")];
  const variables = own.flatMap((part, at) => (part.includes("{") ? [at] : []));
  const [at] = variables;
  const behind = own.length - 1 - (at ?? 0);
  if (at === undefined || variables.length > 1 || parts.length <= own.length) return false;
  // words at the end may be those of another call; a version, a file or an image is none
  if (behind === 0 && !/[:.@]/.test(parts.at(-1) ?? "")) return false;
  return (
    isSame(parts.slice(0, at), own.slice(0, at)) &&
    isSame(parts.slice(parts.length - behind), own.slice(own.length - behind))
  );
}

const isSame = (some: readonly string[], others: readonly string[]): boolean => some.join("/") === others.join("/");

const withoutSlash = (path: string): string => trimmed(path, "", "/");
