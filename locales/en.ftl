### Words of the interface.

app-name = Fupan

## Findings
# Each says what is missing, then what to do; $about quotes the item concerned.

finding-title-missing = There is no title yet. Say what it is about: what went wrong, and where.
finding-addressee-missing = There is no addressee yet. Name the office this document goes to.
finding-unit-missing = There is no issuing unit yet. Give its full name.
finding-signer-missing = Nobody signs yet. Give the name of the person.
finding-date-missing = The document has no date yet.
finding-summary-missing = The incident is not summed up yet. Say in one sentence what happened and how many people it touched.
finding-started-missing = It is not said yet when it began. If you are not sure, write “about 08:00”.
finding-place-missing = It is not said yet where it happened.
finding-source-missing = It is not said yet how it came to light. Say who found or criticised it, when and how.
finding-timeline-missing = The timeline is empty. Begin with the earliest step and write one entry for each.
finding-timeline-short = The timeline has one step only. Add what happened before it and how it was handled afterwards.
finding-moment-time-missing = The step “{ $about }” has no time. Look it up in the records; if you are not sure, write “about 08:00”.
finding-impact-missing = It is not said yet what the incident did. Begin with its effect on people.
finding-impact-text-missing = “{ $about }” could be more exact: how many people, how long, how much?
finding-cause-missing = There is no cause yet. Begin with the step that was wrong, late or missing at that moment.
finding-direct-cause-missing = There is no direct cause yet. Which action was wrong, late or missing at that moment?
finding-main-cause-missing = There is no main cause yet. Why did nobody and no step stop it?
finding-root-cause-missing = There is no root cause yet. Why could it go on like that for so long?
finding-cause-facts-missing = “{ $about }” has no facts yet. Which day, which step, by how much, and which record shows it?
finding-cause-unconnected = “{ $about }” is not connected to a shallower cause. Tick the one it explains.
finding-cause-unanswered = No measure answers “{ $about }” yet. Add one, or tick this cause in a measure you have.
finding-remedy-missing = If something has been put right already, say so here; if not, leave it empty.
finding-measure-missing = There is no measure yet. Begin with the deepest cause; every cause needs at least one.
finding-measure-owner-missing = It is not said yet who carries out “{ $about }”. Name the post.
finding-measure-due-missing = It is not said yet when “{ $about }” will be finished. Give a date.
finding-measure-proof-missing = It is not said yet what shows that “{ $about }” is finished. Name something you can produce, such as a record or a test.
finding-measure-unconnected = “{ $about }” is not connected to a cause. Tick the one it answers.
finding-measures-all-weak = All measures are weak: they work only as long as people remember. Is there a step to drop, or one that a system could block?
finding-measures-one-strength = All measures are rated alike. Take them one by one: would it still work if nobody remembered it?
finding-item-empty = This entry is empty. Fill it in or delete it.
finding-item-not-told = This entry holds only “{ $about }” and does not say what it is about, so the document leaves it out. Complete it or delete it.
