import { defineConfig } from "vitest/config";

// Tests never assert a time; the limit only ends what hangs, on a machine that may be busy with other things.
const TEMPORARY_FOLDER = "test/temporary-folder.ts";
const base = { testTimeout: 120_000, hookTimeout: 120_000, globalSetup: [TEMPORARY_FOLDER] };

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
          setupFiles: ["test/compile-later.ts"],
          include: ["test/**/*.test.ts"],
          exclude: ["test/browser/**", "test/cli/**"],
        },
      },
      // on what `npm run build` made; a thread for command lines outlives the test file that began it
      {
        test: {
          ...base,
          name: "cli",
          isolate: false,
          include: ["test/cli/**/*.test.ts"],
          globalSetup: [TEMPORARY_FOLDER, "test/cli/build.ts"],
        },
      },
      { test: { ...base, name: "browser", include: ["test/browser/**/*.test.ts"] } },
    ],
  },
});
