"""Figures with arms. Head space of people.py (head 216 units); the torso is the bust drawn further down: one outline, no joint.
Rim light by kit2.rim on the outer silhouette; rdx > 0: light from the left."""
import math

from draw.cast import CAST  # noqa: F401  (registers the cast)
from draw.hands import SKIN
from draw.kit import G, brush, clipped, n
from draw.kit2 import form, limb
from draw.people import Pal, head

COAT = dict(elena=('#2d5f6b', '#1c3d4c'), viktor=('#6d7f9e', '#3f4e70'), svetla=('#31457c', '#1b2550'),
            asen=('#6a4a52', '#3d2c3d'), daneva=('#2b3a6b', '#1a2348'))
NAVY = ('#2b3a6b', '#1a2348')


# --- small hands for figures: wrist at 0,0, fingers to +x, about 130 long
def h_flat(k=SKIN):
    """lies on a table"""
    o = form(limb('-20,0 30,2 66,8', (50, 60, 52), False), k.l, k.m, 0, -12)
    for y, x in ((-16, 118), (-2, 130), (12, 124), (24, 104)):
        o += form(limb(f'56,{y} {x},{y + 8}', (20, 15)), k.l, k.m, 0, -5)
    return o + form(limb('14,20 50,44 78,40', (28, 22, 16)), k.l, k.m, 0, -6)


def h_hang(k=SKIN):
    """hanging, fingers to +x, slightly curled"""
    o = form('-24,-26! 20,-32 60,-30 100,-22 132,-4 138,14 112,18 70,30 20,28 -24,24!', k.l, k.m, -3, -12)
    return o + brush('80,-8 110,0 130,8', 3.5, k.m) + form(limb('10,18 50,40 84,40', (26, 22, 15)), k.l, k.m, 0, -6)


HANDS = dict(flat=h_flat, hang=h_hang)


def bust(*a, **k):
    """head and bust without the bottom edge's paper shadow"""
    low = k.get('bottom', 330) - 4
    return clipped(f'M-500 -400H500V{low}H-500Z', head(*a, **k))


def arm(sh, el, wr, col, shd, hand='hang', k=SKIN, ang=None, w=(104, 88, 62), cuff=None, flip=1, dx=-12, dy=-10, edge=None):
    """shoulder, elbow, wrist; the hand continues the forearm unless ang is given; hand None: sleeve only"""
    a = math.degrees(math.atan2(wr[1] - el[1], wr[0] - el[0])) if ang is None else ang
    ux, uy = wr[0] - el[0], wr[1] - el[1]
    m = math.hypot(ux, uy) or 1
    ux, uy = ux / m, uy / m
    o = G(HANDS[hand](k), t=f'translate({n(wr[0])} {n(wr[1])}) rotate({n(a)}) scale(1 {flip})') if hand else ''
    mid = f'{n((sh[0] + el[0]) / 2)},{n((sh[1] + el[1]) / 2)}'
    q = f'{n(el[0] * .5 + wr[0] * .5)},{n(el[1] * .5 + wr[1] * .5)}'
    d = limb(f'{sh[0]},{sh[1]} {mid} {el[0]},{el[1]} {q} {wr[0]},{wr[1]}', (w[0], (w[0] + w[1]) / 2, w[1], (w[1] + w[2]) / 2, w[2]), True, False)
    if cuff:
        o += f'<path d="{limb(f"{n(wr[0] - ux * 8)},{n(wr[1] - uy * 8)} {n(wr[0] + ux * 12)},{n(wr[1] + uy * 12)}", (w[2] - 6, w[2] - 8), False, False)}" fill="{cuff}"/>'
    o += form(d, col, shd, dx, dy, edge)
    for reach, turn in ((34, 1), (26, -1)):      # two folds in the crook of the elbow
        o += brush(f'{n(el[0] + uy * w[1] * .1)},{n(el[1] - ux * w[1] * .1)} {n(el[0] + (ux * reach + uy * 6) * turn)},{n(el[1] + uy * reach * turn + 8)}', 5, shd)
    return o


def pal():
    """palette of figures"""
    return Pal(d='#2b3a63', a='#2d5f6b')
