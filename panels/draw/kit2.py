"""Limbs, one-shadow forms, rim light: built on kit.P/G/clipped. 1 unit = 0.1 mm."""
import math

from draw.kit import C, D, P, _segs, clipped, n, pts, rad, uid


def limb(s, widths, cap0=True, cap1=True, steps=6, cap_steps=4):
    """path data of a tapered tube through points; widths = full width at each point; more steps for big close-ups"""
    pp = pts(s); sg = _segs(pp, False); Q = []
    for j, (a, b, c, e) in enumerate(sg):
        for q in range(steps + (j == len(sg)-1)):
            t = q/steps; u = 1-t
            Q.append((u**3*a[0]+3*u*u*t*b[0]+3*u*t*t*c[0]+t**3*e[0], u**3*a[1]+3*u*u*t*b[1]+3*u*t*t*c[1]+t**3*e[1], (widths[j]*u+widths[j+1]*t)/2))
    N = len(Q); L, Rr = [], []
    for i, (x, y, h) in enumerate(Q):
        a, b = Q[max(0, i-1)], Q[min(N-1, i+1)]; dx, dy = b[0]-a[0], b[1]-a[1]; m = math.hypot(dx, dy) or 1
        L.append((x-dy/m*h, y+dx/m*h)); Rr.append((x+dy/m*h, y-dx/m*h))
    def cap(i, sgn):
        x, y, h = Q[i]; a, b = Q[max(0, i-1)], Q[min(N-1, i+1)]; th = math.atan2(b[1]-a[1], b[0]-a[0])
        return [(x+h*math.cos(th+sgn*k*.4*math.pi/cap_steps), y+h*math.sin(th+sgn*k*.4*math.pi/cap_steps)) for k in range(cap_steps, -cap_steps-1, -1)]
    o = L + (cap(N-1, 1) if cap1 else []) + Rr[::-1] + ([(2*Q[0][0]-x, 2*Q[0][1]-y) for x, y in cap(0, 1)] if cap0 else [])
    return 'M' + 'L'.join(f'{n(a)} {n(b)}' for a, b in o) + 'Z'
def form(s, light, shadow, dx=-10, dy=-10, edge=None):
    """one outline, one shadow: outline in shadow colour, its own shifted copy in light, clipped.
    edge=(colour, width): a thin cut line of colour behind, to part it from a neighbour of equal tone"""
    d = s if s[:1] == 'M' else D(s)
    e = f'<path d="{d}" fill="{edge[0]}" stroke="{edge[0]}" stroke-width="{edge[1]}" stroke-linejoin="round"/>' if edge else ''
    return e + clipped(d, P(d, shadow), P(d, light, transform=f'translate({dx} {dy})'))
def rim(content, colour, dx=5, dy=3, o=1):
    """rim light on the outer silhouette: flood in (alpha out shifted alpha). dx>0 = light from the left"""
    i = uid('f')
    return (f'<filter id="{i}" x="-.05" y="-.05" width="1.1" height="1.1" color-interpolation-filters="sRGB"><feComponentTransfer in="SourceAlpha" result="a"><feFuncA type="linear" slope="3" intercept="-1.6"/></feComponentTransfer>'
      f'<feOffset in="a" dx="{dx}" dy="{dy}" result="b"/><feComposite in="a" in2="b" operator="out" result="c"/><feFlood flood-color="{colour}" flood-opacity="{o}"/><feComposite in2="c" operator="in" result="r"/>'
      f'<feMerge><feMergeNode in="SourceGraphic"/><feMergeNode in="r"/></feMerge></filter>') + f'<g filter="url(#{i})">{content}</g>'
def glow(x, y, r, c='#9cc3cb', ry=None, o=.8):
    i, d = rad([(0, c, o), (.4, c, o*.38), (1, c, 0)]); return d + C(x, y, r, f'url(#{i})', ry=ry)
