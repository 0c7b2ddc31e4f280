"""A file is written beside the place that it is for, so that nobody ever reads half of it."""

import os


def written_beside(path: str, data: bytes, *, prefix: str, durable: bool = False) -> str:
    """Write a file of its own name into the folder of another, and return its path.

    Whoever asks for it moves it into its place, or removes it.

    Args:
        path: the place that it is for.
        data: what it is to hold.
        prefix: how its name begins.
        durable: whether to wait until it is on the disk.

    Raises:
        OSError: it cannot be written; then nothing is left of it.
    """
    import tempfile

    descriptor, beside = tempfile.mkstemp(prefix=prefix, dir=os.path.dirname(path) or ".")
    try:
        with os.fdopen(descriptor, "wb") as opened:
            opened.write(data)
            if durable:
                opened.flush()
                os.fsync(opened.fileno())
    except BaseException:
        os.unlink(beside)
        raise
    return beside
