"""Page 5: the drive through the rain, the wiper, the block of flats from above."""
from draw import block, car, night, props
from draw.car import car_palette
from draw.figures import COAT, bust
from draw.faces import eye
from draw.holds import grasping
from draw.kit import C, G, P, R, brush, clipped, lin, poly, svg
from draw.kit2 import form, glow, limb, rim
from draw.people import INK
from draw.thrift import thrifty

PANELS = ('a', 'b', 'c', 'd')
COAT_LIGHT, COAT_DARK = COAT['elena']
JACKET, JACKET_DARK = COAT['viktor']


NAPE_SHADE = P('-54,60! 54,60! 84,156! -84,156!', car.CABIN_DEEP)      # no light between neck and collar


def sleeves(colours, elbow, wrist, low):
    """(upper arms, forearms) of a seated figure seen from the front, head space"""
    uppers = fores = ''
    for side in (-1, 1):
        colour, shade = colours if side < 0 else (colours[1], props.mix(colours[1], '#0d1020', .5))
        uppers += form(limb(f'{side * 140},210 {side * elbow},330 {side * (elbow - 6)},{low}', (96, 108, 100), True, False), colour, shade, -14, -6)
        fores += form(limb(f'{side * (elbow - 4)},{low + 40} {side * (elbow - 8)},{low - 40} {side * wrist[0]},{wrist[1]}', (104, 92, 74), True, False), colour, shade, -10, -10, (shade, 4))
        fores += P(limb(f'{side * (wrist[0] + 5)},{wrist[1] + 14} {side * (wrist[0] - 2)},{wrist[1] - 6}', (80, 78), False, False), shade)
    return uppers, fores


def driving_elena(mood, look, tilt=0):
    """Elena at the wheel seen from the front, head space; wheel centre at 0, 440"""
    uppers, fores = sleeves((COAT_LIGHT, COAT_DARK), 188, (146, 330), 440)
    body = rim(uppers + NAPE_SHADE + bust('elena', 'front', car_palette(), mood, look=look, tilt=tilt, bottom=560), '#f0b95e', 5, 2)
    hands = ''.join(G(car.grip(curl=3 * side), t=f'translate({side * 138} 332) scale({-side * .84} .84) rotate(-34) scale(-1 1)') for side in (-1, 1))
    return body + rim(fores, '#7fa9b4', 4, 3) + car.wheel(0, 440, 168, 148, -4) + hands


def viktor_with_bags(view, mood, look, tilt=0, edge=rim):
    """Viktor in the passenger seat, the sheaf of empty bags upright on his knees, head space"""
    uppers, fores = sleeves((JACKET, JACKET_DARK), 200, (142, 400), 470)
    body = edge(uppers + bust('viktor', view, car_palette(), mood, look=look, tilt=tilt, bottom=600), '#f0b95e', 5, 2)
    bags = G(car.bag_sheaf(208, 260), t='translate(4 306) rotate(-3)')
    hands = G(car.folded_grip(), t='translate(-124 396) rotate(8) scale(.9)') + G(car.folded_grip(), t='translate(132 412) scale(-.9 .9) rotate(-4)')
    return body + edge(fores, '#9db4cf', 4, 2) + bags + hands


def road_ahead(width, low):
    """the wet road through the windscreen: dark houses, rows of lamps, tail lights far ahead, all out of focus"""
    out = night.sky(width, low, '#1c2450', '#26316a', '#4a4a72') + night.houses(((-10, 120, 300), (104, 84, 222), (196, 70, 160), (470, 76, 170), (540, 90, 240), (620, 130, 310)), 520, '#1a2148')
    out += poly(f'330,512 392,512 {width + 120},{low} -120,{low}', '#222c5a') + poly(f'352,512 372,512 470,{low} 250,{low}', '#b98a4a', opacity=.16)
    lamps = ((318, 470, 7), (290, 446, 10), (250, 412, 14), (190, 362, 21), (110, 296, 31), (404, 470, 7), (432, 446, 10), (472, 412, 14), (532, 362, 21), (612, 296, 31))
    out += ''.join(poly(f'{x - r * .5},{520 + r * 2} {x + r * .5},{520 + r * 2} {x + (x - 360) * .28 + r * .7},{560 + r * 5} {x + (x - 360) * .28 - r * .7},{560 + r * 5}', '#e2a74a', opacity=.3) for x, y, r in lamps)
    return night.blurred(out + night.bokeh(tuple((x, y, r, '#e2a74a', .75) for x, y, r in lamps) + ((346, 526, 6, '#e0503c', .9), (376, 526, 6, '#e0503c', .9), (360, 482, 5, '#6fc0a8', .8))), 2)


