"""How much Hypothesis draws: little each day, much when somebody asks for ``--hypothesis-profile=long``."""

from hypothesis import HealthCheck, Phase, settings

COMMON = {
    "deadline": None,
    "database": None,
    "derandomize": True,
    "print_blob": False,
    "suppress_health_check": list(HealthCheck),
}
settings.register_profile("quick", max_examples=2, phases=[Phase.generate], **COMMON)
settings.register_profile("long", max_examples=30, phases=[Phase.generate, Phase.shrink], **COMMON)


def choose_profile(config):
    """Draw little, unless the command line says otherwise."""
    if not config.getoption("--hypothesis-profile"):
        settings.load_profile("quick")
