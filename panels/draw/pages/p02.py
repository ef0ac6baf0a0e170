"""Page 2: the counter of the district police station."""
import math

from draw import props, station
from draw.figures import arm, bust, h_flat, pal
from draw.hands import SKIN, Skin, hand_pen
from draw.kit import C, D, G, P, R, brush, clipped, n, poly, svg
from draw.kit2 import form, limb, rim

FOLDER = '01'
PANELS = ('a', 'b', 'c', 'd')


def end_counter(near_y, far_y, near_x, far_x, foot):
    """Counter seen from its end: top running away from us, end panel below."""
    (nl, nr), (fl, fr) = near_x, far_x
    out = poly(f'{nl},{near_y} {nr},{near_y} {fr},{far_y} {fl},{far_y}', station.COUNTER_TOP)
    out += R(nl, near_y, nr - nl, 30, station.COUNTER_EDGE) + R(nl, near_y + 22, nr - nl, 10, '#5c3f36')
    out += R(nl + 18, near_y + 32, nr - nl - 36, foot - near_y, station.COUNTER_FRONT) + R(nl + 18, near_y + 32, nr - nl - 36, 14, '#241a24')
    for x in range(nl + 44, nr - 90, 92):
        out += R(x, near_y + 74, 68, foot - near_y - 40, station.COUNTER_PANEL) + R(x + 60, near_y + 74, 8, foot - near_y, '#2c2029')
    return out


def office_chair(x, y, turn=0):
    """Pushed-back swivel chair: back and armrest as a dark foreground shape."""
    out = form('-60,-170! -40,-200 20,-206 70,-190 82,-150! 88,20 70,60! -56,64 -72,20', '#232c50', '#131830', -14, -8)
    out += brush('-64,40 -130,44 -150,80', 26, '#131830', 'none', w0=1) + R(-20, 60, 30, 160, '#0f1428')
    return G(out, t=f'translate({x} {y}) rotate({turn})')


def a():
    """Side view: she leans on the counter, he rises; lamp between them, the corridor behind."""
    width, height = 974, 1060
    out = station.wall(width, height, 640)
    out += R(372, 312, 256, 480, '#0f1730') + clipped('M384 324H616V800H384Z', station.corridor(384, 616, 324, 800, .26, .5, 4), station.far_bench(400, 724))
    out += C(486, 690, 560, '#e2a74a', opacity=.05) + C(486, 700, 400, '#e2a74a', opacity=.06)
    she_at, he_at = 'translate(262 412) rotate(5) scale(.96)', 'translate(722 452) scale(-.96 .96)'
    she = rim(station.svetla_soaked('speak', tilt=-3, look=(.5, -.1), bottom=800), station.LAMP_RIM, -5, 3)
    he = rim(bust('viktor', 'tq', pal(), 'worried', look=(.45, -.35), tilt=-20, bottom=760, hem=190), station.LAMP_RIM, 5, 3)
    far_sleeve = form(limb('40,400 140,404 200,394', (108, 94, 78), True, False), station.RAINCOAT_DARK, station.RAINCOAT_DEEP, -6, -14)
    far_hers = G(h_flat(SKIN), t='translate(198 394) rotate(2)') + far_sleeve
    out += end_counter(858, 768, (286, 700), (384, 606), height)
    out += C(486, 816, 150, '#fbe3a8', ry=36, opacity=.5) + poly('420,594 530,574 660,826 340,826', '#e2a74a', opacity=.26)
    out += station.counter_lamp(588, 794, .84) + G(rim(far_hers, station.LAMP_RIM, -4, 3), t=she_at)
    out += clipped('M0 0H974V768H384L286 858V1060H0Z', G(she, t=she_at)) + clipped('M974 0H0V768H606L700 858V1060H974Z', G(he, t=he_at + ' rotate(18)'))
    near_hers = arm((-150, 262), (-80, 480), (64, 448), station.RAINCOAT, station.RAINCOAT_DARK, 'flat', w=(128, 108, 82), dx=8, dy=-14, edge=(station.RAINCOAT_DARK, 5))
    out += G(rim(near_hers, station.LAMP_RIM, -5, 4) + station.rain_marks(((-112, 380, 7), (-60, 440, 6), (10, 424, 5))), t=she_at)
    near_his = arm((-196, 214), (-140, 376), (14, 404), station.UNIFORM, station.UNIFORM_DARK, 'flat', w=(118, 104, 74), dx=8, dy=-14, edge=(station.UNIFORM_DARK, 5), ang=10)
    out += G(rim(near_his, station.LAMP_RIM, 5, 4), t=he_at)
    out += rim(office_chair(930, 960, 14), '#5d7f94', 5, 4)
    return svg(width, height, out, '#151a2e', .1), width, height


