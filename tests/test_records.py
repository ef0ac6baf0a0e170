from __future__ import annotations

import copy
import pickle
from dataclasses import field, fields, replace

from novel.records import dataclass


@dataclass(frozen=True, slots=True)
class Spot:
    x: int
    name: str = ""
    note: str = field(default="", compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Only:
    x: int


@dataclass(frozen=True, slots=True)
class Same:
    x: int

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same)

    def __hash__(self) -> int:
        return 7


def test_records_are_equal_by_the_fields_that_are_compared() -> None:
    assert Spot(1, "a", note="n") == Spot(1, "a", note="other")
    assert hash(Spot(1, "a", note="n")) == hash(Spot(1, "a"))
    assert Spot(1, "a") != Spot(2, "a")


def test_records_of_two_kinds_are_never_equal() -> None:
    records: list[object] = [Only(x=1), Spot(1)]
    assert records[0] != records[1]


def test_a_record_shows_its_fields() -> None:
    assert repr(Spot(1, "a", note="n")) == "Spot(x=1, name='a')"


def test_a_record_has_no_room_for_anything_else() -> None:
    assert not hasattr(Spot(1), "__dict__")


def test_what_a_record_says_of_being_equal_counts() -> None:
    assert Same(1) == Same(2)
    assert hash(Same(1)) == 7


def test_records_can_be_replaced_copied_and_sent() -> None:
    spot = Spot(1, "a", note="n")
    assert [f.name for f in fields(Spot)] == ["x", "name", "note"]
    assert replace(spot, x=2) == Spot(2, "a")
    sent = pickle.loads(pickle.dumps(spot))  # noqa: S301 - our own bytes
    assert (sent, sent.note) == (spot, "n")
    assert copy.copy(spot) == spot


def test_a_record_can_be_matched_by_place() -> None:
    match Spot(1, "a"):
        case Spot(x, name):
            assert (x, name) == (1, "a")
