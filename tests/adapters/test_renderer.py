"""How a letter's file becomes a letter, and what happens when somebody has reworded it."""

import logging
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pytest

from mailbot.adapters.letter_files import OURS
from mailbot.adapters.markdown import LONGEST_VALUE, as_text, one_line, parse
from mailbot.adapters.renderer import LONGEST_SUBJECT, Renderer
from mailbot.console.sample_letters import Values, sample_values
from mailbot.domain.correspondence import LetterKind
from mailbot.errors import TemplateError
from tests.support.page import read_page

Reword = Callable[..., Renderer]


@pytest.fixture
def reword(tmp_path: Path) -> Reword:
    """Writes overriding files, `reword(("notice.md", "..."))`, and gives the renderer that uses them."""

    def write(*files: tuple[str, str]) -> Renderer:
        for name, words in files:
            (tmp_path / name).write_text(words, encoding="utf-8")
        return Renderer(tmp_path)

    return write


def notice(**changes: object) -> Values:
    return sample_values(LetterKind.NOTICE, **changes)


def test_a_reworded_letter_is_sent_as_it_was_reworded(reword: Reword) -> None:
    renderer = reword(
        ("notice.md", "---\nsubject: For {{ greeting }}\n---\nDear {{ greeting }},\n\n*{{ headline }}*\n")
    )
    letter = renderer.render(LetterKind.NOTICE, notice(headline="2 * 3 * 4"))
    assert (letter.subject, letter.text) == ("For Maya", "Dear Maya,\n\n2 * 3 * 4\n")
    assert "2 * 3 * 4</em>" in letter.html


def test_a_letter_written_in_notepad_is_read_as_well(tmp_path: Path) -> None:
    (tmp_path / "notice.md").write_bytes(
        "---\r\nsubject: Grüße\r\n---\r\nGuten Tag,\r\n\r\nbis bald\r\n".encode("utf-8-sig")
    )
    renderer = Renderer(tmp_path)
    assert renderer.check() == []
    assert renderer.render(LetterKind.NOTICE, notice()).text == "Guten Tag,\n\nbis bald\n"


def test_the_other_letters_stay_ours(reword: Reword) -> None:
    renderer = reword(("notice.md", "---\nsubject: Hm\n---\nHm."))
    values = sample_values(LetterKind.HELP)
    assert renderer.render(LetterKind.HELP, values) == Renderer().render(LetterKind.HELP, values)


@pytest.mark.parametrize(
    ("wording", "where"),
    [
        ("---\nsubject: Hm\n---\n{% if facts %}\nnever closed", "line 5"),
        ("---\nsubject: Hm\n---\nDear {{ greting }},", "line 4"),
        ("---\nsubject: Hm\n---\n\n{% for fact in facts %}\n{{ fact.when }}\n{% endfor %}\n", "line 6"),
        ("---\nsubject: Hm\n---\n{{ greeting|safe }}", "line 4"),
        ("---\nsubject: Hm\n---\n{{ greeting.__class__.mro() }}", "line 4"),
        ("---\nsubject: Hm\n---\n{{ 1 // 0 }}", "line 4"),
        ("---\nsubject: Hm\n---\n{% include 'signature.md' %}", "line 4"),
        ("---\nsubject:\n---\nNo subject.", "line 1"),
        ("No front matter at all.", "line 1"),
    ],
)
def test_a_broken_rewording_stops_no_letter_and_is_told_once(
    reword: Reword, caplog: pytest.LogCaptureFixture, wording: str, where: str
) -> None:
    renderer = reword(("notice.md", wording))
    with caplog.at_level(logging.WARNING, "mailbot.letters"):
        letters = [renderer.render(LetterKind.NOTICE, notice(greeting="Ottilie", facts=["secret"])) for _ in range(3)]
    assert letters == [Renderer().render(LetterKind.NOTICE, notice(greeting="Ottilie", facts=["secret"]))] * 3
    (warning,) = caplog.messages
    assert f"notice.md, {where}: " in warning
    assert "Ottilie" not in warning
    assert "secret" not in warning


