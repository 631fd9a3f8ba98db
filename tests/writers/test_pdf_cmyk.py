"""CMYK pictures in a PDF: their bytes as they came, and colours that are known and look right."""

from __future__ import annotations

import io
import itertools
import shutil
import subprocess
from pathlib import Path

import pikepdf
import pytest
from PIL import Image as Pillow
from PIL import ImageCms

from convert import style
from convert.media import from_bytes
from convert.model import Article, Figure, text
from convert.writers import pdf
from convert.writers.pdf import cmyk

from ..pictures import exif, profile, saved

# Paper, the four inks, two of them on each other, and a grey: what each becomes where nothing else is known.
INKS = {
    (0, 0, 0, 0): (255, 255, 255),
    (255, 0, 0, 0): (0, 255, 255),
    (0, 255, 0, 0): (255, 0, 255),
    (0, 0, 255, 0): (255, 255, 0),
    (0, 0, 0, 255): (0, 0, 0),
    (0, 255, 255, 0): (255, 0, 0),
    (0, 128, 255, 0): (255, 127, 0),
    (0, 0, 0, 128): (127, 127, 127),
}


def stripes() -> Pillow.Image:
    """Return a picture that shows each of INKS, one below the other, 16 pixels high."""
    picture = Pillow.new("CMYK", (96, 16 * len(INKS)))
    for number, ink in enumerate(INKS):
        picture.paste(ink, (0, 16 * number, 96, 16 * number + 16))
    return picture


def without_adobe(data: bytes) -> bytes:
    """Return a JPEG without the segment that says its inks are stored the other way round."""
    start = data.index(b"\xff\xee")
    return data[:start] + data[start + 2 + int.from_bytes(data[start + 2 : start + 4]) :]


JPEG = saved(stripes(), "JPEG", quality=95)
JPEGS = {
    "inks the other way round": JPEG,
    "inks as they are": without_adobe(
        saved(Pillow.eval(stripes(), lambda ink: 255 - ink), "JPEG", quality=95)
    ),
    "a profile for other colours": saved(stripes(), "JPEG", quality=95, icc_profile=profile()),
    "a profile of its own": saved(stripes(), "JPEG", quality=95, icc_profile=cmyk.profile()),
}


def article(*data: bytes) -> Article:
    figures = tuple(
        Figure(from_bytes(each, f"{number}.jpg"), "Stripes") for number, each in enumerate(data, start=1)
    )
    return Article(headline=text("Inks"), language="en", body=figures)


def written(*data: bytes) -> bytes:
    return pdf.write(article(*data), style.load(), pytest.fail)


def images(file: pikepdf.Pdf) -> list[pikepdf.Stream]:
    streams = (each for each in file.objects if isinstance(each, pikepdf.Stream))
    return [each for each in streams if each.get("/Subtype") == "/Image"]


@pytest.mark.parametrize("name", JPEGS)
def test_a_cmyk_jpeg_keeps_its_bytes_and_has_a_profile(name: str) -> None:
    with pikepdf.open(io.BytesIO(written(JPEGS[name]))) as file:
        (image,) = images(file)

        assert image.read_raw_bytes() == JPEGS[name]
        kind, described = image.ColorSpace.as_list()
        assert (str(kind), int(described.N)) == ("/ICCBased", 4)
        assert described.read_bytes() == cmyk.profile()


def test_pictures_of_one_profile_share_it() -> None:
    others = (saved(stripes(), "JPEG", quality=quality) for quality in (90, 85))

    with pikepdf.open(io.BytesIO(written(JPEG, *others))) as file:
        assert len(images(file)) == 3
        assert len({image.ColorSpace[1].objgen for image in images(file)}) == 1


@pytest.mark.skipif(
    shutil.which("pdftoppm") is None, reason="pdftoppm, package poppler-utils, is not installed"
)
@pytest.mark.parametrize("name", JPEGS)
def test_the_colours_are_those_that_other_formats_show(name: str, tmp_path: Path) -> None:
    shown = _first_page(written(JPEGS[name]), tmp_path)

    for number, colour in enumerate(INKS.values()):
        seen = _stripe(shown, number)
        assert all(abs(one - other) <= 6 for one, other in zip(seen, colour, strict=True)), (seen, colour)


@pytest.mark.skipif(
    shutil.which("pdftoppm") is None, reason="pdftoppm, package poppler-utils, is not installed"
)
def test_a_turned_one_is_upright_in_its_own_inks(tmp_path: Path) -> None:
    lying = stripes().transpose(Pillow.Transpose.ROTATE_90)
    data = written(saved(lying, "JPEG", quality=95, exif=exif((0x0112, 6))))

    with pikepdf.open(io.BytesIO(data)) as file:
        assert int(images(file)[0].ColorSpace[1].N) == 4
    shown = _first_page(data, tmp_path)
    for number, colour in enumerate(INKS.values()):
        assert all(abs(one - other) <= 6 for one, other in zip(_stripe(shown, number), colour, strict=True))


def _first_page(data: bytes, folder: Path) -> Pillow.Image:
    """Return the one picture as poppler draws it, at three pixels for two of its own."""
    (folder / "a.pdf").write_bytes(data)
    subprocess.run(["pdftoppm", "-r", "144", "-png", folder / "a.pdf", folder / "a"], check=True)
    page = Pillow.open(next(folder.glob("a*.png"))).convert("RGB")
    # The one broad stretch that is pure cyan is the picture's second stripe.
    rows = [y for y in range(page.height) if _is_cyan(page, y)]
    (left, right) = _extent(page, rows[len(rows) // 2])
    tall = len(rows) * len(INKS)
    return page.crop((left, rows[0] - len(rows), right, rows[0] - len(rows) + tall))


def _is_cyan(page: Pillow.Image, y: int) -> bool:
    left, right = _extent(page, y)
    return right - left > 20


def _extent(page: Pillow.Image, y: int) -> tuple[int, int]:
    cyan = [x for x in range(page.width) if _near(page, x, y)]
    return (cyan[0], cyan[-1] + 1) if cyan else (0, 0)


def _near(page: Pillow.Image, x: int, y: int) -> bool:
    pixel = page.getpixel((x, y))
    return isinstance(pixel, tuple) and pixel[0] < 40 and pixel[1] > 215 and pixel[2] > 215


def _stripe(shown: Pillow.Image, number: int) -> tuple[int, ...]:
    pixel = shown.getpixel((shown.width // 2, (2 * number + 1) * shown.height // (2 * len(INKS))))
    assert isinstance(pixel, tuple)
    return pixel


def test_the_profile_says_what_pillow_does_of_every_mixture() -> None:
    amounts = (0, 40, 100, 155, 210, 255)
    mixtures = list(itertools.product(amounts, repeat=4))
    picture = Pillow.new("CMYK", (len(mixtures), 1))
    picture.putdata(mixtures)

    ours = ImageCms.profileToProfile(
        picture,
        ImageCms.ImageCmsProfile(io.BytesIO(cmyk.profile())),
        ImageCms.createProfile("sRGB"),
        outputMode="RGB",
        # That of a PDF that names none (ISO 32000-1, 8.6.5.8).
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
    )

    assert ours is not None
    theirs = picture.convert("RGB")
    assert max(abs(one - other) for one, other in zip(ours.tobytes(), theirs.tobytes(), strict=True)) <= 2
