def pointwise(A, P, bias, Y, *, B, C, N, Ho, Wo, phi):
    """Pointwise (1×1) convolution: every output is a mixture of the channels at its own pixel. No pixel meets another."""
    for b in range(B):
        for o in range(N):
            for y in range(Ho):
                for x in range(Wo):
                    total = bias[o]
                    for q in range(C):
                        total += P[0, 0, q, o] * A[b, y, x, q]
                    Y[b, y, x, o] = phi(total)
