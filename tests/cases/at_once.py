"""Two people who act at the same moment, each on a connection of their own."""

from threading import Barrier, Thread

from django.db import connection

from earlyhelp.common.errors import RuleBroken


def at_once(*acts):
    """Do every act at the same moment; return what each was told, "" for those that were done."""
    together, told = Barrier(len(acts)), []

    def go(act):
        together.wait()
        try:
            act()
            told.append("")
        except RuleBroken as error:
            told.append(error.message)
        connection.close()

    threads = [Thread(target=go, args=[act]) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(told)
