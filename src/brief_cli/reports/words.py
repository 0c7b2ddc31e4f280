"""What people call severities and kinds of fixes."""

from brief_cli.diagnostic import Applicability, Severity
from brief_cli.messages.message import say

SEVERITIES = {
    Severity.ERROR: say("error"),
    Severity.WARNING: say("warning"),
    Severity.INFO: say("info"),
}
APPLICABILITIES = {
    Applicability.SAFE: say("safe fix"),
    Applicability.UNSAFE: say("unsafe fix"),
    None: say("no fix"),
}
