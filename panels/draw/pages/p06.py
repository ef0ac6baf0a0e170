"""Page 6: the knock, the pen, the empty office flat, the notebook."""
from draw import stairwell
from draw.cast import tint
from draw.figures import COAT, arm, bust, pal
from draw.hands import GLOVE, SKIN, Skin
from draw import car  # noqa: F401  (expressions)
from draw.kit import C, G, P, R, brush, clipped, n, poly, svg
from draw.kit2 import form, glow, limb, rim
from draw.neighbours import ROSE, ROSE_DARK, ROSE_LIGHT, quilting

PANELS = ('a', 'b')
COAT_LIGHT, COAT_DARK = COAT['elena']
JACKET, JACKET_DARK = COAT['viktor']


def lamp_palette():
    """skin in the warm light of the staircase"""
    return tint(pal(), l='#efc48e', m='#96584f')


def a():
    """Elena knocks; Viktor and the two neighbours wait behind her on the stairs."""
    width, height = 720, 832
    palette = lamp_palette()
    rings, globe = stairwell.globe_lamp(632, 322, 30, 420)
    out = stairwell.wall(width, height, 640) + clipped('M0 0H720V832H0Z', rings) + globe
    out += stairwell.padded_door((-10, 150, 900), (112, 226, 800))
    man = G(rim(bust('neighbour', 'tq', palette, 'calm', look=(.2, -.2), bottom=520), stairwell.LAMP_RIM, -4, 4), t='translate(566 462) scale(-.66 .66)')
    lady = G(rim(bust('ganeva', 'tq', palette, 'calm', look=(.3, -.25), tilt=-3, bottom=520), stairwell.LAMP_RIM, 3, 5) + closed_gown(), t='translate(632 548) scale(-.72 .72)')
    he = G(rim(bust('viktor', 'tq', palette, 'calm', look=(.45, .1), bottom=600), stairwell.LAMP_RIM, -5, 3), t='translate(462 396) scale(-.82 .82)')
    she = rim(bust('elena', 'prof', palette, 'firm', bottom=640), stairwell.LAMP_RIM, -5, 3)
    fist = G(stairwell.knocking_fist(), t='translate(176 172) rotate(-22) scale(.98)')
    upper = form(limb('-134,250 -60,350 30,420', (120, 112, 104), True, True), COAT_LIGHT, COAT_DARK, 6, -14, (COAT_DARK, 5))
    fore = form(limb('30,424 100,320 166,196', (108, 92, 74), True, False), COAT_LIGHT, COAT_DARK, -10, -6, (COAT_DARK, 5)) + P(limb('158,212 170,188', (80, 78), False, False), COAT_DARK) + brush('-6,380 20,400 50,396', 7, COAT_DARK) + brush('60,440 74,410 70,386', 7, COAT_DARK)
    she = G(she, rim(fist + upper + fore, stairwell.LAMP_RIM, -4, 3), t='translate(290 414) scale(-.88 .88)')
    out += man + he + lady + she + rim(stairwell.handrail(470, 760, 760, 900, 200, 7), '#f0b95e', -2, 3)
    return svg(width, height, out, '#1d2440', 0), width, height


def closed_gown(skin=SKIN):
    """Mrs Ganeva's near arm in its quilted sleeve, the hand holding the lapels together, head space"""
    sleeve = form(limb('-150,250 -170,400 -60,420', (104, 108, 84), True, False), ROSE, ROSE_DARK, 10, -12, (ROSE_DARK, 5)) + brush('-160,380 -130,400 -100,396', 6, ROSE_DARK) + P(limb('-78,420 -52,420', (92, 92), False, False), ROSE_LIGHT)
    hand = G(stairwell.clutching_hand(skin), t='translate(42 300) rotate(-32)')
    return hand + sleeve


def b():
    """Mrs Ganeva holds her gown shut; Elena gives her the pen."""
    width, height = 720, 832
    palette = lamp_palette()
    rings, globe = stairwell.globe_lamp(408, 306, 26, 420)
    out = stairwell.wall(width, height, 600) + clipped('M0 0H720V832H0Z', rings) + globe
    lady = rim(bust('ganeva', 'tq', palette, 'speak', look=(.45, -.15), bottom=560), stairwell.LAMP_RIM, -4, 3)
    she = rim(bust('elena', 'prof', palette, 'firm', look=(.2, .2), bottom=560), stairwell.LAMP_RIM, -5, 3)
    far_sleeve = form(limb('150,250 206,380 176,350 124,286', (90, 96, 90, 76), True, False), ROSE_DARK, '#4a2d3f', -8, -12, ('#4a2d3f', 4)) + P(limb('134,298 116,276', (82, 80), False, False), ROSE_LIGHT)
    clutch = G(stairwell.clutching_hand(), t='translate(34 236) scale(-.84 .84) rotate(-6)')
    line, widths = '-150,250 -186,400 -90,470 56,372', (108, 116, 106, 88)
    near_sleeve = form(limb(line, widths, True, False), ROSE, ROSE_DARK, 8, -16, (ROSE_DARK, 5)) + quilting(limb(line, widths, True, False), ROSE_DARK) + P(limb('38,388 68,362', (98, 98), False, False), ROSE_LIGHT)
    lady = G(lady + clutch + far_sleeve, t='translate(192 424) scale(.98)')
    she = G(she, t='translate(590 400) scale(-1.06 1.06)')
    back, front = stairwell.offering_hand()
    take_back, take_front = stairwell.receiving_hand()
    pen_at = 'translate(436 742)'
    giving = form(limb('790,800 710,824 620,762', (150, 128, 116), True, False), COAT_LIGHT, COAT_DARK, -4, -18, (COAT_DARK, 5)) + P(limb('634,772 614,758', (120, 118), False, False), COAT_DARK)
    out += lady + she
    out += G(take_back + back, t=pen_at) + G(stairwell.offered_pen(), t=pen_at) + G(rim(take_front + front, stairwell.LAMP_RIM, 2, 3), t=pen_at) + rim(giving, stairwell.LAMP_RIM, 3, 4) + G(rim(near_sleeve, stairwell.LAMP_RIM, -4, 4), t='translate(192 424) scale(.98)')
    return svg(width, height, out, '#1d2440', 0), width, height