def mirror_eyes(palette):
    """the mirror over the windscreen with Elena's eyes in it, centre 0,0"""
    glass = 'M-92 -30H92L84 30H-84Z'
    face = P('-120,-60! 120,-60! 120,80! -120,80!', palette.l) + P('30,-60! 22,-20 16,80! 120,80! 120,-60!', palette.m) + P('-120,-60! 120,-60! 120,-34 40,-30 -40,-36 -120,-20!', '#1b2038')
    face += P('-60,-12! -40,-22 -14,-16! -16,-6 -40,-12', palette.m, opacity=.7) + ''.join(eye(side * 36, 4, 40, palette, .84, (.1, 0), shade=side > 0, flip=side) + brush(f'{side * 10},{-14} {side * 34},-23 {side * 66},-14', 9, INK, 'both', w0=.35) for side in (-1, 1))
    return brush('0,-60 0,-26', 12, '#0d1020', 'none') + P('-98,-36! 98,-36! 90,36! -90,36!', '#0d1020') + clipped(glass, face, poly('40,-40 70,-40 44,40 14,40', '#cfe0e4', opacity=.14)) + f'<path d="{glass}" fill="none" stroke="#56638f" stroke-width="3"/>'


def seat_from_behind(x, y, scale, flip=1):
    """back of a front seat with its headrest, centre of the headrest at x, y; the light comes from ahead, over its inner edge"""
    back = P('-196,160! -176,110 -110,92 110,92 172,112 196,170! 214,620! -220,620!', '#1a2145') + P('110,92! 172,112 196,170! 214,620! 190,620! 168,180 150,126', '#3a467a') + brush('-150,150 -164,330 -168,600', 5, '#11162f', 'none') + brush('140,150 158,330 164,600', 5, '#11162f', 'none')
    rest = P('-92,64! -100,-20 -80,-54 0,-62 80,-54 100,-20 92,64! 40,74 -40,74', '#202a54') + P('80,-54! 100,-20 92,64! 74,70! 78,-10', '#4a5a8a') + brush('-78,-50 0,-60 80,-52', 5, '#6f7fae', 'both')
    return G(back, R(-36, 60, 12, 40, '#0d1020'), R(24, 60, 12, 40, '#0d1020'), rest, t=f'translate({x} {y}) scale({flip * scale} {scale})')


