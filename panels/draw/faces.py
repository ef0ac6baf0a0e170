"""Faces without hair: front, tq (three-quarter, facing right), prof (facing right) and rear (from behind, turned away to the right).
Head space: chin +104, crown -112, eyes y -5, nose base 44, mouth 65. No contour lines: planes of light and shade, and ink where lids, nostrils and lips meet."""
import copy

from draw.kit import C, G, P, brush, clipped, n

EX = dict(calm=dict(), stern=dict(bi=5, bo=-2, op=.84, mouth='tight'), worried=dict(bi=-6, bo=3, op=1.05, mouth='down'), grave=dict(bi=1, bo=2, op=.84, mouth='down'),
          speak=dict(mouth='open'), says=dict(mouth='say'), smile=dict(mouth='smile', op=.85), relieved=dict(bi=-5, bo=1, mouth='smile'), shock=dict(bi=-6, bo=-6, op=1.3, mouth='o'), tired=dict(op=.6, bi=-2, bo=2, mouth='down', bags=1),
          plead=dict(bi=-8, bo=4, op=1.05, mouth='open', bags=1), assure=dict(bi=-3, bo=0, mouth='say'), ask=dict(bi=-6, bo=2, op=1.02, mouth='say'), firm=dict(bi=2, op=.88, mouth='say'),
          weary=dict(op=.64, bi=-5, bo=3, mouth='say', bags=1), hushed=dict(bi=2, op=.84, mouth='say'), shout=dict(bi=8, bo=-4, op=1.12, mouth='shout'))
FACE = {
    'front': '-2,-112 40,-104 66,-78 73,-40 70,-4 68,24 64,50 {a},72 30,97 12,104 -12,104 -30,97 -{a},72 -64,50 -68,24 -70,-4 -73,-40 -66,-78 -40,-104',
    'tq': '-6,-112 32,-107 54,-86 63,-58 63,-36 57,-16 60,2 62,18 57,38 53,54 51,68 46,86 34,100 16,105 -6,101 -26,88 -{b},66 -56,34 -78,0 -84,-40 -70,-84 -40,-106',
    'prof': '-10,-112 26,-107 49,-90 60,-66 63,-44 64,-28 59,-14 {nose} 69,50 71,56 74,61 69,65! 73,70 71,76 66,81 69,91 64,101 50,107 28,103 -2,90 -22,70! -28,40 -70,20 -92,-30 -84,-78 -50,-106',
}
DROPPED = {'front': ('30,97 12,104 -12,104 -30,97', '32,113 12,121 -12,121 -32,113'), 'tq': ('46,86 34,100 16,105 -6,101 -26,88', '46,100 36,117 18,122 -4,118 -28,98'),
           'prof': ('73,70 71,76 66,81 69,91 64,101 50,107 28,103', '69,84 68,90 63,95 66,106 60,117 46,122 24,115')}      # a shout: the jaw drops
IRIS = '#6b4a3a'


def tint(palette, **colours):
    """copy of a palette with some colours changed"""
    other = copy.copy(palette)
    for key, colour in colours.items():
        setattr(other, key, colour)
    return other


