//! Counts the tests that programs report, so that "no test ran" is never taken for success.

use std::io::{BufRead, BufReader, Write as _};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::project::line;

#[derive(Clone, Copy, Default, Debug, PartialEq)]
pub struct Tally {
    pub passed: usize,
    pub failed: usize,
    pub ignored: usize,
}

impl Tally {
    pub fn add(&mut self, other: Tally) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.ignored += other.ignored;
    }

    /// Reads `test result: ok. 3 passed; 0 failed; 1 ignored; …`, which Cargo's and wasm-bindgen's harness both print,
    /// and the lines `# pass 3`, `# fail 0` and `# skipped 1` of Node's.
    fn of_line(line: &str) -> Option<Self> {
        if let Some((word, count)) = line.strip_prefix("# ").and_then(|rest| rest.split_once(' ')) {
            let count = count.parse().ok()?;
            return match word {
                "pass" => Some(Self { passed: count, ..Self::default() }),
                "fail" => Some(Self { failed: count, ..Self::default() }),
                "skipped" => Some(Self { ignored: count, ..Self::default() }),
                _ => None,
            };
        }
        let counts = line.trim().strip_prefix("test result: ")?;
        let count = |word: &str| {
            let part = counts.split([';', '.']).find(|part| part.trim().ends_with(word))?;
            part.trim().split(' ').next()?.parse().ok()
        };
        Some(Self { passed: count("passed")?, failed: count("failed")?, ignored: count("ignored")? })
    }
}

/// Runs a test command, showing its output as it comes; counts into `tally` even when the command fails.
pub fn run_counted(command: &mut Command, tally: &mut Tally) -> Result<()> {
    let mut child =
        command.stdout(Stdio::piped()).spawn().with_context(|| format!("cannot start `{}`", line(command)))?;
    let mut mine = Tally::default();
    for text in BufReader::new(child.stdout.take().context("no output")?).split(b'\n') {
        let text = text?;
        let mut out = std::io::stdout().lock();
        out.write_all(&text)?;
        out.write_all(b"\n")?;
        if let Some(found) = Tally::of_line(&String::from_utf8_lossy(&text)) {
            mine.add(found);
        }
    }
    let status = child.wait()?;
    tally.add(mine);
    if !status.success() {
        bail!("`{}` failed ({status})", line(command));
    }
    if mine.passed == 0 {
        bail!("`{}` ran no tests", line(command));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_counted() {
        let line = "test result: FAILED. 12 passed; 1 failed; 2 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        assert_eq!(Tally::of_line(line), Some(Tally { passed: 12, failed: 1, ignored: 2 }));
        let wasm = "test result: ok. 3 passed; 0 failed; 0 ignored; 0 filtered out; finished in 0.00s";
        assert_eq!(Tally::of_line(wasm), Some(Tally { passed: 3, ..Tally::default() }));
        assert_eq!(Tally::of_line("# pass 20"), Some(Tally { passed: 20, ..Tally::default() }));
        assert_eq!(Tally::of_line("# fail 2"), Some(Tally { failed: 2, ..Tally::default() }));
        assert_eq!(Tally::of_line("# skipped 1"), Some(Tally { ignored: 1, ..Tally::default() }));
        for other in ["test edits::apply ... ok", "# tests 20", "# Subtest: a finding", "# pass by"] {
            assert_eq!(Tally::of_line(other), None);
        }
    }

    #[test]
    fn a_command_without_tests_fails() {
        let mut tally = Tally::default();
        let error = run_counted(Command::new("rustc").arg("--version"), &mut tally).unwrap_err();
        assert!(error.to_string().contains("ran no tests"));
    }
}
