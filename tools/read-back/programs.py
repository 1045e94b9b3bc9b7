"""Runs programs that the page wrote of random layers; then each with single weights changed, which must stop it."""

import contextlib
import importlib.util
import io
import json
import random
import re
import sys
import warnings

import numpy as np

warnings.filterwarnings("ignore")
HAS_TORCH = importlib.util.find_spec("torch") is not None


def run(program):
    """What it computed, by how much that differs from what it expects, and whether it went on to its end."""
    names = {}
    with contextlib.redirect_stdout(io.StringIO()):
        try:
            exec(compile(program, "program", "exec"), names)
            went_on = True
        except AssertionError:
            went_on = False
    return names["y"], names["error"], names["tolerance"], went_on


def changed(program, name, choose):
    """The same with one of the weights behind a name changed by a tenth of the largest."""
    at = program.index(name)
    until = program.index("float32", at)
    numbers = [
        (match.start() + at, match.end() + at, float(match.group()))
        for match in re.finditer(r"-?\d+(\.\d+)?(e-?\d+)?(?=[,\]])", program[at:until])
    ]
    start, end, value = choose(numbers)
    largest = max(abs(number) for _, _, number in numbers)
    return program[:start] + repr(value + largest / 10 + 0.01) + program[end:]


with open(sys.argv[1]) as file:
    layers = json.load(file)

failed = 0
random.seed(1)
for framework, index, weights in (
    ("NumPy", 0, ("depthwise = ", "pointwise = ")),
    ("PyTorch", 1, ('"depthwise.weight": ', '"pointwise.weight": ')),
):
    if framework == "PyTorch" and not HAS_TORCH:
        print("PyTorch: there is none here.")
        continue
    exact, worst, seen, idle, small = 0, 0.0, 0, 0, 0
    for one in layers:
        program = one["programs"][index]
        y, error, tolerance, went_on = run(program)
        if not went_on:
            failed += 1
            print(f"{framework} differs by {error.max()}: {one['layer']}")
            continue
        exact += not error.any()
        worst = max(worst, (error.max(axis=(0, 1)) / np.maximum(tolerance, 1e-300)).max())
        for name in weights * 3:
            other, _, _, went_on = run(changed(program, name, random.choice))
            # Where a kernel reaches beyond the pixels on both sides some of its weights meet nothing but zeros; ReLU hides others.
            if not went_on:
                seen += 1
            elif (other == y).all():
                idle += 1
            else:
                small += 1
    print(
        f"{framework}: {len(layers)} layers, {exact} agree in every bit; differences reach {worst:.2f} of what is allowed."
        f" Of {seen + idle + small} weights changed one by one {seen} stopped the program, {idle} have no part in any output,"
        f" {small} changed it by less than is allowed."
    )
    failed += small
sys.exit(1 if failed else 0)
