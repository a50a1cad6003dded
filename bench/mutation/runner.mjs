// Vitest's runner, but each test that passes runs again for each mutant of the sample that it reaches and nobody has killed yet.
import { setMaxListeners } from "node:events";
import fs from "node:fs";
import { TestRunner } from "vitest";

const job = JSON.parse(fs.readFileSync(process.env["DOCPROOF_MUTATION"], "utf8"));

// what Stryker's instrumented code looks at: which mutant is on, who is asking, and how often a mutant was hit
const stryker = (globalThis["__stryker__"] ??= { mutantCoverage: { static: {}, perTest: {} } });
const { mutantCoverage } = stryker;
/** Shared by the runners of all files of the worker. */
const state = (globalThis["docproofMutation"] ??= {
  drawn: null,
  loading: [],
  killed: {},
  reached: [],
  stuck: [],
  tainted: [],
  tried: 0,
  triedWith: {},
});

/** A mutant that is hit so many times more than its original runs on and on. */
const MANY_TIMES = 100;

export default class extends TestRunner {
  /** Loads the mutated files before any test does, which tells what runs while they load; the sample is of the rest. */
  async onBeforeCollect(...given) {
    await super.onBeforeCollect?.(...given);
    if (state.drawn !== null) return;
    for (const file of job.files) await this.importFile(file, "collect");
    const atLoad = new Set(Object.keys(mutantCoverage.static));
    state.loading = [...atLoad];
    state.drawn = job.samples.flatMap(({ ids }) => ids.filter((id) => !atLoad.has(id)).slice(0, job.count));
  }

  async runTask(test) {
    const attempt = TestRunner.getTestFn(test);
    setMaxListeners(0, test.context.signal); // each attempt listens for its end
    const reached = await this.reachedBy(test, attempt);
    for (const [id, hits] of Object.entries(reached)) {
      if (!state.drawn.includes(id)) continue;
      if (!state.reached.includes(id)) state.reached.push(id);
      if (state.killed[id] !== undefined || state.stuck.includes(id)) continue;
      if ((state.triedWith[id] = (state.triedWith[id] ?? 0) + 1) > job.tries) continue;
      await this.tryWith(id, hits, test, attempt);
    }
    this.onBeforeTryTask(test);
  }

  /** How often the test reaches each mutant, all being switched off. */
  async reachedBy(test, attempt) {
    stryker.currentTestId = test.id;
    try {
      await attempt();
    } finally {
      stryker.currentTestId = undefined;
    }
    const reached = mutantCoverage.perTest[test.id] ?? {};
    delete mutantCoverage.perTest[test.id];
    return reached;
  }

  async tryWith(id, hits, test, attempt) {
    stryker.activeMutant = id;
    stryker.hitCount = 0;
    stryker.hitLimit = hits * MANY_TIMES;
    state.tried += 1;
    if (state.tried % 100 === 0) fs.writeSync(2, `\r${state.tried} tries, ${Object.keys(state.killed).length} killed `);
    let isKilled = false;
    try {
      this.onBeforeTryTask(test);
      await attempt();
      this.onAfterTryTask(test);
    } catch {
      isKilled = true;
    }
    if (stryker.hitCount > stryker.hitLimit) state.stuck.push(id);
    else if (isKilled) state.killed[id] = test.name;
    stryker.activeMutant = undefined;
    if (!isKilled) return;
    // what the mutant left behind must not fail others
    try {
      this.onBeforeTryTask(test);
      await attempt();
    } catch {
      state.tainted.push(`${test.file.name} ${test.name}`);
    }
  }

  onAfterRunFiles(...given) {
    fs.writeFileSync(job.outcome, JSON.stringify(state));
    return super.onAfterRunFiles(...given);
  }
}
