"""Page 10, chapter 2A: he has taken the phone; warm, almost golden light."""
from draw import flat, gestures, neighbours, night, props
from draw.cast import tint
from draw.figures import COAT, bust, pal
from draw.hands import Skin, hand_pen
from draw.kit import C, G, P, R, brush, clipped, lin, n, poly, svg
from draw.kit2 import form, glow, limb, rim

FOLDER = '02'
PANELS = ('a', 'b', 'c', 'd')
GOLD, GOLD_PALE, GOLD_DEEP = '#f3b45c', '#ffe7ae', '#c9823c'
WARM_SKIN = Skin('#ffcf8a', '#a35c42', '#74402f', '#fff0c8', '#cf8a58')


def golden_palette():
    """skin and cloth in golden light"""
    return tint(pal(), l='#ffcf8a', m='#a35c42', w='#fff0c8')


def warm_room(width, height, light, low='#33253c'):
    """bare wall in golden light: two flat rings round the phone"""
    shade, definition = lin([(0, '#4a3142', 1), (.6, '#5b3a40', 1), (1, low, 1)])
    x, y = light
    return definition + R(0, 0, width, height, f'url(#{shade})') + glow(x, y, width * .62, GOLD, ry=height * 1.0, o=.95) + C(x, y, height * .52, GOLD_PALE, opacity=.12) + C(x, y, height * .34, GOLD_PALE, opacity=.14)


def a():
    """Viktor holds the phone, his thumb on the glass; Elena out of focus behind."""
    width, height = 1480, 832
    palette = golden_palette()
    room = flat.office(flat.from_window(width, height, centre=760, horizon=400, focal=1300, back=.6, level=1.35), flat.WARM, skip=('door',))
    body = night.blurred(room, 3) + R(0, 0, width, height, '#5b3038', opacity=.45) + glow(880, 450, 900, GOLD, ry=820, o=.9) + C(880, 450, 432, GOLD_PALE, opacity=.12) + C(880, 450, 283, GOLD_PALE, opacity=.14)
    body += P('1330,-10! 1304,240 1324,520 1296,842! 1500,842! 1500,-10!', '#3b2840') + P('1390,-10! 1376,300 1392,560 1370,842! 1410,842! 1420,420 1408,-10!', '#2d2036') + brush('1330,-10 1304,240 1324,520 1296,842', 7, GOLD, 'none')
    shade = tint(pal(), l='#d9a070', m='#744250', k='#1d1830')
    elena = G(rim(bust('elena', 'tq', shade, 'stern', look=(.6, .1), bottom=520, hem=210), GOLD, 5, 3), t='translate(1226 486) scale(-1.04 1.04)')
    body += night.blurred(elena, 3)
    viktor = bust('viktor', 'tq', palette, 'relieved', look=(.6, .1), tilt=9, bottom=420, hem=214, push=(20, 8))
    body += G(rim(viktor, GOLD_PALE, -5, 2), t='translate(420 360) scale(1.72)')
    screen = R(-147, -300, 294, 600, '#fff6dc', 30) + R(-147, -300, 294, 300, '#ffe7ae', 30) + R(-60, -150, 120, 40, '#ffffff', 16)
    hand = G(gestures.thumb_on_glass(WARM_SKIN, screen, lean=-620), t='translate(836 520) rotate(7) skewY(-8) scale(.56 .72)')
    light, dark = COAT['viktor']
    cuff = form(limb('860,706 812,742', (128, 140), False, False), '#c9d3de', dark, -6, -16)
    sleeve = form(limb('832,728 730,800 540,880', (150, 180, 210), False, False), light, dark, 4, -34, (dark, 6)) + brush('770,730 752,780 780,820', 8, dark) + brush('690,772 680,806 706,836', 8, dark)
    body += glow(826, 420, 330, '#fff1c8', ry=340, o=.8) + rim(hand, GOLD_PALE, 4, 2) + rim(sleeve + cuff, GOLD_PALE, -4, 3)
    return svg(width, height, body, '#3b2a3c', 0), width, height


