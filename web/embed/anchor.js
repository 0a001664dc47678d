// Where a claim stands in a text that may have changed since it was checked: at
// its old place, or wherever its very words stand. Words that have changed are
// another claim, so that there is no search for the like of them.

const manyPlaces = 50;

const sharedEnd = (a, b) => {
  let n = 0;
  while (n < a.length && n < b.length && a.at(-1 - n) === b.at(-1 - n)) n++;
  return n;
};

const sharedStart = (a, b) => {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
};

// What stands around the words tells repeated ones apart, then how near they are
// to their old place.
const locate = (whole, { start, quote, prefix, suffix }) => {
  let best;
  let places = 0;
  for (let at = whole.indexOf(quote); at >= 0 && places++ < manyPlaces; at = whole.indexOf(quote, at + 1)) {
    const end = at + quote.length;
    const around = sharedEnd(whole.slice(Math.max(0, at - prefix.length), at), prefix) +
      sharedStart(whole.slice(end, end + suffix.length), suffix);
    const score = around - Math.abs(at - start) / (whole.length + 1);
    if (!best || score > best.score) best = { start: at, end, score };
  }
  return best;
};
