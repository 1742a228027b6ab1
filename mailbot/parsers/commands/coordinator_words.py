"""How coordinators put their commands, but for those by number. (`phrases` explains the brackets.)"""

from mailbot.parsers.commands.phrases import Ways, compiled

_PARTS = {
    "programme": "(programme|program|scheme)",
    "pairing": "[the|a] [next|whole] (pairing|pairings|matching)",
    "run": "(run|do|start|make|try|perform)",
    "dry": "(dry run|dry-run|dryrun|test run|trial run|dry)",
    "who": "(person|people|everyone|everybody|mentee|mentees|mentors|applicants|all)",
}

# Nothing may stand behind these.
_WHOLE = {
    "pair dry run": (
        "(pair|pairing|matching) [now] [but|as|with] [only] [a|the] {dry} [only|first]",
        "[{run}] [a|the] [pairing] {dry} [(of|for) {pairing}] [of it] [first]",
        "(test|simulate|preview|dry run|dry-run) {pairing} [without sending [anything]]",
        "pair without sending [anything]",
        "(what|who) would you (pair|match) [now]",
    ),
    "pair": (
        "pair [them|all|people|everyone|everybody] [up] [now]",
        "{run} {pairing} [now|run|round]",
        "({run}|another|a new) [a|the|one|another|next] [new|more] [pairing|matching] round [now] [of (pairing|matching)]",
        "(match|pair up) (everyone|everybody|people|all|all of them)",
    ),
    "waiting": (
        "[the|a] waiting [list|people]",
        ("[tell me] who [is|'s|are] [all] [still|currently|now] (waiting|unmatched|unpaired|not paired|without a "
        "(mentor|mentee|match)) [for (a|their) (mentor|mentee|match)] [at the moment|right now|now|today|currently]"),
        ("(show|list|send|give|see|tell) [me] [the|all] (waiting [list|{who}]|[of] [{who}] [who (is|are|'s)] [still] "
        "waiting|list of [the] [{who}] [who are] waiting)"),
        "[the] list of {who} [who are] [still] waiting",
        "who [still] (has|needs|is without|hasn't got|has not got|doesn't have|does not have) [a|no|any] (mentor|mentee|match) [yet]",
        "is anyone [still] waiting",
        "how many [people] are waiting",
    ),
    "digest": (
        "[the|a|this|today's|latest] [week's|weekly|daily|latest] digest",
        "[the|a] [current] (status|overview|summary) [of|for] [the|our] [whole] {programme}",
        "how is [the|our] {programme} (doing|going) [now|so far|at the moment]",
        "how (do|are) things (stand|going) [in|with] [the|our] [{programme}]",
        ("(send|give|show|mail|email|get|have|see|make) [me|us] [the|a|this|today's|latest] [week's|weekly|daily|"
        "latest] digest [again]"),
    ),
    "pause programme": (
        "(pause|halt|suspend|freeze) [the|this|our|my] [whole|entire] [mentoring] {programme} [for now|for the moment|until further notice|until i say so]",
        "(pause|halt|suspend) (all|the) (sending|mail|mails|emails|letters)",
        "put [the|this|our] [whole|entire] [mentoring] {programme} on (hold|pause)",
    ),
    "resume programme": (
        ("(resume|restart|unpause|un-pause|continue|reactivate) [the|this|our|my] [whole|entire] [mentoring] "
        "{programme}"),
        "(resume|restart|continue) [all|the] sending",
    ),
    "done": (
        "[(all|this|that|it) [is|'s] [now|all]] (done|sorted|dealt with|taken care of|settled|resolved)",
        "[i|we] ['ve|have] [now|just] (dealt with|sorted|resolved|settled|taken care of) [out] (it|this|that)",
        "(mark|close) [(this|it|that) [matter|notice|one]] [as] (done|resolved|closed|sorted)",
        "close (this|it|that) [matter|notice|one]",
    ),
    "help": ("help [me]", "[the] [list of] commands", "(what|which) commands [are there|do you (know|understand|have)]"),
}  # fmt: skip

# Each is followed by people.
_LEADING = {
    "approve": "(approve|accept|confirm) [the] [(pair|pairing) [of]]",
    "reject": "(reject|decline|refuse) [the] [(pair|pairing) [of]]",
    "lock": "lock [the] [(pair|pairing) [of]]",
    "swap": "(swap|swop|exchange|switch) [the] [mentors|mentees] [of|for]",
    "allocate": "(allocate|assign|pair|match|put|allot|give) [up] [mentee]",
    "show": "(show|display|look up) [me] [[the] (record|profile|details|data|entry|everything) [we have] (of|for|"
    "about|on)] [mentor|mentee]",
    "forget": "(forget|erase|delete) [[all] [the] (data|record|records|everything) (of|for|on|about)] [mentor|mentee]",
    "replace": "(replace|find (a replacement|somebody else|someone else) for) [mentor|mentee]",
    "invite": "(invite|add|enrol|enroll|onboard|register|sign up) [the|a|an|as] [new|another|following] [a]",
}
_WHAT_IS_HELD = "(what (do|have) (we|you) (have|hold|know|got) (on|about|for)|who is|who's)"

WHOLE = Ways(_WHOLE, _PARTS)
LEADING = Ways({name: (phrase,) for name, phrase in _LEADING.items()}, _PARTS, r"(?=\s*:?\s)")
WHAT_IS_HELD = Ways({"show": (_WHAT_IS_HELD,)}, _PARTS, r"(?=\s)")
THEIR_RECORD = compiled(("'s (record|data|profile|details|entry|info|information)", "(record|profile|details)"))
BETWEEN_A_PAIR = compiled(
    (
        "[up|together] (to|with|and|->|=>|→) mentor",
        "[up|together] (to|with|and|->|=>|→)",
    ),
    _PARTS,
)
PERSON = compiled(("NAME",))
