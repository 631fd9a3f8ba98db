"""The second stage: roles to an article, case by case (see cases/assemble.txt, and add to it)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from convert.media import Source
from convert.model import (
    Article,
    Block,
    Byline,
    Figure,
    Heading,
    LineBreak,
    List,
    Note,
    Paragraph,
    Person,
    Quote,
    Rights,
    Rule,
    Wire,
    plain,
    text,
    walk,
)
from convert.readers.text import read
from convert.readers.text.assemble import assemble
from convert.readers.text.lines.roles import ROLES, Role, Verdict

from .looked import RUNNING

CASES = Path(__file__).with_name("cases") / "assemble.txt"


def _cases() -> Iterator[tuple[str, str, str]]:
    for case in CASES.read_text(encoding="utf-8").split("\n# ")[1:]:
        title, _, rest = case.partition("\n")
        source, _, expected = rest.partition("\n.\n")
        yield title, source, expected.strip()


def _parsed(source: str) -> tuple[list[str], list[Verdict]]:
    """Return the lines of a case and what it says that they are."""
    lines: list[str] = []
    verdicts: list[Verdict] = []
    for number, line in enumerate(source.split("\n")):
        name, _, words = line.partition("|")
        lines.append(words)
        if name == "+":
            verdicts[-1] = verdicts[-1]._replace(last=number)
        elif name:
            verdicts.append(_verdict(number, name))
    return [re.sub("[⟦⟧]", "", line) for line in lines], [_bordered(verdict, lines) for verdict in verdicts]


def _verdict(number: int, name: str) -> Verdict:
    """Return what "caption 1" says, a role with the number of its figure; a person says "note!"."""
    said, _, figure = name.partition(" ")
    role = next(role for role in ROLES if role == said.rstrip("!"))
    ruled = said.endswith("!")
    reason = "a.roles says so" if ruled else "said the case"
    return Verdict(number, number, role, reason, 1.0, figure=int(figure) if figure else None, ruled=ruled)


def _bordered(verdict: Verdict, lines: list[str]) -> Verdict:
    raw = "\n".join(lines[verdict.first : verdict.last + 1])
    if "⟦" not in raw:
        return verdict
    end = raw.find("⟧")
    return verdict._replace(credit_start=raw.index("⟦"), credit_end=end - 1 if end >= 0 else len(raw) - 1)


def _outline(article: Article) -> str:
    fields: dict[str, str | list[str]] = {
        "kicker": article.kicker,
        "headline": _shown(article.headline),
        "standfirst": _shown(article.standfirst),
        "byline": [
            _byline(byline.text, [person.name for person in byline.people]) for byline in article.bylines
        ],
        "dateline": list(article.datelines),
        "wire": _wire(article.wire) if article.wire else "",
        "published": article.published,
        "modified": article.modified,
        "source": article.source,
        "origin": article.origin,
        "body": [line for block in article.body for line in _block(block)],
        "notice": article.rights.notice,
        "holder": article.rights.holder,
        "year": article.rights.year,
        "licence": article.rights.licence.spdx,
        "set aside": [
            f"  {aside.line} before {aside.position}: {aside.text} ({aside.reason})"
            for aside in article.set_aside
        ],
    }
    return "\n".join(line for name, value in fields.items() for line in _field(name, value))


def _wire(wire: Wire) -> str:
    return f"{wire.text} [{'; '.join((wire.place, wire.agency, wire.date))}]"


def _field(name: str, value: str | list[str]) -> list[str]:
    if not value:
        return []
    if isinstance(value, str):
        return [f"{name}: {value}".replace("\n", "⏎")]
    return [name, *value] if name in ("body", "set aside") else [f"{name}: {one}" for one in value]


def _byline(words: str, people: list[str]) -> str:
    return f"{words} [{'; '.join(people)}]" if people else words


def _shown(inlines: object) -> str:
    return "".join("⏎" if isinstance(node, LineBreak) else plain(node) for node in walk(inlines))


def _block(block: Block, indent: str = "  ") -> Iterator[str]:
    inner = indent + "  "
    match block:
        case Paragraph(content):
            yield f"{indent}Paragraph: {_shown(content)}"
        case Heading(level, content):
            yield f"{indent}Heading {level}: {_shown(content)}"
        case Figure(_, alt, caption, credit):
            parts = {"alt": alt, "caption": _shown(caption), "credit": credit.text if credit else ""}
            yield f"{indent}Figure"
            yield from (f"{inner}{name}: {words}" for name, words in parts.items() if words)
        case List(items, ordered, start):
            yield f"{indent}List from {start}" if ordered else f"{indent}List"
            for first, *rest in items:
                yield f"{inner}• {plain(first)}"
                yield from (line for node in rest for line in _block(node, inner + "  "))
        case Quote(body, attribution):
            yield f"{indent}Quote by {plain(attribution)}" if attribution else f"{indent}Quote"
            yield from (line for node in body for line in _block(node, inner))
        case Note(kind, body, people):
            named = "; ".join(f"{person.name}, {person.role}" for person in people)
            yield f"{indent}Note ({kind})" + (f" [{named}]" if named else "")
            yield from (line for node in body for line in _block(node, inner))
        case Rule():
            yield f"{indent}Rule"
        case _:
            raise AssertionError(f"the reader of plain text makes no {block}")


@pytest.mark.parametrize(("source", "expected"), [pytest.param(*case[1:], id=case[0]) for case in _cases()])
def test_case(source: str, expected: str) -> None:
    lines, verdicts = _parsed(source)

    article = assemble(lines, verdicts, Article(), pytest.fail).article

    assert _outline(article) == expected


def _figure(role: Role, words: str, certainty: float) -> tuple[Figure, list[str]]:
    warnings: list[str] = []
    start = words.find("|") + 1
    verdict = Verdict(0, 0, role, "", certainty, start, len(words) - 1, 1)
    (figure,) = assemble([words.replace("|", "")], [verdict], Article(), warnings.append).article.body
    assert isinstance(figure, Figure)
    return figure, warnings


def test_an_unsure_credit_leaves_the_words_whole_in_the_caption() -> None:
    figure, warnings = _figure("credit", "Quiet evening here", 0.6)

    assert (plain(figure.caption), figure.credit) == ("Quiet evening here", None)
    assert warnings == ["line 1: 'Quiet evening here' may or may not be a credit; it stays in the caption"]


def test_a_name_behind_a_caption_is_surer_than_a_name_alone() -> None:
    figure, warnings = _figure("caption+credit", "Quiet evening at the lock.| Anna Lindberg", 0.75)

    assert figure.credit is not None
    assert (figure.credit.text, warnings) == ("Anna Lindberg", [])


@pytest.mark.parametrize(
    "words", ["(Submitted)", "(contributed photo)", "Submitted photo", "Anna Lindberg photo"]
)
def test_words_that_say_whence_a_picture_comes_are_its_credit(words: str) -> None:
    figure, warnings = _figure("caption+credit", f"Quiet evening at the lock.| {words}", 0.75)

    assert figure.credit is not None
    assert (figure.credit.text, warnings) == (words, [])


def test_a_line_alone_that_is_likelier_no_credit_is_no_figure() -> None:
    warnings: list[str] = []
    verdict = Verdict(0, 0, "credit", "", 0.4, figure=1)

    assembly = assemble(["Quiet evening"], [verdict], Article(), warnings.append)

    assert assembly.article.body == (Paragraph(text("Quiet evening")),)
    assert [(one.role, one.at_first, one.figure) for one in assembly.verdicts] == [
        ("paragraph", "credit", None)
    ]
    assert warnings == ["line 1: 'Quiet evening' may or may not be a credit; it stays in the text"]


def test_such_a_line_above_the_headline_is_its_kicker() -> None:
    verdicts = [Verdict(0, 0, "credit", "", 0.4, figure=1), Verdict(1, 1, "headline", "", 1.0)]

    article = assemble(["HERITAGE", "A bridge opens"], verdicts, Article(), pytest.fail).article

    assert (article.kicker, article.body) == ("HERITAGE", ())


def test_where_a_line_stands_can_make_sure_what_its_words_do_not() -> None:
    figure, warnings = _figure("credit", "Quiet evening here", 0.95)

    assert figure.credit is not None
    assert (figure.credit.text, warnings) == ("Quiet evening here", [])


def test_what_is_known_beforehand_is_not_printed_twice() -> None:
    lines, verdicts = _parsed("headline|# A bridge opens\nbyline|By Ann Roe\nparagraph|It took nine years.")
    front = Article(headline=text("A bridge opens"), bylines=(Byline("Ann Roe", (Person("Ann Roe"),)),))

    article = assemble(lines, verdicts, front, pytest.fail).article

    assert (article.headline, article.bylines) == (front.headline, front.bylines)
    assert [aside.reason for aside in article.set_aside] == ["repeats the headline", "repeats the byline"]


def test_a_different_headline_of_the_text_is_a_heading() -> None:
    lines, verdicts = _parsed("headline|A bridge opens\nparagraph|It took nine years.")

    article = assemble(lines, verdicts, Article(headline=text("Nine years")), pytest.fail).article

    assert article.body[0] == Heading(1, text("A bridge opens"))


KNOWN = Article(
    kicker="Harbour",
    headline=text("A bridge opens"),
    standfirst=text("Nine years"),
    bylines=(Byline("Ann Roe", (Person("Ann Roe"),)),),
    rights=Rights("© 2025 Quayside Press", "Quayside Press", "2025"),
)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("byline|By Ben Poe", "the header block names who wrote it"),
        ("byline|By Ann Roe and Ben Poe", "the header block names who wrote it"),
        ("byline|Our harbour correspondent", "the header block names who wrote it"),
        ("byline|By Ann Roe", "repeats the byline"),
        (
            "copyright|© 2024 Harbour News. All rights reserved.",
            "the header block has another copyright notice",
        ),
        ("kicker|Town", "the header block has another kicker"),
        ("kicker|HARBOUR", "repeats the kicker"),
    ],
)
def test_what_the_text_says_otherwise_than_the_header_block_is_set_aside(line: str, reason: str) -> None:
    lines, verdicts = _parsed(f"{line}\nparagraph|It took nine years.")

    article = assemble(lines, verdicts, KNOWN, pytest.fail).article

    assert [(aside.text, aside.reason) for aside in article.set_aside] == [(line.partition("|")[2], reason)]
    assert replace(article, body=(), set_aside=()) == KNOWN


def test_a_standfirst_that_gives_way_is_a_paragraph() -> None:
    lines, verdicts = _parsed("standfirst|It took four mayors.\nparagraph|It took nine years.")

    article = assemble(lines, verdicts, KNOWN, pytest.fail).article

    assert article.standfirst == KNOWN.standfirst
    assert article.body[0] == Paragraph(text("It took four mayors."))


def test_who_took_the_pictures_is_named_beside_the_header_block_s_author() -> None:
    lines, verdicts = _parsed("byline|Photographs by Cem Foe\nparagraph|It took nine years.")

    article = assemble(lines, verdicts, KNOWN, pytest.fail).article

    assert [byline.text for byline in article.bylines] == ["Ann Roe", "Photographs by Cem Foe"]


def test_the_date_in_a_byline_that_gives_way_is_read() -> None:
    lines, verdicts = _parsed("byline|By Ben Poe, 12 March 2024\nparagraph|It took nine years.")

    assert assemble(lines, verdicts, KNOWN, pytest.fail).article.published == "2024-03-12"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "byline|By Ben Poe, photographs by Cem Foe",
            "is set aside, for the header block names who wrote it",
        ),
        ("byline!|By Ben Poe", "is set aside, for the header block names who wrote it"),
        ("kicker!|Town", "is set aside, for the header block has another kicker"),
        ("copyright!|© 2024 Roe", "is set aside, for the header block has another copyright notice"),
        ("standfirst!|It took four mayors.", "is a paragraph, for the header block has another standfirst"),
        ("headline!|Nine years", "is a heading, for the header block has another headline"),
    ],
)
def test_a_line_that_gives_way_though_a_person_named_it_is_told(line: str, told: str) -> None:
    lines, verdicts = _parsed(f"{line}\nparagraph|It took nine years.")
    warnings: list[str] = []

    assemble(lines, verdicts, KNOWN, warnings.append)

    assert warnings == [f"line 1: {line.partition('|')[2]!r} {told}"]


def test_a_second_headline_that_a_person_names_is_told() -> None:
    lines, verdicts = _parsed("headline!|A bridge\nparagraph|Nine years.\nheadline!|A ferry")
    warnings: list[str] = []

    article = assemble(lines, verdicts, Article(), warnings.append).article

    assert (plain(article.headline), article.body[-1]) == ("A bridge", Heading(1, text("A ferry")))
    assert warnings == ["line 3: 'A ferry' is a heading, for another line is the headline"]


def test_where_a_person_leaves_nothing_to_read_that_is_told() -> None:
    lines, verdicts = _parsed("chrome!|A bridge opens\nchrome!|It took nine years.")
    warnings: list[str] = []

    article = assemble(lines, verdicts, Article(), warnings.append).article

    assert (article.body, len(article.set_aside)) == ((), 2)
    assert warnings == ["nothing is left to read: every line is set aside"]


def test_a_sentence_that_is_doubtfully_chrome_is_told() -> None:
    lines = ["The bridge is open.", "", "Nobody was there to see it.", "", "Share"]
    verdicts = (
        Verdict(0, 0, "paragraph", "", 1.0),
        Verdict(2, 2, "chrome", "", 0.6),
        Verdict(4, 4, "chrome", "", 0.6),
    )
    told: list[str] = []

    assemble(lines, verdicts, Article(), told.append)

    assert told == ["line 3 may be the article's, but is set aside as the site's"]


@pytest.mark.parametrize("line", ["Photo provided by the author", "Foto bereitgestellt von der Familie"])
def test_a_labelled_credit_among_a_site_s_lines_is_told(line: str) -> None:
    told: list[str] = []
    lines, verdicts = _parsed(f"paragraph|The bridge is open.\nchrome|Share\nchrome|{line}\nchrome|Photos")

    assemble(lines, verdicts, Article(), told.append)

    assert told == ["line 3 may be the article's, but is set aside as the site's"]


JOB = """The lock opens again

