# NumPy alone: the two steps as two sums, and every number of the table.
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def depthwise(x, d):
    """x (rows, columns, C), d (k, k, C) -> (rows-k+1, columns-k+1, C)"""
    k = d.shape[0]
    windows = sliding_window_view(x, (k, k), axis=(0, 1))
    return np.einsum("yxcuv,uvc->yxc", windows, d)


def standard(x, w):
    """w (k, k, C, N) -> (rows-k+1, columns-k+1, N)"""
    k = w.shape[0]
    windows = sliding_window_view(x, (k, k), axis=(0, 1))
    return np.einsum("yxcuv,uvco->yxo", windows, w)


def separable(x, d, p):
    # p (C, N): the same small matrix at each pixel
    return depthwise(x, d) @ p


rng = np.random.default_rng(1)
x = rng.normal(size=(13, 13, 32))
d, p = rng.normal(size=(3, 3, 32)), rng.normal(size=(32, 64))

# Nothing in between: both steps together are one standard kernel.
y = separable(x, d, p)
assert y.shape == (11, 11, 64)
assert np.allclose(y, standard(x, np.einsum("uvc,co->uvco", d, p)))

# side of the output, C, N, k, is it separable?
layers = [
    (26, 1, 32, 3, False),
    (11, 32, 64, 3, True),
    (3, 64, 64, 3, True),
    (1, 576, 64, 1, False),
    (1, 64, 10, 1, False),
]
parameters = multiply_adds = 0
for side, c, n, k, is_separable in layers:
    weights = k * k * c * n
    if is_separable:
        weights = k * k * c + c * n
    parameters += weights + n  # one bias for each output
    multiply_adds += side * side * weights
print(parameters, multiply_adds)
assert (parameters, multiply_adds) == (45_034, 556_896)
