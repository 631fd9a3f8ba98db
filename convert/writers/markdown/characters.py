"""Characters → Markdown: the escapes that make a parser give every letter back.

Two parsers are in mind: GitHub's (CommonMark with its extensions) and pandoc's `markdown`, which
reads more of the plain characters as markup: quotes and dashes ("smart"), ``$`` as mathematics,
``@`` as a citation.  An escape is written only where one of the two would take a character for
something else.

>>> escaped("Profits rose 5 * 3 and [she] said: don't")
"Profits rose 5 \\\\* 3 and \\\\[she\\\\] said: don\\\\'t"
>>> lines("1986. A good year")
'1986\\\\. A good year'
"""

from __future__ import annotations

import re
import unicodedata

# A backslash goes before each of these.
_SPECIAL = re.compile(
    r"""
      [\\`*\[\]^~${"']                  # code, emphasis, links, math, attributes, smart quotes
    | (?<![^\W_])_ | _(?![^\W_])        # an underscore inside a word is only that
    | <(?=[A-Za-z/!?])                  # a tag, an autolink
    | &(?=\#?\w+;)                      # a character reference
    | -(?=-) | \.(?=\.\.)               # smart dashes and dots
    | (?<![^\W_])@                      # pandoc's citations
    | :(?=//) | (?<=www)\.              # GitHub makes links of bare addresses
    | (?<!\d):(?=[a-z0-9_+-]+:)         # :emoji:
    """,
    re.VERBOSE,
)

# And before the stop of these: pandoc's `smart` puts a no-break space behind them (its data file
# "abbreviations").
_ABBREVIATIONS = """
aet aetat al Apr Aug bk Bros c Capt cf ch chap chs Co col Corp cp d Dec Dr e.g ed eds esp f fasc Feb ff
fig fl fol fols Fr Gen Gov Hon i.e ill Inc incl Jan Jr Jul Jun Ltd M.A M.D Mar Mr Mrs Ms n n.b nn No Nov
Oct p Ph.D pp Pres Prof pt q.v Rep Rev s.v s.vv saec sec Sen Sep Sept Sgt Sr St univ viz vol vs
""".split()
_ABBREVIATION = re.compile(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, _ABBREVIATIONS))})(?=\. )")

# What a parser would strip or turn into something else even after a backslash.
_REFERENCES = {"\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}

# Addresses that both parsers read as one link when they stand in angle brackets.
_ADDRESS = re.compile(
    r"https?://[A-Za-z0-9.-]*[A-Za-z0-9](?:[/?#](?:[A-Za-z0-9._~/?#=+:@,-]|&(?=\w+=)|%[0-9A-Fa-f]{2})*)?"
)
_AFTER_ADDRESS = re.compile(r"[.,:?]+\Z")


def escaped(words: str) -> str:
    """Return `words` so that a parser reads them as these very characters, inside a line."""
    marked = _ABBREVIATION.sub(r"\g<0>\\", _SPECIAL.sub(r"\\\g<0>", words))
    return re.sub("[\t\n\r]", lambda found: _REFERENCES[found[0]], marked)


def linked(words: str) -> str:
    """Return `words` escaped, with a web address in them as an autolink of the same characters."""
    pieces: list[str] = []
    end = 0
    for found in _ADDRESS.finditer(words):
        address = _AFTER_ADDRESS.sub("", found[0])
        pieces += [escaped(words[end : found.start()]), f"<{address}>"]
        end = found.start() + len(address)
    return "".join([*pieces, escaped(words[end:])])


# The start of a line: heading, quote, list, table, definition, line block, title block, "Table: …".
_LINE_START = re.compile(
    r"""
    ^(?:
        (?=[#>=:|%]|[-+](?![^\W_]))             # a mark
      | (?=\((?:\w+|@\w*)\)(?:\s|&|\\?$))       # (1) (a) (@)
      | (?:\d+|[A-Za-z]|[ivxlcdmIVXLCDM]+)(?=[.)](?:\s|&|\\?$))   # 1. a) iv.
      | [Tt]able(?=:)
    )
    """,
    re.VERBOSE | re.MULTILINE,
)
_EDGE_BREAK = re.compile(r"\A(?:\\\n)+|(?:\\\n)+\Z")
_EDGE_SPACE = re.compile(r"^ | (?= |\\?$)", re.MULTILINE)


def lines(marked: str) -> str:
    """Return marked-up words as whole lines that are not taken for another kind of block."""
    return _LINE_START.sub(r"\g<0>\\", spaced(marked))


def spaced(marked: str) -> str:
    """Return marked-up words with the spaces kept that a parser drops: at an edge, beside another.

    A line break at either end goes: it would show nothing, or its backslash.
    """
    return _EDGE_SPACE.sub("&#32;", _EDGE_BREAK.sub("", marked))


def code(value: str) -> str:
    """Return computer text as a code span; as a tag where a span would change its spaces."""
    if not value:
        return ""
    if value != value.strip() or re.search(r"\s{2}|[^\S ]", value):
        return f"<code>{escaped(value).replace('  ', '&#32; ')}</code>"
    longest = max((len(run) for run in re.findall("`+", value)), default=0)
    fence = "`" * (longest + 1)
    gap = " " if value[0] == "`" or value[-1] == "`" else ""
    return f"{fence}{gap}{value}{gap}{fence}"


def fenced(value: str, language: str) -> str:
    """Return lines of computer text as a fenced block, its fence longer than any inside."""
    longest = max((len(run) for run in re.findall("`{3,}", value)), default=2)
    fence = "`" * (longest + 1)
    name = language if re.fullmatch(r"[\w+#.-]+", language) else ""
    return f"{fence}{name}\n{value}\n{fence}"


def destination(url: str) -> str:
    """Return `url` or a path as a link's destination, in angle brackets where it needs them."""
    marked = re.sub(r"[\\<>*_`]|&(?=#?\w+;)", r"\\\g<0>", url)
    return f"<{marked}>" if re.search(r"[\s()]", url) or not url else marked


def flanked(words: str, before: str, after: str, *, nested: bool) -> bool:
    """Return whether `words` between two marks are read as emphasised.

    `before` and `after` are the characters around them.  See "Emphasis and strong emphasis" of the
    CommonMark spec; where its versions differ (symbols such as "€"), the answer is no.  Marks that
    are `nested` in others must not be such that they could both open and close.
    """
    inner = words.strip("*")
    if not inner or inner[0].isspace() or inner[-1].isspace() or before in ("*", "_"):
        return False
    edges = ((inner[0], before), (inner[-1], after))
    return all((_only if nested else _either)(inside, outside) for inside, outside in edges)


def _either(inside: str, outside: str) -> bool:
    return _is_word(inside) or _is_break(outside)


def _only(inside: str, outside: str) -> bool:
    return outside.isspace() or (_is_word(inside) and _is_break(outside))


_ASCII_PUNCTUATION = frozenset("!\"#%&'()*,-./:;?@[\\]_{}")


def _is_word(character: str) -> bool:
    return character.isalnum()


def _is_break(character: str) -> bool:
    return character.isspace() or character in _ASCII_PUNCTUATION or _is_punctuation(character)


def _is_punctuation(character: str) -> bool:
    return unicodedata.category(character).startswith("P")
