"""Conditional logit: the weights that make what people chose the likeliest of what they could."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from choices import Array, Choice


def learn(made: Sequence[Choice], prior: Array) -> Array:
    """The likeliest weights under a Gaussian prior of that precision (Newton's method)."""
    terms = np.concatenate([choice.terms for choice in made])
    given = np.concatenate([choice.given for choice in made])
    sizes = [len(choice.terms) for choice in made]
    starts = np.cumsum([0, *sizes[:-1]])
    owner = np.repeat(np.arange(len(made)), sizes)
    chosen = terms[starts + [choice.chosen for choice in made]].sum(axis=0)
    weights = np.zeros(len(prior))
    for _ in range(30):
        score = terms @ weights + given
        odds = np.exp(score - np.maximum.reduceat(score, starts)[owner])
        odds /= np.add.reduceat(odds, starts)[owner]
        weighted = terms * odds[:, None]
        means = np.add.reduceat(weighted, starts, axis=0)
        curve = terms.T @ weighted - means.T @ means + np.diag(prior)
        step = np.linalg.solve(curve, chosen - weighted.sum(axis=0) - prior * weights)
        longest = float(np.abs(step).max())
        weights += step * min(1.0, 2.0 / longest)
        if longest < 1e-3:
            break
    return weights
