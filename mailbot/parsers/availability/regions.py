"""States, provinces, counties and countries behind a town: `Cambridge, MA`, `London, Ontario`, `Lagos, Portugal`.

Towns share their names; the region says which one is meant. Where it has one zone, that zone counts; where it has
several, the town's own does, if the town that we know lies on the same continent.
"""

_ONE_ZONE = {
    "Europe/London": "england,scotland,wales,northern ireland,united kingdom,great britain,uk,kent,surrey,sussex,east sussex,west sussex,"
    "essex,yorkshire,north yorkshire,south yorkshire,west yorkshire,east yorkshire,lancashire,suffolk,norfolk,dorset,devon,cornwall,somerset,"
    "cumbria,wiltshire,hampshire,hertfordshire,herts,berkshire,berks,buckinghamshire,bucks,oxfordshire,cambridgeshire,gloucestershire,shropshire,herefordshire,"
    "warwickshire,worcestershire,northamptonshire,nottinghamshire,notts,bedfordshire,cheshire,staffordshire,derbyshire,lincolnshire,lincs,leicestershire,"
    "northumberland,county durham,tyne and wear,teesside,west midlands,greater manchester,merseyside,rutland,fife,aberdeenshire,lanarkshire,south lanarkshire,"
    "perthshire,ayrshire,gwynedd,powys,gwent,glamorgan,county antrim,county down",
    "Europe/Dublin": "ireland,republic of ireland,co cork,co kerry,co mayo,co galway",
    "Europe/Berlin": "germany,deutschland",
    "Europe/Paris": "france",
    "Europe/Rome": "italy,italia",
    "Europe/Warsaw": "poland",
    "Europe/Amsterdam": "netherlands,the netherlands",
    "Europe/Zurich": "switzerland",
    "Africa/Lagos": "nigeria",
    "Africa/Nairobi": "kenya",
    "Africa/Accra": "ghana",
    "Africa/Johannesburg": "south africa",
    "Asia/Kolkata": "india",
    "Asia/Karachi": "pakistan",
    "Asia/Manila": "philippines",
    "America/Jamaica": "jamaica",
    "America/Bogota": "colombia",
    "America/Caracas": "venezuela",
    "America/Lima": "peru",
    "America/Argentina/Buenos_Aires": "argentina",
    "America/Costa_Rica": "costa rica",
    "Pacific/Auckland": "new zealand",
    "America/New_York": "massachusetts,mass,connecticut,rhode island,new hampshire,vermont,maine,new york,new york state,new jersey,pennsylvania,"
    "delaware,maryland,virginia,west virginia,north carolina,south carolina,georgia usa,ohio",
    "America/Chicago": "alabama,arkansas,illinois,iowa,louisiana,minnesota,mississippi,missouri,oklahoma,wisconsin",
    "America/Denver": "colorado,montana,new mexico,utah,wyoming",
    "America/Phoenix": "arizona",
    "America/Los_Angeles": "california,washington state,nevada",
    "America/Toronto": "ontario,quebec",
    "America/Vancouver": "british columbia",
    "America/Edmonton": "alberta",
    "America/Winnipeg": "manitoba",
    "America/Regina": "saskatchewan",
    "America/Halifax": "nova scotia,new brunswick",
    "America/St_Johns": "newfoundland",
    "Australia/Sydney": "new south wales,nsw",
    "Australia/Melbourne": "victoria australia",
    "Australia/Brisbane": "queensland,qld",
    "Australia/Hobart": "tasmania",
    "Pacific/Honolulu": "hawaii",
}  # fmt: skip
# By the zone of most who live there.
_STATES_WITH_SEVERAL = {
    "America/Chicago": "texas,kansas,nebraska,tennessee,north dakota,south dakota",
    "America/New_York": "florida,michigan,indiana,kentucky",
    "America/Boise": "idaho",
    "America/Los_Angeles": "oregon",
}
_SEVERAL_ZONES = {
    "America/New_York": "usa,us,united states",
    "America/Los_Angeles": "washington",
    "America/Toronto": "canada",
    "America/Mexico_City": "mexico",
    "America/Santiago": "chile",
    "America/Sao_Paulo": "brazil",
    "Europe/Lisbon": "portugal",
    "Europe/Madrid": "spain",
    "Australia/Sydney": "australia",
}
_ABBREVIATED = {
    "America/New_York": "CT DC DE GA MA MD ME NC NH NJ NY OH PA RI SC VA VT WV",
    "America/Chicago": "AL AR IA IL LA MN MO MS OK WI",
    "America/Denver": "CO MT NM UT WY",
    "America/Phoenix": "AZ",
    "America/Los_Angeles": "CA NV",
    "America/Toronto": "ON QC",
    "America/Vancouver": "BC",
    "America/Edmonton": "AB",
    "America/Winnipeg": "MB",
    "America/Regina": "SK",
    "America/Halifax": "NS NB PE",
    "America/Anchorage": "AK",
    "Pacific/Honolulu": "HI",
    "Australia/Sydney": "NSW ACT",
    "Australia/Melbourne": "VIC",
    "Australia/Brisbane": "QLD",
    "Australia/Hobart": "TAS",
}
_ABBREVIATED_SEVERAL = {
    "America/New_York": "FL MI IN KY USA US",
    "America/Chicago": "TX KS NE TN ND SD",
    "America/Los_Angeles": "OR WA",
    "America/Boise": "ID",
}
_FAR_MORE_OFTEN_COUNTRIES = frozenset(("DE", "IN"))
_CONTINENTS = ("America", "Europe", "Africa", "Asia", "Australia")