Jane Roe
Correspondent in Amberweir

12 May 2024

The lock keeper of Amberweir has counted every boat since the spring flood, and on Tuesday the slate \
beside his door said nine hundred and twelve, which is more than in any year before.

The keeper of the lock with his slate, on Tuesday morning.
Photo:
Jonas Reed

Nobody on the council could say where the boats were going, and the keeper, who could have asked, \
said that it was not his business to ask people where they were going.
"""


def test_what_somebody_is_may_stand_on_the_line_below_the_name() -> None:
    (byline,) = read(Source(JOB.encode(), "a.txt"), lambda _: None).bylines

    assert byline.text == "Jane Roe\nCorrespondent in Amberweir"
    assert [(one.name, one.role, one.place) for one in byline.people] == [
        ("Jane Roe", "Correspondent", "Amberweir")
    ]


@pytest.mark.parametrize("staff", ["Gazette staff", "Weir Gazette staff writer", "The Weir Post staff"])
def test_whose_staff_somebody_is_may_stand_there_too(staff: str) -> None:
    text = JOB.replace("Jane Roe\nCorrespondent in Amberweir", f"By Jane Roe\n{staff}")
    (byline,) = read(Source(text.encode(), "a.txt"), lambda _: None).bylines

    assert [one.name for one in byline.people] == ["Jane Roe"]


def test_a_credit_s_label_and_the_name_on_the_line_below_are_one_credit() -> None:
    article = read(Source(JOB.encode(), "a.txt"), lambda _: None)
    (figure,) = [node for node in article.body if isinstance(node, Figure)]

    assert figure.credit is not None
    assert (figure.credit.text, figure.credit.label) == ("Photo: Jonas Reed", "Photo")
    assert figure.credit.creators == ("Jonas Reed",)


@pytest.mark.parametrize(
    "note",
    [
        "This story was updated at 9:12 a.m. on May 13, 2024.",
        "Dieser Artikel wurde zuletzt am 13. Mai 2024 um 9:12 Uhr aktualisiert.",
        "Cet article a été mis à jour le 13 mai 2024 à 9h12.",
    ],
)
def test_a_note_tells_when_the_article_was_changed(note: str) -> None:
    source = "\n\n".join(("The keeper and his slate", "May 12, 2024", *RUNNING, note))
    article = read(Source(source.encode(), "a.txt"), lambda _: None)

    assert (article.published, article.modified) == ("2024-05-12", "2024-05-13T09:12")


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("© Bo Dahl - A gull sits on the highest pole", "A gull sits on the highest pole", "© Bo Dahl"),
        (
            "Photo: Bo Dahl | A gull sits on the highest pole",
            "A gull sits on the highest pole",
            "Photo: Bo Dahl",
        ),
        ("Foto: Bo Dahl – Amberweir Museum of Locks", "", "Foto: Bo Dahl – Amberweir Museum of Locks"),
    ],
)
def test_a_credit_may_stand_before_what_the_picture_shows(line: str, caption: str, credit: str) -> None:
    source = "\n\n".join(("The keeper and his slate", "By Pia Lund", RUNNING[0], line, RUNNING[1]))
    article = read(Source(source.encode(), "a.txt"), lambda _: None)
    (figure,) = (block for block in article.body if isinstance(block, Figure))

    assert plain(figure.caption) == caption
    assert figure.credit is not None
    assert figure.credit.text == credit


def test_a_law_s_article_was_not_changed_before_it_appeared() -> None:
    told = "This article of the harbour law was amended on 3 May 1912."
    article = _read_text(HEADLINE_AND_DAY, RUNNING[0], told, RUNNING[1])

    assert (article.published, article.modified) == ("2024-05-13", "")


@pytest.mark.parametrize("helped", ["Music: Ann Roe", "Regie: Katrin Vogelsang"])
def test_a_film_s_data_name_nobody_who_helped_the_article(helped: str) -> None:
    box = f"Length: 112 minutes\n{helped}\nCountry: Denmark"
    article = _read_text(HEADLINE_AND_DAY, box, *RUNNING)

    assert not [block for block in article.body if isinstance(block, Note)]


HEADLINE_AND_DAY = "Nine hundred boats and no reason given\n13 May 2024"


def _read_text(*groups: str) -> Article:
    return read(Source("\n\n".join(groups).encode()), lambda _: None)


@pytest.mark.parametrize(
    "told",
    ["O texto foi publicado originalmente em Lisboa, em 1951.", "The story first appeared in Paris in 1912."],
)
def test_a_town_is_no_paper_in_which_a_piece_appeared(told: str) -> None:
    assert _read_text(HEADLINE_AND_DAY, *RUNNING, told).origin == ""