def forearm(line, widths, colours, hand_turn):
    """Far forearm resting on the counter with its hand at the end of the line."""
    end_x, end_y = line.split()[-1].split(',')
    return G(h_flat(SKIN), t=f'translate({end_x} {end_y}) rotate({hand_turn})') + form(limb(line, widths, True, False), *colours, -6, -14, (colours[1], 4))


def b():
    """Over her shoulder: he writes and looks at her, not at the form."""
    width, height = 467, 1060
    out = station.wall(width, height, 520)
    # pigeonholes behind him
    out += R(300, 250, 180, 240, '#1d2548') + ''.join(R(312 + 52 * column, 262 + 56 * row, 42, 46, '#151b38') + R(318 + 52 * column, 290 + 56 * row - (row * 7 + column * 5) % 9, 30, 16, ('#8d93a5', '#c9b79a', '#6d7f9e')[(row + column) % 3], opacity=.55) for row in range(4) for column in range(3))
    out += poly('60,560 150,534 430,900 20,900', '#e2a74a', opacity=.16)
    he_at = 'translate(292 340) scale(-1 1)'
    he = bust('viktor', 'tq', pal(), 'calm', look=(.75, -.1), tilt=2, bottom=560)
    far_upper = form(limb('120,236 166,360 150,470', (100, 92, 84)), station.UNIFORM_DARK, '#2b3658', -8, -6)
    out += G(rim(far_upper + he, station.LAMP_RIM, 5, 3), t=he_at)
    # counter and form
    out += poly(f'0,764 {width},764 {width},930 0,930', station.COUNTER_TOP) + R(0, 764, width, 7, '#5c3f36')
    out += C(190, 840, 230, '#fbe3a8', ry=66, opacity=.38)
    form_sheet = '128,800 330,786 384,880 112,898'
    out += poly(form_sheet, '#0d1020', opacity=.35, transform='translate(5 8)') + poly(form_sheet, '#fbeacb') + poly('128,800 330,786 336,797 126,811', '#6d7f9e')
    out += ''.join(brush(f'{144 - row * 2},{828 + row * 17} {200 + row * 3},{824 + row * 17} {(300 if row < 2 else 216) + row * 6},{(818 if row < 2 else 823) + row * 17}', 4, '#5a6490', 'none') for row in range(4))
    out += G(rim(forearm('190,452 170,462 148,468', (78, 72, 64), (station.UNIFORM_DARK, '#2b3658'), 176), station.LAMP_RIM, 4, 3), t=he_at)
    out += writing_arm(238, 866)
    out += R(0, 930, width, 26, station.COUNTER_EDGE) + R(0, 948, width, 10, '#5c3f36') + R(0, 958, width, 110, station.COUNTER_FRONT) + R(0, 958, width, 12, '#241a24')
    out += station.counter_lamp(44, 784, .78, -1)
    shoulder = form('-20,590! 20,572 62,596 92,650 112,730 122,860 126,1060! -20,1060!', station.RAINCOAT_DARK, station.RAINCOAT_DEEP, -34, 0)
    hood = form('-20,520! 24,526 66,556 84,600 70,640 20,664 -20,668!', station.RAINCOAT, station.RAINCOAT_DARK, -10, 14)
    hair = P('-40,330! 0,322 40,346 62,396 60,456 36,512 0,540 -40,540!', '#7a3b2a') + P('-40,330! -10,326! 14,380 10,470 -10,540! -40,540!', '#552822') + P('6,470 40,462 66,486 62,528 30,546 2,532', '#7a3b2a') + P('6,470! 20,490 22,520 30,546! 2,532', '#552822') + brush('4,334 36,370 44,430', 4, '#b5623f') + brush('24,340 52,390 54,440', 4, '#b5623f')
    out += rim(shoulder, station.LAMP_RIM, -4, 2) + rim(hair, station.LAMP_RIM, -3, 2) + rim(hood, station.LAMP_RIM, -4, 2) + station.rain_marks(((84, 720, 6), (50, 800, 7), (96, 850, 6), (30, 900, 6), (40, 600, 6)))
    return svg(width, height, out, '#151a2e', .1), width, height


