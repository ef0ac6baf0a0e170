"""The night square before the courthouse: sky, facade, lion, rain, wet ground."""
import random

from draw.kit import C, P, R, brush, lin, n, poly, uid
from draw.kit2 import form


def blurred(content, amount):
    """the same out of focus"""
    name = uid('b')
    return f'<filter id="{name}" x="-.1" y="-.1" width="1.2" height="1.2" color-interpolation-filters="sRGB"><feGaussianBlur stdDeviation="{amount}"/></filter><g filter="url(#{name})">{content}</g>'


def sky(width, height, top='#171d38', middle='#222b50', low='#3f4a76'):
    """calm sky from the top down to the horizon"""
    shade, definition = lin([(0, top, 1), (.55, middle, 1), (1, low, 1)])
    return definition + R(0, 0, width, height, f'url(#{shade})')


def wet_ground(width, top, height, near='#141934', far='#2a3460'):
    """asphalt from the horizon to the lower edge"""
    shade, definition = lin([(0, far, 1), (.3, '#1c2346', 1), (1, near, 1)])
    return definition + R(0, top, width, height - top, f'url(#{shade})')


def mountain(width, base, height, colour='#262f58'):
    """the long flat back of Vitosha with Cherni vrah left of the middle"""
    profile = ((-.02, .1), (.08, .3), (.17, .46), (.27, .7), (.36, .84), (.42, .96), (.48, 1), (.54, .95), (.6, .86), (.68, .8), (.75, .62), (.83, .5), (.91, .28), (1.02, .12))
    crest = ' '.join(f'{n(width * a)},{n(base - height * b)}' for a, b in profile)
    return P(f'{crest} {n(width * 1.02)},{base + 40}! {n(-width * .02)},{base + 40}!', colour)


def houses(spans, base, colour='#1d2548', lit='#c98f4a', seed=4):
    """dark blocks of flats; spans: (x, width, height)"""
    rnd = random.Random(seed)
    o = ''
    for x, width, height in spans:
        o += R(x, base - height, width, height + 10, colour)
        for column in range(int((width - 14) / 26)):
            for row in range(int((height - 20) / 36)):
                chance = rnd.random()
                if chance < .3:
                    o += R(x + 12 + column * 26, base - height + 18 + row * 36, 12, 17, lit if chance < .1 else '#2c3663')
    return o


def courthouse(x, base, width, height, stone='#39406b', dark='#232a50', glow_colour='#a87448'):
    """frontal colonnade on its steps; base: foot of the steps"""
    floor, cornice = base - height * .12, base - height * .78
    shade, definition = lin([(0, '#5a4658', 1), (.55, '#6b5055', 1), (1, glow_colour, 1)])
    o = R(x, base - height, width, height * .9, stone) + R(x - 12, base - height, width + 24, height * .03, dark) + R(x, base - height * .87, width, height * .02, dark)
    o += R(x - 8, cornice - height * .04, width + 16, height * .04, dark)
    bays = 9
    inset, bay = width * .05, width * .9 / bays
    o += definition + R(x + inset, cornice, width - 2 * inset, floor - cornice, f'url(#{shade})')
    for k in range(bays):
        middle = x + inset + (k + .5) * bay
        o += R(middle - bay * .2, floor - (floor - cornice) * .5, bay * .4, (floor - cornice) * .5, '#4a3a4c') + R(middle - bay * .2, cornice + (floor - cornice) * .14, bay * .4, (floor - cornice) * .2, '#6b5058')
    for k in range(bays + 1):
        middle = x + inset + k * bay
        o += R(middle - bay * .17, cornice, bay * .34, floor - cornice, stone) + R(middle + bay * .03, cornice, bay * .14, floor - cornice, dark)
        o += R(middle - bay * .23, cornice, bay * .46, height * .025, dark) + R(middle - bay * .22, floor - height * .03, bay * .44, height * .03, dark)
    steps = 5
    for k in range(steps):
        grow = k * width * .014
        y = floor + (base - floor) * k / steps
        o += R(x - grow, y, width + 2 * grow, (base - floor) / steps + 1, ('#4a4f78', '#343b66')[k % 2])
    return o


