"""Pictures meet the article's figures."""

from __future__ import annotations

import dataclasses

import pytest

from convert.errors import PictureError
from convert.media import attach, from_bytes, verified, without_location
from convert.model import Article, Credit, Figure, Image, List, Paragraph, PictureRights, Quote, text, walk
from tests.pictures import CREDIT, jpeg, twelve


def _image(name: str = "p.jpg", **rights: str | tuple[str, ...]) -> Image:
    image = from_bytes(jpeg(), name)
    return dataclasses.replace(image, rights=PictureRights(**rights))  # type: ignore[arg-type]


def _names(article: Article) -> list[str]:
    figures = [node for node in walk(article) if isinstance(node, Figure)]
    return [figure.image.name if figure.image else "-" for figure in figures]


def _attached(figure: Figure, image: Image, warnings: list[str]) -> Figure:
    article = attach(Article(body=(figure,)), (image,), warnings.append)
    (found,) = article.body
    assert isinstance(found, Figure)
    return found


NESTED = Article(
    body=(
        Figure(caption=text("First")),
        Quote((Paragraph(text("Words")), Figure(caption=text("Second")))),
        List(((Figure(caption=text("Third")),), (Paragraph(text("Item")),))),
        Figure(caption=text("Fourth")),
    )
)


def test_pictures_fill_figures_in_reading_order_also_the_nested_ones(warnings: list[str]) -> None:
    images = tuple(_image(f"{number}.jpg") for number in range(1, 5))

    article = attach(NESTED, images, warnings.append)

    assert (_names(article), warnings) == (["1.jpg", "2.jpg", "3.jpg", "4.jpg"], [])


def test_a_figure_that_has_its_picture_is_passed_over(warnings: list[str]) -> None:
    story = Article(body=(Figure(image=_image("own.jpg")), Figure(caption=text("Bare"))))

    article = attach(story, (_image("new.jpg"),), warnings.append)

    assert (_names(article), warnings) == (["own.jpg", "new.jpg"], [])


def test_a_broken_picture_leaves_its_figure_empty(warnings: list[str]) -> None:
    images = (_image("1.jpg"), None, _image("3.jpg"), _image("4.jpg"))

    article = attach(NESTED, images, warnings.append)

    assert (_names(article), warnings) == (["1.jpg", "-", "3.jpg", "4.jpg"], [])


def test_too_few_pictures_are_told_with_the_figures_first_words(warnings: list[str]) -> None:
    attach(NESTED, (_image(), _image()), warnings.append)

    assert warnings == ["2 pictures for 4 figures; without a picture: “Third”, “Fourth”"]


def test_too_many_pictures_are_told_by_their_names(warnings: list[str]) -> None:
    story = Article(body=(Figure(caption=text("Only")),))

    attach(story, (_image("1.jpg"), _image("2.jpg"), _image("3.jpg")), warnings.append)

    assert warnings == ["no figure in the article for 2.jpg, 3.jpg: not in the output"]


def test_an_article_without_pictures_stays_the_same(warnings: list[str]) -> None:
    assert attach(NESTED, (), warnings.append) == NESTED
    assert warnings == []


def test_the_pictures_own_alternative_text_fills_an_empty_one(warnings: list[str]) -> None:
    figure = _attached(Figure(caption=text("Words")), _image(alt_text="Seen", description="Told"), warnings)

    assert figure.alt == "Seen"


def test_the_articles_alternative_text_stays(warnings: list[str]) -> None:
    figure = _attached(Figure(alt="Written"), _image(alt_text="Seen"), warnings)

    assert figure.alt == "Written"


def test_alternative_text_is_never_made_from_a_caption(warnings: list[str]) -> None:
    figure = _attached(Figure(caption=text("Words")), _image(description="Told"), warnings)

    assert figure.alt == ""


def test_the_embedded_credit_is_printed_where_the_article_gives_none(warnings: list[str]) -> None:
    figure = _attached(Figure(), _image(credit_line="Ann Roe/Quayside", creators=("Ann Roe",)), warnings)

    assert figure.credit == Credit("Ann Roe/Quayside", creators=("Ann Roe",))
    assert warnings == []