def writing_arm(tip_x, tip_y):
    """His near arm on the counter, the pen on the form at tip_x, tip_y."""
    sleeve = form(limb(f'{tip_x + 226},{tip_y - 276} {tip_x + 262},{tip_y - 150} {tip_x + 252},{tip_y - 60} {tip_x + 168},{tip_y - 22}', (128, 118, 104, 74), True, False), station.UNIFORM, station.UNIFORM_DARK, -6, -16, (station.UNIFORM_DARK, 5))
    shadow = poly(f'{tip_x},{tip_y + 4} {tip_x + 260},{tip_y + 20} {tip_x + 260},{tip_y + 52} {tip_x + 60},{tip_y + 38}', '#2c1f28', opacity=.35)
    hand = G(hand_pen(SKIN), t=f'translate({tip_x} {tip_y}) rotate(-9) scale(.30)')
    return shadow + rim(hand, station.LAMP_RIM, 4, 3) + rim(sleeve, station.LAMP_RIM, 5, 4)


def handset_arm():
    """Near arm holding a desk-phone handset to the ear (head space, facing right)."""
    handset = form(limb('-56,-46 -84,22 -44,96', (34, 26, 32)), '#3c4a75', '#10142a', 8, -4) + form(limb('-64,-56 -40,-38', (40, 44)), '#3c4a75', '#10142a', 8, -4) + form(limb('-54,102 -22,96', (42, 38)), '#3c4a75', '#10142a', 8, -4)
    hand = form('-60,84! -92,66 -112,20 -98,-18 -72,-26 -48,-10 -40,26 -46,76!', SKIN.l, SKIN.m, 10, -6)
    for y, x in ((-12, -40), (12, -36), (36, -36), (58, -42)):
        hand += form(limb(f'-96,{y + 4} -68,{y - 4} {x},{y + 2}', (28, 27, 21)), SKIN.l, SKIN.m, 3, -6, (SKIN.m, 3))
    upper = form(limb('-160,252 -226,380 -232,440', (124, 112, 104), True, True), station.UNIFORM, station.UNIFORM_DARK, 14, -6, (station.UNIFORM_DARK, 5))
    fore = form(limb('-236,440 -200,300 -112,112', (106, 98, 78), True, False), station.UNIFORM, station.UNIFORM_DARK, 16, -4, (station.UNIFORM_DARK, 6))
    cuff = form(limb('-122,134 -106,98', (86, 84), False, False), station.UNIFORM_LIGHT, station.UNIFORM, 12, -2)
    folds = brush('-250,400 -214,420 -190,400', 7, station.UNIFORM_DARK) + brush('-236,350 -200,366 -176,352', 6, station.UNIFORM_DARK)
    return handset, hand, upper + fore + cuff + folds


def desk_telephone(x, y):
    """Desk telephone without its handset, front foot at x, y."""
    body = P('-96,0! -80,-52 -60,-62! 66,-62! 84,-50 100,0!', '#232c50') + P('40,-62! 66,-62! 84,-50 100,0! 60,0!', '#151a2e') + P('-54,-62! -60,-80 -36,-84 -30,-70! 36,-70! 44,-84 66,-80 62,-62!', '#3c4a75')
    keys = ''.join(poly(f'{-40 + col * 26 - row * 3},{-50 + row * 15} {-22 + col * 26 - row * 3},{-50 + row * 15} {-23 + col * 26 - row * 3},{-41 + row * 15} {-42 + col * 26 - row * 3},{-41 + row * 15}', '#9cc3cb') for row in range(3) for col in range(3))
    return G(C(4, 4, 112, '#0d1020', ry=12, opacity=.5), body, keys, t=f'translate({x} {y})')


