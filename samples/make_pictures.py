"""Draw the pictures of the two sample articles, and write their rights into them.

    python samples/make_pictures.py

Everything is made here by program, the same each time: light, water, grain and ink.  The people
and houses that the credits name are invented.  Only Pillow is needed, and the project itself for
the metadata.
"""

from __future__ import annotations

import io
import itertools
import math
import random
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter
from PIL.PngImagePlugin import PngInfo

from convert.media.packet import packet
from convert.model import PictureRights

SIZE = (1200, 800)
FINE = 2  # everything is drawn twice as large and then reduced, for smooth edges
WIDTH, HEIGHT = SIZE[0] * FINE, SIZE[1] * FINE

Color = tuple[int, int, int]
Point = tuple[float, float]
Stop = tuple[float, Color]


# --------------------------------------------------------------------------------- paint box


def gradient(stops: Sequence[Stop], height: int = HEIGHT, width: int = WIDTH) -> Image.Image:
    """Return colours that run from top to bottom; each stop is a place from 0 to 1 and its colour."""
    column = Image.new("RGB", (1, height))
    column.putdata([_between(stops, row / (height - 1)) for row in range(height)])
    return column.resize((width, height))


def _between(stops: Sequence[Stop], place: float) -> Color:
    for (start, first), (end, second) in itertools.pairwise(stops):
        if place <= end:
            share = max(0.0, (place - start) / (end - start))
            share = share * share * (3 - 2 * share)
            red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
            return red, green, blue
    return stops[-1][1]


def noise(width: int, height: int, chance: random.Random) -> Image.Image:
    """Return grey specks without any order."""
    return Image.frombytes("L", (width, height), chance.randbytes(width * height))