def _by_name(table: dict[str, str], separator: str | None) -> dict[str, str]:
    return {name: zone for zone, names in table.items() for name in names.split(separator)}


_STATES = _by_name(_STATES_WITH_SEVERAL, ",")
_CERTAIN = _by_name(_ONE_ZONE, ",")
_LIKELY = _STATES | _by_name(_SEVERAL_ZONES, ",")
_SHORT = _by_name(_ABBREVIATED, None)
_SHORT_LIKELY = _by_name(_ABBREVIATED_SEVERAL, None)


def is_region(name: str) -> bool:
    """Whether a name, folded or an abbreviation in capitals, is that of a region."""
    return any(name in names for names in (_CERTAIN, _LIKELY, _SHORT, _SHORT_LIKELY))


def zone_of_region(name: str) -> str | None:
    """The zone of most people in a region that somebody names alone, None where it is too large for that: the USA."""
    return _CERTAIN.get(name) or _STATES.get(name)


def shares_continent(zone: str, name: str) -> bool:
    """Whether a town's zone may be in a region. `name` is folded; in small letters `or` and `in` only confirm a town."""
    told = (names.get(name) or names.get(name.upper()) for names in (_CERTAIN, _LIKELY, _SHORT, _SHORT_LIKELY))
    return any(there is not None and _continent(there) == _continent(zone) for there in told)


def zone_in_region(town: str | None, region: str) -> str | None:
    """The zone of a town in a region. `town` is the zone of the town of that name that we know, None if we know none.

    `region` is folded, or an abbreviation as it was written: `MA` counts for towns with an English name only, since
    it may be a country's as well ("Casablanca, MA").
    """
    if region.isupper() and town is not None and town != "Europe/London" and not town.startswith("America/"):
        return town
    if town is None and region in _FAR_MORE_OFTEN_COUNTRIES:
        return None  # Germany's and India's, or Delaware's and Indiana's: that has to be asked
    if certain := _CERTAIN.get(region) or _SHORT.get(region):
        return certain
    likely = _LIKELY.get(region) or _SHORT_LIKELY.get(region)
    if town is None or likely is None:
        return likely or town
    here = _continent(town)
    return likely if here != _continent(likely) and here in _CONTINENTS else town


def _continent(zone: str) -> str:
    return zone.partition("/")[0]
