"""The record of access in words: each page has some, and nothing is printed as a program writes it."""

from types import SimpleNamespace

from django.urls import get_resolver

from accounts.audit_words import PARTS, what_in_words, where_in_words


def test_every_part_of_the_site_has_words():
    assert set(get_resolver().namespace_dict) <= set(PARTS)
    assert what_in_words("access:emergency") == "Access for a time: emergency"


def test_which_one_it_was_is_said_in_words_only():
    detail = {"number": 2, "section": "home", "request": {"due": 1}}
    assert where_in_words(SimpleNamespace(detail=detail)) == " (number 2, section home)"
