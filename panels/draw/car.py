"""The car at night in rain: cabin seen through the windscreen, wheel and hands, evidence bags, drops, wiper; the car from above."""
import math
import random

from draw.cast import tint
from draw.figures import pal
from draw.hands import Skin
from draw.kit import C, G, P, R, brush, clipped, n, poly, uid
from draw.kit2 import form, limb


CABIN, CABIN_DARK, CABIN_DEEP, SEAT, SEAT_LIGHT = '#232c55', '#1a2145', '#12172f', '#2d3763', '#44507f'
LAMP, COLD, COLD_MID = '#e2a74a', '#e8f3f2', '#9cc3cb'
CAR_SKIN = Skin('#e8c294', '#8f5854', '#643f48', '#f4dcb4', '#c08f74')


def car_palette():
    """skin in the light of street lamps through wet glass"""
    return tint(pal(), l='#e8c294', m='#8f5854')


def headrest(x, y, scale=1.0, light=SEAT_LIGHT):
    """seat back with its headrest, centre of the headrest at x, y"""
    back = P('-150,118! -128,84 -60,74 60,74 128,84 150,118! 172,330 168,520! -168,520! -172,330', SEAT) + P('70,74! 128,84 150,118! 172,330 168,520! 100,520! 104,260', CABIN_DARK)
    posts = R(-34, 50, 12, 34, '#0f1428') + R(24, 50, 12, 34, '#0f1428')
    rest = P('-92,54! -98,-30 -78,-62 0,-70 78,-62 98,-30 92,54! 40,64 -40,64', SEAT) + P('34,-68! 78,-62 98,-30 92,54! 48,62! 56,-10', CABIN_DARK) + brush('-92,40 -95,-28 -76,-58 -8,-66', 5, light, 'both')
    return G(back, posts, rest, t=f'translate({x} {y}) scale({scale})')


def rear_window(x, y, width, height, seed=3):
    """window behind the seats: the street they came along, lamps, a wet road"""
    outline = f'{x + width * .1},{y}! {x + width * .9},{y}! {x + width},{y + height}! {x},{y + height}!'
    vanish_x, vanish_y = x + width * .5, y + height * .52
    street = R(x, y, width, height, '#3b4a80') + poly(f'{vanish_x},{vanish_y} {x + width},{y + height} {x},{y + height}', '#2b3767')
    street += poly(f'{vanish_x},{vanish_y} {x},{y - 10} {x},{y + height}', '#2f3b6d') + poly(f'{vanish_x},{vanish_y} {x + width},{y} {x + width},{y + height}', '#28336180'[:7])
    for k in range(4):
        near = .26 * 1.55 ** k
        for side in (-1, 1):
            lamp_x, lamp_y = vanish_x + side * near * width * .46, vanish_y - near * height * .56
            street += C(lamp_x, lamp_y, 5 + near * 9, LAMP, opacity=.35) + C(lamp_x, lamp_y, 2.5 + near * 5, '#fbe3a8')
            street += R(lamp_x - 2 - near * 3, vanish_y + near * height * .4, 4 + near * 6, near * height * .3, LAMP, 2, opacity=.45)
    dice = random.Random(seed)
    drops = ''.join(C(x + dice.random() * width, y + dice.random() * height, dice.uniform(1.5, 3.2), '#8fa6c8', opacity=.7) for _ in range(26))
    return clipped(outline, street, drops) + f'<path d="M{n(x + width * .1)} {y}L{n(x + width * .9)} {y}L{x + width} {y + height}L{x} {y + height}Z" fill="none" stroke="#141a38" stroke-width="6" stroke-linejoin="round"/>'


def wheel(cx, cy, rx, ry, turn=0, thick=30):
    """steering wheel seen from its far side, with hub and spokes"""
    ring = f'<ellipse rx="{rx}" ry="{ry}" fill="none" stroke="#0d1020" stroke-width="{thick}"/>' + f'<path d="M{n(-rx * .98)} {n(-ry * .2)}A{rx} {ry} 0 0 1 {n(rx * .5)} {n(-ry * .866)}" fill="none" stroke="#56638f" stroke-width="{n(thick * .2)}" transform="translate(-{n(thick * .26)} -{n(thick * .26)})"/>'
    hub = P(f'{-rx * .34},{-ry * .16} {rx * .34},{-ry * .16} {rx * .26},{ry * .34} {-rx * .26},{ry * .34}', '#171d38') + limbs((-rx, 0, -rx * .3, ry * .02), (rx, 0, rx * .3, ry * .02), thick * .9)
    return G(hub, ring, t=f'translate({cx} {cy}) rotate({turn})')