def curly_cord(x0, y0, x1, y1, sag, turns=15):
    """Coiled telephone cord between two points."""
    points = []
    for k in range(turns * 4 + 1):
        share = k / (turns * 4)
        x = x0 + (x1 - x0) * share
        y = y0 + (y1 - y0) * share + sag * 4 * share * (1 - share)
        points.append(f'{n(x + 7 * math.cos(k * math.pi / 2))},{n(y + 7 * math.sin(k * math.pi / 2))}')
    return f'<path d="{D(" ".join(points), False)}" fill="none" stroke="#10142a" stroke-width="6"/>'


def svetla_on_bench():
    """Svetla seated, facing right in her own space, seat level at y 640; the boat in her open palm."""
    far_leg = form(limb('-20,612 150,606 190,640 176,860', (104, 100, 84, 58), True, False), '#22305f', '#161f45', 8, -8) + P('142,852! 206,852! 262,880 264,896! 140,896!', '#10142a')
    near_leg = form(limb('-60,624 110,620 146,660 130,872', (116, 108, 90, 62), True, False), station_navy(), '#1b2550', -8, -10) + P('94,864! 164,864! 222,892 226,910! 92,910!', '#10142a')
    coat = station.svetla_soaked('tired', tilt=8, look=(.3, .8), bottom=600)
    skirt = form('-206,520! 30,540! 110,556 150,600 142,664! 40,680 -60,672 -200,660! -222,600', station.RAINCOAT, station.RAINCOAT_DARK, 10, -34)
    near = arm((-150, 262), (-130, 470), (60, 500), station.RAINCOAT, station.RAINCOAT_DARK, 'flat', w=(124, 106, 80), dx=10, dy=-10, edge=(station.RAINCOAT_DARK, 5), ang=-6)
    boat = G(props.paper_boat(70, yaw=-20, pitch=14, light=(.5, .6, .7), paper=('#ffffff', '#b39c7a'), ambient=.35), t='translate(150 486)')
    return far_leg + near_leg + coat + skirt + near + boat


def station_navy():
    """Colour of the driver's uniform."""
    return '#31457c'


def d():
    """Low and wide: he telephones in front, the corridor long and bright, she waits alone on the bench with the boat."""
    width, height = 1024, 1060
    out = station.wall(width, height, 560)
    left, right, top, bottom = 478, 1010, 150, 860
    out += R(left - 16, top - 16, right - left + 32, bottom - top + 20, '#0f1730')
    out += clipped(f'M{left} {top}H{right}V{bottom}H{left}Z', station.corridor(left, right, top, bottom, .17, .34, 5))
    out += poly('700,806 1010,806 1010,830 660,830', '#24495a', opacity=.55)
    out += G(station.slatted_bench(252), t='translate(734 690)')
    out += G(rim(svetla_on_bench(), '#e8f3f2', 4, 2), t='translate(862 436) scale(-.40 .40)')
    # counter seen from his side
    out += poly(f'0,828 {width},828 {width},904 0,904', station.COUNTER_TOP) + R(0, 828, width, 10, station.COUNTER_EDGE)
    out += R(0, 904, width, 20, '#5c3f36') + R(0, 922, width, 150, station.COUNTER_FRONT)
    out += C(650, 868, 190, '#fbe3a8', ry=28, opacity=.4) + station.counter_lamp(726, 884, .7)
    he_at = 'translate(286 378) scale(1.12)'
    he = bust('viktor', 'tq', pal(), 'speak', look=(.4, .1), tilt=-3, bottom=640)
    handset, hand, sleeve = handset_arm()
    out += rim(desk_telephone(598, 900), '#9cc3cb', -3, 3)
    he += brush('-150,470 -60,520 30,500', 8, station.UNIFORM_DARK) + brush('150,420 110,500 40,540', 8, station.UNIFORM_DARK) + brush('-120,560 -30,590 20,580', 7, station.UNIFORM_DARK)
    out += G(rim(he, '#cfe6ea', -5, 3), t=he_at)
    out += curly_cord(258, 488, 512, 880, 120, 20)
    out += G(handset + rim(hand, '#cfe6ea', -3, 3) + rim(sleeve, '#cfe6ea', -5, 3), t=he_at)
    return svg(width, height, out, '#151a2e', .1), width, height


