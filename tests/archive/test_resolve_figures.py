"""Figures: one, rounded, or contradicting."""

import itertools

import pytest

from archive.extract.report import Evidence, Statistic
from archive.resolve.figures import conflicts, merge

HERE = Evidence(0, 1, "x", "test")
TY = 1_000_000_000


def stat(value, approx=None, metric="violations_money", unit="đồng"):
    return Statistic(metric, value, unit, approx, HERE)


def merged(*facts):
    """[(value, approx, articles)] and conflicting values of (article, statistic)s, the same in every order."""
    answers = []
    for order in itertools.permutations(facts):
        figures = merge(order)
        values = [(figure.value, figure.approx, figure.articles) for figure in figures]
        answers.append((values, [(a.value, b.value) for a, b in conflicts(figures)]))
    assert all(answer == answers[0] for answer in answers)
    return answers[0]


@pytest.mark.parametrize(
    ("rounded", "approx", "exact"),
    [
        (97 * TY, "under", 96.7 * TY),
        (1900 * TY, "under", 1893.4 * TY),
        (240 * TY, "over", 243.8 * TY),
        (124 * TY, "over", 124.6 * TY),
        (318 * TY, "about", 318.27 * TY),
        (319 * TY, "about", 318.27 * TY),
    ],
)
def test_rounded_value_gives_way_to_the_exact_one(rounded, approx, exact):
    assert merged((1, stat(rounded, approx)), (2, stat(exact))) == ([(exact, None, {1, 2})], [])


@pytest.mark.parametrize(
    ("value", "approx", "exact"),
    [(97 * TY, "under", 97.2 * TY), (97 * TY, "over", 96.7 * TY), (97 * TY, "under", 90 * TY), (612, None, 621)],
)
def test_values_that_do_not_agree_stay_and_conflict(value, approx, exact):
    values, conflicting = merged((1, stat(value, approx)), (2, stat(exact)))
    assert len(values) == 2
    assert conflicting == [tuple(sorted((value, exact)))]


def test_one_article_may_give_several_values_of_a_metric():
    assert merged((1, stat(100)), (1, stat(200)))[1] == []
    assert merged((1, stat(100)), (1, stat(200)), (2, stat(200)))[1] == []


def test_measures_are_compared_with_their_like():
    land = stat(376, unit="m2", metric="land_returned")
    assert merged((1, land), (2, stat(400, unit="thửa", metric="land_returned")))[1] == []
    assert merged((1, stat(12, metric="other", unit="nhà")), (2, stat(15, metric="other", unit="nhà")))[1] == []


def test_the_same_value_is_one_figure_exact_when_anyone_says_so():
    assert merged((1, stat(140 * TY, "over")), (2, stat(140 * TY))) == ([(140 * TY, None, {1, 2})], [])
