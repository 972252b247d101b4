"""The assessment as a list of tasks: each section and person, own words, judgement, agreement, signing."""

from django.urls import reverse

from assessments.enums import SectionAbout

DONE, BEGUN, EMPTY = ("Finished", ""), ("Begun", "teal"), ("Not started", "blue")


def tasks_of(case, assessment, outline, heard, people, needs):
    """Return (heading, items of a task list) for the page of an assessment. No query.

    :param needs: how many needs of the family stand.
    """
    reference = case.reference
    groups = [
        ("The family together", _section_items(outline, SectionAbout.FAMILY, reference)),
        *_each_person(outline, SectionAbout.CHILD, reference),
        *_each_person(outline, SectionAbout.ADULT, reference),
        ("Own words", _heard_items(reference, heard)),
        ("To finish", _last_items(reference, assessment, heard, people, needs)),
    ]
    return [(heading, items) for heading, items in groups if items]


def _section_items(outline, about, reference):
    return [
        _item(section.section.title, part, reference)
        for section in outline
        if section.section.about == about
        for part in section.parts
    ]


def _each_person(outline, about, reference):
    """One group for each child or adult, with their sections."""
    groups = {}
    for section in outline:
        for part in section.parts if section.section.about == about else []:
            groups.setdefault(part.member, []).append(
                _item(section.section.title, part, reference, part.whom)
            )
    return [(member.person.full_name, items) for member, items in groups.items()]


def _item(title, part, reference, whom=""):
    status, colour = DONE if part.is_done else BEGUN if part.is_begun else EMPTY
    same = part.part.same_as if part.part else None
    return {
        "title": f"{title}: {whom}" if whom else title,
        "url": part.url(reference),
        "hint": f"The same as {same.person.short_name}" if same else "",
        "status": status,
        "colour": colour,
    }


def _heard_items(reference, heard):
    items = []
    for member, words, row in heard:
        if member.person.died_on:
            continue
        name = member.person.short_name
        reason = row.not_heard_reason if row else None
        status, colour = (
            ("Heard", "") if words else ("Reason given", "") if reason else ("Not heard yet", "blue")
        )
        address = reverse("assessments:add_words", args=[reference])
        items.append(
            {
                "title": f"What {name} says",
                "url": f"{address}?member={member.number}"
                if not words
                else reverse("assessments:own_words", args=[reference]),
                "hint": str(reason) if reason and not words else "",
                "status": status,
                "colour": colour,
            }
        )
    return items


def _last_items(reference, assessment, heard, people, needs):
    judged = assessment.outcome_id and assessment.level_reason
    items = [
        {
            "title": "What the family needs help with",
            "url": reverse("assessments:needs", args=[reference]),
            "status": f"{needs} recorded" if needs else "Not started",
            "colour": "" if needs else "blue",
        },
        {
            "title": "Level of need and outcome",
            "url": reverse("assessments:judgement", args=[reference]),
            "status": "Finished" if judged else "Not started",
            "colour": "" if judged else "blue",
        },
    ]
    for member, _, _ in heard:
        row = people.get(member.pk)
        if not member.person.is_born_and_alive:
            continue
        agrees = row.agrees if row else None
        status = {True: "Agrees", False: "Does not agree", None: "Not asked yet"}[agrees]
        items.append(
            {
                "title": f"Does {member.person.short_name} agree?",
                "url": reverse("assessments:agreement", args=[reference, member.number]),
                "status": status,
                "colour": "blue" if agrees is None else "",
            }
        )
    return [*items, {"title": "Sign off", "url": reverse("assessments:sign", args=[reference]), "status": ""}]
