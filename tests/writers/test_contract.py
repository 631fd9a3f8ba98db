"""The contract: every format shows every word of EVERYTHING, and none that was set aside.

Each format is opened by something that is not ours: a zip and an XML parser, a PDF text extractor,
an HTML parser, GitHub's Markdown parser.
"""

from __future__ import annotations

import html.parser
import io
import json
import zipfile

import cmarkgfm
import pdfplumber
import pytest
from lxml import etree

from convert import formats, style
from convert.model import Article, walk
from convert.model import Credit as CreditNode

from ..everything import EVERYTHING, HIDDEN, PRINTED

FORMATS = ("html", "pdf", "docx", "epub", "md")


class _Visible(html.parser.HTMLParser):
    """Collects the words of a page that a person sees, and those read in place of a picture."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self._hidden += tag in ("head", "script", "style")
        self.words += [value for name, value in attributes if name == "alt" and value]

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in ("head", "script", "style")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.words.append(data)


def html_words(page: str) -> str:
    parser = _Visible()
    parser.feed(page)
    return "".join(parser.words)


def docx_words(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    alts = [element.get("descr", "") for element in root.iter()]
    return "".join(str(words) for words in root.itertext()) + "\n".join(alts)


def epub_words(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        pages = [name for name in package.namelist() if name.endswith(".xhtml") and "nav" not in name]
        return "\n".join(html_words(package.read(name).decode()) for name in pages)


def pdf_words(data: bytes) -> str:
    with pdfplumber.open(io.BytesIO(data)) as document:
        pages = "\n".join(page.extract_text() for page in document.pages)
        alts = [element.get("alt_text", "") for element in _elements(document.structure_tree)]
    return "\n".join([pages, *alts])


def _elements(tree: list[dict[str, object]]) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []
    for element in tree:
        found.append(element)  # type: ignore[arg-type]
        found += _elements(element.get("children", []))  # type: ignore[arg-type]
    return found


def md_words(data: bytes) -> str:
    words = data.decode()
    body = words.split("\n---\n", 1)[1] if words.startswith("---\n") else words
    return html_words(cmarkgfm.github_flavored_markdown_to_html(body))


READ_BACK = {
    "html": lambda data: html_words(data.decode()),
    "pdf": pdf_words,
    "docx": docx_words,
    "epub": epub_words,
    "md": md_words,
}


@pytest.fixture(scope="module", params=FORMATS)
def words(request: pytest.FixtureRequest) -> str:
    """The words that one format shows of EVERYTHING."""
    return READ_BACK[request.param](render(EVERYTHING, request.param))


def render(article: Article, name: str) -> bytes:
    return formats.writer(name)[1](article, style.load(), lambda _: None)


def test_every_word_is_shown(words: str) -> None:
    assert [word for word in PRINTED if word not in words] == []


def test_no_word_that_was_set_aside_is_shown(words: str) -> None:
    assert [word for word in HIDDEN if word in words] == []


def test_every_credit_stands_letter_for_letter(words: str) -> None:
    credits = [node.text for node in walk(EVERYTHING) if isinstance(node, CreditNode)]
    run_on = " ".join(words.split())

    assert len(credits) == 4
    assert [credit for credit in credits if credit not in run_on] == []


def test_json_holds_the_whole_article() -> None:
    assert "wordchrome" in json.dumps(json.loads(render(EVERYTHING, "json")))


@pytest.mark.parametrize("name", [*FORMATS, "json"])
def test_the_same_article_gives_the_same_bytes(name: str) -> None:
    assert render(EVERYTHING, name) == render(EVERYTHING, name)


@pytest.mark.parametrize("name", [*FORMATS, "json"])
def test_an_empty_article_is_written_too(name: str) -> None:
    assert render(Article(name="untitled"), name)
