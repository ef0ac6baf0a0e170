"""Page 9: the hand above the phone; the two ways."""
from draw import flat, gestures, night, props
from draw.hands import GLOVE
from draw.cast import tint
from draw.figures import COAT, bust, pal
from draw.kit import C, G, P, R, brush, clipped, lin, poly, svg
from draw.kit2 import form, glow, limb, rim
from draw.pages.cover import lying_phone
from draw.paper_boat import COLD, cast_shadow, ticket_boat
from draw.thrift import thrifty

PANELS = ('a', 'b', 'c')


def rays(centre, spans, colour, opacity):
    """hard wedges of light out of a centre: (x1, y1, x2, y2) are their far ends"""
    x, y = centre
    return ''.join(poly(f'{x},{y} {x1},{y1} {x2},{y2}', colour, opacity=opacity) for x1, y1, x2, y2 in spans)


CEILING = 430
LIGHT = (930, 1540)
HAND = 'translate(300 960) rotate(-1) scale(1.2)'


def hand_shadow(fill):
    """the hand's shadow, huge, bent where the wall meets the ceiling"""
    arm = '0,-92! 0,98! -90,108! -130,130! -260,150 -900,210! -900,-190! -260,-140 -120,-130! -90,-100!'
    shape = ''.join(f'<path d="{path}"/>' for path in gestures.hand_silhouette(gestures.LOOMING)) + P(gestures.REACH_BACK, fill) + P(arm, fill)
    thrown = f'<g fill="{fill}" transform="translate({LIGHT[0]} {LIGHT[1]}) scale(1.74) translate({-LIGHT[0]} {-LIGHT[1]}) {HAND}">{shape}</g>'
    lean, stretch = .42, 1.12
    bent = f'<g transform="matrix(1 0 {lean} {stretch} {-lean * CEILING} {CEILING - stretch * CEILING})">{thrown}</g>'
    return clipped(f'M0 {CEILING}H1760V1420H0Z', thrown) + clipped(f'M0 0H1760V{CEILING}H0Z', bent)


def room_behind():
    """the emptied office seen from the window, its far wall filling the picture, out of focus"""
    eye = flat.from_window(1760, 1500, centre=760, horizon=1015, focal=2600, back=1.0, level=1.25)
    return flat.office(eye, flat.NIGHT, skip=('door', 'board', 'kettle', 'cables'))


def elena_behind():
    """Elena, both hands open, in the light of the phone from the lower left; mouth at 0,64 mirrored"""
    coat, shade = COAT['elena']
    palette = tint(pal(), l='#ecdcc6', m='#7c5a6e')
    body = bust('elena', 'tq', palette, 'ask', look=(.5, .2), bottom=700, hem=214, tilt=3, push=(8, 0))
    far = form(limb('136,250 206,420 226,560', (98, 92, 88)), shade, '#14303f', -8, -8) + form(limb('222,590 186,500 146,404', (94, 82, 64), True, False), coat, shade, 12, 8, (shade, 6))
    far_hand = G(props.hand_above(GLOVE, curl=.1, spread=1.05, nails=False, dx=7, dy=7), t='translate(142 412) rotate(6) scale(.54)')
    near = form(limb('-164,262 -206,420 -226,560', (122, 110, 100)), coat, shade, 12, 6, (shade, 5)) + form(limb('-216,590 -180,500 -136,416', (102, 88, 66), True, False), coat, shade, 14, 8, (shade, 6))
    near_hand = G(props.hand_above(GLOVE, curl=.1, spread=1.05, nails=False, dx=7, dy=7), t='translate(-132 424) rotate(-4) scale(-.58 .58)')
    cuffs = form(limb('170,452 148,404', (76, 70), False, False), coat, shade, 8, 4, (shade, 5)) + form(limb('-162,464 -138,414', (80, 74), False, False), coat, shade, 8, 4, (shade, 5))
    sweater = P('-64,130! 66,130! 60,320! -40,320!', palette.d)
    return rim(sweater + body, '#e8f3f2', 5, 2) + far + far_hand + rim(near, '#e8f3f2', 5, 2) + near_hand + cuffs


