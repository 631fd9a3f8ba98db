"""The PDF engine, WeasyPrint, behind a closed door.

It is given the words, the pictures and the fonts, and fetches nothing by itself.  What it logs becomes
`Log`; what importing it changes elsewhere is put back.
"""

from __future__ import annotations

import contextlib
import ctypes.util
import importlib
import io
import logging
import sys
import threading
import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ...errors import MissingLibrary

# ----------------------------------------------------------------------------------- the import

_IMPORTING = threading.Lock()


def load() -> None:
    """Import weasyprint, unless it is.  Raise MissingLibrary where Pango is not installed."""
    with _IMPORTING:
        if "weasyprint" not in sys.modules:
            _import()


def _import() -> None:
    """Import weasyprint, quickly and without leaving a trace.

    It asks `find_library` for libraries by names that Linux does not have, which costs 86 processes
    of gcc and ldconfig; without an answer it tries the right names next.  Elsewhere that may fail, and
    the plain import follows.
    """
    with _as_before(), contextlib.redirect_stdout(None), warnings.catch_warnings():
        # Of a machine without fonts: ours come along.
        warnings.simplefilter("ignore")
        try:
            with _nothing_found():
                importlib.import_module("weasyprint")
        except OSError:
            try:
                importlib.import_module("weasyprint")
            except OSError as error:
                raise MissingLibrary(_NO_PANGO) from error


_NO_PANGO = (
    "PDF needs the library Pango, which is not installed; on Debian and Ubuntu: "
    "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
)


@contextlib.contextmanager
def _nothing_found() -> Iterator[None]:
    find = ctypes.util.find_library
    ctypes.util.find_library = lambda name: None
    try:
        yield
    finally:
        ctypes.util.find_library = find


@contextlib.contextmanager
def _as_before() -> Iterator[None]:
    """Put back what weasyprint sets in Pillow: that half a picture is good enough, for one."""
    from PIL import EpsImagePlugin, ImageFile

    truncated, ghostscript = ImageFile.LOAD_TRUNCATED_IMAGES, EpsImagePlugin.gs_binary
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES, EpsImagePlugin.gs_binary = truncated, ghostscript


# ------------------------------------------------------------------------------------- the door


