"""People at work: each writes, waits for the answer, notes it, and presses again where none came."""

import json
import random
import threading
import uuid
from dataclasses import dataclass, field
from datetime import timedelta

from django.utils import timezone

from tests.durability.browser import Browser, Hopeless
from tests.factories.accounts import PASSWORD

FOUND, OK = 302, 200
SENT_TWICE = 0.1  # of the acknowledged forms that a person sends a second time all the same
SIGNED_OUT = "/accounts/login/"


@dataclass
class Write:
    """What somebody sent.

    :ivar mark: a text that stands in what is written and nowhere else.
    :ivar times: how often the button was pressed until there was an answer.
    :ivar acknowledged: whether the answer was that it is kept.
    """

    kind: str
    mark: str
    case: str = ""
    times: int = 0
    acknowledged: bool = False
    told: dict = field(default_factory=dict)


class Ledger:
    """Every write in the order of its answer, in memory and in a file beside the site."""

    def __init__(self, path):
        self.path, self.writes, self.refusals, self.broken = path, [], [], []
        self._lock = threading.Lock()

    def note(self, write):
        with self._lock, self.path.open("a") as file:
            self.writes.append(write)
            file.write(json.dumps(write.__dict__) + "\n")

    def acknowledged(self, kind=None):
        return [write for write in self.writes if write.acknowledged and kind in (None, write.kind)]


class Person(threading.Thread):
    """Somebody who goes on working until told to stop."""

    def __init__(self, *, port, ledger, seed, stop):
        super().__init__(daemon=True)
        self.ledger, self.chance, self.stopped = ledger, random.Random(seed), stop
        self.browser = Browser(port)

    def run(self):
        while not self.stopped.is_set():
            try:
                self.work()
            except Hopeless as reason:
                self.ledger.broken.append(str(reason))
                self.stopped.wait(1)

    def mark(self):
        return uuid.UUID(int=self.chance.getrandbits(128), version=4).hex

    def send(self, kind, mark, path, values, *, case="", files=None, told=None, headers=None, well=FOUND):
        """Send a form, note what came of it, and return the answer."""
        write = Write(kind, mark, case, told=told or {})
        answer, write.times = self.browser.post(path, values, files=files, headers=headers)
        write.acknowledged = answer.status == well and answer.location != SIGNED_OUT
        if not write.acknowledged:
            self.ledger.refusals.append((kind, answer.status, answer.text))
        self.ledger.note(write)
        if write.acknowledged and self.chance.random() < SENT_TWICE:
            self.browser.post(path, values, files=files, headers=headers)
        return answer


class SignedIn(Person):
    """Somebody with an account."""

    def __init__(self, user, **more):
        super().__init__(**more)
        self.email = user.email

    def page(self, path):
        """Fetch a page, signing in where that is asked for."""
        answer = self.browser.get(path)
        if answer.location == SIGNED_OUT:
            self.sign_in()
            answer = self.browser.get(path)
        return answer

    def sign_in(self):
        form = self.browser.get(SIGNED_OUT).form("login", "password")
        self.send("sign-in", self.mark(), SIGNED_OUT, form.filled(login=self.email, password=PASSWORD))

    def sign_out(self):
        self.browser.cookies.clear()


