"""Somebody fills in the public form for asking for help, page by page."""

from datetime import timedelta

from django.urls import reverse

from cases.models import OpeningReason, RequestSource


def day(name, value):
    return {f"{name}_0": value.day, f"{name}_1": value.month, f"{name}_2": value.year}


class Asker:
    """A browser with the form open; ``is_family`` says who sits in front of it."""

    def __init__(self, client, clock, *, is_family=False):
        self.client, self.clock, self.is_family = client, clock, is_family

    def post(self, name, data, *args):
        return self.client.post(reverse(f"asking:{name}", args=args), data)

    def answer(self, step, **data):
        return self.post("step", data, step)

    def begin(self):
        return self.post("safety", {"at_risk": "no"})

    def fill_in(self, **changed):
        """Answer every page; ``changed`` replaces answers of the page that asks how to reach the sender."""
        self.begin()
        self.answer("you", sender_kind="family" if self.is_family else "professional")
        self.answer("contact", **(self.sender() | changed))
        self.answer("permission", **self.permission())
        self.add_child()
        self.add_adult()
        self.post("people", {})
        self.answer("home", line_1="4 Mill Lane", town="Oswestry", postcode="sy111aa")
        reason = OpeningReason.objects.get(code="SCHOOL")
        self.answer("why", reason=reason.pk, why="Ffion is often late and tired.")
        self.answer("working-well", working_well="She loves art.")
        self.answer("tried", tried="")
        self.answer("wanted", wanted="Calm mornings.")
        self.answer("in-touch", interpreter="", safe_contact="Ring after six, never leave a message.")
        return self.answer("visiting", visiting_risks="")

    def sender(self):
        code = "1A" if self.is_family else "2A"
        told = {"sender_name": "Menna Prys", "source": RequestSource.objects.get(code=code).pk}
        told |= {"sender_email": "menna@school.example", "sender_phone": ""}
        if not self.is_family:
            told |= {"sender_agency": "Meadow Primary School", "sender_role": "Deputy head"}
        return told

    def permission(self):
        if self.is_family:
            return {"has_agreed": "yes"}
        agreed = {"has_agreed": "yes", "agreed_by": "Rhian Tudor", "agreed_how": "verbal"}
        return agreed | {"agreed_on_0": 26, "agreed_on_1": 2, "agreed_on_2": 2016}

    def add_child(self, **changed):
        child = {"given_name": "Ffion", "family_name": "Tudor", "lives_in_household": "yes"}
        child |= {"date_of_birth_0": 1, "date_of_birth_1": 9, "date_of_birth_2": 2007}
        return self.post("add_somebody", child | changed, "child")

    def add_adult(self):
        adult = {"given_name": "Rhian", "family_name": "Tudor", "lives_in_household": "yes"}
        return self.post("add_somebody", adult | {"relationship": "parent", "responsibility": "yes"}, "adult")

    def send(self, **data):
        """Send after as long as a person needs."""
        self.clock.shift(timedelta(minutes=5))
        return self.post("check", data)