def eye(cx, cy, w, p, op=1, look=0, shade=False, flip=1, lash=5):
    """lids, white in the lid's shade, iris with a light below. flip=1: outer corner at right; look: x or (x, y), -1..1"""
    lx, ly = look if isinstance(look, tuple) else (look, 0)
    h = 8.2 * op
    ly = max(-.6, min(1.0, ly))

    def x(share):
        return n(cx + flip * (share - .5) * w)
    open_eye = f'{x(0)},{n(cy + 2.5)}! {x(.22)},{n(cy - h * .72)} {x(.55)},{n(cy - h)} {x(.84)},{n(cy - h * .62)} {x(1)},{n(cy + .5)}! {x(.72)},{n(cy + h * .52)} {x(.34)},{n(cy + h * .58)}'
    r = min(8.6, w * .27)
    ix, iy = cx + lx * w * .2, cy - h * .16 + ly * h * .42
    lid_shade = f'{x(-.1)},{n(cy - 20)}! {x(1.1)},{n(cy - 20)}! {x(1.02)},{n(cy - h * .1)} {x(.55)},{n(cy - h * .45)} {x(.15)},{n(cy - h * .2)}'
    inside = (P(open_eye, p.w if not shade else p.l) + C(ix, iy, r, p.k) + C(ix, iy + r * .3, r * .62, IRIS, opacity=.85) + C(ix, iy, r * .46, p.k)
              + P(lid_shade, p.m, opacity=.45) + C(ix - r * .36, iy - r * .34, r * .24, '#ffffff'))
    out = clipped(open_eye, inside)
    out += brush(f'{x(-.03)},{n(cy + 3)} {x(.22)},{n(cy - h * .72)} {x(.55)},{n(cy - h)} {x(.86)},{n(cy - h * .62)} {x(1.13)},{n(cy - .5)}', lash + 1.2, p.k, 'both', w0=.4)
    out += brush(f'{x(.3)},{n(cy + h * .66)} {x(.6)},{n(cy + h * .66)} {x(.98)},{n(cy + 2)}', 1.8, p.m)
    return out + brush(f'{x(.08)},{n(cy - h - 2)} {x(.5)},{n(cy - h - 5.5)} {x(.98)},{n(cy - h - 1)}', 2.6, p.m)


def mouth(cx, cy, w, p, kind='calm', sk=0, lip=False):
    """sk: right half foreshortened (0..1); open: speaking, say: a smaller opening, o: startled, shout: wide, teeth above"""
    left, right = cx - w / 2, cx + w / 2 * (1 - sk)
    tone = dict(opacity=1 if lip else .72)
    if kind in ('open', 'say', 'o', 'shout'):
        narrow, gape, teeth = {'open': (.84, 17, 2), 'say': (.84, 10, 1), 'o': (.6, 17, 0), 'shout': (.98, 36, 6)}[kind]
        left, right = cx - w / 2 * narrow, cx + w / 2 * narrow * (1 - sk)
        mid, e = left + (right - left) * (.5 + sk * .12), (right - left) / 40
        top = f'{n(mid - 8 * e)},{n(cy - 3)} {n(mid)},{n(cy - 1.5)} {n(mid + 8 * e)},{n(cy - 3)}'
        hole = f'{n(left)},{n(cy + 1.5)}! {top} {n(right)},{n(cy + 1)}! {n(right - 4 * e)},{n(cy + gape * .66)} {n(mid)},{n(cy + gape)} {n(left + 5 * e)},{n(cy + gape * .66)}'
        out = P(f'{n(left - 2)},{n(cy + 1.5)}! {n(mid - 8 * e)},{n(cy - 8)} {n(mid)},{n(cy - 5.5)} {n(mid + 8 * e)},{n(cy - 8)} {n(right + 2)},{n(cy + 1)}! {n(mid)},{n(cy + 2)}', p.m, **tone)
        out += P(f'{n(left + 3 * e)},{n(cy + gape * .6)}! {n(mid)},{n(cy + gape - 1.5)} {n(right - 3 * e)},{n(cy + gape * .6)}! {n(right - 8 * e)},{n(cy + gape + 5)} {n(mid)},{n(cy + gape + 8)} {n(left + 9 * e)},{n(cy + gape + 5)}', p.m, **tone)
        inner = P(hole, p.k) + P(f'{n(left + 9 * e)},{n(cy + gape + 4)}! {n(left + 12 * e)},{n(cy + gape * .66)} {n(mid)},{n(cy + gape * .5)} {n(right - 9 * e)},{n(cy + gape * .66)} {n(right - 6 * e)},{n(cy + gape + 4)}!', '#7a3b3b', opacity=0 if kind == 'say' else .9)
        if teeth:
            inner += P(f'{n(left + 5 * e)},{n(cy - 10)}! {n(right - 4 * e)},{n(cy - 10)}! {n(right - 6 * e)},{n(cy + teeth - 1)} {n(mid)},{n(cy + teeth + .5)} {n(left + 7 * e)},{n(cy + teeth - 1)}!', p.w)
        out += clipped(hole, inner)
        if kind == 'shout':
            out += brush(f'{n(left - 9)},{n(cy - 14)} {n(left - 14)},{n(cy + 8)} {n(left - 7)},{n(cy + gape)}', 3, p.m)
        return out + P(f'{n(left + w * .2)},{n(cy + gape + 11)}! {n(mid)},{n(cy + gape + 9)} {n(right - w * .2)},{n(cy + gape + 11)}! {n(mid)},{n(cy + gape + 16)}', p.m, opacity=.45)
    d = {'smile': -5, 'down': 3.5}.get(kind, 0)
    mid = left + (right - left) * (.5 + sk * .12)
    upper = f'{n(left + 3)},{n(cy + d)}! {n(mid - 7)},{n(cy - 6.5)} {n(mid)},{n(cy - 4.5)} {n(mid + 7)},{n(cy - 6.5)} {n(right - 2)},{n(cy + d)}! {n(mid)},{n(cy + 2)}'
    lower = f'{n(left + 8)},{n(cy + 2)}! {n(mid)},{n(cy + 3)} {n(right - 6)},{n(cy + 2)}! {n(mid + 7)},{n(cy + 10)} {n(mid - 8)},{n(cy + 10)}'
    out = P(upper, p.m, opacity=.95 if lip else .5) + P(lower, p.m, opacity=.72 if lip else .3)
    out += brush(f'{n(left)},{n(cy + d)} {n(mid - 8)},{n(cy - .5)} {n(mid)},{n(cy + 1.5)} {n(mid + 8)},{n(cy - .5)} {n(right)},{n(cy + d)}', 5.6 if kind == 'tight' else 4.4, p.k, w0=.3)
    return out + P(f'{n(left + w * .24)},{n(cy + 16)}! {n(mid)},{n(cy + 13.5)} {n(right - w * .2)},{n(cy + 16)}! {n(mid)},{n(cy + 20)}', p.m, opacity=.5)


