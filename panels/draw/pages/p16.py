"""Page 16, chapter 2B: the slow minute; six upright pictures in cool and even light."""
from draw import flat, gestures, neighbours, night, props, stairwell
from draw.cast import tint
from draw.figures import COAT, bust, pal
from draw.hands import GLOVE, hand_pen
from draw.kit import C, G, P, R, brush, clipped, n, poly, svg, text
from draw.kit2 import form, glow, limb, rim
from draw.pages.cover import lying_phone
from draw.paper_boat import COLD, cast_shadow, ticket_boat
from draw.people import head
from draw.rooms import FONT_NARROW

FOLDER = '03'
PANELS = ('a', 'b', 'c', 'd', 'e', 'f')
WIDTH, HEIGHT = 467, 1060
WALL, WALL_LOW, SILL, SILL_EDGE, SILL_FRONT = '#2c4360', '#263a58', '#54758c', '#86a9b8', '#35536e'


def cool_palette():
    """skin in cool and even light"""
    return tint(pal(), l='#eacfae', m='#93626a')


def office_wall():
    """bare wall of the emptied office in even light"""
    return R(0, 0, WIDTH, HEIGHT, '#3a5572') + P('0,0! 467,0! 467,300! 0,240!', '#36506d')


def office_behind(centre, skip=(), focal=1500):
    """the emptied office seen from the window in even light, a little out of focus"""
    eye = flat.from_window(WIDTH, HEIGHT, centre=centre, horizon=640, focal=focal, back=.7, level=1.3)
    return night.blurred(flat.office(eye, flat.EVEN, skip=skip), 2)


def a():
    """The hand withdraws; phone and boat stay as they lie."""
    body = office_wall() + C(300, 700, 330, '#9cc3cb', opacity=.18)
    body += P('400,-10! 382,260 404,520 384,780! 480,780! 480,-10!', '#2b4060') + P('430,-10! 420,300 436,560 424,780! 446,780! 456,420 444,-10!', '#223453')
    shadow = ''.join(f'<path d="{path}"/>' for path in gestures.hand_silhouette(gestures.RELAXED)) + P(gestures.REACH_BACK, '#1f3250') + P('0,-92! 0,98! -900,190! -900,-150!', '#1f3250')
    body += f'<g fill="#1f3250" opacity=".6" transform="translate(74 404) rotate(-4) scale(.5)">{shadow}</g>'
    body += R(0, 772, WIDTH, 190, '#5b7b92') + R(0, 766, WIDTH, 8, '#a9c6d0') + R(0, 956, WIDTH, 10, '#86a9b8') + R(0, 966, WIDTH, 100, '#304a66')
    body += glow(250, 880, 250, '#e8f3f2', ry=110, o=.75)
    body += G(G(cast_shadow('#22385a', .5), t='scale(1 .7)'), ticket_boat(COLD), t='translate(226 838) scale(.25)') + gestures.lead('372,888 410,880 430,900 480,890', 8)
    body += G(lying_phone([(640, 1486), (1118, 1458), (1236, 1558), (694, 1596)]), t='translate(-158 168) scale(.47)')
    hand = gestures.hand_in_air(gestures.RELAXED, gestures.COOL, (-3, -16), False) + gestures.peeled_glove() + gestures.forearm_from_left()
    return svg(WIDTH, HEIGHT, body + G(rim(hand, '#e8f3f2', -4, -6), t='translate(56 470) rotate(-7) scale(.48)'), WALL, 0), WIDTH, HEIGHT


def b():
    """Elena dictates, her eyes on the phone; Viktor writes in the open notebook."""
    palette = cool_palette()
    coat, shade = COAT['elena']
    body = office_behind(-240, ('door',)) + C(260, 520, 300, '#9cc3cb', opacity=.14)
    elena = rim(P('-64,130! 66,130! 60,320! -40,320!', palette.d) + bust('elena', 'tq', palette, 'speak', look=(.5, .6), tilt=5, bottom=700, hem=214), '#e8f3f2', 5, 3)
    near = form(limb('-164,262 -206,420 -210,560 -200,720', (122, 110, 104, 98), True, False), coat, shade, 14, -6, (shade, 5))
    body += G(elena + rim(near, '#e8f3f2', 5, 3), t='translate(296 424) scale(-.98 .98)')
    viktor = bust('viktor', 'rear', palette, 'calm', tilt=8, bottom=520, hem=220)
    body += G(rim(viktor, '#cfe6e8', -5, 3), t='translate(134 684) rotate(2) scale(1.1)')
    book = G(gestures.notebook(250, 220, 5), t='translate(316 868) rotate(-8)')
    writing = G(hand_pen(GLOVE), t='translate(296 880) rotate(8) scale(.40)') + form('440,850! 480,870! 480,1080! 372,1080! 404,960', gestures.JACKET, gestures.JACKET_DARK, -6, -14)
    under = form(limb('96,1090 138,1030 190,980 250,956', (120, 104, 92, 80), True, True), GLOVE.mid, GLOVE.m, -4, -10) + form(limb('60,1120 116,1046 140,1020', (130, 116, 108), False, False), gestures.JACKET, gestures.JACKET_DARK, -6, -14, (gestures.JACKET_DARK, 4))
    thumb = form(limb('150,1000 196,950 252,930', (56, 50, 36), True, True, 8, 6), GLOVE.l, GLOVE.m, -4, -9, (GLOVE.m, 4)) + brush('204,934 210,948 206,962', 4, GLOVE.m)
    body += rim(under, '#e8f3f2', -3, -3) + book + rim(thumb, '#e8f3f2', 4, 3) + rim(writing, '#e8f3f2', 4, 3)
    return svg(WIDTH, HEIGHT, body, WALL, 0), WIDTH, HEIGHT


