"""Page 2: the counter of the district police station."""
import math

from draw import props, station
from draw.figures import arm, bust, pal
from draw.hands import SKIN, Skin, hand_pen
from draw.holds import asking, planted, resting
from draw.kit import C, D, G, P, R, brush, clipped, n, poly, svg
from draw.kit2 import form, limb, rim
from draw.receiver import phone_grip

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


def pinboard(x, y):
    """notices on the wall behind the counter: papers without a word, one red stamp"""
    out = R(x + 8, y + 10, 196, 150, '#0d1020', opacity=.35) + R(x, y, 196, 150, '#5c4a4a') + R(x + 7, y + 7, 182, 136, '#7a5f50')
    for left, top, wide, tall, turn, colour in ((16, 18, 56, 74, -4, '#c9d3de'), (82, 14, 48, 62, 3, '#e6d6b4'), (140, 24, 40, 56, -2, '#a9b8cc'), (88, 86, 74, 46, 2, '#c9d3de'), (22, 102, 46, 32, 5, '#e2a74a')):
        bars = ''.join(R(7, 12 + row * 9, wide - 14 - (row * 5) % 11, 3, '#6d7f9e') for row in range(int((tall - 18) / 9)))
        out += G(R(3, 5, wide, tall, '#0d1020', opacity=.35), R(0, 0, wide, tall, colour), bars, C(wide / 2, 3, 3.4, '#c8452f'), t=f'translate({x + left} {y + top}) rotate({turn})')
    return out


def a():
    """Across the end of the counter: she leans on it with her whole weight and asks; he is already coming up out of his chair."""
    width, height = 974, 1060
    out = station.wall(width, height, 640) + pinboard(740, 300)
    out += R(372, 312, 256, 480, '#0f1730') + clipped('M384 324H616V800H384Z', station.corridor(384, 616, 324, 800, .26, .5, 4), station.far_bench(400, 724))
    out += poly('384,800 616,800 700,1060 250,1060', '#8fb0c0', opacity=.16)
    out += C(520, 690, 560, '#e2a74a', opacity=.05) + C(520, 700, 380, '#e2a74a', opacity=.07)
    lean, rise = 'translate(258 418) rotate(11) scale(.96)', 'translate(718 462) scale(-.96 .96)'
    she = rim(station.svetla_soaked('plead', tilt=-12, look=(.5, -.25), bottom=900, push=(16, 6)), station.LAMP_RIM, -5, 3)
    he = rim(G(bust('viktor', 'tq', pal(), 'assure', look=(.45, -.45), tilt=-25, bottom=860, hem=190, push=(14, 12)), t='rotate(20)'), station.LAMP_RIM, -5, 3)
    far_hers = form(limb('230,590 320,690 440,738', (118, 106, 84), True, False), station.RAINCOAT_DARK, station.RAINCOAT_DEEP, -6, -14)
    far_his = form(limb('756,640 688,716 606,744', (104, 92, 66), True, False), station.UNIFORM_DARK, '#2b3658', -8, -12) + P(limb('622,740 602,746', (68, 66), False, False), station.UNIFORM_LIGHT)
    out += G(rim(far_his + G(resting(light=(4, -13)), t='translate(604 744) scale(-.37 .37) rotate(14)'), station.LAMP_RIM, 3, 3))
    out += G(he, t=rise)
    out += end_counter(858, 768, (286, 700), (384, 606), height)
    form_sheet = '470,800 584,786 612,824 486,840'
    out += C(500, 816, 176, '#fbe3a8', ry=36, opacity=.55) + poly(form_sheet, '#0d1020', opacity=.3, transform='translate(5 7)') + poly(form_sheet, '#fbeacb') + poly('470,800 584,786 588,794 473,808', '#6d7f9e') + ''.join(brush(f'{488 + k},{815 + 7 * k} {560 + 4 * k},{806 + 7 * k}', 2.6, '#8d93a5', 'none') for k in range(3))
    out += poly('452,610 560,590 668,838 322,838', '#e2a74a', opacity=.2) + station.counter_lamp(612, 790, .78)
    out += rim(G(asking(), t='translate(430 732) rotate(4) scale(.41)') + far_hers, station.LAMP_RIM, -4, 4)
    out += clipped('M0 0H974V768H384L286 858V1060H0Z', G(she, t=lean))
    near_hers = form(limb('64,640 78,770 168,846 352,830', (130, 122, 112, 82), True, False), station.RAINCOAT, station.RAINCOAT_DARK, 8, -16, (station.RAINCOAT_DARK, 5))
    near_hers += brush('60,760 100,790 150,786', 8, station.RAINCOAT_DARK) + brush('112,870 150,850 166,816', 8, station.RAINCOAT_DARK) + P(limb('336,832 356,829', (88, 86), False, False), station.RAINCOAT_DARK)
    out += rim(G(resting(), t='translate(356 830) rotate(-2) scale(.45)') + near_hers, station.LAMP_RIM, -5, 4) + station.rain_marks(((92, 700, 7), (120, 812, 7), (220, 840, 6), (282, 826, 5)))
    near_his = form(limb('936,640 888,716 812,786 690,778', (124, 116, 106, 76), True, False), station.UNIFORM, station.UNIFORM_DARK, 6, -16, (station.UNIFORM_DARK, 5))
    near_his += brush('850,720 838,760 800,770', 8, station.UNIFORM_DARK) + brush('780,740 770,766 784,796', 7, station.UNIFORM_DARK) + P(limb('704,778 684,778', (80, 78), False, False), station.UNIFORM_LIGHT)
    out += rim(G(planted(light=(4, -13)), t='translate(672 788) scale(-.44 .44) rotate(-12)') + near_his, station.LAMP_RIM, 5, 4)
    out += station.puddle_drops(((344, 872, 13), (386, 852, 7), (320, 846, 6), (430, 862, 9))) + station.rain_marks(((300, 900, 6), (318, 952, 5)), opacity=.6)
    out += rim(G(office_chair(0, 0), t='translate(902 990) rotate(19) scale(1.1)'), '#5d7f94', 5, 4)
    return svg(width, height, out, '#151a2e', 0), width, height


