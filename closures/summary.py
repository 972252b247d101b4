"""How a case ended, as rows of summary lists. It reads what :func:`closures.access.closure_of` fetched."""

from earlyhelp.common.dates import date_long, datetime_long


def rows_of(summary):
    """The summary's own answers."""
    rows = [
        ("Closed on", date_long(summary.closed_on)),
        ("Why early help ended", summary.reason.label),
        ("What was hoped for", summary.get_judgement_display()),
        ("What was and was not achieved", summary.explanation),
        ("What happens next", summary.what_next),
        ("Who goes on helping", summary.who_continues),
        ("Whom the family can ring", _joined(summary.contact_name, summary.contact_details)),
        ("What would show things slipping", summary.slip_signs),
        ("What to do then", summary.slip_plan),
        ("The family’s copy", _copy_words(summary)),
        ("Recorded by", f"{summary.completed_by}, {summary.completed_for}, {_time(summary.completed_at)}"),
    ]
    if summary.signed_by:
        signed = f"{summary.signed_by}, {summary.signed_for}, {_time(summary.signed_at)}"
        rows.append(("Signed off by", [signed, *filter(None, [summary.signed_words])]))
    return _rows(rows)


def groups_of(summary):
    """(title, rows) of everything that belongs to the summary: words, services, agencies, ending, check."""
    groups = [
        ("What changed, and what the family says", [_words(row) for row in summary.words.all()]),
        ("Services that the family was told of", [_signpost(row) for row in summary.signposts.all()]),
        ("Agencies told", _agencies(summary)),
        ("Ending without a positive outcome", _ending(getattr(summary, "ending", None))),
        ("Afterwards", _check(getattr(summary, "check_after", None))),
    ]
    return [(title, _rows(pairs)) for title, pairs in groups if pairs]


def _rows(pairs):
    return [{"key": key, "value": value} for key, value in pairs]


def _joined(*words):
    return ", ".join(word for word in words if word)


_time = datetime_long


def _copy_words(summary):
    if summary.copy_given_on:
        return f"Given on {date_long(summary.copy_given_on)}"
    return f"Not given: {summary.no_copy_reason}" if summary.no_copy_reason else ""


def _words(row):
    told = [row.difference, f"“{row.view}”" if row.view else ""]
    told.append(f"Their view is not known: {row.no_view_reason}" if row.no_view_reason else "")
    return row.member.person.full_name, [words for words in told if words]


def _signpost(row):
    agreed = "the family agreed" if row.family_agreed else "the family did not want it"
    return row.service, f"{date_long(row.signposted_on)}, {agreed}"


def _agencies(summary):
    told = [(row.name, f"Told on {date_long(row.told_on)}") for row in summary.agencies_told.all()]
    if summary.not_told_reason:
        told.append(("Why one was not told", summary.not_told_reason))
    return told


def _ending(ending):
    if ending is None:
        return []
    tried = [f"{date_long(row.tried_on)}: {row.how}" for row in ending.attempts.all()]
    pairs = [
        ("Attempts to reach the family again", tried or f"None: {ending.no_attempts_reason}"),
        ("Risk to the children", ending.risk),
        ("Step up considered", ending.step_up),
        ("Decision", [ending.decision, f"{ending.decided_by}, {ending.decided_for}"]),
        ("To be looked at again", date_long(ending.follow_up_on)),
    ]
    if ending.followed_up_on:
        found = [ending.found, f"{ending.followed_up_by}, {date_long(ending.followed_up_on)}"]
        pairs.append(("What was found", found))
    return pairs


def _check(check):
    if check is None or check.done_on is None:
        return []
    needs = [
        (str(row.outcome.need.outcome), _joined(row.get_state_display(), row.evidence))
        for row in check.needs.all()
    ]
    looked = [check.summary, f"{check.done_by}, {check.done_for}, {date_long(check.done_on)}"]
    return [("How the family was", looked), *needs]
