# PyTorch: the same model. Images are (batch, channel, row, column).
import torch
from torch import nn
from torch.utils.data import DataLoader


class DepthwiseSeparable(nn.Module):
    def __init__(self, c, n, k=3):
        super().__init__()
        # groups=c: one kernel per channel. No bias here, as in Keras.
        self.depthwise = nn.Conv2d(c, c, k, groups=c, bias=False)
        self.pointwise = nn.Conv2d(c, n, 1)

    def forward(self, x):
        return self.pointwise(self.depthwise(x))


def build():
    return nn.Sequential(
        # It reads one channel, so it stays standard.
        nn.Conv2d(1, 32, 3), nn.ReLU(),
        nn.MaxPool2d(2),
        DepthwiseSeparable(32, 64), nn.ReLU(),
        nn.MaxPool2d(2),
        DepthwiseSeparable(64, 64), nn.ReLU(),
        nn.Flatten(),
        nn.Linear(576, 64), nn.ReLU(),
        nn.Linear(64, 10),  # no softmax: the loss brings it
    )


def parameter_groups(model, decay=1e-4):
    """Weight decay for all weights but biases and depthwise kernels."""
    decayed, spared = [], []
    for name, p in model.named_parameters():
        is_spared = p.ndim == 1 or "depthwise" in name
        (spared if is_spared else decayed).append(p)
    return [
        {"params": decayed, "weight_decay": decay},
        {"params": spared, "weight_decay": 0.0},
    ]


def train(model, data, epochs):
    optimizer = torch.optim.AdamW(parameter_groups(model), lr=1e-3)
    loss_of = nn.CrossEntropyLoss()
    model.train()
    for epoch in range(epochs):
        for x, y in data:
            optimizer.zero_grad()
            loss = loss_of(model(x), y)
            loss.backward()
            optimizer.step()
        print(f"epoch {epoch + 1}: loss {loss.item():.4f}")


@torch.no_grad()
def evaluate(model, data):
    model.eval()
    right = total = 0
    for x, y in data:
        right += (model(x).argmax(1) == y).sum().item()
        total += len(y)
    return right / total


def mnist(is_training):
    from torchvision import datasets, transforms
    return datasets.MNIST(
        "data", train=is_training, download=True,
        transform=transforms.ToTensor(),
    )


if __name__ == "__main__":
    model = build()
    print(sum(p.numel() for p in model.parameters()))  # 45034
    images = DataLoader(mnist(True), batch_size=128, shuffle=True)
    train(model, images, epochs=5)
    unseen = DataLoader(mnist(False), batch_size=1000)
    accuracy = evaluate(model, unseen)
    print(f"test accuracy {accuracy:.4f}")
