import numpy as np


def depthwise(X, D, bias, Z, *, B, C, M, Ho, Wo, kh, kw, sh, sw, dh, dw, pt, pb, pl, pr, phi):
    """Depthwise convolution: every channel is filtered on its own, M times. No channel meets another."""
    X = np.pad(X, [(0, 0), (pt, pb), (pl, pr), (0, 0)])
    for b in range(B):
        for c in range(C):
            for m in range(M):
                for y in range(Ho):
                    for x in range(Wo):
                        total = bias[c * M + m]
                        for u in range(kh):
                            for v in range(kw):
                                total += D[u, v, c, m] * X[b, sh * y + dh * u, sw * x + dw * v, c]
                        Z[b, y, x, c * M + m] = phi(total)