def outline(w, view):
    """the outline of someone's face"""
    nose = ' '.join(f'{n(62 + (x - 62) * w.nose)},{y}' for x, y in ((66, 4), (75, 20), (84, 33), (83, 41), (75, 47))) + '!'
    return FACE[view].format(a=n(54 * w.jaw), b=n(46 * w.jaw), nose=nose)


def lips(w, p):
    """the palette with the colour that someone's lips have"""
    return tint(p, m=w.lip_colour) if w.lip_colour else p


def _front(w, p, e, lit, look, out):
    """planes and features seen from the front; the light falls from the left, or from below"""
    bw = w.brow_w
    if lit == 'below':      # lower face lit, sockets and brow in shadow
        low = '-76,36! -62,22 -44,25 -30,40 -24,58! -14,51 0,54 14,51 24,58! 30,40 44,25 62,22 76,36! 76,120! -76,120!'
        half = '-76,16! -60,8 -42,13 -24,28 -17,44! 0,41 17,44! 24,28 42,13 60,8 76,16! 76,120! -76,120!'
        o = clipped(out, P(out, p.m), P('-80,-120! 80,-120! 80,-46! 52,-58 20,-50 0,-42 -20,-50 -52,-58 -80,-46!', p.d, opacity=.4), P(half, p.l, opacity=.55), P(low, p.l), P('-16,46! -8,41 0,45 8,41 16,46! 10,55 0,52 -10,55', p.m, opacity=.6),
                    P('-58,-13! -34,-22 -12,-14! -16,-24 -36,-28 -56,-22', p.l, opacity=.8), P('58,-13! 34,-22 12,-14! 16,-24 36,-28 56,-22', p.l, opacity=.8),
                    P('-13,34! -9,2 -10,-22! -5,-8 -4,24', p.l, opacity=.5), P('13,34! 9,2 10,-22! 5,-8 4,24', p.l, opacity=.3), P('-11,47! -9,40 0,43 9,40 11,47! 0,45', p.l))
    else:
        dark = '40,-118! 56,-84 54,-52! 36,-30 14,-27 6,-20! 5,0 9,20 16,36! 10,43 2,47! 10,50 20,50! 24,56 21,62! 26,72 16,84 14,96 20,112! 90,112! 96,40! 96,-118!'
        cheek = '24,14! 38,8 54,2! 52,24 42,42 32,46! 28,30'
        o = clipped(out, P(out, p.l), P(dark, p.m), P(cheek, p.l), P('-62,-12! -56,-22 -36,-28 -12,-23! -9,-4! -15,-13 -36,-17', p.m, opacity=.75), P('-52,60! -30,76 -10,100 -8,120! -70,120!', p.m, opacity=.25),
                    P('-17,38! -20,45 -8,49 2,48 12,44! 0,43', p.m, opacity=.8), P('-3,30! -2,4 -5,-14! 2,-8 4,16 6,32!', p.w, opacity=.7))
    o += G(P('-13,44! -8,40.5 -3.5,45! -8,47', p.k) + P('5,45! 10,40.5 14,44! 10,47', p.k), t=f'scale({w.nose} 1)')
    lx, ly = look
    for side in (-1, 1):
        o += eye(side * 33, -5, 35, p, e['op'], (lx, ly), shade=side > 0, flip=side)
        o += brush(f'{side * 12},{-25 + e["bi"]} {side * 32},{-32 + (e["bi"] + e["bo"]) / 3} {side * 58},{-24 + e["bo"]}', bw, p.k, 'both', w0=.35)
    o += mouth(0, 65, 48, lips(w, p), e['mouth'], lip=w.lip)
    if w.age or e['bags']:
        o += brush('-20,40 -30,52 -31,64', 2.8, p.m) + brush('-50,8 -36,13 -20,7', 2.4, p.m) + brush('20,8 36,13 50,6', 2.4, p.k if lit == 'front' else p.d, 'both')
    if w.age > 1:
        o += brush('-40,-58 -10,-62 24,-58', 3, p.m) + brush('-32,-70 0,-74 20,-71', 2.5, p.m)
    if w.age:
        o += brush('-66,-4 -59,-1 -54,3', 2.2, p.m)
    return o


