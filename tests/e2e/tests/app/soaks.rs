//! A few rounds of each long run, so that a change that breaks a promise is noticed the same day. Here only promises are
//! tried that any machine keeps, also one that is busy otherwise: times and rates are measured by `cargo xtask soak`.

use anyhow::Result;
use fupan_e2e::soak;

#[tokio::test]
async fn what_was_called_saved_outlives_the_browser() -> Result<()> {
    soak::kills::keep_what_is_saved(3, soak::seed()).await.map(drop)
}

#[tokio::test]
async fn saved_is_true_also_while_the_database_fails() -> Result<()> {
    soak::faults::run(12, soak::seed()).await
}

#[tokio::test]
async fn a_saved_that_is_not_true_would_be_noticed() -> Result<()> {
    soak::faults::notices_a_lie().await
}

#[tokio::test]
async fn a_trap_takes_nothing_that_was_typed() -> Result<()> {
    soak::panics::lose_nothing(2, soak::seed()).await.map(drop)
}

#[tokio::test]
async fn two_windows_lose_nothing_that_one_called_saved() -> Result<()> {
    soak::tabs::keep_what_is_saved(4, soak::seed()).await.map(drop)
}

#[tokio::test]
async fn a_board_beside_the_draft_loses_nothing_that_one_called_saved() -> Result<()> {
    soak::board::run(4, soak::seed()).await
}

#[tokio::test]
async fn a_damaged_profile_gives_its_draft_back_or_says_so() -> Result<()> {
    soak::corruptions::run(2, soak::seed()).await
}

#[tokio::test]
async fn what_was_erased_is_handed_out_no_more() -> Result<()> {
    soak::traces::erase_all(1, soak::seed()).await.map(drop)
}

#[tokio::test]
async fn what_gets_a_passphrase_is_handed_out_no_more_and_not_lost() -> Result<()> {
    soak::locks::lose_nothing(1, soak::seed()).await.map(drop)
}

#[tokio::test]
async fn what_got_a_passphrase_before_its_first_word_is_in_no_file_at_any_moment() -> Result<()> {
    soak::sealed::run(2, soak::seed()).await
}

#[tokio::test]
async fn spoilt_files_leave_the_drafts_as_they_are() -> Result<()> {
    soak::mutations::change_nothing(8, soak::seed()).await.map(drop)
}
