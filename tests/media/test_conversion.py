"""Pictures made over keep their looks and their rights."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from PIL import Image as Pillow
from PIL import ImageCms

from convert.errors import PictureError
from convert.media import fit, from_bytes, orientation, oriented, shallow
from convert.media.blocks import blocks
from convert.media.jpeg import APP13, PHOTOSHOP, payloads
from convert.model import Image
from tests.pictures import (
    CREDIT,
    LATIN_CREDIT,
    drawing,
    exif,
    iim,
    jpeg,
    profile,
    saved,
    segment,
    twelve,
    xmp,
)

WORD = frozenset(("image/jpeg", "image/png", "image/gif"))
PNG, JPEG = frozenset(("image/png",)), frozenset(("image/jpeg",))


def _twelfth(name: str) -> Image:
    return from_bytes(twelve()[name], name)


def _opened(image: Image) -> Pillow.Image:
    picture = Pillow.open(io.BytesIO(image.data))
    picture.load()
    return picture


def _clear() -> Pillow.Image:
    picture = drawing("RGBA")
    picture.putalpha(128)
    return picture


def _corner(image: Image) -> tuple[int, ...]:
    """Return the colour of the second pixel from the top left, where `drawing` is bright."""
    color = _opened(image).convert("RGB").getpixel((1, 1))
    assert isinstance(color, tuple)
    return color


@pytest.mark.parametrize("name", [name for name in twelve() if name.endswith((".jpg", ".png"))])
def test_an_accepted_kind_keeps_its_bytes(name: str, warnings: list[str]) -> None:
    image = _twelfth(name)

    assert fit(image, WORD, warnings.append) is image
    assert warnings == []


@pytest.mark.parametrize(
    ("name", "made"),
    [("09-web.webp", "09-web.jpg"), ("10-tagged.tif", "10-tagged.png"), ("11-new.avif", "11-new.jpg")],
)
def test_another_kind_is_converted_with_its_rights(name: str, made: str, warnings: list[str]) -> None:
    image = _twelfth(name)

    converted = fit(image, WORD, warnings.append)

    assert converted.name == made
    assert from_bytes(converted.data, made) == converted
    assert converted.rights == image.rights
    assert warnings == []


@pytest.mark.parametrize("accepted", [PNG, JPEG])
@pytest.mark.parametrize("name", list(twelve()))
def test_rights_go_along_into_either_kind(name: str, accepted: frozenset[str], warnings: list[str]) -> None:
    image = _twelfth(name)

    converted = fit(image, accepted, warnings.append)

    assert from_bytes(converted.data, converted.name).rights == image.rights
    assert {converted.media_type} == accepted


def test_rights_from_iim_and_exif_are_written_as_xmp(warnings: list[str]) -> None:
    converted = fit(_twelfth("02-iim.jpg"), PNG, warnings.append)

    assert LATIN_CREDIT.encode() in blocks(converted.data, "p.png").xmp


def test_what_else_stands_in_xmp_is_kept(warnings: list[str]) -> None:
    content = '<dc:title xmlns:dc="http://purl.org/dc/elements/1.1/">Kept</dc:title>'
    image = from_bytes(saved(drawing(), "WEBP", xmp=xmp(content)), "p.webp")

    assert b">Kept<" in blocks(fit(image, WORD, warnings.append).data, "p.jpg").xmp


@pytest.mark.parametrize(
    ("picture", "kind", "media_type"),
    [
        (_clear(), "WEBP", "image/png"),
        (drawing("P"), "TIFF", "image/png"),
        (drawing("1"), "TIFF", "image/png"),
        (drawing("I;16"), "TIFF", "image/png"),
        (drawing("L"), "TIFF", "image/png"),
        (drawing("F"), "TIFF", "image/png"),
        (drawing("RGB"), "AVIF", "image/jpeg"),
        (drawing("CMYK"), "TIFF", "image/jpeg"),
        (drawing("LAB"), "TIFF", "image/png"),
        (drawing("YCbCr"), "TIFF", "image/png"),
    ],
)
def test_png_for_what_is_transparent_or_exact_and_jpeg_for_the_rest(
    picture: Pillow.Image, kind: str, media_type: str, warnings: list[str]
) -> None:
    converted = fit(from_bytes(saved(picture, kind), "p"), WORD, warnings.append)

    assert converted.media_type == media_type
    assert from_bytes(converted.data, converted.name) == converted


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGBA", "I;16"])
def test_every_mode_can_be_jpeg_where_nothing_else_is_accepted(mode: str, warnings: list[str]) -> None:
    converted = fit(from_bytes(saved(drawing(mode), "PNG"), "p.png"), JPEG, warnings.append)

    assert _opened(converted).mode in ("L", "RGB")
    assert warnings == (
        ["p.png is transparent, which JPEG cannot hold: it stands on white now"] * (mode == "RGBA")
    )


def test_a_picture_without_loss_stays_pixel_by_pixel(warnings: list[str]) -> None:
    image = from_bytes(saved(drawing(), "WEBP", lossless=True), "p.webp")

    converted = fit(image, WORD, warnings.append)

    assert converted.media_type == "image/png"
    assert _opened(converted).convert("RGB").tobytes() == drawing().tobytes()


def test_sixteen_bits_stay_sixteen_bits(warnings: list[str]) -> None:
    deep = Pillow.new("I;16", (4, 4), 51_234)

    converted = fit(from_bytes(saved(deep, "TIFF"), "p.tif"), WORD, warnings.append)

    assert _opened(converted).getpixel((0, 0)) == 51_234


def _deep(**options: object) -> Image:
    picture = Pillow.new("I;16", (4, 4), 51_234)
    picture.putpixel((0, 0), 5)
    return from_bytes(saved(picture, "PNG", **options), "p.png")


def test_sixteen_bits_become_eight_of_the_same_grey(warnings: list[str]) -> None:
    converted = _opened(shallow(_deep(), warnings.append))

    assert (converted.mode, converted.getpixel((1, 1)), converted.getpixel((0, 0))) == ("L", 200, 0)


def test_the_grey_of_sixteen_bits_that_is_transparent_stays_so(warnings: list[str]) -> None:
    converted = _opened(shallow(_deep(transparency=5), warnings.append))

    assert [converted.getpixel(place) for place in ((0, 0), (1, 1))] == [(0, 0), (200, 255)]


def test_a_picture_in_fewer_bits_keeps_its_profile(warnings: list[str]) -> None:
    grey = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()

    converted = shallow(_deep(icc_profile=grey), warnings.append)

    assert _opened(converted).info["icc_profile"] == grey


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
def test_a_picture_of_eight_bits_keeps_its_bytes(mode: str, warnings: list[str]) -> None:
    image = from_bytes(saved(drawing(mode), "PNG"), "p.png")

    assert shallow(image, warnings.append) == image


def test_the_colour_profile_goes_along(warnings: list[str]) -> None:
    image = from_bytes(saved(drawing(), "WEBP", icc_profile=profile()), "p.webp")

    converted = fit(image, WORD, warnings.append)

    assert _opened(converted).info["icc_profile"] == profile()


def test_cmyk_becomes_rgb_with_a_warning(warnings: list[str]) -> None:
    image = from_bytes(saved(drawing("CMYK"), "TIFF"), "p.tif")

    converted = fit(image, WORD, warnings.append)

    assert _opened(converted).mode == "RGB"
    assert warnings == ["p.tif is a CMYK picture: its colours were converted to RGB"]


def test_an_unfit_profile_does_not_stop_a_cmyk_picture(warnings: list[str]) -> None:
    image = from_bytes(saved(drawing("CMYK"), "TIFF", icc_profile=profile()), "p.tif")

    converted = fit(image, WORD, warnings.append)

    assert "icc_profile" not in _opened(converted).info


def test_of_an_animation_the_first_picture_is_taken_with_a_warning(warnings: list[str]) -> None:
    frames = [drawing(), drawing().rotate(180)]
    image = from_bytes(saved(frames[0], "GIF", save_all=True, append_images=frames[1:]), "p.gif")

    converted = fit(image, PNG, warnings.append)

    assert _corner(converted) == _corner(image)
    assert warnings == ["p.gif holds 2 pictures (an animation, or pages): only the first is shown"]


def test_where_neither_png_nor_jpeg_is_accepted_there_is_an_error(warnings: list[str]) -> None:
    with pytest.raises(PictureError, match="cannot be converted"):
        fit(_twelfth("09-web.webp"), frozenset(("image/gif",)), warnings.append)


def test_exif_goes_along_without_its_orientation(warnings: list[str]) -> None:
    block = exif((0x0112, 6), (0x013B, "Zoë".encode()), more={0x8769: {0x9003: "2025:01:02 03:04:05"}})
    image = from_bytes(saved(drawing(), "WEBP", exif=block), "p.webp")

    converted = fit(image, WORD, warnings.append)

    kept = _opened(converted).getexif()
    assert (kept.get(0x0112), kept.get_ifd(0x8769)[0x9003]) == (None, "2025:01:02 03:04:05")
    assert (converted.width, converted.height) == _opened(converted).size == (32, 48)
    assert from_bytes(converted.data, "p.jpg").rights.creators == ("Zoë",)


def test_xmp_too_long_for_a_jpeg_is_cut_down_to_the_rights(warnings: list[str]) -> None:
    creator = "<dc:creator><rdf:Seq><rdf:li>Ann Roe</rdf:li></rdf:Seq></dc:creator>"
    long = xmp(f"<dc:title>{'x' * 70_000}</dc:title>{creator}")
    image = from_bytes(saved(drawing(), "WEBP", xmp=long), "p.webp")

    converted = fit(image, WORD, warnings.append)

    assert from_bytes(converted.data, "p.jpg").rights == image.rights
    assert warnings == ["p.webp: of its XMP metadata, too long for a JPEG, only the rights were kept"]


def test_rights_too_long_for_a_jpeg_are_kept_as_far_as_they_fit(warnings: list[str]) -> None:
    block = exif((0x010E, "x" * 70_000), (0x013B, "Ann Roe"), (0x8298, "Ann Roe, 2025"))
    image = from_bytes(saved(drawing(), "WEBP", exif=block), "p.webp")

    converted = fit(image, WORD, warnings.append)

    rights = from_bytes(converted.data, "p.jpg").rights
    assert (rights.creators, rights.copyright_notice) == (("Ann Roe",), "Ann Roe, 2025")
    assert warnings == [
        "p.webp: of its XMP metadata, too long for a JPEG, only a part of the rights was kept",
        "p.webp: its Exif metadata is too long for a JPEG and was left out",
    ]


def test_exif_that_is_damaged_is_left_out_with_a_warning(warnings: list[str]) -> None:
    image = from_bytes(saved(drawing(), "WEBP", exif=b"Exif\0\0no such block"), "p.webp")

    converted = fit(image, WORD, warnings.append)

    assert blocks(converted.data, "p.jpg").exif == b""
    assert warnings == ["p.webp: its Exif metadata is damaged and was left out"]


def test_content_credentials_that_end_are_told(warnings: list[str]) -> None:
    vouched = jpeg(exif=exif((0x0112, 3)), after=segment(0xEB, b"JP\0\1\0\0\0\1" + b"jumbjumdc2pa"))

    turned = oriented(from_bytes(vouched, "p.jpg"), warnings.append)

    assert b"jumdc2pa" not in turned.data
    assert warnings == ["p.jpg: its content credentials (C2PA) vouch for the old bytes and were left out"]


# ---------------------------------------------------------------------------------- orientation


@pytest.mark.parametrize("number", range(1, 9))
def test_the_orientation_is_told(number: int) -> None:
    assert orientation(from_bytes(jpeg(exif=exif((0x0112, number))), "p.jpg")) == number


@pytest.mark.parametrize("value", [0, 9, 4000])
def test_an_orientation_that_is_none_turns_nothing(value: int) -> None:
    assert orientation(from_bytes(jpeg(exif=exif((0x0112, value))), "p.jpg")) == 1


def test_an_orientation_in_xmp_alone_turns_nothing(warnings: list[str]) -> None:
    image = from_bytes(jpeg(xmp=xmp(attributes='tiff:Orientation="6"')), "p.jpg")

    assert (orientation(image), image.width) == (1, 48)
    assert oriented(image, warnings.append) is image


@pytest.mark.parametrize("name", [name for name in twelve() if name != "06-rotated.jpg"])
def test_an_upright_picture_keeps_its_bytes(name: str, warnings: list[str]) -> None:
    image = _twelfth(name)

    assert oriented(image, warnings.append) is image


# Where the bright top left corner of `drawing` lies once each orientation is applied.
_CORNERS: dict[int, Callable[[int, int], tuple[int, int]]] = {
    2: lambda width, height: (width - 2, 1),
    3: lambda width, height: (width - 2, height - 2),
    4: lambda width, height: (1, height - 2),
    5: lambda width, height: (1, 1),
    6: lambda width, height: (width - 2, 1),
    7: lambda width, height: (width - 2, height - 2),
    8: lambda width, height: (1, height - 2),
}


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
@pytest.mark.parametrize("number", _CORNERS)
def test_a_turned_picture_is_made_upright(number: int, kind: str, warnings: list[str]) -> None:
    image = from_bytes(saved(drawing(), kind, exif=exif((0x0112, number))), "p")

    upright = oriented(image, warnings.append)

    picture = _opened(upright).convert("RGB")
    assert picture.size == (image.width, image.height) == (upright.width, upright.height)
    color = picture.getpixel(_CORNERS[number](*picture.size))
    assert isinstance(color, tuple)
    assert min(color) > 200
    assert orientation(upright) == 1


def test_a_jpeg_made_upright_keeps_all_that_was_written_into_it(warnings: list[str]) -> None:
    before = jpeg(
        exif=exif((0x0112, 6), (0x8298, b"Quayside")),
        icc_profile=profile(),
        after=segment(
            0xED, payload := b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x0a" + iim((110, b"Roe"))[:10]
        )
        + segment(0xFE, b"a remark"),
    )

    upright = oriented(from_bytes(before, "p.jpg"), warnings.append)

    assert payloads(upright.data, APP13, PHOTOSHOP) == (payload.removeprefix(PHOTOSHOP),)
    assert payloads(upright.data, 0xFE, b"") == (b"a remark",)
    assert _opened(upright).info["icc_profile"] == profile()
    assert (_opened(upright).getexif().get(0x0112), upright.rights.copyright_notice) == (1, "Quayside")
    assert from_bytes(upright.data, "p.jpg") == upright


def test_the_rotated_one_keeps_its_rights(warnings: list[str]) -> None:
    upright = oriented(_twelfth("06-rotated.jpg"), warnings.append)

    assert from_bytes(upright.data, "p.jpg").rights.credit_line == CREDIT


def test_the_same_picture_is_made_over_into_the_same_bytes(warnings: list[str]) -> None:
    once, again = (fit(_twelfth("11-new.avif"), WORD, warnings.append) for _ in range(2))

    assert once == again
