### Words of the interface. How the document speaks is a grammar, not a translation: see src/report/compose.

## The app
app-name = Fupan
app-title = Fupan: say what happened, think it through, put it right
# Follows the name of the app.
brand-link = , back to the drafts
lang-switch = Interface language
nav-pages = Pages
nav-sections = Sections
nav-steps = Back and next
nav-panes = Form and preview
nav-drafts = Drafts
nav-import = Import
nav-settings = Settings
skip = Skip to the form
private = Everything stays on this computer. Nothing is sent anywhere.
undo = Undo
redo = Redo
remove = Remove
pasted-rows = { $n ->
    [one] You pasted a table with 1 row.
   *[other] You pasted a table with { NUMBER($n) } rows.
}
pasted-take = { $n ->
    [one] Turn it into an item
   *[other] Turn it into { NUMBER($n) } items
}
pasted-leave = Keep it in this field
undo-led = Now showing another document: { $document }.
removed = One item removed.
dismiss = Dismiss
control-of = { $control }: { $of }
example-tag = Example
date-pick = Pick a date
not-said = Not set

## Saving
save-saving = Saving
save-saved = Saved on this computer, { $time }
save-failed = Not saved, trying again
save-memory = Not saved to this computer
failed-banner = Your latest changes are not saved yet. The browser is still trying. To be safe, save the draft as a file.
memory-banner = This browser does not let pages save anything, so your work is lost when you close this page. Before you do, save the draft as a file, and import it next time.

## Home
home-title = Say what happened, think it through, put it right
home-lead = Answer the questions and the document is written as you go. It works offline, and everything stays on this computer.
start-new = New review
start-new-help = Start with the incident; stop at any time
start-import = Import a draft
start-import-help = A draft file from another computer
start-sample = See a sample
start-sample-help = A made-up case for you to edit
start-sample-clinic = Open a sample: clinic
start-sample-clinic-help = A made-up case: a missed test result
start-sample-outage = Open a sample: outage
start-sample-outage-help = A made-up case: a failed checkout
drafts-title = Drafts
drafts-count =
    { $n ->
        [one] 1 draft
       *[other] { NUMBER($n) } drafts
    }
drafts-changed = changed { $when }
drafts-open = Continue
drafts-copy = Copy
drafts-copy-of = Copy of “{ $title }”
drafts-duplicate = Duplicate
drafts-save = Save as a file
drafts-delete = Delete
drafts-deleted = Deleted “{ $title }”.
drafts-untitled = Untitled review
drafts-broken = This draft cannot be opened
in-app-banner = Pages opened inside chat apps such as WeChat, QQ or DingTalk cannot save files, so you cannot export your document here. Tap “···” at the top right, choose “Open in browser”, and write there.
draft-opening = Opening the draft…
drafts-opening = Opening your drafts…
drafts-unreadable = The drafts in this browser cannot be read. Close other pages of this app and reload this one. Your drafts have not been changed.
drafts-next =
    { $written ->
        [0] Nothing complete yet; next is { $section }
        [one] 1 section complete; next is { $section }
       *[other] { NUMBER($written) } sections complete; next is { $section }
    }
drafts-written = All five sections are complete
drafts-not-stored = The browser could not save this, so nothing was done. Free some disk space and try again. Your drafts are unchanged.
draft-missing-title = Draft not found
draft-in-bin-title = Deleted draft
draft-in-bin = This draft was deleted and can still be restored. Go back to the drafts and choose “Restore” below the list.
draft-missing = This draft is not in this browser on this computer. It may be in another browser, or was deleted more than 30 days ago. If you have its file, import it; if you have a backup, restore it.
back-to-drafts = Back to the drafts
bin-count =
    { $n ->
        [one] 1 deleted draft can still be restored
       *[other] { NUMBER($n) } deleted drafts can still be restored
    }
bin-until = kept until { $date }
bin-restore = Restore
prepare-title = Have these ready
prepare-1 = Rotas, call and system logs, CCTV. Times should be exact to the minute.
prepare-2 = The complaint, alert or report that raised it, word for word.
prepare-3 = What has already been put right, and when.
prepare-rest = Leave blank what you do not know. The check will tell you what is missing; nothing is ever made up for you.

## Import
import-title = Import
import-help = Choose a draft file (.fupan.json) or an old document (.docx, .html, .md, .txt), or paste its text below. It becomes a new draft. You can also add an old document to a draft that you choose. No other draft is changed.
import-choose = Choose a file, or drop it here
import-refused = “{ $name }” was not imported
import-disk = The browser could not read this file. Check that it is still there and choose it again.
import-not-stored = The file was read, but the browser could not save it. Free some disk space and try again.
import-too-large = The file is too large: drafts and suggestions files have at most 16 MB, backups 64 MB. Check that it is the right file.
import-empty = The file is empty. Go back to where it was saved and save it again.
import-truncated = The file is incomplete: it stops at line { NUMBER($line) }. Copy it again in full, then import it.
import-unreadable = This cannot be read (from line { NUMBER($line) }, byte { NUMBER($column) }): Fupan did not save it, or it was changed or damaged. Use a file that Fupan saved, or restore a backup.
import-foreign = This is not a Fupan draft. Choose a file that ends in .fupan.json. To restore a backup or import suggestions, go to “Settings”.
import-newer = This was saved by a newer version of Fupan (format { $version }). Update Fupan first: reload the page, or get the latest fupan.html. Then try again.
import-too-many = The list “{ $field }” in this file has too many entries, so nothing was imported. Check that it is the right file. If it is, show it to whoever maintains Fupan for you.
import-bad-field = The entry “{ $field }” in this file is not valid, so nothing was imported. Save the file again in the app it came from, or show it to whoever maintains Fupan for you.
import-reading = Reading the document …
import-text-title = Turn an old document into a draft
import-text-help = Paste last year’s review, a colleague’s report or a notice. Its text is sorted into the fields. You check every part before it becomes a draft; the words are not changed, and nothing leaves this computer.
import-text-label = Text of the old document
import-text-read = Read the text
import-text-empty = There is no text here yet. Copy the old document and paste it here.
document-too-large = The file is too large: at most 4 MB of text (about a thousand pages), or a Word file of 32 MB. Keep only the part you need and try again.
document-no-words = There are no words in this file; perhaps it only holds pictures. Copy the text and paste it below.
document-no-text = This is not a text document, or it is damaged. Open the original in Word or WPS, save it as .docx and choose that.
document-zip = This is an archive, a spreadsheet or a presentation, not a Word document. Unpack it and choose the .docx inside, or copy the text and paste it below.
document-damaged = This Word file cannot be opened; it may be incomplete or damaged. Open it in Word or WPS, save it as .docx and choose that.
document-old-office = This is an old Office format (.doc, .wps), or the file has a password. Open it in Word or WPS, save it as .docx without a password and choose that.
document-pdf = This is a PDF file. Open it in Word or WPS, save it as .docx and choose that, or copy the text and paste it below.
document-rich-text = This is a rich text file. Open it in Word or WPS, save it as .docx and choose that.
sorting-title = Check what was read
sorting-lead = Each colour in the source stands for a group of fields. If something is in the wrong place, choose another place for it or drag it there.
sorting-count = Placed: { NUMBER($placed) }, of which { NUMBER($unsure) } unsure. Not placed: { NUMBER($left) }.
sorting-other-genre = This does not look like a review. Only the title, the date and what happened were read.
sorting-again = Back to import
sorting-accept = Make a draft
sorting-cancel = Cancel
sorting-guess = unsure
sorting-where = Where this goes
sorting-source-side = Source
sorting-left = Not placed
sorting-left-help = No field was found for these. Choose a field now, or leave them: they are listed under “Check” in the draft, to be worked through one by one.
sorting-frame = Document and incident
sorting-idle = Headings, numbers and page furniture
sorting-nowhere = No field
sorting-title-field = Title
sorting-addressee = Addressee
sorting-unit = Organisation
sorting-signer = Signed by
sorting-date = Date
sorting-summary = What happened
sorting-started = Began
sorting-place = Place
sorting-source = How it was detected
sorting-at = Time
sorting-heading = Summary
sorting-text = Details
sorting-evidence = Evidence
sorting-done-on = Done on
sorting-owner = Owner
sorting-due = Due
sorting-proof = Completion evidence
sorting-moments = Timeline
sorting-impacts = Impacts
sorting-causes = Causes
sorting-remedies = Already done
sorting-measures = Actions
sorting-moment = Event { NUMBER($n) }
sorting-impact = Impact { NUMBER($n) }
sorting-cause = Cause { NUMBER($n) }
sorting-remedy = Done { NUMBER($n) }
sorting-measure = Action { NUMBER($n) }
sorting-new-moment = New timeline event
sorting-new-impact = New impact
sorting-new-cause = New cause ({ $level })
sorting-new-remedy = New entry of what is done
sorting-new-measure = New action
notes-title = Not placed from the old document
notes-left = { NUMBER($n) ->
    [one] { NUMBER($n) } part
   *[other] { NUMBER($n) } parts
}
notes-help = Copy what is useful into a field; dismiss the rest.
notes-done = Dismiss

