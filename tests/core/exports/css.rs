//! Finds declarations in the project's style sheets. Not a parser of CSS: it handles only what they contain.

/// Its declarations: selectors, property, value.
pub struct Css(Vec<(Vec<String>, String, String)>);

impl Css {
    pub fn of(text: &str) -> Css {
        let bare: String = text.split("/*").enumerate().map(|(n, s)| if n == 0 { s } else { after(s, "*/") }).collect();
        let (mut found, mut open, mut said) = (Vec::new(), Vec::<String>::new(), String::new());
        for c in bare.chars() {
            match c {
                '{' => open.push(std::mem::take(&mut said).split_whitespace().collect::<Vec<_>>().join(" ")),
                ';' | '}' => {
                    if let (Some((property, value)), Some((selectors, outer))) =
                        (said.split_once(':'), open.split_last())
                    {
                        let outer: String = outer.iter().map(|rule| format!("{rule} ")).collect();
                        let selectors = apart(selectors).map(|s| format!("{outer}{s}"));
                        found.push((selectors.collect(), property.trim().to_owned(), plain(value.trim())));
                    }
                    said.clear();
                    if c == '}' {
                        open.pop();
                    }
                }
                _ => said.push(c),
            }
        }
        Css(found)
    }

    /// What is declared last for exactly this selector, numbers in their shortest form. Of a `font` weight, size and
    /// line. Rules within others are named with those.
    pub fn value(&self, selector: &str, property: &str) -> String {
        let is_it = |(selectors, p, _): &&(Vec<String>, String, String)| {
            p == property && selectors.iter().any(|s| s == selector)
        };
        let value = self.0.iter().rev().find(is_it).map_or("", |(_, _, value)| value);
        match (property, value.find('/')) {
            ("font", Some(line)) => value[..line + value[line..].find(' ').unwrap_or(value.len() - line)].to_owned(),
            _ => value.to_owned(),
        }
    }

    /// Every value.
    pub fn values(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(_, _, value)| value.as_str())
    }
}

fn after<'a>(text: &'a str, mark: &str) -> &'a str {
    text.split_once(mark).map_or("", |(_, rest)| rest)
}

/// The selectors of a list: its commas, but for those in parentheses.
fn apart(list: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0;
    list.split(move |c| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        c == ',' && depth == 0
    })
    .map(str::trim)
}

/// With every number in its shortest form: `-.25pt` and `-0.250pt` as `-0.25pt`.
fn plain(value: &str) -> String {
    let mut out = String::new();
    let mut rest = value;
    while let Some(c) = rest.chars().next() {
        let is_number = |c: char| c.is_ascii_digit() || c == '.';
        let in_word = out.ends_with(|c: char| c.is_alphanumeric() || c == '#');
        let length = rest.find(|c| !is_number(c)).unwrap_or(rest.len());
        match rest[..length].parse::<f64>() {
            Ok(number) if !in_word => {
                out.push_str(&number.to_string());
                rest = &rest[length..];
            }
            _ => {
                out.push(c);
                rest = &rest[c.len_utf8()..];
            }
        }
    }
    out
}

#[test]
fn declarations_are_found() {
    let css = Css::of(
        "a,\nb { margin: 0 .50pt; } /* a{margin:1pt} */ @page :left{@x{top:1pt;color:#a00}} :is(a, b) c{font:700 1pt/2pt X}",
    );
    for (selector, property, value) in [
        ("b", "margin", "0 0.5pt"),
        ("@page :left @x", "color", "#a00"),
        (":is(a, b) c", "font", "700 1pt/2pt"),
        ("a", "font", ""),
    ] {
        assert_eq!(css.value(selector, property), value, "{selector}");
    }
}
