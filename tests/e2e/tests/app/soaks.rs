//! A few rounds of each long run, so that a change that breaks a promise is noticed the same day.

use anyhow::Result;
use fupan_e2e::soak;

#[tokio::test]
async fn what_was_typed_a_second_ago_outlives_the_browser() -> Result<()> {
    soak::kills::run(4, soak::seed()).await
}

#[tokio::test]
async fn saved_is_true_also_while_the_database_fails() -> Result<()> {
    soak::faults::run(24, soak::seed()).await
}

#[tokio::test]
async fn a_saved_that_is_not_true_would_be_noticed() -> Result<()> {
    soak::faults::notices_a_lie().await
}

#[tokio::test]
async fn a_trap_takes_nothing_that_was_typed() -> Result<()> {
    soak::panics::run(2, soak::seed()).await
}

#[tokio::test]
async fn two_windows_lose_nothing_that_one_called_saved() -> Result<()> {
    soak::tabs::run(8, soak::seed()).await
}

#[tokio::test]
async fn a_damaged_profile_gives_its_draft_back_or_says_so() -> Result<()> {
    soak::corruptions::run(4, soak::seed()).await
}

#[tokio::test]
async fn what_was_erased_is_in_no_file_of_the_profile() -> Result<()> {
    soak::traces::run(1, soak::seed()).await
}

#[tokio::test]
async fn what_got_a_passphrase_is_in_no_file_of_the_profile() -> Result<()> {
    soak::locks::run(1, soak::seed()).await
}

#[tokio::test]
async fn spoilt_files_leave_the_drafts_as_they_are() -> Result<()> {
    soak::mutations::run(16, soak::seed()).await
}
