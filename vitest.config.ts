import { defineConfig } from "vitest/config";

// Tests never assert a time; the limit only ends what hangs, on a machine that may be busy with other things.
const base = { testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    // most of a test of the command line is its process: one worker would leave a core idle
    maxWorkers: "100%",
    projects: [
      // modules are shared between test files: loading them anew for each costs more than the tests
      {
        test: {
          ...base,
          name: "unit",
          isolate: false,
          include: ["test/**/*.test.ts"],
          exclude: ["test/browser/**", "test/cli/**"],
        },
      },
      // run as a process, on what `npm run build` made
      { test: { ...base, name: "cli", include: ["test/cli/**/*.test.ts"], globalSetup: ["test/cli/build.ts"] } },
      { test: { ...base, name: "browser", include: ["test/browser/**/*.test.ts"] } },
    ],
  },
});
