"""Page 6: the knock, the pen, the empty office flat, the notebook."""
import random

from draw import flat, stairwell
from draw.cast import tint
from draw.figures import COAT, arm, bust, pal, standing
from draw.hands import GLOVE, SKIN, hand_pen
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
    return thrifty(svg(width, height, out, '#1d2440', 0)), width, height


def slippers(x0, x1, sole, colour, dark):
    """bare ankles in slippers under a gown, head space"""
    out = ''
    for x in (x1, x0):
        out += form(limb(f'{x},{sole - 280} {x + 4},{sole - 30}', (70, 54), False, False), SKIN.l, SKIN.m, -14, 0) + form(f'{x - 44},{sole}! {x - 46},{sole - 40} {x - 10},{sole - 64} {x + 40},{sole - 50} {x + 92},{sole - 24} {x + 96},{sole}!', colour, dark, -4, -18)
    return out


def in_gown(who, mood, look, sole=1480):
    """one of the neighbours standing in dressing gown and slippers, facing right, head space"""
    palette = lamp_palette()
    hem = 214 if who == 'neighbour' else 200
    body = bust(who, 'tq', palette, mood, look=look, bottom=1260, hem=hem)
    if who == 'ganeva':
        cord = brush('-180,560 -40,580 60,566 156,548', 20, ROSE_LIGHT, 'none') + brush('54,566 40,680 56,760', 16, ROSE_LIGHT, 'none') + brush('64,566 84,660 76,720', 14, ROSE, 'none')
        return slippers(-60, 60, sole, '#c4656a', '#8a4250') + body + cord + closed_gown()
    cloth, dark = '#4a3f63', '#2c2747'
    cord = brush('-196,570 -40,590 60,576 172,556', 20, '#8f88a8', 'none') + brush('54,576 40,690 56,790', 15, '#8f88a8', 'none')
    far = arm((134, 240), (186, 470), (96, 610), dark, '#1b1a36', 'hang', SKIN, flip=-1, w=(98, 88, 70))
    near = arm((-156, 254), (-192, 480), (-70, 640), cloth, dark, 'hang', SKIN, w=(114, 100, 78), dx=12, dy=-6, edge=(dark, 5))
    return slippers(-64, 62, sole, '#5c4038', '#33252f') + body + far + cord + near


def at_the_edge(floor_x, scale, figure, sole=1496, foot=0):
    """figure placed with its soles on the floor"""
    return G(figure, t=f'translate({floor_x} {n(foot - sole * scale)}) scale({scale})')


DUSK = dict(flat.NIGHT, wall='#2b325e', wall_far='#30396a', wall_side='#232a54', ceiling='#1b2044', floor='#1a2145', floor_far='#252d5a', desk='#5b6698', desk_edge='#8590bb', desk_front='#262e58',
            chair='#2a3462', chair_light='#4d5b94', board='#8fa0c2', board_light='#b4c2d8', pale='#c3cfdf', curtain='#2b3364', fold='#1d2349', cloth='#3d4880', line='#171d3e')


def empty_office(eye):
    """the room of flat.py in the light that falls in from the stairs, the window dark"""
    amber = '#d9a765'
    out = flat.shell(eye, DUSK) + flat.window(eye, DUSK, lit=False) + flat.cloth(eye, .62, .88, .15, 2.4, 4.71, DUSK, 2, 2) + flat.whiteboard(eye, DUSK) + flat.cables(eye, DUSK)
    out += eye.flat('#e2a74a', (-2.4, 0, -.2), (-2.4, 0, 2.6), (-2.4, 1.9, 1.9), (-2.4, 2.6, .9), (-2.4, 2.6, -.2), opacity=.12)
    out += eye.flat('#e2a74a', (-2.4, 0, -2), (-2.4, 0, 2.9), (-.7, 0, 1.9), (-.15, 0, -2), opacity=.26) + eye.flat('#f6c979', (-2.4, 0, -2), (-2.4, 0, 1.8), (-1.15, 0, 1.15), (-.75, 0, -2), opacity=.24)
    things = [(z, flat.desk(eye, x, z, DUSK)) for x, z in flat.DESKS] + [(z, flat.chair(eye, x, z, turn, DUSK, amber)) for x, z, turn in flat.CHAIRS] + [(2.94, flat.kettle(eye, 1.9, .74, 2.95, DUSK, steam=False))]
    return out + ''.join(drawn for _, drawn in sorted(things, key=lambda thing: -thing[0]))


