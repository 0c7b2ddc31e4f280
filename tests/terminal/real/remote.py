"""A real ssh: a server on this machine, and what logs in there with a key."""

import contextlib
import getpass
import os
import shlex
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

_SERVER = """\
Port {port}
ListenAddress 127.0.0.1
HostKey {folder}/host
AuthorizedKeysFile {folder}/user.pub
PidFile none
UsePAM no
StrictModes no
PrintMotd no
PrintLastLog no
AcceptEnv NOTHING
"""
SSHD = "/usr/sbin/sshd"


def why_not() -> str:
    """Return why there is no server here; empty where there is one."""
    return "" if os.access(SSHD, os.X_OK) else "openssh-server is not installed"


@contextlib.contextmanager
def logged_in(folder: Path) -> Iterator[str]:
    """Start a server; give the command that runs another there, of which only TERM is passed on."""
    for name in ("host", "user"):
        command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)]
        subprocess.run(command, check=True, timeout=60)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = folder / "sshd_config"
    settings.write_text(_SERVER.format(port=port, folder=folder))
    if os.getuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)  # where it has no privileges
    server = subprocess.Popen(
        [SSHD, "-D", "-e", "-f", str(settings)],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        end = time.monotonic() + 20
        while time.monotonic() < end:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
        options = ["StrictHostKeyChecking=no", "UserKnownHostsFile=/dev/null", "LogLevel=ERROR"]
        yield shlex.join(
            ["ssh", "-F", "none", "-p", str(port), "-i", str(folder / "user"), "-t"]
            + [part for option in options for part in ("-o", option)]
            + [f"{getpass.getuser()}@127.0.0.1"]
        )
    finally:
        server.terminate()
        server.wait()
