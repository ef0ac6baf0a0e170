"""The places of the book on one sheet: python -m draw.place_sheet (in panels/) writes it.

Cut from the finished panels, so that a new panel of a place is held against what is drawn already.
"""
from pathlib import Path

from PIL import Image, ImageOps

PLACES = (  # a finished panel, and the part of it (per cent: left, top, right, bottom) that shows the place
    ('01/p01-a.png', (0, 20, 100, 90)),      # the square before the courthouse, tram 5
    ('01/p02-a.png', (0, 25, 100, 85)),      # the counter of the district police
    ('01/p02-d.png', (30, 5, 100, 90)),      # its corridor and bench
    ('01/p03-a.png', (0, 0, 75, 100)),       # Kalina's room from the door
    ('01/p03-d.png', (0, 0, 62, 100)),       # the same room, the bed
    ('01/p04-a.png', (15, 10, 85, 100)),     # the cybercrime unit
    ('01/p04-b.png', (30, 20, 100, 100)),    # Daneva's desk
    ('01/p05-a.png', (0, 20, 100, 75)),      # the car
    ('01/p06-a.png', (0, 0, 100, 100)),      # the stairwell
    ('01/p06-c.png', (18, 22, 82, 92)),    # the flat in Reduta from its door
    ('01/p07-b.png', (0, 0, 100, 100)),      # its window sill
    ('cover/back.png', (0, 35, 100, 80)),    # the square the other way
)
HEIGHT, GAP, WIDTH = 260, 10, 1300


def cut(path, part):
    """The part of a panel that shows its place, as high as a row of the sheet."""
    picture = Image.open(path).convert('RGB')
    left, top, right, bottom = (side / 100 for side in part)
    area = (left * picture.width, top * picture.height, right * picture.width, bottom * picture.height)
    place = picture.crop(tuple(round(side) for side in area))
    return place.resize((round(HEIGHT * place.width / place.height), HEIGHT), Image.Resampling.LANCZOS)


def sheet(places):
    """The places in rows of one width."""
    rows, row, used = [], [], GAP
    for place in places:
        if row and used + place.width + GAP > WIDTH:
            rows.append(row)
            row, used = [], GAP
        row.append(place)
        used += place.width + GAP
    rows.append(row)
    ground = Image.new('RGB', (WIDTH, len(rows) * (HEIGHT + GAP) + GAP), '#e9e6df')
    for number, row in enumerate(rows):
        left = GAP
        for place in row:
            ground.paste(place, (left, GAP + number * (HEIGHT + GAP)))
            left += place.width + GAP
    return ground


if __name__ == '__main__':
    places = [cut(Path(path), part) for path, part in PLACES]
    ImageOps.posterize(sheet(places), 6).quantize(96).save('place-sheet.png', optimize=True)
