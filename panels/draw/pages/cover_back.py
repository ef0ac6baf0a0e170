"""The back cover: the wet square seen the other way at dawn; the tram has gone, the boat has stayed."""
import random

from draw import night
from draw.kit import C, G, P, R, brush, lin, n, poly, svg
from draw.kit2 import glow
from draw.pages.cover import paving
from draw.paper_boat import COLD, ticket_boat

FOLDER = 'cover'
PAGE = 'cover'
PANELS = ('back',)
WIDTH, HEIGHT, HORIZON = 1760, 2460, 1500
FOCAL, EYE, VANISH_X = 1500, 1.5, 1020


def ground(x, z):
    """screen point of a point of the ground, metres"""
    return VANISH_X + FOCAL * x / z, HORIZON + FOCAL * EYE / z


def rail_x(z, offset):
    """where a rail lies across at the depth z: straight past us, bending away to the left in the distance"""
    return offset - .0021 * max(0, z - 6) ** 2


def strip(offset, half, near, far, fill, opacity=None, steps=40):
    """strip of ground along the track"""
    depths = [near * (far / near) ** (k / steps) for k in range(steps + 1)]
    left = [ground(rail_x(z, offset) - half, z) for z in depths]
    right = [ground(rail_x(z, offset) + half, z) for z in reversed(depths)]
    return poly(' '.join(f'{n(x)},{n(y)}' for x, y in left + right), fill, opacity=opacity)


def track(shift=0.0):
    """two wet rails in their grooves; they take the colour of the sky far away"""
    out = ''
    for offset in (-1.15 + shift, -.14 + shift):
        out += strip(offset, .12, 2.2, 90, '#0d1124', .75)
        bright, definition = lin([(0, '#ffdfae', 1), (.1, '#f0b98a', 1), (.3, '#b99aa8', 1), (.65, '#8fa3c4', 1), (1, '#5c70a0', 1)], 0, HORIZON, 0, HEIGHT, 'userSpaceOnUse')
        out += definition + strip(offset, .038, 2.2, 90, f'url(#{bright})')
    return out


def sky_at_dawn():
    """night above, the first light in a low strip"""
    shade, definition = lin([(0, '#171d3a', 1), (.45, '#1f2850', 1), (.66, '#343e72', 1), (.79, '#63618e', 1), (.88, '#a98596', 1), (.94, '#e0aa8c', 1), (1, '#ffd9a0', 1)])
    return definition + R(0, 0, WIDTH, HORIZON + 6, f'url(#{shade})')


def cloud_bars():
    """flat long clouds, lit from below"""
    out = ''
    for x, y, wide, high, colour in ((60, 1130, 620, 26, '#4a4c80'), (980, 1085, 700, 30, '#444a7e'), (300, 1220, 760, 22, '#7d6c90'), (1150, 1236, 520, 20, '#85708f'), (-60, 1300, 500, 18, '#a98092')):
        out += P(f'{x},{y + high * .7} {x + wide * .2},{y} {x + wide * .55},{y + high * .25} {x + wide * .8},{y - high * .1} {x + wide},{y + high * .75} {x + wide * .6},{y + high} {x + wide * .3},{y + high * .9}', colour, opacity=.55)
    return out


def street(seed=6):
    """houses on either side of a wide street, a few windows awake"""
    rnd = random.Random(seed)
    out = night.mountain(1900, HORIZON - 6, 190, '#6a5f88')
    far = ((560, 80, 120), (636, 60, 90), (690, 70, 74), (1200, 60, 80), (1256, 80, 112), (1330, 70, 140))
    for x, wide, high in far:
        out += R(x, HORIZON - high, wide, high + 4, '#3f4472')
    near = ((-20, 190, 330), (160, 150, 262), (304, 150, 216), (446, 130, 160), (1384, 140, 190), (1516, 130, 250), (1638, 150, 318))
    for x, wide, high in near:
        out += R(x, HORIZON - high, wide, high + 4, '#252d58') + R(x, HORIZON - high, wide, 9, '#4c4f80') + R(x + wide * .1, HORIZON - high - 34, wide * .16, 34, '#252d58')
        for column in range(int((wide - 24) / 32)):
            for row in range(int((high - 60) / 46)):
                awake = rnd.random()
                out += R(x + 16 + column * 32, HORIZON - high + 30 + row * 46, 15, 24, '#f3b65c' if awake < .07 else '#323b6c')
        out += R(x + 8, HORIZON - 34, wide - 16, 30, '#1b2246')
    return out


def bare_tree(x, base, high):
    """linden beside the track, a dark flat crown"""
    crown = P(f'{x - high * .3},{base - high * .45} {x - high * .34},{base - high * .75} {x - high * .1},{base - high} {x + high * .2},{base - high * .94} {x + high * .36},{base - high * .66} {x + high * .26},{base - high * .38} {x},{base - high * .32}', '#1d264e')
    return R(x - high * .025, base - high * .4, high * .05, high * .4, '#171e40') + crown


