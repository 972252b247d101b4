"""Set up what is missing, then run every check: lint, layers, templates, migrations, tests and journeys.

Whatever follows scripts/test on the command line goes to pytest, whose summary is the last line.
"""

import contextlib
import os
import signal
import subprocess
import sys

from front_end import ensure_front_end
from packages import ensure_packages
from place import ROOT, VAR, VENV, VENV_PYTHON, alone, environment
from run import BUSY
from say import step, tell
from services import ensure_program, redis_server

TEST_VAR = VAR / "test"
STOP_SECONDS = 20

BROWSERS = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"]
"""Any of them will do; the first is the lightest, and is what is installed where there is none."""
CHECKS = {
    "Lint": ["ruff", "check", "--quiet", "."],
    "Layout of the code": ["ruff", "format", "--check", "--quiet", "."],
    "Import layers": ["lint-imports", "--no-cache"],
    "Templates": ["djlint", "--lint", "--quiet", "templates"],
    "Missing migrations": [VENV_PYTHON, "manage.py", "makemigrations", "--check", "--dry-run"],
}


def main():
    print("Earlyhelp: checks", flush=True)
    with alone("setup.lock", BUSY):
        ensure_packages("test.txt")
        ensure_front_end()
    ensure_program("Chromium", names=BROWSERS, package=BROWSERS[0])
    redis = ensure_program("Redis", names=["redis-server"], package="redis-server")
    TEST_VAR.mkdir(parents=True, exist_ok=True)
    env = environment(DJANGO_SETTINGS_MODULE="earlyhelp.settings.test", EARLYHELP_VAR=str(TEST_VAR))
    failed = [name for name, command in CHECKS.items() if not passes(name, command, env)]
    if failed:
        print(f"Not right: {', '.join(failed)}. The tests run all the same.", flush=True)
    with redis_server(redis) as url:
        tests = run_tests(env | {"REDIS_TEST_URL": url})
    return tests or int(bool(failed))


def passes(name, command, env):
    """Run one check, and show what it printed only when it finds fault."""
    with step(name) as shown:
        program = VENV / "bin" / command[0]
        done = subprocess.run(
            [program, *command[1:]],
            cwd=ROOT,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        shown.note = "not right" if done.returncode else "right"
    if done.returncode:
        print(done.stdout, flush=True)
    return done.returncode == 0


def run_tests(env):
    command = [VENV_PYTHON, "-m", "pytest", "-n", str(cores()), "--dist", "loadgroup", *sys.argv[1:]]
    print(f"  Tests: on {cores()} cores", flush=True)
    with subprocess.Popen(command, cwd=ROOT, env=env, stdin=subprocess.DEVNULL) as pytest:
        try:
            return pytest.wait()
        except BaseException:
            pytest.send_signal(signal.SIGINT)  # so that it ends its workers, browsers and database
            with contextlib.suppress(subprocess.TimeoutExpired):
                pytest.wait(STOP_SECONDS)
            pytest.kill()
            raise


def cores():
    return max(2, min(4, os.cpu_count() or 2))


if __name__ == "__main__":
    sys.exit(tell(main))
