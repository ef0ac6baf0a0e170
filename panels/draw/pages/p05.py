"""Page 5: the drive through the rain, the wiper, the block of flats from above."""
from draw import car, night
from draw.car import CAR_SKIN, car_palette
from draw.figures import COAT, arm, bust
from draw.kit import C, G, P, R, brush, clipped, n, poly, svg
from draw.kit2 import form, glow, limb, rim

PANELS = ('a', 'b', 'c')
COAT_LIGHT, COAT_DARK = COAT['elena']
JACKET, JACKET_DARK = COAT['viktor']
WINDSCREEN = '66,226! 200,206 360,200 520,206 654,226! 690,500 716,846! 560,872 360,880 160,872 4,846! 30,500'


def cabin(width, height):
    """dark cabin behind the glass: roof lining, visors, rear window, both seats"""
    out = R(0, 0, width, height, car.CABIN) + P('0,180! 720,180! 720,330! 560,316 360,312 160,316 0,330!', car.CABIN_DARK)
    out += car.rear_window(228, 392, 264, 128)
    out += P('300,206! 420,206! 404,246! 316,246!', car.CABIN_DEEP) + R(352, 246, 16, 20, car.CABIN_DEEP) + R(296, 262, 128, 40, '#0d1020', 12) + R(303, 268, 114, 28, '#4a5a8a', 8) + poly('330,296 352,268 366,268 344,296', '#8fa6c8')
    return out + car.headrest(200, 440, .92) + car.headrest(520, 440, .92)


def driving_elena(mood, look):
    """Elena at the wheel seen from the front, head space; wheel centre at 0, 440"""
    palette = car_palette()
    body = bust('elena', 'front', palette, mood, look=look, bottom=520)
    sleeves = ''
    for side in (-1, 1):
        upper = form(limb(f'{side * 150},226 {side * 186},330 {side * 176},430', (96, 104, 96)), COAT_LIGHT if side < 0 else COAT_DARK, COAT_DARK if side < 0 else '#142c3a', -14, -6)
        fore = form(limb(f'{side * 178},440 {side * 170},380 {side * 146},330', (96, 88, 74), True, False), COAT_LIGHT if side < 0 else COAT_DARK, COAT_DARK if side < 0 else '#142c3a', -10, -10, (COAT_DARK if side < 0 else '#142c3a', 4))
        cuff = P(limb(f'{side * 150},342 {side * 143},322', (80, 80), False, False), COAT_DARK if side < 0 else '#142c3a')
        sleeves += upper + fore + cuff
    hands = ''.join(G(car.grip(curl=3 * side), t=f'translate({side * 138} 330) scale({-side * .92} .92) rotate(-34) scale(-1 1)') for side in (-1, 1))
    return body, sleeves, car.wheel(0, 440, 168, 148, -4), hands


def a():
    """Through the windscreen: Viktor with the empty bags on his knees, Elena at the wheel."""
    width, height = 720, 1060
    outside = night.sky(width, 600, '#151b38', '#1d2650', '#2b3868') + night.blurred(night.bokeh(((20, 330, 26, '#d9963a', .6), (14, 470, 18, '#e2a74a', .5), (704, 380, 24, '#d9963a', .5), (708, 520, 16, '#c8452f', .6))), 3)
    palette = car_palette()
    viktor_at, elena_at = 'translate(206 462) scale(.86)', 'translate(514 466) scale(.86)'
    body, sleeves, wheel, hands = driving_elena('speak', (-.2, .1))
    he = G(rim(bust('viktor', 'tq', palette, 'ask', look=(.5, -.05), tilt=-3, bottom=520), '#f0b95e', 5, 2), t=viktor_at)
    she = G(rim(body, '#f0b95e', 5, 2), rim(sleeves, '#7fa9b4', 4, 3), wheel, hands, t=elena_at)
    bags = G(car.bag_sheaf(196, 240), t='translate(214 712) rotate(-3)')
    his_arms = ''
    for side, colour, shade in ((-1, JACKET, JACKET_DARK), (1, JACKET_DARK, '#2b3658')):
        his_arms += form(limb(f'{206 + side * 138},660 {206 + side * 164},760 {206 + side * 150},850', (92, 96, 88)), colour, shade, -12, -6, (shade, 4))
        his_arms += form(limb(f'{210 + side * 156},850 {210 + side * 150},820 {212 + side * 130},796', (88, 80, 66), True, False), colour, shade, -8, -10, (shade, 4))
    his_hands = G(car.folded_grip(), t='translate(104 784) rotate(8) scale(.86)') + G(car.folded_grip(), t='translate(324 800) scale(-.86 .86) rotate(-4)')
    inside = cabin(width, height) + he + rim(his_arms, '#9db4cf', 4, 2) + bags + his_hands + she
    dash = P('0,836! 160,858 360,866 560,858 720,836! 720,900! 0,900!', car.CABIN_DEEP) + glow(514, 850, 170, '#5fb3b0', ry=70, o=.4) + P('0,836! 160,858 360,866 560,858 720,836! 720,842! 560,864 360,872 160,864 0,842!', '#4a5a8a')
    shine = poly('84,224 196,208 60,640 34,640', '#cfe0e4', opacity=.09) + poly('232,205 262,203 110,760 82,760', '#cfe0e4', opacity=.08) + poly('600,214 640,222 560,560 530,560', '#cfe0e4', opacity=.06)
    glass = clipped(WINDSCREEN, inside, dash, shine, car.drops(width, 850, 120, 6, ((130, 350, 300, 620), (430, 350, 590, 620)), .9, top=215))
    frame = f'<path d="{outline_path(WINDSCREEN)}" fill="none" stroke="#0b0f24" stroke-width="26"/>' + f'<path d="{outline_path(WINDSCREEN)}" fill="none" stroke="#56638f" stroke-width="3" transform="translate(-9 -12)"/>'
    roof = P('40,226! 70,196 200,172 360,166 520,172 650,196 680,226! 520,200 360,194 200,200', '#2f3b6b') + P('70,196! 200,172 360,166 520,172 650,196! 520,180 360,174 200,180', '#7f93bb')
    return svg(width, height, outside + glass + frame + roof + bonnet(width) + night.rain(width, height, 130, 5, .16, -40, .26), '#1d2440', 0), width, height


