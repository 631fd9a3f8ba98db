"""The web page: its markup, its head, its description for machines."""

from __future__ import annotations

import io
import json
import re

import pytest
from PIL import Image as Picture

from convert import style
from convert.model import (
    Article,
    Byline,
    CodeBlock,
    Credit,
    Figure,
    Heading,
    Image,
    Licence,
    LineBreak,
    Link,
    Paragraph,
    Person,
    Rights,
    Table,
    Text,
    text,
)
from convert.writers import html, jsonld

from ..everything import EVERYTHING


def written(article: Article) -> str:
    return html.write(article, style.load(), lambda _: None).decode()


def test_a_tables_title_stands_above_it_and_its_source_below() -> None:
    table = Table(((text("1"),),), caption=text("Rain"), credit=Credit("Source: Rain Office"))
    page = written(Article(body=(table,)))

    assert '<table class="table credited">\n<caption><span class="caption">Rain</span></caption>' in page
    below = '<p class="table-credit"><small class="credit" role="doc-credit">Source: Rain Office</small></p>'
    assert f"</table>\n{below}" in page


def test_a_year_that_names_its_row_is_not_broken() -> None:
    table = Table(((text("1998"), text("12")), (text("2024"), text("31"))))

    assert '<td class="whole">1998</td><td class="number">12</td>' in written(Article(body=(table,)))
    assert ".table td.number, .table .whole { white-space: nowrap }" in style.css(style.load(), "screen")


def test_a_table_of_a_head_alone_has_it_as_its_body() -> None:
    page = written(Article(body=(Table((), header=((text("Town"),),)),)))

    assert '<tbody>\n<tr><th scope="col">Town</th></tr>\n</tbody>' in page
    assert "<thead>" not in page


@pytest.mark.parametrize("rows", [(), ((),)])
def test_a_table_of_nothing_is_none(rows: tuple[tuple[()], ...]) -> None:
    page = written(Article(body=(Table(rows, credit=Credit("Source: us")),)))

    assert "<table" not in page
    assert "Source: us" in page


def _wide(columns: int = 9) -> Table:
    return Table((tuple(text("harbours") for _ in range(columns)),), caption=text("Towns & quays"))


def test_a_wide_table_moves_within_the_page_by_itself() -> None:
    page = written(Article(body=(_wide(),)))

    assert (
        '<div class="window" tabindex="0" role="region" aria-label="Towns &amp; quays">\n'
        '<table class="table crowded wide">'
    ) in page
    assert '<div class="window"' not in written(Article(body=(_wide(2),)))


def test_a_word_too_long_for_a_column_may_break_and_no_other() -> None:
    table = Table(((text("harbour"), text("x" * 30)),))

    assert f'<td>harbour</td><td class="long">{"x" * 30}</td>' in written(Article(body=(table,)))


def test_code_runs_from_the_left_in_every_article() -> None:
    page = written(Article(body=(CodeBlock("x = 1"),), language="he"))

    assert '<pre class="code" dir="ltr"><code>x = 1</code></pre>' in page


def test_space_parts_a_stanza_from_what_is_around_it() -> None:
    stanza = Paragraph((Text("to sea,"), LineBreak(), Text("to weather.")))

    assert '<p class="lines paragraph">to sea,<br>to weather.</p>' in written(Article(body=(stanza,)))
    assert ".paragraph + .lines.paragraph { text-indent: 0;" in style.css(style.load(), "screen")


def test_where_a_line_ends_in_words_one_ends_on_the_page() -> None:
    article = Article(
        kicker="Life\nThe coast",
        bylines=(Byline("Ann Roe\nin Quay"),),
        datelines=("Quay\n12 March",),
        body=(Figure(alt="A bridge\nat night", credit=Credit("Photo: Ann Roe\nCem Foe")),),
        rights=Rights("© Quayside\nAll rights reserved"),
    )

    page = written(article)

    for words in ("Life<br>The coast", "Ann Roe<br>in Quay", "Quay<br>12 March", "A bridge<br>at night"):
        assert f">{words}</p>" in page
    assert "Photo: Ann Roe<br>Cem Foe</small>" in page
    assert "© Quayside<br>All rights reserved</p>" in page