def street(wide, high):
    """a street on a screen, too small to read: two rows of gables and a road; centre 0,0"""
    half_w, half_h = wide / 2, high / 2
    left = f'{-half_w},{-half_h * .9} {-half_w * .62},{-half_h * .55} {-half_w * .5},{-half_h * .62} {-half_w * .16},{half_h * .02} {-half_w * .16},{half_h * .2} {-half_w},{half_h * .8}'
    right = f'{half_w},{-half_h * .7} {half_w * .7},{-half_h * .74} {half_w * .56},{-half_h * .4} {half_w * .16},{half_h * .04} {half_w * .16},{half_h * .2} {half_w},{half_h * .8}'
    road = f'{-half_w * .16},{half_h * .2} {half_w * .16},{half_h * .2} {half_w},{half_h * .8} {half_w},{half_h} {-half_w},{half_h} {-half_w},{half_h * .8}'
    return R(-half_w, -half_h, wide, high, '#fff3cf') + poly(left, '#b8693c') + poly(right, '#8d4a36') + poly(road, '#e2a74a') + poly(f'-2,{half_h * .24} 2,{half_h * .24} 5,{half_h} -5,{half_h}', '#fff3cf')


def lit_eye(flip, reach):
    """one eye, close: outer corner at +x; the screen mirrored in it; about 260 wide"""
    almond = '-122,22! -70,-34 4,-58 74,-40 128,4! 80,44 14,56 -62,46'
    iris = G(C(0, 0, 62, '#4a2d26') + C(0, 0, 55, '#8a5535') + C(0, 10, 42, '#b87740', ry=34) + C(0, 0, 27, '#1d1526'), t=f'translate({reach} 0)')
    mirror = G(clipped('M-25 -36H25V36H-25Z', street(50, 72)), t=f'translate({reach - 8 * flip} 4) scale({flip} 1) rotate(-5)')
    out = P('-138,26 -104,-44 -20,-88 72,-74 138,-14 134,44 60,84 -50,84 -112,62', '#c4794f', opacity=.5)
    out += clipped(almond, P(almond, '#fff0cf'), P('-122,22! -70,-34 4,-58 74,-40 128,4! 128,-2! 80,-10 0,-28 -70,-8', '#a86a58'), iris, P('-122,22! -70,-34 4,-58 74,-40 128,4! 128,-6! 76,-22 0,-40 -74,-18', '#6b3f40', opacity=.8), mirror)
    out += P('-122,22 -106,14 -100,26 -112,32', '#d98f76')
    out += brush('-126,24 -76,-36 2,-62 78,-44 140,8', 17, '#241a2c', 'both', w0=.3) + brush('-70,54 10,64 84,48', 5, '#a35c42') + brush('-96,-52 -20,-88 70,-74 132,-26', 6, '#7a4438')
    return out


def b():
    """His eyes, close; in each the small bright street."""
    width, height = 720, 624
    body = R(0, 0, width, height, '#ffc67c')
    body += P('0,0! 720,0! 720,262! 610,214 480,216 426,262! 396,262 360,230 326,262 300,262! 240,216 110,214 0,262!', '#b36a48') + P('0,0! 720,0! 720,150! 560,120 400,146 360,190 320,146 160,120 0,150!', '#8a4d42')
    body += P('0,624! 0,470! 60,500 120,560 150,624!', '#b36a48', opacity=.8) + P('720,624! 720,420! 660,470 610,560 590,624!', '#8a4d42', opacity=.85)
    body += P('360,196! 338,250 322,310 316,400 300,500 262,600 268,624! 452,624! 460,600 420,500 404,400 400,310 386,250!', '#ffdc9f') + P('384,236! 402,300 404,400 422,500 462,600 456,624! 510,624! 500,560 450,470 436,380 432,300 420,262!', '#a35c42')
    body += P('318,300! 312,400 294,496 256,596 240,590 274,480 296,390!', '#d98f5c')
    body += G(lit_eye(1, 12), t='translate(546 352) rotate(-2)') + G(lit_eye(-1, -6), t='translate(180 356) scale(-1 1) rotate(-2)')
    for side, x in ((1, 540), (-1, 182)):
        body += G(brush('-136,26 -60,-26 40,-40 150,6', 46, '#3c2725', 'both', w0=.45) + brush('-110,10 -50,-24 20,-34', 9, '#5b3a2b') + brush('20,-26 80,-20 130,0', 8, '#5b3a2b'), t=f'translate({x} 218) scale({side} 1) rotate(-2)')
    body += P('0,0! 720,0! 720,34! 664,44 646,24! 586,42 548,22! 470,46 438,24! 352,48 320,22! 244,46 206,22! 124,44 96,24! 40,44 0,36!', '#3c2725')
    body += G(C(0, 0, 11, '#fff6dc', ry=17) + C(-3, -4, 3, '#ffffff'), t='translate(636 128)') + G(C(0, 0, 8, '#fff6dc', ry=13), t='translate(70 470)')
    return svg(width, height, body, '#b36a48', 0), width, height


