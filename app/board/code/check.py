"""Runs the listings on numbers worked out by hand: python3 app/board/code/check.py"""

import numpy as np
from depthwise import depthwise
from pointwise import pointwise
from standard import standard


def same(got, expected):
    np.testing.assert_allclose(got, expected)


one = dict(B=1, sh=1, sw=1, dh=1, dw=1, pt=0, pb=0, pl=0, pr=0, phi=lambda value: value)

# Two channels, 4×4: the numbers 1 to 16, and row + column. An edge for the first, a sum for the second.
X = np.stack([np.arange(1.0, 17).reshape(4, 4), np.add.outer(np.arange(4.0), np.arange(4.0))], axis=-1)[None]
D = np.stack([np.tile([1.0, 0, -1], (3, 1)), np.ones((3, 3))], axis=-1)[..., None]
P = np.array([[1.0, 1], [2, -1], [0, 1]]).T[None, None]
Z, Y = np.zeros((1, 2, 2, 2)), np.zeros((1, 2, 2, 3))
depthwise(X, D, np.zeros(2), Z, **one, C=2, M=1, Ho=2, Wo=2, kh=3, kw=3)
same(Z[0, ..., 0], [[-6, -6], [-6, -6]])
same(Z[0, ..., 1], [[18, 27], [27, 36]])
pointwise(Z, P, np.zeros(3), Y, B=1, C=2, N=3, Ho=2, Wo=2, phi=lambda value: value)
same(Y[0, ..., 0], [[12, 21], [21, 30]])
same(Y[0, ..., 1], [[-30, -39], [-39, -48]])
same(Y[0, ..., 2], [[18, 27], [27, 36]])

# Without an activation in between, the two steps are one standard convolution with the kernels merged.
merged = np.zeros((1, 2, 2, 3))
standard(X, D[:, :, :, 0, None] * P[0], np.zeros(3), merged, **one, C=2, N=3, G=1, Ho=2, Wo=2, kh=3, kw=3)
same(merged, Y)

# A depthwise convolution is a grouped one with a channel a group: here with padding, stride, dilation, M = 2 and a bias.
random = np.random.default_rng(1)
X, D, bias = random.normal(size=(2, 7, 6, 3)), random.normal(size=(3, 2, 3, 2)), random.normal(size=6)
sizes = dict(B=2, C=3, Ho=4, Wo=4, kh=3, kw=2, sh=2, sw=2, dh=2, dw=1, pt=2, pb=2, pl=1, pr=2)
sizes |= dict(phi=lambda value: max(value, 0))
Z, grouped = np.zeros((2, 4, 4, 6)), np.zeros((2, 4, 4, 6))
depthwise(X, D, bias, Z, **sizes, M=2)
standard(X, D.reshape(3, 2, 1, 6), bias, grouped, **sizes, N=6, G=3)
same(grouped, Z)
print('The listings give the numbers of the hand example.')
