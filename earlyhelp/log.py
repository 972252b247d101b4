"""What goes into the log."""

import logging


class BriefRefusals(logging.Filter):
    """Tell a refused request in one line: where it was refused is no fault, and would bury the faults."""

    def filter(self, record):
        if 400 <= getattr(record, "status_code", 0) < 500:
            record.exc_info = record.exc_text = None
        return True
