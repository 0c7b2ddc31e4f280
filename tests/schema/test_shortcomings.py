"""What `brief schema check` refuses beside mistakes, each schema judged for itself."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from brief_cli.app import app
from brief_cli.schema.catalogue import Catalogue
from tests.conftest import ROOT

HEAD = "schema: mine\ntitle: {ar: عنوان}\ndescription: {ar: وصف}\nextends: base\nlanguages: [ar]\n"
runner = CliRunner()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _check(*names: str) -> Result:
    return runner.invoke(app, ["schema", "check", *names])


def _said(folder: Path, text: str, name: str = "mine") -> list[str]:
    (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    done = _check(f"{name}.yaml")
    assert done.exit_code == int(bool(done.stdout))
    assert (done.stderr == f"{name}.yaml: ok\n") is not bool(done.stdout)
    return [line.removeprefix(f"{name}.yaml:") for line in done.stdout.splitlines()]


def _key(rest: str) -> str:
    return (
        f"{HEAD}metadata:\n  kind: {{type: choice, choices: [a, b], label: {{ar: x}}}}\n  {rest}\n"
    )


def _when(condition: str) -> str:
    return _key(f"x: {{label: {{ar: x}}, prompt: {{ar: x}}, required: {{when: {condition}}}}}")


def _notice(rest: str) -> str:
    return f"{HEAD}notices:\n  - id: n\n    section: notices\n    label: {{ar: x}}\n{rest}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # conditions that never hold
        (_when("kind, is: a"), []),
        (_when("kind, is: [a, c]"), ["8:71: “kind” is never “c”; it has: a, b"]),
        (_when("kind, is: c"), ["8:67: “kind” is never “c”; it has: a, b"]),
        (_when("nothing"), ["8:57: no key “nothing”"]),
        (_when("cover"), []),
        (_when("cover, is: a"), ["8:68: “cover” holds other keys, and is never a value; leave “is” out"]),
        (_when("keywords, is: a"), ["8:71: “keywords” is a list, and never one value; leave “is” out"]),
        (_when("keywords"), []),
        (_when("lang, is: ar"), []),
        (_when("lang, is: arabic"), ["8:67: “lang” is never “arabic”; its type is language"]),
        (_when("source.url, is: x"), ["8:73: “source.url” is never “x”; its type is url"]),
        (_when("source.url, is: 'https://a.b'"), []),
        (_when("published, is: soon"), ["8:72: “published” is never “soon”; its type is datetime"]),
        (_when("published, is: '2026-01-01'"), []),
        (_when("marking, is: 'TLP:RED'"), []),
        (_when("marking, is: RED"), ["8:70: “marking” is never “RED”; it has: TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN, TLP:CLEAR"]),
        (_when("title, is: anything"), []),
        (_when("x"), ["8:57: “x” is required when it has a value itself; name another key"]),
        (_key("f: {type: boolean, label: {ar: x}}\n  y: {label: {ar: x}, prompt: {ar: x}, required: {when: f, is: 'true'}}"), []),
        (_key("f: {type: boolean, label: {ar: x}}\n  y: {label: {ar: x}, prompt: {ar: x}, required: {when: f, is: yes}}"), ["9:64: “f” is never “yes”; its type is boolean"]),
        (_key("f: {type: integer, label: {ar: x}}\n  y: {label: {ar: x}, prompt: {ar: x}, required: {when: f, is: ['-1', '1.5']}}"), ["9:71: “f” is never “1.5”; its type is integer"]),
        (_key("d: {type: date, not_before: published, label: {ar: x}}"), []),
        (_key("d: {type: text, not_before: published, label: {ar: x}}"), ["8:31: “d” is not a date to compare with; its type is text"]),
        (_key("d: {type: date, not_after: title, label: {ar: x}}"), ["8:30: “title” is not a date to compare with; its type is text"]),
        # notices that nobody could know
        (_notice("    text: {ar: نص ما}\n    phrases: {ar: [نصٌّ]}\n"), []),
        (_notice("    text: {ar: نص ما}\n    phrases: {ar: [قول]}\n"), ["10:16: the text of notice “n” in “ar” has none of its phrases; add one that it has"]),
        (_notice("    text: {ar: نص ما}\n"), ["7:5: notice “n” has no phrases in “ar”"]),
        (_notice("    phrases: {ar: [نص]}\n"), ["7:5: notice “n” has no text in “ar”"]),
        (_notice("    required: {when: kind}\n    text: {ar: نص}\n    phrases: {ar: [نص]}\n"), ["10:22: no key “kind”"]),
        (_notice("    required: {when: marking, is: RED}\n    text: {ar: نص}\n    phrases: {ar: [نص]}\n"), ["10:35: “marking” is never “RED”; it has: TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN, TLP:CLEAR"]),
        (_notice("    text: {ar: نص}\n    phrases: {ar: [نص]}\n    elements:\n      - {id: e, label: {ar: x}}\n"), ["13:9: element “e” of notice “n” has neither phrases nor keys; write what it is found by"]),
        (_notice("    text: {ar: نص}\n    phrases: {ar: [نص]}\n    elements:\n      - {id: e, label: {ar: x}, phrases: {en: [x]}}\n"), ["13:9: element “e” of notice “n” has no phrases in: ar"]),
        (_notice("    text: {ar: نص}\n    phrases: {ar: [نص]}\n    elements:\n      - {id: e, label: {ar: x}, keys: [title]}\n"), ["13:9: the text of notice “n” in “ar” does not say its element “e”"]),
        (_notice("    text: {ar: 'نص {title}'}\n    phrases: {ar: [نص]}\n    elements:\n      - {id: e, label: {ar: x}, keys: [title]}\n"), []),
        (_notice("    text: {ar: نص}\n    phrases: {ar: [نص]}\n    elements:\n      - {id: e, label: {ar: x}, keys: [nope]}\n"), ["13:40: no key “nope”", "13:9: the text of notice “n” in “ar” does not say its element “e”"]),
        (f"{HEAD}notices:\n  - id: n\n    section: nowhere\n    label: {{ar: x}}\n    text: {{ar: نص}}\n    phrases: {{ar: [نص]}}\n", ["8:14: no section “nowhere” for “n”"]),
        (f"{HEAD}notices:\n  - id: n\n    label: {{ar: x}}\n    text: {{ar: نص}}\n    phrases: {{ar: [نص]}}\n", ["7:5: notice “n” stands in no section; write “section: …”"]),
        # wordings
        (_key("x: {label: {en: x}}"), ["8:6: key “x” has no label in: ar"]),
        (_key("x: {label: {ar: x}, required: true}"), ["8:6: key “x” has no prompt in: ar"]),
        (_key("x: {label: {ar: x}, prompt: {ar: x}, required: true}"), []),
        (f"{HEAD}sections:\n  - id: a\n    heading: {{ar: x}}\n    required: true\n", ["7:5: section “a” has no prompt in: ar"]),
        (f"{HEAD}sections:\n  - id: a\n    heading: {{ar: x}}\n", []),
        (f"{HEAD}sections:\n  - id: notices\n    required: true\n", []),
        (HEAD.replace("[ar]", "[ar, en]"), ["2:8: schema “mine” has no title in: en", "3:14: schema “mine” has no description in: en"]),
        (f"{HEAD}rules: {{T501: off, T999: off}}\n", ["6:20: rules: no rule “T999”; did you mean “T519”?"]),
    ],
)  # fmt: skip
def test_what_was_not_meant_is_told(folder: Path, text: str, said: list[str]) -> None:
    assert sorted(_said(folder, text)) == sorted(said)


def test_a_language_that_a_parent_lacks_is_told_where_it_is_declared(folder: Path) -> None:
    said = _said(folder, HEAD.replace("[ar]", "[ar, de]"))
    assert "5:17: section “notices” has no heading in “de”" in said
    assert "5:17: key “author” has no label in: de" in said
    assert not [line for line in said if line.startswith("1:")]
    # And at the parent, where the language is inherited too.
    (folder / "child.yaml").write_text(HEAD.replace("mine", "child").replace("base\nlanguages: [ar]", "mine"))  # fmt: skip
    (folder / "mine.yaml").write_text(_key("x: {label: {en: x}}"), encoding="utf-8")
    assert _said(folder, (folder / "child.yaml").read_text(), "child") == [
        "4:10: key “x” has no label in: ar"
    ]


def test_all_mistakes_of_a_file_are_told_at_once(folder: Path) -> None:
    text = (
        "schema: other\nversion: x\ndescription: {ar: x}\nlanguages: [ar]\nmetadata:\n"
        "  a: {tipe: text}\n  b: {label: {ar: x}, required: {when: c}}\n"
        "sections:\n  - id: s\n    heading: {ar: x}\n    content: pros\n  - id: t\n"
        "rules: {T999: off}\n"
    )
    assert [line.split(";")[0] for line in _said(folder, text)] == [
        "1:1: the key “title” is missing",
        "1:9: the file is named mine and the schema other",
        "2:10: write a number",
        "6:7: unknown key “tipe”",
        "7:6: key “b” has no prompt in: ar",
        "7:40: no key “c”",
        "11:14: “pros” is none of prose, list, any",
        "12:5: section “t” has no heading in “ar”",
        "13:9: rules: no rule “T999”",
    ]


def test_what_cannot_be_known_is_not_guessed(folder: Path) -> None:
    # A section without its id may be the one that the notice stands in.
    text = HEAD + (
        "sections:\n  - heading: {ar: x}\nnotices:\n  - id: n\n    section: a\n    text: {ar: x}\n"
    )
    assert _said(folder, text) == ["7:5: the key “id” is missing"]
    assert _said(folder, f"{HEAD}sectoins: []\nmetadata:\n  x: {{}}\n")[0].startswith(
        "6:1: unknown"
    )
    # A type that is none may be that of a date.
    text = _key("x: {type: dat, label: {ar: x}}\n  y: {type: date, not_before: x, label: {ar: x}}")
    assert _said(folder, text) == [
        "8:13: “dat” is none of text, date, datetime, url, language, persons, choice, licence, "
        "integer, boolean, list, marking"
    ]


def test_a_chain_without_end_is_told(folder: Path) -> None:
    for number in range(30):
        text = HEAD.replace("mine", f"k{number}").replace("base", f"k{number + 1}")
        (folder / f"k{number}.yaml").write_text(text, encoding="utf-8")
    assert _check("k0.yaml").stdout == "k20.yaml:4:10: more than 20 files deep\n"
    (folder / "k19.yaml").write_text(HEAD.replace("mine", "k19"), encoding="utf-8")
    assert _check("k0.yaml").exit_code == 0


def test_each_schema_is_judged_for_itself(folder: Path) -> None:
    (folder / "bad.yaml").write_text("schema: bad\ntitel: x\n")
    (folder / "good.yaml").write_text(HEAD.replace("mine", "good"), encoding="utf-8")
    (folder / "rules.yaml").write_text(HEAD.replace("mine", "rules") + "rules: {Z999: off}\n")
    done = _check("good.yaml", "bad.yaml", "base", "rules.yaml", "good.yaml")
    assert done.exit_code == 1
    assert done.stderr == "good.yaml: ok\nbase: ok\ngood.yaml: ok\n"
    assert [line.split(":")[0] for line in done.stdout.splitlines()] == ["bad.yaml"] * 3 + [
        "rules.yaml"
    ]
    done = _check("nothing", "bad.yaml", "no.yaml", "base")
    assert done.exit_code == 2
    assert done.stderr.startswith("brief: no schema “nothing”; there are: base,")
    assert done.stderr.endswith("base: ok\n")
    assert "no.yaml:1:1: cannot be read: no such file\n" in done.stdout


def test_the_shipped_schemas_pass() -> None:
    names = Catalogue().names()
    done = _check()
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == "".join(f"{name}: ok\n" for name in names)


@pytest.mark.parametrize("page", ["schemas.md", "start-schema.md"])
def test_the_schemas_of_the_documentation_pass(page: str, folder: Path) -> None:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    block = next(part for part in text.split("```yaml\n") if "schema: country-report" in part[:90])
    assert _said(folder, block.partition("```")[0], "country-report") == []
