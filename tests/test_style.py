"""Styles: what a file may say, what is said of what it may not, and the CSS that comes of it."""

from __future__ import annotations

import pickle
import re
from pathlib import Path

import pytest

from convert import style
from convert.errors import StyleError
from convert.style.colors import contrast


def put(folder: Path, words: str, name: str = "mine.toml") -> Path:
    """Write a style's words to a file and return its path."""
    path = folder / name
    path.write_text(words, encoding="utf-8")
    return path


def test_every_style_that_comes_along_has_a_look_for_every_role() -> None:
    looks = [set(style.load(name).looks) for name in style.names()]

    assert looks == [set(style.ROLES)] * len(style.names())


def test_article_is_among_several_styles() -> None:
    assert {"article", "manuscript"} <= set(style.names())


def test_a_style_can_be_sent_to_another_process() -> None:
    loaded = style.load()

    assert pickle.loads(pickle.dumps(loaded)) == loaded


def test_the_paper_that_is_asked_for_wins() -> None:
    a4, letter = style.load().page, style.load(paper="letter").page

    assert (a4.name, letter.name) == ("a4", "letter")
    assert letter.width == 612


def test_the_measure_is_the_same_on_every_paper() -> None:
    pages = [style.load(paper=paper).page for paper in style.PAPERS]

    measures = {round(page.width - page.left - page.right) for page in pages}

    assert len(measures) == 1


def test_a_style_of_ones_own_says_only_what_differs(tmp_path: Path) -> None:
    path = put(tmp_path, 'extends = "article"\n[credit]\nitalic = true\n')

    mine, article = style.load(path), style.load()

    assert mine.looks["credit"].italic
    assert mine.looks["caption"] == article.looks["caption"]


def test_what_base_says_holds_for_every_role_that_says_nothing(tmp_path: Path) -> None:
    path = put(tmp_path, 'extends = "article"\n[base]\ncolor = "#112233"\n')

    looks = style.load(path).looks

    assert (looks["paragraph"].color, looks["credit"].color) == (
        "#112233",
        style.load().looks["credit"].color,
    )


def test_a_style_extends_one_that_lies_beside_it(tmp_path: Path) -> None:
    put(tmp_path, 'extends = "article"\n[credit]\nsize = 7\n', "house.toml")

    mine = style.load(put(tmp_path, 'extends = "house.toml"\n'))

    assert mine.looks["credit"].size == 7


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("[credits]", "'credits'; there is extends, page, base"),
        ("[credit]\ncolour = 1", "'colour'; there is family, size"),
        (
            '[credit]\ncolor = "red"',
            "color in [credit] of FILE must be a colour such as \"#1c1b1a\", not 'red'",
        ),
        ("[credit]\nsize = 0", "size in [credit] of FILE must be a number from 1 to 500, not 0"),
        ("[credit]\nsize = true", "must be a number"),
        ('[credit]\nitalic = "yes"', "must be true or false, not 'yes'"),
        ("[credit]\nweight = 450", "must be a hundred from 100 to 900"),
        ('[credit]\nalign = "middle"', "must be one of left, justify, center, right"),
        ('[credit]\nfamily = "a\\"; }"', "must name fonts, parted by commas"),
        ('[page]\npaper = "a5"', "must be one of a4, letter"),
        ("[page]\nmeasure = 900", "leaves no room for the text"),
        ("credit = 1", "credit in FILE must be a table"),
        ("[credit", "is not TOML"),
    ],
)
def test_a_fault_is_named_with_its_place(tmp_path: Path, words: str, said: str) -> None:
    path = put(tmp_path, f'extends = "article"\n{words}\n')

    with pytest.raises(StyleError, match=re.escape(said.replace("FILE", str(path)))):
        style.load(path)


def test_a_style_that_extends_nothing_must_say_everything(tmp_path: Path) -> None:
    path = put(tmp_path, '[page]\npaper = "a4"\ntop = 9\nbottom = 9\nmeasure = 9\n[base]\nfamily = "serif"\n')

    with pytest.raises(StyleError, match="must also say size, leading"):
        style.load(path)


def test_a_style_that_extends_itself_is_refused(tmp_path: Path) -> None:
    path = put(tmp_path, 'extends = "mine.toml"\n')

    with pytest.raises(StyleError, match="extends itself"):
        style.load(path)


def test_an_unknown_style_is_told_which_exist() -> None:
    with pytest.raises(StyleError, match="no style 'artcle'; there is article, manuscript"):
        style.load("artcle")


def test_a_style_file_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(StyleError, match=re.escape(f"{tmp_path / 'none.toml'} cannot be read: No such file")):
        style.load(tmp_path / "none.toml")


def test_an_unknown_paper_is_refused() -> None:
    with pytest.raises(StyleError, match="must be one of a4, letter, not 'a5'"):
        style.load(paper="a5")


# ------------------------------------------------------------------------------------------ the CSS

MEDIA: tuple[style.Medium, ...] = ("screen", "print", "epub")


@pytest.mark.parametrize("medium", MEDIA)
def test_what_the_user_adds_stands_last(medium: style.Medium) -> None:
    sheet = style.css(style.load(css=".credit { color: tomato }"), medium)

    assert sheet.endswith(".credit { color: tomato }")