class Worker(SignedIn):
    """Writes on four cases, and alone on the assessment of their own."""

    def __init__(self, user, own, cases, **more):
        super().__init__(user, **more)
        self.own, self.cases = own.reference, [case.reference for case in cases]

    def work(self):
        acts = [self.note, self.task, self.details, self.document, self.section, self.sign_out]
        self.chance.choices(acts, weights=[4, 4, 3, 3, 4, 1])[0]()

    def _case(self):
        return self.chance.choice(self.cases)

    def note(self):
        case, mark = self._case(), self.mark()
        path = f"/cases/{case}/notes/add/"
        form = self.page(path).form("title", "text")
        about = {"about": form.first("about"), "kind": form.first("kind"), "time": "0:01"}
        self.send("note", mark, path, form.filled(title=mark, text="All is well.", **about), case=case)

    def task(self):
        case, mark = self._case(), self.mark()
        path = f"/cases/{case}/tasks/add/"
        form = self.page(path).form("title", "owner")
        due = timezone.localdate() + timedelta(days=3)
        day = {"due_on_0": due.day, "due_on_1": due.month, "due_on_2": due.year}
        owner = self.chance.choice([key for key in form.options["owner"] if key.startswith("team-")])
        self.send("task", mark, path, form.filled(title=mark, about="0", owner=owner, **day), case=case)

    def details(self):
        case, mark = self._case(), self.mark()
        path = f"/cases/{case}/details/change/"
        form = self.page(path).form("revision", "what_prompted")
        self.send("details", mark, path, form.filled(what_prompted=mark), case=case)

    def document(self):
        case, mark = self._case(), self.mark()
        path = f"/cases/{case}/documents/add/"
        form = self.page(path).form("title", "kind")
        file = {"file": ("letter.pdf", f"%PDF-1.7\n{mark}\n%%EOF\n".encode() * 200)}
        self.send(
            "document", mark, path, form.filled(title=mark, kind=form.first("kind")), case=case, files=file
        )

    def section(self):
        """Type into a section that nobody else writes; the page saves it meanwhile."""
        path = f"/cases/{self.own}/assessment/section/home/"
        form = self.page(path).form("revision")
        name = next(name for name in form.values if name.startswith("question"))
        for _ in range(self.chance.randint(1, 4)):
            mark = self.mark()
            values = form.filled(**{name: mark})
            saving = {"X-Autosave": "yes"}
            answer = self.send("autosave", mark, path, values, case=self.own, headers=saving, well=OK)
            if answer.status != OK:
                return
            form.values["revision"] = [str(json.loads(answer.text)["revision"])]


class Officer(SignedIn):
    """Has the figures worked out again and again."""

    def work(self):
        form = self.page("/performance/run/").form("csrfmiddlewaretoken")
        self.send("run", self.mark(), "/performance/run/start/", form.filled())
        self.stopped.wait(self.chance.uniform(2, 8))


class Sender(Person):
    """Somebody without an account who asks for help for a child."""

    STEPS = (
        ("you", {"sender_kind": "family"}),
        ("contact", {"sender_name": "Menna Prys", "sender_phone": ""}),
        ("permission", {"has_agreed": "yes"}),
        ("people/add/child", {"given_name": "Ffion", "family_name": "Tudor", "lives_in_household": "yes",
                              "date_of_birth_0": 1, "date_of_birth_1": 9, "date_of_birth_2": 2018}),
        ("people/add/adult", {"given_name": "Rhian", "family_name": "Tudor", "lives_in_household": "yes",
                              "relationship": "parent", "responsibility": "yes"}),
        ("people", {}),
        ("home", {"line_1": "4 Mill Lane", "town": "Oswestry", "postcode": "SY11 1AA"}),
        ("why", {}),
        ("working-well", {"working_well": "She loves art."}),
        ("tried", {"tried": ""}),
        ("wanted", {"wanted": "Calm mornings."}),
        ("in-touch", {"interpreter": "", "safe_contact": "Ring after six."}),
        ("visiting", {"visiting_risks": ""}),
    )  # fmt: skip

    def work(self):
        mark, self.browser.cookies = self.mark(), {}
        form = self.browser.get("/ask-for-help/safety/").form("at_risk")
        self.browser.post("/ask-for-help/safety/", form.filled(at_risk="no"))
        for step, answers in self.STEPS:
            self._answer(step, answers, mark)
        page = "/ask-for-help/check/"
        self.send("request", mark, page, self.browser.get(page).form("csrfmiddlewaretoken").filled())
        self.stopped.wait(self.chance.uniform(0, 2))

    def _answer(self, step, answers, mark):
        path = f"/ask-for-help/{step}/"
        form = self.browser.get(path).form(*(list(answers)[:1] or ["csrfmiddlewaretoken"]))
        if step == "contact":
            answers = answers | {"sender_email": f"{mark}@sender.example", "source": form.first("source")}
        if step == "why":
            answers = {"why": mark, "reason": form.first("reason")}
        answer, _ = self.browser.post(path, form.filled(**answers))
        if answer.status != FOUND:
            raise Hopeless(f"{step} was answered with {answer.status}: {answer.text[-2000:]}")
