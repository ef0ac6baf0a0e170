"""Page 9: the hand above the phone; the two ways."""
from draw import gestures, props
from draw.hands import GLOVE
from draw.kit import C, G, P, R, brush, lin, poly, svg
from draw.kit2 import glow, rim

PANELS = ('b', 'c')


def rays(centre, spans, colour, opacity):
    """hard wedges of light out of a centre: (x1, y1, x2, y2) are their far ends"""
    x, y = centre
    return ''.join(poly(f'{x},{y} {x1},{y1} {x2},{y2}', colour, opacity=opacity) for x1, y1, x2, y2 in spans)


def b():
    """One way: the hand closes on the phone in warm, hurried light."""
    width, height = 700, 620
    centre = (424, 186)
    shade, shade_def = lin([(0, '#5a3a3c', 1), (.5, '#4a2f3a', 1), (.62, '#33243a', 1), (1, '#2a1f36', 1)])
    body = shade_def + R(0, 0, width, height, f'url(#{shade})')
    body += glow(*centre, 460, '#f3b45c', ry=330, o=.75)
    body += rays(centre, ((720, -60, 760, 40), (600, -60, 668, -60), (430, -60, 520, -60), (240, -60, 330, -60), (760, 120, 760, 210), (740, 300, 640, 356), (520, 372, 420, 366)), '#ffd98a', .34)
    phone = G(gestures.flat_phone(452, 232, '#fff6dc', R(-215, -105, 26, 210, '#f6d79a', 14) + R(70, -72, 110, 28, '#ffffff', 13) + R(110, -24, 70, 28, '#f0c070', 13), '#6b4030'))
    hand = rim(gestures.closing_hand(), '#ffe7ae', -5, -4)
    body += ''.join(poly(f'-10,{y} {x},{y + rise} -10,{y + 9}', '#ffd98a', opacity=.4) for y, x, rise in ((60, 150, -26), (330, 210, -40), (352, 120, -24), (24, 110, -22)))
    body += G(glow(0, 0, 330, '#fff1c8', ry=210, o=.9), phone, G(gestures.sleeve_from_left(near=(-396, 92)), hand, t='translate(-16 10)'), t=f'translate({centre[0]} {centre[1]}) rotate(-15) scale(.84)')
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
