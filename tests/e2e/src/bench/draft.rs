//! Invented reviews of any length.

use serde_json::{Value, json};

const LEVELS: [&str; 3] = ["direct", "main", "root"];
const SENTENCES: [&str; 4] = [
    "当天夜里值班员接到两次转来的呼叫，没有按流程回拨，也没有在交接簿上留下记录。",
    "换号审批单停在第三个环节，平台运维单位不知道号码已经变更，仍按旧表转接。",
    "每月一次的试拨只看设备是否通电，没有核对电话是否有人接听。",
    "分管科室把接听率列入年度考核，但只统计转出的次数，不统计接通的次数。",
];

/// A review with so many causes, measures and moments; each text has this many sentences.
pub fn review([causes, measures, moments]: [usize; 3], sentences: usize) -> Value {
    let text = |n: usize| (0..sentences).map(|k| SENTENCES[(n + k) % SENTENCES.len()]).collect::<String>();
    let cause = |n: usize| {
        json!({
            "id": format!("c{n}"), "level": LEVELS[n * 3 / causes], "heading": cause_heading(n),
            "text": text(n), "evidence": format!("值班交接簿第{}页", n + 1), "explains": []
        })
    };
    let measure = |n: usize| {
        json!({
            "id": format!("m{n}"), "heading": format!("明确第{}处号码由一个岗位负责到底", n + 1), "text": text(n + 1),
            "answers": [format!("c{}", n % causes)], "strength": "intermediate", "owner": "民政办主任",
            "due": format!("2026-{:02}-{:02}", 5 + n / 28 % 7, 1 + n % 28), "proof": "连续三次抽查没有差错", "status": "open"
        })
    };
    let moment = |n: usize| {
        let at = format!("2026-03-{:02} {:02}:{:02}", 1 + n / 48 % 28, n / 2 % 24, n % 2 * 30);
        json!({ "id": format!("t{n}"), "at": at, "text": format!("第{}次呼叫转到旧号码，无人接听。", n + 1) })
    };
    json!({
        "kind": "self", "voice": "unit", "domain": "general", "language": "zh-CN",
        "title": "澜桥街道独居老人夜间应急呼叫无人接听", "addressee": "云泽区人民政府", "unit": "云泽区澜桥街道办事处",
        "date": "2026-04-15",
        "incident": {
            "summary": "一名独居老人夜间摔倒，两次呼叫无人接听，49分钟后才被邻居发现",
            "started": "2026-03-01 22:05", "place": "青禾社区6号楼", "source": "老人家属向12345热线反映",
            "people": [{ "id": "p0", "name": "", "role": "街道夜间值班员" }],
            "timeline": (0..moments).map(moment).collect::<Vec<_>>()
        },
        "impacts": [{ "id": "i0", "heading": "耽误了老人的救助", "text": text(0) }],
        "causes": (0..causes).map(cause).collect::<Vec<_>>(),
        "remedies": [{ "id": "r0", "done_on": "2026-03-24", "text": "重新核对转接号码，改正4处。" }],
        "measures": (0..measures).map(measure).collect::<Vec<_>>()
    })
}

/// What the cause at this place says in a line.
pub fn cause_heading(n: usize) -> String {
    format!("第{}处转接号码没有人核对", n + 1)
}

/// The same as a draft file.
pub fn file(size: [usize; 3], sentences: usize) -> Vec<u8> {
    of(&review(size, sentences)).into_bytes()
}

/// The draft file of a review.
pub fn of(review: &Value) -> String {
    json!({ "format": "fupan-review", "version": 1, "revision": 1, "review": review }).to_string()
}
