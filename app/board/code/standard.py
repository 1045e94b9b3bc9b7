import numpy as np


def standard(X, K, bias, Y, *, B, C, N, G, Ho, Wo, kh, kw, sh, sw, dh, dw, pt, pb, pl, pr, phi):
    """Standard convolution: every output filters and mixes all channels of its group at once (G = 1: all there are)."""
    X = np.pad(X, [(0, 0), (pt, pb), (pl, pr), (0, 0)])
    for b in range(B):
        for o in range(N):
            c0 = o // (N // G) * (C // G)
            for y in range(Ho):
                for x in range(Wo):
                    total = bias[o]
                    for c in range(c0, c0 + C // G):
                        for u in range(kh):
                            for v in range(kw):
                                total += K[u, v, c - c0, o] * X[b, sh * y + dh * u, sw * x + dw * v, c]
                    Y[b, y, x, o] = phi(total)
