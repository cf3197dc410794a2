// One window of the app, and the database below all of them; stands behind `chance.js` and before the scripts that drive several
// windows. A script says in `inFrames` whether frames stand for windows (a script before the page reaches only those), and in
// a class of its own what a window promises: `note` takes that down, and `watch` says when.
const base = location.href.replace(/stage$/, "");

async function database(mode, work) {
  const opened = await new Promise((done, failed) => {
    const request = indexedDB.open("fupan");
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  opened.onversionchange = () => opened.close();
  try {
    const request = work(opened.transaction("drafts", mode).objectStore("drafts"));
    return await new Promise((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
  } finally {
    opened.close();
  }
}

class AppWindow {
  constructor(name) {
    this.name = name;
    this.page = null;
  }
  get document() { return this.page.document; }
  find(css) { return this.document?.querySelector(css); }
  state() { return this.find("[role=status][data-save]")?.dataset.save; }
  async open(hash) {
    const address = `${base}?${Math.random()}${hash}`;
    if (inFrames) {
      this.frame = document.createElement("iframe");
      this.frame.style.cssText = "position:fixed;left:0;top:0;width:1300px;height:900px;border:0";
      document.body.append(this.frame);
      this.page = this.frame.contentWindow;
      this.page.old = true;
      this.frame.src = address;
    } else {
      this.page = window.open(address, this.name, "popup,width=1300,height=900");
    }
    await this.loaded();
  }
  close() {
    if (this.frame) this.frame.remove();
    else this.page.close();
  }
  async loaded() {
    const there = await until(60000, () => !this.page.old && this.document?.body && this.find("#app > :not(.opening)"));
    if (!there) throw new Error(`window ${this.name} shows nothing: ${this.page.location.hash}`);
    this.watch();
    this.note();
  }
  /** Calls back whenever something on the page changes. */
  observe(changed) {
    new MutationObserver(changed)
      .observe(this.document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-save"] });
  }
  async reload() {
    this.page.old = true;
    this.page.location.reload();
    await this.loaded();
  }
  async go(hash) {
    this.page.location.hash = hash;
    await sleep(0);
  }
  /** A control that can be changed now. */
  control(css) {
    const control = this.find(css);
    return control && !control.readOnly && !control.disabled && this.state() !== "readonly" ? control : null;
  }
}
