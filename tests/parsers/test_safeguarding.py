"""What must be read by a human first, and what only sounds like it."""

import pytest

from mailbot.parsers.safeguarding.reader import is_worrying


@pytest.mark.parametrize(
    "line",
    [
        # danger to oneself, told plainly and in other words
        "Honestly I want to die",
        "I don't want to be here any more.",
        "I have been hurting myself",
        "everyone would be better off without me",
        "I'm tired of living",
        "I've written my goodbye letters.",
        "I took too many pills last night.",
        "My mentee posted that she wants to end her life.",
        "I'm having suicidal thoughts",
        "I can't cope any more",
        # danger to others, threats
        "I'm going to hurt someone.",
        "You will all regret this, I know where you live.",
        "He said I'd regret it if I told anyone.",
        "If I don't pay, he'll post my pictures online",
        # violence and fear at home
        "My husband won't let me leave the house.",
        "My partner checks my phone and my emails so please don't write here.",
        "If he finds out that I do this he will hurt me.",
        "I'm afraid of my partner, please don't call.",
        "He broke my arm last year",
        # unwanted attention
        "My mentor made me feel really uncomfortable",
        "I don't feel safe with her",
        "She keeps harassing me",
        "My mentor asked for a photo of me in a bikini.",
        "He put his hand on my leg during the session.",
        "My mentor keeps messaging me late at night.",
        "He invited me to his hotel room.",
        "Something happened with my mentor that I can't write here.",
        "He crossed a line.",
        # hatred and insults
        "He told me that women can't code and should stay at home.",
        "My mentor refused to work with a Muslim.",
        "She called me an idiot in front of the group",
        "I was discriminated against because of my age.",
        # money and secrets
        "he asked me to send him money",
        "My mentor asked me to buy him gift cards",
        "She told me not to tell anyone about our chats.",
        # children
        "I'm 15 years old, can I join?",
        "I am 15, is that OK to join?",
        "I'm in year 9 and would like a mentor.",
        "One of my mentees is only 13 years old.",
        "I think my mentee is being abused at home.",
        "I need to make a safeguarding complaint.",
        # other languages
        "Er hat mich belästigt",
        "Ich will nicht mehr leben.",
        "J'ai peur de mon mari.",
        "Mi mentor me acosa.",
        "Estou a pensar em suicídio.",
        "Voglio morire.",
        "Hij vroeg om naaktfoto's.",
        "Boję się go.",
    ],
)
def test_signs_of_danger_go_to_a_human(line: str) -> None:
    assert is_worrying(["Hello,", line, "Thanks"])


@pytest.mark.parametrize(
    "line",
    [
        "this bug is killing me",
        "I'd kill for a Python mentor",
        "I'd like to learn about threat modelling and how to kill a process",
        "dead tired after the release",
        "kill -9 does not help",
        "I work on a dataset about suicide rates",
        "I'm a nurse on a suicide prevention hotline",
        "I organise anti-bullying workshops in schools",
        "please excuse the abuse of notation",
        "a race condition in the child process",
        "I'm harassed by deadlines",
        "I can't go on Thursday",
        "I don't want to live in a big city",
        "there's no way out of this merge conflict",
        "my mentor beat me at chess",
        "he pushed me to apply and I got the job",
        "I was hit by a bike last week and need to rest",
        "my grandmother died, I need a week off",
        "I'm afraid Tuesdays don't work",
        "I'm scared of public speaking",
        "I am not comfortable with public speaking yet",
        "I'm not comfortable with recursion yet",
        "keep the API keys secret",
        "my mentor asked me to send my CV",
        "how much money does a developer make?",
        "can you send me a photo of the whiteboard?",
        "I'm a woman and would prefer a female mentor",
        "explicit is better than implicit",
        "I have 15 years of experience",
        "I'm 35 and changing careers",
        "I'm 17 years into my career",
        "I'm the mother of a 14 year old boy, so evenings are hard",
        "die Termine passen mir gut",
        "She is a pretty good mentor, and React is pretty new to me",
        "I want to learn JavaScript to make a booking page for our hotel",
        "My wife is in the bedroom office until 5",
        "My manager forces me to use Java so I want to learn it",
        "My boss is obsessed with microservices",
        "My uncle works in a blood bank and my sister in parcel delivery",
        "I want to stop being afraid of SQL, I don't feel comfortable with it yet",
        "I can't cope with regex, and there is nobody to talk to about code at my company",
        "The month end is hopeless, and Tuesdays I can't do any more",
        "My mentor asked me for a picture of the architecture",
    ],
)
def test_ordinary_words_do_not(line: str) -> None:
    assert not is_worrying([line])


def test_a_sign_is_seen_across_a_wrapped_line_but_not_across_sentences() -> None:
    assert is_worrying(["I have to tell you something about the last session: my mentor has", "threatened me."])
    assert not is_worrying(["My mentor is great.", "Money is tight, are there free courses?"])


def test_a_sign_deep_in_a_sentence_without_end_is_seen() -> None:
    assert is_worrying(["and then we talked about Python " * 60 + "and then he hit me and I left"])
