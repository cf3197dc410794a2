// Runs in every page before its own scripts and notes when things happen there.
"use strict";
window.bench = (() => {
  /** Calls back once the frame is painted that is made next. */
  const painted = (done) => requestAnimationFrame(() => drawn(done));
  /** The same for the frame that is being made: for callers in an animation frame. */
  const drawn = (done) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done(performance.now());
    channel.port2.postMessage(0);
  };

  let tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: "longtask", buffered: true });
  /** Longest task since then, in milliseconds; 0 if none took 50. */
  const longest = (from) => Math.max(0, ...tasks.filter((task) => task.startTime + task.duration > from).map((task) => task.duration));

  let keys = [];
  let typing = 0;
  addEventListener("keydown", (event) => painted((now) => keys.push(now - event.timeStamp)), true);
  const startTyping = () => {
    [keys, typing] = [[], performance.now()];
  };
  const typed = () => ({ keys, longest: longest(typing) });

  /** Starts a review as soon as it can be started, and types into its first field as soon as that is there. */
  const first = (start, field) => {
    let isStarted = false;
    bench.accepted = new Promise((accepted) => {
      const look = () => {
        const button = isStarted || document.querySelector(start);
        if (button && !isStarted) {
          isStarted = true;
          button.click();
        }
        const control = isStarted && document.querySelector(field);
        if (!control) return requestAnimationFrame(look);
        control.focus();
        document.execCommand("insertText", false, "a");
        painted((now) => accepted(document.querySelector(field).value === "a" ? now : null));
      };
      requestAnimationFrame(look);
    });
  };

  /** Goes to a place of the page; `shown` is when something that fits the selector was painted, `settled` when the number of
      elements changed last before it kept still for a second. */
  const open = (hash, css) =>
    new Promise((done) => {
      const all = document.getElementsByTagName("*");
      const from = performance.now();
      let [shown, settled, count, last] = [0, 0, all.length, from];
      location.hash = hash;
      const look = () => {
        const now = performance.now();
        if (!shown && document.querySelector(css)) drawn((at) => (shown = at - from));
        if (all.length !== count) {
          [count, last] = [all.length, now];
          drawn((at) => (settled = at - from));
        }
        if (!shown || now - last < 1000) return requestAnimationFrame(look);
        done({ shown, settled: Math.max(shown, settled), longest: longest(from), elements: count, rows: document.querySelectorAll(css).length });
      };
      requestAnimationFrame(look);
    });

  /** Clicks and waits until a file is handed out; how long that took, in milliseconds. */
  let handed;
  const create = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    handed?.(performance.now());
    return create.call(URL, blob);
  };
  const handOut = (css) =>
    new Promise((done) => {
      const from = performance.now();
      handed = (now) => done(now - from);
      document.querySelector(css).click();
    });

  /** From the choice of a file until the page says something new that fits the pattern. */
  let given = 0;
  addEventListener("change", (event) => event.target.type === "file" && (given = performance.now()), true);
  const told = (pattern) => {
    const words = () => [...document.querySelectorAll("[role=status]")].map((status) => status.textContent).join(" ");
    const before = words();
    bench.answer = null;
    const observer = new MutationObserver(() => {
      if (words() === before || !new RegExp(pattern).test(words())) return;
      observer.disconnect();
      painted((now) => (bench.answer = now - given));
    });
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  };

  /** Puts words into a search field; until the list has the number of rows that fit, and is painted. */
  const search = (field, words, row, wanted) =>
    new Promise((done) => {
      const control = document.querySelector(field);
      const from = performance.now();
      control.focus();
      document.execCommand("insertText", false, words);
      const look = () => {
        if (document.querySelectorAll(row).length !== wanted) return requestAnimationFrame(look);
        drawn((now) => done(now - from));
      };
      requestAnimationFrame(look);
    });

  /** Types texts into a search field, each key by key; the 95th percentile of the time from a key to its frame, in milliseconds. */
  const searchKeys = async (field, texts) => {
    const control = document.querySelector(field);
    const times = [];
    for (const text of texts) {
      control.focus();
      control.select();
      for (const key of text) {
        const from = performance.now();
        document.execCommand("insertText", false, key);
        await new Promise((done) => painted((now) => (times.push(now - from), done())));
        await new Promise((done) => setTimeout(done, 100));
      }
    }
    times.sort((a, b) => a - b);
    return times[Math.ceil(times.length * 0.95) - 1];
  };

  return { startTyping, typed, first, open, handOut, told, search, searchKeys };
})();
