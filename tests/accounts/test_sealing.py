"""Keys of authenticator apps and recovery codes cannot be read in the database."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP

from accounts.sealing import open_sealed, seal

SECRET = "JBSWY3DPEHPK3PXP"


def test_what_is_sealed_is_not_read_and_can_be_opened():
    sealed = seal(SECRET)
    assert SECRET not in sealed
    assert sealed != seal(SECRET)
    assert open_sealed(sealed) == SECRET


def test_after_a_change_of_the_key_what_the_last_one_sealed_still_opens(settings):
    sealed = seal(SECRET)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another"
    assert open_sealed(sealed) == SECRET


@pytest.mark.parametrize("kept", [SECRET, "", "gAAAAABnot-one-of-ours"])
def test_what_no_key_opens_gives_nothing_that_anybody_could_know(kept):
    found = open_sealed(kept)
    assert found not in (kept, "")
    assert found != open_sealed(kept)


def test_the_database_holds_neither_the_key_nor_the_codes(people):
    TOTP.activate(people.lead, SECRET)
    codes = RecoveryCodes.activate(people.lead)
    kept = str(list(Authenticator.objects.values_list("data", flat=True)))
    assert SECRET not in kept
    assert open_sealed(codes.instance.data["seed"]) not in kept
    assert TOTP(people.lead.authenticator_set.get(type="totp")).instance.data["secret"] != SECRET