def outline_path(points):
    """path data of a smooth outline"""
    from draw.kit import D
    return D(points)


def bonnet(width):
    """wet bonnet with the resting wipers and the reflection of the lamps"""
    out = P('-10,852! 160,884 360,894 560,884 730,852! 730,1060! -10,1060!', '#222b52') + P('-10,852! 160,884 360,894 560,884 730,852! 730,872! 560,904 360,912 160,904 -10,872!', '#0d1020')
    out += P('-10,930! 120,944 300,950 420,946! 340,972 150,978 -10,966!', '#33406f') + P('470,938! 600,930 730,912! 730,938! 620,956 500,962!', '#2d3864')
    out += P('40,1000! 200,1006 380,1000! 300,1030 120,1036 20,1026!', LAMP_ON_PAINT, opacity=.5) + P('480,1004! 600,996 700,980! 690,1010 560,1026!', LAMP_ON_PAINT, opacity=.3)
    out += brush('70,902 240,880 400,904', 13, '#0b0f24', 'both', w0=.5) + brush('380,906 520,878 668,886', 13, '#0b0f24', 'both', w0=.5)
    return out + car.drops(width, 1056, 60, 12, (), .9, '#6f86b0', 915)


LAMP_ON_PAINT = '#a87a48'


def b():
    """Closer, from the driver's corner: bands of lamp light slide over both faces."""
    width, height = 720, 1060
    palette = car_palette()
    back = R(0, 0, width, height, '#2a3462') + P('0,0! 720,0! 720,300! 420,270 180,280 0,320!', '#1d2548')
    side_window = clipped('-20,420! 150,392! 330,400! 330,640! 130,660! -20,690!', R(-20, 380, 360, 320, '#3b4a80'), night.blurred(night.bokeh(((40, 470, 30, '#e2a74a', .8), (300, 440, 22, '#e2a74a', .7), (120, 440, 12, '#fbe3a8', .7), (310, 560, 26, '#c8452f', .55))), 3), night.rain(340, 700, 40, 3, .5, 380, .4))
    out = back + side_window + R(330, 380, 30, 320, '#141a38') + car.headrest(150, 560, 1.12) + car.headrest(600, 560, 1.42)
    he = G(rim(bust('viktor', 'tq', palette, 'ask', look=(.6, -.1), tilt=-2, bottom=560), '#f0b95e', 5, 2), t='translate(176 582) scale(1.16)')
    she = G(rim(bust('elena', 'tq', palette, 'firm', look=(-.25, .05), bottom=520), '#f0b95e', -4, 2), t='translate(556 590) scale(-1.42 1.42)')
    out += he + she
    return svg(width, height, out, '#1d2440', 0), width, height


def c():
    """The wiper between rain and clear glass."""
    width, height = 720, 1060
    return svg(width, height, '', '#1d2440', 0), width, height
