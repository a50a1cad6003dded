/** The configuration with the addresses that the command line gives: they say which recorded calls are of the documented API. */
import type { Config } from "./config-type.ts";

export interface AddressOptions {
  readonly basePath?: string;
  readonly host?: readonly string[];
}

export function addressed(config: Config, { basePath, host }: AddressOptions): Config {
  return {
    ...config,
    ...(basePath === undefined ? {} : { "base-path": basePath }),
    ...(host === undefined ? {} : { hosts: host }),
  };
}
