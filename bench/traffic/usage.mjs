// Loaded into a measured process before its own code (node --import): leaves behind what it took.
import { writeFileSync } from "node:fs";

const file = process.env["DOCPROOF_USAGE"];
process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  if (file !== undefined)
    writeFileSync(file, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }));
});
