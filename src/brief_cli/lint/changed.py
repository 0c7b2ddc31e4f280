"""`brief lint --changed`: the files that git says have changed."""

import os
import subprocess
from collections.abc import Sequence

from brief_cli.messages.message import Refusal, say


def changed_paths(revision: str, paths: Sequence[str]) -> list[str]:
    """Return the Markdown files that differ from a revision, or are new and not ignored.

    A branch is compared with the commit at which it left the revision, so that what others did
    since is not taken for a change.

    Args:
        revision: a commit, branch or tag.
        paths: files and folders that the files must be in; all of the repository where empty.

    Raises:
        Refusal: git cannot tell.
    """
    if _git("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}") is None:
        if os.path.exists(revision):
            # `--changed folder`: the folder was meant as a path.
            return changed_paths("HEAD", (*paths, revision))
        if _git("rev-parse", "--git-dir") is None:
            raise Refusal(say("--changed: this is not a git repository"))
        if revision != "HEAD":
            raise Refusal(say("--changed: git knows no revision “{revision}”", revision=revision))
    top = _git("rev-parse", "--show-toplevel")
    if top is None:
        raise Refusal(say("--changed: this is not a git repository"))
    folder = os.fsdecode(top.rstrip(b"\n"))
    base = _git("merge-base", revision, "HEAD")
    start = os.fsdecode(base.strip()) if base else revision
    changed = _git("diff", "--name-only", "-z", "--diff-filter=d", start, "--", cwd=folder) or b""
    # Before the first commit there is nothing to compare with: all that is staged is new.
    staged = b"" if base else _git("ls-files", "-z", "--cached", cwd=folder) or b""
    new = _git("ls-files", "-z", "--others", "--exclude-standard", cwd=folder) or b""
    names = sorted({*changed.split(b"\0"), *new.split(b"\0"), *staged.split(b"\0")} - {b""})
    found = [os.path.join(folder, os.fsdecode(name)) for name in names if name.endswith(b".md")]
    within = [os.path.realpath(path) for path in paths]
    return [
        os.path.relpath(path)
        for path in found
        if os.path.isfile(path) and (not within or any(_is_in(path, each) for each in within))
    ]


def _is_in(path: str, folder: str) -> bool:
    real = os.path.realpath(path)
    return real == folder or real.startswith(os.path.join(folder, ""))


def _git(*arguments: str, cwd: str | None = None) -> bytes | None:
    try:
        done = subprocess.run(["git", *arguments], capture_output=True, check=False, cwd=cwd)
    except OSError:
        raise Refusal(say("--changed: git is not installed")) from None
    return done.stdout if done.returncode == 0 else None