def bubbles(width, spans, gone=()):
    """message bubbles on a screen (0,0 = top centre): (side, y, length, height); gone: indices drawn as empty outlines"""
    out = ''
    for index, (side, y, length, height) in enumerate(spans):
        x = -width / 2 + 12 if side < 0 else width / 2 - 12 - length
        if index in gone:
            out += f'<rect x="{n(x)}" y="{y}" width="{length}" height="{height}" rx="{height * .38:.0f}" fill="none" stroke="#9fb3bd" stroke-width="3" stroke-dasharray="9 7"/>'
        else:
            out += R(x, y, length, height, '#2d5f6b' if side > 0 else '#8fb6bf', n(height * .38)) + R(x + 12, y + height * .36, length - 34, height * .2, '#e8f3f2' if side > 0 else '#45707e', 3)
    return out


THREAD = ((-1, 0, 110, 34), (1, 46, 96, 34), (-1, 92, 84, 34), (1, 138, 118, 34))  # the girl's on the right, as on p08


def camera_hands(skin=GLOVE):
    """both gloved hands round the ends of a camera seen from behind, its display 300 x 212 at 0,0"""
    out = ''
    coat, shade = COAT['elena']
    for side in (-1, 1):
        sleeve = form('196,190! 262,170 300,196! 380,330 420,520! 214,520! 214,340', coat, shade, -14 * side, 0)
        fingers = ''.join(form(limb(f'176,{y} 226,{y - 4} 252,{y + 8}', (54, 56, 50), True, True, 8, 6), skin.mid, skin.m, -4, -9, (skin.m, 4)) for y in (-74, -26, 22, 66))
        palm = form('182,46! 206,22 244,38 268,92 276,150 286,206! 200,214! 190,160 168,112', skin.l, skin.m, -8, -12)
        thumb = form(limb('232,120 210,62 180,12 150,-22', (84, 72, 58, 42), True, True, 10, 8), skin.l, skin.m, -5, -9, (skin.m, 4)) + P('196,96 214,66 254,66 266,110 256,150 214,150', skin.l) + brush('198,10 184,24 168,24', 4, skin.m)
        cuff = form('190,186! 240,196 292,178! 304,216! 250,240 196,226!', skin.mid, skin.m, -6, -14)
        out += G(sleeve + fingers + palm + thumb + cuff, t=f'scale({side} 1)')
    return out


def camera_back(picture):
    """camera from behind: `picture` on its display, 300 x 212 at 0,0"""
    body = R(-212, -134, 424, 282, '#0d1020', 26, opacity=.4, transform='translate(8 11)') + poly('-70,-132 -48,-176 60,-176 82,-132', '#232b4d') + R(-34, -166, 84, 34, '#0d1020', 8) + R(-26, -160, 68, 22, '#58808e', 5)
    body += R(-212, -134, 424, 282, '#1d2440', 26) + R(-212, -134, 424, 24, '#3c4a75', 12) + R(112, -150, 66, 22, '#8d93a5', 7) + R(-164, -116, 328, 240, '#0d1020', 10)
    return body + clipped('M-150 -106H150V106H-150Z', picture) + R(-150, 112, 90, 5, '#58808e', 2) + C(140, 114, 6, '#c8452f')


