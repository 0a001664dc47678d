// node brotli.mjs FILE -> its size in brotli, packed as the harness packs an index
import fs from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const data = fs.readFileSync(process.argv[2]);
const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: data.length };
console.log(brotliCompressSync(data, { params }).length);