@pytest.mark.parametrize(
    "greedy",
    [
        "{% for a in facts %}{% for b in facts %}{% for c in facts %}{% endfor %}{% endfor %}{% endfor %}",
        "{% macro m(n) %}{% if n < 30 %}{{ m(n + 1) }}{{ m(n + 1) }}{% endif %}{% endmacro %}{{ m(0) }}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{{ 'x' * 999999999 }}",
        "{{ '%999999999d' % 1 }}",
        "{{ 9 ** 9 ** 9 }}",
        "{{ range(999999999)|list }}",
        "{{ 'x'.ljust(999999999) }}",
        "{{ 'x'|center(999999999) }}",
        "{{ '{:>999999999}'.format(1) }}",
        "{% set a = 'xxxxxxxxxxxxxxxx' %}" + "{% set a = a ~ a %}" * 30 + "{{ a }}",
        "{% set a = 'xxxxxxxxxxxxxxxx' %}" + "{% set a = a + a %}" * 30 + "{{ a }}",
        "{% set a = [1, 2, 3, 4] %}" + "{% set a = a + a %}" * 30 + "{{ a }}",
        "{% set a %}xxxxxxxxxxxxxxxx{% endset %}" + "{% set a %}{{ a }}{{ a }}{% endset %}" * 30 + "{{ a }}",
        "{% include 'notice.md' %}",
        "{{ facts.append('x') }}",
        "{{ ''.__class__ }}",
        "{{ self.__init__.__globals__ }}",
        "{{ cycler.__init__.__globals__ }}",
        "x" * 200_001,
    ],
)
def test_a_rewording_can_neither_run_for_long_nor_grow_large(reword: Reword, greedy: str) -> None:
    values = notice(facts=["a fact"] * 50)
    renderer = reword(("notice.md", f"---\nsubject: Hm\n---\n{greedy}\n"))
    began = perf_counter()
    assert renderer.render(LetterKind.NOTICE, values) == Renderer().render(LetterKind.NOTICE, values)
    assert perf_counter() - began < 5


def test_a_letter_is_given_plain_values_whatever_it_is_handed(reword: Reword) -> None:
    renderer = reword(("notice.md", "---\nsubject: Hm\n---\n{{ headline.name }}"))
    values = notice(headline=LetterKind.NOTICE)
    assert renderer.render(LetterKind.NOTICE, values) == Renderer().render(LetterKind.NOTICE, values)


def test_a_file_that_is_no_text_stops_no_letter(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "notice.md").write_bytes(b"---\nsubject: \xff\xfe\n---\n")
    letter = Renderer(tmp_path).render(LetterKind.NOTICE, notice())
    assert letter == Renderer().render(LetterKind.NOTICE, notice())
    assert "UTF-8" in caplog.text
    assert "UTF-8" in Renderer(tmp_path).check()[0]


def test_a_broken_page_keeps_the_reworded_letter(reword: Reword) -> None:
    renderer = reword(("base.html", "<p>{{ bdy }}"), ("notice.md", "---\nsubject: Hm\n---\nMine."))
    letter = renderer.render(LetterKind.NOTICE, notice())
    assert read_page(letter.html).words == "Mine."
    assert "color-scheme" in letter.html


def test_what_our_own_letter_misses_is_an_error() -> None:
    with pytest.raises(TemplateError, match=r"notice\.md, line \d+: "):
        Renderer().render(LetterKind.NOTICE, {"programme": {"name": "x", "address": "y"}, "greeting": ""})


def mentions_all_of(values: Values) -> str:
    lines = ["---", "subject: {{ programme.name }}", "---"]
    for name, value in values.items():
        if isinstance(value, dict):
            lines += [f"{{{{ {name}.{part} }}}}" for part in value]
        elif isinstance(value, list):
            parts = [f"item.{part}" for part in value[0]] if isinstance(value[0], dict) else ["item"]
            lines += [f"{{% for item in {name} %}}", *(f"{{{{ {part} }}}}" for part in parts), "{% endfor %}"]
        else:
            lines.append(f"{{{{ {name} }}}}")
    return "\n".join(lines)


@pytest.mark.parametrize("kind", LetterKind)
def test_whatever_a_letter_is_given_may_be_used_in_rewording_it(reword: Reword, kind: LetterKind) -> None:
    assert reword((f"{kind}.md", mentions_all_of(sample_values(kind)))).check() == []


def test_our_own_files_pass_the_check_as_overrides(reword: Reword) -> None:
    ours = [(file.name, file.read_text(encoding="utf-8")) for file in OURS.iterdir() if file.suffix in (".md", ".html")]
    assert len(ours) == len(LetterKind) + 1
    assert reword(*ours).check() == []