def a():
    """From the back seat: the road ahead in rain, Elena at the wheel, Viktor turned to her with the empty bags; her eyes in the mirror."""
    width, height = 720, 1060
    palette = car_palette()
    glass = '96,226! 360,206 624,226! 712,600! 8,600!'
    out = R(0, 0, width, height, '#11162f') + clipped(glass, road_ahead(width, 620), car.drops(width, 600, 70, 6, ((150, 380, 330, 600), (400, 380, 580, 600)), 1.0, '#9db4cf', top=215), poly('150,215 240,210 120,600 30,600', '#cfe0e4', opacity=.07))
    out += '<path d="M40 600A520 520 0 0 1 344 262" fill="none" stroke="#9db4cf" stroke-width="4" stroke-opacity=".5"/>' + brush('344,258 352,420 372,600', 13, '#0b0f24', 'both', w0=.6)
    out += P('0,190! 96,222! 8,610! -20,610!', '#1a2145') + P('720,190! 624,222! 712,610! 740,610!', '#1a2145') + P('-10,-10! 730,-10! 730,232! 624,222 360,198 96,222 -10,232!', '#161c3c') + P('-10,232! 96,222 360,198 624,222 730,232! 730,240! 624,230 360,207 96,230 -10,240!', '#3a467a')
    out += P('-10,590! 180,574 540,574 730,590! 730,1060! -10,1060!', '#12172f') + P('-10,590! 180,574 540,574 730,590! 730,600! 540,584 180,584 -10,600!', '#56638f') + glow(150, 640, 190, '#5fb3b0', ry=90, o=.55)
    wheel = '<ellipse cx="164" cy="668" rx="150" ry="108" fill="none" stroke="#0a0d1e" stroke-width="30"/><path d="M40 606A150 108 0 0 1 296 616" fill="none" stroke="#6f7fae" stroke-width="6"/>'
    hand = G(car.grip(), t='translate(312 668) scale(-.74 .74) rotate(-8)')
    fore = form(limb('300,900 352,800 326,694', (104, 92, 70), True, False), COAT_LIGHT, COAT_DARK, 10, -10, (COAT_DARK, 5))
    out += wheel + rim(hand, '#f0b95e', -3, 3) + rim(fore, '#f0b95e', -4, 2)
    he = G(rim(bust('viktor', 'rear', palette, 'ask', tilt=5, bottom=620, push=(8, 0)), '#f0b95e', -6, 3), t='translate(542 552) scale(-1.08 1.08)')
    she = G(rim(bust('elena', 'rear', palette, 'says', tilt=2, bottom=620, push=(6, 0)), '#f0b95e', -6, 3), t='translate(184 566) scale(1.06)')
    bags = G(car.bag_sheaf(178, 232), t='translate(392 826) rotate(-9)') + rim(G(car.folded_grip(), t='translate(452 880) scale(-.92 .92) rotate(-16)'), '#f0b95e', 3, 2)
    out += G(mirror_eyes(palette), t='translate(360 282) scale(.92)') + she + he + bags
    out += seat_from_behind(128, 800, .98) + seat_from_behind(620, 790, .98, -1)
    return thrifty(svg(width, height, out, '#1d2440', 0)), width, height


def b():
    """From outside her door: Elena in profile, her eyes on the road; Viktor beyond her, turned to her; bands of lamp light slide over both."""
    width, height = 720, 1060
    palette = car_palette()
    back = R(0, 0, width, height, '#2a3462') + P('0,0! 720,0! 720,330! 420,300 160,310 0,340!', '#1d2548')
    far_window = 'M-20 372H350V640H-20Z'
    back += clipped(far_window, R(-20, 372, 380, 280, '#3b4a80'), night.blurred(night.bokeh(((40, 430, 34, '#e2a74a', .8), (306, 420, 24, '#e2a74a', .7), (120, 404, 12, '#fbe3a8', .7), (330, 560, 28, '#c8452f', .55), (30, 590, 18, '#d9963a', .6))), 3), night.rain(360, 700, 46, 3, .5, 360, .4)) + R(346, 340, 30, 320, '#141a38') + R(-20, 360, 380, 14, '#141a38')
    back += car.headrest(96, 560, 1.1) + car.headrest(640, 500, 1.62)
    he = G(viktor_with_bags('tq', 'ask', (.55, -.15), 3), t='translate(168 494) scale(1.06)')
    she = rim(bust('elena', 'prof', palette, 'firm', look=(.35, .1), bottom=520, tilt=2, push=(8, 0)), '#f0b95e', 5, 2)
    upper = form(limb('-60,250 -70,360 30,440', (136, 128, 112), True, False), COAT_LIGHT, COAT_DARK, 10, -12, (COAT_DARK, 5))
    fore = form(limb('20,440 110,400 196,316', (112, 96, 72), True, False), COAT_LIGHT, COAT_DARK, -4, -14, (COAT_DARK, 5)) + P(limb('184,330 202,310', (78, 76), False, False), COAT_DARK) + brush('-30,420 10,430 40,410', 7, COAT_DARK)
    wheel = '<ellipse cx="250" cy="392" rx="70" ry="196" fill="none" stroke="#0d1020" stroke-width="34" transform="rotate(16 250 392)"/><path d="M214 214A70 196 16 0 0 190 420" fill="none" stroke="#56638f" stroke-width="6"/>'
    hand = G(grasping(car.CAR_SKIN, (-4, -10)), t='translate(196 316) rotate(-40) scale(.46)')
    out = back + he + G(she, t='translate(548 520) scale(-1.52 1.52)') + G(wheel + rim(hand + upper + fore, '#f0b95e', -4, 3), t='translate(548 520) scale(-1.52 1.52)')
    sill = P('-10,1000! 360,1010 730,984! 730,1070! -10,1070!', '#0f1430') + P('-10,1000! 360,1010 730,984! 730,994! 360,1020 -10,1010!', '#56638f') + P('664,280! 730,280! 730,1070! 690,1070!', '#0f1430')
    wet = car.drops(650, 980, 46, 21, ((110, 350, 300, 620), (330, 330, 600, 700)), 1.1, '#86a6c0', 330)
    return thrifty(svg(width, height, out + lamp_bands(width, height) + sill + wet, '#1d2440', 0)), width, height


