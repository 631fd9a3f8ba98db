"""Decoding: the encoding is found, said where in doubt, and what is no text is refused by name."""

from __future__ import annotations

import codecs

import pytest

from convert.errors import InputError
from convert.media import Source
from convert.readers.text.decode import decode

WORDS = "Zwölf Brücken über die Spree – „alle“ naïve, déjà vu; Łódź, Москва, 東京\n"


def _decoded(data: bytes) -> tuple[str, list[str]]:
    warnings: list[str] = []
    return decode(Source(data, "a.txt"), warnings.append), warnings


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (b"\x84\x31\x95\x33", "gb18030"),
    ],
)
def test_what_a_byte_order_mark_names_is_read_without_a_word(mark: bytes, encoding: str) -> None:
    text, warnings = _decoded(mark + WORDS.encode(encoding))

    assert (text, warnings) == (WORDS, [])


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_text_without_a_mark_is_unmistakable(encoding: str) -> None:
    text, warnings = _decoded(WORDS.encode(encoding))

    assert text == WORDS
    assert warnings == [f"a.txt was read as {encoding}"]


@pytest.mark.parametrize("encoding", ["iso2022_jp", "iso2022_kr", "hz"])
def test_text_with_escapes_does_not_pass_for_ascii(encoding: str) -> None:
    words = {"iso2022_jp": "東京の橋", "iso2022_kr": "서울의 다리", "hz": "北京的桥"}[encoding]

    assert _decoded(f"A bridge: {words}\n".encode(encoding))[0] == f"A bridge: {words}\n"


def test_one_bad_byte_changes_nothing_but_itself() -> None:
    words = ("Über die Brücke – „gut“\n" * 3).encode()
    place = words.index("–".encode(), 60)

    text, warnings = _decoded(words[:place] + b"\xff" + words[place:])

    assert text.replace("\ufffd", "") == words.decode()
    assert warnings == ["a.txt is UTF-8 with malformed bytes, shown as U+FFFD: line 3 column 17"]


FRENCH = "La mairie a été rénovée l’an passé, à deux pas du château où Léa a grandi."


@pytest.mark.parametrize("bad", [b"\xff", b"\x93", b"\xe2\x80", b"\xc3", b"\xed\xa0\xbd"])
@pytest.mark.parametrize("places", [(" a",), (" a", " p"), (" a", " p", " c")])
def test_a_few_bad_bytes_spoil_no_accent_of_a_short_text(bad: bytes, places: tuple[str, ...]) -> None:
    data = FRENCH.encode()
    for place in places:
        data = data.replace(place.encode(), b" " + bad + place.encode()[1:], 1)

    text, warnings = _decoded(data)

    assert text.replace("\ufffd", "") == FRENCH
    assert text.count(" \ufffd") == len(places)
    assert "a.txt is UTF-8 with malformed bytes" in warnings[0]


def test_surrogates_written_in_utf_8_spoil_nothing_else() -> None:
    # So some databases store what is beyond the first plane: CESU-8.
    emoji = b"\xed\xa0\xbd\xed\xb8\x80"

    assert _decoded(b"A bridge! " + emoji)[0].rstrip("\ufffd") == "A bridge! "
    assert _decoded("Déjà là ".encode() + emoji * 3)[0].rstrip("\ufffd") == "Déjà là "


@pytest.mark.parametrize(
    ("words", "encoding"),
    [
        ("L’été et le néflier, il l’a décrit en entier.", "mac_roman"),
        ("« Étonnant », a-t-il dit : l’été, l’étang, l’écluse.", "mac_roman"),
        ("Він показав її світові, і ніхто не повірив йому.", "cp1251"),
        ("Стояла тихая осень, и река обмелела до камней.", "cp866"),
        ("川にかかる橋は九年かけて建てられ、今日ついに開通した。", "euc_jp"),
        ("川にかかる橋は九年かけて建てられ、今日ついに開通した。", "shift_jis"),
        ("สะพานข้ามแม่น้ำใช้เวลาสร้างเก้าปี และวันนี้เปิดแล้ว", "tis_620"),
    ],
)
def test_a_legacy_text_with_sequences_by_chance_is_no_utf_8(words: str, encoding: str) -> None:
    assert "\ufffd" not in _decoded(words.encode(encoding, "ignore"))[0]


def test_where_a_character_was_lost_before_is_told() -> None:
    warnings = _decoded("caf\ufffd\ncaf\ufffd\ufffd".encode())[1]

    assert warnings == [
        "the sign for an unreadable character (U+FFFD) is in 2 places of the text:"
        " line 1 column 4, line 2 column 4"
    ]


def test_many_bad_bytes_are_counted() -> None:
    warnings = _decoded(("schöne grüße " * 30).encode() + b"\xff \xfe \xff \xfe\n")[1]

    assert "and 1 more" in warnings[0]