def a():
    """The hand has stopped above the lit phone; its shadow fills wall and ceiling; Elena behind, hands open."""
    width, height = 1760, 2460
    body = R(0, 0, width, height, '#171d3a') + night.blurred(room_behind(), 4) + clipped('M0 0H1760V1400H0Z', R(0, 0, width, 1400, '#3d4a86', opacity=.5), glow(940, 640, 1300, '#c3dde2', ry=1100, o=.8))
    body += night.blurred(hand_shadow('#151b3c').replace('<g fill', '<g opacity=".92" fill'), 2.4)
    body += night.blurred(G(elena_behind(), t='translate(1372 640) scale(-1.5 1.5)'), 3.2)
    curtain = P('1696,-20! 1672,300 1690,700 1664,1100 1676,1420! 1780,1420! 1780,-20!', '#1a2148') + P('1724,-20! 1708,500 1722,900 1704,1420! 1734,1420! 1744,800 1734,300 1744,-20!', '#131936') + brush('1696,-20 1672,300 1690,700 1664,1100 1676,1420', 7, '#9cc3cb', 'none')
    body += night.blurred(curtain, 1.6)
    sill, sill_def = lin([(0, '#26305a', 1), (.3, '#5b7b94', 1), (.55, '#8fb4bf', 1), (.75, '#54728e', 1), (1, '#222b54', 1)], 0, 0, 1, 0)
    dark, dark_def = lin([(0, '#1c2347', 1), (.25, '#171d3a', 1), (1, '#151b36', 1)])
    body += sill_def + R(0, 1392, width, 256, f'url(#{sill})') + R(0, 1386, width, 8, '#a9c6d0', opacity=.55) + dark_def + R(0, 1640, width, 820, f'url(#{dark})') + R(0, 1640, width, 9, '#86a9b8', opacity=.75) + R(0, 1649, width, 40, '#2b3763')
    body += clipped('M0 0H1760V1644H0Z', glow(*LIGHT, 720, '#d7ecee', ry=330, o=.8)) + clipped('M0 1649H1760V1689H0Z', glow(930, 1640, 620, '#86a9b8', ry=160, o=.7))
    body += G(G(cast_shadow('#131a38', .5), t='scale(1 .7)'), ticket_boat(COLD), t='translate(742 1474) scale(.40)')
    body += flat.charger(1180, 1506, '1200,1504 1330,1496 1440,1540 1560,1516 1780,1560', 13)
    body += lying_phone([(640, 1486), (1118, 1458), (1236, 1558), (694, 1596)])
    hand = gestures.hand_in_air(shift=(4, 26)) + gestures.peeled_glove() + gestures.forearm_from_left()
    body += G(rim(hand, '#f4fbfa', -3, -5), t=HAND)
    return thrifty(svg(width, height, body, '#171d3a', 0)), width, height


def b():
    """One way: the hand closes on the phone in warm, hurried light."""
    width, height = 700, 620
    centre = (424, 186)
    shade, shade_def = lin([(0, '#5a3a3c', 1), (.5, '#4a2f3a', 1), (.62, '#33243a', 1), (1, '#2a1f36', 1)])
    body = shade_def + R(0, 0, width, height, f'url(#{shade})')
    body += glow(*centre, 460, '#f3b45c', ry=330, o=.75)
    body += rays(centre, ((720, -60, 760, 40), (600, -60, 668, -60), (430, -60, 520, -60), (240, -60, 330, -60), (760, 120, 760, 210), (760, 250, 760, 300)), '#ffd98a', .34)
    phone = G(gestures.flat_phone(452, 232, '#fff6dc', R(-215, -105, 26, 210, '#f6d79a', 14) + R(70, -72, 110, 28, '#ffffff', 13) + R(110, -24, 70, 28, '#f0c070', 13), '#6b4030'))
    hand = rim(gestures.closing_hand(), '#ffe7ae', -5, -4)
    body += ''.join(poly(f'-10,{y} {x},{y + rise} -10,{y + 9}', '#ffd98a', opacity=.4) for y, x, rise in ((60, 150, -26), (330, 210, -40), (352, 120, -24), (24, 110, -22)))
    body += G(glow(0, 0, 330, '#fff1c8', ry=210, o=.9), phone, G(hand, gestures.sleeve_from_left(near=(-372, 96)), t='translate(-16 10)'), t=f'translate({centre[0]} {centre[1]}) rotate(-15) scale(.84)')
    return svg(width, height, body, '#2a1f36', 0), width, height


def c():
    """The other way: the hand opens; in it the camera, beside it the notebook, in cool and even light."""
    width, height = 700, 620
    body = R(0, 0, width, height, '#34506a') + R(0, 352, width, 268, '#243a56') + R(0, 346, width, 8, '#5d8296')
    body += C(330, 190, 300, '#9cc3cb', ry=168, opacity=.18) + C(330, 190, 214, '#cfe6e8', ry=120, opacity=.16)
    body += G(gestures.notebook(176, 216, 4), t='translate(596 178) rotate(9)') + G(gestures.pen(150), t='translate(540 290) rotate(-36)')
    palm = rim(gestures.glove_cuff() + gestures.open_palm(), '#e8f3f2', 4, 3)
    camera = G(props.camera_body(), t='translate(72 -30) rotate(-7) scale(.86)')
    shadow = gestures.open_palm(gestures.Skin('#1b2c46', '#1b2c46', '#1b2c46', None, '#1b2c46'))
    body += G(G(shadow, t='translate(12 20)', opacity=.45), palm, camera, gestures.palm_thumb(), t='translate(222 188) rotate(-4) scale(.82)')
    return svg(width, height, body, '#243a56', 0), width, height