def clouds(cells: Point, chance: random.Random, octaves: int = 5) -> Image.Image:
    """Return soft grey shapes; `cells` says how many stand side by side and above each other."""
    whole = Image.new("L", (WIDTH // 2, HEIGHT // 2), 128)
    for octave in range(octaves):
        across, down = (max(2, round(cell * 2**octave)) for cell in cells)
        layer = noise(across, down, chance).resize(whole.size, Image.Resampling.BICUBIC)
        whole = Image.blend(whole, layer, 0.5 if octave == 0 else 0.62 * 0.55**octave)
    return whole.resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC)


def levels(picture: Image.Image, low: int, high: int) -> Image.Image:
    """Return a grey picture with `low` made black and `high` made white."""
    return picture.point(
        [max(0, min(255, round((value - low) * 255 / (high - low)))) for value in range(256)]
    )


def glow(picture: Image.Image, lights: Image.Image, *spreads: tuple[float, float]) -> Image.Image:
    """Return `picture` with `lights` shining over it; each spread is a radius and a strength."""
    for radius, strength in spreads:
        # Large radii on a small copy: the same look in a tenth of the time.
        scale = max(1, int(radius // 6))
        small = lights.resize((WIDTH // scale, HEIGHT // scale), Image.Resampling.BOX)
        soft = small.filter(ImageFilter.GaussianBlur(radius / scale)).resize(
            (WIDTH, HEIGHT), Image.Resampling.BICUBIC
        )
        picture = ImageChops.screen(
            picture, soft.point(lambda value, by=strength: min(255, round(value * by)))
        )
    return picture


def ripple(picture: Image.Image, horizon: int, strength: float, chance: random.Random) -> Image.Image:
    """Return `picture` with everything below `horizon` moved as by small waves, larger when nearer."""
    rows = _wave_rows(horizon)
    across = 40
    sway = [[(chance.gauss(0, 1), chance.gauss(0, 1)) for _ in range(across + 1)] for _ in rows]
    mesh = []
    for number in range(len(rows) - 1):
        top, bottom = rows[number], rows[number + 1]
        for cell in range(across):
            left, right = WIDTH * cell // across, WIDTH * (cell + 1) // across
            corners = [(left, top, number, cell), (left, bottom, number + 1, cell)]
            corners += [(right, bottom, number + 1, cell + 1), (right, top, number, cell + 1)]
            quad: list[float] = []
            for x, y, row, column in corners:
                nearness = (y - horizon) / (HEIGHT - horizon)
                aside, along = (0.0, 0.0) if column in (0, across) else sway[row][column]
                lower = min(HEIGHT - 1.0, y + along * strength * 0.9 * nearness)
                quad += [x + aside * strength * (0.15 + nearness), lower]
            mesh.append(((left, top, right, bottom), tuple(quad)))
    below = picture.transform(picture.size, Image.Transform.MESH, mesh, Image.Resampling.BILINEAR)
    whole = picture.copy()
    whole.paste(below.crop((0, horizon, WIDTH, HEIGHT)), (0, horizon))
    return whole


def _wave_rows(horizon: int) -> list[int]:
    rows, place = [horizon], float(horizon)
    while place < HEIGHT:
        place += 4 + 26 * (place - horizon) / (HEIGHT - horizon)
        rows.append(min(HEIGHT, round(place)))
    return rows


def glitter(
    draw: ImageDraw.ImageDraw, top: Point, length: float, width: float, color: Color, chance: random.Random
) -> None:
    """Draw the path that a light makes on water: short strokes, wider and rarer towards us."""
    x, start = top
    place = start
    while place < min(HEIGHT, start + length):
        share = (place - start) / length
        shine = (1 - share) ** 1.3 * chance.uniform(0.35, 1.0)
        half = width * (0.35 + 1.3 * share) * chance.uniform(0.25, 1.0)
        centre = x + chance.gauss(0, width * 0.35 * (0.3 + share))
        thick = max(1, round(1 + 5 * (place - start) / HEIGHT * 2))
        draw.line((centre - half, place, centre + half, place), fill=_dim(color, shine), width=thick)
        place += thick * chance.uniform(0.9, 2.2)


def _dim(color: Color, by: float) -> Color:
    red, green, blue = (max(0, min(255, round(part * by))) for part in color)
    return red, green, blue


def finished(
    picture: Image.Image, chance: random.Random, grain: float = 7, corners: float = 0.45
) -> Image.Image:
    """Return the picture in its final size, darker towards its corners, with the grain of film."""
    shade = ImageChops.invert(Image.radial_gradient("L")).resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC)
    shade = shade.point(lambda value: round(255 * (1 - corners * (1 - min(1.0, value / 150)) ** 2)))
    picture = ImageChops.multiply(picture, Image.merge("RGB", (shade, shade, shade)))
    picture = picture.resize(SIZE, Image.Resampling.LANCZOS)
    specks = noise(*SIZE, chance).filter(ImageFilter.GaussianBlur(0.7))
    specks = specks.point(lambda value: round(128 + (value - 128) * grain / 40))
    return ImageChops.add(picture, Image.merge("RGB", (specks,) * 3), 1, -128)


def silhouette(edge: Iterable[Point], base: float, color: Color, picture: Image.Image) -> None:
    """Fill what lies below a line of points."""
    points = list(edge)
    ImageDraw.Draw(picture).polygon([*points, (points[-1][0], base), (points[0][0], base)], fill=color)


def hills(level: float, height: float, cells: int, chance: random.Random) -> list[Point]:
    """Return the edge of rolling land: `height` above `level` at most."""
    knots = [chance.random() for _ in range(cells + 2)]
    edge: list[Point] = []
    for x in range(0, WIDTH + 8, 8):
        cell, share = divmod(x / WIDTH * cells, 1)
        share = (1 - math.cos(share * math.pi)) / 2
        here = knots[int(cell)] * (1 - share) + knots[int(cell) + 1] * share
        rough = 0.05 * math.sin(x / 97) + 0.03 * math.sin(x / 41 + 2) + 0.015 * math.sin(x / 11)
        edge.append((x, level - height * max(0.02, here + rough)))
    return edge


# ------------------------------------------------------------------------------ the harbour


def quay() -> Image.Image:
    """Rows of lamps along a stone quay at night, their light drawn out across still water."""
    chance = random.Random(11)
    horizon = round(HEIGHT * 0.47)
    vanish = (WIDTH * 0.83, horizon + 3.0)

    back = gradient(
        [
            (0, (6, 12, 34)),
            (0.16, (12, 28, 64)),
            (0.31, (34, 62, 108)),
            (0.40, (96, 98, 126)),
            (0.45, (186, 138, 112)),
            (0.475, (226, 168, 116)),
            (1, (226, 168, 116)),
        ]
    )
    veil = levels(clouds((3, 9), chance), 112, 190).point(lambda value: round(value * 0.42))
    back = Image.composite(Image.new("RGB", back.size, (120, 100, 116)), back, veil)
    sky = ImageDraw.Draw(back)
    for _ in range(170):
        x, y = chance.uniform(0, WIDTH), chance.uniform(0, horizon * 0.75) ** 1.0
        bright = chance.uniform(0.2, 0.8) * (1 - y / horizon)
        sky.ellipse((x, y, x + 2.4, y + 2.4), fill=_dim((220, 228, 255), 0.25 + bright))
    silhouette(hills(horizon, 120, 4, chance), horizon + 2, (46, 52, 78), back)
    silhouette(hills(horizon, 54, 7, chance), horizon + 2, (20, 25, 46), back)
    far = Image.new("RGB", back.size)
    spots = ImageDraw.Draw(far)
    for _ in range(120):
        x = vanish[0] + chance.gauss(0, WIDTH * 0.13)
        y = horizon - abs(chance.gauss(0, 22)) - 3
        size = chance.uniform(1.5, 3.4)
        spots.ellipse((x, y, x + size, y + size), fill=_dim(chance.choice(_WINDOWS), chance.uniform(0.5, 1)))
    back = glow(back, far, (0.5, 1.0), (5, 0.9), (34, 0.9))

    front = Image.new("RGBA", back.size)
    lamps = _quayside(front, vanish, chance)
    upper = back.copy()
    upper.paste(front, (0, 0), front)

    # Still water: the far shore mirrored at the horizon, the quay at its own slanting foot.
    slope = (_along(vanish, 1.0)[2] - vanish[1]) / (0 - vanish[0])
    foot = vanish[1] - slope * vanish[0]
    water = _mirror(back, horizon, 0.86)
    mirrored = front.transform(
        front.size, Image.Transform.AFFINE, (1, 0, 0, 2 * slope, -1, 2 * foot), Image.Resampling.BILINEAR
    )
    water.paste(mirrored, (0, 0), mirrored)
    water = water.filter(ImageFilter.GaussianBlur(3))
    depth = gradient(
        [(0, (225, 228, 240)), (0.47, (225, 226, 238)), (0.7, (170, 182, 210)), (1, (96, 116, 160))]
    )
    water = ImageChops.multiply(water, depth)
    whole = upper.copy()
    sea = Image.new("L", back.size)
    edge = [
        (0, _along(vanish, 1.0)[2]),
        (vanish[0], vanish[1]),
        (WIDTH, horizon),
        (WIDTH, HEIGHT),
        (0, HEIGHT),
    ]
    ImageDraw.Draw(sea).polygon(edge, fill=255)
    whole.paste(water, (0, 0), sea)
    whole = ripple(whole, horizon, 15, chance)
    whole.paste(upper, (0, 0), ImageChops.invert(sea))
    _boat(whole, (WIDTH * 0.80, HEIGHT * 0.635), 1.0)
    _boat(whole, (WIDTH * 0.925, HEIGHT * 0.56), 0.5)

    lights, paths = Image.new("RGB", back.size), Image.new("RGB", back.size)
    draw, path = ImageDraw.Draw(lights), ImageDraw.Draw(paths)
    pools = Image.new("RGB", back.size)
    pool = ImageDraw.Draw(pools)
    for x, head, base, scale in reversed(lamps):
        wall = _along(vanish, scale)[1]
        wide = 250 * scale + 6
        pool.ellipse((x - wide, wall - wide * 0.30, x + wide, wall + wide * 0.12), fill=(120, 84, 44))
        pool.ellipse((x - wide * 0.5, wall, x + wide * 0.5, base), fill=(46, 32, 16))
        pool.ellipse((x - wide, head - wide * 0.4, x + wide, wall), fill=(58, 40, 22))
        size = 4 + 14 * scale
        draw.ellipse((x - size, head - size, x + size, head + size), fill=(255, 226, 168))
        reach = (base - head) * 2.3 + HEIGHT * 0.13 * scale + 60
        glitter(path, (x, base + (base - head) * 0.25), reach, 5 + 30 * scale, (255, 186, 96), chance)
    paths = paths.filter(ImageFilter.GaussianBlur(1.6))
    paths = ripple(paths, horizon, 7, chance)
    whole = glow(whole, pools, (30, 0.8))
    whole = glow(whole, paths, (0.6, 1.0), (9, 0.8), (44, 0.75))
    whole = glow(whole, lights, (1.5, 1.0), (10, 1.2), (32, 1.3), (110, 1.4), (300, 1.0))
    return finished(whole, chance, grain=3.4, corners=0.55)


_WINDOWS: tuple[Color, ...] = ((255, 200, 120), (255, 178, 96), (255, 214, 150), (236, 196, 150))


def _along(vanish: Point, nearness: float) -> tuple[float, float, float, float]:
    """Return x, the top and the foot of the quay's wall, and where its houses stand, so near to us."""
    x = vanish[0] * (1 - nearness)
    return (
        x,
        vanish[1] + HEIGHT * 0.20 * nearness,
        vanish[1] + HEIGHT * 0.375 * nearness,
        vanish[1] + HEIGHT * 0.13 * nearness,
    )


def _quayside(
    front: Image.Image, vanish: Point, chance: random.Random
) -> list[tuple[float, float, float, float]]:
    """Draw wall, pavement, houses and lamp posts; return (x, head, foot of the wall, scale) of the lamps."""
    draw = ImageDraw.Draw(front)
    _, top, foot, back = _along(vanish, 1.0)
    places = [1.12]
    while places[-1] > 0.03:
        places.append(places[-1] / (1 + places[-1] * chance.uniform(0.24, 0.42)))
    for near, far in itertools.pairwise(places):
        _house(draw, vanish, near, far, chance)
    draw.polygon([(0, back), vanish, (0, top)], fill=(78, 66, 62))
    draw.polygon([(0, top), vanish, (0, foot)], fill=(44, 39, 46))
    for course in range(1, 9):  # courses of stone that run to the vanishing point
        y = top + (foot - top) * course / 9
        draw.line((0, y, *vanish), fill=(28, 25, 33), width=3)
    draw.line((0, top, *vanish), fill=(176, 140, 96), width=5)
    lamps = []
    step = 0.97
    while step > 0.02:
        x, wall, base, _ = _along(vanish, step)
        head = wall - HEIGHT * 0.30 * step
        draw.line((x, wall, x, head), fill=(16, 15, 22), width=max(2, round(11 * step)))
        lamps.append((x, head, base, step))
        step /= 1 + step * 0.36
    return lamps


def _house(draw: ImageDraw.ImageDraw, vanish: Point, near: float, far: float, chance: random.Random) -> None:
    height = chance.uniform(0.27, 0.40)
    left, right = _along(vanish, near)[0], _along(vanish, far)[0]
    feet = (_along(vanish, near)[3], _along(vanish, far)[3])
    eaves = (
        vanish[1] + (feet[0] - vanish[1]) - HEIGHT * height * near,
        vanish[1] + (feet[1] - vanish[1]) - HEIGHT * height * far,
    )
    tone = chance.uniform(0.75, 1.25)
    draw.polygon(
        [(left, feet[0]), (left, eaves[0]), (right, eaves[1]), (right, feet[1])],
        fill=_dim((50, 45, 56), tone),
    )
    middle = (left + right) / 2, (eaves[0] + eaves[1]) / 2 - HEIGHT * 0.075 * (near + far) / 2
    draw.polygon([(left, eaves[0]), middle, (right, eaves[1])], fill=_dim((30, 29, 44), tone))
    floors, bays = chance.choice((3, 3, 4)), chance.choice((2, 3, 3))
    for floor in range(floors):
        for bay in range(bays):
            lit = chance.random() < 0.34
            color = (
                _dim(chance.choice(_WINDOWS), chance.uniform(0.45, 0.95)) if lit else _dim((26, 28, 44), tone)
            )
            pane = _window(left, right, feet, eaves, bay, bays, floor, floors)
            draw.polygon(pane, fill=color)
            bar = max(1, round(4 * near))
            frame = _dim((18, 16, 24), 1.0)
            for first, last in ((0.5, 0.5), (0.0, 1.0)):
                across = first != last
                a = _on(pane[0], pane[1], 0.5) if not across else _on(pane[0], pane[3], 0.42)
                b = _on(pane[3], pane[2], 0.5) if not across else _on(pane[1], pane[2], 0.42)
                draw.line((*a, *b), fill=frame, width=bar)


def _on(start: Point, end: Point, share: float) -> Point:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _window(
    left: float, right: float, feet: Point, eaves: Point, bay: int, bays: int, floor: int, floors: int
) -> list[Point]:
    """Return the corners of one window of a house front that runs away from us."""

    def corner(across: float, down: float) -> Point:
        top = eaves[0] + (eaves[1] - eaves[0]) * across
        bottom = feet[0] + (feet[1] - feet[0]) * across
        return left + (right - left) * across, top + (bottom - top) * down

    a, b = 0.06 + 0.88 * (bay + 0.32) / bays, 0.06 + 0.88 * (bay + 0.68) / bays
    c, d = 0.05 + 0.9 * (floor + 0.2) / floors, 0.05 + 0.9 * (floor + 0.74) / floors
    return [corner(a, c), corner(b, c), corner(b, d), corner(a, d)]


def _boat(picture: Image.Image, place: Point, scale: float) -> None:
    """Draw a sailing boat at anchor, and faintly what the water gives back of it."""
    x, y = place
    draw = ImageDraw.Draw(picture, "RGBA")
    outlines = (
        [(-124, -30), (-98, 0), (96, 0), (136, -40), (40, -30)],
        [(-44, -28), (-36, -50), (34, -50), (46, -30)],
        [(5, 0), (5, -320), (11, -320), (11, 0)],
    )
    for way, alpha in ((-0.8, 120), (1.0, 255)):
        ink = (10, 13, 24, alpha)
        for outline in outlines:
            draw.polygon([(x + dx * scale, y + dy * scale * way) for dx, dy in outline], fill=ink)
        for end in (-122, 134):
            stay = ((x + 8 * scale, y - 316 * scale * way), (x + end * scale, y - 32 * scale * way))
            draw.line(stay, fill=ink, width=max(1, round(2 * scale)))


# -------------------------------------------------------------------------------- the ferry


def ferry() -> Image.Image:
    """A small ferry at a wooden pier in the last light of the day, with a few passengers waiting."""
    chance = random.Random(23)
    horizon = round(HEIGHT * 0.60)
    upper = gradient(
        [
            (0, (30, 44, 84)),
            (0.2, (70, 76, 122)),
            (0.36, (150, 110, 138)),
            (0.48, (226, 140, 116)),
            (0.56, (252, 186, 118)),
            (0.6, (255, 214, 150)),
            (1, (255, 214, 150)),
        ]
    )
    upper = _evening_clouds(upper, chance)
    sun = Image.new("RGB", upper.size)
    ImageDraw.Draw(sun).ellipse(
        (WIDTH * 0.30, horizon - 44, WIDTH * 0.30 + 96, horizon + 52), fill=(255, 226, 170)
    )
    upper = glow(upper, sun, (2, 1.0), (40, 0.9), (160, 0.9), (420, 1.0))
    silhouette(hills(horizon, 150, 3, chance), horizon + 2, (150, 104, 116), upper)
    silhouette(hills(horizon, 84, 5, chance), horizon + 2, (104, 76, 96), upper)
    front = Image.new("RGBA", upper.size)
    _ferry_boat(front, WIDTH * 0.50, horizon + 92, 1.0)
    lit = upper.copy()
    lit.paste(front, (0, 0), front)

    foot = horizon + 92
    water = _mirror(upper, horizon, 0.9)
    mirrored = _mirror(front, foot, 0.85)
    water.paste(mirrored, (0, 0), mirrored)
    water = ImageChops.multiply(
        water.filter(ImageFilter.GaussianBlur(2)),
        gradient([(0, (255, 255, 255)), (0.6, (246, 240, 240)), (0.78, (190, 178, 200)), (1, (92, 92, 130))]),
    )
    whole = lit.copy()
    whole.paste(water.crop((0, horizon, WIDTH, HEIGHT)), (0, horizon))
    whole = ripple(whole, horizon, 20, chance)
    whole = ImageChops.lighter(
        whole, ImageChops.multiply(whole, Image.new("RGB", whole.size, (250, 250, 250)))
    )
    shine = Image.new("RGB", whole.size)
    glitter(
        ImageDraw.Draw(shine), (WIDTH * 0.30 + 48, horizon + 4), HEIGHT * 0.42, 54, (255, 196, 120), chance
    )
    whole = glow(whole, shine.filter(ImageFilter.GaussianBlur(1.5)), (0.6, 0.85), (24, 0.5))
    whole.paste(front, (0, 0), front)
    _pier(whole, chance)
    lamps = Image.new("RGB", whole.size)
    draw = ImageDraw.Draw(lamps)
    for x, y, size in _LAMPS:
        draw.ellipse(
            (x * WIDTH - size, y * HEIGHT - size, x * WIDTH + size, y * HEIGHT + size), fill=(255, 226, 170)
        )
    whole = glow(whole, lamps, (1, 1.0), (14, 1.0), (60, 1.0), (150, 0.6))
    return finished(whole, chance, grain=3.2, corners=0.42)


_LAMPS = ((0.727, 0.437, 13), (0.945, 0.405, 16))


def _mirror(picture: Image.Image, level: float, share: float) -> Image.Image:
    """Return what a surface at `level` gives back, drawn out as water does it (`share` < 1)."""
    turn = (1, 0, 0, 0, -share, level * (1 + share))
    return picture.transform(picture.size, Image.Transform.AFFINE, turn, Image.Resampling.BILINEAR)


def _evening_clouds(sky: Image.Image, chance: random.Random) -> Image.Image:
    for cells, low, high, strength, color in (
        ((2, 7), 118, 176, 0.75, (120, 84, 118)),
        ((3, 13), 132, 186, 0.85, (255, 168, 120)),
        ((4, 22), 138, 196, 0.8, (255, 214, 160)),
    ):
        veil = levels(clouds(cells, chance), low, high)
        fade = gradient(
            [
                (0, (60, 60, 60)),
                (0.25, (190, 190, 190)),
                (0.5, (255, 255, 255)),
                (0.6, (120, 120, 120)),
                (1, (0, 0, 0)),
            ]
        ).convert("L")
        veil = ImageChops.multiply(veil, fade).point(lambda value, by=strength: round(value * by))
        sky = Image.composite(Image.new("RGB", sky.size, color), sky, veil)
    return sky


def _ferry_boat(picture: Image.Image, x: float, y: float, scale: float) -> None:
    """Draw the ferry from its side, its waterline at `y`."""
    draw = ImageDraw.Draw(picture)

    def shape(points: Sequence[Point], color: Color) -> None:
        draw.polygon([(x + dx * scale, y + dy * scale) for dx, dy in points], fill=color)

    def box(left: float, top: float, right: float, bottom: float, color: Color) -> None:
        shape([(left, top), (right, top), (right, bottom), (left, bottom)], color)

    shape(
        [(-470, -112), (-430, -10), (-405, 0), (400, 0), (430, -14), (452, -92), (300, -86), (-250, -86)],
        (38, 36, 56),
    )
    shape([(-462, -96), (-455, -78), (448, -70), (451, -84)], (196, 176, 160))
    shape([(-436, -24), (-405, 0), (400, 0), (424, -18)], (92, 38, 44))
    box(-330, -186, 350, -86, (206, 188, 178))
    box(-340, -198, 372, -184, (92, 74, 88))
    box(-270, -286, 150, -198, (184, 164, 160))
    box(-284, -298, 176, -284, (84, 68, 84))
    shape([(-262, -298), (-246, -372), (-96, -372), (-84, -298)], (214, 196, 182))
    box(-258, -384, -84, -370, (70, 58, 76))
    shape([(30, -298), (44, -410), (122, -410), (132, -298)], (150, 60, 52))
    box(42, -400, 124, -376, (228, 208, 190))
    box(40, -416, 126, -404, (40, 34, 48))
    for left in range(-306, 330, 74):
        box(left, -164, left + 50, -122, (255, 214, 140))
    for left in range(-250, 130, 62):
        box(left, -268, left + 42, -228, (255, 204, 126))
    for left in range(-244, -100, 36):
        box(left, -358, left + 28, -326, (255, 226, 166))
    ink = (44, 38, 56)
    for mast, top in ((-170, -520), (236, -430)):
        draw.line((x + mast, y - 290, x + mast, y + top), fill=ink, width=6)
    draw.line((x - 170, y - 512, x - 452, y - 112), fill=ink, width=2)
    draw.line((x - 170, y - 512, x + 236, y - 424), fill=ink, width=2)
    draw.line((x + 236, y - 424, x + 446, y - 92), fill=ink, width=2)
    for rail in (-228, -214):
        draw.line((x + 150, y + rail, x + 366, y + rail), fill=ink, width=3)
    for post in range(160, 368, 22):
        draw.line((x + post, y - 230, x + post, y - 198), fill=ink, width=3)
    for person in (196, 232, 320):
        _person(draw, (x + person, y - 198), 0.62, ink)


def _person(draw: ImageDraw.ImageDraw, foot: Point, scale: float, color: Color) -> None:
    """Draw somebody who stands and waits, seen against the light."""
    x, y = foot

    def at(dx: float, dy: float) -> Point:
        return x + dx * scale, y + dy * scale

    draw.polygon(
        [at(-17, 0), at(-14, -58), at(14, -58), at(19, 0), at(5, 0), at(0, -44), at(-5, 0)], fill=color
    )
    draw.polygon(
        [at(-19, -52), at(-23, -108), at(-13, -126), at(13, -126), at(24, -106), at(19, -52)], fill=color
    )
    draw.ellipse((*at(-13, -158), *at(13, -126)), fill=color)


def _pier(picture: Image.Image, chance: random.Random) -> None:
    """Draw the wooden pier from the right, its people, bollards, lamps and what the water gives back."""
    deck, near = HEIGHT * 0.715, HEIGHT * 0.755
    left = WIDTH * 0.655
    draw = ImageDraw.Draw(picture, "RGBA")
    dark = (24, 20, 34)
    for pile in range(round(left) + 20, WIDTH + 60, 118):
        lean = chance.uniform(-5, 5)
        draw.polygon(
            [
                (pile, near),
                (pile + 30, near),
                (pile + 30 + lean, HEIGHT * 0.885),
                (pile + lean, HEIGHT * 0.885),
            ],
            fill=dark,
        )
        draw.line((pile + 5, near, pile + 5 + lean, HEIGHT * 0.885), fill=(96, 66, 66), width=4)
        place = HEIGHT * 0.885
        while place < HEIGHT:
            fade = 1 - (place - HEIGHT * 0.885) / (HEIGHT * 0.115)
            sway = chance.gauss(0, 9)
            draw.line(
                (pile - 4 + sway, place, pile + 38 + sway, place), fill=(*dark, round(190 * fade)), width=5
            )
            place += chance.uniform(5, 11)
    for brace in range(round(left) + 20, WIDTH, 236):
        draw.line((brace + 15, near + 20, brace + 133, HEIGHT * 0.86), fill=dark, width=14)
    draw.polygon([(left, deck), (WIDTH, deck - 14), (WIDTH, near), (left, near)], fill=(58, 46, 56))
    for number in range(60):
        joint = left + number * 22
        draw.line(
            (joint, deck - 14 * (joint - left) / (WIDTH - left), joint - 12, near), fill=(38, 30, 42), width=2
        )
    draw.polygon([(left, near), (WIDTH, near), (WIDTH, near + 26), (left, near + 26)], fill=dark)
    draw.line((left, deck, WIDTH, deck - 14), fill=(232, 160, 118), width=4)
    for x, y, _ in _LAMPS:
        draw.line((x * WIDTH, y * HEIGHT, x * WIDTH, deck + 12), fill=dark, width=11)
        draw.line((x * WIDTH - 26, y * HEIGHT + 16, x * WIDTH + 26, y * HEIGHT + 16), fill=dark, width=7)
    for x, scale in ((0.765, 1.12), (0.788, 1.0), (0.83, 1.16), (0.872, 0.78), (0.888, 1.14), (0.925, 1.08)):
        _person(draw, (x * WIDTH, deck + 26), scale, dark)
    draw.rectangle((WIDTH * 0.838, deck - 18, WIDTH * 0.838 + 34, deck + 26), fill=dark)
    for x in (0.675, 0.71):
        draw.rounded_rectangle((x * WIDTH, deck - 34, x * WIDTH + 26, deck + 14), 8, fill=dark)
    draw.line((WIDTH * 0.675 + 13, deck - 20, WIDTH * 0.618, HEIGHT * 0.63), fill=dark, width=4)


# --------------------------------------------------------------------------------- the mill


def mill() -> Image.Image:
    """A brick mill with a white upper floor beside a wide estuary at low tide."""
    chance = random.Random(37)
    horizon = round(HEIGHT * 0.56)
    upper = gradient(
        [
            (0, (96, 138, 176)),
            (0.2, (142, 176, 200)),
            (0.38, (196, 212, 214)),
            (0.5, (240, 224, 198)),
            (0.56, (250, 230, 200)),
            (1, (250, 230, 200)),
        ]
    )
    upper = _morning_clouds(upper, chance)
    sun = Image.new("RGB", upper.size)
    ImageDraw.Draw(sun).ellipse(
        (WIDTH * 0.10, horizon - 150, WIDTH * 0.10 + 110, horizon - 40), fill=(255, 240, 206)
    )
    upper = glow(upper, sun, (60, 0.5), (220, 0.7), (520, 0.7))
    silhouette(hills(horizon, 120, 3, chance), horizon + 4, (176, 190, 194), upper)
    silhouette(hills(horizon, 64, 6, chance), horizon + 4, (146, 164, 160), upper)
    _woods(upper, horizon, chance)

    front = Image.new("RGBA", upper.size)
    _mill_house(front, WIDTH * 0.565, HEIGHT * 0.665, chance)
    water = _mirror(upper, horizon, 0.85)
    mirrored = _mirror(front, HEIGHT * 0.675, 0.9)
    water.paste(mirrored, (0, 0), mirrored)
    water = ImageChops.multiply(
        water.filter(ImageFilter.GaussianBlur(2)),
        gradient([(0, (255, 255, 255)), (0.6, (238, 242, 244)), (1, (140, 162, 176))]),
    )
    whole = upper.copy()
    whole.paste(water.crop((0, horizon, WIDTH, HEIGHT)), (0, horizon))
    whole = ripple(whole, horizon, 12, chance)
    _mud(whole, horizon, chance)
    whole.paste(front, (0, 0), front)
    whole = glow(whole, sun, (400, 0.22))
    _birds(whole, chance)
    _reeds(whole, chance)
    return finished(whole, chance, grain=3.0, corners=0.30)


def _morning_clouds(sky: Image.Image, chance: random.Random) -> Image.Image:
    for cells, low, high, strength, color in (
        ((3, 5), 124, 178, 0.85, (250, 246, 238)),
        ((4, 9), 130, 186, 0.55, (168, 180, 194)),
        ((3, 14), 132, 190, 0.7, (255, 236, 208)),
    ):
        fade = gradient(
            [
                (0, (150, 150, 150)),
                (0.3, (255, 255, 255)),
                (0.5, (150, 150, 150)),
                (0.56, (0, 0, 0)),
                (1, (0, 0, 0)),
            ]
        ).convert("L")
        veil = ImageChops.multiply(levels(clouds(cells, chance), low, high), fade)
        veil = veil.point(lambda value, by=strength: round(value * by))
        sky = Image.composite(Image.new("RGB", sky.size, color), sky, veil)
    return sky


def _woods(picture: Image.Image, horizon: float, chance: random.Random) -> None:
    """Draw trees on the far shore, rounder and darker towards the right."""
    draw = ImageDraw.Draw(picture)
    for depth, (low, high) in enumerate(((150, 176), (118, 150), (92, 124))):
        for _ in range(150):
            x = WIDTH * (0.42 + 0.62 * chance.random() ** 0.7)
            size = chance.uniform(14, 34) * (0.6 + (x / WIDTH - 0.4))
            y = horizon - size * 0.5 - chance.uniform(0, 34 - depth * 10) * (x / WIDTH)
            tone = chance.uniform(low, high)
            draw.ellipse(
                (x - size, y - size, x + size, y + size * 0.9), fill=_dim((214, 222, 186), tone / 255)
            )
    draw.rectangle((WIDTH * 0.44, horizon - 8, WIDTH, horizon + 4), fill=(96, 104, 86))


def _mud(picture: Image.Image, horizon: float, chance: random.Random) -> None:
    """Lay the flats that the tide has left: banks of wet mud with light on their edges."""
    flats = Image.new("L", picture.size)
    draw = ImageDraw.Draw(flats)
    for level, start, end, thick in (
        (0.575, 0.0, 0.40, 10),
        (0.600, 0.12, 0.52, 16),
        (0.655, 0.0, 0.30, 34),
        (0.735, 0.0, 0.40, 62),
    ):
        points = []
        steps = 60
        for step in range(steps + 1):
            share = step / steps
            x = WIDTH * (start + (end - start) * share)
            bulge = math.sin(
                math.pi * min(1, share * (0.5 if start == 0 else 1) + (0.5 if start == 0 else 0))
            )
            points.append((x, HEIGHT * level - thick * bulge * 0.5 + 5 * math.sin(step * 0.9 + level * 60)))
        below = [
            (x, y + thick * 2.2 * max(0.04, 1 - abs(number / steps - 0.3)))
            for number, (x, y) in enumerate(points)
        ]
        draw.polygon(points + below[::-1], fill=255)
    shore = [
        (WIDTH * 0.42, HEIGHT),
        (WIDTH * 0.50, HEIGHT * 0.90),
        (WIDTH * 0.66, HEIGHT * 0.80),
        (WIDTH * 0.84, HEIGHT * 0.745),
        (WIDTH, HEIGHT * 0.70),
        (WIDTH, HEIGHT),
    ]
    draw.polygon(shore, fill=255)
    draw.polygon(
        [
            (0, HEIGHT * 0.86),
            (WIDTH * 0.13, HEIGHT * 0.885),
            (WIDTH * 0.26, HEIGHT * 0.95),
            (WIDTH * 0.31, HEIGHT),
            (0, HEIGHT),
        ],
        fill=255,
    )
    edge = clouds((40, 60), chance, 3)
    flats = levels(ImageChops.add(flats.filter(ImageFilter.GaussianBlur(9)), edge, 1, -128), 96, 150)
    ground = gradient(
        [(0, (150, 136, 118)), (0.56, (158, 144, 124)), (0.72, (124, 106, 88)), (1, (66, 56, 46))]
    )
    texture = levels(clouds((14, 70), chance, 4), 90, 170).point(lambda value: 150 + round(value * 0.41))
    ground = ImageChops.multiply(ground, Image.merge("RGB", (texture,) * 3))
    wet = levels(clouds((9, 90), chance, 4), 150, 182)
    ground = Image.composite(
        Image.new("RGB", picture.size, (206, 206, 198)), ground, wet.point(lambda value: round(value * 0.6))
    )
    rim = ImageChops.subtract(flats, ImageChops.offset(flats, 0, 5)).point(lambda value: round(value * 0.45))
    picture.paste(ground, (0, 0), flats)
    picture.paste((244, 226, 196), (0, 0), rim)


def _mill_house(picture: Image.Image, left: float, foot: float, chance: random.Random) -> None:
    """Draw the mill: brick below, white boards above, a slate roof, the arch, the sluice and its wall."""
    draw = ImageDraw.Draw(picture)
    wide, brick, boards = 560.0, 250.0, 210.0
    right = left + wide
    eaves = foot - brick - boards
    draw.polygon(
        [(right - 20, foot - 70), (WIDTH, foot - 96), (WIDTH, foot + 70), (right - 20, foot + 46)],
        fill=(112, 100, 88),
    )
    draw.line((right, foot - 70, WIDTH, foot - 96), fill=(202, 186, 160), width=7)
    for course in range(1, 6):
        y = foot - 70 + course * 22
        draw.line((right, y, WIDTH, y - 26 + course * 8), fill=(92, 82, 74), width=3)

    _bricks(draw, (left, foot - brick, right, foot + 30), chance)
    _boards(draw, (left - 6, eaves, right + 6, foot - brick), chance)
    ridge = eaves - 190
    draw.polygon(
        [(left - 34, eaves + 8), (left + 70, ridge), (right - 70, ridge), (right + 34, eaves + 8)],
        fill=(92, 98, 108),
    )
    for row in range(1, 17):
        y = ridge + (eaves + 8 - ridge) * row / 17
        inset = 104 * (1 - row / 17)
        draw.line((left - 34 + inset, y, right + 34 - inset, y), fill=(78, 84, 94), width=3)
    for _ in range(320):
        y = ridge + (eaves - ridge) * chance.random()
        inset = 104 * (1 - (y - ridge) / (eaves + 8 - ridge))
        x = chance.uniform(left - 26 + inset, right + 10 - inset)
        draw.rectangle((x, y, x + 14, y + 9), fill=_dim((100, 106, 116), chance.uniform(0.86, 1.16)))
    draw.line((left + 70, ridge, right - 70, ridge), fill=(150, 150, 150), width=8)
    draw.line((left - 34, eaves + 10, right + 34, eaves + 10), fill=(70, 66, 66), width=7)

    # The hoist house that looks out of the roof, with its door and chain.
    middle = left + wide * 0.5
    draw.polygon(
        [
            (middle - 62, eaves + 4),
            (middle - 62, eaves - 112),
            (middle, eaves - 170),
            (middle + 62, eaves - 112),
            (middle + 62, eaves + 4),
        ],
        fill=(232, 228, 216),
    )
    draw.line(
        [(middle - 76, eaves - 100), (middle, eaves - 174), (middle + 76, eaves - 100)],
        fill=(82, 86, 96),
        width=14,
    )
    for y in range(round(eaves - 108), round(eaves), 14):
        draw.line((middle - 60, y, middle + 60, y), fill=(206, 202, 192), width=2)
    draw.rectangle((middle - 28, eaves - 84, middle + 28, eaves + 2), fill=(70, 92, 92))
    draw.line((middle, eaves - 84, middle, eaves + 2), fill=(44, 62, 64), width=3)
    draw.line((middle, eaves - 150, middle, foot - brick - 60), fill=(60, 54, 50), width=3)

    for column in range(4):
        x = left + wide * (0.075 + 0.2433 * column)
        _sash(draw, (x, eaves + 62, x + 62, eaves + 152), (214, 226, 228))
        if column in (0, 3):  # the door and the arch take the other places
            _sash(draw, (x, foot - brick + 50, x + 62, foot - brick + 132), (188, 200, 202))
    draw.rectangle((left + 178, foot - brick + 44, left + 252, foot - 92), fill=(62, 86, 88))
    draw.rectangle((left + 170, foot - brick + 36, left + 260, foot - brick + 46), fill=(222, 212, 196))
    draw.line((left + 215, foot - brick + 48, left + 215, foot - 92), fill=(42, 60, 62), width=3)

    # The arch of the tail race, and the wheel in its shade.
    arch = (left + 300, foot - 118, left + 480, foot + 62)
    draw.pieslice((arch[0] - 16, arch[1] - 16, arch[2] + 16, arch[3] + 16), 180, 360, fill=(190, 150, 122))
    draw.rectangle((arch[0] - 16, foot - 28, arch[2] + 16, foot + 34), fill=(190, 150, 122))
    draw.pieslice(arch, 180, 360, fill=(34, 30, 32))
    draw.rectangle((arch[0], foot - 28, arch[2], foot + 34), fill=(34, 30, 32))
    for number in range(9):
        turn = math.pi * (1 + number / 8)
        draw.line(
            (left + 390, foot + 20, left + 390 + 118 * math.cos(turn), foot + 20 + 118 * math.sin(turn)),
            fill=(84, 66, 52),
            width=7,
        )
    draw.arc((left + 282, foot - 88, left + 498, foot + 128), 190, 350, fill=(96, 76, 58), width=9)
    draw.rectangle((arch[0], foot + 8, arch[2], foot + 34), fill=(176, 186, 180))

    # The jetty to the left, with the sluice gate on its posts.
    draw.polygon(
        [(left - 330, foot - 40), (left, foot - 52), (left, foot - 30), (left - 330, foot - 20)],
        fill=(118, 98, 78),
    )
    draw.line((left - 330, foot - 41, left, foot - 53), fill=(214, 192, 158), width=5)
    for post in range(-320, 0, 74):
        draw.rectangle((left + post, foot - 30, left + post + 16, foot + 34), fill=(74, 60, 50))
        draw.line((left + post + 3, foot - 28, left + post + 3, foot + 30), fill=(152, 124, 96), width=4)
    for x in (-222, -120):
        draw.rectangle((left + x, foot - 150, left + x + 18, foot - 36), fill=(86, 70, 56))
    draw.rectangle((left - 236, foot - 160, left - 90, foot - 142), fill=(104, 84, 66))
    draw.rectangle((left - 200, foot - 128, left - 124, foot - 40), fill=(132, 106, 80))
    for x in range(-186, -124, 16):
        draw.line((left + x, foot - 126, left + x, foot - 42), fill=(96, 76, 58), width=3)
    draw.rectangle((left - 166, foot - 186, left - 156, foot - 128), fill=(60, 52, 48))
    # Morning light comes from the left: the house's other half lies in soft shade.
    shade = Image.new("L", picture.size)
    ImageDraw.Draw(shade).rectangle((left + wide * 0.45, 0, WIDTH, HEIGHT), fill=46)
    shade = ImageChops.multiply(shade.filter(ImageFilter.GaussianBlur(120)), picture.getchannel("A"))
    picture.paste((42, 46, 70, 255), (0, 0), shade)


def _bricks(draw: ImageDraw.ImageDraw, box: tuple[float, float, float, float], chance: random.Random) -> None:
    left, top, right, bottom = box
    draw.rectangle(box, fill=(146, 108, 88))
    y, row = top, 0
    while y < bottom:
        x = left - (14 if row % 2 else 0)
        while x < right:
            tone = chance.uniform(0.84, 1.16)
            hue = chance.choice(((166, 92, 70), (174, 102, 76), (154, 84, 66), (182, 116, 88)))
            draw.rectangle(
                (max(left, x), y, min(right, x + 25), y + 9),
                fill=_dim(hue, tone * (1 - 0.22 * (y - top) / (bottom - top))),
            )
            x += 28
        y, row = y + 12, row + 1
    # Where the tide stands twice a day, the wall is dark and green.
    for _ in range(900):
        x, y = chance.uniform(left, right - 12), bottom - abs(chance.gauss(0, 26))
        draw.rectangle(
            (x, max(y, top), x + 12, min(bottom, max(y, top) + 5)),
            fill=_dim((74, 82, 58), chance.uniform(0.7, 1.1)),
        )


def _boards(draw: ImageDraw.ImageDraw, box: tuple[float, float, float, float], chance: random.Random) -> None:
    left, top, right, bottom = box
    draw.rectangle(box, fill=(240, 236, 224))
    y = top
    while y < bottom:
        tone = chance.uniform(0.965, 1.02)
        draw.rectangle((left, y, right, min(bottom, y + 14)), fill=_dim((242, 238, 226), tone))
        draw.line((left, y + 14, right, y + 14), fill=(200, 196, 186), width=3)
        y += 17
    draw.line((left - 4, bottom, right + 4, bottom), fill=(172, 160, 144), width=6)


def _sash(draw: ImageDraw.ImageDraw, box: tuple[float, float, float, float], pane: Color) -> None:
    left, top, right, bottom = box
    draw.rectangle((left - 8, top - 8, right + 8, bottom + 8), fill=(248, 246, 238))
    draw.rectangle((left - 12, bottom + 6, right + 12, bottom + 14), fill=(206, 200, 188))
    draw.rectangle(box, fill=_dim(pane, 0.55))
    draw.polygon([(left, top), (right, top), (left, bottom)], fill=_dim(pane, 0.80))
    for share in (1 / 3, 2 / 3):
        x = left + (right - left) * share
        draw.line((x, top, x, bottom), fill=(248, 246, 238), width=4)
    for share in (0.25, 0.5, 0.75):
        y = top + (bottom - top) * share
        draw.line((left, y, right, y), fill=(248, 246, 238), width=6 if share == 0.5 else 4)


def _birds(picture: Image.Image, chance: random.Random) -> None:
    draw = ImageDraw.Draw(picture)
    for number in range(15):
        x = WIDTH * 0.22 + number * 30 + chance.uniform(-8, 8)
        y = HEIGHT * 0.25 - abs(number - 6) * -13 + chance.uniform(-6, 6)
        span = chance.uniform(10, 17)
        lift = chance.uniform(2, 8)
        draw.line(
            [
                (x - span, y - lift),
                (x - span * 0.3, y - lift * 0.9),
                (x, y),
                (x + span * 0.3, y - lift * 0.9),
                (x + span, y - lift),
            ],
            fill=(70, 76, 86),
            width=4,
            joint="curve",
        )


def _reeds(picture: Image.Image, chance: random.Random) -> None:
    """Draw reeds before it all: blades that bend with the wind, some with their plumes."""
    draw = ImageDraw.Draw(picture)
    blades = []
    for _ in range(1500):
        side = chance.random() < 0.62
        x = WIDTH * (chance.betavariate(1, 3.2) * 0.40 if side else 1 - chance.betavariate(1, 3.0) * 0.40)
        share = (1 - x / (WIDTH * 0.40)) if side else (x - WIDTH * 0.60) / (WIDTH * 0.40)
        blades.append((chance.random(), x, 60 + 330 * max(0.0, share) ** 0.8 * chance.uniform(0.45, 1.0)))
    for depth, x, tall in sorted(blades):
        base = HEIGHT + 40 - 50 * (1 - depth)
        bend = chance.gauss(0.16, 0.10) * tall
        hue = chance.choice(((150, 132, 78), (122, 118, 66), (176, 152, 96), (96, 100, 58)))
        color = _dim(hue, 0.55 + 0.55 * depth * chance.uniform(0.8, 1.1))
        points = [(x + bend * share * share, base - tall * share) for share in (0, 0.25, 0.5, 0.75, 1)]
        draw.line(points, fill=color, width=chance.choice((3, 4, 5)), joint="curve")
        if tall > 190 and chance.random() < 0.34:
            tip = points[-1]
            for feather in range(9):
                dx, dy = chance.gauss(5, 5), feather * 5
                draw.line(
                    (tip[0] - feather * 0.8, tip[1] + dy, tip[0] + dx + 4, tip[1] + dy - 11),
                    fill=_dim((186, 150, 116), chance.uniform(0.7, 1.1)),
                    width=4,
                )


# -------------------------------------------------------------------------------- the wheel

INK: Color = (43, 33, 26)
PAPER: Color = (246, 239, 222)
PADDLES = 32
WORN = frozenset((3, 4, 9, 15, 16, 17, 22, 27, 30))
CENTRE = (WIDTH * 0.5, HEIGHT * 0.475)
RIM, INNER, HUB = HEIGHT * 0.335, HEIGHT * 0.285, HEIGHT * 0.05


def wheel() -> Image.Image:
    """A wooden mill wheel with thirty-two paddles, seen from the side, drawn as an engraving."""
    chance = random.Random(1872)
    picture = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    draw = ImageDraw.Draw(picture)
    _masonry(draw, chance)
    _waves(draw, chance)
    disc = HEIGHT * 0.452
    draw.ellipse((CENTRE[0] - disc, CENTRE[1] - disc, CENTRE[0] + disc, CENTRE[1] + disc), fill=PAPER)
    for number in range(PADDLES):
        _paddle(draw, number, chance)
    for number in range(8):
        _spoke(draw, math.tau * (number + 0.5) / 8, chance)
    _rim(draw, chance)
    _hub(draw)
    _measures(draw)
    draw.rectangle((36, 36, WIDTH - 36, HEIGHT - 36), outline=INK, width=5)
    draw.rectangle((50, 50, WIDTH - 50, HEIGHT - 50), outline=INK, width=2)
    small = picture.resize(SIZE, Image.Resampling.LANCZOS)
    # Ink and paper need few colours; without dither the lines stay clean and the file small.
    return small.quantize(14, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)


def _polar(radius: float, turn: float) -> Point:
    return CENTRE[0] + radius * math.cos(turn), CENTRE[1] + radius * math.sin(turn)


def _stroke(draw: ImageDraw.ImageDraw, start: Point, end: Point, width: float, chance: random.Random) -> None:
    """Draw one line of the graver: it swells in its middle and is never quite straight."""
    steps = 10
    (x, y), (u, v) = start, end
    length = math.hypot(u - x, v - y) or 1
    across = (-(v - y) / length, (u - x) / length)
    wander = chance.uniform(-1.2, 1.2)
    upper, lower = [], []
    for step in range(steps + 1):
        share = step / steps
        half = width / 2 * (0.35 + 0.65 * math.sin(math.pi * share))
        off = wander * math.sin(math.pi * share)
        px, py = x + (u - x) * share + across[0] * off, y + (v - y) * share + across[1] * off
        upper.append((px + across[0] * half, py + across[1] * half))
        lower.append((px - across[0] * half, py - across[1] * half))
    draw.polygon(upper + lower[::-1], fill=INK)


def _paddle(draw: ImageDraw.ImageDraw, number: int, chance: random.Random) -> None:
    """Draw one paddle: a board across the rim, hatched closely where it is due to be replaced."""
    turn = math.tau * number / PADDLES - math.pi / 2
    start, end, half = INNER - 26, HEIGHT * 0.425, 17.0
    along = (math.cos(turn), math.sin(turn))
    across = (-along[1], along[0])

    def at(radius: float, aside: float) -> Point:
        return CENTRE[0] + along[0] * radius + across[0] * aside, CENTRE[1] + along[1] * radius + across[
            1
        ] * aside

    worn = number in WORN
    corners = [at(start, -half), at(end, -half), at(end, half), at(start, half)]
    draw.polygon(corners, fill=(196, 172, 138) if worn else PAPER)
    grains = 13 if worn else 5
    for line in range(grains):
        aside = -half + 2 * half * (line + 0.7) / grains
        first = start + chance.uniform(0, 34)
        last = end - chance.uniform(0, 40)
        _stroke(draw, at(first, aside), at(last, aside), 3.6 if worn else 1.8, chance)
    if worn:
        for step in range(11):
            radius = start + (end - start) * (step + 0.5) / 11
            _stroke(draw, at(radius, -half), at(radius + 16, half), 2.4, chance)
    # Light falls from the upper left: one long edge of each board is heavy.
    heavy = 1 if across[0] + across[1] > 0 else -1
    draw.line((*at(start, half * heavy), *at(end, half * heavy)), fill=INK, width=8)
    draw.line((*at(start, -half * heavy), *at(end, -half * heavy)), fill=INK, width=3)
    draw.line((*at(end, -half), *at(end, half)), fill=INK, width=5)


def _spoke(draw: ImageDraw.ImageDraw, turn: float, chance: random.Random) -> None:
    along = (math.cos(turn), math.sin(turn))
    across = (-along[1], along[0])
    half = 25.0

    def at(radius: float, aside: float) -> Point:
        return CENTRE[0] + along[0] * radius + across[0] * aside, CENTRE[1] + along[1] * radius + across[
            1
        ] * aside

    draw.polygon([at(0, -half), at(INNER + 8, -half), at(INNER + 8, half), at(0, half)], fill=PAPER)
    heavy = 1 if across[0] + across[1] > 0 else -1
    for line in range(9):
        aside = heavy * (half - 4 - 5.2 * line)
        for piece in range(3):
            first = HUB + (INNER - HUB) * (piece + chance.uniform(0.0, 0.16)) / 3
            last = HUB + (INNER - HUB) * (piece + chance.uniform(0.80, 1.0)) / 3
            _stroke(draw, at(first, aside), at(last, aside), max(1.2, 4.4 - 0.42 * line), chance)
    draw.line((*at(HUB, half * heavy), *at(INNER, half * heavy)), fill=INK, width=8)
    draw.line((*at(HUB, -half * heavy), *at(INNER, -half * heavy)), fill=INK, width=4)
    for radius in (INNER - 34, INNER - 70):  # iron bolts
        x, y = at(radius, 0)
        draw.ellipse((x - 9, y - 9, x + 9, y + 9), fill=PAPER, outline=INK, width=4)


def _rim(draw: ImageDraw.ImageDraw, chance: random.Random) -> None:
    """Draw the two rings of the rim, built of sixteen felloes, hatched against the light."""
    middle = (RIM + INNER) / 2
    for radius, width, fill in ((middle, RIM - INNER, PAPER), (RIM, 8, INK), (INNER, 8, INK)):
        outer = radius + width / 2
        draw.ellipse(
            (CENTRE[0] - outer, CENTRE[1] - outer, CENTRE[0] + outer, CENTRE[1] + outer),
            outline=fill,
            width=round(width),
        )
    lines = 720
    for number in range(lines):
        turn = math.tau * number / lines
        light = 0.5 - 0.5 * math.cos(turn - math.radians(45))  # 1 turned away from the upper left light
        dark = 1 - light
        reach = (RIM - INNER - 12) * (0.16 + 0.80 * dark) * chance.uniform(0.86, 1.0)
        _stroke(draw, _polar(RIM - 4, turn), _polar(RIM - 4 - reach, turn), 1.6 + 2.6 * dark, chance)
    for number in range(16):
        turn = math.tau * (number + 0.25) / 16
        draw.line((*_polar(INNER, turn), *_polar(RIM, turn + 0.015)), fill=INK, width=7)
        for offset in (-0.035, 0.035):
            x, y = _polar(middle, turn + offset)
            draw.ellipse((x - 8, y - 8, x + 8, y + 8), fill=PAPER, outline=INK, width=4)


def _hub(draw: ImageDraw.ImageDraw) -> None:
    x, y = CENTRE
    for radius, width in ((HUB * 1.5, 7), (HUB * 1.34, 3), (HUB * 1.0, 6)):
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=PAPER, outline=INK, width=width)
    for number in range(96):
        turn = math.tau * number / 96
        dark = 0.5 + 0.5 * math.cos(turn - math.radians(45))
        draw.line(
            (*_polar(HUB * 1.33, turn), *_polar(HUB * (1.33 - 0.30 * dark), turn)),
            fill=INK,
            width=round(2 + 3 * dark),
        )
    draw.regular_polygon((x, y, HUB * 0.62), 8, fill=PAPER, outline=INK, width=5)
    for ring in range(5):
        radius = HUB * (0.46 - 0.085 * ring)
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), outline=INK, width=3)


def _masonry(draw: ImageDraw.ImageDraw, chance: random.Random) -> None:
    """Draw the walls of the race to both sides, stone by stone, fading towards the wheel."""
    for side in (0, 1):
        for row in range(13):
            y = 64 + row * 98
            x = 64.0 - (60 if row % 2 else 0)
            while x < WIDTH * 0.19:
                wide = chance.uniform(110, 170)
                left, right = max(64.0, x), min(x + wide, WIDTH * 0.20 + chance.uniform(-26, 26))
                if right - left > 26:
                    _stone(draw, (left, y, right - 7, y + 90), mirrored=side == 1, chance=chance)
                x += wide
    for x in (WIDTH * 0.216, WIDTH * 0.784):
        draw.line((x, 64, x, HEIGHT * 0.83), fill=INK, width=4)


def _stone(
    draw: ImageDraw.ImageDraw,
    box: tuple[float, float, float, float],
    *,
    mirrored: bool,
    chance: random.Random,
) -> None:
    left, top, right, bottom = box
    bottom = min(bottom, HEIGHT * 0.83)
    if bottom - top < 20:
        return
    tone = chance.uniform(0.25, 1.0)
    lines = round((bottom - top) / 9)
    for line in range(lines):
        y = top + 5 + (bottom - top - 8) * line / lines
        reach = (right - left) * min(1.0, (0.25 + 0.75 * line / lines) * tone + chance.uniform(0, 0.12))
        ends = (right - reach, right) if not mirrored else (WIDTH - right, WIDTH - right + reach)
        _stroke(draw, (ends[0], y), (ends[1], y + chance.uniform(-2, 2)), 1.5 + 1.7 * line / lines, chance)
    sides = (left, right) if not mirrored else (WIDTH - right, WIDTH - left)
    draw.rounded_rectangle((sides[0], top, sides[1], bottom), 9, outline=INK, width=3)


def _waves(draw: ImageDraw.ImageDraw, chance: random.Random) -> None:
    """Draw the tide below: lines that lie closer and heavier the deeper they are."""
    y, row = HEIGHT * 0.838, 0
    while y < HEIGHT - 62:
        x = 64.0
        while x < WIDTH - 64:
            length = chance.uniform(70, 230)
            end = min(WIDTH - 64, x + length)
            swell = [
                (px, y + 4.2 * math.sin(px / 47 + row * 1.7) + chance.uniform(-0.6, 0.6))
                for px in range(round(x), round(end), 9)
            ]
            if len(swell) > 2:
                draw.line(swell, fill=INK, width=chance.choice((2, 3, 3, 4 + row // 6)), joint="curve")
            x = end + chance.uniform(4, 30) * (1.6 if row < 4 else 0.6)
        y, row = y + 13 - min(4, row * 0.3), row + 1


def _measures(draw: ImageDraw.ImageDraw) -> None:
    """Draw the measuring lines of a survey: the height of the wheel, its centre, and a scale."""
    x, top, bottom = WIDTH * 0.742, CENTRE[1] - HEIGHT * 0.425, CENTRE[1] + HEIGHT * 0.345
    draw.line((x, top, x, bottom), fill=INK, width=3)
    for y, way in ((top, 1), (bottom, -1)):
        draw.polygon([(x, y), (x - 9, y + 30 * way), (x + 9, y + 30 * way)], fill=INK)
    draw.line((CENTRE[0] + 30, top, x + 24, top), fill=INK, width=2)
    for start in range(round(WIDTH * 0.23), round(WIDTH * 0.77), 44):
        if abs(start - CENTRE[0]) > HEIGHT * 0.44 or abs(start - CENTRE[0]) < HUB * 1.2:
            draw.line((start, CENTRE[1], start + 26, CENTRE[1]), fill=INK, width=2)
    left, y, part = WIDTH * 0.235, 92, 34
    for number in range(8):
        box = (left + number * part, y, left + (number + 1) * part, y + 14)
        draw.rectangle(box, fill=INK if number % 2 == 0 else PAPER, outline=INK, width=3)


# ---------------------------------------------------------------------------------- the files


def main() -> None:
    """Write the four pictures, each with its rights inside, beside the articles."""
    folder = Path(__file__).parent
    for name, draw, rights in _pictures():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(_with_rights(draw(), path.suffix, rights))
        print(f"{name}: {path.stat().st_size // 1024} kB")


def _pictures() -> tuple[tuple[str, Callable[[], Image.Image], PictureRights], ...]:
    licence = {"usage_terms": "CC BY 4.0", "web_statement": "https://creativecommons.org/licenses/by/4.0/"}
    return (
        (
            "harbour-lights.pictures/1-quay.jpg",
            quay,
            PictureRights(
                creators=("Ines Calder",),
                credit_line="Ines Calder/Quayside Press",
                copyright_notice="© 2025 Quayside Press",
                source="Quayside Press",
                description="The lamps along the Long Quay in Port Ellery, on again after eleven years.",
            ),
        ),
        (
            "harbour-lights.pictures/2-ferry.jpg",
            ferry,
            PictureRights(
                creators=("Tomasz Wray",),
                credit_line="Tomasz Wray/Pool/Northlight via Quayside Images",
                copyright_notice="© 2025 Northlight",
                source="Northlight",
                instructions="Mandatory credit: Tomasz Wray/Pool/Northlight via Quayside Images",
                description="The evening ferry at the pier of Port Ellery.",
            ),
        ),
        (
            "tidal-mill.pictures/1-mill.jpg",
            mill,
            PictureRights(
                creators=("Maren Holt",),
                credit_line="Maren Holt/Estuary Archive",
                copyright_notice="© 2025 Estuary Archive",
                source="Estuary Archive",
                description="Saltmarsh Mill on the morning of the autumn tide.",
                **licence,
            ),
        ),
        (
            "tidal-mill.pictures/2-wheel.png",
            wheel,
            PictureRights(
                creators=("Piet Aldous",),
                credit_line="Illustration: Piet Aldous",
                copyright_notice="© 2025 Piet Aldous",
                description="The wheel of Saltmarsh Mill as it was measured in the spring.",
                **licence,
            ),
        ),
    )


def _with_rights(picture: Image.Image, ending: str, rights: PictureRights) -> bytes:
    stream = io.BytesIO()
    if ending == ".png":
        entries = PngInfo()
        entries.add_itxt("XML:com.adobe.xmp", packet(rights).decode())
        picture.save(stream, "PNG", pnginfo=entries, optimize=True)
    else:
        picture.save(stream, "JPEG", quality=82, optimize=True, progressive=True, xmp=packet(rights))
    return stream.getvalue()


if __name__ == "__main__":
    main()
