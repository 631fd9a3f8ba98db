"""What a picture says of its rights is read from XMP, then IIM, then Exif."""

from __future__ import annotations

import io

import pytest
from PIL import Image as Pillow
from PIL.PngImagePlugin import PngInfo

from convert.media import from_bytes
from convert.media.packet import packet
from convert.media.rights import read, remarks, same_words
from convert.model import PictureRights
from convert.writers.pdf.xmp import of_picture
from tests.pictures import (
    CREDIT,
    LATIN_CREDIT,
    NOTICE,
    STATEMENT,
    TERMS,
    app13,
    drawing,
    exif,
    iim,
    jpeg,
    saved,
    segment,
    twelve,
)
from tests.pictures import xmp as made_xmp

WHOLE = PictureRights(
    creators=("Ann Roe", "Bo Lind"),
    credit_line=CREDIT,
    copyright_notice=NOTICE,
    source="Quayside Archive",
    usage_terms=TERMS,
    web_statement=STATEMENT,
    licensor_url="https://example.com/buy",
    instructions="Not before Friday",
    alt_text="Two bands of colour",
    extended_description="A longer word on them",
    description="A field & a sky",
    digital_source_type="http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation",
    data_mining="http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED",
)


@pytest.mark.parametrize("name", [name for name in twelve() if name[:2] not in ("02", "03")])
def test_every_field_is_read_from_xmp(name: str) -> None:
    assert from_bytes(twelve()[name], name).rights == WHOLE


def test_iim_stands_in_where_there_is_no_xmp() -> None:
    rights = read(twelve()["02-iim.jpg"])

    assert rights == PictureRights(
        creators=("Ann Roe", "Bo Lind"), credit_line=LATIN_CREDIT, copyright_notice=NOTICE
    )


def test_exif_stands_in_where_there_is_neither() -> None:
    rights = read(twelve()["03-exif.jpg"])

    assert rights == PictureRights(creators=("Ann Roe", "Bo Lind"), copyright_notice=NOTICE)


def test_a_field_that_xmp_leaves_out_comes_from_iim() -> None:
    data = jpeg(xmp=made_xmp("", ""), after=app13(iim((110, b"Quayside"))))

    assert read(data).credit_line == "Quayside"


def test_a_credit_cut_by_iim_gives_way_to_the_whole_one_in_silence() -> None:
    data = jpeg(xmp=made_xmp(), after=app13(iim((110, CREDIT.encode()[:32]))))

    assert read(data).credit_line == CREDIT
    assert remarks(data, "p.jpg") == ()


def test_a_credit_that_iim_alone_holds_may_be_cut_and_is_told() -> None:
    data = jpeg(after=app13(iim((110, CREDIT.encode()[:32]))))

    assert remarks(data, "p.jpg") == (
        "the credit inside p.jpg may be cut off where IIM ends (32 characters): "
        "“Ann Roe/Quayside Press via North”",
    )


@pytest.mark.parametrize(
    ("value", "utf8", "expected"),
    [
        ("Zoë".encode(), True, "Zoë"),
        ("Zoë".encode(), False, "Zoë"),
        ("Zoë".encode("cp1252"), False, "Zoë"),
        ("“Zoë”".encode("cp1252"), True, "“Zoë”"),  # declared as UTF-8, but not true
        ("Жанна".encode()[:-1], True, "Жанн"),  # cut through a character
        (b"\x81 Zo", False, "\x81 Zo"),
    ],
)
def test_iim_is_decoded_as_declared_or_as_it_must_be(value: bytes, utf8: bool, expected: str) -> None:
    data = jpeg(after=app13(iim((110, value), utf8=utf8)))

    assert read(data).credit_line == expected


def test_iim_is_read_behind_fill_bytes_and_with_its_length_written_apart() -> None:
    # Any number of fill bytes may stand before a marker (ITU-T T.81, B.1.1.2).
    filled = jpeg(after=b"\xff\xff" + app13(iim((110, b"Quayside"))))
    # The high bit: so many octets hold the length (IIM 4.2, 1.6).
    apart = jpeg(after=app13(b"\x1c\x02\x6e\x80\x04\0\0\0\x08Quayside"))

    assert [read(filled).credit_line, read(apart).credit_line] == ["Quayside", "Quayside"]


def test_iim_is_found_in_a_png_and_in_photoshops_tag_of_a_tiff() -> None:
    block = iim((110, b"Quayside"))
    entries = PngInfo()
    entries.add_text("Raw profile type iptc", f"\niptc\n{len(block):8}\n{block.hex()}\n")
    resources = app13(block)[4:].removeprefix(b"Photoshop 3.0\0")

    png = saved(drawing(), "PNG", pnginfo=entries)
    tiff = saved(drawing(), "TIFF", tiffinfo={34377: resources})

    assert [read(png).credit_line, read(tiff).credit_line] == ["Quayside", "Quayside"]


def test_png_tells_author_and_copyright_in_entries_of_its_own() -> None:
    entries = PngInfo()
    entries.add_text("Author", "Ann Roe")
    entries.add_itxt("Copyright", NOTICE)

    rights = read(saved(drawing(), "PNG", pnginfo=entries))

    assert (rights.creators, rights.copyright_notice) == (("Ann Roe",), NOTICE)


