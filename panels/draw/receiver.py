"""A hand at the ear: round a telephone receiver or a mobile phone (head space)."""
from draw.kit import C, brush
from draw.kit2 import form, limb


def gripping_hand(skin, crease):
    """Right hand round a receiver at the near ear, head space: forefinger along its back, three fingers round it, wrist at (-80, 160)."""
    thumb = form(limb('-88,70 -90,38 -78,8', (30, 25, 18)), skin.l, skin.m, -4, -5, (skin.m, 3))
    palm = form('-106,172! -102,116 -98,66 -88,34 -70,18 -48,20 -34,44 -34,84 -44,122 -54,172!', skin.l, skin.m, -12, -6)
    forefinger = form(limb('-70,44 -54,6 -40,-24 -22,-44', (29, 27, 23, 17)), skin.l, skin.m, -4, -5, (skin.m, 3))
    fingers = ''.join(form(limb(f'-{root},{y + 9} -56,{y} -34,{y + 3} -{tip},{y + 13}', (27, 27, 24, 17)), skin.l, skin.m, -2, -6, (skin.m, 3)) for root, y, tip in ((80, 30, 16), (82, 53, 18), (82, 75, 27)))
    nails = ''.join(C(0, 0, 6, skin.nail, ry=4.4, opacity=.7, transform=f'translate({x} {y}) rotate({turn})') for x, y, turn in ((-26, -42, -48), (-20, 41, 40), (-22, 64, 40), (-31, 86, 40)))
    knuckles = ''.join(brush(f'-64,{y - 8} -60,{y} -63,{y + 9}', 3, crease) for y in (34, 57, 79)) + brush('-66,18 -56,20 -48,16', 3, crease) + brush('-84,110 -72,122 -58,124', 3.5, crease)
    return thumb + palm + forefinger + fingers + nails + knuckles


def phone_grip(skin, handset, dark):
    """Desk telephone receiver in the hand."""
    receiver = form(limb('-40,-68 -50,-16 -34,42 0,88', (44, 30, 30, 42), True, True), handset, dark, -8, -4)
    return receiver + gripping_hand(skin, '#a0604f')
