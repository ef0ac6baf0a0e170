"""Page 4: the cybercrime unit, the prosecutor, the window, the three sails."""
import random

from draw.kit import C, G, P, R, brush, clipped, n, poly, svg
from draw.kit2 import form, glow, limb, rim
from draw.cast import tint
from draw.faces import mouth
from draw.figures import COAT, bust, pal
from draw.hands import Skin
from draw.holds import pointing, resting
from draw.people import Pal
from draw.places import rain
from draw.receiver import gripping_hand, phone_grip
from draw.rooms import AMBER, COLD, COLD_MID, INK, NIGHT, TEAL, TEAL_DARK, banker_lamp, gooseneck_lamp, keyboard, law_book, monitor, thermos, three_profiles, white_sail

PANELS = ('a', 'b', 'c', 'd')
COLD_SKIN = Skin('#e9cfaa', '#8a5a62', '#6b4250', mid='#c79a86')
FACE_OUTLINE = '-2,-112 40,-104 66,-78 74,-40 72,0 69,36 58,70 32,97 0,106 -32,97 -58,70 -69,36 -72,0 -74,-40 -66,-78 -40,-104'


def mirrored_lens(centre_x, radius, dim=0):
    """One round lens in which three white sails stand in a row."""
    glass = clipped(f'M{centre_x - radius} 0a{radius} {radius} 0 1 0 {2 * radius} 0a{radius} {radius} 0 1 0 {-2 * radius} 0Z',
                    C(centre_x, 0, radius, TEAL), P(f'{centre_x - 40},40! {centre_x + 40},4! {centre_x + 40},50! {centre_x - 40},50!', TEAL_DARK),
                    P(f'{centre_x - 36},-20! {centre_x - 6},-36! {centre_x + 4},-36! {centre_x - 36},-6!', '#9cc3cb', opacity=.35),
                    *(G(white_sail(size, '#ffffff', '#cfe0e4'), t=f'translate({centre_x + shift} {drop}) rotate({turn})') for shift, drop, size, turn in ((-19.5, 2, 19, -5), (0, 0, 23, 0), (19.5, 2, 19, 5))))
    shade = C(centre_x, 0, radius, NIGHT, opacity=dim) if dim else ''
    frame = f'<circle cx="{centre_x}" cy="0" r="{radius}" fill="none" stroke="{INK}" stroke-width="6.5"/>'
    edge = f'<path d="M{centre_x - radius + 1} 10A{radius} {radius} 0 0 1 {centre_x - 12} {-radius + 3}" fill="none" stroke="{COLD_MID}" stroke-width="1.5"/>'
    return glass + shade + frame + edge


def stubble(seed=5, count=420):
    """Short beard as cut specks over jaw and upper lip."""
    dice = random.Random(seed)
    marks = ''
    while count:
        x, y = dice.uniform(-62, 40), dice.uniform(38, 104)
        if y < 46 + abs(x) * .1 or abs(x) < 22 and 57 < y < 78:
            continue
        marks += f'M{n(x)} {n(y)}l.5 1.7l.6 -.2l-.4 -1.6Z'
        count -= 1
    return f'<path d="{marks}" fill="#2a2136" opacity=".6"/>'


