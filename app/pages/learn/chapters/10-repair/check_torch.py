# Not shown in the chapter: runs model_torch.py for a few epochs on made-up digits, since MNIST has to be
# downloaded, and compares shapes, counts and one layer with check_numpy.py.
# `/usr/bin/python3 -B check_torch.py`, with Debian 12: python3-torch 1.13.1, python3-numpy 1.24.2.
import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

import check_numpy
import model_torch

torch.manual_seed(1)
model = model_torch.build()
x = torch.zeros(1, 1, 28, 28)
shapes = []
for layer in model:
    x = layer(x)
    if not isinstance(layer, nn.ReLU):
        shapes.append(tuple(x.shape[1:]))
print(shapes)
assert shapes == [(32, 26, 26), (32, 13, 13), (64, 11, 11), (64, 5, 5), (64, 3, 3), (576,), (64,), (10,)]

count = lambda m: sum(p.numel() for p in m.parameters())
assert count(model) == 45_034
# Left as PyTorch has it by default, the depthwise steps bring a bias of their own: 32 + 64 more.
for block in (model[3], model[6]):
    c = block.depthwise.in_channels
    block.depthwise = nn.Conv2d(c, c, 3, groups=c)
assert count(model) == 45_034 + 32 + 64
print("parameters 45034, with depthwise biases", count(model))

# The tutorial's model, and all three layers separable.
full = [nn.Conv2d(1, 32, 3), nn.Conv2d(32, 64, 3), nn.Conv2d(64, 64, 3), nn.Linear(576, 64), nn.Linear(64, 10)]
assert sum(map(count, full)) == 93_322
every = [model_torch.DepthwiseSeparable(1, 32), *model_torch.build()[3:]]
assert sum(map(count, every)) == 44_787

# One layer against NumPy, through the change of weight order.
block = model_torch.DepthwiseSeparable(32, 64).double()
nn.init.zeros_(block.pointwise.bias)
d = block.depthwise.weight.detach().numpy()[:, 0].transpose(1, 2, 0)
p = block.pointwise.weight.detach().numpy()[:, :, 0, 0].T
image = np.random.default_rng(2).normal(size=(13, 13, 32))
with torch.no_grad():
    ours = block(torch.from_numpy(image.transpose(2, 0, 1)[None]))[0].numpy().transpose(1, 2, 0)
assert np.allclose(ours, check_numpy.separable(image, d, p))

# Made-up digits: ten fixed patterns with noise. It must learn them.
patterns = torch.rand(10, 1, 28, 28)
def made_up(n):
    y = torch.arange(n) % 10
    return DataLoader(TensorDataset(patterns[y] + 0.3 * torch.randn(n, 1, 28, 28), y), batch_size=64, shuffle=True)
model = model_torch.build()
groups = model_torch.parameter_groups(model)
assert sum(p.numel() for g in groups for p in g["params"]) == count(model)
assert sum(p.numel() for p in groups[1]["params"] if p.ndim > 1) == 9 * (32 + 64)
model_torch.train(model, made_up(1280), epochs=10)
accuracy = model_torch.evaluate(model, made_up(500))
print("accuracy on made-up digits", accuracy)
assert accuracy > 0.9
