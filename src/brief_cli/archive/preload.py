"""What each worker of an embedded cluster does first."""

import signal


def dask_setup(_worker: object) -> None:
    """Leave Ctrl-C to the run itself, which ends its workers; have what a check needs in memory."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    import brief_cli.archive.task
    import brief_cli.lint.engine  # noqa: F401
