"""Page 6: the knock, the pen, the empty office flat, the notebook."""
import random

from draw import flat, gestures, stairwell
from draw.cast import tint
from draw.figures import COAT, bust, pal
from draw.hands import GLOVE, SKIN, Skin, hand_pen
from draw.holds import asking, grasping, pointing
from draw.kit import C, D, G, P, R, brush, clipped, n, poly, svg
from draw.kit2 import form, limb, rim
from draw.neighbours import ROSE, ROSE_DARK, ROSE_LIGHT, quilting
from draw.thrift import thrifty

PANELS = ('a', 'b', 'c', 'd')
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
    return thrifty(svg(width, height, out, '#1d2440', 0)), width, height


def closed_gown(skin=SKIN):
    """Mrs Ganeva's near arm in its quilted sleeve, the hand holding the lapels together, head space"""
    sleeve = form(limb('-150,250 -170,400 -60,420', (104, 108, 84), True, False), ROSE, ROSE_DARK, 10, -12, (ROSE_DARK, 5)) + brush('-160,380 -130,400 -100,396', 6, ROSE_DARK) + P(limb('-78,420 -52,420', (92, 92), False, False), ROSE_LIGHT)
    hand = G(stairwell.clutching_hand(skin), t='translate(42 300) rotate(-32)')
    return hand + sleeve


def old_skin():
    """Mrs Ganeva's hand, a little paler"""
    return Skin('#efc99c', '#a0604f', '#7d463c', '#fbeacb', '#d39a72')


def b():
    """Over Elena's shoulder: Mrs Ganeva before her own lit hall, holding her gown shut; Elena gives her the pen."""
    width, height = 720, 832
    palette = lamp_palette()
    out = stairwell.wall(width, height, 640) + stairwell.flight(370, 660) + poly('0,0 70,0 470,832 0,832', '#f6c979', opacity=.14) + stairwell.open_flat(46, 214, 270, height)
    lady = rim(bust('ganeva', 'tq', palette, 'speak', look=(.45, -.15), bottom=560), stairwell.LAMP_RIM, -4, 3)
    she = rim(bust('elena', 'rear', palette, tilt=4, bottom=560, push=(8, 4)), stairwell.LAMP_RIM, -5, 3)
    far_sleeve = form(limb('150,250 206,380 176,350 124,286', (90, 96, 90, 76), True, False), ROSE_DARK, '#4a2d3f', -8, -12, ('#4a2d3f', 4)) + P(limb('134,298 116,276', (82, 80), False, False), ROSE_LIGHT)
    clutch = G(stairwell.clutching_hand(), t='translate(34 236) scale(-.84 .84) rotate(-6)')
    line, widths = '-150,250 -186,400 -90,470 56,372', (108, 116, 106, 88)
    near_sleeve = form(limb(line, widths, True, False), ROSE, ROSE_DARK, 8, -16, (ROSE_DARK, 5)) + quilting(limb(line, widths, True, False), ROSE_DARK) + P(limb('38,388 68,362', (98, 98), False, False), ROSE_LIGHT)
    lady = G(lady + clutch + far_sleeve, t='translate(192 424) scale(.98)')
    she = G(she, t='translate(602 426) scale(-1.22 1.22)')
    back, front = stairwell.offering_hand()
    taking = G(asking(old_skin()), t='translate(258 786) rotate(-10) scale(.60)')
    pen_at = 'translate(448 716)'
    giving = form(limb('790,790 716,806 632,738', (150, 128, 116), True, False), COAT_LIGHT, COAT_DARK, -4, -18, (COAT_DARK, 5)) + P(limb('646,748 626,734', (120, 118), False, False), COAT_DARK)
    out += lady + she
    out += rim(taking, stairwell.LAMP_RIM, -3, 3) + G(back, t=pen_at) + G(stairwell.offered_pen(), t=pen_at) + G(rim(front, stairwell.LAMP_RIM, 2, 3), t=pen_at) + rim(giving, stairwell.LAMP_RIM, 3, 4) + G(rim(near_sleeve, stairwell.LAMP_RIM, -4, 4), t='translate(192 424) scale(.98)')
    return thrifty(svg(width, height, out, '#1d2440', 0)), width, height


DUSK = dict(flat.NIGHT, wall='#2b325e', wall_far='#30396a', wall_side='#232a54', ceiling='#1b2044', floor='#1a2145', floor_far='#252d5a', desk='#5b6698', desk_edge='#8590bb', desk_front='#262e58',
            chair='#2a3462', chair_light='#4d5b94', board='#8fa0c2', board_light='#b4c2d8', pale='#c3cfdf', curtain='#2b3364', fold='#1d2349', cloth='#3d4880', line='#171d3e')