## Settings
settings-language = Interface language
settings-language-help = Changes the interface only. Choose the language of the document under “Basics”.
settings-place = Where your work is kept
settings-lasting = Drafts are kept in this browser on this computer. You do not see them in another browser or as another user. Save important drafts as files too.
settings-network = Once open, this page makes no connections. What you write is not sent anywhere.
settings-about = About
settings-version = Fupan { $version }, released under MIT or Apache-2.0.

## Sections
section-basics = Basics
section-basics-question = What are you writing?
section-basics-help = Say who it is for and who it is from. Leave blank what you are not sure of.
section-incident = Incident
section-incident-question = What happened?
section-incident-help = Only what was seen or recorded: who did what and when, and what was not done.
section-impacts = Impact
section-impacts-question = Who was affected, and how?
section-impacts-help = Start with the effect on people, then on their trust, then on the work.
section-causes = Causes
section-causes-question = Why did it happen?
section-causes-help = Keep asking why until you reach the way the organisation works. Tick what fits, then reword it with your own facts.
section-measures = Actions
section-measures-question = What will change?
section-measures-help = Start with the root causes. Change the process or the system where you can: training and reminders alone rarely last.
section-check = Check
section-check-question = One more look before it goes out
section-check-help = These are only reminders. You can export at any time, finished or not.
section-document = Document
section-document-question = Export
section-document-help = The document is formatted and ready to print.
section-place = Section { NUMBER($place) } of { NUMBER($total) }
rail-empty = Not started
rail-complete = Complete
rail-missing =
    { $n ->
        [one] 1 thing missing
       *[other] { NUMBER($n) } things missing
    }
rail-findings =
    { $n ->
        [0] No issues
        [one] 1 issue
       *[other] { NUMBER($n) } issues
    }
rail-document = Read and export
back-to = Back: { $section }
next-to = Next: { $section }
next-short = Next
tab-form = Form
tab-paper = Preview
tab-export = Export
paper-title = Preview
paper-pages = { $pages ->
    [one] one page
   *[other] { NUMBER($pages) } pages
}
paper-label = Preview: click on a passage to go to its field
paper-zoom = Full size
paper-keys = Up and down arrows move between the passages, Enter goes to the field, R rewords the passage.
paper-guide = (What you write appears here)

## Cards
card-empty = Nothing written yet
close-card = Close
move-up = Move earlier
move-down = Move later
facts-none = no facts yet

## Basics
kind-label = Kind of document
kind-self = Incident review
kind-self-help = What happened, why, and what will change (a post-incident review)
kind-report = Incident report
kind-report-help = A factual account for management or a regulator, without causes
kind-progress = Action report
kind-progress-help = Progress on the corrective actions
domain-label = What kind of incident is it?
domain-help = Decides which effects, causes and actions are suggested. Change it at any time; you keep what you ticked.
domain-general = General
domain-epidemic = Infection control
domain-safety = Workplace safety
domain-petition = Complaints
domain-service = Front-desk services
domain-documents = Documents and reporting
domain-opinion = Public communication
domain-data = Network and data security
domain-finance = Finance and assets
domain-food = Food safety
domain-care = Schools and care homes
domain-disaster = Floods and emergencies
domain-construction = Construction
domain-health = Healthcare
domain-systems = IT operations and outages
domain-procurement = Procurement and tendering
title-label = What was the incident?
title-help = A short phrase for what went wrong. The kind of document is added before it.
title-example = Vaccine fridge without power overnight
addressee-label = Who is it for?
addressee-help = The full name of the organisation or person it goes to.
addressee-example = Westlow Health Board
voice-label = Who is writing?
voice-unit = An organisation or team (we)
voice-person = One person (I)
language-label = Language of the document
unit-label = Organisation or team
unit-example = Alder Green Health Centre
signer-label = Name of the person signing
signer-help-person = Your name, at the end of the document.
signer-help-unit = The author, named beside the organisation. Leave it empty to name only the organisation.
post-label = Role of the person signing
post-help = Appears in the opening sentence: “I am …”.
responsibility-label = What responsibility is accepted?
responsibility-help = Optional. If not stated, a document in English says nothing about responsibility.
responsibility-none = Not stated
responsibility-direct = Direct responsibility
responsibility-leading = As the person in charge
responsibility-supervising = As the supervising manager
responsibility-local = Responsibility for the area
responsibility-oversight = Responsibility for oversight
date-label = Date of the document
date-help = 2026-03-16 and 16 March 2026 both work.
pledge-label = Commitment
pledge-help = Goes before the closing line. Optional. Say what will be done from now on, not how determined you are.
pledge-example = From today the duty manager answers every alarm at night.
attachments-label = Any attachments?
attachments-help = Name the files that go with the document. Appendices such as the action log are listed automatically.
add-attachment = Add an attachment
attachment-name = Name of attachment { NUMBER($n) }

# Several documents
documents-title = Documents about this incident
documents-at-hand = Current document
documents-more = Write another from the same facts
documents-help = The facts are entered once. Each document has its own recipient, date, layout and rewording.
documents-person = Personal statement
documents-remove = Delete this document
documents-undated = no date yet
documents-exported = exported { $when }

## Incident
summary-label = In one sentence: what went wrong?
summary-help = Who did what, what went wrong, what resulted.
summary-example = After a breaker tripped nobody acted on the alarm, and the vaccine fridge was without power for 19 hours.
started-label = When did it begin?
started-help = To the minute if you can; “about 08:00” if you are not sure.
place-label = Where did it happen?
place-help = The exact location.
people-label = Who was involved?
people-help = Give roles; add names only where they are needed. Do not name people who were harmed.
name-label = Name
name-help = Optional.
role-label = Role
role-help = For example: night supervisor
person-title = Person
add-person = Add a person
timeline-label = What happened, step by step?
timeline-help = One entry per step, in order. Enter an omission at the time it should have been done.
at-label = When?
at-help = For example 2026-03-05 08:00, 5 March 2026, or early next morning.
moment-text-label = Who did what?
moment-text-help = One sentence per step, without judgement.
moment-text-example = The porter wrote the alarm on a slip and did not log a ticket.
moment-title = Step
add-moment = Add a step
source-label = How was it detected?
source-help = One sentence: who or what noticed it, when and how.
source-example = a pharmacist found the fridge warm on the morning of 6 March
incident-more = Add reference, severity, and when it was detected and resolved
incident-reference-label = Reference
incident-reference-help = The number the incident is filed under, such as INC-204.
incident-severity-label = Severity
incident-severity-help = On your own scale: SEV-2, moderate harm, Category 3.
incident-trigger-label = What set it off?
incident-trigger-help = The change or event after which it began. The causes come later.
incident-detected-label = When was it detected?
incident-mitigated-label = When was it mitigated?
incident-mitigated-help = From then on it did no further harm.
incident-resolved-label = When was it resolved?
incident-zone-label = Time zone
incident-zone-help = Of all times here, such as UTC or BST. Times with another zone are converted.

## Impact
impacts-hint = Usually two or three: who was harmed or held up, what it cost, whose trust was shaken.
impact-title = Effect
impact-heading-label = This effect in one sentence
impact-heading-help = Name the people and things affected, not just “some disruption”.
impact-heading-example = Two vaccination clinics were cancelled
impact-text-label = What exactly was the effect?
impact-text-note = times, figures, records
impact-text-help = How many people, how long, how much money, who said what.
add-impact = Add an effect
affected-people = On people
affected-trust = On trust
affected-work = On the work
affected-hazard = Hazard revealed

