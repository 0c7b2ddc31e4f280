"""The reporter of each format, imported when it is used."""

import os
from typing import TYPE_CHECKING

import brief_cli
from brief_cli.commands.environment import terminal

if TYPE_CHECKING:
    from brief_cli.reporters.reporter import Reporter


def reporter(name: str, language: str) -> "Reporter":
    """Return the reporter of a format; paths in it are below the current folder."""
    root = os.getcwd()
    match name:
        case "human":
            from brief_cli.reporters.human import HumanReporter

            return HumanReporter(terminal(), language)
        case "json":
            from brief_cli.reporters.json import JsonReporter

            return JsonReporter(root, language)
        case "sarif":
            from brief_cli.reporters.sarif import SarifReporter
            from brief_cli.rules.table import RULES

            return SarifReporter(RULES, brief_cli.__version__, root, language)
        case "github":
            from brief_cli.reporters.github import GithubReporter

            return GithubReporter(root, language)
        case "gitlab":
            from brief_cli.reporters.gitlab import GitlabReporter

            return GitlabReporter(root, language)
        case "junit":
            from brief_cli.reporters.junit import JunitReporter

            return JunitReporter(root, language)
        case "rdjson":
            from brief_cli.reporters.rdjson import RdjsonReporter

            return RdjsonReporter(root, language)
        case _:
            from brief_cli.reporters.concise import ConciseReporter

            return ConciseReporter(language)