def limbs(left, right, width):
    """two spokes"""
    return ''.join(P(limb(f'{n(x0)},{n(y0)} {n(x1)},{n(y1)}', (width, width * 1.3), False, False), '#171d38') for x0, y0, x1, y1 in (left, right))


def grip(skin=CAR_SKIN, curl=0):
    """hand round a rim that runs along y, seen from the far side: fingers come over from the left; about 130 high"""
    out = form('-66,-62! -40,-72 -14,-58 -10,60! -40,70 -70,52 -84,0', skin.mid, skin.m, -8, -8)
    for index, (y, tip) in enumerate(((-46, 24), (-15, 30), (16, 27), (45, 17))):
        lean = (index - 1.5) * 3 + curl
        out += form(limb(f'-52,{n(y + lean)} -22,{n(y - 2)} {tip},{n(y + 4)}', (33, 33, 25)), skin.l, skin.m, -3, -8, (skin.m, 4))
        out += brush(f'-30,{n(y - 11)} -26,{n(y)} -30,{n(y + 10)}', 3, skin.c)
    return out


def folded_grip(skin=CAR_SKIN):
    """left hand holding a sheaf of bags by its side: thumb on top in front, three fingers showing below; sheaf to the right"""
    out = form('-96,-30! -60,-52 -20,-46 16,-20 20,30 -10,58 -60,62 -104,44!', skin.mid, skin.m, -8, -10)
    for y, tip in ((52, 34), (28, 46), (2, 50)):
        out += form(limb(f'-58,{y + 2} -14,{y - 4} {tip},{y + 2}', (34, 32, 23)), skin.l, skin.m, -2, -8, (skin.m, 4)) + brush(f'-20,{y - 13} -15,{y - 3} -19,{y + 8}', 3, skin.c)
    return out + form(limb('-78,-14 -34,-42 22,-44', (40, 34, 24)), skin.l, skin.m, -3, -7, (skin.m, 4)) + C(14, -47, 9, skin.nail, ry=6, opacity=.7)


def bag(width, height, seal='#c8452f', label=True):
    """one empty evidence bag, top centre at 0,0: clear film, red seal strip, blank label"""
    half = width / 2
    outline = f'{-half},0! {half},0! {half + 3},{height * .5} {half - 2},{height}! {-half + 2},{height}! {-half - 3},{height * .5}'
    film = P(outline, '#9fc0cc', opacity=.34) + poly(f'{-half + 12},{height * .4} {-half + 44},{height * .4} {-half + 20},{height - 8} {-half + 8},{height - 8}', '#ffffff', opacity=.26)
    edge = brush(f'{-half},2 {-half - 3},{height * .5} {-half + 2},{height}', 4, '#dfeef0', 'none') + brush(f'{half},2 {half + 3},{height * .5} {half - 2},{height}', 4, '#dfeef0', 'none') + brush(f'{-half},2 0,0 {half},2', 4, '#eef6f6', 'none')
    strip = R(-half + 1, 16, width - 2, 22, seal) + R(-half + 1, 16, width - 2, 6, '#e06a4c')
    card = R(-half * .62, 54, width * .62, 46, '#fbeacb', 3) + ''.join(R(-half * .52, 64 + row * 11, width * (.5 - .1 * row), 3.5, '#8d93a5') for row in range(3)) if label else ''
    return film + edge + strip + card


def bag_sheaf(width=190, height=230):
    """three empty bags fanned"""
    return G(bag(width, height, label=False), t='translate(26 -16) rotate(9)') + G(bag(width, height, label=False), t='translate(-20 -8) rotate(-7)') + bag(width, height)


def oval(x, y, rx, ry):
    """path data of one drop"""
    return f'M{n(x - rx)} {n(y)}a{n(rx)} {n(ry)} 0 1 1 {n(2 * rx)} 0a{n(rx)} {n(ry)} 0 1 1 {n(-2 * rx)} 0'


