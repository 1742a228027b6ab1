"""Signs of danger or bad treatment, by what they are about. To add one, write it as people would say it.

Round brackets hold a choice, square ones what may be left out, curly ones another phrase; `...` is up to sixty
characters of the same sentence. A group is looked at only in sentences that hold one of its first words, its stems.
"""

from typing import NamedTuple

NAMED = {
    "somebody": "(he|she|they|someone|somebody|(my|the|a|his|her|our|this|another) [ex|former|own|new|drunk] {who}|NAME)",
    "who": "(mentor|mentee|partner|husband|wife|boyfriend|girlfriend|ex|father|mother|dad|mum|mom|stepfather|stepdad|uncle|aunt|"
    "brother|sister|boss|manager|teacher|coach|family|parents|cousin|man|woman|guy|participant|person|flatmate|roommate)",
    "me": "(me|us|him|her|them|my (mentee|mentor|daughter|son|child|children|friend|sister|brother|mother))",
    "him": "(him|her|them|(my|this|the|his|her) [ex|own] {who}|NAME)",
    "number under 18": "(10|11|12|13|14|15|16|17|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)",
    "pictures": "(photo|photos|picture|pictures|pic|pics|selfie|selfies|image|images|video|videos)",
    "asks": "(ask|asks|asked|asking|wants|wanted|want|begs|begged|demands|demanded|pressures|pressured|told|tells|expects)",
    "any more": "(any more|anymore|any longer|like this|tomorrow)",
    "hits": "(hit|hits|hitting|beat|beats|beating|slap|slaps|slapped|punched|kicked|kicks|strangled|choked|attacked|attacks|"
    "assaulted|hurts|hurt|hurting|spat at|pushed|shoved|grabbed|threw)",
}


class Group(NamedTuple):
    """Signs of one kind. `topics` are words that somebody may also study or work on: then they are no signs."""

    stems: str
    signs: tuple[str, ...]
    topics: tuple[str, ...] = ()


