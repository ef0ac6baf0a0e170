"""Primitives: splines, brush lines, layers, light, grain. 1 user unit = 0.1 mm in print."""
import itertools
import math
_id = itertools.count(1)
def uid(p='i'): return f'{p}{next(_id)}'
def reset(): 
    global _id; _id = itertools.count(1)
def n(v): 
    s = f'{v:.1f}'; return s[:-2] if s.endswith('.0') else s
def pts(s):
    """'x,y x,y! ...'  '!' = corner."""
    if not isinstance(s, str): return [(p[0], p[1], len(p) > 2 and bool(p[2])) for p in s]
    out = []
    for t in s.split():
        c = t.endswith('!'); x, y = t.rstrip('!').split(',')
        out.append((float(x), float(y), c))
    return out
def _segs(P, closed, k=1/6):
    N = len(P); segs = []
    for i in range(N if closed else N - 1):
        p0, p1, p2, p3 = (P[(i - 1) % N] if closed or i > 0 else P[i]), P[i], P[(i + 1) % N], (P[(i + 2) % N] if closed or i + 2 < N else P[(i + 1) % N])
        L = math.hypot(p2[0]-p1[0], p2[1]-p1[1])
        def tan(a, b):
            dx, dy = b[0]-a[0], b[1]-a[1]; m = math.hypot(dx, dy) or 1
            f = min(m * k, L * .42) / m      # clamp: no overshoot on uneven spacing
            return dx*f, dy*f
        t1 = (0, 0) if p1[2] else tan(p0, p2)
        t2 = (0, 0) if p2[2] else tan(p1, p3)
        segs.append(((p1[0], p1[1]), (p1[0]+t1[0], p1[1]+t1[1]), (p2[0]-t2[0], p2[1]-t2[1]), (p2[0], p2[1])))
    return segs
def D(s, closed=True, k=1/6):
    """smooth path data through points"""
    sg = _segs(pts(s), closed, k)
    d = f'M{n(sg[0][0][0])} {n(sg[0][0][1])}'
    for a, b, c, e in sg:
        d += f'L{n(e[0])} {n(e[1])}' if b == a and c == e else f'C{n(b[0])} {n(b[1])} {n(c[0])} {n(c[1])} {n(e[0])} {n(e[1])}'
    return d + ('Z' if closed else '')
def at(**k): return ''.join(f' {a.rstrip("_").replace("_","-")}="{v}"' for a, v in k.items() if v is not None)
def P(s, fill, closed=True, **k):
    d = s if isinstance(s, str) and s[:1] == 'M' else D(s, closed)
    return f'<path d="{d}" fill="{fill}"{at(**k)}/>'
def poly(s, fill, **k):
    p = pts(s); return '<path d="M' + 'L'.join(f'{n(a)} {n(b)}' for a, b, _ in p) + f'Z" fill="{fill}"{at(**k)}/>'
def R(x, y, w, h, fill, rx=None, **k): return f'<rect x="{n(x)}" y="{n(y)}" width="{n(w)}" height="{n(h)}" fill="{fill}"{at(rx=rx, **k)}/>'
def C(x, y, r, fill, ry=None, **k):
    if ry: return f'<ellipse cx="{n(x)}" cy="{n(y)}" rx="{n(r)}" ry="{n(ry)}" fill="{fill}"{at(**k)}/>'
    return f'<circle cx="{n(x)}" cy="{n(y)}" r="{n(r)}" fill="{fill}"{at(**k)}/>'
def G(*c, t=None, clip=None, **k):
    return f'<g{at(transform=t, clip_path=f"url(#{clip})" if clip else None, **k)}>' + ''.join(x for x in c if x) + '</g>'
def clipdef(i, d): return f'<clipPath id="{i}"><path d="{d}"/></clipPath>'
def clipped(outline, *c):
    i = uid('c'); d = outline if outline[:1] == 'M' else D(outline)
    return clipdef(i, d) + G(*c, clip=i)
