"""Start the embedded PostgreSQL when the first process needs it, stop it when the last one ends.

Each process that uses the server holds a shared lock on ``<data>.users``. The one that ends and finds that
nobody else holds it stops the server. The kernel drops the lock of a process that was killed, so there is
no list of process numbers to go stale, and a fork holds its parent's lock without being told.
"""

import atexit
import contextlib
import fcntl
import hashlib
import os
import shlex
import shutil
import socket
import tempfile
import time
from pathlib import Path

from earlyhelp.embedded import binaries
from earlyhelp.embedded.errors import EmbeddedServerError, explain

PORT = 5432  # names the socket only: the server listens on no network address
LONGEST_SOCKET_PATH = 100  # bytes; Linux allows 107 and macOS 103
START_SECONDS = 120  # after a power cut the server replays its log first
STOP_SECONDS = 60
CHILDREN_SECONDS = 10  # what a killed server's children need to notice
STILL_ENDING = ("is still in use", "Is another postmaster")
LOG_BYTES_KEPT = 5_000_000
NO_PROCESS = 4_194_304  # one more than the largest process number of Linux


class EmbeddedServer:
    """The server of one data folder: ``acquire`` it before use, and it is released when the process ends."""

    def __init__(self, data_dir: Path):
        self.data_dir = data_dir.absolute()
        self.log = self.data_dir / "server.log"
        self._users_file = None

    @property
    def socket_dir(self):
        """Where the socket is: with the data, or in a private temporary folder if that path is too long."""
        path = os.fsencode(self.data_dir / f".s.PGSQL.{PORT}")
        if len(path) <= LONGEST_SOCKET_PATH and not set(path) & set(b"\"',\\"):
            return self.data_dir
        name = hashlib.sha256(os.fsencode(self.data_dir)).hexdigest()[:16]
        return Path(tempfile.gettempdir()) / f"earlyhelp-{name}"

    def acquire(self):
        """Start the server unless it runs, and keep it running until this process releases it.

        :raises EmbeddedServerError: with a sentence that says what to do.
        """
        if self._users_file is not None:
            return
        try:
            self.data_dir.parent.mkdir(parents=True, exist_ok=True)
            with self._turn():
                users = os.open(self._beside(".users"), os.O_RDWR | os.O_CREAT, 0o600)
                fcntl.flock(users, fcntl.LOCK_SH)
                try:
                    self._ensure_running()
                except BaseException:
                    os.close(users)
                    raise
        except OSError as error:
            raise explain(str(error), data_dir=self.data_dir) from error
        self._users_file = users
        atexit.register(self.release)

    def release(self):
        """Say that this process no longer needs the server, and stop it if no other process does."""
        if self._users_file is None:
            return
        atexit.unregister(self.release)
        with self._turn():
            # Closed, not unlocked: a fork shares the lock, and unlocking would take it from the parent too.
            os.close(self._users_file)
            self._users_file = None
            if not self._has_users() and self.is_running():
                self._stop("fast")

    def remove(self):
        """Stop the server and remove its data for good.

        :raises EmbeddedServerError: when another process uses the database.
        """
        try:
            self.data_dir.parent.mkdir(parents=True, exist_ok=True)
            with self._turn():
                if self._has_users():
                    raise EmbeddedServerError(
                        f"Another process uses the database in {self.data_dir}: stop it and try again."
                    )
                if self.is_running():
                    self._stop("immediate")
                removed = self._beside(".removed")
                shutil.rmtree(removed, ignore_errors=True)
                if self.data_dir.exists():
                    self.data_dir.rename(removed)
                shutil.rmtree(removed, ignore_errors=True)
        except OSError as error:
            raise explain(str(error), data_dir=self.data_dir) from error

    def is_running(self):
        """Whether a server answers on the socket."""
        with contextlib.closing(socket.socket(socket.AF_UNIX)) as probe:
            try:
                probe.connect(os.fspath(self.socket_dir / f".s.PGSQL.{PORT}"))
            except OSError:
                return False
        return True

    def _beside(self, suffix):
        return self.data_dir.with_name(self.data_dir.name + suffix)

    @contextlib.contextmanager
    def _turn(self):
        """One process at a time starts or stops the server."""
        turn = os.open(self._beside(".turn"), os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(turn, fcntl.LOCK_EX)
            yield
        finally:
            os.close(turn)

    def _has_users(self):
        users = os.open(self._beside(".users"), os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        finally:
            os.close(users)
        return False

    def _ensure_running(self):
        if self.is_running():
            return
        account = binaries.account_for(self.data_dir)
        binaries.let_in(account, self.data_dir)
        if not (self.data_dir / "PG_VERSION").exists():
            self._create(account)
        self._refuse_another_version()
        self._private_folder(self.socket_dir, account)
        if self.log.exists() and self.log.stat().st_size > LOG_BYTES_KEPT:
            os.truncate(self.log, 0)
        options = {
            "listen_addresses": "",
            "port": PORT,
            "unix_socket_directories": self.socket_dir,
            "unix_socket_permissions": "0700",
        }
        given = " ".join(f"-c {name}={shlex.quote(str(value))}" for name, value in options.items())
        self._start(f"--timeout={START_SECONDS}", f"--log={self.log}", f"--options={given}")

    def _start(self, *arguments):
        """Start the server; where one was just killed, wait until its children have noticed and ended."""
        deadline = time.monotonic() + CHILDREN_SECONDS
        while True:
            self._forget_dead_server()
            done, output = self._pg_ctl("start", *arguments)
            if done:
                return
            output += self._end_of_log()
            if time.monotonic() > deadline or not any(words in output for words in STILL_ENDING):
                raise explain(output, data_dir=self.data_dir)
            time.sleep(0.2)

    def _create(self, account):
        """Make an empty database under another name and rename it, so that half of one is never used."""
        unfinished = self._beside(".new")
        shutil.rmtree(unfinished, ignore_errors=True)
        try:
            self._private_folder(unfinished, account)
            # Trust is safe here: only the owner can walk into the folder that holds the socket. The locale
            # is PostgreSQL's own, so that rows sort alike on every machine.
            done, output = binaries.run(
                "initdb", "--pgdata", unfinished, "--username=postgres", "--auth=trust", "--encoding=UTF8",
                "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
                account=account,
            )  # fmt: skip
            if not done:
                raise explain(output, data_dir=self.data_dir)
            if self.data_dir.exists():
                self.data_dir.rmdir()
            unfinished.rename(self.data_dir)
        except BaseException:
            shutil.rmtree(unfinished, ignore_errors=True)
            raise

    def _forget_dead_server(self):
        """Let the server start where a killed one left a number that is a zombie's or another program's now.

        The rest of the note stays: from it PostgreSQL knows whether the killed one's children still run.
        """
        note = self.data_dir / "postmaster.pid"
        try:
            number, rest = note.read_text().split("\n", 1)
            command = Path(f"/proc/{int(number)}/cmdline").read_bytes()
        except (OSError, ValueError):
            return
        if os.fsencode(self.data_dir) not in command:
            note.write_text(f"{NO_PROCESS}\n{rest}")

    def _refuse_another_version(self):
        version = (self.data_dir / "PG_VERSION").read_text().strip()
        if version != str(binaries.VERSION):
            raise EmbeddedServerError(
                f"The data in {self.data_dir} was written by PostgreSQL {version} and this is PostgreSQL "
                f"{binaries.VERSION}: bring it across with pg_dump, or start afresh with scripts/run --reset."
            )

    def _private_folder(self, folder, account):
        folder.mkdir(mode=0o700, exist_ok=True)
        owner = account.pw_uid if account else os.geteuid()
        if account and folder.stat().st_uid == 0:
            os.chown(folder, account.pw_uid, account.pw_gid)
        if folder.stat().st_uid != owner or folder.stat().st_mode & 0o077:
            raise EmbeddedServerError(
                f"PostgreSQL needs {folder} for itself, and another user owns it or may look into it: "
                "run this as that user, or remove the folder."
            )

    def _pg_ctl(self, *arguments):
        account = binaries.account_for(self.data_dir)
        where = f"--pgdata={self.data_dir}"
        return binaries.run("pg_ctl", where, "--wait", *arguments, account=account)

    def _stop(self, mode):
        done, output = self._pg_ctl("stop", f"--mode={mode}", f"--timeout={STOP_SECONDS}")
        if not done and self.is_running():
            raise explain(output, data_dir=self.data_dir)
        if self.socket_dir != self.data_dir:
            with contextlib.suppress(OSError):
                self.socket_dir.rmdir()

    def _end_of_log(self):
        try:
            return "\n" + "\n".join(self.log.read_text(errors="replace").splitlines()[-5:])
        except OSError:
            return ""
