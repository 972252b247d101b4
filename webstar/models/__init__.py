"""Webstar tools and their versions as data, and readings with a score or a reason on every axis."""

from webstar.models.beside import OtherTool, OtherToolScore, WorkerView
from webstar.models.child import HandOver, WebstarDrawing
from webstar.models.readings import WebstarReading, WebstarScore
from webstar.models.tools import (
    AxisWords,
    NotScoredReason,
    WebstarAxis,
    WebstarTool,
    WebstarToolVersion,
)

__all__ = [
    "AxisWords",
    "HandOver",
    "NotScoredReason",
    "OtherTool",
    "OtherToolScore",
    "WebstarAxis",
    "WebstarDrawing",
    "WebstarReading",
    "WebstarScore",
    "WebstarTool",
    "WebstarToolVersion",
    "WorkerView",
]
