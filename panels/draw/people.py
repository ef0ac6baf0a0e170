"""Heads (front, tq = three-quarter facing right, prof = facing right), busts, figures.
Head space: chin +104, crown -112, eyes y~-6, nose base 44, mouth 63; about 216 units tall."""
from draw.faces import FACE, face  # noqa: F401  (others take the outlines from here)
from draw.kit import G, P, brush, clipped, n

INK = '#151a2e'
class Pal:
    def __init__(s, l='#efc48e', m='#a0604f', k=INK, d='#2b3350', w='#fbeacb', h='#8d93a5', a='#2d5f6b'):
        s.l, s.m, s.k, s.d, s.w, s.h, s.a = l, m, k, d, w, h, a   # light, mid(shadow), ink, dark, white(highlight), grey hair, accent
class Who:
    name = ''; fem = False; brow_w = 9; age = 0; jaw = 1; lip = False; beard = False
    neckw = .9; ears_hidden = False; nose = 1; eyes = 1; lip_colour = None
    def hair_back(s, v, p): return ''
    def hair(s, v, p): return ''
    def over(s, v, p): return ''
def ear(view, p, dark=False):
    l, m = (p.m, p.k) if dark else (p.l, p.m)
    if view == 'front': return P('-70,-14 -82,-20 -87,0 -80,30 -68,34', p.l) + P('-74,-8 -81,-8 -80,12 -74,22', p.m) + P('70,-14 82,-20 87,0 80,30 68,34', p.m)
    x = -44 if view == 'tq' else -14
    return G(P('10,-18 -4,-26 -16,-14 -14,14 -2,36 10,30', l) + brush('6,-12 -6,-16 -9,0 -2,18 4,26', 3.5, m) + brush('2,-4 -3,6 4,14', 3.5, m), t=f'translate({x} 0)')
def neck(view, p, wd=1, lit='front'):
    if view == 'front':
        out = f'{-40*wd},50! {40*wd},50! {42*wd},120 {70*wd},160! {-70*wd},160! {-42*wd},120'
        return clipped(out, P(out, p.l), P('-60,60! -34,92 0,116 20,112! 14,180! 100,180! 100,40! -60,40!', p.m))
    x = -14 if view == 'tq' else -26
    fr = 46 if view == 'tq' else 62        # front of the throat
    out = f'{n(x-44*wd)},20! {n(x+fr*wd)},60! {n(x+(fr-3)*wd)},112 {n(x+(fr+18)*wd)},170! {n(x-92*wd)},170! {n(x-60*wd)},132 {n(x-46*wd)},92'
    if lit == 'front':      # the jaw's shadow falls across the throat, the side of the neck is dark
        shade = f'{x-110},-40! {x+90},20! {x+90},102! {x+fr-14},108 {x+26},122! {x+12},146 {x+6},190! {x-120},190!'
    else:
        shade = f'{x-30},84! {x+10},104! {x+30},126 {x+40},150! {x+44},190! {x+110},190! {x+90},20!'
    return clipped(out, P(out, p.l), P(shade, p.m))
# ---------- registry: draw.cast fills it ----------------------------------------
CAST = {}
SINK = 8      # how far every head sits down on its shoulders
def head(who, v, p, ex='calm', lit='front', look=0, bust=True, tilt=0, bottom=330, hem=None, push=(0, 0), nod=0):
    """head and bust of one of the cast; views front, tq, prof (facing right), back and rear (from behind, turned away to the right). push: the head thrust forward (x) or drawn in (y)
    look: -1..1 or (x, y): where the pupils go; bottom, hem: the bust reaches down to y = bottom, half as wide as hem"""
    import draw.cast  # noqa: F401  (fills CAST)
    w = CAST[who]
    body = w.bust('back' if v == 'rear' else v, p, bottom, hem) if bust else ''
    turn = f'translate({n(push[0])} {n(push[1] + SINK)}) rotate({tilt} 0 60)'
    if v in ('back', 'rear'):
        top = w.back(p) if v == 'back' else w.rear(p)
        return body + G(top, t=turn)
    f, _ = face(w, v, p, ex, lit, look, nod)
    if not w.ears_hidden:
        f = ear(v, p) + f if v == 'front' else f + ear(v, p, lit == 'front')
    top = f + w.hair(v, p) + w.over(v, p)
    back = w.hair_back(v, p)
    return G(back, t=turn) + body + G(top, t=turn)
