// The document of the answers as blocks, which the preview shows and the export writes.

const LEVELS = { direct: "表层", main: "内层", root: "深层" };

const head = (text) => ({ style: "Heading1", text });
const items = (list, of) => (list ?? []).map(of);

export function blocks(review) {
  const causes = Object.keys(LEVELS).flatMap((level) => (review.causes ?? []).filter((cause) => cause.level === level));
  return [
    { style: "Title", align: "center", text: review.title ?? "" },
    { text: review.addressee ? `${review.addressee}：` : "" },
    { text: [review.started, review.place, review.summary, review.source].filter(Boolean).join("，") },
    ...items(review.timeline, ({ at, text }) => ({ text: `${at ?? ""}，${text ?? ""}` })),
    head("一、问题认识"),
    ...items(review.impacts, ({ heading, text }, n) => ({ text: `（${n + 1}）${heading ?? ""}。${text ?? ""}` })),
    head("二、原因分析"),
    ...items(causes, ({ level, heading, text, evidence }, n) => ({ text: `${n + 1}．${LEVELS[level]}：${heading ?? ""}。${text ?? ""}${evidence ? `（${evidence}）` : ""}` })),
    head("三、整改措施"),
    ...items(review.remedies, ({ done_on, text }) => ({ text: `${done_on ?? ""}，${text ?? ""}` })),
    ...items(review.measures, ({ heading, text, owner, due }, n) => ({ text: `${n + 1}．${heading ?? ""}。${text ?? ""}由${owner ?? ""}负责，${due ?? ""}前完成。` })),
    { align: "right", text: review.unit ?? "" },
    { align: "right", text: review.date ?? "" },
    {
      rows: [
        ["序号", "整改措施", "责任人", "完成时限", "完成标准"],
        ...items(review.measures, ({ heading, owner, due, proof }, n) => [String(n + 1), heading ?? "", owner ?? "", due ?? "", proof ?? ""]),
      ].map((cells) => cells.map((text) => ({ text }))),
    },
  ];
}
