/** The recorders whose documents are read, in the order in which they are asked. A recorder is a file and a line here. */
import { cassettes } from "./cassettes.ts";
import { bruno, charles, hurl, nock } from "./clients.ts";
import { pact } from "./pact.ts";
import { newmanRun, postmanCollection } from "./postman.ts";
import type { Recorder } from "./recorder.ts";
import { refusedDocuments } from "./refused.ts";
import { hoverfly, mockServer, wireMock } from "./stubs.ts";

const recorders: readonly Recorder[] = [
  postmanCollection,
  newmanRun,
  pact,
  cassettes,
  hoverfly,
  mockServer,
  nock,
  charles,
  bruno,
  hurl,
  wireMock,
];

export function recorderOf(document: unknown): Recorder | null {
  return recorders.find(({ recognises }) => recognises(document)) ?? null;
}

/** Why a document of a known tool is not read; null when it is none. */
export function refusalOf(document: unknown): string | null {
  return refusedDocuments.find(({ recognises }) => recognises(document))?.message ?? null;
}
