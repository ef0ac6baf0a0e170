"""Smaller SVG text: an outline drawn more than once (form: clip, shadow, light) is stored once and used by reference."""
import re
from collections import Counter


def thrifty(document, shortest=110):
    """the same drawing; path data that repeats goes into <defs>, every copy becomes a <use>"""
    counts = Counter(re.findall(r'<path d="([^"]+)"', document))
    names = {}
    for data, count in counts.items():
        if count > 1 and len(data) >= shortest:
            names[data] = f'q{len(names)}'
    if not names:
        return document
    store = ''.join(f'<path id="{name}" d="{data}"/>' for data, name in names.items())
    short = re.sub(r'<path d="([^"]+)"', lambda found: f'<use href="#{names[found.group(1)]}"' if found.group(1) in names else found.group(0), document)
    head_end = short.index('>') + 1
    return f'{short[:head_end]}<defs>{store}</defs>{short[head_end:]}'
