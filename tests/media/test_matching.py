"""Where there are more figures than pictures, or fewer, what both say tells who belongs to whom."""

from __future__ import annotations

import dataclasses
import itertools
import time

from hypothesis import given
from hypothesis import strategies as st

from convert.media.matching import _best, match
from convert.model import Credit, Figure, Image, PictureRights, text
from tests.everything import picture


def _figure(credit: str = "", caption: str = "") -> Figure:
    return Figure(caption=text(caption), credit=Credit(credit) if credit else None)


def _image(credit: str = "", description: str = "", name: str = "picture.png") -> Image:
    own = PictureRights(credit_line=credit, description=description)
    return dataclasses.replace(picture(), name=name, rights=own)


def test_as_many_pictures_as_figures_are_taken_in_order() -> None:
    figures = [_figure("Ann Roe"), _figure("Bo Lind")]

    assert match(figures, (_image("Bo Lind"), _image("Ann Roe"))) == (0, 1)


def test_without_anything_to_go_by_the_first_figures_are_filled() -> None:
    assert match([_figure(), _figure(), _figure()], (_image(), _image())) == (0, 1, None)


def test_without_anything_to_go_by_the_first_pictures_are_taken() -> None:
    assert match([_figure()], (_image(), _image(), _image())) == (0,)


def test_a_picture_goes_to_the_figure_that_prints_its_credit() -> None:
    figures = [_figure("Photo: Ann Roe"), _figure(), _figure("Illustration: Bo Lind")]

    assert match(figures, (_image("Ann Roe"), _image("Bo Lind"))) == (0, None, 1)


def test_a_picture_does_not_go_to_a_figure_of_another_credit() -> None:
    assert match([_figure("Cy Falk"), _figure()], (_image("Ann Roe"),)) == (None, 0)


def test_a_picture_of_another_credit_is_left_over() -> None:
    assert match([_figure("Ann Roe")], (_image("Cy Falk"), _image("Ann Roe"))) == (1,)


def test_a_picture_goes_to_the_figure_whose_words_its_file_shares() -> None:
    figures = [_figure(caption="The council in session"), _figure(caption="Lamps along the quay at night")]

    assert match(figures, (_image(description="Quay with lamps, night"),)) == (None, 0)


def test_a_picture_that_could_not_be_read_keeps_its_place() -> None:
    figures = [_figure("Ann Roe"), _figure("Bo Lind"), _figure("Cy Falk")]

    assert match(figures, (_image("Ann Roe"), None)) == (0, 1, None)


def _pictures(*names: str) -> tuple[Image, ...]:
    return tuple(_image(name=name) for name in names)


def test_a_picture_goes_to_the_figure_that_names_its_file() -> None:
    figures = [_figure(caption="quay.jpg - The quay"), _figure(caption="The bell (bell 2.JPG)")]

    assert match(figures, _pictures("bell 2.jpg", "quay.jpg")) == (1, 0)


def test_a_picture_that_was_saved_in_another_kind_is_named_all_the_same() -> None:
    figures = [Figure(alt="IMG_2231.jpg"), Figure(alt="IMG_2199.jpg")]

    assert match(figures, _pictures("IMG_2199.webp", "IMG_2231.png")) == (1, 0)


def test_a_name_is_the_same_however_its_accents_are_written() -> None:
    figures = [_figure(caption="The sea"), _figure(caption="bücher.jpg")]

    assert match(figures, _pictures("bu\u0308cher.jpg", "sea.jpg")) == (1, 0)


def test_a_part_of_a_name_is_none() -> None:
    figures = [_figure(caption="The quay"), _figure(caption="2.jpg"), _figure(caption="quay_2.jpg")]

    assert match(figures, _pictures("2.jpg", "3.jpg", "quay_2.jpg")) == (1, 0, 2)


def test_of_two_pictures_of_one_name_the_kind_tells() -> None:
    figures = [_figure(caption="a.png"), _figure(caption="a.tif, the quay")]

    assert match(figures, _pictures("a.jpg", "a.png")) == (1, None)


def test_a_picture_that_two_figures_name_is_in_both() -> None:
    figures = [_figure(caption="a.jpg"), _figure(), _figure(caption="a.jpg, again")]

    assert match(figures, _pictures("a.jpg", "b.jpg")) == (0, 1, 0)


def test_a_figure_whose_picture_is_missing_takes_no_other_s() -> None:
    figures = [_figure(caption="a.jpg"), _figure(caption="b.jpg"), _figure()]

    assert match(figures, _pictures("b.jpg", "c.jpg")) == (None, 0, 1)


def test_an_address_in_the_text_names_a_picture_s_file() -> None:
    found = match(
        [_figure(), _figure()], _pictures("a b.jpg", "quay.jpg"), ("img/quay.jpg", "img/a%20b.jpg?w=9")
    )

    assert found == (1, 0)


def test_names_say_nothing_where_a_person_has_put_the_pictures_in_order() -> None:
    figures = [_figure(caption="a.jpg"), _figure(caption="b.jpg")]

    assert match(figures, _pictures("b.jpg", "a.jpg"), ordered=True) == (0, 1)


def test_names_that_no_picture_has_say_nothing() -> None:
    figures = [_figure(caption="a.jpg"), _figure(caption="b.jpg")]

    assert match(figures, _pictures("one.jpg", "two.jpg")) == (0, 1)


@given(
    favour=st.lists(st.lists(st.sampled_from([-30, -10, 10, 30, 50]), min_size=4, max_size=4), max_size=4),
)
def test_no_other_match_in_order_has_more_in_its_favour(favour: list[list[int]]) -> None:
    table = tuple(map(tuple, favour))

    found = _best(table, 4)

    def total(numbers: tuple[int | None, ...]) -> int:
        return sum(table[figure][image] for figure, image in enumerate(numbers) if image is not None)

    def ordered(numbers: tuple[int | None, ...]) -> bool:
        taken = [image for image in numbers if image is not None]
        return all(first < second for first, second in itertools.pairwise(taken))

    every = itertools.product((None, 0, 1, 2, 3), repeat=len(table))
    assert ordered(found)
    assert total(found) == max(total(numbers) for numbers in every if ordered(numbers))


def test_many_figures_are_matched_in_proportion() -> None:
    few, many = _seconds(1_000), _seconds(20_000)

    assert many < 100 * few
    # Of so many all possible pairs are weighed.
    assert _seconds(99) < 100 * few


def _seconds(count: int) -> float:
    """Return the processor time that the best of three matchings of `count` figures takes."""
    times = []
    for _ in range(3):
        begun = time.process_time()
        match([_figure("Ann Roe", "Words of a caption")] * count, (_image("Ann Roe"),) * 100)
        match([_figure(caption="The quay, quay.jpg")] * (count // 10), (_image("Ann Roe"),) * 100)
        times.append(time.process_time() - begun)
    return min(times)
