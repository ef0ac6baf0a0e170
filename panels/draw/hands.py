"""Hands in flat cut paper. A Skin holds light/shadow/crease; every finger is kit2.limb + kit2.form."""
import math

from draw.kit import C, P, brush, poly, pts
from draw.kit2 import form, limb
from draw.people import INK
class Skin:
    def __init__(s, l='#efc48e', m='#a0604f', c='#7d463c', nail='#fbeacb', mid='#d39a72'): s.l, s.m, s.c, s.nail, s.mid = l, m, c, nail, mid
SKIN = Skin(); GLOVE = Skin('#b7d3d6', '#58808e', '#3f6272', None, '#86abb4')
def fing(s, w, k, dx=-7, dy=-9, back=False, nail=None, edge=False):
    d = limb(s, w, cap0=True); o = form(d, k.mid if back else k.l, k.m, dx, dy, (k.m, 5) if back or edge else None)
    if not back:                                   # light patch melts the root into the palm
        a, b = pts(s)[:2]; m = math.hypot(b[0]-a[0], b[1]-a[1]) or 1
        o += C(a[0]-(b[0]-a[0])/m*w[0]*.1+dx, a[1]-(b[1]-a[1])/m*w[0]*.1+dy, w[0]*.56, k.l)
    if nail and k.nail: o += C(0, 0, nail[3] if len(nail) > 3 else 13, k.nail, ry=9, transform=f'translate({nail[0]} {nail[1]}) rotate({nail[2]})', opacity=.75)
    return o


# --- writing: pen tip at 0,0, arm to the lower right
def hand_pen(k=SKIN, pen=INK, cap='#c8452f'):
    o = form('300,-210! 380,-190 520,-120 700,-40! 700,190! 520,170 380,160 250,130 200,40 220,-120', k.l, k.m, -14, -46)
    o += fing('330,60 250,110 190,120 150,100', (90, 80, 70, 58), k, -6, -16, back=True)           # little + ring, resting
    o += fing('330,10 220,60 130,66 84,36', (90, 76, 62, 48), k, -6, -14)                        # middle under the pen
    penb = P(limb('14,-20 330,-430', (24, 26), False, True), pen) + P(limb('22,-44 325,-436', (6, 6), False, True), '#5a6490') + poly('0,0 6,-34 28,-14', '#c9ced8') + P(limb('286,-372 330,-430', (28, 26), False, True), cap)
    o += penb
    o += fing('330,-120 196,-186 110,-150 52,-48', (96, 78, 62, 46), k, -8, -10, nail=(66, -66, 118, 15))  # index over pen
    o += brush('172,-214 160,-190 168,-164', 4, k.c) + brush('106,-168 96,-148 108,-126', 4, k.c)
    o += fing('440,34 310,24 190,-16 104,-28', (104, 92, 74, 52), k, -6, -16, nail=(126, -34, 8, 18))     # thumb in front
    o += brush('236,-26 226,0 238,24', 5, k.c) + brush('330,-120 290,-90 276,-56', 5, k.c, 'out')
    return o
