// A page that makes a Word document of `window.blocks`.

import { handOut } from "./document.js";

const button = Object.assign(document.createElement("button"), { textContent: "导出" });
button.dataset.action = "export-docx";
button.onclick = () => handOut(window.blocks, "复盘.docx");
document.getElementById("app").append(button);
