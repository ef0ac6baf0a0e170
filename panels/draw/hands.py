"""Hands in flat cut paper. A Skin holds light/shadow/crease; every finger is kit2.limb + kit2.form."""
import math

from draw.kit import C, G, P, R, brush, poly, pts, text
from draw.kit2 import form, glow, limb
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
def sleeve(s, w, col, sh, cuff=None, dx=-10, dy=-14):
    return form(limb(s, w, False, False), col, sh, dx, dy)
# --- pinch: arm from the right, thumb and index meet at 0,0; about 520 long. back() lies behind the held thing
def pinch_back(k):
    o = fing('330,-20 230,-10 175,60 185,135', (70, 62, 54, 46), k, back=True)
    o += fing('320,-60 190,-60 115,10 110,100', (74, 64, 56, 46), k, back=True)
    o += fing('300,-90 150,-100 60,-40 36,50', (76, 66, 58, 46), k, back=True)
    return o
def pinch_index(k):
    return fing('310,-120 170,-150 60,-100 -6,14', (84, 70, 60, 46), k, nail=None)
def pinch_front(k, wrist='620,-40'):
    palm = '660,-120! 560,-128 430,-158 300,-168 250,-120 236,-60 250,20 300,86 400,110 520,80 660,66!'
    o = form(palm, k.l, k.m, -6, -40)
    o += brush('300,-128 262,-100 262,-60', 5, k.c) + brush('420,-110 330,-96 300,-60', 4, k.c, 'out')
    o += fing('470,20 310,84 150,66 -2,22', (92, 92, 66, 48), k, -4, -14, nail=(26, 22, 18, 17))
    o += brush('176,34 166,62 172,84', 4, k.c) + brush('400,20 350,60 290,52', 5, k.c)
    return o
def cuffed(k, col='#2b3350', sh='#151a2e', x=600):
    return form(f'{x},-150! {x+30},-30 {x+10},96! {x+600},190! {x+640},-190!', col, sh, 0, -60) + brush(f'{x+44},-148 {x+72},-30 {x+54},100', 6, sh, 'none')
def evidence_bag(W, H, sealtxt='SEALED', no='No 0417'):
    """clear bag hanging from 0,0 (top centre), W x H; lit phone inside; seal strip and label"""
    b = f'{-W/2},0! {W/2},0! {W/2+8},{H*.5} {W/2-4},{H}! {-W/2+6},{H}! {-W/2-8},{H*.5}'
    ph = G(glow(0, 0, 330, '#bfe3e6', o=.75), R(-98, -178, 196, 356, INK, 26), R(-84, -160, 168, 320, '#e8f3f2', 12), R(-84, -160, 168, 52, '#2d5f6b', 10), R(-66, -84, 100, 34, '#ffffff', 14), R(-30, -34, 96, 34, '#2d5f6b', 14), R(-66, 16, 76, 34, '#ffffff', 14), t=f'translate(14 {H*.66}) rotate(7)')
    o = P(b, '#cfe0e4', opacity=.2) + ph + P(b, '#dfeef0', opacity=.13)
    o += poly(f'{-W/2+26},{H*.30} {-W/2+86},{H*.30} {-W/2+40},{H-30} {-W/2+14},{H-30}', '#ffffff', opacity=.28) + poly(f'{W/2-60},{H*.34} {W/2-40},{H*.34} {W/2-64},{H*.8} {W/2-74},{H*.8}', '#ffffff', opacity=.22)
    o += brush(f'{-W/2+2},4 {-W/2-6},{H*.5} {-W/2+8},{H-2}', 6, '#eef6f6', 'none') + brush(f'{W/2-2},4 {W/2+6},{H*.5} {W/2-6},{H-2}', 6, '#eef6f6', 'none') + brush(f'{-W/2+6},{H-3} {W/2-4},{H-3}', 8, '#eef6f6', 'none')
    o += R(-W/2, 54, W, 44, '#c8452f') + R(-W/2, 54, W, 10, '#e06a4c') + text(sealtxt, -90, 91, 32, '#fbeacb', anchor='middle', track=10)
    o += G(R(-86, -46, 250, 106, '#0d1020', 4, opacity=.35, transform='translate(5 7)'), R(-86, -46, 250, 106, '#fbeacb', 4), text(no, -70, -8, 32, INK), R(-70, 8, 190, 6, '#8d93a5'), R(-70, 26, 150, 6, '#8d93a5'), R(-70, 44, 110, 6, '#8d93a5'), t=f'translate({-W/2+110} {170}) rotate(-3)')
    return o
