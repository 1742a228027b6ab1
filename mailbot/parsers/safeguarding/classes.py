"""The classes of words from which the signs of danger are built. (`word_patterns` explains the brackets.)"""

CLASSES = {
    # people
    "kin": "partner|husband|wife|boyfriend|girlfriend|ex|father|mother|dad|mum|mom|stepfather|stepdad|stepmother|"
    "uncle|aunt|brother|sister|parents|family|cousin|flatmate|roommate",
    "one": "mentor|mentee|coach|teacher|participant|person|man|woman|guy|boss|manager|colleague|{kin}",
    "they": "he|she|they|he's|she's|he'll|she'll|someone|somebody|(my|the|a|his|her|our|this|another|your) [ex|former|"
    "own|new|mentee's|mentor's|friend's] ({one}|mentors|mentees)|NAME",
    "him": "him|her|them|(my|this|that|the|his|her|your) [ex|own|new] {one}|NAME",
    "me": "me|us|him|her|them|my (mentee|daughter|son|child|kids|friend|sister|brother|mother|arm|arms|hand|hair|face|"
    "leg|wrist|throat|nose|head|mouth|bag|phone|bottom|bum|chest|waist|thigh)|(his|her|their|the) [own] (children|kids|"
    "child|wife|husband|daughter|son|mother|girlfriend)",
    "child": "nephew|niece|daughter|son|child|kid|little brother|little sister|brother|sister|cousin|boy|girl",
    "young": "5|6|7|8|9|10|11|12|13|14|15|16|17|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen",
    "self": "myself|himself|herself|themselves|yourself",
    # what they do
    "says": "said|says|saying|told|tells|think|thinks|joke|joked|jokes|shouted|wrote|writes|believes|laughed|laughs|"
    "mocks|mocked|insulted|hates|refuses|refused|ignores|excluded|excludes|rejected|rejects|doesn't want|does not want|"
    "didn't want|won't|insists",
    "asks": "ask|asks|asked|asking|want|wants|wanted|wanting|need|needs|needed|beg|begs|begged|demand|demands|"
    "demanded|pressure|pressures|pressured|suggested|suggests|expects|expected|requested|requests|tries|tried|keeps|"
    "kept|offered|offers|insists|insisted|invited|invites",
    "hits": "hit|hits|hitting|beat|beats|beating|slap|slaps|slapped|punch|punched|punches|kick|kicked|kicks|strangled|"
    "strangles|choked|chokes|attacked|attacks|assaulted|hurts|hurt|hurting|burned|burnt|bit|grabbed|grabs|shoved|"
    "shoves|stabbed|pulled|broke|twisted|raped|rapes|molested|molests|groped|gropes|spat at|spits at|threatened|"
    "threatens|threatening|bullied|bullies|harassed|harasses|harassing|humiliated|humiliates|insulted|insults|mocks|"
    "mocked|belittles|belittled|stalks|stalked|stalking|abused|abuses|drugged|undressed|kissed|kisses|kiss|blackmails|"
    "blackmailed|intimidates|intimidated|scares|scared|frightens|frightened|terrifies|degrades|mistreats|mistreated",
    "harm": "kill|hurt|harm|stab|shoot|attack|strangle|beat|punch|slap|burn|destroy|find|poison|bomb|murder|smash|hit|"
    "rape",
    "harmed": "assaulted|raped|molested|groped|abused|beaten|harassed|threatened|stalked|bullied|humiliated|"
    "blackmailed|strangled|drugged|exploited|mistreated|neglected|trafficked|coerced|intimidated",
    "afraid": "afraid|scared|frightened|terrified|intimidated|fear|fearful",
    "uneasy": "uncomfortable|uneasy|unsafe|pressured|threatened|intimidated|scared|afraid|frightened|humiliated|"
    "violated|dirty|ashamed|harassed|discriminated|small|worthless|trapped|bullied|watched",
    "slighted": "excluded|rejected|ignored|treated|insulted|mocked|discriminated|laughed at|left out|attacked|refused|"
    "bullied|passed over|turned down|dropped|sent away",
    # what it is about
    "body": "sex|sexual|sexually|sexy|penis|dick|cock|vagina|boobs|breasts|breast|tits|naked|nude|nudes|underwear|bra|"
    "lingerie|bikini|virgin|porn|undress|undressed|clothes|bed|kiss|kissed|kissing|massage|erotic|intimate|escort|bum|"
    "butt|body|figure",
    "sex": "penis|dick|dickpic|cock|vagina|boobs|tits|nudes|porn|pornography|pornographic|virgin|(sleep|slept) with "
    "(me|him|her)|have sex|sex with|sex life|masturbate|masturbating|undress|sexting|raped|rapist|groped|molested|"
    "sexually|sexual (advance|advances|comment|comments|remark|remarks|joke|jokes|message|messages|favour|favours|"
    "favor|favors|assault|harassment|content|contact|things|stuff|questions|relationship|interest|pictures|photos)",
    "picture": "photo|photos|picture|pictures|pic|pics|selfie|selfies|video|videos",
    "message": "message|messages|mail|mails|email|emails|text|texts|call|calls|comment|comments|attention|contact|"
    "letters|gifts|presents|visits",
    "money": "money|cash|loan|lend|borrow|transfer|gift card|gift cards|bank account|bank details|account number|iban|"
    "crypto|bitcoin|invest|rent|euros|pounds|dollars|pay|credit card|flight|ticket|password|passwords|pin|login|paypal",
    "hush": "secret|secretly|(shouldn't|should not|not to|not|never) mention (it|this|anything|our)|not to (talk|"
    "speak|write|complain|report)|shouldn't (talk|speak|write)|no one|quiet|nobody|between us|not to tell|not to "
    "mention|not mention|never mention|not tell|never tell|don't tell|keep it from|delete (the|our|all|my) (messages|"
    "chat|chats|mails|emails|everything)|delete everything|hide",
    "group": "muslim|muslims|jew|jews|jewish|women|woman|girls|females|female|black|blacks|gay|gays|lesbian|lesbians|"
    "trans|queer|homosexual|disabled|wheelchair|foreigner|foreigners|immigrant|immigrants|refugees|africans|arabs|"
    "indians|asians|gypsies|accent|religion|headscarf|hijab|skin|gender|pregnant|disability|race|nationality|sexuality|"
    "autistic",
    "insult": "stupid|idiot|idiots|dumb|useless|worthless|ugly|fat|bitch|whore|slut|faggot|retard|retarded|moron|"
    "loser|pig|monkey|terrorist|terrorists|disgusting|pathetic|trash|n-word|slur|slurs|cunt|names",
    "hateful": "racist|sexist|homophobic|transphobic|islamophobic|antisemitic|anti-semitic|misogynistic|ableist|"
    "racial|hateful",
    "pills": "pills|tablets|painkillers|sleeping pills|paracetamol|medication",
    "fondles": "touch|grope|kiss|hug|hugs|hugged|hugging|squeeze|squeezed|squeezes|squeezing|strokes|stroked|stroking|"
    "caresses|caressed|cuddles|cuddled|gropes|tickles|tickled|licks|licked|rubs|rubbed|smells|smelled|pinches|pinched|"
    "spanked",
    "courts": "more than (a mentor|a mentee|friends|just)|dreams of me|dreams about me|misses me|missing me|loves me|"
    "love me|kiss me|marry me|in love with me|be (his|her) (girlfriend|boyfriend|partner|lover)|soulmate|"
    "my (skirt|lips|legs|perfume)|advances|confessed (his|her|love|that|to)|heart emojis|affair|romance|(be|"
    "get|got|being) intimate|hotel room|(my|his|her|their|same) hotel|hands off me|(i'm|i am|i look|how|"
    "called me) [so|very|really] pretty|pretty (girl|woman|face|lady|eyes|boy)|in (the|his|her) (shower|"
    "bath)|(his|her|my) (bedroom|bath|lips)|(his|her|my) [own] sofa|good i (smell|look)|arm around me|"
    "dinner with him|date with (me|him|her)|flirt|on a date|(me|my) darling",
    "rages": "temper|rage|drunk|furious|cruel|throws things|threw things|mean things|mean to me|hates me|smashes|"
    "smashed|bleeding|(covered in|spat|full of) blood|death threat|death threats|to death|(a|his|her|the|"
    "with) (rifle|knife|gun|weapon)|punishes (me|him|her)|punished (me|him|her)|forbids|forbade|forbidden|"
    "locks away|(my|by the|his|her) throat",
    "lurks": "3am|2am|1am|4am|3 am|2 am|4 am|midnight|outside at night|through my window|at my window|anonymous|spies|"
    "spying|tracks my (phone|location)|followed me|follows me|watching me|watches me|my address|where i live",
    "lies": "lie to you|lie for|lies for|(keep|stay|stays|kept|keeps) [it|this|me] hidden|cover for|pretend to be|"
    "pretend (i'm|i am|we|that)|co-sign|cosign|customs (fee|fees|duty)|(send|forward|receive|collect|accept|"
    "pick up) (a|the|his|her|this) parcel|sign (a|the|his|her) lease|bail (him|her|money|out)|out me|"
    "fake (id|name|profile|passport|account|invoice|reference|references)",
    "dark": "manipulates|manipulated|manipulating|manipulative|coerced|coerces|(forced|forces|forcing|pressured|"
    "pressures|pressuring) (me|us|him|her|them) (into|to (have|sleep|touch|drink|send|undress|pay|give|lie|"
    "marry|stay|do it|do things|kiss|meet))|(is|was|gets|got|became|becomes|being|so|very|"
    "really) [{very}] (controlling|aggressive|possessive|jealous|scary|obsessed with (me|him|her)|"
    "intimidating|frightening|creepy|offensive|inappropriate)|obsessive|aggressively|disgusting|perverted|"
    "pervert|improperly|lewd|vulgar|obscene|suggestive|seduce|seduced|seduces|injured|injures|bruised|"
    "torture|tortures|neglects (me|her|him|the)|neglected (me|her|him|the)|starves|exploits (me|him|her|us)|"
    "exploited|exploiting (me|him|her)|abuse|abusing|abusive|creep|creepy|predator|stalking|traumatised|"
    "traumatized|assault|violence|violently|harassment|bullying|insulting|humiliating|degrading|gaslights|"
    "gaslighting|screaming at|shouting at|swearing at|inappropriately|unwanted|threatening (me|him|her|us|"
    "them|to)|blackmail|racism|sexism|inappropriate",
    "weapon": "gun|rifle|knife|pistol|weapon|bomb|axe|machete|acid",
    # how it is said
    "any more": "any more|anymore|any longer|like this|tomorrow|at all",
    "not": "don't|dont|do not|didn't|doesn't|no longer|not|can't|cannot|cant|never",
    "i am": "i'm|i am|im|i'm",
    "very": "very|really|so|quite|too|just|completely|totally",
}
CLASSES["him or"] = "{him}|he|she|they|{one}|way"
