"""Heads (front, tq = three-quarter facing right, prof = facing right), busts, figures.
Head space: chin +104, crown -112, eyes y~-6, nose base 44, mouth 63; about 216 units tall."""
from draw.kit import C, G, P, brush, clipped, n

INK = '#151a2e'
class Pal:
    def __init__(s, l='#efc48e', m='#a0604f', k=INK, d='#2b3350', w='#fbeacb', h='#8d93a5', a='#2d5f6b'):
        s.l, s.m, s.k, s.d, s.w, s.h, s.a = l, m, k, d, w, h, a   # light, mid(shadow), ink, dark, white(highlight), grey hair, accent
EX = dict(calm=dict(), stern=dict(bi=5, bo=-2, op=.8, mouth='tight'), worried=dict(bi=-7, bo=3, op=1.05, mouth='down'), grave=dict(bi=1, bo=2, op=.82, mouth='down'),
          speak=dict(mouth='open'), says=dict(mouth='say'), smile=dict(mouth='smile', op=.85), shock=dict(bi=-6, bo=-6, op=1.35, mouth='o'), tired=dict(op=.55, bi=-2, bo=2, mouth='down', bags=1),
          plead=dict(bi=-9, bo=4, op=1.05, mouth='open', bags=1), assure=dict(bi=-3, bo=0, mouth='say'), ask=dict(bi=-7, bo=2, op=1.02, mouth='say'), firm=dict(bi=1, op=.86, mouth='say'),
          weary=dict(op=.6, bi=-5, bo=3, mouth='say', bags=1), hushed=dict(bi=2, op=.8, mouth='say'), shout=dict(bi=8, bo=-6, op=1.15, mouth='shout'))
def eye(cx, cy, w, p, op=1, look=0, shade=False, flip=1, lash=5):
    """almond: shaded white, iris half under a heavy upper lid. flip=1: outer corner at right; look: x or (x, y), -1..1"""
    lx, ly = look if isinstance(look, tuple) else (look, 0)
    h = 7.4*op
    X = (lambda f: cx + flip*(f-.5)*w)
    alm = f'{X(0)},{cy+2}! {X(.3)},{cy-h*.8} {X(.62)},{cy-h} {X(1)},{cy}! {X(.7)},{cy+h*.5} {X(.3)},{cy+h*.55}'
    ix, iy, r = cx+lx*w*.24, cy-h*.15+ly*h*.5, min(8.2, w*.27)
    lid = f'{X(-.1)},{cy+3} {X(.3)},{cy-h*.35} {X(.62)},{cy-h*.5} {X(1.1)},{cy+1}! {X(1.1)},{cy-20}! {X(-.1)},{cy-20}!'
    s = clipped(alm, P(alm, p.w if not shade else p.l), C(ix, iy, r, p.k), P(lid, p.m, opacity=.5), C(ix, iy, r*.8, p.k), C(ix-2.6, iy-2.6, 1.7, p.w))
    s += brush(f'{X(-.02)},{cy+3} {X(.3)},{cy-h*.8} {X(.62)},{cy-h} {X(1.1)},{cy-.5}', lash+2, p.k, 'both', w0=.35)
    s += brush(f'{X(.25)},{cy+h*.7} {X(.6)},{cy+h*.7} {X(.95)},{cy+2}', 2, p.m)
    s += brush(f'{X(.1)},{cy-h-3} {X(.5)},{cy-h-6} {X(.95)},{cy-h-2}', 2.4, p.k)
    return s
