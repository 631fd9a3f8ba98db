"""The structure tree of a PDF, mended: what the engine knows of HTML and does not write.

The engine makes one structure element per box, in the order of the boxes, and keeps no record of
which belongs to which.  `_origins` goes the same way through the boxes once more, so that each structure
element is known by the HTML element that it comes from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

Element: TypeAlias = Any
"""A structure element: a dictionary of pydyf.  Its kids are references and numbers of marked content."""


Pieces: TypeAlias = Sequence[tuple[Element, Any]]
"""The structure elements below the root, each with the box it was made for; None behind a mark of a list."""


def pieces(document: Any, pdf: Any) -> Pieces | None:
    """Return the structure elements of `pdf` with the boxes of `document` that they were made for.

    None if the engine made other elements than is known here.
    """
    _, *elements = _made(pdf)
    sources = list(_origins(document))
    return list(zip(elements, sources, strict=True)) if len(elements) == len(sources) else None


def mend(pdf: Any, pieces: Pieces, *, version: int) -> None:
    """Mend the structure tree of `pdf` in place; `version` is that of PDF/UA that it shall follow."""
    root, *elements = _made(pdf)
    origins = {element.number: _html(box) for element, box in pieces}
    _spell(pieces)
    linked = _linked(pdf, root)
    loose = [each for each in elements if each.number not in linked]
    _set_apart(pdf, loose, "/Pagination")
    adorning = [each for each in elements if each.number in linked and _is_decorative(each, origins)]
    for element in adorning:
        _target(pdf, element["P"])["K"].remove(element.reference)
    _set_apart(pdf, adorning, "/Layout")
    elements = [each for each in elements if each]
    _name(pdf, elements, origins)
    _join(pdf, elements, origins)
    elements = [each for each in elements if each]
    _level_headings(elements)
    _itemise(pdf, elements)
    if version == 2:
        _modernise(pdf, elements, origins)


def _made(pdf: Any) -> list[Element]:
    """Return all structure elements, the root first."""
    return [each for each in pdf.objects if isinstance(each, dict) and each.get("Type") == "/StructElem"]


def _html(box: Any) -> Any:
    """Return the HTML element of `box`, None for a text and for no box."""
    return None if box is None or hasattr(box, "text") else box.element


Origins: TypeAlias = Mapping[int, Any]
"""The HTML element behind each structure element, by the number of its object; None behind a text."""


def _target(pdf: Any, reference: Any) -> Any:
    """Return the object that `reference`, such as b"12 0 R", leads to."""
    return pdf.objects[int(reference.split()[0])]


def _kids(pdf: Any, element: Element) -> list[Any]:
    """Return the structure elements directly below `element`."""
    kids = (_target(pdf, kid) for kid in element["K"] if not isinstance(kid, int))
    return [kid for kid in kids if kid.get("Type") == "/StructElem"]


def _drop(element: Element) -> None:
    # Emptied and not freed: pydyf 0.13 miscounts the objects behind a freed one.
    element.clear()


def _linked(pdf: Any, root: Element) -> set[int]:
    """Return the numbers of the structure elements in the tree."""
    found, waiting = set(), [root]
    while waiting:
        element = waiting.pop()
        found.add(element.number)
        waiting += _kids(pdf, element)
    return found


# ------------------------------------------------------------------------------- where they come from


def _origins(document: Any) -> Iterator[Any]:
    """Yield for each structure element the box it was made for, None for the item around an unmarked one."""
    for page in document.pages:
        yield from _of_box(page._page_box, "")


def _of_box(box: Any, parent: str) -> Iterator[Any]:
    """Yield the origins of what weasyprint.pdf.tags._build_box_tree makes for `box`, in its order."""
    from weasyprint.formatting_structure import boxes
    from weasyprint.layout.absolute import AbsolutePlaceholder

    box = box._box if isinstance(box, AbsolutePlaceholder) else box
    tag = None if box.element is None else box.element_tag
    if isinstance(box, boxes.MarginBox) or tag in ("html", "body") or isinstance(box, boxes.PageBox):
        for child in box.children:
            yield from _of_box(child, parent)
        return
    if tag in ("li", "dt", "dd") and parent not in ("LI", "LBody") and _unmarked(box, tag):
        yield None
        parent = "LI"
    yield box
    kind = {"LI": "LBody"}.get(parent, "LI") if tag in ("li", "dt", "dd") else ""
    for child in _children(box, tag):
        for piece in child.children if isinstance(child, boxes.LineBox) else [child]:
            if not isinstance(piece, boxes.TextBox):
                yield from _of_box(piece, kind)
            elif (tag or "").partition(":")[0] != "a":
                yield piece


def _unmarked(box: Any, tag: str) -> bool:
    return tag != "li" or "list-item" not in box.style["display"] or box.style["list_style_type"] == "none"


def _children(box: Any, tag: str | None) -> list[Any]:
    """Return the children of `box`, those of a table in place of the box that wraps it."""
    if tag != "table" or not box.is_table_wrapper:
        return list(getattr(box, "children", []))
    table = box.get_wrapped_table()
    return [piece for child in box.children for piece in (child.children if child is table else [child])]


# ------------------------------------------------------------------------------------ joined letters


def _spell(pieces: Pieces) -> None:
    """Say of words whose letters join how they are spelled (ISO 32000-1, 14.9.4).

    A glyph of such a font stands for one letter here and for two there; the engine notes the first meaning.
    Of the element it is said, not of the marked content: programs that order glyphs by their places, as for
    copying, would turn the words around.
    """
    import pydyf

    for element, box in pieces:
        words = _drawn(element, box)
        if _JOINED.search(words):
            element["ActualText"] = pydyf.String(words)
            if element["S"] != "/Link":
                element["S"] = "/Span"


def _drawn(element: Element, box: Any) -> str:
    """Return the words that `element` draws itself: those of a text, or of a link on one line."""
    if element["S"] == "/Link":
        return "".join(child.text for child in box.children if hasattr(child, "text"))
    return str(getattr(box, "text", ""))


_JOINED = re.compile("[\u0600-\u08ff\u0900-\u0dff\ufb50-\ufdff\ufe70-\ufefc]")
"""Arabic and its kin, and the scripts of India."""


# --------------------------------------------------------------------- margins and decorative pictures


def _is_decorative(element: Element, origins: Origins) -> bool:
    origin = origins[element.number]
    return origin is not None and origin.tag == "img" and origin.get("alt") == ""


def _set_apart(pdf: Any, elements: Sequence[Element], kind: str) -> None:
    """Mark what tells nothing as what it is, an artifact of that kind (ISO 32000-1, 14.8.2.2).

    Those are the running head, the page number, and pictures that only adorn; their words stay.
    """
    import pydyf

    for element in elements:
        page = _target(pdf, element["Pg"])
        operators = _target(pdf, page["Contents"]).stream
        for number in (kid for kid in element["K"] if isinstance(kid, int)):
            place = next(
                place
                for place, each in enumerate(operators)
                if isinstance(each, dict) and each.get("MCID") == number
            )
            operators[place - 1 : place + 1] = ["/Artifact", pydyf.Dictionary({"Type": kind})]
            parents = _parents(pdf, page["StructParents"])
            parents[number] = "null"
        _drop(element)


def _parents(pdf: Any, place: int) -> Any:
    """Return what the parent tree has at `place`: the structure element of each marked content."""
    numbers = _target(pdf, _target(pdf, pdf.catalog["StructTreeRoot"])["ParentTree"])["Nums"]
    return numbers[numbers.index(place) + 1]


# -------------------------------------------------------------------------------------- the names

_NAMES = {
    "aside": "/Div",
    "code": "/Code",
    "em": "/Span",
    "figure": "/Div",
    "footer": "/Div",
    "header": "/Div",
    "hr": "/Div",
    "pre": "/P",
    "small": "/Span",
    "strong": "/Span",
    "sub": "/Span",
    "sup": "/Span",
    "time": "/Span",
}
"""What the engine calls "/NonStruct": nothing."""


def _name(pdf: Any, elements: Sequence[Element], origins: Origins) -> None:
    """Call each element what it is, and say where its language differs."""
    import pydyf

    for element in elements:
        origin, above = origins[element.number], _target(pdf, element["P"])
        if origin is None:
            continue
        if origin is origins.get(above.number):
            # A box that the engine puts between, and tags a second time.
            if element["S"] == above["S"]:
                element["S"] = "/NonStruct"
            continue
        if element["S"] == "/NonStruct":
            element["S"] = _NAMES.get(origin.tag, "/NonStruct")
        if origin.get("class") == "attribution":
            element["S"] = "/P"
        if origin.get("lang"):
            element["Lang"] = pydyf.String(origin.get("lang"))


# ---------------------------------------------------------------------------------- torn elements

_TORN = {"/Art", "/BlockQuote", "/Div", "/L", "/LBody", "/LI", "/P", "/NonStruct"}
"""What the engine tags anew on each page that it reaches to, and one tag can hold."""


def _join(pdf: Any, elements: Sequence[Element], origins: Origins) -> None:
    """Make one element of the parts of a paragraph, a list, the article, on several pages."""
    first: dict[tuple[int, str], Element] = {}
    for element in elements:
        origin, kind = origins[element.number], element["S"]
        if origin is None or kind not in _TORN:
            continue
        start: Element = first.setdefault((id(origin), kind), element)
        # Marked content of its own would need the page said with it; text has an element of its own.
        whole = any(isinstance(kid, int) for kid in element["K"])
        if start is element or whole or start["Pg"] == element["Pg"]:
            continue
        for kid in _kids(pdf, element):
            kid["P"] = start.reference
        start["K"] += element["K"]
        _target(pdf, element["P"])["K"].remove(element.reference)
        _drop(element)


# ---------------------------------------------------------------------------- headings and lists


def _level_headings(elements: Sequence[Element]) -> None:
    """Number the headings without a gap, from 1: an article may have no headline (ISO 14289-1, 7.4.2)."""
    above: list[int] = []
    for element in elements:
        if _is_heading(element):
            level = int(element["S"][2:])
            above = [*[each for each in above if each < level], level]
            element["S"] = f"/H{len(above)}"


def _is_heading(element: Element) -> bool:
    return bool(element["S"][:2] == "/H" and element["S"][2:].isdigit())


def _itemise(pdf: Any, elements: Sequence[Element]) -> None:
    """Put what stands loose in a list item into its body (ISO 14289-1, 7.2: Lbl and LBody only)."""
    import pydyf

    for item in [each for each in elements if each["S"] == "/LI"]:
        kids = _kids(pdf, item)
        loose = [kid for kid in kids if kid["S"] not in ("/Lbl", "/LBody")]
        if not loose:
            continue
        body = pydyf.Dictionary({**item, "S": "/LBody", "P": item.reference})
        body["K"] = pydyf.Array(kid.reference for kid in loose)
        pdf.add_object(body)
        for kid in loose:
            kid["P"] = body.reference
        item["K"] = pydyf.Array([kid.reference for kid in kids if kid not in loose] + [body.reference])


# ---------------------------------------------------------------------------------------- PDF 2.0

_MODERN = {"aside": "/Aside", "em": "/Em", "strong": "/Strong"}


def _modernise(pdf: Any, elements: Sequence[Element], origins: Origins) -> None:
    """Do what PDF/UA-2 asks for besides (ISO 14289-2, 8.2.5 and 8.8)."""
    import pydyf

    namespace = _target(pdf, pdf.catalog["StructTreeRoot"])["Namespaces"][0]
    for element in elements:
        origin = origins.get(element.number)
        tag = "" if origin is None else origin.tag
        if element["S"] in ("/Div", "/Span") and tag in _MODERN:
            # These are new in PDF 2.0: the namespace is that of the document element.
            element["S"], element["NS"] = _MODERN[tag], namespace
        if element["S"] == "/L":
            kind = "Ordered" if tag == "ol" else "Unordered"
            element["A"] = pydyf.Dictionary({"O": "/List", "ListNumbering": f"/{kind}"})
        if element["S"] == "/Caption":
            _move_into_figure(pdf, element)
    _point_at_headings(pdf, [each for each in elements if _is_heading(each) and _words(each, origins)])


def _words(element: Element, origins: Origins) -> str:
    origin = origins.get(element.number)
    return "" if origin is None else "".join(origin.itertext()).strip()


def _move_into_figure(pdf: Any, caption: Element) -> None:
    """Make `caption` the last kid of the picture that it stands below, words where there is none.

    PDF/UA-1 wants it beside the picture, since readers stop at the alternative text.
    """
    above = _target(pdf, caption["P"])
    if above["S"] == "/Table":
        return
    figures = [kid for kid in _kids(pdf, above) if kid["S"] == "/Figure"]
    if not figures:
        caption["S"] = "/P"
        return
    above["K"].remove(caption.reference)
    figures[0]["K"].append(caption.reference)
    caption["P"] = figures[0].reference


def _point_at_headings(pdf: Any, headings: Sequence[Element]) -> None:
    """Let each entry of the outline lead to its heading, not only to a place on a page.

    A heading without words has none.
    """
    entries = [each for each in pdf.objects if isinstance(each, dict) and "Title" in each and "Dest" in each]
    for entry, heading in zip(entries, headings, strict=True):
        entry["Dest"][0] = heading.reference
