// Waiting, and choices by chance that a seed repeats; stands before the scripts that drive pages.
const sleep = (ms) => new Promise((go) => setTimeout(go, ms));
const until = async (ms, test) => {
  for (const end = performance.now() + ms; ; await sleep(10)) {
    const found = await test();
    if (found || performance.now() > end) return found || null;
  }
};
/**
 * What a page shows now has taken in all that was typed so far. Yew lets the browser in between two steps of a long update,
 * and goes on with a timer of the page: what is typed meanwhile shows once that has fired, before a later one of the same page.
 */
const caughtUp = (page) => new Promise((go) => page.setTimeout(go, 5));
function random(seed) {
  let state = (seed * 2654435761) >>> 0 || 1;
  return (low, high) => {
    state ^= state << 13; state >>>= 0; state ^= state >>> 17; state ^= state << 5; state >>>= 0;
    return low + (state % (high - low));
  };
}