def asen_close(light='#d9b695', middle='#96695f', dark='#382b3e'):
    """Asen's face in front of the screen, head space; eyes hidden by the glasses' mirrors."""
    hair = '#10142a'
    planes = (P('-72,-20! -70,20 -66,44 -54,74 -30,97 -8,104! -14,92 -20,80 -22,66 -26,56 -34,48! -26,40 -14,42! -12,30 -8,6 -6,-20! -34,-44 -60,-40', middle)
              + P('-66,26! -60,30 -46,38 -28,37! -30,46 -38,52 -36,66 -40,80! -56,68 -64,46', light)
              + P('-66,-46! -50,-52 -34,-52 -22,-48! -40,-44 -56,-40 -67,-30!', middle)
              + P('-5,-30! 2,-30! 5,0 10,24 15,36 9,43 -4,46 -15,42 -17,35 -11,26 -8,4', light)
              + P('28,38! 42,35 58,24! 57,40 46,58 37,58 31,46', middle)
              + P('-17,88! -2,83 10,88 6,100 -10,101', middle))
    face = P(FACE_OUTLINE, dark) + clipped(FACE_OUTLINE, planes, stubble())
    lines = (P('-14,42! -9,39 -5,44! -9,46', INK) + P('5,45! 10,41 14,44! 10,47', INK) + mouth(-3, 63, 44, Pal(l=light, m='#6d4650', k=INK, w='#d9c9b4'), 'say'))
    brows = brush('-9,-34 -34,-41 -64,-33', 10, hair, w0=.45) + brush('9,-33 34,-39 62,-31', 9, hair, w0=.45)
    ears = (C(72, 4, 14, '#2b2236', ry=40) + C(-70, 4, 12, dark, ry=36) + P('-70,-16 -83,-22 -89,-2 -84,24 -76,38 -68,34', middle) + P('-74,-8 -82,-12 -83,6 -77,24', dark)
            + P('70,-16 82,-22 88,-2 83,24 75,38 68,34', '#2b2236'))
    locks = (P('-76,-10! -90,-60 -84,-120 0,-140 84,-120 90,-60 76,-10! 73,-40 62,-66 40,-72! 10,-66 -20,-72 -46,-66 -62,-60 -71,-40', hair)
             + brush('-84,-58 -70,-66 -48,-70', 2.4, '#3b4468') + brush('-50,-74 -20,-78 6,-74', 2.4, '#3b4468'))
    temples = brush('-70,-6 -80,-8 -88,-10', 6, INK, 'none') + brush('70,-6 80,-9 88,-12', 6, INK, 'none')
    bridge = brush('-6,-5 0,-10 6,-5', 6.5, INK, 'none')
    return ears + face + locks + brows + lines + temples + mirrored_lens(-36, 31) + mirrored_lens(36, 31, .22) + bridge


def hood_and_neck():
    """Neck in shadow and the soft roll of the hood, head space."""
    neck = P('-46,60! 46,60! 50,130 60,190! -60,190! -50,130', '#241c30') + P('-46,76! -30,100 -14,108! -16,140 -22,190! -60,190! -50,130', '#5b4350')
    back = P('-150,190! -140,120 -112,78 -72,58! 72,58! 112,80 140,120 150,190!', '#1c1930')
    front = form('-240,200! -200,140 -140,112 -96,88! -70,118 -40,150 0,160 40,150 70,116! 98,90 140,112 200,142 240,200!', '#4f3a48', '#221c30', -60, -4)
    roll = form('-100,84! -116,104 -70,140 -30,172 0,178! 0,196! -60,190 -120,150 -134,116', '#6d4f58', '#33263a', -8, -8)
    return back + neck + front + roll


def d():
    """Strip: Asen alone, three white sails in his glasses."""
    width, height = 1760, 632
    back = R(0, 0, width, height, '#161b36') + P('0,0! 300,0! 180,632! 0,632!', '#131730') + P('1120,0! 1760,0! 1760,632! 1240,632!', '#131730')
    light = glow(560, 300, 560, '#58808e', ry=430, o=.55)
    figure = G(hood_and_neck(), asen_close(), t='translate(620 218) rotate(-2.5) scale(3.5)')
    return svg(width, height, back + light + rim(figure, '#58808e', 5, 1), '#161b36', 0), width, height


def cold_palette():
    """Skin and cloth in the light of a screen."""
    return tint(pal(), l='#e9cfaa', m='#8a5a62')