## Causes
level-direct = Immediate cause
level-direct-question = Which step was wrong, late or missing at that moment?
level-direct-help = Name the step and the time as the records show them; no verdicts such as “careless”.
level-main = Contributing factor
level-main-question = Why did nothing stop it?
level-main-help = Think of procedures, who does what, handovers, training, checks and tools.
level-root = Root cause
level-root-question = What allowed this to go on?
level-root-help = Unless this changes, would it happen to somebody else? Think of responsibility, rules, resources, targets and attitudes.
level-label = Which level is it on?
level-help = Moving it drops connections that no longer make sense.
cause-title = Cause
cause-heading-label = This cause in one sentence
cause-heading-help = Turn the ticked wording into your own facts.
cause-text-label = What are the facts?
cause-text-note = times, figures, records
cause-text-help = Which day, which step, by how much; how it should have been and where that is written.
evidence-label = What is the evidence?
evidence-note = name and date of the record
lessons-more = Add what went well, what went badly, and where you were lucky (documents in English)
lessons-well-label = What went well?
lessons-well-help = One thing a line. What worked should stay.
lessons-badly-label = What went badly?
lessons-badly-help = What made it worse or slower, even if it caused nothing.
lessons-lucky-label = Where were you lucky?
lessons-lucky-help = What would have been worse but for chance.
evidence-example = duty log, 5 March, page 2
explains-label = Which causes does it explain?
explained-by-label = Causes that explain it
explains-short = It explains
why-not-asked = “Why?” not answered yet
why-likely = Common deeper causes: tick any that apply
search-causes = Search causes for all kinds of incident
causes-not-in-report = An incident report does not tell causes. They go into an incident review, which you can add under “Basics”.
search-effects = Search effects for all kinds of incident
search-hits-rough = No entry contains these words; close to them: { NUMBER($n) }
search-hits-first = { NUMBER($found) } found; the first { NUMBER($n) } are shown
search-more = Show more ({ NUMBER($n) } left)
search-write-own = Nothing suitable? Add “{ $words }” as your own:
search-own = Write as your own
own-impact = Effect
own-measure = Action
own-remedy = Immediate action
further-suggestions = Further suggestions ({ NUMBER($n) })
general-suggestions = General suggestions ({ NUMBER($n) })
level-held = { $level } { NUMBER($n) }
level-count = { NUMBER($held) } added, { NUMBER($n) } suggested
levels = The three levels of causes
measures-near = These actions are common for similar causes: tick any that apply.
facts-due = Figures needed
search-measures = Search actions for all kinds of incident
search-hits =
    { $n ->
        [0] Nothing found: try other words, or write your own
        [one] 1 found
       *[other] { NUMBER($n) } found
    }
search-answers = addresses “{ $cause }”, { $domain }
ask-why = Ask why again
ask-why-note = Adds an entry under “{ $level }”, connected to this one
add-cause = Write your own
more-suggestions = More suggestions ({ NUMBER($n) })
fewer-suggestions = Hide suggestions

## Actions
remedies-question = What has been put right already?
remedies-help = What has been finished since the incident, one entry each. What is not finished goes below.
remedy-title = Immediate action
done-on-label = On which day?
remedy-text-label = What was done?
remedy-text-help = Say what was achieved, not how seriously it was taken.
remedy-text-example = The breaker was replaced and every fridge alarm tested.
add-remedy = Add an immediate action
extent-question = Does the same fault exist elsewhere?
extent-help = Where you looked, what you found and how much of it has been put right. Leave it empty if nobody has looked.
extent-title = Check elsewhere
add-extent = Add a place
extent-place-label = Where did you look?
extent-place-example = the other 12 vaccine fridges
extent-by-label = Who looked?
extent-by-help = A role or a department.
extent-found-label = What was found?
extent-found-example = three fridges whose alarm rang in an empty room
extent-fixed-label = How much of it has been put right?
extent-fixed-example = all three
told-question = Who was told?
told-help = The people affected, a regulator, customers. Leave it empty if nobody was. Only documents in English include it.
told-title = Notification
add-told = Add someone who was told
told-who-label = Who?
told-who-help = A person, a group or an authority.
told-when-label = When?
told-what-label = What were they told?
next-update-more = Add when the next update comes
next-update-label = When does the next update come?
answer-cause = Write an action for this cause
answered-by = Addressed by:
coverage-none = No action yet
coverage-strong = Has a stronger action
coverage-intermediate = Has an intermediate action
coverage-weak = Only weaker actions
coverage-some = Has an action
measures-all = Which actions will you take?
measures-own = Other actions
measures-own-help = Add actions not suggested above, and tick the causes they address.
measure-number = A{ NUMBER($n) }
measure-title = Action
measure-heading-label = The action in one sentence
measure-heading-example = Send every fridge alarm to the on-call phone, and to the duty manager when nobody acknowledges it
measure-text-label = How exactly?
measure-text-help = Steps, numbers, scope; which rule or procedure changes.
answers-label = Which causes does it address?
owner-label = Who will do it?
owner-help = A role, with a name if needed; not “all staff”.
owner-none = no owner yet
due-label = Due date
due-help = For example 2026-04-10.
proof-label = How will you know it is done?
proof-note = a result to see, a record to check
proof-example = two months of alarm records without a missed alarm
status-label = Status
status-open = Not started
status-doing = In progress
status-done = Implemented, not yet verified
status-closed = Verified and closed
status-lasting = Ongoing
strength-label = How strong is this action?
strength-strong = Stronger
strength-intermediate = Intermediate
strength-weak = Weaker
strength-why = Stronger: changes the process or system, or settles who does it, so nobody has to remember. Intermediate: checklists, alerts, drills. Weaker: meetings, emails, training, reminders.
measure-more = Add progress, accountable manager, recheck date
progress-label = Progress
progress-help = What has been done so far.
progress-example = four of six fridges are connected
reason-label = Reason for delay
reason-help = If it was not finished by its due date.
next-label = Next step
next-help = What is left to do, and by which day.
leader-label = Accountable manager
leader-help = Who makes sure that it gets done.
helpers-label = Supported by
helpers-help = Who helps the owner.
interim-label = Interim control
interim-help = What contains the risk until it is done.
effect-label = How will you know it works?
effect-help = Which indicator, which target, and the day you will check it.
effect-example = 98% of July alarms acknowledged within 15 minutes, checked on 5 August
recheck-label = Recheck date
recheck-help = The day it is checked again once it is done.
verifier-label = Verified by
verifier-help = Who confirms that it is done.
closed-on-label = Completed on
closed-on-help = The day the action was in place. Verifying it later does not change the day.
slogan-label = Slogan
slogan-help = Chinese documents only; used once every action has a different one.
ticket-label = Ticket
ticket-help = Where the work is tracked: a web address or a number.
add-measure = Write an action

## Check
check-of = These are the issues in “{ $document }”. Each document has its own.
check-clean = No issues found. The document is ready.
check-settled = No open issues. Ignored issues are listed below.
severity-certain = { NUMBER($n) } to fix
severity-certain-tone = Fix this first
severity-suspect = { NUMBER($n) } to check
severity-suspect-tone = Please check
severity-hint = { NUMBER($n) } could be better
severity-hint-tone = Could be better, if you wish
go-to-field = Fill it in
go-to-filled = Edit it

mend-voice = Change to “{ $words }”
mend-strength = Rate it weaker
leave-finding = Ignore
leave-reason-label = Why ignore it?
leave-reason-help = Shown to the reviewer on the overview, not in the document. The issue comes back when the words it quotes change.
leave-undo = Stop ignoring
left-findings = Ignored
tab-charts = Charts
## Document
export-docx = Download Word file
export-docx-help = { $pages ->
    [one] Formatted and ready to submit, one page.
   *[other] Formatted and ready to submit, { NUMBER($pages) } pages.
}
export-html = Web page
export-md = Markdown
export-txt = Plain text
export-json = Draft file
export-json-help = Keep the draft file as a backup, or import it on another computer to carry on there.
export-failed = That did not work. Try again. If it fails again, choose another format, and export the draft file to be safe.
open-certain =
    { $n ->
        [one] 1 place still needs fixing.
       *[other] { NUMBER($n) } places still need fixing.
    }
