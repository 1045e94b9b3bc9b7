"""Reads the files of one map and of its layer, and compares them with each other."""

import json
import pathlib
import re
import struct
import subprocess
import sys
import zlib

import numpy as np

folder = pathlib.Path(sys.argv[1])


def png(path):
    """Samples (rows, columns, samples) and texts of a PNG without interlacing; the filters 0 to 4 of its third edition."""
    data = path.read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    at, packed, texts, kinds = 8, b"", {}, []
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at : at + 8])
        content = data[at + 8 : at + 8 + length]
        (crc,) = struct.unpack(">I", data[at + 8 + length : at + 12 + length])
        assert crc == zlib.crc32(kind + content)
        kinds.append(kind)
        if kind == b"IHDR":
            width, height, bits, colour, _, _, interlace = struct.unpack(">IIBBBBB", content)
            assert interlace == 0
        if kind == b"IDAT":
            packed += content
        if kind == b"iTXt":
            key, _, _, _, text = content.split(b"\0", 1)[0], *[b""] * 3, content.split(b"\0")[-1]
            texts[key.decode()] = text.decode()
        at += 12 + length
    assert kinds[0] == b"IHDR" and kinds[-1] == b"IEND"
    samples = {0: 1, 2: 3, 4: 2, 6: 4}[colour]
    step = samples * bits // 8
    raw = np.frombuffer(zlib.decompress(packed), np.uint8).reshape(height, 1 + width * step)
    rows = np.zeros((height + 1, width * step), np.uint8)
    for y in range(height):
        kind, row = raw[y, 0], raw[y, 1:]
        if kind == 0:
            rows[y + 1] = row
        elif kind == 2:
            rows[y + 1] = row + rows[y]
        elif kind == 1:
            rows[y + 1] = np.cumsum(row.reshape(-1, step), axis=0, dtype=np.uint8).reshape(-1)
        else:  # as a browser may write them
            for i in range(width * step):
                left = int(rows[y + 1, i - step]) if i >= step else 0
                up, corner = int(rows[y, i]), int(rows[y, i - step]) if i >= step else 0
                guess = left + up - corner
                near = min((abs(guess - left), 0, left), (abs(guess - up), 1, up), (abs(guess - corner), 2, corner))[2]
                rows[y + 1, i] = (int(row[i]) + ((left + up) // 2 if kind == 3 else near)) & 255
    pixels = rows[1:].view(">u2" if bits == 16 else np.uint8)
    return pixels.reshape(height, width, samples).astype(int), texts


def safetensors(path):
    data = path.read_bytes()
    (length,) = struct.unpack("<Q", data[:8])
    header = json.loads(data[8 : 8 + length])
    facts = header.pop("__metadata__")
    numbers = data[8 + length :]
    assert max(one["data_offsets"][1] for one in header.values()) == len(numbers)
    tensors = {}
    for name, one in header.items():
        start, end = one["data_offsets"]
        assert one["dtype"] == "F32"
        tensors[name] = np.frombuffer(numbers[start:end], "<f4").reshape(one["shape"])
    return tensors, facts


values = np.load(folder / "NPY.npy")
assert values.dtype == np.float32
csv = np.loadtxt(folder / "CSV.csv", delimiter=",", dtype=np.float64, ndmin=2).astype(np.float32)
assert np.array_equal(values, csv)
print(f"  NPY and CSV: {values.shape}, {values.min()} to {values.max()}, the same in every float32")

deep, texts = png(folder / "PNG, 16 bits.png")
low, high = (float(re.search(f"{end} = (\\S+?)(;|$)", texts["Description"]).group(1)) for end in ("low", "high"))
assert (low, high) == (values.min(), values.max())
back = low + deep[:, :, 0] / 65535 * (high - low)
off = np.abs(back - values).max() / (high - low) * 65535
assert off <= 0.51
print(f"  PNG of 16 bits: {deep.shape[:2]}, “{texts['Title']}”, off by at most {off:.3f} of a step")

shown, texts = png(folder / "PNG.png")
assert shown.shape == (*values.shape, 4) and (shown[:, :, 3] == 255).all()
# Equal values have equal colours, and the other way round as far as 256 colours tell them apart.
flat = values.reshape(-1)
order = np.argsort(flat, kind="stable")
colours = shown.reshape(-1, 4)[order][:, :3]
runs = (np.abs(np.diff(colours, axis=0)).sum(axis=1) > 0).sum() + 1
assert runs <= 256
print(f"  PNG: {shown.shape}, “{texts['Title']}”, {runs} colours in the order of the values")

tensors, facts = safetensors(folder / "safetensors.safetensors")
lists = json.loads((folder / "JSON.json").read_text())
for name, tensor in tensors.items():
    assert np.array_equal(tensor, np.array(lists[name], np.float32))
print("  safetensors and JSON:", {name: tensor.shape for name, tensor in tensors.items()}, "the same in every float32")

for framework in ("NumPy", "PyTorch"):
    program = next(folder.glob(f"{framework}.py"))
    done = subprocess.run([sys.executable, program], capture_output=True, text=True)
    print(f"  {framework}:", (done.stdout or done.stderr).strip().splitlines()[-1])
    if done.returncode != 0 and "No module named 'torch'" not in done.stderr:
        sys.exit(1)

x = re.search(r"x = np.array\((.*?), np.float32\)", (folder / "NumPy.py").read_text(), re.S).group(1)
print(f"  the program’s input: {np.array(eval(x)).shape}")