GROUPS = (
    Group(  # danger to oneself, and despair
        "suicid kill end life die dead live living here alive exist wake self hurt harm cut pill painkiller tablet overdos jump "
        "goodbye hear disappear point worth better easier hope hopeless cope take depress breakdown panic relapse using drinking "
        "voices matters eaten out stupid himself herself nobody go",
        (
            "(kill|killing|hurt|hurting|harm|harming|cut|cutting|starve|starving|hang|shoot) (myself|himself|herself|themselves)",
            "(end|ending|take|taking|ended|took) (my|her|his|their) [own] life",
            "(end|ending) it all",
            "(want|wants|wanted|like|going|wish) to (die|be dead)",
            "(wish|wished) i (was|were) (dead|never born|not here)",
            "(rather|better off) [be] dead",
            "better off without me",
            "easier if i [just] (wasn't|weren't|was not|were not) (around|here|alive)",
            "(don't|dont|do not|didn't|no longer|not) want to (be|live|exist|wake up|be here|be alive|be around) {any more}",
            "(don't|dont|do not|no longer) want to (be alive|exist|wake up)",
            "no longer want to (live|be here)",
            "can't (go on|carry on|keep going) [{any more}|with (life|this life)]",
            "can't (take|bear|stand|do) (it|this) {any more}",
            "(no|any|the|see no) (point|sense|reason) (of|in|to) (living|live|life|going on|carry on|carrying on)",
            "life (isn't|is not|is no longer|has no|not) [worth] (worth|living|it|meaning|sense)",
            "(self harm|self-harm|self-harming|selfharm|self harming|self-harmed)",
            "(started|keep|been|am) cutting [again|myself]",
            "(too many|pack of|packet of|bottle of|lot of|whole pack of) (pills|tablets|painkillers|sleeping pills)",
            "(overdose|overdosed|overdosing)",
            "jump (off|from) (a|the) (bridge|roof|building|window)",
            "jumping (off|from) (a|the) (bridge|roof|building|window)",
            "goodbye (letter|letters|note|notes)",
            "won't hear from me (again|any more|anymore)",
            "disappear (forever|for good)",
            "no way out for me",
            "there's no way out",
            "(feel|feeling|felt|am|i'm) [so|very|completely|totally] (hopeless|worthless|suicidal|depressed)",
            "(so|very|severely|deeply) depressed",
            "lost all [my] hope",
            "nothing matters",
            "(can't|cannot|can not|not) cope [any more|anymore|with (life|it|anything|this)]",
            "nobody to talk to",
            "(having|had|have|heading for) a [nervous|mental|complete] breakdown",
            "panic attacks (every|all|each|most)",
            "(have|has|had|i've) relapsed",
            "using [drugs] again",
            "drinking (every|all) (day|night|the time)",
            "(hear|hearing|hears) voices",
            "(do|does|doing) something (stupid|to (myself|himself|herself|themselves))",
            "not (eaten|slept) [or slept] for (days|weeks)",
            "haven't (eaten|slept) [or slept|or eaten] for (days|weeks)",
        ),
        ("suicide", "suicidal", "suicides", "self harm"),
    ),
    Group(  # danger to others
        "kill hurt harm stab shoot attack pay gun knife weapon bomb regret smash burn know",
        (
            "(i'll|i will|i'm going to|i am going to|i could|i want to|i might|gonna|going to) (kill|hurt|harm|stab|shoot|attack|strangle"
            "|beat) (him|her|them|you|someone|somebody|everyone|people|my {who}|NAME)",
            "make (him|her|them|you|everyone) (pay|suffer|regret)",
            "(have|got|own|bring|bought) a (gun|knife|weapon|bomb)",
            "(you|you'll|you will|they|they'll) [will] [all] regret",
            "know where (you|he|she|they) (live|lives)",
            "(smash|burn) (everything|your|the|it down|down)",
            "(hurt|kill|attack) (people|someone|somebody)",
        ),
    ),
    Group(  # violence and control by others
        "hit beat slap punch kick strangl chok attack assault hurt spat push shov grab threw bruis mark violen aggress lock leave let "
        "check read control passport forc marr refuge home find know drunk scream shout yell safe unsafe bad hand rap molest touch room "
        "uncomf uneasy scar afraid fright terrif intimidat creep threat grop",
        (
            "{somebody} ... {hits} (me|us|my mentee|her|him)",
            "{hits} me (when|again|last|in the|with|because|so|hard|every)",
            "{hits} by (my|him|her|another|a|the|his) [ex|own] [{who}]",
            "grabbed my (arm|hand|wrist|hair|throat|neck|bag|leg|breast)",
            "pushed me (against|down|away|into)",
            "(bruise|bruises|marks) (on|and) ",
            "(has|had|with|saw) [her|his|some] bruises",
            "(is|was|gets|got|became|being|were) [very|so|really|often|verbally] (violent|aggressive|abusive|threatening)",
            "(violent|abusive) (ex|partner|husband|wife|father|boyfriend|relationship|man|home)",
            "(lock|locks|locked) me (in|out|up)",
            "{somebody} (won't|doesn't|does not|wouldn't|didn't|never) (let|lets|allow) me [to] (leave|out|go|see|talk|work|use|have|contact)",
            "{somebody} (checks|reads|monitors|tracks|controls|took|takes) [all] [of] [away] my (phone|email|emails|mail|messages|money|"
            "passport|papers|calls|everything|salary|bank)",
            "(force|forces|forced|forcing|make|made) me to marry",
            "forced (marriage|to marry)",
            "(mustn't|must not|can't|should not|cannot|may not) (know|find out) (where|that)",
            "if (he|she|they|my {who}) (finds|find) out",
            "(he|she|they) will (hurt|kill|find|beat) (me|us|her|him)",
            "(in|to|at) a (refuge|women's shelter)",
            "had to (leave|flee|run away from) (home|my)",
            "something (bad|terrible|awful) (happens|happened|is happening) at home",
            "(scared|afraid|frightened|terrified) to (go home|be alone|say no|leave|go back|tell)",
            "(screamed|screams|shouted|shouts|yelled|yells) at me",
            "{somebody} ... was (drunk|aggressive)",
            "comes into my room",
            "(raped|rapes|molested|molests|groped|gropes) (me|her|him|us|my|by)",
            "was (raped|molested|groped|assaulted|attacked|abused)",
            "sexually (assaulted|abused|harassed|touched)",
            "{somebody} ... (touches|touched|touching) (me|her|him|my)",
            "(don't|do not|didn't|did not|never|no longer) feel safe",
            "(feel|felt|feeling|am|i'm) [really|very|so] (unsafe|not safe|in danger) (with|around|at|in (the|our|these|this|his|her)|when|during|near)",
            "(makes|making|made) me [feel] [very|really|so|quite] (unsafe|scared|afraid|uncomfortable|uneasy|sick|small|worthless|"
            "frightened|threatened|dirty|ashamed)",
            "{somebody} ... (scares|frightens|terrifies|intimidates|creeps) me",
            "creeps me out",
            "(scared|afraid|frightened|terrified) of {him}",
            "fear for my (life|safety|family|children)",
            "in danger",
        ),
        ("domestic violence", "domestic abuse", "child abuse", "rape", "sexual violence"),
    ),
    Group(  # unwanted attention
        "sex nude naked porn explicit undress bikini underwear lingerie wearing body breast legs look kiss flirt hand date love "
        "romantic hotel bedroom room flat place house home alone night bar boyfriend girlfriend single photo picture pic selfie image "
        "video comfortable uneasy right close line boundar happened leave stop call text messag follow turn show stalk harass grop "
        "babe baby darling sweetheart honey attracted camera weird creepy inappropriate behav complain report abus touch asleep wrote",
        (
            "(nude|nudes|naked) {pictures}",
            "{pictures} (nude|naked)",
            "(was|were|is|sat|appeared) naked",
            "(send|sent|sends|want|wants|ask|asked) [me|him|her] [for] [a|some] (nude|nudes)",
            "(porn|pornography|pornographic)",
            "explicit (message|messages|content|{pictures})",
            "sexual (advance|advances|comment|comments|remark|remarks|joke|jokes|message|messages|favour|favours|favor|favors|assault|"
            "harassment|abuse|content|contact|things|stuff|questions|relationship)",
            "(my|about) sex [life]",
            "(sex with|have sex|for sex)",
            "(calls|called|calling) me (sexy|hot|baby|babe|darling|sweetheart|honey|beautiful|his girl)",
            "(undress|in (a bikini|my underwear|lingerie|underwear)|take off my|my underwear)",
            "what i (was|am|'m) wearing",
            "(stared|staring|stares|looks|looking|commenting|comments|commented|remarks) (at|on|about) my (body|breasts|chest|legs|"
            "looks|appearance|figure|bum|boobs|clothes)",
            "i have a (great|nice|hot|beautiful|sexy|good) body",
            "(kiss|kissed|kisses) me",
            "(flirts|flirting|flirted|flirt)",
            "(hand|hands|arm) (on|around|up) my (leg|legs|knee|thigh|shoulder|shoulders|waist|back|bum|neck)",
            "(date me|asked me out|asking me out|asks me out|on a date with|go on a date|in love with me|love letters|attracted to me)",
            "(romantic|sexual) (interest|feelings|relationship)",
            "(come|go|came|invited me|invites me|meet) (to|over to|in|at|back to) (his|her|their) (hotel|hotel room|flat|place|room|bedroom|"
            "apartment|house|home)",
            "(alone|meet|meeting) [at|in|late at] [the] (night|his|her) [in a bar|flat|place]",
            "(come over|meet) [at|late at] night",
            "(asked|asks|asking) [me] (if|whether) i (have|had|'ve got) a (boyfriend|girlfriend|husband)",
            "(asked|asks|asking) [me] (if|whether) i (am|was|'m) single",
            "{asks} ... {pictures} of (me|myself|my|her|herself)",
            "{asks} ... send [him|her|them] [a|some|more] {pictures}",
            "{asks} me for [a|some|more] {pictures}",
            "(uncomfortable|uneasy|unwell) (with|around|about|how|because|by|when|near) ... (him|her|he|she|they|{who}|way)",
            "not [feel] comfortable (with|around|being alone with|being) ... {him}",
            "(don't|do not|didn't) feel comfortable (with|around|being|in|near|when) ... (him|her|he|she|they|{who}|alone)",
            "(didn't|did not|doesn't) feel right",
            "(got|gets|came|comes) too close",
            "(crossed|crosses|crossing) (a|the|my) (line|lines|boundary|boundaries)",
            "(respect|respects|respected|overstepped|overstepping|ignores|ignored) (my|any|all) boundaries",
            "something happened (with|between) ... (mentor|mentee|me|him|her)",
            "(won't|doesn't|didn't|wouldn't) (leave me alone|stop (texting|calling|messaging|contacting|writing|asking|following|touching|sending))",
            "(leave me alone|leaves me alone)",
            "(keeps|kept|keep) (calling|texting|messaging|following|touching|turning up|showing up|asking me out|staring|ringing)",
            "(calls|calling|called|texts|texting|messages|messaging|rings) [me] (at (night|midnight|1|2|3|4|5|all hours)|all night|day and night|"
            "in the middle of)",
            "messages all night",
            "(followed|follows|following) me (home|to|around|everywhere|after|from)",
            "(turned|turns|turning|showed|shows|showing) up (at|in) my",
            "(found|find|finds) out where i live",
            "(stalk|stalks|stalked|stalking|stalker) [me|her|him|my|on]",
            "(harass|harassed|harasses|harassing)",
            "harassment",
            "[very|so|really] creepy",
            "(behaved|behaves|behaving|behave|touched|acted|spoke|talked|wrote) [me] [very|really|so] inappropriately",
            "touched me [in] inappropriately",
            "inappropriate (behaviour|behavior|message|messages|comment|comments|contact|conduct|language|relationship|way|remarks|touching|"
            "questions|advances|jokes|photos|pictures)",
            "(complain|complaint|complaints) about (my|his|her|the|a|this) [{who}|behaviour|behavior]",
            "(report|reporting) (my|him|her|this|a) (mentor|mentee|person|man)",
            "(report|reporting) (abuse|him|her|them|inappropriate)",
            "bad (behaviour|behavior)",
        ),
        ("harassment", "stalking", "harassed"),
    ),
    Group(  # abuse, insults and discrimination
        "abus bull racis sexis homophob transphob islamophob antisemit slur call insult humiliat mock fun country women girls people "
        "disgust because refus want treat discriminat belong names accent remark joke language",
        (
            "(abused|abuses|abusing|abusive) (me|by|her|him|them|my|towards|to|at home|at work|relationship)",
            "(being|been|was|is|were|is being) [verbally|sexually|emotionally|physically|very] (abused|abusive|bullied|harassed)",
            "(bully|bullies|bullied|bullying) (me|her|him|us|my {who})",
            "bullied by {him}",
            "(report|reporting|victim of|experienced|suffering|suffered) [verbal|sexual|emotional|some] (abuse|bullying|harassment|discrimination)",
            "(racist|sexist|homophobic|transphobic|islamophobic|antisemitic|anti-semitic) [and sexist] (joke|jokes|remark|remarks|language|comment|"
            "comments|slur|slurs|insult|insults|word|words|message|messages|things|thing|stuff|abuse|behaviour|person|mentor|mentee|views)",
            "(is|was|being|are|so) [very|really|openly|a] (racist|sexist|homophobic|transphobic)",
            "[racial] (slur|slurs)",
            "(called|calls|calling|call) me [a|an|names|the] [complete|total|fucking|stupid] (stupid|idiot|ugly|fat|dumb|worthless|useless|bitch|"
            "whore|slut|faggot|dyke|tranny|retard|retarded|cunt|nigger|paki|slur|names|terrorist|pig|monkey|disgusting|loser)",
            "(insults|insulted|insulting|humiliates|humiliated|humiliating|belittles|belittled|degrades|mocks|mocked|ridicules) (me|my|us|her|him)",
            "(was|been|being|felt|feel) [really|so] (insulted|humiliated|belittled|degraded|discriminated)",
            "(made|makes|making) fun of (me|my|her|his)",
            "go back to (my|your|where|africa|poland|india) [own] [country]",
            "(women|girls|blacks|foreigners|muslims|immigrants) (can't|cannot|can not|shouldn't|should|don't|do not|belong)",
            "(gay|trans|black|muslim|jewish|disabled|old) people (disgust|disgusts|don't|do not|can't|shouldn't|are)",
            "people like (me|you|us) (don't|do not|shouldn't|can't|have no)",
            "(refuses|refused|refuse|doesn't want|does not want|didn't want|won't) (to work with|a|an|to be paired with|to talk to|to teach)"
            " (me because|a|an|black|disabled|muslim|jewish|women|woman|female|gay|trans|foreigner|foreigners) [muslim|jew|woman|man|disabled|black|gay|trans]",
            "(treated|treats|treat) [me] [very|so] (badly|unfairly|differently|worse|like (dirt|shit|an idiot|a child)) [because|as]",
            "(discriminate|discriminated|discriminates|discriminating|discrimination) (against|because|by|from|towards)",
            "{somebody} ... disgust",
            "(don't|doesn't|do not) belong (in|here)",
        ),
        ("racism", "sexism", "bullying", "abuse", "hate speech", "discrimination", "homophobia"),
    ),
    Group(  # threats and blackmail
        "threat blackmail extort publish ruin regret find pay police restrain order court",
        (
            "(threaten|threatened|threatens|threatening) (me|to|her|him|us|my|them|with|by|messages|emails)",
            "(feel|felt|was|am|i'm|being|been) threatened",
            "keeps threatening",
            "(death threat|death threats)",
            "(got|received|sent|getting|receive|makes|made) [me] threats",
            "(blackmail|blackmailed|blackmails|blackmailing|extorted|extorting|extorts)",
            "(publish|post|share|leak|show) my (photos|pictures|pics|messages|videos|nudes|secrets)",
            "(ruin|destroy|end) my (career|life|reputation|marriage)",
            "(regret|pay for|sorry) it",
            "(find|finds) me and",
            "do what (he|she|they) (says|say|wants|want|asks|tells)",
            "restraining order",
            "(called|call|went to|go to|told|reported|contacted|involve|involved|inform|informed) [him|her|it|this] [to] the police",
            "police because",
            "press charges",
        ),
    ),
    Group(  # money and secrets
        "money cash loan lend borrow transfer pay bank gift crypto invest password card euro pound dollar rent secret between tell "
        "delete pin",
        (
            "{asks} ... me (for|to) ... (money|cash|loan|lend|borrow|transfer|pay|bank|gift|crypto|invest|password|credit card|euros|pounds|"
            "dollars|rent|pin)",
            "{asks} [me] (for|about) my (password|passwords|bank|card|pin|account|money|login)",
            "{somebody} ... (wants|wanted|needs) ... (my money|me to pay|me to invest|me to lend|my bank)",
            "(if i|unless i|that i) (pay|paid|transfer|send) [him|her|them] [money|cash|300|500|1000|a fee]",
            "{asks} ... (secret|a secret)",
            "(our|a) little secret",
            "our secret",
            "{asks} ... (not to tell|not tell|don't tell|do not tell) (anyone|anybody|you|the|my|others|people)",
            "(said|says|told|that) ... i (shouldn't|should not|mustn't|must not|can't|am not to|better not) tell (anyone|anybody|you|the|my)",
            "told (anyone|anybody|you|the coordinators)",
            "(stay|stays|remain|keep|keeps|kept|has to stay) [it|this|that] between (us|him and me|the two of us|her and me)",
            "(told|asked|asks|wants|said) ... (delete|to delete) (the|our|all|my|everything|every)",
        ),
    ),
    Group(  # a child
        "10 11 12 13 14 15 16 17 ten eleven twelve thirteen fourteen fifteen sixteen seventeen year minor underage child kid groom "
        "danger daughter son safeguard girl boy school",
        (
            "(i'm|i am|im) [only|just|still|now|a] {number under 18} [year|years|yo|yrs] [old] (and (i|my|in|have|want|would)|from|from|so|but|old|yo|if)",
            "(i'm|i am|im) [only|just|still|a] {number under 18} (year|years) old",
            "(i'm|i am|im) a {number under 18} year old",
            "(i'm|i am) a (minor|child)",
            "(is|are|who is|who's|she's|he's) [a|an|only|just|still] (minor|underage|under age)",
            "(mentee|mentees|mentor|mentors|she|he|participant) (is|are|was|who is) [only|just|still] {number under 18} [years]",
            "in year (7|8|9|10|11|seven|eight|nine|ten|eleven)",
            "(daughter|son|child|kid|boy|girl|niece|nephew) (is|who is|of|aged) ... (can|could|may|would) (she|he|they)",
            "(underage|young|younger) (girl|boy|girls|boys|child|children|mentee)",
            "(groom|grooms|grooming|groomed) (a|her|him|me|my|the|young|younger|girls|children)",
            "child (in danger|at risk|is being|being|who is)",
            "safeguarding",
            "child protection",
        ),
        ("safeguarding", "child protection", "grooming"),
    ),
)
