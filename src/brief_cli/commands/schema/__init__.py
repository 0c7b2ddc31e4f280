"""List, show, check and export schemas."""

COMMANDS = {
    "list": "schema.list_:list_",
    "show": "schema.show:show",
    "check": "schema.check:check",
    "export": "schema.export:export",
}
EXAMPLES = (
    ("What a kind of briefing demands", "brief schema show osint-briefing --lang ar"),
    ("A schema of one's own, before it is used", "brief schema check ours.yaml"),
)
