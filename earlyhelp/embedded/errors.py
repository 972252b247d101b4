class EmbeddedServerError(Exception):
    """The embedded PostgreSQL cannot be used. The message is a sentence that says what to do."""


def explain(output, *, data_dir):
    """Turn what a PostgreSQL command printed into an error whose sentence says what to do.

    :param output: everything the command wrote, and the end of the server's log where there is one.
    """
    if "No space left on device" in output or "Disk quota exceeded" in output:
        return EmbeddedServerError(
            f"The disk is full, so PostgreSQL cannot keep its data in {data_dir}: "
            "free some space and try again."
        )
    if "Permission denied" in output or "Operation not permitted" in output:
        return EmbeddedServerError(
            f"PostgreSQL may not use {data_dir}: "
            "run this as the user who owns that folder, or remove the folder."
        )
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    telling = [line for line in lines if "FATAL" in line or "error:" in line] or lines
    reason = telling[-1] if telling else "it gave no reason"
    return EmbeddedServerError(f"The embedded PostgreSQL in {data_dir} did not start: {reason}")