def _turned(w, p, e, lit, look, out, nod):
    """planes and features in three-quarter view; the light falls from the right ('front') or from behind; nod: 0..1, looking down"""
    bw = w.brow_w
    lx, ly = look
    dark = ('-10,-120! -2,-92 -14,-62 -22,-40 -22,-24 -28,-10 -34,4 -34,18 -26,34 -17,50 -13,64 -12,78 -2,92 8,114! -120,114! -120,-120!' if lit == 'front'
            else '80,-84! 56,-58 50,-36 42,-24! 44,-6 47,10 52,28! 52,40 44,46! 46,54 44,62! 46,72 38,84 30,96 34,116! 100,116! 100,-84!')
    o = clipped(out, P(out, p.l), P(dark, p.m))
    half = P('-2,-92! -14,-62 -22,-40 -22,-24 -28,-10 -34,4 -34,18 -26,34 -17,50 -13,64 -12,78 -2,92! -8,70 -2,54 -10,34 -18,14 -10,-2 -10,-26 -2,-56', p.m, opacity=.28) if lit == 'front' else ''
    drop = 9 * nod
    # sockets, the near side of the nose, what the nose shades
    f = P('-18,-8! -14,-20 4,-27 22,-23! 30,-16 30,2! 22,-10 4,-16', p.m, opacity=.8)
    f += P('44,-22! 56,-26 64,-20! 62,-8 50,-14!', p.m, opacity=.55)
    nose = P('24,-22! 33,-14 36,2 42,18 51,31! 53,38 50,43 43,44 37,47 29,46 25,40! 24,34 29,28! 33,14 29,0', p.m) if lit == 'front' else P('40,-20! 44,0 54,30! 52,43 44,46 40,40! 40,10', p.m)
    nose += P('35,-12! 38,0 45,19 53,33! 51,38 46,38! 40,22 34,2', p.w, opacity=.75) if lit == 'front' else ''
    nose += brush('46,14 53,27 55,35 50,43', 3, p.m if lit == 'front' else p.k, 'both') + P('37,45! 40,40.5 46,42! 43,46', p.k) + brush('28,31 24,38 28,45', 2.4, p.k, 'both')
    f += G(nose, t=f'translate(36 0) scale({w.nose} 1) translate(-36 0)')
    f += P('33,50! 40,50 45,48! 44,57 36,58', p.m, opacity=.4)
    f += eye(5, -4, 35, p, e['op'] * (1 - .3 * nod), (.25 + lx, ly), flip=-1)
    f += clipped('38,-60! 36,-16! 40,0 50,26! 100,26! 100,-60!', eye(50.5, -5, 20, p, e['op'] * (1 - .3 * nod), (.05 + lx, ly), shade=lit != 'front', flip=1, lash=4))
    f += brush(f'{31},{-24 + e["bi"]} 8,{-34 + (e["bi"] + e["bo"]) / 3} -19,{-24 + e["bo"]}', bw, p.k, 'both', w0=.35) + brush(f'43,{-25 + e["bi"]} 52,{-31 + e["bi"] / 2} 63,{-26 + e["bo"]}', bw * .78, p.k, 'both', w0=.35)
    f += mouth(33, 66, 42, lips(w, p), e['mouth'], sk=.3, lip=w.lip)
    if w.age or e['bags']:
        f += brush('20,42 9,54 9,68', 2.8, p.m) + brush('-10,8 4,13 21,7', 2.4, p.m)
    if w.age > 1:
        f += brush('2,-58 28,-62 52,-58', 3, p.m) + brush('10,-70 30,-73 46,-70', 2.5, p.m)
    if w.age:
        f += brush('-28,-5 -20,-1 -15,4', 2.2, p.k)
    return o + clipped(out, half, G(f, t=f'translate(0 {n(drop)})' if drop else None))


