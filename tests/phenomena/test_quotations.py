"""Direct quotations: over sentences and paragraphs, split, in one another, and with marks that do not match."""

from __future__ import annotations

import pytest

from tests.phenomena.conftest import CodeText, find_statement, holding, is_named, shown

QUOTED = {
    # text, words of the speaker that have to be in contents of direct quotations, who speaks, the outlet's own words
    "over two sentences": (
        "“The weir was opened at night. Nobody downstream was told,” said Chilean Minister Rosa Vidal in Arica.",
        ("The weir was opened", "Nobody downstream was told"),
        "Rosa Vidal",
        None,
    ),
    "marks opened again at each paragraph": (
        "“We signed the agreement in Geneva as we wanted the shelling to end,” Yemeni envoy Salim Bawazir said.\n\n"
        "“We were promised that the port would be open within a month.\n\n"
        "“A year later not one ship has been let through.”\n\n"
        "The port has been closed since 2019.",
        ("wanted the shelling to end", "the port would be open within a month", "not one ship has been let through"),
        "Salim Bawazir",
        "closed since 2019",
    ),
    "split with one cue": (
        "“The islands,” said Argentine Senator Julia Ferrari, “were taken from us by force and have never been "
        "given up by any government.”",
        ("The islands", "were taken from us by force"),
        "Julia Ferrari",
        None,
    ),
    "split, with the cue after the first sentence": (
        "“Our fishermen go where their fathers went,” Vietnamese Admiral Tran Van Minh said. “They do not need a "
        "licence from anybody to do so.”",
        ("go where their fathers went", "They do not need a licence"),
        "Tran Van Minh",
        None,
    ),
    "split with two cues": (
        "“The crossing will open on Sunday,” Kyrgyz border chief Azamat Isakov said. “Trucks will go first,” he added, "
        "“and families a day later.”",
        ("The crossing will open on Sunday", "Trucks will go first", "families a day later"),
        "Azamat Isakov",
        None,
    ),
    "cue before": (
        "Sudanese minister Huda Osman said: “The herders have crossed here since before there was a border. They will "
        "cross here after it is gone.” The border was drawn in 2011.",
        ("The herders have crossed here", "after it is gone"),
        "Huda Osman",
        "drawn in 2011",
    ),
    "cue before, in the paragraph above": (
        "The Serbian president, Dragan Ilic, told a crowd in Mitrovica:\n\n"
        "“Nobody will leave this town. Nobody will be asked to leave it.”",
        ("Nobody will leave this town", "Nobody will be asked to leave it"),
        "Dragan Ilic",
        None,
    ),
    "verb before the name": (
        "“There is not a single foreign soldier in the province,” insisted Malian Prime Minister Ousmane Coulibaly, "
        "whose government expelled the last of them in 2022.",
        ("not a single foreign soldier",),
        "Ousmane Coulibaly",
        "expelled the last of them",
    ),
    "according to": (
        "According to Norwegian Foreign Minister Ingrid Solberg, “the signals were jammed from the other side of the "
        "border, and not for the first time”.",
        ("the signals were jammed",),
        "Ingrid Solberg",
        None,
    ),
    "quotation in a quotation": (
        "“The commissioner told us, ‘You will have your vote by spring,’ and then he flew home,” said Aminatou Salek, "
        "a teacher in the camp near Tindouf.",
        ("The commissioner told us", "then he flew home"),
        "Aminatou Salek",
        None,
    ),
    "guillemets": (
        "«The customs post stays where it is», said Moldovan Deputy Prime Minister Andrei Lungu. «It is on our land "
        "and it will be run by our officers».",
        ("The customs post stays where it is", "will be run by our officers"),
        "Andrei Lungu",
        None,
    ),
    "straight marks": (
        '"Seoul has made its choice and we have made ours," North Korean spokeswoman Kim Hye-jin said. "The line will '
        'be fortified this summer."',
        ("Seoul has made its choice", "will be fortified this summer"),
        "Kim Hye-jin",
        None,
    ),
    "single marks, British fashion": (
        "‘The Protocol was never meant to be a border,’ said the Northern Ireland Secretary, Helen Ward. ‘It has "
        "become one all the same,’ she told MPs.",
        ("never meant to be a border", "It has become one"),
        "Helen Ward",
        None,
    ),
    "straight marks with apostrophes inside": (
        "'We don't accept the court's authority and we didn't send anyone to The Hague,' Venezuelan Vice President "
        "Luis Marquez said, and he left the hall.",
        ("accept the court's authority", "send anyone to The Hague"),
        "Luis Marquez",
        "left the hall",
    ),
    "a mark that is never closed": (
        "“The tower stands on our side of the river, Tajik Governor Rustam Nazarov said on Friday.\n\n"
        "Two people were wounded in a brawl at the tower last week.",
        ("The tower stands on our side",),
        "Rustam Nazarov",
        "were wounded in a brawl",
    ),
    "a mark that is never opened": (
        "The bridge belongs to both peoples,” said Croatian Mayor Ivana Babic at the opening.\n\n"
        "The bridge cost forty million euros.",
        ("The bridge belongs to both peoples",),
        "Ivana Babic",
        "forty million euros",
    ),
    "curly mark closed by a straight one": (
        '“No tanker will be stopped in these waters while I am in office", said Emirati minister Khalid Mansour.\n\n'
        "Iran seized two tankers in April.",
        ("No tanker will be stopped",),
        "Khalid Mansour",
        "seized two tankers",
    ),
    "two speakers, one paragraph each": (
        "“They fired first and they know it,” said Armenian officer Vahe Sargsyan.\n\n"
        "“We answered shots from three villages,” said Azerbaijani officer Elchin Guliyev.",
        ("We answered shots",),
        "Elchin Guliyev",
        None,
    ),
}


@pytest.mark.parametrize(("text", "words", "name", "outside"), QUOTED.values(), ids=QUOTED.keys())
def test_quotation(code_text: CodeText, text: str, words: tuple[str, ...], name: str, outside: str | None) -> None:
    coding = code_text(text)
    for part in words:
        spoken = [s for s in holding(coding, part) if is_named(s.source, name)]
        assert spoken, f"{part!r}: {shown(coding)}"
        assert any(s.quote_type in {"direct", "mixed"} for s in spoken), f"{part!r}: {shown(coding)}"
    assert outside is None or not holding(coding, outside), f"{outside!r}: {shown(coding)}"


def test_a_quotation_split_by_its_cue_is_one_statement(code_text: CodeText) -> None:
    coding = code_text(
        "“The pumping station,” said Palestinian water official Rania Khoury, “has been without power since the "
        "crossing was closed in October.”"
    )
    one, other = (find_statement(coding, words=words) for words in ("The pumping station", "has been without power"))
    assert one.id == other.id, shown(coding)
    assert len(one.content) == 2, shown(coding)


def test_what_is_quoted_in_a_quotation_is_said_by_another(code_text: CodeText) -> None:
    coding = code_text(
        "“The Chinese captain told us, ‘Turn back or we will turn you back,’ so we turned back,” said Filipino "
        "fisherman Danilo Reyes in Masinloc."
    )
    inner = find_statement(coding, words="Turn back or we will")
    assert is_named(inner.source, "captain"), shown(coding)
    assert inner.parent == find_statement(coding, cue="said").id, shown(coding)


def test_a_word_in_marks_is_no_statement_of_its_own(code_text: CodeText) -> None:
    coding = code_text(
        "Abkhazia's “foreign ministry” has no embassy in Georgia, and the two sides meet in a tent beside the bridge "
        "over the Inguri every second month."
    )
    assert not coding.statements, shown(coding)
