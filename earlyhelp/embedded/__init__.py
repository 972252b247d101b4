"""PostgreSQL that the app keeps for itself, where no ``DATABASE_URL`` names a server.

Standard library only: ``scripts/run`` uses it before and beside Django.
"""

from earlyhelp.embedded.errors import EmbeddedServerError
from earlyhelp.embedded.server import EmbeddedServer

__all__ = ("EmbeddedServer", "EmbeddedServerError")