open-others =
    { $n ->
        [one] 1 issue is open.
       *[other] { NUMBER($n) } issues are open.
    }
open-check = Check first
open-anyway = , or export now.

## Findings
# Each says what is missing, then what to do; $about quotes the item concerned.

finding-title-missing = Add a title: what went wrong, and where.
finding-addressee-missing = Say who this document goes to.
finding-unit-missing = Give the full name of the organisation or team.
finding-signer-missing = No signatory yet. Give the name of the person.
finding-date-missing = Date the document.
finding-summary-missing = Sum the incident up in one sentence: what happened, and how many people it affected.
finding-started-missing = Say when it began. If you are not sure, write “about 08:00”.
finding-place-missing = Say where it happened.
finding-source-missing = Say how it was detected: by whom, when and how.
finding-timeline-missing = The timeline is empty. Begin with the earliest step and write one entry for each.
finding-timeline-short = The timeline has one step only. Add what happened before it and how it was handled afterwards.
finding-moment-time-missing = The step “{ $about }” has no time. Look it up in the records; if you are not sure, write “about 08:00”.
finding-impact-missing = Say what the effect was. Begin with people.
finding-impact-text-missing = “{ $about }” could be more exact. { $detail }
finding-cause-missing = There is no cause yet. Begin with the step that was wrong, late or missing at that moment.
finding-direct-cause-missing = There is no immediate cause yet. Which step was wrong, late or missing at that moment?
finding-main-cause-missing = There is no contributing factor yet. Why did nothing stop it?
finding-root-cause-missing = There is no root cause yet. What allowed this to go on?
finding-cause-facts-missing = “{ $about }” has no facts yet. Which day, which step, by how much, and which record shows it?
finding-cause-unconnected = “{ $about }” is not connected to any other cause. Tick the one it explains.
finding-cause-unanswered = No action addresses “{ $about }” yet. Add one, or tick this cause in an action you have.
ask-figures = How many people, how long, how much?
finding-remedy-facts-missing = “{ $about }” was only ticked. Add your own facts: { $detail }
finding-remedy-missing = If something has been put right already, say so here; if not, leave it empty.
finding-measure-missing = There is no action yet. Begin with the root causes; every cause needs at least one action.
finding-measure-owner-missing = Say who carries out “{ $about }”. Name a role or a person.
finding-measure-due-missing = Say when “{ $about }” will be finished. Give a date.
finding-measure-proof-missing = Say what shows that “{ $about }” is finished: something you can produce, such as a record or a test.
finding-measure-unconnected = “{ $about }” is not connected to a cause. Tick the one it addresses.
finding-measures-all-weak = All actions are weaker ones: they work only as long as people remember. Is there a step to drop, or one that a system could block?
finding-measures-one-strength = All actions are rated alike. Take them one by one: would it still work if nobody remembered it?
finding-chain-ends-direct = Nothing deeper explains “{ $about }” yet. Why did nothing stop it? Tick it in the deeper cause that explains it.
finding-chain-ends-main = “{ $about }” is not traced to a root cause yet. What allowed this to go on? Tick it in the root cause that explains it.
finding-root-only-weak = “{ $about }” is a root cause, and only weaker actions address it: they rely on people remembering. Add one that changes a step, a system or a target.
finding-omission-without-duty = “{ $about }” says what was not done. Add what should have been done: which rule or instruction required it, of whom, and by when.
finding-mindset-alone = Among the root causes, “{ $about }” describes an attitude, and no other cause stands beside it. Look at duties, rules, resources and targets: would somebody else do the same?
finding-mindset-only-taught = Only training and the like addresses “{ $about }”. Add an action that changes a step, a responsibility or a target.
finding-outside-causes = Most causes lie outside your organisation, such as “{ $about }”. Say first which of your own steps went wrong, and give the circumstances afterwards.
finding-level-doubtful = “{ $about }” sounds like a lasting state of things. An immediate cause is one step at that moment; this one may be a contributing factor or a root cause.
finding-virtue = “{ $about }” judges people and has no facts yet. Say which role missed what, on which day and at which step.
finding-cause-judges = “{ $about }” is a judgement, not a fact yet. What exactly was done or not done, and by how much? Which rule says what?
finding-negative-word = “{ $detail }” in “{ $about }” judges and explains nothing. Say what was or was not done, and what made that likely, without the word.
finding-cause-counterfactual = “{ $about }” says what could have been, not what was. What actually happened, and what made that the normal thing to do?
finding-cause-facts-thin = “{ $about }” has no checkable facts. Say which day, how often, by how much, or which document.
finding-impact-facts-thin = “{ $about }” has no figures or times yet. { $detail }
finding-measure-owner-vague = “{ $about }” does not say who will do it. Name one role, and the person if you like.
finding-measure-owner-office = “{ $about }” is a department. Name the role in it, so that people know whom to ask later.
finding-measure-due-vague = “{ $about }” does not say which day. Give a date that can be checked when it comes.
finding-measure-proof-vague = “{ $about }” says only that it is done, not what shows it. Name something you can produce, such as a record or a test.
finding-proof-is-paper = “{ $about }” shows that something was issued, said or taught, not that anything changed. Under “How will you know it works?” say what you will look at, the target, and the day.
finding-effect-thin = “{ $about }” does not say yet how much, or when it is checked. Give a target, such as a rate, a number or days, and the day or period; a recheck date will also do.
finding-strength-doubtful = “{ $about }” is rated stronger, but is worded as a reminder, training or a document, which rely on people remembering. Say which step is blocked or dropped, or rate it weaker.
finding-strength-overrated = “{ $about }” is rated intermediate, but it reminds, teaches, passes on or looks into something, which relies on people remembering. Add what changes the work itself, or rate it weaker.
finding-ticket-unlinked = “{ $about }” does not become a link. Give one web address that begins with https:// and has no spaces, or only the number of the ticket.
finding-impossible-date = The calendar has no “{ $about }”. Check the date.
finding-date-unread = “{ $about }” was not understood as a day or time. The document shows it as typed, but it cannot be compared or put into a calendar. One way to write it: 7 March 2026, 22:05.
finding-course-order = “{ $about }” is earlier than “{ $detail }”, which comes first. Check both times.
finding-zone-unread = “{ $about }” was not understood as a time zone, so no time is converted. Write UTC, BST, CET or an offset such as +01:00.
finding-future-date = “{ $about }” is in the future, but this has already happened. Check the date.
finding-moments-order = The step at “{ $about }” comes after the one at “{ $detail }”, but its time is earlier. Check the times or change the order.
finding-date-before-incident = The date of the document, “{ $about }”, is earlier than “{ $detail }” in the timeline. Check both dates.
finding-due-before-incident = The due date “{ $about }” is earlier than “{ $detail }”, when the incident began. Check both dates.
finding-due-overdue = “{ $about }” is before the date of the document, “{ $detail }”, and the action is not marked as implemented. Update its status, or give a later date.
finding-closed-before-incident = The closing date “{ $about }” is earlier than “{ $detail }”, when the incident began. Check both dates.
finding-closed-after-date = The action is marked as implemented or closed, but “{ $about }” is after the date of the document, “{ $detail }”. If it was finished early, give its closing date; if not, change its status or correct the date.
finding-progress-after-date = “{ $about }” is after the date of the document, “{ $detail }”, so the document leaves it out. If a date is wrong, correct it; if it happened later, it belongs in a later document.
finding-closed-late = It was finished on “{ $about }”, after it was due, “{ $detail }”, and nothing says why. Give the reason under progress.
finding-closed-not-marked = The action has a closing date, “{ $about }”, but is not marked as implemented or closed. Update its status, or delete the date.
finding-recheck-before-due = The recheck on “{ $about }” is earlier than “{ $detail }”, when the action is due or was closed. Check both dates.
finding-reason-missing = No reason is given: the action was due on “{ $about }” and is still open on “{ $detail }”. Say why, and what comes next and by when.
finding-remedy-before-incident = The immediate action dated “{ $about }” is earlier than “{ $detail }”, when the incident began. Check both dates.
finding-remedy-after-date = “{ $about }” is after the date of the document, “{ $detail }”. Check the date; what is still to be done belongs among the actions below.
finding-lasting-not-begun = The action is marked as ongoing, but “{ $about }” is after the date of the document, “{ $detail }”. If it has not begun, mark it as not started or in progress.
finding-attachment-unnamed = This attachment has no name, so the document does not list it. Name it or delete it.
finding-item-empty = This entry is empty. Fill it in or delete it.
finding-wording-stale = You reworded “{ $about }”, and its answers have changed since. Check which words to keep.
finding-wording-unplaced = Your wording “{ $about }” is not used: the answers no longer have that paragraph, or its parts have changed.
finding-item-not-told = This entry holds only “{ $about }” and does not say what it is about, so the document leaves it out. Complete it or delete it.
finding-extent-found-missing = It does not say what was found at “{ $about }”. Say how many faults of which kind; if there were none, write “no faults of this kind”.
finding-extent-fixed-missing = “{ $about }” was found, and it does not say what has been put right. Say how much of it; what is left belongs among the actions.
finding-placeholder = “{ $about }” still has a blank. Fill it in, or delete the sentence.
finding-same-as-above = This says “{ $about }”. In the document the items stand apart, and readers cannot tell what is above. Write it out.
finding-example-left = “{ $about }” is the example from the form. Put in what happened in your case.
finding-filler = { $about } is too general. Put the facts instead: { $detail }.
finding-filler-mild = { $about } could be more exact: { $detail }.
finding-filler-share = More than one sentence in five is too general. Begin here, and put times, numbers and what was done instead.
finding-repeated = “{ $about }” was said before. Keep it in one place, and say here what belongs here only.
finding-recycled = “{ $about }” and other sentences are word for word those of your draft “{ $detail }”. Check them, and give the facts of this incident.
finding-numbers-differ = Here it says “{ $about }”, elsewhere “{ $detail }”: the numbers differ. Check the records and use one number, or say how the two are different.
finding-small-start = “{ $about }” begins with a small letter, and the document keeps it as typed. Unless the word is always spelled like that, begin with “{ $detail }”.
finding-personal-data = “{ $about }” may identify somebody. Leave out names, ages and personal numbers, and write a role such as “a patient” or “a ward nurse”.
finding-person-named = “{ $about }” names a person. In effects and causes give the role, not the name.
finding-victim-named = This names somebody who was affected: “{ $about }”. Delete the name, and write “a resident”, “a relative” or the like.
finding-voice-mixed = One person signs this document, but “{ $about }” refers to somebody else. Where you mean yourself, write “{ $detail }”.
finding-voice-shared = A person signs this document, but the facts it shares name “{ $about }”, as in “{ $detail }”. Leave the facts, which the other documents need, and reword those paragraphs in the preview with “I”.
finding-post-missing = The role of “{ $about }” is missing. Give it, so that the document can begin with who you are.
finding-affected-blamed = “{ $about }” reads as if those affected, or others, were to blame. Say what your own organisation did not do.
finding-annex-book-marks = In a Chinese document the names of attachments take no book title marks. Remove those around “{ $about }”.
finding-han-numeral-date = The year in “{ $about }” is in Chinese numerals. Use figures, such as “2026年”.
finding-padded-date = A month or day in “{ $about }” has a zero before it. Write “4月5日”, not “04月05日”.
finding-half-width-marks = There is a half-width punctuation mark beside “{ $about }”. Chinese text takes full-width marks.
finding-full-width-marks = There is a full-width punctuation mark beside “{ $about }”. English text takes half-width marks.
finding-doubled-marks = There are two punctuation marks together beside “{ $about }”. Keep one.
finding-title-marks = The title has a full stop or a comma beside “{ $about }”. Make it a phrase without such marks.