def test_both_copyrights_of_exif_are_kept() -> None:
    data = jpeg(exif=exif((0x8298, b"Ann Roe 2025\0Quayside Press 2025\0")))

    assert read(data).copyright_notice == "Ann Roe 2025; Quayside Press 2025"


def test_xmp_that_runs_over_several_segments_is_read() -> None:
    digest = b"0123456789ABCDEF0123456789ABCDEF"
    whole = made_xmp()
    parts = [(whole[at : at + 700], at) for at in range(0, len(whole), 700)]
    segments = [
        segment(
            0xE1,
            b"http://ns.adobe.com/xmp/extension/\0" + digest + len(whole).to_bytes(4) + at.to_bytes(4) + part,
        )
        for part, at in reversed(parts)
    ]

    rights = read(jpeg(xmp=made_xmp("", ""), after=b"".join(segments)))

    assert rights == WHOLE


def test_the_rights_of_an_ingredient_are_not_the_pictures() -> None:
    content = (
        '<Iptc4xmpExt:ArtworkOrObject><rdf:Bag><rdf:li><rdf:Description photoshop:Credit="Museum"/>'
        "</rdf:li></rdf:Bag></Iptc4xmpExt:ArtworkOrObject>"
    )

    assert read(jpeg(xmp=made_xmp(content, ""))).credit_line == ""


@pytest.mark.parametrize(
    "packet",
    [
        b"<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF>",
        b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]><a>&e;</a>',
        made_xmp()
        .replace(b"?><x:", b'?><!DOCTYPE x [<!ENTITY e "Evil">]><x:')
        .replace(CREDIT.encode(), b"&e;"),
    ],
)
def test_a_damaged_or_hostile_packet_is_passed_over_and_told(packet: bytes) -> None:
    data = jpeg(xmp=packet, after=app13(iim((110, b"Quayside"))))

    assert read(data).credit_line == "Quayside"
    assert remarks(data, "p.jpg") == ("the XMP metadata in p.jpg is damaged and was not read",)


def test_an_entity_is_never_put_in_place(tmp_path: object) -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><a>&b;</a>'

    assert read(jpeg(xmp=bomb)) == PictureRights()


def test_control_characters_are_no_part_of_a_credit() -> None:
    data = jpeg(after=app13(iim((110, b"\0Quay\x07side \0"))))

    assert read(data).credit_line == "Quayside"


def test_blocks_that_contradict_each_other_are_told_field_by_field() -> None:
    said = remarks(twelve()["04-conflict.jpg"], "p.jpg")

    assert said == (
        "p.jpg contradicts itself on its creator: “Ann Roe, Bo Lind” (XMP), “Désirée Holm” (IIM), "
        "“Cy Falk” (Exif); the first is taken",
        f"p.jpg contradicts itself on its credit: “{CREDIT}” (XMP), “Désirée Holm/Other House” (IIM); "
        "the first is taken",
    )


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Photo: Ann Roe/Quayside Press", "ANN ROE / Quayside Press", True),
        ("© Ann Roe/Quayside Press", "Quayside Press", True),
        ("Foto: Zoë Ärlig", "Zoe Arlig", True),
        ("写真：山田太郎", "山田太郎", True),
        (f"Photo: {CREDIT}", CREDIT[:32], True),
        ("Ann Roe/Quayside Press", "Ann Roe/Northlight", False),
        ("Photo: Ann Roe", "Photo: Bo Lind", False),
        ("Фото: Анна", "Фото: Борис", False),
    ],
)
def test_credits_differ_by_their_names_and_not_by_their_signs(one: str, other: str, same: bool) -> None:
    assert same_words(one, other) is same


# ------------------------------------------------------------------------------- XMP, written


def test_a_packet_gives_back_what_went_in() -> None:
    assert read(jpeg(xmp=packet(WHOLE))) == WHOLE


def test_a_packet_escapes_what_xml_would_take_for_its_own() -> None:
    rights = PictureRights(credit_line="A <b> & “C”", creators=("]]>", "'x'"))

    assert read(jpeg(xmp=packet(rights))) == rights


def test_the_packet_for_pdf_gives_it_back_too() -> None:
    assert read(jpeg(xmp=of_picture(WHOLE))) == WHOLE


def test_the_packet_for_pdf_takes_the_printed_credit_where_the_picture_has_none() -> None:
    own = read(jpeg(xmp=of_picture(PictureRights(credit_line="Own"), credit="Printed")))
    printed = read(jpeg(xmp=of_picture(PictureRights(), credit="Printed")))

    assert [own.credit_line, printed.credit_line] == ["Own", "Printed"]


def test_where_nothing_is_known_there_is_no_packet() -> None:
    assert of_picture(PictureRights()) == b""


def test_the_twelve_are_the_same_bytes_each_time() -> None:
    assert twelve() == twelve()


def test_the_twelve_are_whole_pictures() -> None:
    for data in twelve().values():
        assert Pillow.open(io.BytesIO(data)).load() is not None


def test_damaged_exif_is_passed_over_and_told() -> None:
    data = jpeg(exif=b"Exif\0\0no such block", after=app13(iim((110, b"Quayside"))))

    assert read(data).credit_line == "Quayside"
    assert remarks(data, "p.jpg") == ("the Exif metadata in p.jpg is damaged and was not read",)