def brush(s, w, fill, taper='both', steps=7, w0=.12):
    """variable-width ink stroke: a filled polygon. taper both|in|out|none"""
    pp = []; sg = _segs(pts(s), False)
    for j, (a, b, c, e) in enumerate(sg):
        for q in range(steps + (j == len(sg)-1)):
            t = q/steps; u = 1-t
            pp.append((u**3*a[0]+3*u*u*t*b[0]+3*u*t*t*c[0]+t**3*e[0], u**3*a[1]+3*u*u*t*b[1]+3*u*t*t*c[1]+t**3*e[1]))
    N = len(pp); Lf, Rt = [], []
    for i, (x, y) in enumerate(pp):
        a, b = pp[max(0, i-1)], pp[min(N-1, i+1)]
        dx, dy = b[0]-a[0], b[1]-a[1]; m = math.hypot(dx, dy) or 1
        t = i/(N-1)
        f = {'both': math.sin(math.pi*t)**.7, 'in': t**.6, 'out': (1-t)**.6, 'none': 1}[taper]
        h = w/2*(w0+(1-w0)*f)
        Lf.append((x-dy/m*h, y+dx/m*h)); Rt.append((x+dy/m*h, y-dx/m*h))
    q = Lf + Rt[::-1]
    return '<path d="M' + 'L'.join(f'{n(a)} {n(b)}' for a, b in q) + f'Z" fill="{fill}"/>'
def cut(s, fill, dx=5, dy=7, sh='#0d1020', o=.35, closed=True):
    """paper layer with hard offset shadow"""
    d = s if s[:1] == 'M' else D(s)
    return f'<path d="{d}" fill="{sh}" fill-opacity="{o}" transform="translate({dx} {dy})"/><path d="{d}" fill="{fill}"/>'
def lin(stops, x1=0, y1=0, x2=0, y2=1, units=None):
    i = uid('l'); s = ''.join(f'<stop offset="{o}" stop-color="{c}" stop-opacity="{a}"/>' for o, c, a in stops)
    return i, f'<linearGradient id="{i}" x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"{at(gradientUnits=units)}>{s}</linearGradient>'
def rad(stops, cx=.5, cy=.5, r=.5):
    i = uid('r'); s = ''.join(f'<stop offset="{o}" stop-color="{c}" stop-opacity="{a}"/>' for o, c, a in stops)
    return i, f'<radialGradient id="{i}" cx="{cx}" cy="{cy}" r="{r}">{s}</radialGradient>'
GRAIN = ('<filter id="gr" x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB"><feTurbulence type="fractalNoise" baseFrequency=".37 .41" numOctaves="4" seed="{seed}"/>'
 '<feColorMatrix values="0 0 0 0 {r} 0 0 0 0 {g} 0 0 0 0 {b} {a} 0 0 0 {o}"/></filter>')
def svg(w, h, body, bg, grain=.5, seed=3, white=True):
    """panel document; grain = dark speckle + light fibre as one feTurbulence each, over all"""
    f1 = GRAIN.format(seed=seed, r=.05, g=.06, b=.12, a=-2.6, o=1.16).replace('id="gr"', 'id="g1"')
    f2 = GRAIN.format(seed=seed+7, r=1, g=.95, b=.85, a=2.6, o=-1.46).replace('id="gr"', 'id="g2"')
    g = ''
    if grain: g = f'{f1}{f2}<rect width="{w}" height="{h}" filter="url(#g1)" opacity="{grain}"/><rect width="{w}" height="{h}" filter="url(#g2)" opacity="{grain*.55:.2f}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" width="{w/10}mm" height="{h/10}mm"><rect width="{w}" height="{h}" fill="{bg}"/>{body}{g}</svg>'
FONT = '../fonts/SofiaSansExtraCondensed_800ExtraBold.ttf'
_fonts = {}
def text(s, x, y, size, fill, font=FONT, anchor='start', track=0):
    """text as one path (fontTools); only for lettering that belongs to the picture"""
    from fontTools.ttLib import TTFont
    from fontTools.pens.svgPathPen import SVGPathPen
    from fontTools.pens.transformPen import TransformPen
    if font not in _fonts:
        f = TTFont(font); _fonts[font] = (f, f.getGlyphSet(), f.getBestCmap(), f['head'].unitsPerEm)
    f, gs, cm, up = _fonts[font]; k = size/up
    adv = [gs[cm[ord(c)]].width*k + track for c in s]; w = sum(adv)
    cx = x - {'start': 0, 'middle': w/2, 'end': w}[anchor]
    pen = SVGPathPen(gs, ntos=lambda v: n(v))
    for c, a in zip(s, adv):
        gs[cm[ord(c)]].draw(TransformPen(pen, (k, 0, 0, -k, cx, y))); cx += a
    return f'<path d="{pen.getCommands()}" fill="{fill}"/>'
def textw(s, size, font=FONT):
    text('', 0, 0, 1, '', font); f, gs, cm, up = _fonts[font]; return sum(gs[cm[ord(c)]].width for c in s)*size/up