def floor_shadow(eye, x, grow=1.0, length=3.4):
    """long shadow of someone who stands at x, thrown into the room by the light from the stairs"""
    outline = [(-.2, -.6), (-.17, .4), (-.2, 1.3), (-.27, 1.9), (-.25, 2.25), (-.1, 2.4), (-.08, 2.52), (-.13, 2.8), (-.09, 3.2), (0, 3.4), (.09, 3.2), (.13, 2.8), (.08, 2.52), (.1, 2.4), (.25, 2.25), (.27, 1.9), (.2, 1.3), (.17, .4), (.2, -.6)]
    return P(eye.line(*((x * (1 - .06 * z) + dx * grow, 0, z * length / 3.4) for dx, z in outline)), '#171d3e', opacity=.82)


def empty_office(eye):
    """the room of flat.py, the window dark; the light from the stairs lies on the floor with the shadows of those who stand in it"""
    amber = '#d9a765'
    out = flat.shell(eye, DUSK) + flat.window(eye, DUSK, lit=False) + flat.cloth(eye, .62, .88, .15, 2.4, 4.71, DUSK, 2, 2) + flat.whiteboard(eye, DUSK)
    out += eye.flat('#e2a74a', (-1.9, 0, -1.2), (1.9, 0, -1.2), (1.05, 0, 4.7), (-1.05, 0, 4.7), opacity=.3) + eye.flat('#f6c979', (-1.5, 0, -1.2), (1.5, 0, -1.2), (.78, 0, 3.9), (-.78, 0, 3.9), opacity=.26)
    out += eye.flat('#e2a74a', (-1.05, 0, 4.7), (1.05, 0, 4.7), (.95, 1.5, 4.7), (-.95, 1.5, 4.7), opacity=.12)
    out += floor_shadow(eye, -.98) + floor_shadow(eye, 1.0, .95, 3.2) + floor_shadow(eye, -1.62, .95, 2.6) + floor_shadow(eye, 1.66, .9, 2.4)
    for x in (-.95, .95):          # dead tubes under the ceiling
        out += eye.flat('#141a38', (x - .16, 2.6, .6), (x + .16, 2.6, .6), (x + .16, 2.6, 3.4), (x - .16, 2.6, 3.4)) + eye.flat('#3a4677', (x - .1, 2.54, .6), (x + .1, 2.54, .6), (x + .1, 2.54, 3.4), (x - .1, 2.54, 3.4)) + eye.flat('#5a689c', (x - .1, 2.54, .6), (x - .06, 2.54, .6), (x - .06, 2.54, 3.4), (x - .1, 2.54, 3.4))
    out += flat.cables(eye, DUSK)
    things = [(z, flat.desk(eye, x, z, DUSK)) for x, z in flat.DESKS] + [(z, flat.chair(eye, x, z, turn, DUSK, amber)) for x, z, turn in flat.CHAIRS] + [(2.94, flat.kettle(eye, 1.72, .74, 2.95, DUSK))]
    return out + ''.join(drawn for _, drawn in sorted(things, key=lambda thing: -thing[0]))


def viktor_with_notebook(palette):
    """Viktor in profile, the open notebook in one gloved hand, the pen in the other; head space"""
    body = bust('viktor', 'prof', palette, 'says', look=(.4, .2), bottom=700, hem=206, tilt=2, push=(6, 2))
    under = form(limb('120,420 196,440 250,420', (92, 84, 62), True, False), JACKET_DARK, '#2b3658', -6, -12) + G(grasping(GLOVE), t='translate(240 420) rotate(-16) scale(.40)')
    book = G(gestures.notebook(150, 190, 3), t='translate(306 372) rotate(14) skewX(-8)')
    near = form(limb('-140,262 -170,400 -90,492 90,450', (122, 116, 104, 72), True, False), JACKET, JACKET_DARK, 8, -16, (JACKET_DARK, 5)) + brush('-180,400 -140,430 -110,420', 8, JACKET_DARK) + P(limb('76,453 96,449', (76, 74), False, False), '#a9b8cc')
    pen = G(hand_pen(GLOVE), t='translate(292 388) rotate(-14) scale(-.34 .34)')
    return body + under + book + pen + near