def lamp_bands(width, height):
    """all but two slanting bands lies in the dark; the bands are the light of the street lamps"""
    bands = ('M176 306L286 290L190 1080H40Z', 'M440 280L560 276L400 1080H250Z', 'M640 276L664 278L560 1080H520Z')
    lit = ''.join(bands)
    fade, definition = lin([(0, '#161c40', 1), (1, '#1a2048', 0)])
    return (f'<path d="M-10 -10V{height + 10}H{width + 10}V-10Z{lit}" fill="#131836" fill-opacity=".6" fill-rule="evenodd"/><path d="{lit}" fill="#f6c979" fill-opacity=".13"/>'
            + definition + R(0, 264, width, 150, f'url(#{fade})'))


def c():
    """The wiper between rain and clear glass: Viktor behind running water, Elena clear."""
    width, height = 720, 1060
    back = R(0, 0, width, height, car.CABIN) + P('0,0! 720,0! 720,330! 560,312 360,306 160,312 0,330!', '#1d2548')
    back += car.rear_window(232, 420, 256, 150, 5) + car.headrest(168, 510, 1.2) + car.headrest(556, 510, 1.2)
    he = G(viktor_with_bags('front', 'ask', (.55, -.1), 5, lambda figure, *_: figure), t='translate(176 556) scale(1.3)')
    she = G(driving_elena('firm', (-.25, .1), -3), t='translate(566 546) scale(1.34)')
    foot, tip, reach = (300, 1400), (420, 316), 1090
    wet_side = f'M-10 -10H{width + 10}V400A{reach} {reach} 0 0 0 {tip[0]} {tip[1]}L{foot[0]} {foot[1]}H-10Z'
    lamps = C(60, 470, 30, '#e2a74a', opacity=.55) + C(330, 500, 24, '#e2a74a', opacity=.5) + C(36, 770, 36, '#d9963a', opacity=.4) + C(318, 372, 16, '#c8452f', opacity=.55)
    spots = ((62, 352, 24), (300, 640, 26), (70, 660, 30), (336, 430, 17), (30, 560, 15), (286, 872, 22), (262, 760, 13), (320, 780, 12), (92, 980, 20), (24, 880, 14), (250, 350, 13), (110, 752, 11), (230, 690, 10))
    store, draw = car.kept(back + he)
    blurred = night.blurred(draw() + car.running_water(draw, 0, 400, height, 11), 4.5)
    broken = blurred + lamps + car.drops(400, 1060, 34, 9, ((110, 420, 250, 640),), 1.2, '#86a6c0', 330) + car.lens_drops(draw, spots)
    wet = clipped(wet_side, R(0, 0, width, 330, '#1d2548'), broken, R(0, 0, width, height, '#24356a', opacity=.16), car.drops(width, 320, 34, 5, (), 1.2, '#5d7ba0', 20))
    clear = poly('520,330 580,346 470,1060 400,1060', '#cfe0e4', opacity=.07) + poly('640,366 660,372 590,1060 560,1060', '#cfe0e4', opacity=.06)
    edge = f'<path d="M{tip[0]} {tip[1]}A{reach} {reach} 0 0 1 {width + 10} 400" fill="none" stroke="#8fb0c4" stroke-width="4" stroke-opacity=".8"/>'
    beads = ''.join(C(x, y, r, '#8fb0c4') for x, y, r in ((470, 330, 5), (512, 335, 3.5), (566, 346, 6), (604, 357, 4), (668, 374, 5)))
    return thrifty(svg(width, height, store + back + she + clear + wet + edge + beads + car.wiper(foot[0], foot[1], tip[0], tip[1], 22), '#1d2440', 0)), width, height