def drops(width, height, count, seed, keep=(), big=1.0, colour='#7f9fb8', top=0):
    """rain on glass: drops with a hard light and running trails; keep: boxes (x0, y0, x1, y1) left clear"""
    dice = random.Random(seed)
    bodies = lights = trails = ''
    for k in range(count):
        x, y, size = dice.uniform(0, width), dice.uniform(top, height), dice.choice((3, 3.6, 4.4, 5.6, 7)) * big
        if any(x0 < x < x1 and y0 < y < y1 for x0, y0, x1, y1 in keep):
            continue
        if k % 7 == 0:
            sway, fall = dice.uniform(-6, 6), 80 + size * 9
            trails += f'M{n(x)} {n(y - fall)}Q{n(x + sway + size * .6)} {n(y - fall * .5)} {n(x + size * .7)} {n(y)}H{n(x - size * .7)}Q{n(x + sway - size * .4)} {n(y - fall * .5)} {n(x)} {n(y - fall)}Z'
        bodies += oval(x, y, size, size * 1.25)
        lights += oval(x - size * .3, y - size * .45, size * .4, size * .4)
    return f'<path d="{trails}" fill="{colour}" fill-opacity=".3"/><path d="{bodies}" fill="{colour}" fill-opacity=".55"/><path d="{lights}" fill="#eef6f6" fill-opacity=".9"/>'


def kept(content):
    """content stored once: (definition, function that draws it again with a transform)"""
    name = uid('k')
    return f'<defs><g id="{name}">{content}</g></defs>', lambda t='': f'<use href="#{name}" transform="{t}"/>'


def running_water(draw, x0, x1, height, seed=4):
    """the drawing broken into wavering bands by water that runs down the glass, and again in big drops"""
    dice = random.Random(seed)
    out, x = '', x0
    while x < x1:
        wide = dice.uniform(24, 52)
        sway = [dice.uniform(-11, 11) for _ in range(5)]
        edge = [(x + sway[k], height * k / 4) for k in range(5)]
        other = [(px + wide + dice.uniform(-8, 12), py) for px, py in edge]
        band = ' '.join(f'{n(px)},{n(py)}' + ('!' if k in (0, 4) else '') for k, (px, py) in enumerate(edge)) + ' ' + ' '.join(f'{n(px)},{n(py)}' + ('!' if k in (0, 4) else '') for k, (px, py) in reversed(list(enumerate(other))))
        out += clipped(band, draw(f'translate({n(dice.uniform(-11, 11))} {n(dice.uniform(-9, 9))})'), P(band, dice.choice(('#9fc0d4', '#151b38', '#9fc0d4')), opacity=n2(dice.uniform(.03, .13))))
        x += wide + dice.uniform(14, 40)
    return out


def n2(value):
    """two decimals"""
    return f'{value:.2f}'


def lens_drops(draw, spots):
    """big drops in which the picture sits displaced: (x, y, size)"""
    out = ''
    for x, y, size in spots:
        shape = oval(x, y, size, size * 1.22) + 'Z'
        out += P(shape, '#0d1020', transform='translate(3 5)', opacity=.4) + clipped(shape, draw(f'translate({n(-x * .5)} {n(-y * .5 + size * .6)}) scale(1.5)'), P(shape, '#9fc0d4', opacity=.14))
        out += f'<path d="M{n(x - size * .72)} {n(y - size * .1)}a{n(size * .74)} {n(size * .95)} 0 0 1 {n(size * .6)} {n(-size * .82)}" fill="none" stroke="#eef6f6" stroke-width="{n(size * .13)}" stroke-linecap="round"/>'
    return out


def wiper(x0, y0, x1, y1, width=20):
    """wiper blade from its foot to its tip, with the arm beside it"""
    dx, dy = x1 - x0, y1 - y0
    length = math.hypot(dx, dy)
    ux, uy = dx / length, dy / length
    blade = brush(f'{n(x0 + dx * .14)},{n(y0 + dy * .14)} {n(x0 + dx * .6 + uy * 6)},{n(y0 + dy * .6 - ux * 6)} {x1},{y1}', width, '#0d1020', 'none', w0=1)
    lip = brush(f'{n(x0 + dx * .14 - uy * width * .55)},{n(y0 + dy * .14 + ux * width * .55)} {n(x1 - uy * width * .55)},{n(y1 + ux * width * .55)}', 5, '#8fb0c4', 'none', w0=1)
    arm = brush(f'{n(x0 + uy * 44)},{n(y0 - ux * 44)} {n(x0 + dx * .34 + uy * 30)},{n(y0 + dy * .34 - ux * 30)} {n(x0 + dx * .58 + uy * 4)},{n(y0 + dy * .58 - ux * 4)}', width * 1.1, '#171d38', 'none', w0=.8)
    shine = brush(f'{n(x0 + dx * .2 + uy * 40)},{n(y0 + dy * .2 - ux * 40)} {n(x0 + dx * .5 + uy * 14)},{n(y0 + dy * .5 - ux * 14)}', 4, '#4a5a8a', 'both')
    return arm + shine + lip + blade + C(x0 + dx * .58, y0 + dy * .58, width * .7, '#171d38')