def _profile(w, p, e, lit, look, out):
    """planes and features from the side"""
    bw = w.brow_w
    lx, ly = look
    dark = ('22,-120! 16,-90 6,-62 6,-40 12,-24! 16,-8 8,6 4,20 10,38 22,54 26,66 24,78 20,92 30,116! -120,116! -120,-120!' if lit == 'front'
            else '80,-60! 52,-44 42,-24! 46,0 58,18! 52,36 62,47! 54,56 58,66 50,80 54,112! 110,112! 110,-60!')
    o = clipped(out, P(out, p.l), P(dark, p.m), P('26,-20! 36,-28 52,-28 62,-22! 58,-12 60,2! 52,-8 40,-12', p.m, opacity=.75), P('62,44! 66,40 74,43 84,41! 76,48', p.m, opacity=.8), P('62,-8! 68,6 78,24 82,32! 74,30 66,12', p.w, opacity=.7))
    h = 8.4 * e['op']
    look_x, look_y = 54 + lx * 3.5, -4 + ly * 3.5
    white = f'35,0! 43,{n(-h)} 56,{n(-h + 1)}! 59,-1! 50,4'
    o += clipped(white, P(white, p.w) + C(look_x, look_y, 5.4, p.k, ry=7) + C(look_x, look_y + 2, 3, IRIS, ry=4.4, opacity=.85) + C(look_x + .6, look_y, 2.4, p.k, ry=3.4) + C(look_x - 1, look_y - 3, 1.4, '#ffffff'))
    o += brush(f'32,2 43,{n(-h - .5)} 58,{n(-h + 1)} 62,{n(-h + 4)}', 6, p.k, w0=.35) + brush('40,5 50,6 58,1', 1.8, p.m) + brush(f'34,{n(-h - 2)} 44,{n(-h - 5)} 56,{n(-h - 3)}', 2.4, p.m)
    o += brush(f'64,{-26 + e["bi"]} 48,{-34 + e["bi"] / 2} 26,{-25 + e["bo"]}', bw, p.k, 'both', w0=.35)
    o += P('69,45! 73,40.5 79,43! 75,46', p.k) + brush('64,33 60,39 64,45', 2.6, p.m)
    d = {'smile': -5, 'down': 4}.get(e['mouth'], 0)
    if e['mouth'] in ('open', 'say', 'o', 'shout'):
        g = {'say': 3, 'shout': 20}.get(e['mouth'], 9)
        o += P(f'76,61! 62,62.5 48,66! 54,{68 + g * .7} 66,{69 + g}! 76,{68 + g}!', p.k) + P('75,61! 62,62.5 55,64.5! 63,66.5 72,66!', p.w) + P('72,56! 64,58 52,64! 62,61.5 74,61!', p.m, opacity=.9 if w.lip else .55) + P(f'54,{68 + g * .7}! 66,{69 + g}! 73,{69 + g}! 71,{76 + g * .6} 62,{75 + g}', p.m, opacity=.9 if w.lip else .55)
    else:
        o += P('72,57! 62,59 50,65! 62,64 72,64!', p.m, opacity=.9 if w.lip else .5) + P('52,67! 64,66 72,67! 70,76 60,74', p.m, opacity=.7 if w.lip else .3) + brush(f'47,{66 + d} 58,64.5 71,65', 4.6, p.k, w0=.3)
    if w.age:
        o += brush('58,42 47,54 45,68', 2.8, p.m) + brush('32,9 42,13 54,8', 2.4, p.m) + brush('26,-6 20,-2 16,3', 2.2, p.k)
    return o