def mouth(cx, cy, w, p, kind='calm', sk=0, lip=False):
    """sk: right half foreshortened (0..1); open: speaking, say: a smaller opening, o: startled, shout: wide, teeth above and below"""
    L, Rr = cx-w/2, cx+w/2*(1-sk); s = ''
    d = {'smile': -6, 'down': 5, 'tight': 1}.get(kind, 0)
    if kind in ('open', 'say', 'o', 'shout'):
        narrow, g, teeth = {'open': (.8, 19, 1), 'say': (.74, 12, .5), 'o': (.62, 18, 0), 'shout': (.98, 36, 4)}[kind]
        L, Rr = cx-w/2*narrow, cx+w/2*narrow*(1-sk); M = (L+Rr)/2; e = (Rr-L)/40
        hole = f'{n(L)},{cy+1}! {n(M-9*e)},{cy-4} {n(M)},{cy-2.5} {n(M+9*e)},{cy-4} {n(Rr)},{cy}! {n(Rr-3*e)},{cy+g*.62:.1f} {n(M+2*e)},{cy+g} {n(L+7*e)},{cy+g*.66:.1f}'
        s += P(f'{n(L-3)},{cy+1}! {n(M-9*e)},{cy-8} {n(M)},{cy-5.5} {n(M+9*e)},{cy-8} {n(Rr+2)},{cy}! {n(M)},{cy+2}', p.m, opacity=1 if lip else .75)
        s += P(f'{n(L+4*e)},{cy+g*.66:.1f}! {n(M+2*e)},{cy+g-2} {n(Rr-2*e)},{cy+g*.58:.1f}! {n(Rr-7*e)},{cy+g+4} {n(M+2*e)},{cy+g+7} {n(L+11*e)},{cy+g+4}', p.m, opacity=1 if lip else .8)
        s += clipped(hole, P(hole, p.k), P(f'{n(L+7*e)},{cy-12}! {n(Rr-6*e)},{cy-12}! {n(Rr-6*e)},{cy+teeth-1} {n(M)},{cy+teeth} {n(L+8*e)},{cy+teeth-1}!', p.w) if teeth else '',
                     P(f'{n(L+6*e)},{cy+g+6}! {n(L+12*e)},{cy+g*.62:.1f} {n(M+2*e)},{cy+g*.5:.1f} {n(Rr-8*e)},{cy+g*.62:.1f} {n(Rr)},{cy+g+6}!', '#7a3b3b' if kind != 'say' else p.k))
        if kind == 'shout': s += brush(f'{n(L-9)},{cy-14} {n(L-13)},{cy+8} {n(L-6)},{cy+g}', 3, p.m if sk else p.k)
        return s
    if lip: s += P(f'{L+4},{cy+d}! {cx-6},{cy-7} {cx},{cy-5} {cx+6},{cy-7} {Rr-4},{cy+d}! {cx},{cy+2}', p.m)
    s += brush(f'{L},{cy+d} {cx-5},{cy-1} {cx},{cy+1} {cx+5},{cy-1} {Rr},{cy+d}', 5.5 if kind != 'tight' else 7, p.k, w0=.25)
    if lip: s += P(f'{L+9},{cy+3}! {cx},{cy+3} {Rr-9},{cy+3}! {cx},{cy+13}', p.m, opacity=.8)
    s += P(f'{L+w*.24},{cy+14}! {cx},{cy+11} {Rr-w*.24},{cy+14}! {cx},{cy+19}', p.m, opacity=.75)
    return s
class Who:
    name = ''; fem = False; brow_w = 9; age = 0; jaw = 1; lip = False; beard = False
    neckw = .9; ears_hidden = False
    def hair_back(s, v, p): return ''
    def hair(s, v, p): return ''
    def over(s, v, p): return ''
# ---------- base heads -------------------------------------------------------
FACE = {'front': '-2,-112 40,-104 66,-78 74,-40 72,0 68,36 {a},72 30,96 0,104 -30,96 -{a},72 -68,36 -72,0 -74,-40 -66,-78 -40,-104',
 'tq': '-6,-112 34,-106 58,-84 67,-52 66,-28 61,-12 66,8 66,26 60,48 55,70 47,92 30,104 8,102 -20,88 -{b},62 -54,30 -78,0 -84,-40 -70,-84 -40,-106',
 'prof': '-10,-112 28,-106 52,-86 62,-58 66,-36 65,-22 61,-12 70,4 82,22 91,35 87,43 70,46! 74,54 78,60 69,64! 76,70 72,77 66,82 72,92 66,104 46,107 16,96 -18,74! -26,40 -70,20 -92,-30 -84,-78 -50,-106'}
