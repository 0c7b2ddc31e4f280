"""Our hooks in other people's configurations of pre-commit: every line of theirs stays."""

import subprocess
import sys
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from brief_cli.scaffold.hooks import Hook, HooksError, hooks_text, merged

HOOKS: list[Hook] = [
    {"id": "brief-fix", "name": "fix", "entry": "brief lint --fix", "language": "system", "types": ["markdown"]},
    {"id": "brief-lint", "name": "lint", "entry": "brief lint", "language": "system", "require_serial": True},
]  # fmt: skip
OURS = """\
- repo: local
  hooks:
    - id: brief-fix
      name: fix
      entry: brief lint --fix
      language: system
      types: [markdown]
    - id: brief-lint
      name: lint
      entry: brief lint
      language: system
      require_serial: true
"""
META = "  - repo: meta\n    hooks:\n      - id: identity\n"


def _ours(column: int) -> str:
    return "".join(f"{' ' * column}{line}\n" for line in OURS.splitlines())


# What stands before ours and behind it, as `before | after`; how far ours is indented.
KEPT = {
    "a list at the key's own column, and one below it, indented": (
        "# top\n---\n# second\nrepos:\n- repo: https://example.org/a   # said\n  rev: \"v4.5.0\"\n"
        "  hooks:\n    - id: a\n      args: [--x, '--y']\n\n    # between\n    - id: b\n"
        "      exclude: |\n        (?x)^(\n            a/.*\n        )$\n|\n# the end\n", 0,
    ),
    "four columns": ("repos:\n    -   repo: meta\n        hooks:\n        -   id: identity\n|exclude: '^x'\n", 4),
    "comments of the last hook": (f"repos:\n{META}      # - id: off\n\n    # and this\n|# end\n", 2),
    "a comment at the column of the list": (f"repos:\n{META}|  # end\n", 2),
    "a comment one column deeper": (f"repos:\n{META}   # off\n|# end\n", 2),
    "other keys behind": (f"a: &x 1\nrepos:\n{META}|\n\nz: *x\n", 2),
    "flow within": ("repos:\n  - repo: meta\n    hooks: [{id: identity},\n      {id: a}]\n|...\n", 2),
    "an alias last": ("repos:\n  - repo: meta\n    hooks: &h [{id: a}]\n  - repo: local\n    hooks: *h\n|", 2),
    "folded text last": (f"repos:\n{META}        entry: >-\n          a\n          b\n|\n\n# z\n", 2),
    "no value": ("repos: # none yet\n|# next\nfail_fast: true\n", 2),
    "a quoted key": (f'"repos":\n{META}|', 2),
}  # fmt: skip


@pytest.mark.parametrize(("text", "column"), KEPT.values(), ids=KEPT)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_all_lines_stay_as_they_are(text: str, column: int, newline: str, mark: str) -> None:
    place = text.rindex("|")
    before, after = text[:place], text[place + 1 :]
    expected = (mark + before + _ours(column) + after).replace("\n", newline)
    assert merged((mark + before + after).replace("\n", newline), HOOKS) == expected


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", hooks_text(HOOKS)),
        ("# only this", f"# only this\n{hooks_text(HOOKS)}"),
        ("---\n# x\n", f"---\n# x\n{hooks_text(HOOKS)}"),
        ("fail_fast: true", f"fail_fast: true\n{hooks_text(HOOKS)}"),
        (f"repos:\n{META}".rstrip(), f"repos:\n{META}{_ours(2)}"),
    ],
)
def test_what_is_short_is_added_to(before: str, after: str) -> None:
    assert merged(before, HOOKS) == after


@pytest.mark.parametrize(
    "flow", ["[]", "[{repo: meta, hooks: [{id: identity}]}]", "[{repo: meta, hooks: []}, ]"]
)
def test_a_list_in_brackets_is_added_to(flow: str) -> None:
    repos = YAML(typ="safe").load(merged(f"repos: {flow} # x\n", HOOKS))["repos"]
    assert repos[-1] == {"repo": "local", "hooks": HOOKS}
    assert len(repos) == 1 + flow.count("meta")


@pytest.mark.parametrize("name", ["brief-lint", '"brief-fix"'])
def test_they_are_not_added_twice(name: str) -> None:
    text = f"repos:\n  - repo: https://example.org/brief\n    hooks:\n      - id: {name}\n"
    assert merged(text, HOOKS) == text
    assert merged(text.replace("- id", "# - id").replace("hooks:", "hooks: []"), HOOKS) != text
    once = merged(f"repos:\n{META}", HOOKS)
    assert merged(once, HOOKS) == once


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: [\n", "line 2: invalid YAML: did not find expected node content"),
        ("a\x00b", "invalid YAML"),
        ("- a\n", "no list of “repos”"),
        ("repos: x\n", "no list of “repos”"),
        ("repos: {a: b}\n", "no list of “repos”"),
        ("{}\n", "no list of “repos”"),
        ("text\n", "no list of “repos”"),
        (f"repos:\n{META}---\na: b\n", "no list of “repos”"),
        # The comma that is there hides behind the comment.
        ("repos: [\n  {repo: meta, hooks: []}, # c\n]\n", "no list of “repos”"),
    ],
)
def test_what_cannot_be_added_to_is_told(text: str, said: str) -> None:
    with pytest.raises(HooksError) as refused:
        merged(text, HOOKS)
    assert said in str(refused.value)


def test_pre_commit_takes_the_result(tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    for before in ("", f"repos:\n{META}"):
        path.write_text(merged(before, HOOKS))
        command = [str(Path(sys.executable).parent / "pre-commit"), "validate-config", str(path)]
        subprocess.run(command, check=True, capture_output=True)
