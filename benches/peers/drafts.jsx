// Many drafts: brought in from backup files into Dexie, listed, searched.

import { memo, useDeferredValue, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import { database, record } from "./database.js";
import "./drafts.css";

function Restore() {
  const [told, setTold] = useState("");
  const read = async ({ target }) => {
    const backup = JSON.parse(await target.files[0].text());
    await database.drafts.bulkPut(backup.drafts.map(({ id, saved_at, text }) => record(id, JSON.parse(text).review, saved_at)));
    setTold(`读回${backup.drafts.length}份草稿`);
  };
  return (
    <main>
      <h1>设置</h1>
      <input type="file" name="backup" onChange={read} />
      <p role="status">{told}</p>
    </main>
  );
}

const Draft = memo(({ id, title, unit, changed }) => (
  <li>
    <a href={`#/review/${id}/basics`}>{title || "还没有标题的复盘"}</a>
    <p>{unit}，{WHEN.format(changed)}改过</p>
    <button data-action="open" data-of={id}>继续写</button>
    <button data-action="duplicate" data-of={id}>复制一份</button>
    <button data-action="delete" data-of={id}>删除</button>
  </li>
));
const WHEN = new Intl.DateTimeFormat("zh-CN", { dateStyle: "medium", timeStyle: "short" });

const has = ({ title, unit, review }, words) => title.includes(words) || unit.includes(words) || (review.incident?.summary ?? "").includes(words);

function List() {
  const [drafts, setDrafts] = useState([]);
  const [words, setWords] = useState("");
  useEffect(() => {
    database.drafts.orderBy("changed").reverse().toArray().then(setDrafts);
  }, []);
  const wanted = useDeferredValue(words);
  const rows = useMemo(
    () => drafts.filter((draft) => has(draft, wanted)).map(({ review, ...draft }) => <Draft key={draft.id} {...draft} />),
    [drafts, wanted],
  );
  return (
    <main>
      <h1>草稿</h1>
      <input type="search" value={words} onChange={({ target }) => setWords(target.value)} />
      <ul>{rows}</ul>
    </main>
  );
}

const subscribe = (changed) => {
  addEventListener("hashchange", changed);
  return () => removeEventListener("hashchange", changed);
};

function App() {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return hash === "#/settings" ? <Restore /> : <List />;
}

createRoot(document.getElementById("app")).render(<App />);
