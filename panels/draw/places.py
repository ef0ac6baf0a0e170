"""Rain over a panel (night.rain is the two-depth one)."""
import random

from draw.kit import n


def rain(W, H, N=150, seed=2, ang=.22, o=.28):
    r = random.Random(seed); d = ''
    for _ in range(N):
        x, y, l = r.uniform(-50, W+120), r.uniform(-50, H), r.uniform(26, 80); d += f'M{n(x)} {n(y)}l{n(-l*ang)} {n(l)}'
    return f'<path d="{d}" stroke="#c9dbe6" stroke-width="2.2" stroke-opacity="{o}" fill="none"/>'
