/** Names of objects in a store that speaks S3: `s3://bucket/key`. */
import { ToolError } from "./tool-error.ts";

export const isObjectAddress = (name: string): boolean => /^s3:\/\//i.test(name);

export interface ObjectAddress {
  readonly Bucket: string;
  readonly Key: string;
}

export function addressOf(name: string): ObjectAddress {
  const [, Bucket, Key = ""] = /^s3:\/\/([^/\s?#]+)(?:\/(.*))?$/i.exec(name) ?? [];
  if (Bucket === undefined) throw new ToolError(`${name}: not of the form s3://BUCKET/KEY`);
  return { Bucket, Key };
}