def dark_office(width, height):
    """Unit at night: sleeping screens and chairs in the back, one lamp at the left."""
    back = R(0, 0, width, height, '#1a2041') + R(0, 640, width, height - 640, '#141935')
    row = ''
    for x, y, wide, tall in ((560, 470, 150, 96), (740, 470, 150, 96), (1010, 476, 140, 92), (1330, 470, 150, 96)):
        row += R(x, y, wide, tall, '#141935', 8) + R(x + 8, y + 8, wide - 16, tall - 18, '#202850', 4) + R(x + wide / 2 - 8, y + tall, 16, 40, '#141935')
    chairs = ''.join(P(f'{x - 50},640! {x - 56},560 {x - 40},520 {x},512 {x + 40},520 {x + 56},560 {x + 50},640!', '#12172f') for x in (640, 1080, 1420))
    lamp = (poly('120,470 236,488 420,640 10,640', AMBER, opacity=.30) + C(200, 560, 300, AMBER, opacity=.06) + R(0, 632, width, 14, '#2a3058') + R(0, 632, 480, 14, '#7a5a44')
            + G(gooseneck_lamp(), t='translate(96 634) scale(.95)'))
    return back + row + chairs + lamp


def night_city(width, horizon, foot, seed=9):
    """City below the window: roofs in four depths with lit windows, the far ones only sparks."""
    dice = random.Random(seed)
    out = ''
    for depth, (colour, dim, tall) in enumerate((('#3a477a', '#5b699d', 34), ('#313d6b', '#485689', 54), ('#27315a', '#38446f', 84), ('#1b2346', '#283158', 120))):
        base = horizon + (foot - horizon) * (depth + .6) / 4
        cell_x, cell_y, pane_w, pane_h = ((9, 9, 3, 3), (13, 14, 5, 6), (19, 21, 8, 9), (28, 30, 12, 14))[depth]
        x = -30.0
        while x < width + 20:
            wide = dice.choice((3, 4, 5, 6)) * cell_x + 12
            high = dice.uniform(.5, 1) * tall + 26
            out += R(x, base - high, wide, foot - base + high, colour)
            if dice.random() < .25:
                out += R(x + wide * .4, base - high - 12, 3, 12, colour)
            for column in range(int((wide - 8) / cell_x)):
                for line in range(int((foot - base + high) / cell_y)):
                    chance = dice.random()
                    if chance < .42:
                        out += R(x + 8 + column * cell_x, base - high + 8 + line * cell_y, pane_w, pane_h, AMBER if chance < .13 else '#fbe3a8' if chance < .19 else dim)
            x += wide + dice.uniform(0, 10 + depth * 5)
    return out


def unit_window(x, y, wide, tall):
    """window of the unit: the night town of panel c, far off"""
    town = G(night_city(720, 366, 545), t=f'translate({x} {y + tall - 360}) scale(.66)')
    out = R(x - 12, y - 12, wide + 24, tall + 24, '#11162e') + clipped(f'M{x} {y}h{wide}v{tall}h-{wide}Z', R(x, y, wide, tall, '#232d56'), town, G(rain(wide, tall, 40, 6, .12, .3), t=f'translate({x} {y})'))
    return out + R(x + wide * .48, y, 14, tall, '#11162e') + R(x - 20, y + tall + 8, wide + 40, 12, '#2b3563') + ''.join(R(x - 14, y + k * 17, wide + 28, 5, '#141a38') for k in range(5))