def test_a_short_text_with_a_few_accents_is_windows_1252() -> None:
    text, warnings = _decoded("“Déjà vu” … naïve\n".encode("cp1252"))

    assert text == "“Déjà vu” … naïve\n"
    assert "cp1252" in warnings[0]


def test_a_long_legacy_text_is_guessed_by_its_letters() -> None:
    words = "Мост через реку строили девять лет, и вот он открыт для всех жителей города. " * 4

    text, warnings = _decoded(words.encode("cp1251"))

    assert text == words
    assert "cp1251" in warnings[0]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\r\r\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_line_end_is_one_line_feed(end: str) -> None:
    assert _decoded(f"one{end}two{end}three".encode())[0] == "one\ntwo\nthree"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", "a JPEG picture"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "a PNG picture"),
        (b"RIFF\x24\x00\x00\x00WEBPVP8 ", "a WebP picture"),
        (b"\x00\x00\x00\x1cftypavif\x00", "a picture"),
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF document"),
        (b"PK\x03\x04\x14\x00" + b"\x00" * 24 + b"word/document.xml", "a Word document"),
        (b"PK\x03\x04" + b"\x00" * 26 + b"mimetypeapplication/epub+zip", "an EPUB book"),
        (b"PK\x03\x04" + b"\x00" * 26 + b"photo.jpg", "a ZIP archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
        (b"{\\rtf1\\ansi Hello}", "an RTF document"),
        (b"\x1f\x8b\x08\x00", "a gzip archive"),
    ],
)
def test_what_is_no_text_is_refused_by_its_name(data: bytes, kind: str) -> None:
    with pytest.raises(InputError) as refused:
        _decoded(data)

    assert str(refused.value).startswith(f"a.txt is {kind}, not plain text")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"<!DOCTYPE html>\n<html><body><p>By Ann Roe</p></body></html>\n", "a web page (HTML)"),
        (b"\xef\xbb\xbf\r\n  <html lang=en>\n<p>By Ann Roe\n", "a web page (HTML)"),
        ('<!-- saved -->\n<HTML dir="ltr">\n<p>By Ann Roe\n'.encode("utf-16"), "a web page (HTML)"),
        (b'<?xml version="1.0"?>\n<!DOCTYPE html>\n<html></html>\n', "a web page (HTML)"),
        (b'<?xml version="1.0"?>\n<newsItem>By Ann Roe</newsItem>\n', "an XML document"),
    ],
)
def test_markup_is_read_as_it_stands_and_told(data: bytes, kind: str) -> None:
    words, warnings = _decoded(data)

    told = f"a.txt is {kind} and is read as plain text, tags and all; save its words in a .txt file"
    assert told in warnings
    assert "<" in words


@pytest.mark.parametrize(
    ("data", "way_out"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "; save its words in a .txt file"),
        (b"GIF89a\1", ""),
    ],
)
def test_what_holds_words_is_refused_with_the_way_out(data: bytes, way_out: str) -> None:
    with pytest.raises(InputError) as refused:
        _decoded(data)

    assert str(refused.value).endswith(f"not plain text{way_out}")


@pytest.mark.parametrize(
    "words",
    ["<html> is how a page begins.\n", "<!-- a remark -->\nA bridge opens\n", "<htmlx>\n", "<3 <p>\n"],
)
def test_a_text_about_markup_is_a_text(words: str) -> None:
    assert _decoded(words.encode())[0] == words


def test_a_word_document_of_many_parts_is_known_by_its_end() -> None:
    data = b"PK\x03\x04" + b"\x00" * 26 + b"[Content_Types].xml" + b"\x55" * 9000 + b"word/document.xml"

    with pytest.raises(InputError, match="is a Word document"):
        _decoded(data)


def test_a_sentence_that_begins_like_a_file_is_a_sentence() -> None:
    assert _decoded(b"ID3 tags are written by music players.\n")[0].startswith("ID3")


@pytest.mark.parametrize("data", [bytes(range(256)) * 4, b"\0\1\2\3", b"abc\0\0\0def\0"])
def test_random_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="is not text"):
        _decoded(data)


@pytest.mark.parametrize("data", [b"", b" \r\n\t\n", codecs.BOM_UTF8, codecs.BOM_UTF16_LE])
def test_nothing_is_refused_as_empty(data: bytes) -> None:
    with pytest.raises(InputError, match=r"a\.txt is empty"):
        _decoded(data)


def test_what_has_no_name_is_called_the_input() -> None:
    with pytest.raises(InputError, match=r"^the input is empty"):
        decode(Source(b""), lambda _: None)


def test_one_control_character_does_not_spoil_a_short_text() -> None:
    assert _decoded(b"nine\x07 years") == ("nine\x07 years", [])
