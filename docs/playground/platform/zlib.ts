/** Spreadsheets and recordings, which need `node:zlib`, are not made or read in the playground. */
const absent = (): never => {
  throw new Error("compressed files are not read in a browser");
};

export const brotliDecompressSync = absent;
export const createBrotliDecompress = absent;
export const createUnzip = absent;
export const deflateRawSync = absent;
export const gunzipSync = absent;
export const inflateRawSync = absent;
export const inflateSync = absent;
// docproof asks whether Node has it
export const zstdDecompressSync = undefined;
