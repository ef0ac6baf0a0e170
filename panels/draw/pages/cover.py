"""The cover: front picture, imprint vignette."""
import math
import random

from draw import night
from draw.kit import G, P, R, lin, n, svg
from draw.kit2 import glow
from draw.paper_boat import COLD, PAPER, cast_shadow, mirrored, ticket_boat
from draw.tram import Tram, View

FOLDER = 'cover'
PANELS = ('front', 'boat')


def rounded(points, radius):
    """path of a polygon with rounded corners"""
    d = ''
    for k, (x, y) in enumerate(points):
        (ax, ay), (bx, by) = points[k - 1], points[(k + 1) % len(points)]
        la, lb = math.hypot(ax - x, ay - y), math.hypot(bx - x, by - y)
        sx, sy = x + (ax - x) / la * radius, y + (ay - y) / la * radius
        ex, ey = x + (bx - x) / lb * radius, y + (by - y) / lb * radius
        d += f'{"L" if d else "M"}{n(sx)} {n(sy)}Q{n(x)} {n(y)} {n(ex)} {n(ey)}'
    return d + 'Z'


def inset(points, share):
    """the polygon shrunk towards its centre"""
    cx, cy = sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points)
    return [(cx + (x - cx) * share, cy + (y - cy) * share) for x, y in points]


def lying_phone(corners):
    """a phone face up on the ground; corners: far left, far right, near right, near left"""
    lower = [(x, y + 20) for x, y in corners]
    screen = inset(corners, .93)
    shine, shine_def = lin([(0, '#cfe6e8', 1), (.5, '#f4fbfa', 1), (1, '#ffffff', 1)])
    o = P(rounded([(x - 14, y + 34) for x, y in corners], 46), '#080b1a', opacity=.7) + P(rounded(lower, 46), '#0d1124') + P(rounded(corners, 46), '#2b3659') + P(rounded(inset(corners, .985), 44), '#10142a')
    o += shine_def + P(rounded(screen, 34), f'url(#{shine})')
    a, b, c, d = screen

    def on(u, v):
        top, low = (a[0] + (b[0] - a[0]) * u, a[1] + (b[1] - a[1]) * u), (d[0] + (c[0] - d[0]) * u, d[1] + (c[1] - d[1]) * u)
        return top[0] + (low[0] - top[0]) * v, top[1] + (low[1] - top[1]) * v
    for u0, u1, v0, v1, colour in ((.07, .12, .12, .3, '#7fa5b2'), (.07, .105, .4, .86, '#b9d4d9'), (.125, .15, .4, .7, '#cfe2e5')):
        o += P(rounded([on(u0, v0), on(u1, v0), on(u1, v1), on(u0, v1)], 6), colour)
    return o


def paving(width, horizon, height, vanish_x, colour='#0f1430', light='#2c3664'):
    """joints of the stone slabs in perspective"""
    rows, y, k = [], 0, 1
    while True:
        y = horizon + 1500 / (26 - k * 1.52)
        if k > 15 or y > height:
            break
        rows.append(y)
        k += 1
    d = ''.join(f'M0 {n(y)}H{width}' for y in rows)
    rays = ''.join(f'M{n(vanish_x + (x - vanish_x) * .12)} {n(horizon + (height - horizon) * .12)}L{n(x)} {height}' for x in range(-2400, 4200, 420))
    return f'<path d="{d}" stroke="{colour}" stroke-width="5" stroke-opacity=".55"/><path d="{rays}" stroke="{colour}" stroke-width="4" stroke-opacity=".45"/>' + f'<path d="{d}" stroke="{light}" stroke-width="2" stroke-opacity=".35" transform="translate(0 5)"/>'


def front():
    """front cover: the paper boat in the light of a phone, far behind it the empty lit tram"""
    width, height, horizon = 1760, 2460, 1130
    rnd = random.Random(12)
    view = View(2600, 880, horizon, .35)
    tram = Tram(view, 9.6, 60, (-.42, .907))
    far = night.mountain(1900, horizon - 30, 300, '#242d57') + night.houses(((-10, 130, 150), (110, 100, 220), (1690, 100, 240)), horizon)
    far += night.courthouse(480, horizon + 4, 1180, 390, '#333a66', '#20274c', '#705563') + G(night.lion(), t=f'translate(330 {horizon - 104}) scale(.55)')
    body = night.sky(width, horizon + 10, '#151b38', '#1e274c', '#414c7a') + night.blurred(far, 2.4)
    body += night.wet_ground(width, horizon, height, '#12172f', '#2b3561') + paving(width, horizon, height, 880)
    for u in (.8, 4, 8, 12.6, 17, 22, 26):
        x, y = tram.point(u, 0, 0)
        body += night.streak(x, y + 8, tram.scale(u) * 1.7, 440 - u * 8, '#f3b65c', .55, int(u * 7))
    for s in (.25, .75):
        x, y = tram.point(*tram.front_point(s, 0))
        body += night.streak(x, y + 10, 40, 620, '#fff0c6', .7, int(s * 100))
    body += glow(1110, 1070, 640, '#f3b65c', ry=250, o=.42) + tram.lantern() + tram.rails(30, 60) + tram.shadow() + tram.draw(cab_light=False)
    corners = [(940, 2012), (1350, 1906), (1612, 2016), (1176, 2150)]
    body += glow(1265, 2030, 900, '#a9d4da', ry=330, o=.75)
    boat = ticket_boat(COLD, rim_light='#e2a74a')
    place = 'translate(690 1892) scale(1.31)'
    body += G(cast_shadow('#0b0f22', .75), mirrored(ticket_boat(COLD), .34), t=place)
    fade, fade_def = lin([(0, '#161d3c', 0), (.75, '#141a36', .95), (1, '#131834', 1)])
    body += fade_def + R(0, 1900, width, 420, f'url(#{fade})') + R(0, 2318, width, 142, '#131834')
    body += night.splashes([(rnd.uniform(40, 1720), 1420 + 720 * rnd.random(), rnd.uniform(14, 30)) for _ in range(26)], strength=.3)
    body += glow(1272, 2030, 620, '#cfeaec', ry=235, o=.6) + lying_phone(corners) + G(boat, t=place)
    body += night.rain(width, height, 150, 5, top=-40, strength=.22, long=(40, 120))
    return svg(width, height, body, '#151b38', 0), width, height


def boat():
    """vignette: one ticket boat and its hard shadow on white paper"""
    width, height = 600, 400
    place = 'translate(326 318) scale(.44)'
    body = G(cast_shadow('#d5cfc2'), ticket_boat(PAPER), t=place)
    return svg(width, height, body, '#ffffff', 0), width, height
