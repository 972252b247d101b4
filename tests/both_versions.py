"""Sending a form again that asks which of two versions to keep."""


def decided(form, answers, **choices):
    """What is sent with these answers and a choice for each field that both changed.

    :param choices: name of a field to "theirs" or "mine"; what is left out is not chosen.
    """
    told = {form.add_prefix("opened"): form.opened, form.add_prefix("differs"): list(form.conflicts)}
    if "revision" in form.fields:
        told[form.add_prefix("revision")] = form["revision"].value()
    chosen = {form.add_prefix(f"keep_{name}"): choice for name, choice in choices.items()}
    return dict(answers) | told | chosen


def asked_of(form):
    """Field to (theirs, mine) of each choice that a form asks for, in words."""
    return {
        name: tuple(str(choice[1].hint if hasattr(choice[1], "hint") else choice.hint) for choice in choices)
        for name, choices in ((name, form.fields[f"keep_{name}"].choices) for name in form.conflicts)
    }
