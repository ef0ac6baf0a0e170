"""Rooms and things of the night: the white sail, cork board, city, lamps, law book, telephone, thermos."""
import random
import re

from draw.kit import C, G, P, R, brush, clipped, n, poly, text, textw
from draw.props import mix

FONT_FOLDER = '../fonts'
FONT_WIDE = f'{FONT_FOLDER}/Unbounded_700Bold.ttf'
FONT_NARROW = f'{FONT_FOLDER}/SofiaSansExtraCondensed_900Black.ttf'

INK, NIGHT, DARK, TEAL, TEAL_DARK = '#151a2e', '#1d2440', '#2b3350', '#2d5f6b', '#1f4450'
AMBER, KRAFT, CREAM, CREAM_SHADE, RED = '#e2a74a', '#c9b79a', '#fbeacb', '#cdb58d', '#c8452f'
COLD, COLD_MID = '#e8f3f2', '#9cc3cb'


def white_sail(size, light='#ffffff', shade='#cfe0e4', hull=None):
    """The recruiter's mark: main sail, jib and hull; centre 0,0, `size` high."""
    unit = size / 200
    sails = (P('8,-100! 52,-40 70,18 72,52! 8,52!', light) + P('8,-100! 30,-40 38,10 36,52! 8,52!', shade)
             + P('-8,-78! -40,-20 -60,24 -66,52! -8,52!', light))
    boat = P('-84,66! 86,66! 66,92 40,100! -48,100! -70,90', hull or light)
    return G(sails, boat, t=f'scale({unit:.3f})')


def cork_board(width, height, base, light, dark, seed=4, count=260):
    """Flat cork with cut flakes in two tones."""
    dice = random.Random(seed)
    flakes = {light: '', dark: ''}
    for _ in range(count):
        x, y = dice.uniform(0, width), dice.uniform(0, height)
        length, turn = dice.uniform(3, 11), dice.choice((1, -1, .3, -.4))
        flakes[dice.choice((light, dark))] += f'M{n(x)} {n(y)}l{n(length)} {n(length * turn)}l{n(2)} {n(3)}Z'
    return R(0, 0, width, height, base) + ''.join(f'<path d="{d}" fill="{colour}"/>' for colour, d in flakes.items())


def pin(x, y, colour=RED, dark='#8f2f22'):
    """Drawing pin with a hard shadow."""
    return (C(x + 12, y + 16, 15, '#0d1020', ry=12, opacity=.4) + C(x, y, 15, dark) + C(x - 2, y - 3, 13, colour)
            + C(x - 6, y - 8, 4, '#f3a48f'))


def sign_line(words, x, y, width, limit, fill, font, anchor='start', space=.27):
    """A sign line fitted to `width` (at most `limit` high) with clear word spaces; returns (svg, size)."""
    pieces = words.split()
    natural = sum(textw(piece, 1, font) for piece in pieces) + space * (len(pieces) - 1)
    size = min(limit, width / natural)
    left = x - (natural * size / 2 if anchor == 'middle' else 0)
    drawn = ''
    for piece in pieces:
        drawn += text(piece, left, y, size, fill, font)
        left += (textw(piece, 1, font) + space) * size
    return drawn, size


def profile_badge(radius, mark=1.22):
    """Round profile picture: the white sail on teal sea."""
    disc = clipped(f'M{-radius} 0a{radius} {radius} 0 1 0 {2 * radius} 0a{radius} {radius} 0 1 0 {-2 * radius} 0Z',
                   C(0, 0, radius, TEAL), P(f'{-radius},{radius * .52}! {-radius * .4},{radius * .46} {radius * .2},{radius * .56} {radius},{radius * .48}! {radius},{radius}! {-radius},{radius}!', TEAL_DARK),
                   G(white_sail(radius * mark), t=f'translate(0 {-radius * .04:.1f})'))
    return C(4, 6, radius + 5, '#0d1020', opacity=.25) + C(0, 0, radius + 5, '#ffffff') + disc


def monitor(width, height, screen):
    """Flat screen on a stand; centre of the glass at 0,0, foot at height * .5 + 96."""
    half_w, half_h = width / 2, height / 2
    stand = (poly(f'-34,{half_h} 34,{half_h} 44,{half_h + 84} -44,{half_h + 84}', '#0f1430') + C(0, half_h + 92, 150, '#0b0f24', ry=17) + C(0, half_h + 86, 146, '#1b2245', ry=14))
    body = R(-half_w - 20, -half_h - 20, width + 40, height + 44, '#0b0f24', 16, transform='translate(9 12)', opacity=.5) + R(-half_w - 20, -half_h - 20, width + 40, height + 44, INK, 16)
    return stand + body + R(-half_w - 20, half_h + 16, width + 40, 6, '#2b3350', 3) + R(-half_w, -half_h, width, height, COLD, 5) + screen


def three_profiles(width, height):
    """Three profiles side by side: bars of unlike length for the names, one picture."""
    step, radius = width * .308, width * .125
    parts = R(-width / 2, -height / 2, width, height * .12, '#9cc3cb', 5) + ''.join(C(-width / 2 + 20 + k * 20, -height / 2 + height * .06, 5, '#58808e') for k in range(3))
    for column, (name, land) in enumerate(((.20, .12), (.14, .17), (.23, .09))):
        x = (column - 1) * step
        parts += R(x - step * .46, -height * .33, step * .92, height * .76, '#ffffff', 12) + G(profile_badge(radius), t=f'translate({x:.1f} {-height * .07:.1f})')
        parts += R(x - width * name / 2, height * .24, width * name, height * .05, DARK, 6) + R(x - width * land / 2, height * .33, width * land, height * .035, '#8d93a5', 5)
    return parts


