"""Where tests find the data and programs of others."""

import ctypes.util
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import NoReturn

import pytest

UNICODE = Path("/usr/share/unicode")


def unicode_file(name: str) -> Path:
    """Return a file of the Unicode database (Debian package unicode-data)."""
    path = UNICODE / name
    if not path.is_file():
        _lacking(f"{name}: install the package unicode-data")
    return path


def fribidi() -> ctypes.CDLL:
    """Return the FriBidi library (Debian package libfribidi-bin brings it)."""
    name = ctypes.util.find_library("fribidi")
    if name is None:
        _lacking("FriBidi: install the package libfribidi-bin")
    return ctypes.CDLL(name)


def chromium() -> str:
    """Return the path of Chromium (Debian package chromium)."""
    path = shutil.which("chromium")
    if path is None:
        _lacking("Chromium: install the package chromium")
    return path


def font() -> Path:
    """Return a font with Arabic letters (Debian package fonts-dejavu-core)."""
    path = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
    if not path.is_file():
        _lacking("DejaVu Sans: install the package fonts-dejavu-core")
    return path


def poppler(name: str) -> str:
    """Return the path of a program of Poppler (Debian package poppler-utils)."""
    path = shutil.which(name)
    if path is None:
        _lacking(f"{name}: install the package poppler-utils")
    return path


def copied(pdf: bytes, *options: str) -> str:
    """Return what somebody copies out of a PDF, without the bidi controls that pdftotext adds."""
    done = subprocess.run(
        [poppler("pdftotext"), *options, "-", "-"], input=pdf, capture_output=True, check=True
    )
    return re.sub("[\u202a-\u202e]", "", done.stdout.decode())


def office() -> str:
    """Return the path of LibreOffice (Debian package libreoffice-writer-nogui)."""
    path = shutil.which("soffice")
    if path is None:
        _lacking("LibreOffice: install the package libreoffice-writer-nogui")
    return path


def _lacking(what: str) -> NoReturn:
    # A person may lack an oracle; the machine that guards the main branch may not.
    if os.environ.get("CI"):
        pytest.fail(f"lacking {what}")
    pytest.skip(f"lacking {what}")
