"""The people that every access test asks about. Each is made when first asked for."""

from functools import cached_property

from django.contrib.auth.models import AnonymousUser

from accounts.enums import AgencyKind, Role
from tests.factories.accounts import AgencyFactory, LocalityFactory, MembershipFactory, UserFactory


class People:
    """A small partnership: a council with a family hub, a school, and another school that is a stranger.

    The lead, the colleague and the manager work for the hub; the partner works for the school; the front
    door reads what families and professionals send. Who is involved in a case is up to the test.
    """

    def make(self, *names):
        """Make these people and agencies now, for a test that only needs them to be there."""
        for name in names:
            getattr(self, name)

    @cached_property
    def locality(self):
        return LocalityFactory(code="north", name="North Shropshire")

    @cached_property
    def council(self):
        return AgencyFactory(code="council", name="Shropshire Council", kind=AgencyKind.COUNCIL_TEAM)

    @cached_property
    def hub(self):
        return AgencyFactory(
            code="hub", name="Oswestry Family Hub", part_of=self.council, locality=self.locality
        )

    @cached_property
    def school(self):
        return AgencyFactory(code="school", name="Meadow Primary School", kind=AgencyKind.SCHOOL)

    @cached_property
    def other_school(self):
        return AgencyFactory(code="other-school", name="Hill Primary School", kind=AgencyKind.SCHOOL)

    def _person(self, full_name, agency, role):
        email = f"{full_name.split()[0].lower()}@example.org"
        user = UserFactory(full_name=full_name, email=email)
        MembershipFactory(user=user, agency=agency, role=role)
        return user

    @cached_property
    def lead(self):
        return self._person("Leah Pugh", self.hub, Role.PRACTITIONER)

    @cached_property
    def colleague(self):
        return self._person("Colin Jones", self.hub, Role.PRACTITIONER)

    @cached_property
    def partner(self):
        return self._person("Parveen Akhtar", self.school, Role.PRACTITIONER)

    @cached_property
    def stranger(self):
        return self._person("Stuart Evans", self.other_school, Role.PRACTITIONER)

    @cached_property
    def manager(self):
        return self._person("Maggie Owen", self.hub, Role.TEAM_MANAGER)

    @cached_property
    def front(self):
        return AgencyFactory(code="front-door", name="Early Help Front Door", part_of=self.council)

    @cached_property
    def front_door(self):
        return self._person("Fatima Noor", self.front, Role.FRONT_DOOR)

    @cached_property
    def analyst(self):
        return self._person("Anil Mehta", self.council, Role.PERFORMANCE_OFFICER)

    @cached_property
    def administrator(self):
        return self._person("Ada Price", self.council, Role.ADMINISTRATOR)

    @cached_property
    def governance(self):
        return self._person("Gita Rao", self.council, Role.INFORMATION_GOVERNANCE)

    @cached_property
    def anonymous(self):
        return AnonymousUser()