def d():
    """From above: the car has stopped before the block; one staircase window is lit, one curtain glows on the fourth floor."""
    width, height = 720, 1060
    view = block.Bird((-7, 29, -12), 19, 41, 1080, (340, 600))
    z, floors = 22, 6
    bays = [-9.5 + block.BAY * k for k in range(9)]
    top = floors * block.FLOOR + 1
    out = R(0, 0, width, height, '#161c3a') + P(view.ground(-60, 70, -30, 90), '#1a2145')
    for x, far, high, wide in ((-40, 62, 14, 22), (-14, 70, 20, 18), (8, 66, 16, 24), (36, 60, 22, 20)):
        out += P(view.wall(x, x + wide, 0, high, far), '#1d264e') + P(view.ground(x, x + wide, far, far + 10, high), '#171e40')
    out += P(view.ground(-60, 70, 16.5, 22), '#2b3560') + P(view.ground(-60, 70, 16.2, 16.5), '#46527f') + P(view.ground(-60, 70, 3.0, 16.2), '#1d2549') + P(view.ground(-60, 70, 2.6, 3.0), '#46527f') + P(view.ground(-60, 70, -20, 2.6), '#243056')
    out += P(view.ground(-9.5 + block.BAY * 3 + .7, -9.5 + block.BAY * 3 + 2.7, 16.5, z), '#3b466f')
    out += P(''.join(view.ground(x, x + 2, 9.2, 9.4) for x in range(-30, 40, 4)), '#56638f')
    pool, lamp = block.street_lamp(view, -6.4, 17.2, 6.5, -.2)
    pool2, lamp2 = block.street_lamp(view, 8.4, 4.6, 6.5, .2)
    out += pool + pool2
    out += block.roof(view, bays[0], bays[-1] + block.BAY, top, z, z + 12)
    out += view.face(((bays[0], 0, z), (bays[0], top, z), (bays[0], top, z + 12), (bays[0], 0, z + 12)), block.WALL_SIDE)
    out += block.facade(view, z, bays, floors, 3, (5, 3)) + block.balconies(view, z, [(bays[1] + .1, 3.2, k) for k in range(1, 6)] + [(bays[7] + .1, 3.2, k) for k in range(1, 6)])
    out += block.staircase(view, z, bays[3], floors, 2) + block.glowing_curtain(view, z, bays[5], 3)
    out += wet_shine(view)
    out += block.car(view, 10.2, 14.9, -90, ('#333d69', '#232c55', '#171d3c'))
    out += block.headlight_beams(view, 3.2, 12.8, -82, reach=7) + block.car(view, 3.2, 12.8, -82, ('#5f6f9f', '#3a4675', '#232c55'), lights=True)
    out += lamp + lamp2 + block.tree(view, -11.6, 19.5, 5, 2.2, 3) + block.tree(view, -7.2, 4.6, 5.5, 2.3, 5)
    return thrifty(svg(width, height, out + night.rain(width, height, 150, 8, .1, -40, .24, long=(18, 60)), '#161c3a', 0)), width, height


def wet_shine(view):
    """broken reflections of the lit windows on the wet road"""
    out = ''
    for x, z, wide, tall, colour, strength in ((1.4, 15.6, 26, 150, '#e2a74a', .5), (7.6, 13.6, 18, 90, '#9cc3cb', .4), (-6.6, 13.4, 30, 130, '#e2a74a', .35), (8.4, 2.6, 40, 120, '#e2a74a', .4)):
        px, py = view.at((x, 0, z))
        out += night.streak(px, py, wide, tall, colour, strength, int(abs(x) * 10))
    return out
