"""What a wheel needs that the repository does not hold: the catalogues of messages, compiled."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileMessages(BuildHookInterface[Any]):
    """Compile the catalogues before a wheel is built, an editable one too."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Compile; what is compiled belongs to the wheel, though git ignores it."""
        sys.path.insert(0, str(Path(self.root) / "tools"))
        from messages import compile_all

        compile_all()
        build_data["artifacts"].append("src/brief_cli/messages/locale/**/*.mo")
