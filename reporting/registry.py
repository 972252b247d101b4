"""Every indicator there is, found in reporting/indicators. A new module there needs no entry anywhere."""

import pkgutil
from functools import cache
from importlib import import_module

from reporting.framework import Indicator


@cache
def indicators() -> dict[str, Indicator]:
    """Return the declared indicators by code, in the order of their modules and declarations.

    Raises ValueError when two have the same code, or a measure code is used twice in one.
    """
    package = import_module("reporting.indicators")
    found = {}
    for module in sorted(pkgutil.iter_modules(package.__path__), key=lambda module: module.name):
        declared = vars(import_module(f"reporting.indicators.{module.name}")).values()
        for indicator in declared:
            if isinstance(indicator, Indicator):
                if indicator.code in found:
                    raise ValueError(f"Two indicators have the code {indicator.code}.")
                _refuse_repeated_measures(indicator)
                found[indicator.code] = indicator
    return found


def _refuse_repeated_measures(indicator):
    codes = [measure.code for measure in indicator.measures]
    if len(codes) != len(set(codes)):
        raise ValueError(f"Indicator {indicator.code} has two measures with the same code.")