def c():
    """The empty office flat; four people at the edge of the room as at the edge of a pool."""
    width, height = 1480, 1040
    eye = flat.from_door(width, height, centre=1004, horizon=452, focal=1000, back=2.7)
    out = empty_office(eye)
    x, low = eye.at(-2.4, 0, 0)
    out += poly(f'-10,-10 {n(x)},-10 {n(x)},{n(low)} -10,{n(low)}', '#3f3a58') + poly(f'-10,{n(low)} {n(x + 2)},{n(low)} 10,1050 -10,1050', '#6b5a52') + R(x - 14, -10, 22, low + 6, '#141a38') + R(x - 14, -10, 5, low + 10, '#a8744c')
    palette, rim_colour = lamp_palette(), stairwell.LAMP_RIM
    feet = ((152, 968), (242, 984), (346, 962), (470, 980))
    shadows = ''.join(poly(f'{px - 36},{py - 4} {px + 50},{py + 6} {px + 240},{py - 40} {px + 262},{py - 84} {px + 214},{py - 90}', '#141937', opacity=.5) for px, py in feet)
    people = at_the_edge(feet[0][0], .346, rim(in_gown('neighbour', 'calm', (.3, .2)), rim_colour, 9, 3), 1480, feet[0][1])
    people += at_the_edge(feet[2][0], .372, standing('viktor', 'speak', palette, rim_colour, k=GLOVE, rdx=9, look=(.5, .15), hold=small_notebook()), foot=feet[2][1])
    people += at_the_edge(feet[1][0], .330, rim(in_gown('ganeva', 'calm', (.4, .2)), rim_colour, 9, 3), 1480, feet[1][1])
    people += at_the_edge(feet[3][0], .356, standing('elena', 'firm', palette, rim_colour, k=GLOVE, rdx=9, view='prof', look=(.3, .1)), foot=feet[3][1])
    return thrifty(svg(width, height, out + shadows + people, '#1d2440', 0)), width, height


def small_notebook():
    """closed notebook held at the side"""
    return G(R(-52, -6, 104, 150, '#0d1020', 6, opacity=.4, transform='translate(6 8)'), R(-52, -6, 104, 150, '#2d5f6b', 6), R(-44, -6, 96, 146, '#e6eeea', 4), R(-52, -6, 104, 20, '#1f4450', 6), t='rotate(12)')


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
    out += f'<path d="{lines}" fill="none" stroke="#263f70" stroke-width="3.6" stroke-linecap="round" stroke-linejoin="round"/>'
    spine = R(508, 0, 22, height, '#6d7f93', opacity=.45) + ''.join(C(497, y, 7, '#1d2440') + C(541, y, 7, '#1d2440') + brush(f'496,{y} 519,{y - 13} 542,{y}', 7, '#39446f', 'none', w0=1) + brush(f'498,{y - 2} 519,{y - 15} 538,{y - 3}', 2.4, '#c9d3de', 'both') for y in range(14, 220, 36))
    at = 'translate(1046 128)'
    hand = G(hand_pen(GLOVE), t=f'{at} rotate(-8) scale(.33)')
    sleeve = form('1262,56! 1250,122 1264,200! 1340,216 1520,260! 1520,-30! 1400,14 1330,40', JACKET, JACKET_DARK, -4, -44, ('#12172f', 5)) + P('1262,56! 1250,122 1264,200! 1294,206! 1282,124 1294,50!', '#a9b8cc') + P('1258,158 1264,200! 1294,206! 1287,164!', '#7d8da8')
    sleeve += brush('1340,44 1330,90 1348,140', 8, JACKET_DARK) + brush('1420,24 1444,84 1424,150', 9, JACKET_DARK) + brush('1372,190 1392,168 1390,140', 7, JACKET_DARK)
    shade = G(P('10,6! 120,-40 300,-90 700,-60! 700,330! 300,260 120,170', '#1d2440', opacity=.32), t=f'{at} translate(10 20) rotate(-8) scale(.33)')
    return thrifty(svg(width, height, out + spine + shade + hand + sleeve, '#1d2440', 0)), width, height
