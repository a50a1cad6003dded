/** Which share of a run this process has, as the engine that started it says in the environment. */
import { ToolError } from "../io/tool-error.ts";
import type { Shard } from "./sharding.ts";

interface Engine {
  readonly name: string;
  readonly index: string;
  /** What the engine calls its first process. */
  readonly first: 0 | 1;
  /** Absent where the engine does not tell its processes how many they are. */
  readonly count?: string;
}

const ENGINES: readonly Engine[] = [
  { name: "a Kubernetes Indexed Job", index: "JOB_COMPLETION_INDEX", first: 0 },
  { name: "AWS Batch", index: "AWS_BATCH_JOB_ARRAY_INDEX", first: 0, count: "AWS_BATCH_JOB_ARRAY_SIZE" },
  { name: "Cloud Run jobs", index: "CLOUD_RUN_TASK_INDEX", first: 0, count: "CLOUD_RUN_TASK_COUNT" },
  { name: "GitLab", index: "CI_NODE_INDEX", first: 1, count: "CI_NODE_TOTAL" },
  { name: "Azure Pipelines", index: "SYSTEM_JOBPOSITIONINPHASE", first: 1, count: "SYSTEM_TOTALJOBSINPHASE" },
  { name: "Buildkite", index: "BUILDKITE_PARALLEL_JOB", first: 0, count: "BUILDKITE_PARALLEL_JOB_COUNT" },
  { name: "CircleCI", index: "CIRCLE_NODE_INDEX", first: 0, count: "CIRCLE_NODE_TOTAL" },
];

/** A share, and in words who gave it. */
export interface EngineShard {
  readonly shard: Shard;
  readonly by: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * @param asked how many processes there are, where the user says so: "auto/16"
 * @throws ToolError where no engine, or more than one, says which process this is
 */
export function engineShard(environment: Environment, asked: number | null): EngineShard {
  const found = [ownShard(environment), slurmShard(environment, asked)].filter((one) => one !== null);
  for (const engine of ENGINES) {
    const shard = shardOf(engine, environment, asked);
    if (shard !== null) found.push({ shard, by: `${engine.name} (${engine.index})` });
  }
  const [first, ...others] = found;
  if (first === undefined)
    throw new ToolError(
      "--shard auto: nothing in the environment says which of how many processes this is",
      `Looked for ${["DOCPROOF_SHARD", "SLURM_ARRAY_TASK_ID", ...ENGINES.map(({ index }) => index)].join(", ")}. Say it with --shard i/n.`,
    );
  const other = others.find(({ shard }) => shard.index !== first.shard.index || shard.of !== first.shard.of);
  if (other !== undefined)
    throw new ToolError(
      `--shard auto: ${first.by} says ${words(first.shard)}, ${other.by} says ${words(other.shard)}`,
      "Say which it is with --shard i/n.",
    );
  return first;
}

const words = ({ index, of }: Shard): string => `${index}/${of}`;

const wholeNumber = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) : null;

/** For engines that have no variable of their own, as a matrix of GitHub has none. */
function ownShard(environment: Environment): EngineShard | null {
  const text = environment["DOCPROOF_SHARD"];
  if (text === undefined || text === "") return null;
  const [, index, of] = /^(\d{1,7})\/(\d{1,7})$/.exec(text) ?? [];
  return { shard: within("DOCPROOF_SHARD", Number(index), Number(of)), by: "DOCPROOF_SHARD" };
}

function shardOf({ name, index, first, count }: Engine, environment: Environment, asked: number | null): Shard | null {
  const position = wholeNumber(environment[index]);
  if (position === null) return null;
  const of = asked ?? (count === undefined ? null : wholeNumber(environment[count]));
  if (of === null)
    throw new ToolError(
      `--shard auto: ${name} does not tell its processes how many they are`,
      "Say it: --shard auto/16 for 16.",
    );
  return within(index, position - first + 1, of);
}

/**
 * Slurm tells the numbers of an array as they were asked for, and of an array that is a single task, as when one is run again, only
 * that one.
 */
function slurmShard(environment: Environment, asked: number | null): EngineShard | null {
  const id = wholeNumber(environment["SLURM_ARRAY_TASK_ID"]);
  if (id === null) return null;
  const by = "Slurm (SLURM_ARRAY_TASK_ID)";
  const [least, most, count] = ["MIN", "MAX", "COUNT"].map((name) =>
    wholeNumber(environment[`SLURM_ARRAY_TASK_${name}`]),
  );
  const isAll = typeof least === "number" && least <= 1 && typeof most === "number" && most - least + 1 === count;
  if (asked !== null) {
    const first = isAll && count === asked ? least : 0;
    return { shard: within("SLURM_ARRAY_TASK_ID", id - first + 1, asked), by };
  }
  if (!isAll || count === 1)
    throw new ToolError(
      "--shard auto: this array of Slurm is not numbered from 0 or 1 without gaps, or is a single task",
      "Number it from 0 and say how many processes there are: --shard auto/16 for --array=0-15.",
    );
  return { shard: within("SLURM_ARRAY_TASK_ID", id - least + 1, count), by };
}

function within(variable: string, index: number, of: number): Shard {
  if (index >= 1 && index <= of) return { index, of };
  throw new ToolError(
    `--shard auto: ${variable} is out of range for ${Number.isNaN(of) ? "i/n" : `${of} processes`}`,
    "Say which it is with --shard i/n.",
  );
}
