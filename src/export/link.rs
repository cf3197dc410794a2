//! Which web addresses a file may lead to.

/// `address` as the target of a link, with characters encoded that an address must not contain. `None` unless it is a
/// well-formed address of the web or of a mailbox: other schemes could run something, and Word refuses to open a file
/// with a malformed target.
pub fn target(address: &str) -> Option<String> {
    let address = address.trim();
    let (scheme, rest) = address.split_once(':')?;
    match scheme.to_ascii_lowercase().as_str() {
        scheme @ ("http" | "https") => {
            let rest = rest.strip_prefix("//")?;
            let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
            let (authority, path) = rest.split_at(end);
            let (host, port) = authority.split_once(':').unwrap_or((authority, "0"));
            let is_port = port.len() < 6 && port.bytes().all(|b| b.is_ascii_digit()) && port.parse::<u16>().is_ok();
            (is_host(host) && is_port).then(|| format!("{scheme}://{authority}{}", encoded(path)))
        }
        "mailto" => {
            let end = rest.find('?').unwrap_or(rest.len());
            let (mailbox, query) = rest.split_at(end);
            let (local, host) = mailbox.split_once('@')?;
            let is_local = |c: char| c.is_ascii_alphanumeric() || "._+-".contains(c);
            let is_mailbox = !local.is_empty() && local.chars().all(is_local) && is_host(host);
            is_mailbox.then(|| format!("mailto:{mailbox}{}", encoded(query)))
        }
        _ => None,
    }
}

/// Whether `host` is the name of a host. A user name before it would be able to disguise it.
fn is_host(host: &str) -> bool {
    let is_label = |label: &str| {
        let is_edge = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        label.chars().count() < 64
            && is_edge(label.chars().next())
            && is_edge(label.chars().last())
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    host.len() < 254 && host.split('.').all(is_label)
}

/// `text` without what an address has to encode.
fn encoded(text: &str) -> String {
    let mut out = String::new();
    for (at, c) in text.char_indices() {
        let is_code = |after: &str| after.len() > 1 && after.bytes().take(2).all(|b| b.is_ascii_hexdigit());
        let is_kept = match c {
            '%' => is_code(&text[at + 1..]),
            // A second one would be part of the fragment, where it is not allowed.
            '#' => !text[..at].contains('#'),
            c => c.is_ascii_alphanumeric() || "-._~:/?@!$&'()*+,;=".contains(c),
        };
        if is_kept {
            out.push(c);
        } else {
            let mut bytes = [0; 4];
            c.encode_utf8(&mut bytes).bytes().for_each(|byte| out.push_str(&format!("%{byte:02X}")));
        }
    }
    out
}
