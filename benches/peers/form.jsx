// The form as people would assemble it: SurveyJS on React, a preview beside it, drafts in Dexie, Word files by docx.

import { memo, useDeferredValue, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import { Model, settings } from "survey-core";
import "survey-core/i18n/simplified-chinese";
import "survey-core/survey-core.fontless.min.css";
import { Survey } from "survey-react-ui";
import catalogue from "content:catalogue";
import definition from "content:form";
import { blocks } from "./blocks.js";
import { database, record } from "./database.js";
import { handOut } from "./document.js";
import "./form.css";

const SAVE_AFTER = 250;
// A list has 100 items at most unless told otherwise.
settings.panel.maxPanelCount = 2000;
/** Drafts that were begun or brought in on this page, so that nothing waits for the database. */
const opened = new Map();

function go(review) {
  const id = crypto.randomUUID();
  opened.set(id, review);
  location.hash = `#/review/${id}/basics`;
}

/** A draft file of Fupan as answers to the form. */
function answers({ incident, attachments, ...review }) {
  return { ...review, ...incident, attachments: attachments?.map((name) => ({ name })) };
}

function Start() {
  const [drafts, setDrafts] = useState([]);
  useEffect(() => {
    database.drafts.orderBy("changed").reverse().toArray().then(setDrafts);
  }, []);
  return (
    <main className="start">
      <h1>把一件事说清楚，想透，改到位</h1>
      <p>照着提问作答，材料同步成文。内容只留在这台电脑里。</p>
      <button data-action="new" onClick={() => go({ kind: "self", voice: "unit", domain: "general", language: "zh-CN" })}>新建复盘</button>
      <a href="#/import">导入草稿</a>
      <h2>草稿</h2>
      <ul>
        {drafts.map(({ id, title, changed }) => (
          <li key={id}>
            <a href={`#/review/${id}/basics`}>{title || "还没有标题的复盘"}</a> {new Date(changed).toLocaleString("zh-CN")}
          </li>
        ))}
      </ul>
    </main>
  );
}

function Import() {
  const read = async ({ target }) => go(answers(JSON.parse(await target.files[0].text()).review));
  return (
    <main>
      <h1>导入草稿</h1>
      <input type="file" name="file" onChange={read} />
    </main>
  );
}

/** Offers of the field of work that is chosen; of the measures those that answer a ticked cause. */
function offer(survey) {
  const offers = catalogue[survey.getValue("domain")] ?? catalogue.general;
  const levels = ["direct", "main", "root"];
  for (const level of levels) survey.getQuestionByName(`catalog-${level}`).choices = offers[level];
  const ticked = levels.flatMap((level) => survey.getValue(`catalog-${level}`) ?? []);
  survey.getQuestionByName("suggest").choices = offers.measures.filter(({ value }) => ticked.some((id) => value.startsWith(`${id}-`)));
}

/** Brings an item in for each entry that is ticked, and takes out those that are ticked no more. */
function tick(survey, name, ticked) {
  const level = name.slice("catalog-".length);
  const list = name === "suggest" ? "measures" : "causes";
  const choices = survey.getQuestionByName(name).choices;
  const from = new Set(choices.map(({ value }) => value));
  const items = survey.getValue(list) ?? [];
  const kept = items.filter(({ catalog }) => !from.has(catalog) || ticked.includes(catalog));
  const added = ticked.filter((id) => !items.some(({ catalog }) => catalog === id));
  const item = (id) => ({ id: crypto.randomUUID(), catalog: id, heading: choices.find(({ value }) => value === id).text });
  survey.setValue(list, [...kept, ...added.map((id) => (list === "causes" ? { ...item(id), level } : item(id)))]);
}

function model(review) {
  const survey = new Model(definition);
  survey.data = review;
  offer(survey);
  survey.onValueChanged.add((_, { name, value }) => {
    if (name.startsWith("catalog-") || name === "suggest") tick(survey, name, value ?? []);
    if (name === "domain" || name.startsWith("catalog-")) offer(survey);
  });
  const choice = ({ id, heading }) => ({ value: id, text: heading });
  survey.onChoicesLazyLoad.add((_, options) => {
    const found = (survey.getValue("causes") ?? []).filter(({ heading }) => (heading ?? "").includes(options.filter ?? ""));
    options.setItems(found.slice(options.skip, options.skip + options.take).map(choice), found.length);
  });
  survey.onGetChoiceDisplayValue.add((_, options) => {
    const causes = new Map((survey.getValue("causes") ?? []).map((cause) => [cause.id, cause.heading]));
    options.setItems(options.values.map((id) => causes.get(id)));
  });
  return survey;
}

const Line = memo(({ style, align, text }) => <p className={`${style ?? ""} ${align ?? ""}`}>{text}</p>);
const Row = memo(({ line }) => <tr>{line.split("\t").map((text, n) => <td key={n}>{text}</td>)}</tr>);

function Preview({ survey }) {
  const [review, setReview] = useState(survey.data);
  const shown = useDeferredValue(review);
  useEffect(() => {
    const changed = () => setReview(survey.data);
    survey.onValueChanged.add(changed);
    return () => survey.onValueChanged.remove(changed);
  }, [survey]);
  return useMemo(() => <Paper review={shown} />, [shown]);
}

function Paper({ review }) {
  return (
    <aside>
      <button data-action="export-docx" onClick={() => handOut(blocks(review), `${review.title}.docx`)}>导出 Word 文件</button>
      {blocks(review).map((block, n) =>
        block.rows ? (
          <table key={n}><tbody>{block.rows.map((row, n) => <Row key={n} line={row.map(({ text }) => text).join("\t")} />)}</tbody></table>
        ) : (
          <Line key={n} {...block} />
        ),
      )}
    </aside>
  );
}

function Editor({ id, page, review }) {
  const [survey] = useState(() => model(review));
  const [saved, setSaved] = useState("");
  useEffect(() => {
    const save = () => database.drafts.put(record(id, survey.data, Date.now())).then(() => setSaved("已保存到本机"));
    let timer = setTimeout(save, SAVE_AFTER);
    const changed = () => {
      clearTimeout(timer);
      timer = setTimeout(save, SAVE_AFTER);
    };
    survey.onValueChanged.add(changed);
    return () => {
      clearTimeout(timer);
      survey.onValueChanged.remove(changed);
    };
  }, [survey, id]);
  useEffect(() => {
    survey.currentPage = survey.getPageByName(page);
  }, [survey, page]);
  const form = useMemo(() => <Survey model={survey} />, [survey]);
  return (
    <div className="editor">
      <main>
        <p role="status">{saved}</p>
        {form}
      </main>
      <Preview survey={survey} />
    </div>
  );
}

/** A draft by its id, from the database unless this page has it already. */
function Review({ id, page }) {
  const [review, setReview] = useState(opened.get(id));
  useEffect(() => {
    if (!review) database.drafts.get(id).then((stored) => setReview(stored?.review));
  }, [id]);
  return review ? <Editor id={id} page={page} review={review} /> : <main />;
}

const subscribe = (changed) => {
  addEventListener("hashchange", changed);
  return () => removeEventListener("hashchange", changed);
};

function App() {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const [, place, id, page] = hash.split("/");
  if (place === "review") return <Review key={id} id={id} page={page} />;
  return place === "import" ? <Import /> : <Start />;
}

createRoot(document.getElementById("app")).render(<App />);