def counter_from_above(width, height, pool_x, pool_y):
    """Counter top seen from above with the lamp's pool of light; the far edge lies at y = 96."""
    wood, lit = '#4b3334', '#8a5f45'
    out = R(0, 0, width, height, wood)
    for x, y, length in ((40, 330, 200), (300, 250, 180), (20, 700, 160), (330, 820, 190), (120, 980, 240), (210, 180, 160)):
        out += brush(f'{x},{y} {x + length * .5},{y - 5} {x + length},{y + 3}', 4, '#3d2930')
    out += C(pool_x, pool_y, 330, '#e2a74a', ry=410, opacity=.16) + C(pool_x, pool_y, 232, '#e2a74a', ry=286, opacity=.34) + C(pool_x, pool_y + 40, 168, '#fbe3a8', ry=150, opacity=.22)
    out += R(0, 0, width, 92, '#1a2145') + R(0, 92, width, 16, station.COUNTER_EDGE) + R(0, 108, width, 14, '#2c1f28')
    return out


def arm_above(arm, hand_settings, place, turn, scale, flip=1):
    """One forearm with its hand seen from above, with its hard shadow on the counter."""
    x, y = place
    shadow = props.hand_above(FLAT_SHADOW, nails=False, **hand_settings)
    whole = props.hand_above(**hand_settings) + arm
    tail = f'rotate({turn}) scale({flip * scale} {scale})'
    return G(shadow, t=f'translate({x + 16} {y + 22}) {tail}', opacity=.42) + G(whole, t=f'translate({x} {y}) {tail}')


def c():
    """Close from above: the wet ticket boat between his hands and hers."""
    width, height = 520, 1060
    boat_x, boat_y = 232, 640
    out = counter_from_above(width, height, boat_x, boat_y - 20)
    his = props.sleeve_above(station.UNIFORM, station.UNIFORM_DARK, 176, 460, ('#aab6c8', '#5c6a8e'))
    out += arm_above(his, dict(curl=.15, spread=1.0), (72, 176), 166, .72)
    out += arm_above(his, dict(curl=.75, spread=.6), (402, 152), 196, .72, -1)
    out += G(props.puddle(150, 50, '#2f2430'), t=f'translate({boat_x + 6} {boat_y + 12})', opacity=.6)
    out += G(props.puddle(132, 38, '#d8b47a'), t=f'translate({boat_x - 4} {boat_y + 4})', opacity=.6)
    out += G(props.boat_shadow(124, (.62, .26), 14, opacity=.62), t=f'translate({boat_x} {boat_y})')
    out += G(props.paper_boat(124, yaw=16, pitch=30, light=(-.6, .6, .55), paper=('#fffaf0', '#c4a67c'), ticket=True, wet='#9c8674', ambient=.2), t=f'translate({boat_x} {boat_y + 4})')
    for x, y, r in ((92, 560, 8), (372, 590, 10), (360, 706, 6), (120, 720, 7), (390, 540, 6), (246, 738, 9), (212, 520, 5)):
        out += C(x + 2, y + 5, r, '#2c1f28', ry=r * .7, opacity=.5) + C(x, y, r, '#f0d6a4', ry=r * .7, opacity=.85)
    hers = props.sleeve_above(station.RAINCOAT, station.RAINCOAT_DARK, 184, 460, (station.RAINCOAT_DARK, station.RAINCOAT_DEEP), ((-30, 130), (20, 84), (44, 190), (-50, 220)))
    out += arm_above(hers, dict(curl=.5, spread=.8), (66, 926), 26, .62, -1)
    out += arm_above(hers, dict(curl=.95, spread=.6), (392, 940), -24, .62)
    return svg(width, height, out, '#151a2e', .1), width, height


FLAT_SHADOW = Skin('#151a2e', '#151a2e', '#151a2e', None, '#151a2e')