def c():
    """Elena looks at her watch, a gleam on its glass; the notebook stays empty. On this path nobody notes a time."""
    width, height = 720, 624
    coat, shade = COAT['elena']
    palette = tint(pal(), l='#f6c382', m='#8f5148', k='#1d1830')
    body = warm_room(width, height, (-40, 420), '#33253c')
    body += P('0,0! 720,0! 720,624! 560,624! 620,300 560,0!', '#33253c', opacity=.45)
    elena = P('-64,130! 66,130! 60,320! -40,320!', palette.d) + bust('elena', 'tq', palette, 'grave', look=(.5, 1.0), tilt=18, bottom=420, hem=206, push=(18, 10), nod=.6)
    body += G(rim(elena, GOLD_PALE, 5, 3), t='translate(430 270) scale(-1.16 1.16)')
    sill = R(0, 566, width, 60, '#7a4a3c') + R(0, 562, width, 7, GOLD) + G(gestures.notebook(220, 130, 0, '#f6e2b8', '#d8b98a', '#6b4a4a'), gestures.pen(170), t='matrix(1 0 -.5 .36 150 592)')
    sleeve = form(limb('700,600 560,566 430,510 342,474', (190, 176, 150, 112), True, False), coat, shade, -8, -26, (shade, 6)) + brush('520,480 500,540 530,620', 8, shade) + brush('430,440 410,500 424,560', 7, shade)
    wrist = form(limb('360,482 250,440', (84, 78), False, False), '#f6c382', '#8f5148', -4, -20)
    cuff = form(limb('372,486 338,473', (118, 112), False, False), '#6f9aa2', coat, -4, -26)
    warm_glove = Skin('#d8d3b4', '#7a7268', '#5a5350', None, '#ada58e')
    hand = ''.join(form(limb(f'168,{y} 104,{y - 2} {x},{y + 12}', (34, 34, 27), True, True, 8, 6), warm_glove.l, warm_glove.m, -3, -9, (warm_glove.m, 4)) for y, x in ((478, 92), (456, 72), (432, 64), (408, 70)))
    hand += form('266,398! 214,384 160,388 130,402 122,440 130,478 156,498 204,500 250,492!', warm_glove.l, warm_glove.m, -4, -18)
    hand += ''.join(brush(f'140,{y - 9} 128,{y} 140,{y + 9}', 4, warm_glove.m) + brush(f'150,{y} 180,{y + (446 - y) * .2:.0f} 212,{y + (446 - y) * .4:.0f}', 3.5, warm_glove.mid, 'out') for y in (410, 432, 456, 478))
    hand += form(limb('236,404 186,376 134,368 100,384', (50, 42, 36, 28), True, True, 8, 6), warm_glove.l, warm_glove.m, -3, -10, (warm_glove.m, 4)) + brush('150,360 142,372 146,384', 3.5, warm_glove.m)
    glove_edge = form('240,380! 270,392! 258,498! 228,490! 238,436', warm_glove.mid, warm_glove.m, -4, -16)
    body += sill + rim(wrist + cuff + sleeve, GOLD_PALE, 5, 4) + rim(hand + glove_edge, GOLD_PALE, 5, 4) + G(props.wristwatch(), t='translate(306 456) rotate(21) scale(.60)')
    return svg(width, height, body, '#33253c', 0), width, height


