"""Write the compiled forms of the shipped schemas: `python docs/make_schemas.py`.

With them a check of a briefing needs neither YAML of schemas nor pydantic. A test fails when they are
stale; a schema that was changed since is read from its YAML.
"""

import json
from pathlib import Path

from brief_cli.config.keys import json_schema
from brief_cli.rules.option import json_schemas
from brief_cli.rules.table import OPTIONS
from brief_cli.schema.catalogue import Catalogue, shipped_folder
from brief_cli.schema.compiled import compiled_text
from brief_cli.schema.export import schema_language

HERE = Path(__file__).parents[1] / "schemas"


def compiled() -> dict[Path, str]:
    """Return the text of each compiled schema, by its path."""
    catalogue = Catalogue()
    texts = {}
    for name in catalogue.names():
        schema = catalogue.read_anew(name)
        files = {}
        at: str | None = name
        while at is not None:
            files[at] = (shipped_folder() / f"{at}.yaml").read_bytes()
            at = catalogue.read_anew(at).extends
        texts[HERE / "compiled" / f"{name}.json"] = compiled_text(schema, files)
    return texts


def main() -> None:
    """Write them, and the JSON Schemas of schemas and of configuration files."""
    (HERE / "compiled").mkdir(exist_ok=True)
    for path, text in compiled().items():
        path.write_text(text, encoding="utf-8")
    options = json_schemas(OPTIONS)
    documents = {"schema-language": schema_language(options), "config": json_schema(options)}
    for name, document in documents.items():
        text = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
        (HERE / f"{name}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
