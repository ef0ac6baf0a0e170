"""Joining: which lines of a panel become one outline, and which messages one chat."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from novel.lettering.atoms import Typeface
from novel.lettering.job import Job, together


def grouped(jobs: Sequence[Job]) -> list[Job]:
    """The jobs of a panel with those made one that belong together, in reading order."""
    groups = _groups(jobs, lambda before, job: _joins(before, job) or _chats(before, job))
    return [_made_one(group) for group in groups]


def eased(jobs: Sequence[Job]) -> list[Job] | None:
    """The jobs with a speaker's successive lines in one outline each, which is easier to place.

    None where there are none such, or where the script or the places in it speak against it.
    """
    groups = _groups(jobs, _may_join)
    return [_made_one(group) for group in groups] if len(groups) < len(jobs) else None


def _groups(jobs: Sequence[Job], belong: Callable[[Job, Job], bool]) -> list[list[Job]]:
    """The jobs in order, with those in one group that belong to the one before them."""
    groups: list[list[Job]] = []
    for job in jobs:
        if groups and belong(groups[-1][-1], job):
            groups[-1].append(job)
        else:
            groups.append([job])
    return groups


def _may_join(before: Job, job: Job) -> bool:
    line, last = job.line, before.line
    free = all(one.at is None and one.inside is None and one.tail is None for one in (line, last))
    alike = (line.kind, line.speaker, line.voice) == (last.kind, last.speaker, last.voice)
    same_style = job.typeface == before.typeface
    alone = not (job.peers or before.peers)
    return alike and same_style and free and alone and line.kind == "speech" and line.join is None


def _joins(before: Job, job: Job) -> bool:
    """The line shares its outline with the one before: the script says so, or the style does."""
    line, last = job.line, before.line
    same = (line.kind, line.speaker, line.voice) == (last.kind, last.speaker, last.voice)
    if not same or line.kind != "speech" or line.at is not None or line.inside is not None:
        return False
    by_style = job.typeface.style.joined != "no" and line.tail is None
    return by_style if line.join is None else line.join


def _chats(before: Job, job: Job) -> bool:
    """Two messages that follow each other on one screen."""
    return job.line.kind == before.line.kind == "message" and job.line.at is None


def _made_one(group: Sequence[Job]) -> Job:
    if len(group) == 1:
        return group[0] if len(group[0].texts) == 1 else necked(group[0])
    whole = together(group)
    return whole if whole.line.kind == "message" else necked(whole)


def necked(job: Job) -> Job:
    """The job with a way to join its balloons, where its style names none."""
    typeface: Typeface = job.typeface
    if typeface.style.joined != "no":
        return job
    return replace(
        job, typeface=replace(typeface, style=replace(typeface.style, joined="touching"))
    )