LION = ('-176,-196 -120,-216 -50,-206 10,-214 46,-248 70,-292 108,-318 146,-316 172,-298 184,-280! 214,-266 220,-250! 200,-240! 208,-226 190,-214! 186,-180 176,-146 156,-118! '
        '150,-70 160,-22 188,-14 192,0! 124,0! 118,-60 104,-104! 60,-96 0,-100 -50,-92! -66,-58 -50,-18 -26,-12 -24,0! -88,0! -98,-46 -118,-88! -146,-66 -158,-34 -138,-10 -136,0! -202,0! -208,-42 -198,-96 -208,-150')


def lion(stone='#596087', dark='#262d55', plinth=(520, 190)):
    """walking stone lion on its plinth, facing right; paws at y = 0, about 430 wide"""
    wide, high = plinth
    o = R(-wide / 2, 0, wide, high, '#414873') + R(40, 0, wide / 2 - 40, high, '#2a3159') + R(-wide / 2 - 18, -4, wide + 36, 24, '#6a719a') + R(-wide / 2 - 18, high - 26, wide + 36, 26, '#353c68')
    o += brush('-186,-180 -226,-150 -236,-96 -222,-50 -240,-26', 17, dark, 'none') + C(-238, -26, 17, dark, ry=24)
    o += P('74,-110! 58,-60 70,-18 96,-12 100,0! 34,0! 32,-60 22,-112!', dark) + P('-120,-96! -104,-50 -96,0! -146,0! -150,-60!', dark)
    o += form(LION, stone, dark, -10, -22)
    o += P('34,-232 62,-290 108,-320 130,-316! 112,-280 128,-240 150,-206 172,-150 150,-112! 110,-128 70,-150 40,-190', dark, opacity=.75)
    o += brush('60,-262 84,-226 120,-190', 8, stone) + brush('44,-226 76,-186 128,-150', 8, stone) + brush('84,-296 96,-262 124,-236', 8, stone)
    return o + C(170, -276, 6, dark) + brush('194,-238 178,-236 166,-244', 6, dark)


def bokeh(lights):
    """lamps out of focus: (x, y, radius, colour, opacity)"""
    return ''.join(C(x, y, r, colour, opacity=o) + C(x, y, r, 'none', stroke=colour, stroke_width=3, stroke_opacity=o) for x, y, r, colour, o in lights)


def rain(width, height, count=150, seed=2, slant=.2, top=0, strength=.3, colour='#c9dbe6', long=(26, 90), thick=2.2):
    """falling rain in two depths"""
    rnd = random.Random(seed)
    o = ''
    for share, weight, fade in ((.65, thick * .7, .7), (.35, thick, 1)):
        d = ''
        for _ in range(int(count * share)):
            x, y, fall = rnd.uniform(-40, width + 120), rnd.uniform(top, height), rnd.uniform(*long) * (.6 + .4 * fade)
            d += f'M{n(x)} {n(y)}l{n(-fall * slant)} {n(fall)}'
        o += f'<path d="{d}" stroke="{colour}" stroke-width="{weight:.1f}" stroke-opacity="{strength * fade:.2f}" fill="none"/>'
    return o


def splashes(spots, colour='#c9dbe6', strength=.45):
    """rings and crowns of drops on the ground: (x, y, size)"""
    o = ''
    for x, y, size in spots:
        o += f'<ellipse cx="{n(x)}" cy="{n(y)}" rx="{n(size)}" ry="{n(size * .3)}" fill="none" stroke="{colour}" stroke-width="2" stroke-opacity="{strength}"/>'
        o += poly(f'{n(x - 2)},{n(y)} {n(x - size * .4)},{n(y - size * .6)} {n(x + 1)},{n(y - 2)}', colour, opacity=strength) + poly(f'{n(x - 1)},{n(y)} {n(x + size * .35)},{n(y - size * .7)} {n(x + 2)},{n(y - 2)}', colour, opacity=strength)
    return o


def streak(x, y, width, height, colour, opacity=.5, seed=1):
    """broken wet reflection under a light"""
    rnd = random.Random(seed)
    o, at = '', y
    while at < y + height:
        fade = 1 - (at - y) / height
        wide, thick = width * (.5 + .6 * rnd.random()), 5 + rnd.random() * 9
        o += R(x - wide / 2 + rnd.uniform(-6, 6), at, wide, thick, colour, 3, opacity=f'{opacity * fade * (.5 + .5 * rnd.random()):.2f}')
        at += thick + 4 + rnd.random() * 8
    return o