def b():
    """Over her shoulder: he writes and looks at her, not at the form."""
    width, height = 467, 1060
    out = station.wall(width, height, 520)
    # pigeonholes behind him
    out += R(300, 250, 180, 240, '#1d2548') + ''.join(R(312 + 52 * column, 262 + 56 * row, 42, 46, '#151b38') + R(318 + 52 * column, 290 + 56 * row - (row * 7 + column * 5) % 9, 30, 16, ('#8d93a5', '#c9b79a', '#6d7f9e')[(row + column) % 3], opacity=.55) for row in range(4) for column in range(3))
    out += poly('60,560 150,534 430,900 20,900', '#e2a74a', opacity=.16)
    he_at = 'translate(292 340) scale(-1 1)'
    he = bust('viktor', 'tq', pal(), 'ask', look=(.6, -.1), tilt=6, bottom=560, push=(10, 12))
    far_upper = form(limb('120,236 166,360 150,470', (100, 92, 84)), station.UNIFORM_DARK, '#2b3658', -8, -6)
    out += G(rim(far_upper + he, station.LAMP_RIM, 5, 3), t=he_at)
    # counter and form
    out += poly(f'0,764 {width},764 {width},930 0,930', station.COUNTER_TOP) + R(0, 764, width, 7, '#5c3f36')
    out += C(190, 840, 230, '#fbe3a8', ry=66, opacity=.38)
    form_sheet = '128,800 330,786 384,880 112,898'
    out += poly(form_sheet, '#0d1020', opacity=.35, transform='translate(5 8)') + poly(form_sheet, '#fbeacb') + poly('128,800 330,786 336,797 126,811', '#6d7f9e')
    out += ''.join(brush(f'{144 - row * 2},{828 + row * 17} {200 + row * 3},{824 + row * 17} {(300 if row < 2 else 216) + row * 6},{(818 if row < 2 else 823) + row * 17}', 4, '#5a6490', 'none') for row in range(4))
    out += rim(G(resting(light=(3, -13)), t='translate(142 818) rotate(2) scale(.40)') + form(limb('60,786 104,806 146,818', (84, 78, 64), True, False), station.UNIFORM_DARK, '#2b3658', -6, -14, ('#2b3658', 4)), station.LAMP_RIM, 4, 3)
    out += writing_arm(238, 866)
    out += R(0, 930, width, 26, station.COUNTER_EDGE) + R(0, 948, width, 10, '#5c3f36') + R(0, 958, width, 110, station.COUNTER_FRONT) + R(0, 958, width, 12, '#241a24')
    out += station.counter_lamp(44, 784, .78, -1)
    shoulder = form('-20,590! 20,572 62,596 92,650 112,730 122,860 126,1060! -20,1060!', station.RAINCOAT_DARK, station.RAINCOAT_DEEP, -34, 0)
    hood = form('-20,520! 24,526 66,556 84,600 70,640 20,664 -20,668!', station.RAINCOAT, station.RAINCOAT_DARK, -10, 14)
    hair = P('-40,330! 0,322 40,346 62,396 60,456 36,512 0,540 -40,540!', '#7a3b2a') + P('-40,330! -10,326! 14,380 10,470 -10,540! -40,540!', '#6d3d33') + P('6,470 40,462 66,486 62,528 30,546 2,532', '#7a3b2a') + P('6,470! 20,490 22,520 30,546! 2,532', '#6d3d33') + brush('4,334 36,370 44,430', 4, '#b5623f') + brush('24,340 52,390 54,440', 4, '#b5623f')
    out += rim(shoulder, station.LAMP_RIM, -4, 2) + rim(hair, station.LAMP_RIM, -3, 2) + rim(hood, station.LAMP_RIM, -4, 2) + station.rain_marks(((84, 720, 6), (50, 800, 7), (96, 850, 6), (30, 900, 6), (40, 600, 6)))
    return svg(width, height, out, '#151a2e', 0), width, height


