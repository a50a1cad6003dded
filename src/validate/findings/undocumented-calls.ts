/** Calls to the API's hosts that match no page: how often each was made, and how it was answered. */
import { isApiHost, type Traffic } from "../counts/recordings.ts";
import { joinObservations, type Observation } from "../counts/observations.ts";

export interface UndocumentedCall {
  readonly sighting: Observation;
  /** Responses by status. */
  readonly statuses: ReadonlyMap<string, number>;
}

/** By method and path, values as `{}`, in order. */
export type UndocumentedCalls = ReadonlyMap<string, UndocumentedCall>;

export function undocumentedCalls(traffic: Traffic, hosts: readonly string[]): UndocumentedCalls {
  const isApi = isApiHost(traffic, hosts);
  const sightings = new Map<string, Observation>();
  for (const [host, names] of traffic.unknown.entries) {
    if (!isApi(host)) continue;
    for (const [call, { sighting }] of names.entries) {
      const known = sightings.get(call);
      sightings.set(call, known === undefined ? sighting : joinObservations(known, sighting));
    }
  }
  const statuses = new Map<string, Map<string, number>>();
  for (const [answer, { count }] of traffic.answers.entries) {
    const [host = "", method = "", path = "", status = ""] = answer.split(" ");
    if (!isApi(host)) continue;
    const call = `${method} ${path}`;
    const known = statuses.get(call) ?? new Map<string, number>();
    statuses.set(call, known.set(status, (known.get(status) ?? 0) + count));
  }
  return new Map(
    [...sightings]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([call, sighting]) => [call, { sighting, statuses: statuses.get(call) ?? new Map<string, number>() }]),
  );
}