@pytest.mark.parametrize("medium", MEDIA)
def test_a_name_in_a_credit_does_not_break(medium: style.Medium) -> None:
    assert ".name { white-space: nowrap }" in style.css(style.load(), medium)


@pytest.mark.parametrize("medium", MEDIA)
@pytest.mark.parametrize("language", ["ar", "fa-IR", "he", "ja", "ko", "zh-Hant"])
@pytest.mark.parametrize("name", style.names())
def test_a_script_without_italics_is_upright(name: str, language: str, medium: style.Medium) -> None:
    sheet = style.css(style.for_language(style.load(name, css=".credit {}"), language), medium)

    assert "italic" not in sheet
    assert ".article em { font-style: normal; font-weight: 600 }" in sheet
    assert sheet.endswith(".credit {}")


@pytest.mark.parametrize("language", ["", "en", "ja-Latn", "ar-Latn", "hi-Latn", "ru"])
def test_other_scripts_keep_their_italics(language: str) -> None:
    assert style.for_language(style.load(), language) == style.load()


@pytest.mark.parametrize("medium", MEDIA)
@pytest.mark.parametrize(("language", "lining"), [("en", False), ("el", False), ("ja", True), ("hi", True)])
def test_figures_rise_and_fall_only_among_letters_that_do(
    language: str, lining: bool, medium: style.Medium
) -> None:
    sheet = style.css(style.for_language(style.load(), language), medium)

    said = re.findall(r"^[^{}]*\.paragraph,[^{}]* { font-variant-numeric: ([^ }]+)", sheet, re.MULTILINE)
    assert said[-1] == ("lining-nums" if lining else "oldstyle-nums")


def test_a_transparent_picture_stands_on_paper_by_night() -> None:
    night = style.css(style.load(), "screen").partition("prefers-color-scheme: dark")[2]
    behind = re.search(r"\.figure img { background: (#\w+) }", night)

    assert behind
    assert contrast("#000000", behind[1]) > 15


def test_on_paper_a_line_of_the_web_page_is_no_longer_than_it_can_be_read() -> None:
    paper = style.css(style.load(), "screen").partition("@media print {")[2]

    assert re.search(r"\.article { max-width: 3\dem;", paper)


@pytest.mark.parametrize("medium", MEDIA)
def test_a_list_looks_like_what_it_stands_in(medium: style.Medium) -> None:
    assert ".quote .list, .note .list { font: inherit" in style.css(style.load(), medium)


def test_an_upright_quotation_has_a_rule_at_its_side() -> None:
    sheet = style.css(style.for_language(style.load(), "ar"), "print")

    assert re.search(r"^\.quote {.*border-left: 1.5pt .*padding-left: 0.9em", sheet, re.M)
    assert re.search(r'^\[dir="rtl"] \.quote {.*border-left: 0; border-right: 1.5pt', sheet, re.M)


@pytest.mark.parametrize("medium", MEDIA)
def test_no_side_of_a_picture_is_given(medium: style.Medium) -> None:
    """A tall one that is held back by the window's height would be squeezed."""
    (rule,) = re.findall(r"^\.figure img { display: block;([^}]*)}", style.css(style.load(), medium), re.M)

    assert {"width: auto", "height: auto"} <= {part.strip() for part in rule.split(";")}


def test_only_the_text_is_hyphenated() -> None:
    looks = style.load().looks

    assert {role for role, look in looks.items() if look.hyphens} == {"paragraph", "quote", "list"}


def test_print_names_no_font_that_a_machine_may_lack() -> None:
    families = re.findall(r"font-family: ([^;]+);", style.css(style.load(), "print"))

    assert families
    assert all(family.startswith('"Creditline ') for family in families)


def test_an_e_book_leaves_the_colours_to_its_reader() -> None:
    colors = re.findall(r"[; {](?:color|background): [^;}]+", style.css(style.load(), "epub"))

    assert colors == []


@pytest.mark.parametrize("name", style.names())
def test_every_colour_can_be_read_by_day(name: str) -> None:
    looks = style.load(name).looks

    faint = {role for role, look in looks.items() if contrast(look.color, look.background or "#ffffff") < 4.5}

    assert faint == set()


@pytest.mark.parametrize("name", style.names())
def test_every_colour_can_be_read_by_night(name: str) -> None:
    night = style.css(style.load(name), "screen").partition("prefers-color-scheme: dark")[2]
    ground = re.search(r"html \{ background: (#\w+)", night)
    rules = re.findall(r"[{;] color: (#\w{6})(?:; background: (#\w{6}))?", night)

    assert ground
    assert rules
    assert [pair for pair in rules if contrast(pair[0], pair[1] or ground[1]) < 4.5] == []


@pytest.mark.parametrize("medium", MEDIA)
def test_the_left_of_a_block_is_its_right_where_lines_run_from_the_right(medium: style.Medium) -> None:
    sheet = style.css(style.load(), medium)
    said = dict(re.findall(r'^\[dir="rtl"\] (.*?) \{ (.*border-right.*|margin-.*) \}$', sheet, re.MULTILINE))

    assert "border-left: 0; border-right: 2pt solid" in said[".note"]
    assert said['ul.list, [dir="rtl"] ol.list'].startswith("margin-left: 0; margin-right: ")
    assert ".quote" not in said