def writing_arm(tip_x, tip_y):
    """His near arm on the counter, the pen on the form at tip_x, tip_y."""
    sleeve = form(limb(f'{tip_x + 226},{tip_y - 276} {tip_x + 262},{tip_y - 150} {tip_x + 252},{tip_y - 60} {tip_x + 168},{tip_y - 22}', (128, 118, 104, 74), True, False), station.UNIFORM, station.UNIFORM_DARK, -6, -16, (station.UNIFORM_DARK, 5))
    shadow = poly(f'{tip_x},{tip_y + 4} {tip_x + 260},{tip_y + 20} {tip_x + 260},{tip_y + 52} {tip_x + 60},{tip_y + 38}', '#2c1f28', opacity=.35)
    hand = G(hand_pen(SKIN), t=f'translate({tip_x} {tip_y}) rotate(-9) scale(.30)')
    return shadow + rim(hand, station.LAMP_RIM, 4, 3) + rim(sleeve, station.LAMP_RIM, 5, 4)


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


def corridor_bench():
    """the bench along the right wall of the corridor, running away from us; panel units: (behind her, nothing in front)"""
    dark, wood, edge = '#0f1428', '#a06a48', '#6b4638'
    back = ''
    for near_y, tall in ((548, 40), (606, 34)):
        back += poly(f'988,{near_y} 988,{near_y + tall} 870,{near_y + 16 - (near_y - 548) * .3 + tall * .74:.0f} 870,{near_y - 26 - (near_y - 548) * .32 + 16:.0f}', wood) + poly(f'988,{near_y + tall - 8} 988,{near_y + tall} 870,{near_y + 16 - (near_y - 548) * .3 + tall * .74:.0f} 870,{near_y + 10 - (near_y - 548) * .3 + tall * .74:.0f}', edge)
    legs = R(748, 640, 9, 96, dark) + R(876, 640, 9, 84, dark) + R(796, 720, 13, 128, dark) + R(966, 720, 13, 140, dark) + R(786, 840, 34, 8, dark) + R(956, 852, 34, 8, dark)
    seat = poly('786,712 992,712 890,640 738,640', wood) + ''.join(poly(f'{786 + k},712 {790 + k},712 {742 + k * .74:.0f},640 {739 + k * .74:.0f},640', '#7d5140') for k in (52, 106, 158)) + poly('738,640 786,712 786,730 738,654', edge) + R(786, 712, 206, 18, '#5c3f36')
    return legs + back + seat


def receiver_arm():
    """near arm of someone facing right, the receiver at the ear, elbow out to the side (head space): receiver and hand, sleeve"""
    grip = phone_grip(SKIN, '#3c4a75', '#10142a')
    upper = form(limb('-150,250 -236,346 -262,430', (126, 118, 108), True, True), station.UNIFORM, station.UNIFORM_DARK, 14, -8, (station.UNIFORM_DARK, 5))
    fore = form(limb('-262,432 -190,310 -84,158', (112, 98, 72), True, False), station.UNIFORM, station.UNIFORM_DARK, 12, -8, (station.UNIFORM_DARK, 6))
    cuff = form(limb('-98,180 -80,150', (80, 78), False, False), station.UNIFORM_LIGHT, station.UNIFORM, 12, -2)
    folds = brush('-286,410 -244,404 -222,374', 7, station.UNIFORM_DARK) + brush('-262,360 -230,370 -206,346', 6, station.UNIFORM_DARK) + brush('-226,352 -200,352 -186,330', 5, station.UNIFORM_DARK)
    return grip, upper + fore + cuff + folds