def a():
    """The cybercrime unit: three profiles, one picture; Asen points, Elena leans in over the desk with her coat still on."""
    width, height = 1480, 925
    palette = cold_palette()
    coat, coat_dark = COAT['elena']
    jumper, jumper_dark = '#6a4a52', '#3d2c3d'
    desk = P('250,716! 1480,716! 1480,884! 40,884!', '#33294a') + P('250,716! 1480,716! 1480,722! 244,722!', '#5d5878') + R(0, 886, width, 60, '#1d1830') + R(0, 882, width, 8, '#4a3f5e')
    pool = poly('560,724 960,724 1150,884 390,884', COLD_MID, opacity=.34) + poly('620,724 900,724 1000,884 530,884', COLD, opacity=.22)
    screen = glow(752, 500, 640, COLD_MID, ry=460, o=.5) + desk + pool + G(monitor(560, 356, three_profiles(560, 356)), t='translate(760 500)')
    elena = G(rim(bust('elena', 'tq', palette, 'says', look=(.5, .1), bottom=560, tilt=-4, push=(22, 12)), COLD, -4, 1), t='translate(1232 404) scale(-1.14 1.14) rotate(17 0 420)')
    far_lean = form(limb('1180,700 1120,772 1064,806', (110, 100, 78), True, False), coat_dark, '#12283a', -6, -14)
    near_lean = form(limb('1372,650 1366,770 1320,846 1224,836', (150, 140, 126, 88), True, False), coat, coat_dark, 6, -16, (coat_dark, 5)) + brush('1330,740 1352,780 1390,786', 8, coat_dark) + brush('1296,868 1300,838 1284,812', 8, coat_dark) + P(limb('1238,838 1220,835', (92, 90), False, False), coat_dark)
    elena_near = rim(G(resting(COLD_SKIN, (4, -13)), t='translate(1226 838) scale(-.54 .54) rotate(-3)') + near_lean, COLD_MID, -4, 3)
    elena_far = rim(G(resting(COLD_SKIN, (4, -13)), t='translate(1062 806) scale(-.42 .42) rotate(6)') + far_lean, COLD_MID, -4, 3)
    asen = G(rim(rim(G(bust('asen', 'tq', palette, 'says', look=(.2, .1), bottom=420, push=(14, 8), tilt=3), t='rotate(5 0 400)'), COLD, -5, 1), '#f0b95e', 4, 1), t='translate(286 484) scale(1.32)')
    pointing_arm = rim(G(pointing(COLD_SKIN, (6, -8)), t='translate(548 664) rotate(-44) scale(.46)') + form(limb('446,840 520,860 560,780 546,672', (112, 118, 96, 76), True, False), jumper, jumper_dark, 6, -12, (jumper_dark, 5)) + P(limb('548,690 546,664', (82, 80), False, False), jumper_dark) + brush('500,900 540,860 548,820', 8, jumper_dark), COLD, -4, 2)
    lying_arm = G(resting(COLD_SKIN, (4, -13)), t='translate(506 846) rotate(2) scale(.52)') + form(limb('112,790 176,892 350,874 506,848', (156, 142, 116, 86), True, False), jumper, jumper_dark, 6, -18, (jumper_dark, 5)) + P(limb('488,851 510,847', (92, 90), False, False), jumper_dark) + brush('150,840 200,880 250,872', 9, jumper_dark)
    things = G(keyboard(270), t='translate(722 838)')
    front = G(thermos(), t='translate(930 902) scale(1.12)')
    return svg(width, height, dark_office(width, height) + unit_window(1080, 150, 330, 300) + screen + things + elena_far + elena + pointing_arm + asen + rim(lying_arm, COLD_MID, -3, 3) + front + elena_near, '#1a2041', 0), width, height