def search_form():
    """the record of the search on its clipboard, filled in above, empty below; perspective quad in panel units"""
    board = '250,660! 452,150! 1010,128! 1196,660!'
    sheet = [(296, 650), (480, 182), (984, 160), (1150, 650)]

    def at(u, v):
        """point on the sheet, u across, v down"""
        (ax, ay), (bx, by) = sheet[1], sheet[2]
        (dx, dy), (cx, cy) = sheet[0], sheet[3]
        v = v ** .86
        left, right = (ax + (dx - ax) * v, ay + (dy - ay) * v), (bx + (cx - bx) * v, by + (cy - by) * v)
        return left[0] + (right[0] - left[0]) * u, left[1] + (right[1] - left[1]) * u

    def bar(u0, u1, v, thick, fill, opacity=None):
        """printed or written line"""
        corners = (at(u0, v), at(u1, v), at(u1, v + thick), at(u0, v + thick))
        return poly(' '.join(f'{n(x)},{n(y)}' for x, y in corners), fill, opacity=opacity)
    out = P(board, '#1d1424', opacity=.5, transform='translate(14 18)') + P(board, '#7a4a38') + poly(' '.join(f'{x},{y}' for x, y in sheet), '#ffefc9')
    out += poly('984,160 1150,650 1040,650 900,163', '#e8c78c', opacity=.55)
    out += bar(.08, .5, .05, .045, '#5a4658') + bar(.08, .36, .12, .02, '#a98a78')
    for row, (end, written) in enumerate(((.9, .74), (.9, .86), (.9, .62))):
        v = .21 + row * .085
        out += bar(.08, end, v, .008, '#c9a274')
        x0, y0 = at(.09, v - .018)
        x1, _ = at(written, v - .018)
        steps = int((x1 - x0) / 13)
        out += brush(' '.join(f'{n(x0 + k * 13)},{n(y0 - (x0 and k * .35) - (k * 7 + row * 5) % 10)}' for k in range(steps)), 4.6, '#2b3a6b', 'none')
    for row in range(4):
        out += bar(.08, .9, .50 + row * .105, .010, '#c9a274')
    clip = form('640,118! 820,110! 832,176! 634,184!', '#b0a090', '#5a4a50', -6, -10) + R(690, 92, 80, 40, '#8a7a78', 14) + C(730, 108, 11, '#3b2a34')
    return out + clip


def d():
    """Mrs Ganeva's pen hovers over the form."""
    width, height = 1480, 624
    body = R(0, 0, width, height, '#432d3a') + P('520,0! 1480,0! 1480,624! 980,624!', GOLD, opacity=.16) + P('760,0! 1480,0! 1480,420!', GOLD_PALE, opacity=.16)
    body += search_form()
    old = Skin('#f6c590', '#9c5e4c', '#6f4038', '#ffeccb', '#cc9068')
    shadow_hand = Skin('#3b2430', '#3b2430', '#3b2430', None, '#3b2430')
    place = 'rotate(-4) scale(.72)'
    tip_x, tip_y = 640, 470
    body += G(hand_pen(shadow_hand, '#3b2430', '#3b2430').replace('#c9ced8', '#3b2430').replace('#5a6490', '#3b2430'), G(P('540,-150! 700,-110! 1300,-60! 1300,330! 700,230! 540,190!', '#3b2430')), t=f'translate({tip_x - 128} {tip_y + 70}) rotate(-2) scale(.72 .66)', opacity=.38)
    gown = '560,-136! 700,-96 900,-60 1260,-40! 1260,420! 940,330 720,236 560,196!'
    sleeve = form(gown, neighbours.ROSE, neighbours.ROSE_DARK, -10, -90) + neighbours.quilting(gown, neighbours.ROSE_DARK, 62, (300, 1500, -200, 600))
    cuff = form('540,-158! 606,-140! 590,30 612,222! 544,206! 524,30', neighbours.ROSE_LIGHT, neighbours.ROSE_DARK, -8, -70)
    wrinkles = brush('360,-150 400,-100 404,-40', 4, old.m) + brush('400,-120 440,-60 440,0', 4, old.m) + brush('320,-176 350,-140 352,-100', 4, old.m) + brush('430,40 470,70 520,84', 4, old.m) + brush('236,-30 244,-14 238,2', 4, old.m) + C(420, -20, 7, '#cc9068') + C(470, 20, 5, '#cc9068') + C(446, -64, 5, '#cc9068')
    hand = hand_pen(old, '#2b3a6b', '#c8452f') + wrinkles
    body += G(rim(hand, GOLD_PALE, -4, 5), rim(sleeve, GOLD_PALE, -4, 5), cuff, t=f'translate({tip_x} {tip_y}) {place}')
    return svg(width, height, body, '#432d3a', 0), width, height