def fetcher(served: Mapping[str, tuple[str, bytes]]) -> Any:
    """Return a fetcher that serves the URLs in `served`, their media type and bytes, and no other."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Closed(URLFetcher):  # type: ignore[misc]
        def __init__(self) -> None:
            # Not the parent's: it makes ready for the network, which takes 30 ms on Python 3.12.
            self._fail_on_errors = False

        def fetch(self, url: str, headers: Any = None) -> Any:
            if url not in served:
                raise ValueError("only the pictures of the article are shown")
            media_type, data = served[url]
            return URLFetcherResponse(url, data, {"Content-Type": media_type})

    return Closed()


# ------------------------------------------------------------------------------------- the fonts


def fonts(faces: Sequence[Path], *, machine: bool = False) -> Any:
    """Return a font configuration that knows the files `faces`; with `machine` its own fonts too.

    Without them the same words make the same pages on every machine, and on one without any font.
    """
    from weasyprint.text.ffi import ffi, fontconfig, gobject, pangoft2
    from weasyprint.text.fonts import FontConfiguration

    class Closed(FontConfiguration):  # type: ignore[misc]
        def __init__(self) -> None:
            # The parent's, but for where the fonts come from.
            self._config = ffi.cast("FcConfig *", _empty_configuration())
            self.font_map = ffi.gc(pangoft2.pango_ft2_font_map_new(), gobject.g_object_unref)
            pangoft2.pango_fc_font_map_set_config(ffi.cast("PangoFcFontMap *", self.font_map), self._config)
            fontconfig.FcConfigDestroy(self._config)
            self.strut_layouts: dict[Any, Any] = {}
            self.font_features: dict[Any, Any] = {}

    configuration = FontConfiguration() if machine else Closed()
    for path in faces:
        fontconfig.FcConfigAppFontAddFile(configuration._config, str(path).encode())
    pangoft2.pango_fc_font_map_config_changed(ffi.cast("PangoFcFontMap *", configuration.font_map))
    return configuration


_FONTCONFIG = ("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll")


def _empty_configuration() -> int:
    """Return the address of a new configuration of fontconfig that knows no font."""
    # cffi comes with weasyprint, which does not itself declare this one function.
    from cffi import FFI

    own = FFI()
    own.cdef("void *FcConfigCreate(void);")
    for name in _FONTCONFIG:
        with contextlib.suppress(OSError):
            return int(own.cast("uintptr_t", own.dlopen(name).FcConfigCreate()))
    raise MissingLibrary(_NO_PANGO)


# ------------------------------------------------------------------------------------- the pages


def beyond_the_edge(document: Any) -> list[int]:
    """Return the pages, counted from 1, on which a table reaches over the edge of the paper."""
    return [
        number
        for number, page in enumerate(document.pages, 1)
        for box in page._page_box.descendants()
        if box.element_tag == "table" and not 0 <= box.position_x <= page.width - box.margin_width()
    ]


def lines(document: Any, tag: str) -> tuple[int, float]:
    """Return on how many lines the first element `tag` stands, and how wide the widest is, in points.

    There are none where a style hides it.
    """
    from weasyprint.formatting_structure import boxes

    within = document.pages[0]._page_box.descendants()
    box = next((each for each in within if each.element_tag == tag), None)
    made = [each for each in box.descendants() if isinstance(each, boxes.LineBox)] if box else []
    texts = [[each for each in line.descendants() if isinstance(each, boxes.TextBox)] for line in made]
    widths = (
        max(each.position_x + each.width for each in line) - min(each.position_x for each in line)
        for line in texts
        if line
    )
    return len(made), max(widths, default=0.0) * POINTS


POINTS = 0.75
"""In a pixel, by which the engine measures."""


# ------------------------------------------------------------------------------------- the colours


PAGE_COLOURS = "page"


def colours() -> dict[str, Any]:
    """Return the colour profile of the page under its name, PAGE_COLOURS: sRGB, as PDF/A asks for one.

    The engine has the same as a default, but leaves its file open.
    """
    from weasyprint import pdf
    from weasyprint.css import ColorProfile

    data = (Path(pdf.__file__).parent / "sRGB2014.icc").read_bytes()
    parts = (["r"], ["g"], ["b"])
    return {PAGE_COLOURS: ColorProfile(io.BytesIO(data), "sRGB2014.icc", "relative-colorimetric", parts)}


# --------------------------------------------------------------------------------------- the log


@dataclass
class Log:
    """What the engine said of one document: sentences, and the characters that no font has."""

    sentences: list[str] = field(default_factory=list)
    missing: dict[str, int] = field(default_factory=dict)


# Pango looks for a font that has a character in tables that all threads share: where none has it, the
# same words make other pages whenever two threads look at once.
_DRAWING = threading.Lock()


@contextlib.contextmanager
def listening() -> Iterator[Log]:
    """Have the engine for this thread alone, and collect what it logs."""
    log = Log()
    handler = _Listener(log)
    logger = logging.getLogger("weasyprint")
    with _DRAWING:
        logger.addHandler(handler)
        try:
            yield log
        finally:
            logger.removeHandler(handler)


class _Listener(logging.Handler):
    def __init__(self, log: Log) -> None:
        super().__init__(logging.WARNING)
        self.log, self.thread = log, threading.get_ident()

    def emit(self, record: logging.LogRecord) -> None:
        # The logger is shared with whoever else uses the engine in this process.
        if record.thread != self.thread:
            return
        if record.msg.startswith(".notdef") and isinstance(record.args, tuple):
            character = str(record.args[0])
            self.log.missing[character] = self.log.missing.get(character, 0) + 1
        else:
            self.log.sentences.append(record.getMessage())
