"""Figures with arms. Head space of people.py (head 216 units); the torso is the bust drawn further down: one outline, no joint.
Rim light by kit2.rim on the outer silhouette; rdx > 0: light from the left."""
import math

from draw.cast import CAST  # noqa: F401  (registers the cast)
from draw.hands import GLOVE, SKIN
from draw.kit import C, G, P, R, brush, clipped, n, poly, svg
from draw.kit2 import form, glow, limb, rim
from draw.people import INK, Pal, head

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


def h_fist(k=SKIN, edge=True):
    """grips something upright at 60,0"""
    o = form('-24,-26! 30,-38 74,-34 92,-10 90,26 70,46 20,38 -24,26!', k.l, k.m, -4, -12)
    for y in (-16, 4, 24):
        o += brush(f'62,{y} 80,{y - 2} 94,{y + 2}', 3.5, k.m, 'out')
    return o + form(limb('10,-20 46,-12 66,4', (30, 26, 18)), k.l, k.m, -3, -5, (k.m, 3))


def h_hang(k=SKIN):
    """hanging, fingers to +x, slightly curled"""
    o = form('-24,-26! 20,-32 60,-30 100,-22 132,-4 138,14 112,18 70,30 20,28 -24,24!', k.l, k.m, -3, -12)
    return o + brush('80,-8 110,0 130,8', 3.5, k.m) + form(limb('10,18 50,40 84,40', (26, 22, 15)), k.l, k.m, 0, -6)


def h_reach(k=SKIN):
    """reaches down, thumb and two fingers together"""
    o = form(limb('30,14 84,30 120,22', (30, 24, 16)), k.mid, k.m, -2, -5)
    o += form('-24,-26! 24,-34 66,-24 84,0 70,24 24,30 -24,26!', k.l, k.m, -3, -12)
    o += form(limb('50,-14 96,-4 132,16', (30, 24, 15)), k.l, k.m, -3, -6, (k.m, 3))
    return o + form(limb('20,20 62,36 104,34', (28, 22, 15)), k.l, k.m, 0, -6, (k.m, 3))


HANDS = dict(flat=h_flat, fist=h_fist, hang=h_hang, reach=h_reach)


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


def seated(who='viktor', ex='stern', p=None, rimc='#e2a74a', k=SKIN, y=520, lit='front', tilt=0, rdx=6, look=0):
    """three-quarter behind a desk edge at y (draw the desk after the back, before the hands: returns (back, hands))"""
    p = p or pal()
    c, s = COAT[who]
    far = arm((132, 236), (220, y - 70), (150, y + 14), s, p.k, 'flat', k, ang=170, cuff=p.w, flip=-1, w=(96, 84, 60))
    back = rim(far + bust(who, 'tq', p, ex, lit=lit, tilt=tilt, look=look, bottom=y + 40), rimc, rdx, 4)
    near = rim(arm((-166, 250), (-176, y - 30), (40, y + 36), c, s, 'flat', k, ang=4, cuff=p.w, w=(112, 96, 66), dx=10, dy=-14), rimc, 5 if rdx > 0 else -5, 4)
    return back, near


def legs(x0, x1, y0, y1, c, s, shoe=INK, toe=1):
    """two trouser legs with knees and shoes, the far one first"""
    o = ''
    for x, cc, bend in ((x1, s, 10), (x0, c, -4)):
        knee = (y0 + y1) / 2
        o += P(f'{x - 50},{y1 - 10}! {x + 32},{y1 - 10}! {x + 40 + 34 * toe},{y1 + 24} {x + 40 + 44 * toe},{y1 + 46}! {x - 54},{y1 + 46}! {x - 56},{y1 + 10}', shoe)
        o += form(limb(f'{x},{y0} {x + bend},{knee - 60} {x + bend - 6},{knee + 90} {x - 10},{y1 + 12}', (132, 112, 98, 88), False, False), cc, s, -16, 0)
        o += brush(f'{x + bend + 34},{knee + 10} {x + bend + 6},{knee + 20} {x + bend - 14},{knee + 14}', 5, s) + brush(f'{x + 26},{y1 - 40} {x - 6},{y1 - 26} {x - 34},{y1 - 34}', 5, s)
    return o


def standing(who='elena', ex='calm', p=None, rimc='#9cc3cb', coat=None, k=SKIN, hold=None, view='tq', bagged=None, trousers=('#232b4d', '#151a2e'), rdx=6, tilt=0, look=0):
    """coat (Elena) or jacket; total height 1620 from crown (-112) to sole (1500). hold = svg placed in the near hand"""
    p = p or pal()
    c, s = coat or COAT[who]
    long_coat = who == 'elena'
    bottom, hem = (1040, 226) if long_coat else (640, 196)
    far = arm((134, 236), (190, 490), (176, 700), s, p.k, 'hang', k, w=(98, 84, 62))
    body = bust(who, view, p, ex, bottom=bottom, hem=hem, tilt=tilt, look=look)
    belt = brush('-190,560 -60,580 40,568 164,548', 18, s, 'none') + R(14, 548, 38, 42, '#c9b79a', 3) + brush('-90,640 -104,820 -92,1020', 5, s) if long_coat else ''
    behind = rim(legs(-66, 58, 600 if not long_coat else 880, 1452, *trousers) + far + body + belt, rimc, rdx, 3)
    near = arm((-156, 250), (-196, 500), (-158, 720), c, s, 'hang', k, w=(112, 94, 66), dx=14, dy=-4, edge=(s, 5))
    return behind + rim((G(hold, t='translate(-148 810)') if hold else '') + near, rimc, 5 if rdx > 0 else -5, 3)


