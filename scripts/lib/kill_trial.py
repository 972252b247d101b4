"""Set up what is missing, then hold the trial of ``tests/durability``. Standard library only."""

import os
import sys

from front_end import ensure_front_end
from packages import ensure_packages
from place import ROOT, VENV_PYTHON, alone, environment
from run import BUSY
from say import tell


def main():
    with alone("setup.lock", BUSY):
        ensure_packages("test.txt")
        ensure_front_end()
    sys.stdout.flush()
    os.chdir(ROOT)
    os.execve(VENV_PYTHON, [str(VENV_PYTHON), "-m", "tests.durability", *sys.argv[1:]], environment())


if __name__ == "__main__":
    sys.exit(tell(main))