# Where a rule of form comes from: in small print behind its finding.
authority-standard = Source: { $number }, { $clause }
authority-regulation = Source: Regulation on Official Documents of Party and Government Organs, article { $article }
authority-custom = Source: usual in official writing

# What to say instead of an empty phrase: follows the colon of finding-filler above.
instead-meeting = who met when, and what was decided
instead-insight = which fact was recognised
instead-duty = which role missed what at which step, and where the duty is written
instead-judgement = how it was judged at the time, and why
instead-gap = which item was not checked on which day, and what was wrong with it
instead-neglect = for how long no meeting was held, and what staff or money was missing
instead-control = which step nobody looked after, and what the rule says
instead-post = the role; the name only where it is needed
instead-amount = what will be done, how much of it, and by when
instead-lesson = what is taught, to whom, and how it is tested
instead-search = how many places were checked, how many had faults, and how many were put right
instead-places = which other places were checked, and what was found and put right there; list them under “Actions”, at “Does the same fault exist elsewhere?”
instead-rule = which rule was changed, who carries it out, and when it is checked again
instead-extent = how many people, how long, how much money
instead-load = how many people were on duty then, and how many tasks they had
instead-target = a target that can be checked, such as a rate, days or a number of times
instead-task = who achieves what, and by which day
instead-time = the time of day, or how many minutes it took
instead-answer = what was done, what the other side said, and which record shows it
instead-count = how many there are; how many are finished, and how many are left
instead-change = what has changed
instead-day = the day
instead-withstand = what it withstands
instead-step = which step it was, and what let it pass
instead-action = the action itself
instead-sorry = what you are sorry for, said once

# Export
export-print = Print or save as PDF
export-copy = Copy the text
export-copied = Copied. Paste it into Word, Google Docs or an email.
export-others = Other formats
export-xlsx = Action log (spreadsheet)
export-csv = Action log (CSV)
export-ics = Due and recheck dates (calendar)
export-zip = Everything in one zip file
export-later = Once an action has a due or recheck date, the calendar file is offered here.
export-dropped = { $count ->
    [one] The text has one invisible control character that no file format can keep, so it is left out of the files.
   *[other] The text has { NUMBER($count) } invisible control characters that no file format can keep, so they are left out of the files.
} All other characters are kept.

# Map of causes and actions
map-title = Map of causes and actions
map-incident = Incident
map-measures = Actions
map-open = No action
map-open-label = No action addresses it.
map-explains = Explains { $tags }.
map-explains-incident = Explains the incident.
map-explained-by = Explained by { $tags }.
map-strength = Strength: { $strength }.
map-answers = Addresses { $tags }.
map-answered-by = Addressed by { $tags }.

# Layout
layout-title = Layout
layout-help = The defaults follow the usual form. Change them to your house style.
layout-ledger-label = Add the action log as an appendix
layout-ledger-help = Every action in one table after the document
layout-ledger-columns-label = Columns of the action log
layout-ledger-columns-help = The exported spreadsheet always has every column with content.
layout-ledger-columns-standard = The usual columns
layout-ledger-columns-full = All columns with content
layout-references-label = Say what each cause explains
layout-references-help = Usually left out; the appendix and the overview show it. In Chinese documents also which causes an action addresses; in English ones the table of actions always does.
layout-items-label = Items
layout-items-headed = Under headings: （一）（二）
layout-items-run-in = In running text: 一是，二是
layout-map-label = Add the table of causes and actions as an appendix
layout-map-help = A table of what explains each cause and what addresses it. The web page also has a diagram
layout-slogan-label = A slogan word for each action
layout-slogan-help = Used only when every action has a word, its own or that of the suggestion, and no word comes twice
layout-slogan-unused = Not in use: an action has no word, or two have the same
layout-seal-label = Leave room for a seal
layout-seal-help = The date four characters from the edge, the signature centred above it
layout-head-label = Letterhead
layout-head-help = For documents that are issued: name of the organisation, reference, a ruled line
layout-masthead-label = Name on the letterhead
layout-masthead-help = If left empty, the name of the organisation
layout-reference-label = Reference
layout-approver-label = Approved by
layout-copy-number-label = Copy number
layout-secrecy-label = Classification
layout-urgency-label = Urgency
layout-marking-label = Marking
layout-marking-help = At the head of every page, after the reference
layout-marking-example = Official – Sensitive
layout-imprint-label = Distribution list
layout-imprint-help = At the foot of the last page: who gets copies, who issued it and when
layout-copies-label = Copies to
layout-printer-label = Issued by
layout-printed-label = Issued on
layout-latin-label = Font for figures and Latin letters
layout-latin-same = As the text
layout-latin-times = Times New Roman
layout-paper-label = Paper
layout-paper-letter = US Letter, dates as July 10, 2026
layout-type-label = Typeface
layout-pitch-label = Line spacing
layout-pitch-full = 28.95 pt (22 lines fill the page)
layout-pitch-round = 28 pt