def hand_bag(k=GLOVE):
    bag = G(evidence_bag(470, 690), t='translate(-40 -46)')
    return G(cuffed(k), pinch_back(k), pinch_index(k), t='rotate(-14)') + bag + G(pinch_front(k), t='rotate(-14)')
# --- phone held up, screen to us; right hand; origin = phone centre; phone 330 x 640
def hand_phone(k=SKIN, screen=None, lit=True):
    o = form('40,900! 60,620 90,420 150,300 230,250 300,330 320,470 300,620 330,900!', k.mid, k.m, -30, -10)
    o += form('150,-60! 220,60 262,200 300,360 250,520 120,560 0,420 20,100!', k.mid, k.m, -20, -12)
    for i, (y, x) in enumerate(((-20, -196), (64, -204), (148, -200), (226, -186))):
        o += ''
    ph = R(-165, -320, 330, 640, '#0d1020', 46, transform='translate(8 11)', opacity=.35) + R(-165, -320, 330, 640, INK, 46) + R(-165, -320, 9, 640, '#3c4a75', 4, opacity=.0)
    ph += R(-147, -300, 294, 600, '#e8f3f2', 30) + (screen or (R(-147, -300, 294, 86, '#2d5f6b', 30) + R(-147, -250, 294, 36, '#2d5f6b') + C(-104, -252, 24, '#8d93a5') + R(-64, -262, 150, 20, '#fbeacb', 8) + R(-128, -180, 176, 60, '#ffffff', 20) + R(-30, -96, 156, 60, '#2d5f6b', 20) + R(-128, -12, 130, 60, '#ffffff', 20) + R(-128, 72, 200, 60, '#ffffff', 20)))
    o += ph
    for y, x, w in ((-66, -112, 66), (18, -104, 68), (102, -108, 66), (180, -120, 58)):
        o += form(limb(f'-176,{y+10} -150,{y} {x},{y-4}', (w, w-2, w-16), True), k.l, k.m, 4, -12, (k.m, 5))
        o += brush(f'-160,{y-18} -152,{y} -158,{y+18}', 4, k.c)
    o += fing('236,330 214,170 176,40 112,-52', (128, 106, 80, 58), k, -14, -8, nail=(116, -44, -58, 20))
    o += brush('196,60 170,70 150,62', 5, k.c) + form('120,420! 150,330 170,250 250,200 306,330 322,470 300,620 330,900! 60,900! 80,600', k.l, k.m, -34, -6)
    o += brush('180,300 150,370 148,450', 6, k.c, 'out')
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
def pen_sleeve(col='#2b3350', sh='#151a2e'):
    return form('640,-110! 620,40 650,220! 1200,380! 1240,60!', col, sh, 0, -70) + brush('690,-90 672,50 700,228', 6, sh, 'none')
# --- paper boat, centre of the hull's top edge = 0,0; width 2a
def boat(a=210, l='#fbeacb', m='#cdb58d', d='#9a8a74', h='#fff8e6'):
    k = a/210; q = lambda s: ' '.join(','.join(n(float(v)*k) for v in t.split(',')) for t in s.split())
    return (poly(q('0,-150 96,60 -96,60'), m) + poly(q('0,-150 -96,60 0,60'), l) + poly(q('-210,-46 -96,60 -100,110 -120,120'), d) + poly(q('210,-46 96,60 100,110 120,120'), d)
        + poly(q('-210,-46 0,40 0,124 -120,124'), h) + poly(q('210,-46 0,40 0,124 120,124'), m) )
def hands_boat(k=SKIN, k2=None, a=230):
    k2 = k2 or k; T = f'translate({a-24} -30) rotate(24) scale(.86)'; T2 = f'translate({-a+24} -30) scale(-1 1) rotate(24) scale(.86)'
    o = G(cuffed(k, '#2d5f6b', '#1f4450'), pinch_back(k), pinch_index(k), t=T) + G(cuffed(k2, '#2d5f6b', '#1f4450'), pinch_back(k2), pinch_index(k2), t=T2)
    return o + boat(a) + G(pinch_front(k), t=T) + G(pinch_front(k2), t=T2)