def c():
    """One message less on the screen; in the photograph it still stands."""
    body = R(0, 0, WIDTH, HEIGHT, '#3a5572') + R(0, 0, WIDTH, 268, '#2f4866') + R(0, 262, WIDTH, 8, '#86a9b8')
    screen = R(-70, -146, 24, 6, '#7fa5b2', 3) + R(48, -146, 24, 6, '#7fa5b2', 3) + R(-88, -132, 176, 36, '#b5d0d6') + C(-62, -114, 11, '#6f93a6') + R(-42, -119, 84, 9, '#5f7f92', 4)
    body += glow(236, 460, 270, '#e8f3f2', ry=270, o=.55)
    body += G(gestures.flat_phone(212, 344, more=screen + G(bubbles(190, THREAD, (1, 3)), t='translate(0 -78)')), t='translate(236 460) rotate(-3)')
    small = R(-160, -110, 320, 220, '#4a6780') + G(gestures.flat_phone(212, 344, more=screen + G(bubbles(190, THREAD), t='translate(0 -78)')), t='translate(-6 34) rotate(-3) scale(.82)')
    frame = ''.join(brush(f'{x},{y + (20 if y < 0 else -20)}! {x},{y}! {x + (28 if x < 0 else -28)},{y}!', 5, '#ffffff', 'none', w0=1) for x in (-136, 136) for y in (-92, 92))
    back = camera_back(small + frame)
    body += G(back + rim(camera_hands(), '#e8f3f2', 4, 3), t='translate(234 800) rotate(2) scale(.80)')
    return svg(WIDTH, HEIGHT, body, WALL, 0), WIDTH, HEIGHT


def folded_arms():
    """both sleeves of the dressing gown crossed over the chest, one hand out; head space"""
    rose, dark, light = neighbours.ROSE, neighbours.ROSE_DARK, neighbours.ROSE_LIGHT
    skin = gestures.COOL
    under = form(limb('120,270 184,396 150,470 10,452', (70, 92, 98, 78), True, True), dark, '#4c3040', -10, -14)
    hand = form('-40,446! -86,430 -140,424 -168,440 -172,462 -150,474 -96,480 -44,482!', skin.l, skin.m, -4, -10)
    hand += brush('-166,440 -136,440 -112,446', 3.5, skin.m) + brush('-172,456 -140,456 -112,460', 3.5, skin.m) + brush('-160,470 -130,470 -108,472', 3.5, skin.m)
    line, widths = '-170,262 -216,398 -150,478 -10,440 96,392', (112, 116, 108, 90, 76)
    sleeve = limb(line, widths, True, False)
    over = form(sleeve, rose, dark, 10, -18, ('#4c3040', 5)) + neighbours.quilting(sleeve, dark)
    cuff = form(limb('92,394 124,378', (88, 90), False, False), light, dark, 6, -12, ('#4c3040', 4))
    fingers = form(limb('128,380 168,364 196,372', (62, 56, 40)), skin.l, skin.m, -3, -9, (skin.c, 4)) + brush('160,350 182,358 198,362', 3.5, skin.m) + brush('156,368 180,374 196,378', 3.5, skin.m) + brush('150,388 172,392 188,388', 3.5, skin.m)
    return under + hand + over + fingers + cuff


def d():
    """Mrs Ganeva watches, arms folded, attentive."""
    body = office_behind(330, ('kettle',), 1300) + C(250, 540, 290, '#9cc3cb', opacity=.16)
    figure = head('ganeva', 'tq', cool_palette(), 'stern', look=(.55, .35), tilt=3, bottom=900, hem=236)
    belt = brush('-214,640 -80,664 60,656 186,628', 30, neighbours.ROSE_LIGHT, 'none', w0=1) + brush('50,660 44,760 60,850', 24, neighbours.ROSE_LIGHT, 'none', w0=1)
    body += G(rim(figure + belt, '#e8f3f2', -5, 3), rim(folded_arms(), '#e3bdb2', -4, 3), t='translate(226 424) scale(1.2)')
    return svg(WIDTH, HEIGHT, body, WALL, 0), WIDTH, HEIGHT


def sill_from_above():
    """the sill from above, even light; the wall below the window at the top"""
    body = R(0, 0, WIDTH, HEIGHT, SILL) + P('0,0! 467,0! 467,96! 0,132!', '#1f2851') + night.blurred(night.bokeh(((60, 70, 26, '#e2a74a', .5), (150, 40, 15, '#e2a74a', .5), (404, 44, 22, '#d9963a', .45))), 2) + poly('0,126 467,90 467,104 0,142', SILL_EDGE) + poly('0,142 467,104 467,118 0,158', '#46657d')
    return body + R(0, 996, WIDTH, 10, SILL_EDGE) + R(0, 1006, WIDTH, 54, SILL_FRONT)


