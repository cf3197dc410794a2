//! Whether a page keeps to itself: what it asked for, what its own policy refused, what went wrong in it.

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::Browser;

/// Lets the page write down what goes wrong from now on, and where the browser can tell it, what its policy refused before.
const WATCH: &str = "
    const wrong = [];
    window.watched = { from: performance.now(), wrong };
    const refused = (report) => wrong.push(`the policy (${report.effectiveDirective}) refused ${report.blockedURI ?? report.blockedURL}`);
    if ('ReportingObserver' in window) {
        new ReportingObserver((reports) => reports.forEach(({ body }) => refused(body)),
            { types: ['csp-violation'], buffered: true }).observe();
    }
    addEventListener('securitypolicyviolation', refused);
    addEventListener('error', (event) => {
        // What was seen too late for this frame is delivered with the next: no error, and no browser logs it as one.
        if (event.message?.startsWith('ResizeObserver loop')) return;
        wrong.push(event.message ?? `${event.target.outerHTML} did not load`);
    }, true);
    addEventListener('unhandledrejection', (event) => wrong.push(String(event.reason)));
    const log = console.error;
    console.error = (...words) => { wrong.push(words.join(' ')); log.apply(console, words); };";

/// What the page wrote down, and everything it has asked for since it began to load.
const SEEN: &str = "const { from, wrong } = window.watched;
    const asked = performance.getEntriesByType('resource');
    return { wrong, asked: asked.map(({ name, startTime }) => ({ name, late: startTime > from })) }";

#[derive(Deserialize)]
struct Seen {
    wrong: Vec<String>,
    asked: Vec<Asked>,
}

#[derive(Deserialize)]
struct Asked {
    name: String,
    /// After the app had shown its first screen.
    late: bool,
}

impl Browser {
    /// Watches the page from now until it is loaded anew: to be called as soon as it shows something.
    pub async fn watch(&self) -> Result<()> {
        self.js(WATCH, &[]).await.map(drop)
    }

    /// What a page that keeps to itself must not have done. `own` are the names of the files of the app.
    pub async fn complaints<'a>(&self, own: impl IntoIterator<Item = &'a str>) -> Result<Vec<String>> {
        let seen = self.js(SEEN, &[]).await.context("nobody watches this page")?;
        let seen: Seen = serde_json::from_value(seen)?;
        let mut complaints = seen.wrong;
        let own: Vec<String> = own.into_iter().map(|name| format!("{}{name}", self.url)).collect();
        for Asked { name, late } in seen.asked {
            let inside = name.starts_with("blob:") || name.starts_with("data:");
            if !inside && !own.contains(&name) {
                let when = if late { "after its first screen" } else { "while it opened" };
                complaints.push(format!("the page asked for {name} {when}"));
            }
        }
        Ok(complaints)
    }
}
