"""The lead professional's whole path, from sign-in to closure, in words of the screen."""

from datetime import date

from tests.factories.accounts import PASSWORD

BORN = date(2015, 3, 27)
AXES = ["Happy", "Healthy", "Safe", "Family", "Friends", "Learning", "Feeling good about me"]
PAGES = {
    "account_login",
    "home",
    "cases:open",
    "cases:opening_find",
    "cases:opening_found",
    "cases:opening_person",
    "cases:opening_people",
    "cases:opening_relationships",
    "cases:opening_address",
    "cases:opening_request",
    "cases:opening_help",
    "cases:opening_agreement",
    "cases:opening",
    "cases:opened",
    "cases:overview",
    "cases:add_note",
    "cases:timeline",
    "webstar:list",
    "webstar:begin",
    "webstar:score",
    "webstar:reading",
    "closures:closure",
    "closures:close",
    "closures:part",
    "closures:check",
}
"""The pages on the path, by the names of their addresses."""
NOTE = "Ffion showed me the book that she is reading. Rhian is sleeping better."


class LeadProfessional:
    """Somebody who helps the Tudor family.

    :param hands: a :class:`tests.journeys.hands.Mouse` or a keyboard.
    :param look: called on every page that is passed.
    """

    def __init__(self, hands, site, look=lambda page: None):
        self.hands, self.page, self.site, self.look = hands, hands.page, site, look

    def do(self, act, *told, **more):
        """Act, after a look at the page as it stands."""
        self.look(self.page)
        getattr(self.hands, act)(*told, **more)

    def fill_date(self, group, day):
        for part, number in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
            self.hands.fill(part, str(number), group=group)

    def signs_in(self, person):
        self.page.goto(f"{self.site.url}/")
        self.hands.fill("E-mail address", person.email)
        self.hands.fill("Password", PASSWORD)
        self.do("press", "Sign in")
        self.page.wait_for_url(lambda url: "/accounts/login" not in url)

    def opens_a_case(self):
        self.do("follow", "Open a case")
        self.do("press", "Start now")
        self._adds("Ffion", born=BORN)
        self.do("press", "Add an adult")
        self._adds("Rhian")
        self.do("press", "Continue")
        self.hands.select("What is Rhian Tudor to Ffion Tudor?", "Parent")
        self.do("press", "Continue")
        self.do("press", "Continue")
        assert self.page.title().startswith("Error: ")
        self.hands.fill("Address line 1", "1 Castle Street")
        self.fill_date("When did they move in?", date(2016, 1, 1))
        self.do("press", "Continue")
        self.hands.select("Who asked for help?", "School")
        self.hands.select("Main reason for early help", "Young carer")
        self.do("press", "Continue")
        self.hands.choose("Level 2: early help")
        self.hands.select("Locality", "North Shropshire")
        self.do("press", "Continue")
        self.hands.choose("In writing")
        self.hands.choose("Rhian Tudor", group="Who agreed?")
        self.hands.choose("To take part in early help")
        self.do("press", "Continue")
        self.do("press", "Open the case")
        self.do("press", "Go to the case")

    def _adds(self, name, born=None):
        self.hands.fill("First name", name)
        self.hands.fill("Last name", "Tudor")
        if born:
            self.fill_date("Date of birth", born)
        self.do("press", "Look for them")
        self.do("press", "Add a new record")
        self.do("press", "Continue")

    def writes_a_note(self):
        self.do("follow", "Add case note")
        self.hands.select("Kind of note", "Home visit")
        self.hands.choose("Seen alone")
        self.hands.choose("Rhian Tudor")
        self.hands.fill("Title", "Home visit after school")
        self.hands.fill("What happened", NOTE)
        self.do("press", "Save note")

    def records_a_webstar(self, kind, score):
        self.do("follow", "Webstar")
        self.do("follow", "Start a Webstar")
        self.hands.choose("Ffion", group="Whose Webstar is it?")
        self.hands.choose(kind)
        self.hands.choose("The child or young person with the worker")
        self.do("press", "Continue to the Webstar")
        for axis in AXES:
            self.hands.choose(str(score), group=axis)
        self.do("press", "Complete this Webstar")
        self.look(self.page)

    def closes_the_case(self):
        self.do("follow", "Closing")
        self.do("press", "Begin closing")
        self.do("follow", "How help ends")
        self.hands.choose("Needs met, no further support")
        self.hands.choose("Achieved fully")
        self.hands.fill("What happens next for the family?", "School keeps in touch.")
        self.do("press", "Save and go on")
        self.hands.select("Why is there no closing Webstar for Rhian?", "Did not want to")
        self.do("press", "Save and go on")
        self.hands.fill("What is different for Ffion?", "She sleeps at night.")
        self.hands.fill("What does Ffion say of closing?", "I will miss you.")
        self.hands.fill("What does Rhian say of closing?", "We can do it.")
        self.do("press", "Save and go on")
        self.hands.fill("Who goes on helping the family?", "School.")
        self.hands.fill("Whom can the family ring? One name", "Parveen Akhtar")
        self.hands.fill("How do they reach them?", "At school")
        self.hands.fill("What would show that things are slipping?", "Loud mornings.")
        self.hands.fill("What does the family do then?", "Ring Parveen.")
        self.do("press", "Save and go on")
        self.hands.fill("If it got none, why not?", "They asked for none.")
        self.do("press", "Save and go on")
        self.do("press", "Close this case")
        self.look(self.page)
