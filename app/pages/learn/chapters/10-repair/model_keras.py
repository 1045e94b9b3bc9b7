# Keras 3: the repaired model, from data to test accuracy.
import keras
from keras import layers


def mnist():
    train, test = keras.datasets.mnist.load_data()
    # Pixels to 0…1, and a channel axis: (B, 28, 28, 1).
    def scaled(images, labels):
        return images[..., None].astype("float32") / 255, labels
    return scaled(*train), scaled(*test)


def build():
    return keras.Sequential([
        keras.Input((28, 28, 1)),
        # It reads one channel, so it stays standard.
        layers.Conv2D(32, 3, activation="relu"),
        layers.MaxPooling2D(2),
        layers.SeparableConv2D(64, 3, activation="relu"),
        layers.MaxPooling2D(2),
        layers.SeparableConv2D(64, 3, activation="relu"),
        layers.Flatten(),
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ])


if __name__ == "__main__":
    (x_train, y_train), (x_test, y_test) = mnist()
    model = build()
    model.summary()  # 45,034 parameters
    model.compile(
        optimizer="adam",
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    model.fit(
        x_train, y_train,
        batch_size=128, epochs=5, validation_split=0.1,
    )
    loss, accuracy = model.evaluate(x_test, y_test)
    print(f"test accuracy {accuracy:.4f}")
