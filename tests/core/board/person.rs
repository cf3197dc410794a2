//! Who is meant by a name field.

use fupan::review::board::People;

/// Fields, and the people in each.
const FIELDS: &[(&str, &[&str])] = &[
    ("张伟", &["张伟"]),
    ("张 伟", &["张伟"]),
    ("张　伟", &["张伟"]),
    (" 张伟 ", &["张伟"]),
    ("由张伟负责", &["张伟"]),
    ("张伟同志", &["张伟"]),
    ("张伟同志牵头", &["张伟"]),
    ("责任人：张伟", &["张伟"]),
    ("责任人:张伟", &["张伟"]),
    ("张伟（安全科）", &["张伟"]),
    ("张伟(安全科科长)", &["张伟"]),
    ("张伟【13800000000】", &["张伟"]),
    ("张伟科长", &["张伟"]),
    ("科长张伟", &["张伟"]),
    ("安全科张伟", &["张伟"]),
    ("安全科 张伟", &["张伟"]),
    ("安全科科长张伟", &["张伟"]),
    ("党政办公室主任王建国", &["王建国"]),
    ("欧阳晓明", &["欧阳晓明"]),
    ("欧阳明", &["欧阳明"]),
    ("信息中心欧阳晓明", &["欧阳晓明"]),
    ("张伟、李娜", &["张伟", "李娜"]),
    ("张伟，李娜", &["张伟", "李娜"]),
    ("张伟；李娜", &["张伟", "李娜"]),
    ("张伟和李娜", &["张伟", "李娜"]),
    ("安全科张伟、质检科李娜", &["张伟", "李娜"]),
    ("张伟、张 伟", &["张伟"]),
    // Without a name the field stands.
    ("安全科", &["安全科"]),
    ("安全科科长", &["安全科科长"]),
    ("由安全科负责", &["安全科"]),
    ("民政办主任", &["民政办主任"]),
    ("党政办和信息中心", &["党政办和信息中心"]),
    ("张主任", &["张主任"]),
    ("张某", &["张某"]),
    ("值班员", &["值班员"]),
    ("安全科、质检科", &["安全科", "质检科"]),
    ("文书", &["文书"]),
    ("", &[]),
    ("、", &[]),
    ("（待定）", &["(待定)"]),
    ("Anna Lee", &["Anna Lee"]),
    ("Anna  Lee", &["Anna Lee"]),
    ("Lee, Anna", &["Anna Lee"]),
    ("Ms Anna Lee", &["Anna Lee"]),
    ("Dr. Anna Lee", &["Anna Lee"]),
    ("Anna Lee (ward manager)", &["Anna Lee"]),
    ("Ward manager Anna Lee", &["Anna Lee"]),
    ("Owner: Anna Lee", &["Anna Lee"]),
    ("Anna Lee - QA", &["Anna Lee"]),
    ("Anna Lee, Tom Reed", &["Anna Lee", "Tom Reed"]),
    ("Anna Lee; Tom Reed", &["Anna Lee", "Tom Reed"]),
    ("Platform team", &["Platform team"]),
    ("Quality manager", &["Quality manager"]),
    ("Head of Estates", &["Head of Estates"]),
];

#[test]
fn fields_name_people() {
    for (field, expected) in FIELDS {
        let people = People::default().read(field);
        let names: Vec<&str> = people.iter().map(|person| person.name()).collect();
        assert_eq!(names, *expected, "{field:?}");
    }
}

#[test]
fn letters_alone_tell_latin_names() {
    let mut people = People::default();
    let first = people.read("Anna Lee");
    for same in ["ANNA LEE", "anna lee", "LEE, Anna", "Ms anna LEE"] {
        assert_eq!(people.read(same), first, "{same:?}");
    }
    assert_ne!(people.read("Anna Leeds"), first);
}