# Own words
wording-rewrite = Reword this paragraph
wording-rewrite-of = Reword: { $words }
wording-mode = Reword a paragraph
wording-mode-on = Choose a paragraph
wording-title = Reword this paragraph
wording-label = Your words
wording-help = Each line becomes a paragraph. Clear the box to leave the paragraph out.
wording-done = Done
wording-reset = Restore original
wording-stale = The answers have changed since you reworded this: please check
wording-unplaced = The answers no longer have this paragraph, so your words are not used
wording-left-out = Left out
wording-keep = Checked; keep my words
wording-composed = See the original
wordings-title = Paragraphs you reworded
wordings-help = They do not change when your answers do. You are reminded of that here.

# Phrases
settings-phrases = Standard wording
settings-phrases-help = Whole sentences for every document, each in its place. Leave a field empty to add nothing. They are kept in this browser on this computer only.
settings-phrases-other = Standard wording for documents in Chinese
settings-phrases-kept = Saved on this computer
settings-phrases-failed = The browser did not save this sentence. Check whether it is set to block site data.
phrase-opening = In the opening
phrase-measures = At the start of the actions
phrase-closing = Before the closing line
phrase-add = Add wording for some documents only
phrase-special = For some documents only
phrase-text = Wording
phrase-kind = Kind of document
phrase-any-kind = Any kind
phrase-voice = Who is writing
phrase-any-voice = Organisation or person
phrase-where = Where it stands

# On the document screen
phrases-title = Standard wording
phrases-help = Ticked wording is in this document. Change the wording in Settings.

# What makes an action last: the reason for its strength
means-simplify = fewer steps, so fewer places to go wrong
means-block = blocks the step or takes over; nobody has to remember
means-single = one source for all, so versions cannot differ
means-authority = settles who leads and who decides
means-physical = changes the place or equipment; care is not needed
means-head = senior managers do it themselves and do not delegate it
means-provision = people, money or equipment are set aside for this
means-second = a second person can notice, or step in
means-load = gives the work the people and time it needs
means-alarm = shows trouble early, instead of by luck
means-appraisal = changes what people are assessed and rewarded on
means-duties = says who does it; they still have to act
means-checklist = the steps are written out, so few are missed
means-receipt = passed on only once the other side has confirmed
means-record = leaves a record that shows what is missing
means-inspect = checks the facts regularly and fixes what is found
means-drill = really practised, so it works when needed
means-proposal = depends on whoever runs the system
means-signature = one more signature soon becomes a formality
means-reminder = soon forgotten; people still have to remember
means-paper = one more document; the work stays the same
means-study = knowing is not doing; people still have to remember
means-talk = a promise does not change the work
means-research = still being studied; nothing has changed yet

# Charts and the page for whoever has to judge a review
section-overview = Overview
charts-matrix = Does every cause have an action?
charts-matrix-help = A tick means that the action addresses the cause. Arrow keys move between the boxes, the space bar ticks or clears.
charts-as-table = Tick in a table
charts-list-help = Each cause is followed by the actions that address it. Select one to go to it.
charts-no-measures = No actions yet.
charts-cell = { $measure } addresses { $cause }
charts-state = Status
charts-map = How the causes are connected
charts-large = See it larger on the overview
charts-map-help = Arrows lead from a cause to what it explains. Select a box to go to it.
overview-open = Overview: one page for the reviewer
overview-open-help = Causes, actions, their strength and open issues on one page, to print or save as a file.
overview-back = Back to the check
overview-export = Save as a file
overview-ladder = The causes and what addresses them
overview-cause = Cause
overview-why = Explained by
overview-facts = Facts
overview-measures = Actions
overview-root = root cause
overview-yes = yes
overview-no-causes = No causes yet.
overview-strengths = Strength of the actions
overview-count = { NUMBER($n) }
overview-unjudged = { NUMBER($n) } more not rated yet.
overview-commitments = Of { NUMBER($all) } actions, { NUMBER($owners) } name an owner, { NUMBER($dues) } a due date, { NUMBER($proofs) } how completion is shown.
overview-findings =
    { $n ->
        [0] What the check found
       *[other] What the check found: { NUMBER($n) }
    }
overview-clean = Nothing to fix or to check.

# An office's own part of the catalogue
pack-keep = Add to your organisation’s suggestions
pack-kept = Added to your organisation’s suggestions. You can view and remove them under “Settings”.
pack-own = your organisation
pack-measure = Action
settings-pack = Your organisation’s suggestions
settings-pack-help = Choose “Add to your organisation’s suggestions” on a cause or an action, and you can tick it in later reviews. Suggestions stay in this browser on this computer. To share them with colleagues, save them as a file.
pack-empty = None yet.
pack-export = Save as a file
pack-import = Import a colleague’s suggestions file
pack-file = Fupan suggestions
pack-merged =
    { $kept ->
        [0] { NUMBER($added) } added.
       *[other] { NUMBER($added) } added; { NUMBER($kept) } were not imported, most likely because they are already here.
    }
pack-foreign = This is not a Fupan suggestions file. Choose a .fupan-pack.json file made with “Save as a file”.

## Never lose a word
save-reading = Read only
notice-file = Save as a file
take-over = Edit here instead
reading-banner = This draft is open for editing in another window, so it is read-only here. To edit it in this window, choose “Edit here instead”; the other window then becomes read-only.
draft-rescued = Text that was not saved last time is back in its fields. Please check it.
drafts-recovered = The draft “{ $title }” was missing or damaged and was restored from its second copy. Check the last sentences you wrote.
drafts-forked = “{ $title }” was changed in two windows at once, so each version is now a draft. Compare them and keep the one you need.
insecure-banner = This page has an http address, so there are no passphrases and no second copies, and it does not open offline. Drafts are saved on this computer as usual; back them up often. Ask whoever runs the network for https, or use fupan.html.
remind-banner = Much of your work is in this browser only and is lost when its data is cleared. Back it up to a file now.
backup-title = Backup
backup-help = Puts all drafts, deleted drafts, earlier versions and your organisation’s standard wording and suggestions into one file. Restoring only adds; it changes nothing you have.
backup-make = Back up everything
backup-restore = Restore from a backup
backup-done = The browser is downloading the backup. Check that the file has arrived.
backup-failed = The backup was not made. Reload the page and try again.
backup-foreign = This is not a backup. Backups end in .fupan-backup.json; import a single draft under “Import a draft”.
backup-restored = Drafts added: { NUMBER($added) }. Already here and left unchanged: { NUMBER($kept) }.
backup-not-restored = The browser could not save everything. Free some disk space and restore the file again.
backup-file = Fupan backup
erase-title = Erase your data from this browser
erase-help = If others use this computer too, you can erase everything this app keeps in this browser before you leave.
erase-all = Erase everything
erase-question = All drafts, deleted drafts, earlier versions, second copies and your organisation’s standard wording and suggestions will be erased. You cannot undo this. Back up what you want to keep first. Erase everything?
erase-yes = Yes, erase everything
erase-no = No, keep it
erase-busy = Erasing everything. This takes a few seconds.
erase-failed = Not everything was erased. Close the other windows of this app and try again.
section-versions = Earlier versions
section-versions-help = A version is saved when you come back to a draft, export a file, or have been writing for a while.
versions-link = Earlier versions
versions-none = No versions saved yet.
versions-keep = Save the current version
versions-compare = Compare with now
versions-restore = Go back to this version
versions-same = Same as now.
versions-untold = The documents read the same as now. Only answers that they do not show are different.
versions-then = Then
versions-now = Now
versions-facts = The facts
versions-added = This document did not exist yet.
versions-removed = This document was deleted later.
versions-open = When you came back
versions-time = Saved automatically
versions-export = When a file was exported
versions-hand = Saved by you

