"""The .vm format: a volunteer-to-need matching instance as rows of integers."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

MAGIC = b"VOLMAT01"


@dataclass
class VolunteerMatrix:
    roles: np.ndarray
    places: np.ndarray
    offset: np.ndarray
    need: np.ndarray
    score: np.ndarray

    @classmethod
    def read(cls, path: str) -> "VolunteerMatrix":
        data = Path(path).read_bytes()
        if data[:8] != MAGIC:
            raise ValueError(f"{path} is not a .vm file: it does not begin with {MAGIC.decode()}")
        numbers = np.frombuffer(data, "<i4", offset=8)
        volunteers, needs, pairs = (int(n) for n in numbers[:3])
        lengths = [volunteers, needs, volunteers + 1, pairs, pairs]
        ends = 4 + np.cumsum(lengths)
        if ends[-1] > len(numbers):
            raise ValueError(f"{path} ends too early: {len(numbers)} numbers where {ends[-1]} are needed")
        return cls(*(numbers[end - length : end] for end, length in zip(ends, lengths)))

    def write(self, path: str) -> None:
        header = np.array([len(self.roles), len(self.places), len(self.need), 0])
        parts = [header, self.roles, self.places, self.offset, self.need, self.score]
        Path(path).write_bytes(MAGIC + b"".join(part.astype("<i4").tobytes() for part in parts))
