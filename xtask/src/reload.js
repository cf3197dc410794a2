// Only `cargo xtask serve` puts this into the page: reloads it after each build.
(() => {
  let seen;
  const ask = async () => {
    try {
      const build = await (await fetch("__reload")).text();
      if (seen !== undefined && build !== seen) return location.reload();
      seen = build;
    } catch {
      // The server is gone; it may come back.
    }
    setTimeout(ask, 500);
  };
  ask();
})();
