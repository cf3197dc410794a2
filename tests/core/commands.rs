use std::collections::HashSet;

use fupan::{
    i18n::Lang,
    ui::editor::commands::{Command, Shortcut},
};

#[test]
fn each_command_has_a_name_of_its_own_and_words_in_both_languages() {
    let commands: Vec<Command> = Command::all().collect();
    let names: HashSet<&str> = commands.iter().map(|command| command.action()).collect();
    assert_eq!(names.len(), commands.len());
    for lang in Lang::ALL {
        let words: HashSet<&str> = commands.iter().map(|command| command.label(lang)).collect();
        assert_eq!(words.len(), commands.len(), "{lang:?}");
        assert!(!words.contains(""));
    }
    assert!(Command::FILES.iter().all(|command| !command.file_kind().is_empty()));
}

#[test]
fn no_two_commands_share_a_shortcut() {
    let shortcuts: Vec<Shortcut> = Command::all().flat_map(|command| command.shortcuts()).copied().collect();
    for (n, shortcut) in shortcuts.iter().enumerate() {
        assert!(!shortcuts[..n].contains(shortcut), "{shortcut:?}");
    }
    assert!(shortcuts.iter().all(|shortcut| shortcut.key.chars().all(|c| c.is_ascii_lowercase())));
}