def thermos(body='#c8452f', dark='#8f2f22', metal='#b7d3d6'):
    """Steel thermos with its cup as lid, foot centre at 0,0, 210 high."""
    return (P('-38,0! -38,-140! -26,-164! 26,-164! 38,-140! 38,0!', '#0d1020', transform='translate(9 5)', opacity=.4) + C(0, 0, 38, dark, ry=8)
            + P('-38,0! -38,-140! -26,-164! 26,-164! 38,-140! 38,0!', dark) + P('-38,0! -38,-140! -26,-164! 6,-164! 10,-140! 10,0!', body) + P('-30,-8! -30,-136! -22,-150! -18,-150! -22,-136! -22,-8!', '#e88a6e')
            + R(-40, -34, 80, 12, '#2b3350') + R(-30, -206, 60, 44, '#58808e', 8) + R(-30, -206, 38, 44, metal, 8) + R(-34, -168, 68, 8, '#2b3350', 3))


def keyboard(length=250):
    """Flat keyboard lying on a desk, seen from in front, centre 0,0."""
    board = poly(f'{-length / 2 + 18},-20 {length / 2 - 18},-20 {length / 2},22 {-length / 2},22', INK)
    keys = ''.join(poly(f'{-length / 2 + 22 - row * 5 + k * (length - 40 + row * 10) / 12},{-15 + row * 11} {-length / 2 + 22 - row * 5 + (k + .8) * (length - 40 + row * 10) / 12},{-15 + row * 11} {-length / 2 + 20 - row * 5 + (k + .8) * (length - 40 + row * 10) / 12},{-7 + row * 11} {-length / 2 + 20 - row * 5 + k * (length - 40 + row * 10) / 12},{-7 + row * 11}', '#3c4a75') for row in range(3) for k in range(12))
    return board + keys


def gooseneck_lamp(shade=TEAL, dark=TEAL_DARK):
    """Small desk lamp leaning right, foot centre at 0,0, 210 high."""
    return (C(0, 0, 46, '#0d1020', ry=9) + brush('0,0 -34,-90 6,-170 66,-190', 10, '#0d1020', 'none', w0=1)
            + G(poly('-50,14 50,14 30,-40 -30,-40', shade) + poly('8,14 50,14 30,-40 10,-40', dark) + C(0, 14, 49, '#fff1c8', ry=8), t='translate(84 -170) rotate(10)'))


def banker_lamp(glass='#3f8f5e', glass_dark='#26614a', brass='#c99a4a', brass_dark='#8a6434'):
    """Green library lamp, lit from within; foot centre at 0,0, about 210 high."""
    foot = C(0, 2, 62, '#0d1020', ry=13, opacity=.5) + C(0, -4, 56, brass_dark, ry=12) + C(-6, -8, 46, brass, ry=9)
    stem = R(-7, -150, 14, 146, brass_dark) + R(-7, -150, 7, 146, brass)
    shade = (P('-112,-140! -104,-176 -80,-204 0,-212 80,-204 104,-176 112,-140!', glass) + P('40,-209! 80,-204 104,-176 112,-140! 62,-140!', glass_dark)
             + P('-96,-146! -90,-172 -70,-192 -40,-196! -64,-180 -76,-164 -80,-146!', '#7fc694') + P('-112,-140! 112,-140! 104,-128! -104,-128!', '#fff1c8'))
    chain = brush('46,-128 46,-84', 3, brass, 'none') + C(46, -80, 6, brass)
    return stem + foot + shade + R(-16, -222, 32, 14, brass, 5) + chain


def law_book():
    """Thick code open on a desk, seen from in front, spine at 0,0."""
    shadow = P('-170,40! 170,40! 190,56! -190,56!', '#0d1020', opacity=.5)
    cover = P('-172,36! -150,-30! 150,-30! 172,36! 150,48! -150,48!', '#7a2e2e')
    left = P('-160,34! -140,-34! -80,-46 -20,-40 0,-28! 0,40! -30,26 -100,22 -160,34!', CREAM)
    right = P('160,34! 140,-34! 80,-46 20,-40 0,-28! 0,40! 30,26 100,22 160,34!', '#f3ddb0')
    edges = P('-160,34! -100,22 -30,26 0,40! 0,48! -30,36 -100,32 -162,42!', CREAM_SHADE) + P('160,34! 100,22 30,26 0,40! 0,48! 30,36 100,32 162,42!', '#b79f78')
    lines = ''
    for row in range(6):
        y = -30 + row * 9
        spread = 2.6 * row
        lines += brush(f'{-128 - spread},{y} {-76 - spread * .6},{y - 9} {-16 - (row % 3) * 8},{y + 1}', 3, '#8d93a5', 'none') + brush(f'{128 + spread - (row % 2) * 22},{y - 1} {76 + spread * .6},{y - 9} {16},{y + 1}', 3, '#9a8a74', 'none')
    ribbon = P('-4,36! 8,36! 14,74! 4,68! -2,76!', RED)
    return shadow + cover + left + right + edges + lines + brush('0,-30 2,4 0,42', 5, CREAM_SHADE) + ribbon


def dimmed(drawing, toward=NIGHT, share=.4):
    """The same drawing with every colour moved toward another: a figure in shadow."""
    return re.sub(r'#[0-9a-fA-F]{6}\b', lambda found: mix(found.group(0), toward, share), drawing)
