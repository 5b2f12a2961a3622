"""What is marked as no part of the article, and what must not be."""

from __future__ import annotations

import pytest

from demarche.read import read_text

ONE = "The envoys of Tessaly and Orland met in the border town on Monday and agreed to talk again in spring."
TWO = "Neither side gave up its claim to the upper weir, the joint statement of the two ministries said."
ARTICLE = f"{ONE}\n\n{TWO}"

LINES = [
    "Advertisement",
    "Story continues below advertisement",
    "Also read: Dam talks stall again",
    "ALSO READ  Dam talks stall again",
    "Read more: Why the weir matters",
    "Share this article",
    "Facebook Twitter WhatsApp Email",
    "Follow us on WhatsApp and Telegram",
    "Follow Lake Radio on Facebook",
    "Subscribe to our newsletter for daily updates",
    "Sign up for our morning briefing",
    "Photo: Lake Radio / M. Oduya",
    "File photo: the weir in autumn",
    "The weir at Naivora in autumn. (AP Photo/Jane Doe)",
    "Envoys in Naivora. REUTERS/Jane Doe",
    "© 2024 Lakeside Courier",
    "Copyright 2024 Lakeside Courier. All rights reserved.",
    "We use cookies to improve your visit",
    "• north-south_talksMinisters meet for the first time since the truce",
    "0 Comments",
]


@pytest.mark.parametrize("line", LINES)
def test_lines_are_marked_in_the_middle_and_at_the_end(line: str) -> None:
    middle = read_text(f"{ONE}\n\n{line}\n\n{TWO}")
    assert [span.text for span in middle.boilerplate] == [line]
    end = read_text(f"{ARTICLE}\n\n{line}")
    assert [span.text for span in end.boilerplate] == [line]


TAILS = [
    "Be the first to comment\n\nLeave a Reply\n\nYour email address will not be published.\n\n\n*",
    ("Leave a comment\n\nOmar says:\nI think that the river belongs to the fish that live in it, as we all know."),
    "Related Articles\n\nDam talks stall again\n\nWhy the weir matters to both",
    "More in World\n\nOriginal news :",
    "Dam talks stall again as envoys leave\n\nWhy the weir matters to both states\n\nMore in World",
    "Dam talks stall again as envoys leave\n\n  • north-south_talksMinisters meet for the first time",
    "Tags: river, weir, talks",
    "You may also like\nDam talks stall again\nWhy the weir matters",
    "https://courier.example/2024/weir",
    "Most Read\n1\nDam talks stall again\n2\nWhy the weir matters",
]


@pytest.mark.parametrize("tail", TAILS)
def test_the_block_at_the_end_is_one_span(tail: str) -> None:
    document = read_text(f"{ARTICLE}\n\n{tail}")
    assert [span.text for span in document.boilerplate] == [tail]
    span = document.boilerplate[0]
    assert document.text[span.start : span.end] == tail


KEPT = [
    f"{ONE}\n\nOlder claims stay open\n\n{TWO}",
    f"{ONE}\n\nMore in sorrow than in anger, the envoys left the town.\n\n{TWO}",
    (f"{ARTICLE}\n\nThe statement names four stations:\n\nThe upper weir\n\nThe old mill bridge\n\nThe two harbours"),
    f"{ARTICLE}\n\n“We will read more into it tomorrow,” the envoy said.",
    f"{ARTICLE}\n\nThe minister’s share of the talks was small.",
    (
        f"{ARTICLE}\n\nFollow-up talks on the dam are due in spring, officials of both states "
        f"told Facebook and Telegram users."
    ),
    f"{ARTICLE}\n\nCopyright law was not among the subjects of the talks.",
    f"{ARTICLE}\n\nAn older headline-like last line without a full stop",
    (
        f"{ONE}\n\nRelated stories are told on both banks of the river, by people who have "
        f"lived there all their lives.\n\n{TWO}"
    ),
    (f"{ONE}\n\nSubscribe or not, the delegate said, the charter binds all members of the river council.\n\n{TWO}"),
    f"{ONE}\n\n• The gauge stations will be shared\n\n• Data will be public\n\n{TWO}",
    (f"{ARTICLE}\n\nThe photo shows both ministers at the weir, and it was taken before the talks had begun."),
]


@pytest.mark.parametrize("text", KEPT)
def test_article_text_is_kept(text: str) -> None:
    assert read_text(text).boilerplate == ()


def test_a_links_marker_with_prose_below_does_not_cut_the_article() -> None:
    document = read_text(f"{ONE}\n\nRelated stories\n\nDam talks stall again\n\n{TWO}")
    assert not any(TWO in span.text or ONE in span.text for span in document.boilerplate)


def test_a_comment_form_above_most_of_the_prose_does_not_cut_the_article() -> None:
    document = read_text(f"{ONE}\n\nLeave a comment\n\n{TWO}\n\n{ONE}\n\n{TWO}")
    assert [span.text for span in document.boilerplate] == ["Leave a comment"]