def test_caption_and_credit_are_two_elements_of_one_figcaption() -> None:
    page = written(Article(body=(Figure(caption=text("A bridge"), credit=Credit("Photo: Ann Roe")),)))

    assert (
        '<figcaption><span class="caption">A bridge</span>\n'
        '<small class="credit" role="doc-credit">Photo: Ann Roe</small></figcaption>'
    ) in page


def test_a_figure_without_a_picture_shows_its_alternative_text() -> None:
    page = written(Article(body=(Figure(alt="A bridge at dusk"),)))

    assert '<p class="alt">A bridge at dusk</p>' in page
    assert "<img" not in page


def test_markup_in_the_words_stays_words() -> None:
    page = written(Article(headline=text("<script>"), body=(Paragraph(text("a <b> & c")),)))

    assert '<h1 class="headline">&lt;script&gt;</h1>' in page
    assert "a &lt;b&gt; &amp; c" in page


def test_a_script_link_is_not_clickable_and_told() -> None:
    told: list[str] = []
    article = Article(body=(Paragraph((Link(text("press"), "javascript:alert(1)"),)),))

    page = html.write(article, style.load(), told.append).decode()

    assert "javascript:" not in page
    assert "press" in page
    assert len(told) == 1


@pytest.mark.parametrize(
    ("credit", "names"),
    [
        (Credit("© Ann Roe/Quayside Press", ("Ann Roe",), ("Quayside Press",)), ["Ann Roe/Quayside Press"]),
        (
            Credit("© Roe/Pool/AFP via Getty Images", (), ("AFP", "Getty Images")),
            ["Roe/Pool/AFP", "Getty Images"],
        ),
        (Credit("Photo: Ann Roe", ("Ann Roe",)), ["Ann Roe"]),
        (Credit("Photo: Roe / AFP"), ["Roe / AFP"]),
        (Credit("courtesy of the harbour office"), []),
    ],
)
def test_names_in_a_credit_are_kept_whole(credit: Credit, names: list[str]) -> None:
    pieces = html.credit_pieces(credit)

    assert [words for words, whole in pieces if whole] == names
    assert "".join(words for words, _ in pieces) == credit.text


def test_a_licence_that_the_notice_names_is_not_printed_twice() -> None:
    licence = Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/", "CC-BY-4.0")

    page = written(Article(rights=Rights("© 2025 Roe, CC BY 4.0.", licence=licence)))

    assert (
        '<p class="rights">© 2025 Roe, <a href="https://creativecommons.org/licenses/by/4.0/">'
        "CC BY 4.0</a>.</p>"
    ) in page


def test_the_known_date_is_marked_for_machines() -> None:
    article = Article(datelines=("Port Ellery", "14 September 2025"), published="2025-09-14")

    assert '<p class="dateline"><time datetime="2025-09-14">14 September 2025</time></p>' in written(article)


def test_an_empty_article_claims_nothing() -> None:
    head = written(Article()).split("<style>")[0]

    assert re.findall(r"<(meta name|link|title)", head) == ["meta name"]  # the viewport
    assert jsonld.describe(Article()) == {"@context": "https://schema.org", "@type": "NewsArticle"}


def test_the_description_carries_the_credit_of_each_picture() -> None:
    first, second, _ = jsonld.describe(EVERYTHING)["image"]

    assert first["creditText"] == "Photo: Wordcreator Surname/Wordagency"
    assert first["creator"] == [{"@type": "Person", "name": "Wordcreator Surname"}]
    assert first["copyrightNotice"] == "filecopyright"
    assert first["acquireLicensePage"] == "https://example.com/filelicensor"
    assert second["creditText"] == "© Wordbarecreator/Wordbareagency"


