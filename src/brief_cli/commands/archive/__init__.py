"""Check, import and list archives of any size: Parquet, JSONL and Markdown files, on many machines."""

COMMANDS = {
    "lint": "archive.lint:lint",
    "import": "archive.import_:import_",
    "list": "archive.list_:list_",
}
EXAMPLES = (
    ("What is wrong in the texts of a column", "brief archive lint texts.parquet --out findings"),
    ("Scraped pages become briefings", "brief archive import pages.jsonl --column html --out briefings"),
)  # fmt: skip