## This browser
file-banner = This is the single-file edition. The browser keeps drafts by the place of this file. If you move or rename it you may no longer see them, so make a backup first. Other local pages on this computer may be able to read drafts; give important ones a passphrase.
lacking-banner = Not available in this browser: { $what }. Drafts are saved as usual; “Settings” says what this means and what to do.
settings-browser = Browser support
settings-browser-help = Checked when the page opened. Writing and exporting work without any of them.
facility-there = available
facility-missing = not available
facility-copies = A second copy of drafts
facility-copies-without = If the draft is damaged there is no other. Use the https address or the single file, or back up often.
facility-locks = Keeping two windows from changing the same draft
facility-locks-without = Write a draft in one window only. If you write in two, each becomes a draft; neither is overwritten.
facility-persistence = Keeping the browser from clearing drafts
facility-persistence-without = When the disk is full the browser may clear drafts. Save them as files.
facility-secrets = A passphrase for drafts
facility-secrets-without = Drafts cannot have a passphrase, so anyone who uses this computer can open them. Use the https address or the single file.
facility-files = Saving and opening files
facility-files-without = Use a newer browser, or copy the text.
facility-clipboard = Copying with formatting
facility-clipboard-without = Export the Word file instead.
facility-offline = Opening without a connection
facility-offline-without = Use the https address or the single file fupan.html.

# Passphrase
section-lock = Passphrase
section-lock-help = With a passphrase, this draft and its versions are kept on this computer in encrypted form only. The draft file is encrypted too.
lock-forget = Nobody can recover a forgotten passphrase. Write it down and keep it safe, or save an unencrypted draft file under “Document” before you set one.
lock-limits = Exported documents and your organisation’s suggestions are not encrypted. The browser still lists the names of earlier prints and downloads.
lock-new = Give this draft a passphrase
lock-new-help = Set it before the first word, and every word of this draft is encrypted on this computer from the start.
lock-new-required = Do you want a passphrase for this draft?
lock-new-forget = Nobody can recover a forgotten passphrase. Write it down and keep it safe.
lock-new-skip = Continue without a passphrase
lock-new-busy = Setting the passphrase…
settings-lock-new = Passphrase for new drafts
settings-lock-new-help = Set before the first word, a passphrase means the draft is never stored unencrypted on this computer.
settings-lock-new-tick = Ask for a passphrase before anything is typed into a new draft
lock-later = What you wrote before is also removed from the browser’s files. In our tests it was always gone, but in the end the browser decides. If something must never be on this computer unencrypted, start a new draft and set its passphrase before the first word.
lock-passphrase = Passphrase
lock-passphrase-help = At least 8 characters, and capitals count. Several unrelated words are strong and easy to remember.
lock-again = Repeat the passphrase
lock-set = Set the passphrase
lock-change = Change the passphrase
lock-remove = Remove the passphrase
lock-short = The passphrase is too short: at least 8 characters.
lock-differs = The two passphrases do not match. Type them again.
lock-busy = Re-encrypting your draft. This takes about 10 seconds; keep the browser open. If it takes longer, close the other windows of this app.
lock-done = The passphrase is set. Use the lock at the top when you leave. After 10 minutes without typing, the draft locks by itself.
lock-removed = The passphrase was removed. The draft is no longer encrypted.
lock-failed = This was not done, and the draft is as it was. Close the other windows of this app, free some disk space and try again.
lock-not-stored = Some of your work is not saved yet, so the draft was not locked. Wait until it says “Saved on this computer”, then try again.
lock-insecure = Passphrases do not work on http addresses, because browsers do not encrypt there. Use the https address or fupan.html.
lock-now = Lock
lock-exports = This draft has a passphrase, but exported files other than the draft file are not encrypted. Keep them safe.
lock-file = Locked draft
locked-title = Locked draft
unlock-help = Enter the passphrase for this draft.
unlock = Open
unlock-busy = Checking the passphrase…
unlock-wrong = The passphrase is wrong, so nothing was opened. Check capitals and keyboard layout and try again. If you are sure of it, the content may be damaged: use a backup or a saved draft file.
import-locked = This file has a passphrase. Enter it to open the file.
backup-locked = This backup has a passphrase. Open “Lock the backup with a passphrase, or open a locked one” below, enter it, then choose the file again.
backup-lock = Lock the backup with a passphrase, or open a locked one
backup-lock-help = With a passphrase, the whole backup is encrypted. If you forget it, nobody can open the backup. To restore, enter the passphrase first, then choose the file.

## Office profiles
profile-nameless = Unnamed organisation
start-new-of = Starts with the usual details of “{ $name }”
start-profiles = Start for:
usual-addressees = Usual addressees
usual-signers = Usual signatories
profile-of-draft = Usual details
profile-save = Use these for new reviews
profile-save-help = Keeps the organisation, addressee, signatory, who is writing and the layout of this document. New reviews start with them. What happened, dates, reference numbers and markings are not carried over.
profile-save-plain = This draft has a passphrase. What you keep here for new reviews is stored without one.
profile-saved = Kept as the usual details of “{ $name }”. New reviews start with them. You can change them under “Settings”.
profile-failed = This was not saved, and nothing has changed. Check whether the browser is set to block site data, then try again.
profile-none = Not chosen
profile-chosen = Which organisation is it for?
profile-chosen-help = The document uses only the standard wording and suggestions of this organisation.
settings-profiles = Organisations
settings-profiles-help = Name, addressees, signatories and layout that new reviews start with. If you write for several organisations, add each of them and choose one when you start. Each has its own standard wording and suggestions.
settings-whose = For “{ $name }”.
profile-add = Add an organisation
profile-fields = Usual details of “{ $name }”
profile-row = To { $name }
profile-name = Name in lists
profile-name-help = Leave it empty to use the name of the organisation.
profile-unit = Full name of the organisation
profile-unit-help = Appears at the end of the document.
profile-addressees = Usual addressees
profile-addressees-help = One on each line. New reviews start with the first.
profile-signers = Signatories and their roles
profile-signers-help = Reviews by a person start with the first.
profile-signer-name = Name of signatory { NUMBER($n) }
profile-signer-post = Role of signatory { NUMBER($n) }
profile-add-signer = Add a signatory
profile-voice = Who usually writes?
profile-domain = Usual kind of incident
profile-unsaid = Not set
profile-layouts = Layout
profile-layouts-help = Set the layout on the “Document” page of a draft, then choose “Use these for new reviews”.
profile-layout = Layout kept for documents in { $name }
profile-remove = Remove this organisation
profile-removed = “{ $name }” is removed with its standard wording and suggestions. Drafts are kept.
profile-export = Save “{ $name }” as a file
profile-import = Import a colleague’s organisation file
profile-foreign = This is not a Fupan organisation file. Choose a .fupan-profile.json file made with “Save as a file”.
profile-taken = { $n ->
    [one] “{ $name }” is added, with 1 sentence or suggestion.
   *[other] “{ $name }” is added, with { NUMBER($n) } sentences and suggestions.
}
profile-completed = “{ $name }” was here already and keeps what it has. Added: { NUMBER($added) }. Left out, mostly because they were here: { NUMBER($kept) }.
pack-taken = Imported for “{ $name }”. { $merged }
import-to-settings = View in Settings

## When actions are due
due-overdue = { $n ->
    [one] 1 day overdue
   *[other] { NUMBER($n) } days overdue
}
due-today = Due today
due-soon = { $n ->
    [one] Due in 1 day
   *[other] Due in { NUMBER($n) } days
}
due-later = Due { $day }
due-state-overdue = Overdue
due-state-soon = Due within 10 days
due-state-later = Due later
due-state-none = Done, or no due date

