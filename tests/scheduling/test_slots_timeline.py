"""Bit timelines against sets of cells."""

from hypothesis import given
from hypothesis import strategies as st

from scheduling.timeline import Frame, comb, moved, places, runs, stretch

bits = st.integers(0, 2**90 - 1)
small = st.integers(0, 90)


@given(bits)
def test_places_are_the_set_bits(number: int) -> None:
    assert list(places(number)) == [place for place in range(90) if number >> place & 1]


@given(bits, st.integers(1, 40))
def test_a_run_begins_where_all_following_bits_are_set(number: int, length: int) -> None:
    free = set(places(number))
    assert set(places(runs(number, length))) == {at for at in free if free.issuperset(range(at, at + length))}


@given(small, small, st.integers(1, 20))
def test_a_comb_has_a_tooth_every_step(first: int, stop: int, step: int) -> None:
    assert list(places(comb(first, stop, step))) == list(range(first, stop, step))
    assert list(places(stretch(first, stop))) == list(range(first, stop))


@given(bits, st.integers(-90, 90))
def test_moved_bits_before_the_frame_are_lost(number: int, by: int) -> None:
    assert list(places(moved(number, by))) == [at + by for at in places(number) if at + by >= 0]


@given(st.sampled_from([1, 5, 15, 60]), st.integers(-200, 3200), st.integers(1, 3200))
def test_cells_of_a_span(cell: int, offset: int, length: int) -> None:
    frame = Frame(3, 5, cell)
    since = frame.start + offset
    until = since + length
    cells = [(frame.start + cell * n, frame.start + cell * n + cell) for n in range(frame.size)]
    wholly = [n for n, (a, b) in enumerate(cells) if since <= a and b <= until]
    partly = [n for n, (a, b) in enumerate(cells) if a < until and since < b]
    begun = [n for n, (a, _) in enumerate(cells) if since <= a < until]
    assert list(places(frame.inside([(since, until)]))) == wholly
    assert list(places(frame.touched([(since, until)]))) == partly
    assert list(places(frame.starts(since, until))) == begun
