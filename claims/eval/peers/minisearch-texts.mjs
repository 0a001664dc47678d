// MiniSearch as it is used where hits are shown: the harness's own adapter and
// settings, with the texts of the claims stored in the index.
import MiniSearch from 'minisearch';
import { stemmer } from 'stemmer';
import { STOP2 } from '../common.mjs';
import plain from '../adapters/minisearch.mjs';
import best from '../best.json' with { type: 'json' };

const settings = best.minisearch.opts;
const options = {
  fields: ['claim', 'title'], storeFields: ['claim', 'title'], idField: 'id',
  processTerm: t => { t = t.toLowerCase(); return STOP2.has(t) ? null : stemmer(t); },
};

export default {
  ...plain,
  name: 'minisearch-texts',
  build(docs) { const m = new MiniSearch(options); m.addAll(docs); return m; },
  search: (m, query, k) => plain.search(m, query.replace(/https?:\/\/\S+|pic\.twitter\.com\/\S+/g, ' '), k, settings),
  load: s => MiniSearch.loadJSON(s, options),
};