def face(w, view, p, ex='calm', lit='front', look=0):
    e = dict(bi=0, bo=0, op=1, mouth='calm', bags=0); e.update(EX[ex]); bw = w.brow_w
    lx, ly = look if isinstance(look, tuple) else (look, 0)
    out = FACE[view].format(a=n(56*w.jaw), b=n(46*w.jaw)); o = ''
    if e['mouth'] == 'shout': out = out.replace('47,92 30,104 8,102 -20,88', '50,104 34,122 8,119 -20,100').replace('30,96 0,104 -30,96', '32,112 0,122 -32,112')      # the jaw drops
    if view == 'front':
        sh = '46,-118! 52,-74 50,-44! 30,-30 8,-24! 6,-4 9,16 17,35! 12,45 0,47! 8,55 22,52! 27,60 19,66! 24,77 14,88 16,110! 70,110! 96,40! 96,-118!'
        o += clipped(out, P(out, p.l), P(sh, p.m), P('26,12! 40,6 56,-2! 52,22 40,44 31,40!', p.l) if not w.beard else P('26,12! 40,6 54,-2! 48,20 38,30!', p.l),
            P('-58,-14! -54,-22 -34,-29 -11,-25! -8,-4! -16,-14 -36,-17', p.m), P('-16,38! -20,45 -8,50 4,50 14,44! 0,44', p.m))
        if lit == 'below':      # a light under the chin: lower face lit, sockets and brow in shadow
            low = '-76,40! -62,30 -46,36 -38,54 -30,62! -24,50 -14,47 0,50 14,47 24,50 30,62! 38,54 46,36 62,30 76,40! 76,120! -76,120!'
            half = '-76,4! -62,12 -44,14 -28,18! -20,34 -10,30 0,33 10,30 20,34! 28,18 44,14 62,12 76,4! 76,120! -76,120!'
            o = clipped(out, P(out, p.m), P('-80,-120! 80,-120! 80,-52! 40,-62 0,-56 -40,-62 -80,-52!', p.d, opacity=.45), P(half, p.l, opacity=.55), P(low, p.l), P('-16,46! -8,41 0,45 8,41 16,46! 10,55 0,52 -10,55', p.m, opacity=.6),
                P('-58,-13! -34,-22 -12,-14! -16,-24 -36,-28 -56,-22', p.l, opacity=.8), P('58,-13! 34,-22 12,-14! 16,-24 36,-28 56,-22', p.l, opacity=.8),
                P('-10,30! -7,0 -9,-24! -4,-10 -3,20', p.l, opacity=.6), P('-11,47! -9,40 0,43 9,40 11,47! 0,45', p.l))
        o += P('-13,43! -8,40 -4,45! -8,47', p.k) + P('5,45! 10,40 14,43! 10,47', p.k) + brush('8,-20 7,0 10,20 17,34', 2.2, p.k, 'out')
        for sx in (-1, 1):
            o += eye(sx*33, -5, 34, p, e['op'], (lx, ly), shade=sx > 0, flip=sx)
            o += brush(f'{sx*11},{-25+e["bi"]} {sx*30},{-33+(e["bi"]+e["bo"])/3} {sx*58},{-24+e["bo"]}', bw, p.k, 'both', w0=.3)
        o += mouth(0, 64, 50, p, e['mouth'], lip=w.lip)
        if w.age or e['bags']:
            o += brush('-20,40 -30,52 -32,66', 3, p.m if not w.beard else p.k) + brush('-50,8 -36,13 -20,7', 2.6, p.m)+brush('20,8 36,13 50,6', 2.6, p.k)
        if w.age > 1: o += brush('-40,-58 -10,-62 24,-58', 3, p.m)+brush('-32,-70 0,-74 20,-71', 2.5, p.m)
        if w.age: o += brush('-66,-4 -58,0 -54,4', 2.2, p.m)
    elif view == 'tq':
        front = lit == 'front'
        sh = ('-2,-118! 2,-80 -14,-46! -8,-28 -18,-8! -24,12 -12,30 -10,50 -20,70 -8,88 2,112! -110,112! -110,-118!' if front
              else '74,-74! 58,-52 54,-34! 46,-26 47,-10 52,8 58,26! 56,40 46,45! 50,52 43,57 47,66! 40,74 44,82 36,92 40,112! 90,112! 90,-74!')
        o += clipped(out, P(out, p.l), P(sh, p.m))
        # socket of the near eye, of the far one, and the side plane of the nose
        o += clipped(out, P('-14,-10! -8,-24 12,-30 36,-25! 42,-18 41,-4! 30,-13 8,-17', p.m), P('45,-24! 58,-28 68,-24! 68,-10 52,-12!', p.m, opacity=.7 if front else 1))
        o += P('35,-22! 41,-14 42,6 36,26! 33,36 39,45 50,43! 42,38 44,30! 47,12 45,-8 43,-22!' if front else '31,34! 28,42 38,48 52,43! 42,43', p.m)
        o += brush('43,-18 45,-4 51,14 58,28', 3, p.k, 'in', w0=.15) + brush('58,28 59,37 50,43', 3.8, p.k, 'both') + P('36,43! 41,38 47,42! 43,46', p.k) + brush('30,33 28,40 33,45', 2.6, p.k)
        o += P('34,50! 38,52 43,50! 41,57 35,57', p.m, opacity=.6)
        o += eye(9, -4, 35, p, e['op'], (.3+lx, ly), flip=-1, shade=False) + eye(52.5, -5, 16, p, e['op'], (.15+lx, ly), shade=not front, flip=1, lash=3)
        o += brush(f'34,{-24+e["bi"]} 12,{-35+(e["bi"]+e["bo"])/3} -16,{-25+e["bo"]}', bw, p.k, 'both', w0=.3)+brush(f'46,{-25+e["bi"]} 54,{-32+e["bi"]/2} 65,{-27+e["bo"]}', bw*.8, p.k, 'both', w0=.3)
        o += mouth(36, 66, 44, p, e['mouth'], sk=.3, lip=w.lip)
        if w.age or e['bags']:
            o += brush('22,42 11,53 9,68', 3, p.k if not front else p.m) + brush('-7,9 8,14 25,8', 2.6, p.m)
        if w.age > 1: o += brush('4,-58 30,-62 54,-58', 3, p.m)
        if w.age: o += brush('-24,-6 -16,-2 -12,2', 2.2, p.k)
    else:
        sh = '24,-118! 14,-70 28,-38! 22,-20 18,-4 32,12! 14,28 24,46 20,62! 30,72 18,88 28,112! -120,112! -120,-118!' if lit == 'front' else '70,-60! 50,-40 40,-24! 46,0 58,16! 52,36 60,48! 50,60 56,70 46,84 52,112! 110,112! 110,-60!'
        o += clipped(out, P(out, p.l), P(sh, p.m), P('36,-26! 54,-26 65,-24! 61,-12 56,4! 50,-8 40,-14', p.m), P('66,40! 64,48 74,46 88,43! 76,42', p.m))
        h = 8*e['op']
        o += P(f'37,{-2}! 44,{-h} 57,{-h+1}! 60,-2! 50,2', p.w) + C(53+lx*4, -4+ly*3, 5.2, p.k, ry=min(6.5, h*.75)) + brush(f'34,0 44,{-h-1} 60,{-h+2}', 6.5, p.k, w0=.3) + brush('42,4 52,4 59,0', 2.2, p.k)
        o += brush(f'66,{-25+e["bi"]} 48,{-34+e["bi"]/2} 26,{-25+e["bo"]}', bw, p.k, 'both', w0=.3)
        o += P('70,42! 76,36 82,41! 77,45', p.k) + brush('66,32 62,38 66,45', 3, p.k)
        d = {'smile': -6, 'down': 5}.get(e['mouth'], 0)
        if e['mouth'] in ('open', 'say', 'o', 'shout'):
            g = {'say': 6, 'shout': 16}.get(e['mouth'], 10)
            o += P(f'74,57! 60,58 46,63! 54,{64+g} 66,{66+g}! 71,{62+g}', p.k) + P('73,57! 60,58 54,60! 62,63 72,62!', p.w) + P(f'52,{63+g}! 66,{65+g}! 71,{61+g}! 72,{68+g} 64,{72+g}', p.m)
        else: o += brush(f'46,{65+d} 58,63 71,64', 5.5, p.k, w0=.25)
        o += P('52,80! 62,78 68,80! 60,86', p.m)
        if w.age: o += brush('60,42 48,54 44,68', 3, p.m)+brush('30,8 42,12 54,8', 2.4, p.m)
    return o, out
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
    fr = 40 if view == 'tq' else 62        # front of the throat
    out = f'{x-48*wd},20! {x+fr*wd:.1f},60! {x+(fr+3)*wd:.1f},112 {x+(fr+20)*wd:.1f},170! {x-80*wd},170! {x-56*wd},110'
    if lit == 'front':      # the jaw's shadow falls across the throat, the side of the neck is dark
        shade = f'{x-110},-40! {x+90},20! {x+90},102! {x+fr-14},108 {x+26},122! {x+12},146 {x+6},190! {x-120},190!'
    else:
        shade = f'{x-30},84! {x+10},104! {x+30},126 {x+40},150! {x+44},190! {x+110},190! {x+90},20!'
    return clipped(out, P(out, p.l), P(shade, p.m))
# ---------- registry: draw.cast fills it ----------------------------------------
CAST = {}
def head(who, v, p, ex='calm', lit='front', look=0, bust=True, tilt=0, bottom=330, hem=None, push=(0, 0)):
    """head and bust of one of the cast; views front, tq, prof (facing right) and back. push: the head thrust forward (x) or drawn in (y)
    look: -1..1 or (x, y): where the pupils go; bottom, hem: the bust reaches down to y = bottom, half as wide as hem"""
    import draw.cast  # noqa: F401  (fills CAST)
    w = CAST[who]
    body = w.bust(v, p, bottom, hem) if bust else ''
    if v == 'back':
        top = w.back(p)
        return body + G(top, t=f'rotate({tilt} 0 60)' if tilt else None)
    f, _ = face(w, v, p, ex, lit, look)
    if not w.ears_hidden:
        f = ear(v, p) + f if v == 'front' else f + ear(v, p, lit == 'front')
    top = f + w.hair(v, p) + w.over(v, p)
    back = w.hair_back(v, p)
    turn = f'translate({n(push[0])} {n(push[1])}) rotate({tilt} 0 60)' if tilt or push != (0, 0) else None
    return G(back, t=turn) + body + G(top, t=turn)
