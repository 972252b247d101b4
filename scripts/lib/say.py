"""What the scripts tell the person: one line for each step, progress on what takes longer, failures."""

import contextlib
import signal
import sys
import time

REWRITE_SECONDS = 0.2
REPEAT_SECONDS = 5  # where a line cannot be rewritten, a new one says how far it is


class Failure(Exception):
    """The script cannot go on. The message is one sentence that says what to do.

    :param details: what a program printed, shown above the sentence when nobody foresaw it.
    """

    def __init__(self, sentence, *, details=""):
        super().__init__(sentence)
        self.details = details


class Step:
    """One line on the terminal. Call ``progress`` while it runs."""

    def __init__(self, name):
        self.name, self.note = name, ""
        self.started = self.said = time.monotonic()
        self.rewrites = sys.stdout.isatty()
        if self.rewrites:
            self._rewrite("…")

    @property
    def seconds(self):
        return time.monotonic() - self.started

    def progress(self, note=None):
        """Say how far the step is, at most a few times a second.

        :param note: a few words such as "41 packages"; without it the last one stays and the seconds go on.
        """
        self.note = self.note if note is None else note
        if time.monotonic() - self.said < (REWRITE_SECONDS if self.rewrites else REPEAT_SECONDS):
            return
        self.said = time.monotonic()
        text = f"{self.note} … {self.seconds:.0f} s" if self.note else f"… {self.seconds:.0f} s"
        if self.rewrites:
            self._rewrite(text)
        else:
            print(f"  {self.name}: {text}", flush=True)

    def end(self, result):
        if self.rewrites:
            self._rewrite(result)
            print(flush=True)
        else:
            print(f"  {self.name}: {result}", flush=True)

    def _rewrite(self, text):
        print(f"\r\033[K  {self.name}: {text}", end="", flush=True)


@contextlib.contextmanager
def step(name):
    """Show a step until its block ends. A block may set ``step.note`` to what it found or did."""
    shown = Step(name)
    try:
        yield shown
    except BaseException:
        shown.end("stopped")
        raise
    took = f" ({shown.seconds:.0f} s)" if shown.seconds >= 2 else ""
    shown.end(f"{shown.note or 'ready'}{took}")


def tell(main):
    """Run a script's main function; turn a failure into its sentence and exit status 1."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _stop)
    if signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:  # nohup asks for it to be ignored
        signal.signal(signal.SIGHUP, _stop)
    try:
        return main()
    except Failure as failure:
        if failure.details:
            print(failure.details.rstrip(), file=sys.stderr)
        print(failure, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 130
    except OSError as error:
        print(_about(error), file=sys.stderr)
        return 1


def _stop(number, frame):
    raise KeyboardInterrupt


def _about(error):
    import errno

    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "The disk is full: free some space and run this again."
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return (
            f"{error.filename or 'A file'} cannot be written: run this as the user who owns this folder, "
            "or give yourself the right to write in it."
        )
    return f"The system refused: {error}. Put that right and run this again."