def test_the_check_names_file_and_line_of_each_problem(reword: Reword) -> None:
    renderer = reword(
        ("introduction.md", "---\nsubject: Hm\n---\n{{ mentor.frist_name }}\n{{ mentor.name.upper() }}\n{{ mentro }}"),
        ("invitaton.md", "---\nsubject: Hm\n---\n"),
        ("notice.md", "{% if %}"),
        ("waitlist.md", "Hello"),
    )
    wrong_part, wrong_name, no_letter, no_syntax, no_subject = renderer.check()
    assert "introduction.md, line 4: `frist_name`" in wrong_part
    assert "introduction.md, line 6: `mentro`" in wrong_name
    assert "invitaton.md replaces no letter" in no_letter
    assert "notice.md, line 1: " in no_syntax
    assert "waitlist.md, line 1: a letter begins with ---" in no_subject


def test_a_folder_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    assert Renderer().check() == []
    (problem,) = Renderer(tmp_path / "nowhere").check()
    assert "is no folder" in problem
    assert Renderer(tmp_path / "nowhere").render(LetterKind.NOTICE, notice()).text.startswith("Hello Maya,")


def test_a_tag_at_the_end_of_a_line_does_not_join_it_with_the_next(reword: Reword) -> None:
    renderer = reword(
        (
            "notice.md",
            "---\nsubject: Hm{% if greeting %}, {{ greeting }}{% endif %}\n---\nOne{% if 1 %} two{% endif %}\nthree",
        )
    )
    letter = renderer.render(LetterKind.NOTICE, notice())
    assert (letter.subject, letter.text) == ("Hm, Maya", "One two three\n")


def test_words_may_be_collected_in_a_macro(reword: Reword) -> None:
    renderer = reword(
        ("notice.md", "---\nsubject: Hm\n---\n{% macro loud(x) %}**{{ x }}!**{% endmacro %}{{ loud(greeting) }}")
    )
    letter = renderer.render(LetterKind.NOTICE, notice(greeting="*M*"))
    assert letter.text == "*M*!\n"
    assert "*M*!</strong>" in letter.html


def test_a_subject_is_one_line_of_plain_text_and_not_too_long() -> None:
    headline = "  *Tick*\r\nBcc: evil@example.com\t" + "x" * 500
    subject = Renderer().render(LetterKind.NOTICE, notice(headline=headline)).subject
    assert subject.startswith("*Tick* Bcc: evil@example.com x")
    assert len(subject) == LONGEST_SUBJECT
    assert subject.endswith("x…")


def test_a_long_value_is_cut_and_says_so() -> None:
    assert one_line("x" * LONGEST_VALUE) == "x" * LONGEST_VALUE
    assert one_line("x" * 99_999) == "x" * (LONGEST_VALUE - 1) + "…"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("a\u202eb\u2066c\u200bd\ufeff", "abcd"),
        ("a\x00b\x1b[31mc\x85d\u2028e", "a b [31mc d e"),
        ("\ud800", "\ufffd"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d🏫", "👩\u200d🏫"),
        (3, "3"),
    ],
)
def test_a_value_is_one_line_without_invisible_characters(written: object, shown: str) -> None:
    assert one_line(written) == shown


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("# Title\n\nlong\nline", "Title\n\nlong line"),
        ("*a* **b** `c`", "a b c"),
        ("one\\\ntwo", "one\ntwo"),
        ("- a\n- b\n  - c\n\ntail", "- a\n- b\n  - c\n\ntail"),
        ("3. a\n4. b", "3. a\n4. b"),
        ("- a\n\n  more\n- b", "- a\n\n  more\n- b"),
        ("> a\n>\n> b\n\n> c", "> a\n>\n> b\n\n> c"),
        ("> - a\n> - b", "> - a\n> - b"),
        ("a\n\n---\n\nb", "a\n\n* * *\n\nb"),
        ("[book](https://a.example/b)", "book: https://a.example/b"),
        ("<https://a.example/b>", "https://a.example/b"),
        ("[https://a.example/é](https://a.example/é)", "https://a.example/é"),
        ("[m@a.example](mailto:m@a.example)", "m@a.example"),
        ("[x](javascript:alert)", "[x](javascript:alert)"),
        ("```\ncode *x*\n```", "code *x*"),
        ("<b>x</b>", "<b>x</b>"),
    ],
)
def test_markdown_reads_well_as_text(markdown: str, text: str) -> None:
    assert as_text(parse(markdown)) == text + "\n"
