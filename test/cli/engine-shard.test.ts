/** Which share a process has, by the variables that engines are documented to set. */
import { describe, expect, it } from "vitest";
import { engineShard } from "../../src/cli/traffic/engine-shard.ts";
import { docproof, folderWith } from "./run.ts";

const told = (environment: Readonly<Record<string, string>>, asked: number | null = null): string => {
  const { shard, by } = engineShard(environment, asked);
  return `${shard.index}/${shard.of} by ${by}`;
};

const slurm = (id: number, least: number, most: number, count = most - least + 1): Record<string, string> => ({
  SLURM_ARRAY_TASK_ID: String(id),
  SLURM_ARRAY_TASK_MIN: String(least),
  SLURM_ARRAY_TASK_MAX: String(most),
  SLURM_ARRAY_TASK_COUNT: String(count),
});

describe("the share of a process", () => {
  it.each<[string, Record<string, string>, number | null, string]>([
    [
      "Kubernetes, told n",
      { JOB_COMPLETION_INDEX: "0" },
      16,
      "1/16 by a Kubernetes Indexed Job (JOB_COMPLETION_INDEX)",
    ],
    [
      "AWS Batch",
      { AWS_BATCH_JOB_ARRAY_INDEX: "3", AWS_BATCH_JOB_ARRAY_SIZE: "4" },
      null,
      "4/4 by AWS Batch (AWS_BATCH_JOB_ARRAY_INDEX)",
    ],
    [
      "Cloud Run",
      { CLOUD_RUN_TASK_INDEX: "2", CLOUD_RUN_TASK_COUNT: "8" },
      null,
      "3/8 by Cloud Run jobs (CLOUD_RUN_TASK_INDEX)",
    ],
    ["GitLab, from 1", { CI_NODE_INDEX: "1", CI_NODE_TOTAL: "5" }, null, "1/5 by GitLab (CI_NODE_INDEX)"],
    ["Slurm from 0", slurm(15, 0, 15), null, "16/16 by Slurm (SLURM_ARRAY_TASK_ID)"],
    ["Slurm from 1", slurm(16, 1, 16), null, "16/16 by Slurm (SLURM_ARRAY_TASK_ID)"],
    ["one task of Slurm run again", slurm(7, 7, 7), 16, "8/16 by Slurm (SLURM_ARRAY_TASK_ID)"],
    ["what the user sets", { DOCPROOF_SHARD: "2/3" }, null, "2/3 by DOCPROOF_SHARD"],
    [
      "two that agree",
      { DOCPROOF_SHARD: "2/3", CI_NODE_INDEX: "2", CI_NODE_TOTAL: "3" },
      null,
      "2/3 by DOCPROOF_SHARD",
    ],
    [
      "GitLab without parallel sets a total alone",
      { CI_NODE_TOTAL: "1", DOCPROOF_SHARD: "1/2" },
      null,
      "1/2 by DOCPROOF_SHARD",
    ],
  ])("%s", (_name, environment, asked, expected) => expect(told(environment, asked)).toBe(expected));

  it.each<[string, Record<string, string>, number | null, RegExp]>([
    ["nothing is there", { CI: "true" }, null, /nothing in the environment says which of how many/],
    [
      "Kubernetes does not tell n",
      { JOB_COMPLETION_INDEX: "3" },
      null,
      /does not tell its processes how many they are/,
    ],
    ["a single task of Slurm", slurm(7, 7, 7), null, /a single task/],
    ["an array with gaps", slurm(7, 1, 7, 3), null, /not numbered from 0 or 1 without gaps/],
    [
      "two disagree",
      { DOCPROOF_SHARD: "1/3", CI_NODE_INDEX: "2", CI_NODE_TOTAL: "3" },
      null,
      /says 1\/3, GitLab .* says 2\/3/,
    ],
    ["out of range", { CLOUD_RUN_TASK_INDEX: "8", CLOUD_RUN_TASK_COUNT: "8" }, null, /out of range for 8 processes/],
    ["not of the form i/n", { DOCPROOF_SHARD: "2 of 3" }, null, /DOCPROOF_SHARD is out of range for i\/n/],
    ["no index at all", { DOCPROOF_SHARD: "0/3" }, null, /out of range/],
  ])("is refused where %s", (_name, environment, asked, message) =>
    expect(() => told(environment, asked)).toThrow(message),
  );
});

it("the command says on stderr which share it took, and by whom", () => {
  const folder = folderWith({ "page.md": "# Page\n\nGET /v1/x\n", "r.ndjson": "" });
  const run = ["validate", "--docs", "page.md", "r.ndjson", "--shard"];
  const { stderr } = docproof(folder, [...run, "auto"], undefined, {
    CLOUD_RUN_TASK_INDEX: "1",
    CLOUD_RUN_TASK_COUNT: "2",
  });
  expect(stderr).toContain("docproof: shard 2/2, by Cloud Run jobs (CLOUD_RUN_TASK_INDEX)\n");
  const none = docproof(folder, [...run, "auto"]);
  expect([none.code, none.stderr]).toEqual([2, expect.stringContaining("--shard auto: nothing in the environment")]);
});