def test_an_embedded_credit_that_stands_in_the_caption_is_not_printed_twice(warnings: list[str]) -> None:
    caption = text("The quay at night (Ann Roe/Quayside)")

    figure = _attached(Figure(caption=caption), _image(credit_line="Ann Roe/Quayside"), warnings)

    assert (figure.credit, figure.caption) == (None, caption)


def test_credits_that_differ_are_both_named_and_the_printed_one_stays(warnings: list[str]) -> None:
    figure = _attached(Figure(credit=Credit("© Bo Lind")), _image(credit_line="Ann Roe"), warnings)

    assert figure.credit == Credit("© Bo Lind")
    assert warnings == ["p.jpg is credited “© Bo Lind” here and “Ann Roe” in its file; the first is printed"]


def test_a_credit_that_holds_the_other_is_no_conflict(warnings: list[str]) -> None:
    _attached(Figure(credit=Credit("Photo: Ann Roe/Quayside")), _image(credit_line="QUAYSIDE"), warnings)

    assert warnings == []


@pytest.mark.parametrize(
    ("instructions", "credit"),
    [
        ("Mandatory credit: Ann Roe/Quayside Press", "Ann Roe/Quayside Press"),
        ("No sales. MANDATORY CREDIT: J. Roe/Quayside. Not before Friday.", "J. Roe/Quayside"),
        ('Editorial use - MANDATORY CREDIT "QUAYSIDE / ANN ROE" - NO MARKETING', "QUAYSIDE / ANN ROE"),
        ("Mandatory credit: Ann Roe - no archives; no sales", "Ann Roe"),
        ("MENTION OBLIGATOIRE : « Ann Roe »", "Ann Roe"),
    ],
)
def test_a_mandatory_credit_that_is_spelt_out_is_printed(
    instructions: str, credit: str, warnings: list[str]
) -> None:
    figure = _attached(Figure(), _image(instructions=instructions), warnings)

    assert figure.credit == Credit(credit)


def test_a_mandatory_credit_that_nobody_names_is_an_error(warnings: list[str]) -> None:
    with pytest.raises(PictureError, match=r"p\.jpg demands a credit \(“Mandatory credit, no sales”\)"):
        _attached(Figure(), _image(instructions="Mandatory credit, no sales"), warnings)


def test_a_mandatory_credit_is_met_by_the_articles_own(warnings: list[str]) -> None:
    figure = _attached(Figure(credit=Credit("© Ann Roe")), _image(instructions="Mandatory credit"), warnings)

    assert (figure.credit, warnings) == (Credit("© Ann Roe"), [])


def test_a_picture_that_contradicts_itself_is_told(warnings: list[str]) -> None:
    _attached(Figure(), from_bytes(twelve()["04-conflict.jpg"], "p.jpg"), warnings)

    assert [warning.split(":")[0] for warning in warnings] == [
        "p.jpg contradicts itself on its creator",
        "p.jpg contradicts itself on its credit",
    ]


def test_an_article_loses_the_places_of_all_its_pictures(warnings: list[str]) -> None:
    story = Article(body=(Quote((Figure(image=from_bytes(twelve()["12-place.jpg"], "p.jpg")),)),))

    (image,) = [node for node in walk(without_location(story, warnings.append)) if isinstance(node, Image)]

    assert image.data != twelve()["12-place.jpg"]
    assert image.rights.credit_line == CREDIT
    assert warnings == []


def test_a_picture_that_came_inside_an_article_is_judged_by_its_bytes(warnings: list[str]) -> None:
    lying = dataclasses.replace(_image(), media_type="text/html", width=1, height=9_999)

    article = verified(Article(body=(Figure(image=lying),)), warnings.append)

    assert article == Article(body=(Figure(image=_image()),))
    assert warnings == []


def test_what_came_inside_an_article_and_is_no_picture_is_left_out(warnings: list[str]) -> None:
    script = dataclasses.replace(_image(), data=b"<script>alert(1)</script>")

    article = verified(Article(body=(Figure(image=script, alt="Words"),)), warnings.append)

    assert article == Article(body=(Figure(alt="Words"),))
    assert [warning.split(" (")[0] for warning in warnings] == ["p.jpg is not a picture"]
