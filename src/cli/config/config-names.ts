/** Names under which a configuration is found in the current folder, the first that is there. */
export const CONFIG_NAMES: readonly string[] = ["docproof.yaml", "docproof.yml", ".docproof.yaml"];