## The board
nav-board = Actions
reminder-head = { $n ->
    [one] { $name }, you own 1 action that is still open. As of { $today }:
   *[other] { $name }, you own { NUMBER($n) } actions that are still open. As of { $today }:
}
reminder-due = due { $day }
reminder-typed = due “{ $day }”
reminder-undated = no due date set
reminder-overdue = { $n ->
    [one] 1 day overdue
   *[other] { NUMBER($n) } days overdue
}
reminder-today = due today
reminder-left = { $n ->
    [one] 1 day left
   *[other] { NUMBER($n) } days left
}
reminder-status = status: { $status }
reminder-end = Please reply with your progress. If an action is complete, say when it was completed and who verified it.
board-file = Actions
board-title = Actions
board-lead = Every action of every review in one table: who owns it, when it is due and how far it has come. What you change here changes in the review.
board-as-of = Due dates are counted from { $day }.
board-empty = There are no actions yet. Once a review has actions, they are listed here.
board-filters = Filter and sort
board-words = Search
board-owner = Owner
board-leader = Accountable
board-status = Status
board-sort = Sort by
board-sort-due = Overdue first
board-sort-incident = Review
board-sort-owner = Owner, grouped
board-sort-status = Status
board-all = All actions
board-anybody = Anyone
board-any = Any status
board-person = { $name } ({ NUMBER($n) } open)
board-clear = Clear filters
board-none = No actions match.
board-shows-all = { $n ->
    [one] 1 action
   *[other] { NUMBER($n) } actions
}
board-shows = { $n ->
    [one] Showing { $shown } of 1 action
   *[other] Showing { $shown } of { NUMBER($n) } actions
}
drafts-more = Show more ({ NUMBER($n) } left)
board-more = Show more ({ NUMBER($n) } left)
board-head-review = Review
board-head-measure = Action
board-head-owner = Owner
board-head-leader = Accountable
board-head-due = Due
board-head-status = Status
board-head-closed = Completed on
board-head-effect = Effect and recheck
board-held = Open in another window
board-of-file = File, read only
board-recheck = Recheck { $day }
board-not-saved = Not saved
board-hand-out = Export and remind
board-hand-out-help = Exports hold the actions shown above.
board-xlsx = Excel table
board-csv = CSV table
board-ics = Calendar (due and recheck dates)
board-reminders = Reminders to owners
board-reminder = Reminder
board-copy = Copy
board-copied = Copied
board-nothing = There is nothing to export: none of the actions shown has a date still to come.
board-no-reminders = All actions shown are complete, or have no owner.
board-yours = “{ $title }”, { $field }: you entered “{ $value }”.
board-open-draft = Open the review
board-unshown = { $n ->
    [one] 1 review is not shown
   *[other] { NUMBER($n) } reviews are not shown
}
board-locked = It has a passphrase. Open it once, then come back.
board-file-locked = It has a passphrase. Ask for a copy without one, or import the file and enter the passphrase.
board-same = It is the same review as “{ $other }”, which is shown once.
board-refused-open = Not changed: another window is editing this review. Make the change there, or close that window and try again.
board-refused-gone = Not changed: the review has been deleted.
board-refused-locked = Not changed: the review has a passphrase. Open it, enter the passphrase, then try again.
board-refused-missing = Not changed: this was changed elsewhere a moment ago, and that was kept.
board-refused-storage = Not saved: the browser did not store it. Try again, or open the review and change it there.
folder-title = Reviews from others
folder-help = Choose a folder with draft files (.fupan.json), or drop it on this page: their actions are listed beside yours. Files are only read, and never imported unless you ask.
folder-choose = Choose a folder
folder-files = Choose several files
folder-forget = Stop showing them
folder-reading = { $n ->
    [one] Read { $read } of 1 file
   *[other] Read { $read } of { NUMBER($n) } files
}
folder-read = { $n ->
    [one] Read 1 file.
   *[other] Read { NUMBER($n) } files.
}
folder-others = { $n ->
    [one] 1 other file was not read.
   *[other] { NUMBER($n) } other files were not read.
}
folder-more = Only the first { NUMBER($n) } are read.
folder-unshown = { $n ->
    [one] 1 file is not shown
   *[other] { NUMBER($n) } files are not shown
}
folder-import = Import as my own draft
folder-not-imported = Not imported:
board-today = Completed today
## Status at a glance
ended-in-time = on time
ended-late = { $n ->
    [one] { NUMBER($n) } day late
   *[other] { NUMBER($n) } days late
}
tally-open = { NUMBER($n) } not started
tally-doing = { NUMBER($n) } in progress
tally-done = { NUMBER($n) } to verify
tally-closed = { NUMBER($n) } closed
tally-lasting = { NUMBER($n) } ongoing
tally-unsaid = { NUMBER($n) } without a status
tally-overdue = { NUMBER($n) } overdue
tally-soon = { NUMBER($n) } due within 10 days
overview-tally = { $n ->
    [one] { NUMBER($n) } action as of { $day }
   *[other] { NUMBER($n) } actions as of { $day }
}
status-strip-count = { $n ->
    [one] { NUMBER($n) } action
   *[other] { NUMBER($n) } actions
}
status-strip = Update each status
status-strip-list = Status of each action
status-all-field = Set all actions to
set-all-status = Set all

## What comes back
recurring-title = Recurring causes
recurring-help = Contributing factors and root causes found in two or more incidents. Causes selected from the same suggestion, or written in words that mean the same, count as one. An incident counts once.
recurring-too-few = There are fewer than two drafts, so no cause can recur yet.
recurring-none = No contributing factor or root cause occurs twice in the { NUMBER($n) } drafts.
recurring-level = Level
recurring-times = Times
recurring-cases = Incidents
recurring-last = Most recent
recurring-closed = Actions closed
recurring-count = { NUMBER($n) }
recurring-undated = no date
recurring-share = { NUMBER($closed) } of { NUMBER($all) }
recurring-more = { $n ->
    [one] { NUMBER($n) } more cause
   *[other] { NUMBER($n) } more causes
}
recurring-more-cases = { $n ->
    [one] { NUMBER($n) } more incident
   *[other] { NUMBER($n) } more incidents
}
recurring-fewer = Show fewer
months-title = Actions in the last 12 months
months-help = Up to { $day }. Due actions are counted in the month of their due date, strengths in the month of the incident.
months-month = Month
months-fallen = Actions that fell due
months-profile = Strength of actions agreed
months-in-time = On time
months-late = Late
months-undated = Completion date unknown
months-open = Still open
months-unrated = Not rated
months-undue = { $n ->
    [one] { NUMBER($n) } more action has no due date that could be read, so it is not counted as due.
   *[other] { NUMBER($n) } more actions have no due date that could be read, so they are not counted as due.
}
months-no-incident = { $n ->
    [one] { NUMBER($n) } more action belongs to an incident without a date that could be read, so its strength is not counted.
   *[other] { NUMBER($n) } more actions belong to incidents without a date that could be read, so their strength is not counted.
}

## The list of drafts
drafts-search = Search drafts
drafts-sort = Sort by
sort-changed = Last changed
sort-due = Overdue and due soonest
sort-incident = Latest incident
sort-title = Title
drafts-found = { NUMBER($n) } of { NUMBER($all) } drafts
drafts-searching = Searching…
drafts-not-found = No draft contains “{ $words }”. Try other words, or fewer.
drafts-clear-search = Clear the search and show all drafts
drafts-filed = saved as a file { $when }
drafts-late = { $n ->
    [one] 1 draft has { $measures }
   *[other] { NUMBER($n) } drafts have { $measures }
}
drafts-late-measures = { $n ->
    [one] 1 overdue action
   *[other] { NUMBER($n) } overdue actions
}
drafts-late-go = View all actions
tally-all = { $n ->
    [one] 1 action
   *[other] { NUMBER($n) } actions
}
clock-banner = This computer’s date is { $today }, but a draft was changed on { $changed }. The date may be wrong. Overdue and due dates depend on it, so check the computer’s clock.
months-table = Actions by month, as a table

## Looking through imported documents
sorting-nearest = Closest entries
sorting-nearest-help = Choose a closest entry to link an item with the catalogue. The words stay as they are. Choose it again to undo this.
sorting-none = There is nothing to check.
sorting-unkept = This document is not kept in the browser. If the page is reloaded or closed, it must be imported again.
sorting-fields-side = Fields
sorting-sides = Go to
sorting-into = Add to
sorting-into-new = A new draft
sorting-into-other = The draft chosen before
sorting-accept-into = Add to this draft
sorting-into-open = Nothing was added, because another window is editing this draft. Close that window and try again, or make a new draft.
sorting-into-gone = Nothing was added, because this draft has been deleted. Choose another one, or make a new draft.
sorting-into-locked = Nothing was added, because this draft has a passphrase. Open it and enter the passphrase, then come back, or make a new draft.
sorting-into-refused = Nothing was added, and the draft is as it was. Choose another one, or make a new draft.
import-pending = There is an imported document that you have not finished checking. Reading another one replaces it.
import-pending-go = Continue checking
imported-made = This draft was made from the imported document.
imported-added = The imported document was added to this draft. You can undo this.
imported-notes = { $n ->
    [one] 1 piece that was not placed is listed under “Check”.
   *[other] { NUMBER($n) } pieces that were not placed are listed under “Check”.
}
imported-notes-go = Go to them
imported-back = Back to the sorting