def lamp(x, base, high, lit=True):
    """street lamp on a mast, still burning"""
    out = R(x - high * .009, base - high, high * .018, high, '#151b38') + brush(f'{x},{base - high} {x + high * .05},{base - high * 1.05} {x + high * .16},{base - high * 1.04}', high * .02, '#151b38', 'none')
    if lit:
        out += glow(x + high * .17, base - high * 1.02, high * .3, '#ffdf9c', o=.6)
    return out + poly(f'{x + high * .11},{base - high * 1.05} {x + high * .22},{base - high * 1.05} {x + high * .2},{base - high * 1.02} {x + high * .13},{base - high * 1.02}', '#fff1c8')


def stop_sign(x, base, high):
    """tram stop: mast, flag without lettering, small shelter"""
    roof = poly(f'{x + 30},{base - high * .62} {x + 330},{base - high * .62} {x + 318},{base - high * .57} {x + 42},{base - high * .57}', '#151b38')
    glass = R(x + 56, base - high * .57, 250, high * .5, '#58679a', opacity=.38) + R(x + 52, base - high * .6, 7, high * .6, '#151b38') + R(x + 302, base - high * .6, 7, high * .6, '#151b38')
    bench = R(x + 84, base - high * .17, 180, 9, '#151b38') + R(x + 104, base - high * .17, 7, high * .17, '#151b38') + R(x + 240, base - high * .17, 7, high * .17, '#151b38')
    return glass + roof + bench + R(x - 5, base - high, 10, high, '#151b38') + R(x - 4, base - high, 3, high, '#8a7f98') + R(x - 52, base - high, 58, 74, '#b23c2b', 5) + R(x - 46, base - high + 8, 46, 40, '#e9d6ae', 3)


def ripples(spots):
    """last drops falling from the wires"""
    return ''.join(f'<ellipse cx="{x}" cy="{y}" rx="{r}" ry="{n(r * .26)}" fill="none" stroke="#d9c3c4" stroke-width="2.4" stroke-opacity=".4"/>' for x, y, r in spots)


def back():
    """Dawn over the empty square: wet rails, and far away the small boat."""
    body = sky_at_dawn() + cloud_bars() + glow(870, HORIZON - 20, 760, '#ffd9a0', ry=250, o=.5)
    body += night.blurred(street(), 2.2) + ''.join(bare_tree(x, base, high) for x, base, high in ((120, 1512, 240), (390, 1508, 170), (560, 1505, 120), (1440, 1508, 180), (1650, 1514, 250)))
    wet, wet_def = lin([(0, '#c9968c', 1), (.05, '#8f7a98', 1), (.16, '#4b4f82', 1), (.42, '#252f5c', 1), (1, '#151b38', 1)])
    body += wet_def + R(0, HORIZON, WIDTH, HEIGHT - HORIZON, f'url(#{wet})') + G(paving(WIDTH, HORIZON, HEIGHT, VANISH_X), opacity=.7)
    body += night.streak(868, HORIZON + 8, 250, 420, '#ffd9a8', .5, 3) + night.streak(1120, HORIZON + 8, 90, 240, '#f3c48c', .35, 5) + night.streak(640, HORIZON + 8, 110, 230, '#f3c48c', .35, 9)
    for x, base, high in ((262, 1516, 330), (1500, 1520, 360), (700, 1505, 160), (1270, 1506, 170)):
        body += lamp(x, base, high) + night.streak(x + high * .17, base + 12, high * .14, high * .95, '#ffdf9c', .5, int(x))
    body += stop_sign(1290, 1560, 300) + night.streak(1440, 1572, 200, 120, '#151b38', .5, 4)
    body += track() + track(-3.4)
    for height_of_wire, x0 in ((0, 0), (1, 0)):
        body += brush(('1010,0 990,700 905,1330' if height_of_wire else '1250,0 1120,760 915,1330'), 5, '#121731', 'out')
    x, y = 1010, 1772
    body += G(C(0, 0, 112, '#0d1124', ry=16, opacity=.45), t=f'translate({x} {y})')
    body += G(G(ticket_boat(COLD), t='scale(.2 -.11)', opacity=.3), G(ticket_boat(COLD, rim_light='#ffcf8e'), t='scale(.2)'), t=f'translate({x} {y})')
    body += ripples(((420, 1690, 22), (1480, 1760, 30), (330, 1950, 36), (760, 1770, 20), (1300, 1990, 34), (1180, 1668, 16), (540, 1830, 26)))
    return svg(WIDTH, HEIGHT, body, '#171d3a', 0), WIDTH, HEIGHT