def d():
    """Low and wide: he telephones, bent over his notes; behind him the corridor long and bright, she alone on the bench with the boat."""
    width, height = 1024, 1060
    out = station.wall(width, height, 560)
    left, right, top, bottom = 478, 1010, 150, 860
    out += R(left - 16, top - 16, right - left + 32, bottom - top + 20, '#0f1730')
    out += clipped(f'M{left} {top}H{right}V{bottom}H{left}Z', station.corridor(left, right, top, bottom, .17, .34, 5), poly('786,848 1010,860 1010,820 760,736 700,740', '#24495a', opacity=.5),
                   corridor_bench(), poly('760,842 880,842 800,1000 600,1000', '#24495a', opacity=.35), G(rim(svetla_on_bench(), '#e8f3f2', 4, 2), t='translate(846 432) scale(-.42 .42)'))
    # counter seen from his side
    out += poly(f'0,828 {width},828 {width},920 0,920', station.COUNTER_TOP) + R(0, 828, width, 10, station.COUNTER_EDGE)
    out += poly('478,838 1010,838 1024,880 430,880', '#9cc3cb', opacity=.14)
    out += R(0, 920, width, 20, '#5c3f36') + R(0, 938, width, 140, station.COUNTER_FRONT)
    out += C(640, 884, 250, '#fbe3a8', ry=30, opacity=.42) + station.counter_lamp(936, 880, .66)
    he_at = 'translate(268 392) rotate(7 0 400) scale(1.1)'
    he = bust('viktor', 'tq', pal(), 'firm', look=(.3, .25), tilt=7, bottom=700, push=(14, 8))
    he += brush('-150,470 -60,520 30,500', 8, station.UNIFORM_DARK) + brush('150,420 110,500 40,540', 8, station.UNIFORM_DARK) + brush('-130,330 -84,380 -90,450', 7, station.UNIFORM_DARK)
    grip, sleeve = receiver_arm()
    out += rim(desk_telephone(772, 908), '#9cc3cb', -3, 3)
    pad = '436,876 612,868 636,914 430,922'
    out += poly(pad, '#0d1020', opacity=.35, transform='translate(5 8)') + poly(pad, '#fbeacb') + poly('436,876 612,868 615,875 435,884', '#c8452f') + ''.join(brush(f'{454 - k},{892 + 9 * k} {500},{888 + 9 * k} {(548, 534)[k]},{886 + 9 * k}', 3, '#5a6490', 'none') for k in range(2))
    far_arm = form(limb('420,640 496,768 604,852', (120, 108, 76), True, False), station.UNIFORM_DARK, '#2b3658', -8, -14, ('#2b3658', 4)) + P(limb('590,842 608,856', (80, 78), False, False), station.UNIFORM_LIGHT)
    writing = rim(G(resting(light=(4, -13)), t='translate(608 862) scale(-.44 .44) rotate(-8)') + far_arm, '#cfe6ea', -4, 3) + G(pen_in_hand(), t='translate(500 902)')
    out += writing
    out += G(rim(he, '#cfe6ea', -5, 3), t=he_at)
    out += curly_cord(306, 492, 690, 892, 118, 26)
    out += clipped('M468 700L466 750L462 816L458 860L449 986L446 1060H1024V700Z', writing)
    out += G(rim(grip, '#cfe6ea', -3, 3) + rim(sleeve, '#cfe6ea', -5, 3), t=he_at)
    return svg(width, height, out, '#151a2e', 0), width, height


def pen_in_hand():
    """pen that lies between the resting fingers, tip at 0,0"""
    return P(limb('8,-8 66,-74', (9, 10), False, True), '#151a2e') + poly('0,0 5,-14 13,-7', '#c9ced8') + P(limb('54,-60 66,-74', (10, 10), False, True), '#c8452f')


def counter_from_above(width, height, pool_x, pool_y):
    """Counter top seen from above with the lamp's pool of light; the far edge lies at y = 96."""
    wood = '#4b3334'
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
    return svg(width, height, out, '#151a2e', 0), width, height


FLAT_SHADOW = Skin('#151a2e', '#151a2e', '#151a2e', None, '#151a2e')