def averted(p, lit='front'):
    """what is left of a face that is turned away to the right: brow, lashes, cheek, jaw, the tip of the nose"""
    cheek = '30,-100! 54,-86 63,-64 64,-44 61,-30 56,-16 61,0 62,14 57,36 50,56 47,74 40,88 22,97 0,92 -14,74! -30,20! 0,-60!'
    dark = '30,-120! 34,-70 40,-40 34,-10 42,10 36,34 24,56 22,80 10,110! -60,110! -60,-120!'
    nose = P('56,6! 64,18 69,27 67,33 61,35 55,32!', p.l if lit == 'front' else p.m)
    return (nose + brush('52,-11 58,-12.5 63,-10', 4.2, p.k, 'both') + clipped(cheek, P(cheek, p.l), P(dark, p.m), P('44,-22! 56,-26 66,-20! 60,-6 50,-10', p.m, opacity=.6), P('46,60! 54,56! 58,66! 50,70', p.m, opacity=.5))
            + brush('44,-30 54,-34 65,-29', 8, p.k, 'both', w0=.35))


def face(w, view, p, ex='calm', lit='front', look=0, nod=0):
    """the face of one of the cast; returns (svg, outline)"""
    e = dict(bi=0, bo=0, op=1, mouth='calm', bags=0)
    e.update(EX[ex])
    look = look if isinstance(look, tuple) else (look, 0)
    out = outline(w, view)
    e['op'] *= w.eyes
    if e['mouth'] == 'shout':
        out = out.replace(*DROPPED[view])
    if view == 'front':
        return _front(w, p, e, lit, look, out), out
    return (_turned(w, p, e, lit, look, out, nod) if view == 'tq' else _profile(w, p, e, lit, look, out)), out