def e():
    """The watch beside the phone, an hour apart."""
    body = sill_from_above() + G(G(P('-96,26! 150,14! 250,60! 60,84!', '#22344f', opacity=.45), props.paper_boat(96, yaw=18, pitch=34, light=(-.5, .6, .7), paper=('#ffffff', '#9db4c6'), ticket=True, ambient=.25, band='#2d5f6b')), t='translate(322 262)') + C(300, 600, 330, '#cfe6e8', ry=360, opacity=.12)
    body += gestures.lead('330,800 334,850 372,868 480,850', 11)
    clock = text('01:38', 0, -104, 74, '#1d2440', FONT_NARROW, 'middle', 2) + R(-30, -84, 60, 8, '#9cc3cb', 4)
    screen = R(-78, -182, 30, 7, '#7fa5b2', 3) + R(50, -182, 28, 7, '#7fa5b2', 3) + clock + R(-76, -46, 152, 44, '#ffffff', 14) + R(-62, -32, 90, 7, '#9cc3cb', 3) + R(-62, -18, 60, 7, '#c4dade', 3) + R(-76, 12, 152, 44, '#ffffff', 14) + R(-62, 26, 70, 7, '#9cc3cb', 3) + R(-62, 40, 98, 7, '#c4dade', 3)
    body += glow(318, 600, 320, '#e8f3f2', ry=360, o=.5) + R(322, 790, 18, 30, '#c9d3de', 4)
    body += G(gestures.flat_phone(196, 408, more=screen), t='translate(318 590) rotate(2)')
    body += G(props.wristwatch('02:38', lying=True), t='translate(116 596) rotate(-3) scale(.92)')
    body += G(props.scale_ruler(392, 56, 28), t='translate(234 916) rotate(-1)')
    return svg(WIDTH, HEIGHT, body, SILL, 0), WIDTH, HEIGHT


def sealed_bag():
    """clear bag lying flat: lit phone, lead out of the corner, seal with the number; top centre at 0,0, 350 x 660"""
    outline = '-172,0! 172,-4! 178,330 172,660! 0,666 -174,660! -180,330'
    phone = G(glow(0, 0, 300, '#e8f3f2', ry=340, o=.65), gestures.flat_phone(176, 366, more=R(-70, -150, 26, 6, '#7fa5b2', 3) + R(44, -150, 26, 6, '#7fa5b2', 3) + R(-66, -118, 132, 36, '#ffffff', 13) + R(-66, -70, 96, 36, '#b9d4d9', 13) + R(-66, -22, 120, 36, '#ffffff', 13)), t='translate(14 424) rotate(4)')
    out = P(outline, '#0d1020', opacity=.35, transform='translate(10 14)') + P(outline, '#cfe0e4', opacity=.42) + phone + P(outline, '#eef6f6', opacity=.14)
    out += poly('-152,196 -104,196 -140,630 -160,630', '#ffffff', opacity=.42) + poly('142,260 156,260 138,560 130,560', '#ffffff', opacity=.36) + poly('60,634 160,560 160,634', '#ffffff', opacity=.2)
    for line in ('-172,0 -182,330 -174,660', '172,-2 180,330 172,660', '-174,660 0,666 172,660'):
        out += brush(line, 6, '#eef6f6', 'none')
    seal = R(-184, 62, 368, 78, '#0d1020', opacity=.3, transform='translate(5 8)') + R(-184, 62, 368, 78, '#c8452f') + R(-184, 62, 368, 12, '#e06a4c') + poly('110,62 184,62 184,140 150,140', '#a83526', opacity=.6)
    seal += text('041 776', 0, 126, 64, '#fbeacb', FONT_NARROW, 'middle', 5)
    return out + seal + brush('-172,22 0,18 172,20', 4, '#9fb9c4', 'none')


def f():
    """The phone in its bag, still lit, its power lead in; the seal."""
    body = R(0, 0, WIDTH, HEIGHT, '#34506c') + poly('0,0 467,0 467,150 0,190', WALL) + poly('0,190 467,150 467,158 0,198', '#6f93a6') + C(234, 660, 330, '#9cc3cb', ry=390, opacity=.16)
    behind, before = stairwell.offering_hand()
    arm = form(limb('196,16 420,-40', (150, 190), False, False), COAT['elena'][0], COAT['elena'][1], -6, -30) + P(limb('190,18 226,9', (140, 144), False, False), COAT['elena'][1])
    pinch = 'translate(330 262) rotate(-14) scale(.66)'
    body += G(behind, t=pinch) + G(sealed_bag(), t='translate(222 226) rotate(-2) scale(1.1)') + G(rim(before + arm, '#e8f3f2', 4, 3), t=pinch)
    body += G(gestures.lead('4,612 6,668 -14,704 -80,712 -140,706 -170,736 -166,800', 11), R(-8, 596, 22, 34, '#c9d3de', 5), t='translate(222 226) rotate(-2) scale(1.1)')
    return svg(WIDTH, HEIGHT, body, '#34506c', 0), WIDTH, HEIGHT