def headings(article: Article) -> list[str]:
    return re.findall(r"<(article|div|h[1-6]) class", written(article))


def test_subheads_stand_below_the_headline() -> None:
    body = (Heading(1, text("How")), Heading(2, text("When")))

    assert headings(Article(headline=text("A bridge"), body=body)) == ["article", "h1", "h2", "h3"]


def test_without_a_headline_they_stand_below_nothing() -> None:
    body = (Heading(1, text("How")), Heading(2, text("When")), Heading(1, text("Why")))

    assert headings(Article(body=body)) == ["article", "h1", "h2", "h1"]


def test_no_level_of_headings_is_passed_over() -> None:
    body = (
        Heading(2, text("How")),
        Heading(4, text("When")),
        Heading(3, text("Where")),
        Heading(2, text("Why")),
    )

    assert headings(Article(body=body)) == ["article", "h1", "h2", "h2", "h1"]


def test_what_no_heading_names_is_no_article_of_its_own() -> None:
    assert headings(Article(body=(Paragraph(text("It took nine years.")),))) == ["div"]


HEADING = '<div role="heading" aria-level="1" aria-label="{}"></div>'


def test_a_page_without_any_heading_has_its_title_for_voices() -> None:
    assert HEADING.format("A &amp; B") in written(Article(name="A & B"))


@pytest.mark.parametrize(
    "article",
    [
        Article(name="tide", headline=text("High tide")),
        Article(name="tide", body=(Heading(2, text("Later")),)),
        Article(),
    ],
)
def test_no_heading_is_added_where_there_is_one_or_no_name(article: Article) -> None:
    assert 'role="heading"' not in written(article)


def test_an_unknown_language_is_called_so() -> None:
    assert '<html lang="und" xml:lang="und">' in written(Article())


def test_a_users_name_is_no_second_author_for_machines() -> None:
    bylines = (Byline("By Ann Roe", (Person("Ann Roe"),)), Byline("@annroe"))

    (author,) = jsonld.describe(Article(bylines=bylines))["author"]

    assert author["name"] == "Ann Roe"


def test_the_description_is_json_that_no_word_can_leave() -> None:
    article = Article(
        headline=text("</script><b>"), bylines=(Byline("Ann Roe"),), rights=Rights(notice="© 2024 Roe")
    )

    inner = (
        jsonld.script(article).removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    )

    assert "<" not in inner
    assert json.loads(inner)["headline"] == "</script><b>"


def test_every_character_of_the_text_survives() -> None:
    words = "thin\u2009space “quotes” no\u00a0break soft\u00adhyphen С"

    assert words in written(Article(body=(Paragraph((Text(words),)),)))


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.com/a?b=c&d=%20#e", "https://example.com/a?b=c&amp;d=%20#e"),
        ("https://[::1]/a[1]|{b}%zz", "https://[::1]/a%5B1%5D%7C%7Bb%7D%25zz"),
        ("mailto:roe@example.com", "mailto:roe@example.com"),
    ],
)
def test_an_address_holds_only_what_an_address_may(url: str, expected: str) -> None:
    assert html.href(url) == expected


def test_a_kind_that_browsers_do_not_show_is_converted() -> None:
    stream = io.BytesIO()
    Picture.new("RGB", (8, 8), "#3a6ea5").save(stream, "TIFF")
    figure = Figure(Image("a.tiff", "image/tiff", 8, 8, stream.getvalue()), "A sea")

    assert '<img src="data:image/png;base64,' in written(Article(body=(figure,)))


def test_a_byline_of_several_lines_has_several() -> None:
    byline = Byline("Author, Ann Roe\nRole, Quayside Gazette", (Person("Ann Roe"),))

    assert '<p class="byline">Author, Ann Roe<br>Role, Quayside Gazette</p>' in written(
        Article(bylines=(byline,))
    )
