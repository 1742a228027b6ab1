"""The words by which people say how it goes, and what they would like to do next. Folded: small, without accents."""

GOOD = """
great, good, very good, really good, excellent, fine, lovely, brilliant, super, fantastic, wonderful, amazing, awesome,
perfect, helpful, useful, very well, well, really well, quite well, on track, going well, it went well, all good,
all is well, all well, going great, happy, enjoyed it, loved it, we are on track, we're on track, it was great,
it was good, not bad, not bad at all, pretty good, quite good, better and better, yes, yep, yes we are, 👍, 🙂, 😀, 😊, 🎉,
no problems, no issues, no complaints, no trouble, went well, worked well, works well, useful session, good session,
great session, good start, great start, couldn't be better, could not be better, i'm happy, i am happy, very happy,
gut, sehr gut, prima, toll, super gut, tres bien, bien, parfait, muy bien, genial, molto bene, bene, bem, muito bem, goed,
heel goed, dobrze, bardzo dobrze, świetnie
"""
FAIR = """
ok, okay, k, so-so, so so, alright, all right, fair, mixed, meh, average, could be better, not great not bad, mediocre,
middling, could have been better, not too bad, neither good nor bad, up and down, ups and downs, a bit slow, slow, slowly, geht so, naja, mittel, comme ci comme ca, moyen, regular, cosi cosi, mais ou menos,
gaat wel, tak sobie, 😐
"""
TROUBLE = """
bad, poor, terrible, awful, horrible, stuck, we are stuck, we're stuck, trouble, in trouble, difficult, disappointing,
disappointed, a waste, waste of time, not good, not great, not well, not very well, not so well, not so good,
not so great, not that great, not too good, not too well, not that good, not too great, not very good, not going well,
isn't going well, is not going well, not happy, not very happy, not really, not at all, not on track, off track, no, nope, unhappy, frustrating, frustrated, problem, problems, awkward,
uncomfortable, hard, badly, going nowhere, nowhere, rude, unreliable, often late, always late, no show, showed up late, never showed up, didn't come, did not come, didn't reply,
did not reply, doesn't reply, does not reply, doesn't answer, does not answer, never answers, never shows up, did not show up, didn't show up,
didn't turn up, no-show, cancels every time, does not work, doesn't work, isn't working, is not working,
not working out, schlecht, nicht gut, mal, pas bien, male, slecht, zle, 👎, 🙁, 😞
"""
END = """
end, end it, end here, let's end, let us end, we end, finish, finished, we are done, we're done, done, we can end,
stop here, stop, ended, end things, end this, finish it, finish things, call it a day, part ways, call it done, close it, close, closed, conclude, that's it, time to end, wrap up, i would like to end, i'd like to end, ende, beenden,
fin, terminer, terminar, finalizar, finire, koniec, stoppen, end please
"""
GO_ON = """
go on, carry on, continue, keep going, keep on, go ahead, we go on, we'll go on, we will go on, let's go on,
let's continue, let's keep going, we'd like to go on, i'd like to go on, i would like to go on, i'd like to continue,
i would like to continue, we continue, we would like to continue, extend, stay, stay together, more, another round, keep meeting, meet again, keep working, work on, going on, continue meeting, carry on with our meetings, go on with our meetings, continue with our meetings, continue our meetings, continue working, extend it, stay in touch,
weiter, weitermachen, continuer, continuar, continuare, doorgaan, dalej, go on please, continue please
"""
NEW_PARTNER = """
new mentor, a new mentor, another mentor, different mentor, a different mentor, someone else, somebody else,
new mentee, a new mentee, another mentee, different mentee, a different mentee, change mentor, switch mentor, rematch,
i'd like a new mentor, i would like a new mentor, i'd like a new mentee, i would like a new mentee,
neuer mentor, neue mentorin, neuen mentor, neuer mentee, neue mentee, neuen mentee, jemand neuen, jemand neues, nouveau mentor, nuevo mentor
"""
