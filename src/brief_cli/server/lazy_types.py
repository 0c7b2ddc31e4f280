"""The types of the protocol, each made when it is first used.

lsprotocol declares some 550 classes, and attrs writes and compiles the methods of each at import:
270 of the 500 ms in which a server starts. A session uses some 90 of them. What `attrs.define` does
to a class it can do later just as well, as long as the class stays the same object, which it does
without slots. Whoever looks at its fields, or makes an instance, is the first to use it. They are
compared and printed as any object, by identity.
"""

import sys
from threading import RLock
from types import ModuleType
from typing import Any

_LOCK = RLock()


def import_types() -> None:
    """Import lsprotocol's types so that they are made when they are used.

    Where they are imported already, or are not what they were, they are made at once, as ever.
    """
    if "lsprotocol.types" in sys.modules:
        return
    import attrs

    define = attrs.define
    types: list[ModuleType] = []

    def make(cls: Any) -> None:
        with _LOCK:
            if "__attrs_attrs__" in cls.__dict__ and isinstance(
                cls.__dict__["__attrs_attrs__"], _Fields
            ):
                del cls.__attrs_attrs__, cls.__init__
                # The server compares and prints none of them; to compile what does takes as long again.
                define(cls, slots=False, eq=False, repr=False)
                attrs.resolve_types(cls, types[0].ALL_TYPES_MAP, {})

    class _Fields:
        """Stands where the fields of a class will be."""

        def __get__(self, _: object, owner: Any) -> Any:
            make(owner)
            return owner.__attrs_attrs__

    def lazily(cls: Any = None, **how: Any) -> Any:
        if cls is None or how or "__init__" in cls.__dict__:
            return define(cls, **how)

        def first(self: Any, *values: Any, **named: Any) -> None:
            make(type(self))
            self.__init__(*values, **named)

        cls.__attrs_attrs__, cls.__init__ = _Fields(), first
        return cls

    attrs.define = lazily  # type: ignore[assignment]
    try:
        import lsprotocol.types

        types.append(lsprotocol.types)
    finally:
        attrs.define = define
    from lsprotocol import _hooks

    # To resolve the references of all classes is to make them all: each does it for itself.
    if hasattr(_hooks, "_resolved_forward_references"):
        _hooks._resolved_forward_references = True