def b():
    """Daneva at home: green lamp, open code, telephone."""
    width, height = 720, 694
    palette = tint(pal(), l='#f0cf98', m='#8a5a50')
    wall = R(0, 0, width, height, '#1e2440') + R(0, 0, 250, 300, '#1b2039') + C(574, 500, 340, '#b9c46a', opacity=.07) + C(574, 500, 230, '#d8c268', opacity=.09)
    shelf = ''.join(R(14 + k * 27, 300 + (k * 13) % 26, 22, 250, colour) for k, colour in enumerate(('#2b3152', '#33304c', '#26394f', '#2f2b45', '#2b3152', '#3a3048'))) + R(0, 284, 190, 10, '#2a2540')
    figure = rim(bust('daneva', 'tq', palette, 'says', look=(.25, .5), bottom=420, tilt=5, push=(10, 10)), '#e8d58a', -3, 1)
    hand = phone_grip(Skin('#f0cf98', '#9a6250', '#6f4540', mid='#cf9d78'), '#20264a', '#10142c')
    forearm = form(limb('-190,400 -150,290 -80,160', (112, 96, 70), True, False), '#34467c', '#1a2348', 6, -8) + P(limb('-92,186 -82,166', (76, 76), False, False), '#1a2348')
    cord = brush('2,92 -6,150 10,210 -4,270 14,330', 5, '#10142c', 'none')
    desk = R(0, 606, width, 102, '#3a2733') + R(0, 604, width, 8, '#6f4c44') + C(470, 646, 260, '#d9b45a', ry=34, opacity=.45)
    lamp = G(banker_lamp(), t='translate(574 620) scale(.94)')
    cone = poly('476,496 672,496 748,650 256,650', '#e6d06c', opacity=.22) + poly('490,496 658,496 706,650 380,650', '#f4e08a', opacity=.20)
    book = G(law_book(), t='translate(392 628)')
    skin = Skin('#f0cf98', '#9a6250', '#6f4540', mid='#cf9d78')
    reading = form(limb('436,606 520,622 552,654 462,660', (40, 58, 70, 56), True, False), '#2b3a6b', '#1a2348', -6, -12, ('#131a38', 4)) + P(limb('478,657 460,660', (60, 58), False, False), '#3d4f8a')
    reading = rim(G(pointing(skin, (-5, -12)), t='translate(466 658) scale(-.33 .33) rotate(-2)') + reading, '#e8d58a', -3, 3)
    cup = G(C(6, 4, 44, '#0d1020', ry=10, opacity=.5) + P('-34,-58! 34,-58! 28,-6 18,2 -18,2 -28,-6', '#b7d3d6') + P('8,-58! 34,-58! 28,-6 18,2! 6,2', '#6f93a6') + C(0, -58, 34, '#e8f3f2', ry=8) + C(0, -57, 28, '#7a4a38', ry=6) + brush('32,-46 56,-44 50,-18 28,-16', 8, '#6f93a6', 'none', w0=1), t='translate(94 652) scale(1.05)')
    book += cup
    return svg(width, height, wall + shelf + cone + G(figure, hand, forearm, cord, t='translate(246 388) scale(1.0)') + desk + lamp + book + reading, '#1e2440', 0), width, height


def c():
    """Elena at the dark window, her phone at her ear, the city below."""
    width, height = 720, 694
    palette = tint(pal(), l='#d9bd9f', m='#74505c', k='#12162c')
    coat, coat_dark = COAT['elena']
    sky = R(0, 0, width, height, '#232d56') + P('0,330! 120,300 260,322 420,280 560,310 720,292! 720,520! 0,520!', '#2c3866')
    city = clipped('M0 0H720V540H0Z', night_city(width, 366, 545), rain(width, 560, 60, 6, .12, .22))
    frame = R(-10, 0, 30, height, '#11162e') + R(240, 0, 18, height, '#11162e') + R(258, 0, 3, 540, '#3a4675') + R(0, 540, width, 160, '#141a35') + R(0, 536, width, 12, '#3a4675')
    skin = Skin('#d9bd9f', '#74505c', '#4c3448', mid='#a3807c')
    phone = form(limb('-40,-58 -8,84', (34, 34), True, True), '#10142c', '#0b0e1e', -4, -2) + brush('-22,-58 12,74', 5, COLD, 'none')
    grip = G(gripping_hand(skin, '#74505c'), t='translate(12 -2)')
    forearm = form(limb('-230,430 -160,290 -80,154', (124, 104, 74), True, False), coat, coat_dark, 10, -8) + P(limb('-90,176 -82,158', (80, 80), False, False), coat_dark)
    torso = rim(bust('elena', 'prof', palette, 'says', look=(.4, .1), bottom=480, tilt=3, push=(6, 0)), '#a9bbe0', 3, 1)
    figure = G(torso, phone, grip, forearm, t='translate(486 366) scale(-1.16 1.16)')
    lit = glow(470, 400, 190, COLD, ry=210, o=.32)
    return svg(width, height, sky + city + frame + lit + figure, '#232d56', 0), width, height
