// Where both pages keep drafts.

import Dexie from "dexie";

export const database = new Dexie("drafts");
database.version(1).stores({ drafts: "id, changed" });

/** A draft as it is stored: what lists show is beside the answers. */
export function record(id, review, changed) {
  return { id, title: review.title ?? "", unit: review.unit ?? "", changed, review };
}