def crouching(who='elena', ex='stern', p=None, rimc='#e8f3f2', coat=None, k=GLOVE, item='', look=(.1, .6)):
    """one knee down, facing right, gloved hands reach to (380,770); ground y = 900"""
    p = p or pal()
    c, s = coat or COAT[who]
    t0, t1 = '#2b3456', '#1a2040'
    kneeling = P('-40,850! -150,846 -290,836 -306,868 -292,900! 40,900! 44,880', INK) + form(limb('-140,640 30,760 -20,862', (170, 130, 92), True, True), t1, '#0d1020', -8, -8)
    tail = form('-220,470! -262,620 -270,780 -292,880! -150,884 -80,800 -30,700!', s, '#12283a', 60, 0)
    far = arm((120, 250), (250, 480), (352, 650), s, p.k, 'reach', k, ang=52, w=(96, 80, 58))
    near_leg = form(limb('-120,640 120,570 176,606 160,864', (176, 140, 124, 86), True, False), t0, t1, -10, -14) + P('108,850! 206,850! 262,874 276,900! 106,900!', INK)
    upper = G(bust(who, 'tq', p, ex, tilt=10, look=look, bottom=640, hem=178), t='rotate(9 0 500)')
    lap = form('-206,530! -240,640 -200,720! 0,690 80,640 130,590! 70,520 -60,540', c, s, 30, -14)
    near = arm((-70, 260), (96, 520), (300, 690), c, s, 'reach', k, ang=40, w=(114, 96, 64), dx=-6, dy=-16, edge=(s, 5))
    return rim(kneeling + tail + far + upper + near_leg + lap, rimc, -6, 4) + G(item, t='translate(400 800)') + rim(near, rimc, -5, 4)


def phoning(who='viktor', ex='worried', p=None, rimc='#9cc3cb', k=SKIN, look=0):
    """near hand holds a phone to the ear; other arm across the body; cut at y = 620"""
    p = p or pal()
    c, s = COAT[who]
    far = arm((126, 250), (196, 480), (30, 560), s, p.d, 'hang', k, w=(96, 86, 62), flip=-1)
    torso = rim(bust(who, 'tq', p, ex, bottom=660, look=look), rimc, 6, 3)
    phone = G(R(-20, -96, 42, 176, '#10142a', 11) + R(8, -86, 9, 156, '#dff1f2', 3), t='translate(-46 26) rotate(-14)')
    fingers = ''.join(form(limb(f'-34,{y + 4} -8,{y} 14,{y + 3}', (23, 22, 17)), k.l, k.m, -2, -5, (k.m, 3)) for y in (-22, -1, 20, 40))
    grip = G(form('-30,72! -50,30 -44,-18 -18,-34 6,-28 10,20 30,70!', k.l, k.m, -8, -6) + fingers + form(limb('-22,50 -8,6 -2,-42', (28, 24, 17)), k.l, k.m, -4, -3, (k.m, 3)), t='translate(-56 60) rotate(-12) scale(.92)')
    upper = form(limb('-150,262 -206,390 -230,500', (118, 108, 96), True, True), c, s, 14, -6, (s, 5))
    lower = form(limb('-236,506 -172,330 -76,132', (98, 88, 64), True, False), c, s, 12, -6, (s, 6)) + brush('-236,470 -200,452 -186,420', 5, s)
    return torso + rim(far, rimc, 4, 3) + phone + rim(grip + upper + lower, rimc, 5, 3)


def sheet():
    """the four poses"""
    width, height = 2200, 1500
    b = R(0, 0, width, height, '#1d2440')

    def cell(x, y, w, h, *c):
        return clipped(f'M{x} {y}h{w}v{h}h-{w}Z', *c)
    back, near = seated('asen', rdx=-6)
    b += cell(0, 0, 760, 750, R(0, 0, 760, 750, '#222b4c'), C(640, 120, 420, '#e2a74a', opacity=.10), G(back, t='translate(340 150) scale(.85)'), R(0, 592, 760, 160, '#3b2a2e'), G(near, t='translate(340 150) scale(.85)'))
    b += cell(0, 750, 760, 750, R(0, 750, 760, 750, '#171d38'), glow(420, 1000, 420, o=.35), G(phoning(), t='translate(380 930) scale(.95)'))
    b += cell(760, 0, 640, 1500, R(760, 0, 640, 1500, '#2b3659'), C(900, 1404, 160, '#10142a', ry=18), G(standing(), t='translate(920 240) scale(.76)'), G(standing('viktor', view='tq'), t='translate(1250 240) scale(.76)'))
    phone = glow(0, 70, 300, '#bfe3e6', ry=120, o=.8) + poly('-70,88 60,78 96,112 -60,124', INK) + poly('-58,92 54,84 82,108 -52,118', '#e8f3f2')
    b += cell(1400, 0, 800, 1500, R(1400, 0, 800, 1500, '#1d2440'), R(1400, 1180, 800, 320, '#141930'), C(1800, 1206, 330, '#0d1020', ry=22), G(crouching(item=phone), t='translate(1740 390) scale(.9)'))
    return svg(width, height, b, INK, 0), width, height