def c():
    """The empty office flat over the shoulders of the four who stand at its edge as at the edge of a pool; their shadows lie in it."""
    width, height = 1480, 1040
    eye = flat.from_door(width, height, centre=720, horizon=470, focal=860, back=2.7)
    palette, edge = lamp_palette(), stairwell.LAMP_RIM
    out = empty_office(eye)
    man = G(rim(bust('neighbour', 'back', palette, 'calm', bottom=760, hem=230), edge, 5, 4), t='translate(18 560) rotate(-3) scale(1.16)')
    he = G(rim(viktor_with_notebook(palette), edge, -5, 3), t='translate(196 470) scale(1.02)')
    point = rim(G(pointing(GLOVE, (4, -12)), t='translate(1066 706) scale(-.46 .46) rotate(8)') + form(limb('1190,690 1170,790 1130,740 1070,708', (120, 112, 92, 68), True, False), COAT_DARK, '#12283a', -6, -12), edge, -4, 3)
    she = G(rim(bust('elena', 'prof', palette, 'firm', look=(.3, .1), bottom=700, hem=210, tilt=4, push=(8, 4)), edge, -5, 3), t='translate(1262 484) scale(-1.0 1.0)')
    near = rim(form(limb('1404,744 1446,880 1440,1060', (126, 116, 108), True, False), COAT_LIGHT, COAT_DARK, -10, -8, (COAT_DARK, 5)), edge, -4, 3)
    lady = G(rim(bust('ganeva', 'back', palette, 'calm', bottom=700, hem=220), edge, -5, 4), t='translate(1436 596) rotate(4) scale(.94)')
    frame = poly('0,0 26,0 26,1040 0,1040', '#141a38') + R(26, 0, 5, height, '#a8744c')
    return thrifty(svg(width, height, out + frame + he + man + point + she + near + lady, '#1d2440', 0)), width, height


def handwriting(left, right, baseline, dice, height=13):
    """one line of small quick writing as path data: texture, nothing to read"""
    out, x = '', left
    while x < right - 30:
        letters, points = dice.randint(2, 9), []
        for _ in range(letters):
            if x > right - 12:
                break
            tall = dice.choice((1, 1, 1, 1.1, .9, 1.9, 2.1))
            wide = dice.uniform(5.5, 9)
            if dice.random() < .16:
                points += [(x, baseline), (x + wide * .3, baseline + height * 1.1), (x - wide * .2, baseline + height * .8)]
            points += [(x, baseline - dice.uniform(0, 2)), (x + wide * .45, baseline - height * tall * .8), (x + wide * .55, baseline - height * tall * .5), (x + wide * .6, baseline)]
            x += wide
        if len(points) > 2:
            out += D(' '.join(f'{n(px)},{n(py)}' for px, py in points), False)
        x += dice.uniform(11, 20)
    return out


def d():
    """Strip: the notebook by the light from the stairs, Viktor's gloved hand writing."""
    width, height = 1480, 208
    dice = random.Random(31)
    out = R(0, 0, width, height, '#d9dfd8') + P('0,0! 520,0! 470,208! 0,208!', '#b4c3cb') + P('0,0! 300,0! 220,208! 0,208!', '#9fb2c0')
    out += poly('520,0 1180,0 1080,208 470,208', '#fbeacb', opacity=.75) + poly('1176,0 1480,0 1480,208 1124,208', '#1d2440') + poly('1176,0 1190,0 1138,208 1124,208', '#8d9aa8')
    rows = range(-14, 240, 46)
    out += ''.join(R(0, row, 1166 - row * .25, 2.4, '#8fa9b8', opacity=.7) for row in rows) + R(560, 0, 3, height, '#c8452f', opacity=.6)
    lines = ''.join(handwriting(586, right, row - 3, dice) for row, right in zip(rows, (1130, 1096, 1122, 1068, 0, 0)) if right)
    out += f'<path d="{lines}" fill="none" stroke="#263f70" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/>'
    spine = R(508, 0, 22, height, '#6d7f93', opacity=.45) + ''.join(C(497, y, 7, '#1d2440') + C(541, y, 7, '#1d2440') + brush(f'496,{y} 519,{y - 13} 542,{y}', 7, '#39446f', 'none', w0=1) + brush(f'498,{y - 2} 519,{y - 15} 538,{y - 3}', 2.4, '#c9d3de', 'both') for y in range(14, 220, 36))
    at = 'translate(1046 128)'
    hand = G(hand_pen(GLOVE), t=f'{at} rotate(-8) scale(.33)')
    sleeve = form('1262,56! 1250,122 1264,200! 1340,216 1520,260! 1520,-30! 1400,14 1330,40', JACKET, JACKET_DARK, -4, -44, ('#12172f', 5)) + P('1262,56! 1250,122 1264,200! 1294,206! 1282,124 1294,50!', '#a9b8cc') + P('1258,158 1264,200! 1294,206! 1287,164!', '#7d8da8')
    sleeve += brush('1340,44 1330,90 1348,140', 8, JACKET_DARK) + brush('1420,24 1444,84 1424,150', 9, JACKET_DARK) + brush('1372,190 1392,168 1390,140', 7, JACKET_DARK)
    shade = G(P('10,6! 120,-40 300,-90 700,-60! 700,330! 300,260 120,170', '#1d2440', opacity=.32), t=f'{at} translate(10 20) rotate(-8) scale(.33)')
    return thrifty(svg(width, height, out + spine + shade + hand + sleeve, '#1d2440', 0)), width, height
