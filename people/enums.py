"""Codes of people's records. Those of national returns keep their codes (CIN census, school census, SSD)."""

from django.db import models


class FamilyRole(models.TextChoices):
    """A person's place in a family."""

    CHILD = "child", "Child"
    ADULT = "adult", "Adult"


class Sex(models.TextChoices):
    """Sex as returned in the CIN census from 2024/25."""

    FEMALE = "F", "Female"
    MALE = "M", "Male"
    UNKNOWN = "U", "Not known"


class GenderIdentity(models.TextChoices):
    """Gender identity, recorded apart from sex and only when the person says it."""

    NOT_KNOWN = "00", "Not asked or not known"
    MAN = "01", "Man or boy"
    WOMAN = "02", "Woman or girl"
    SELF_DESCRIBED = "09", "Prefers to self-describe"


class Ethnicity(models.TextChoices):
    """DfE main ethnic group codes. It comes from the child or parent, and is never guessed."""

    NOBT = "NOBT", "Not yet asked"
    WBRI = "WBRI", "White British"
    WIRI = "WIRI", "White Irish"
    WIRT = "WIRT", "Traveller of Irish heritage"
    WROM = "WROM", "Gypsy or Roma"
    WOTH = "WOTH", "Any other White background"
    MWBC = "MWBC", "White and Black Caribbean"
    MWBA = "MWBA", "White and Black African"
    MWAS = "MWAS", "White and Asian"
    MOTH = "MOTH", "Any other mixed background"
    AIND = "AIND", "Indian"
    APKN = "APKN", "Pakistani"
    ABAN = "ABAN", "Bangladeshi"
    CHNE = "CHNE", "Chinese"
    AOTH = "AOTH", "Any other Asian background"
    BCRB = "BCRB", "Black Caribbean"
    BAFR = "BAFR", "Black African"
    BOTH = "BOTH", "Any other Black background"
    OOTH = "OOTH", "Any other ethnic group"
    REFU = "REFU", "Prefers not to say"


class Disability(models.TextChoices):
    """Disability codes of the CIN census. Several can hold; NONE excludes the others."""

    NONE = "NONE", "No disability"
    MOB = "MOB", "Mobility"
    HAND = "HAND", "Hand function"
    PC = "PC", "Personal care"
    INC = "INC", "Incontinence"
    COMM = "COMM", "Communication"
    LD = "LD", "Learning"
    HEAR = "HEAR", "Hearing"
    VIS = "VIS", "Vision"
    BEH = "BEH", "Behaviour"
    CON = "CON", "Consciousness"
    AUT = "AUT", "Diagnosed autism"
    DDA = "DDA", "Other"


class SenProvision(models.TextChoices):
    """Special educational needs provision, as in the school census."""

    NOT_KNOWN = "", "Not known"
    NONE = "N", "No special educational needs"
    SUPPORT = "K", "SEN support"
    PLAN = "E", "Education, health and care plan"


class SenType(models.TextChoices):
    """Main type of special educational need, as in the school census."""

    SPLD = "SPLD", "Specific learning difficulty"
    MLD = "MLD", "Moderate learning difficulty"
    SLD = "SLD", "Severe learning difficulty"
    PMLD = "PMLD", "Profound and multiple learning difficulty"
    SEMH = "SEMH", "Social, emotional and mental health"
    SLCN = "SLCN", "Speech, language and communication"
    HI = "HI", "Hearing impairment"
    VI = "VI", "Vision impairment"
    MSI = "MSI", "Multi-sensory impairment"
    PD = "PD", "Physical disability"
    ASD = "ASD", "Autistic spectrum disorder"
    OTH = "OTH", "Other difficulty or disability"


class Religion(models.TextChoices):
    """Religion as in the census of England and Wales. It comes from the person, and is never guessed."""

    NOT_KNOWN = "", "Not known"
    NONE = "NONE", "No religion"
    BUDDHIST = "BUDDHIST", "Buddhist"
    CHRISTIAN = "CHRISTIAN", "Christian"
    HINDU = "HINDU", "Hindu"
    JEWISH = "JEWISH", "Jewish"
    MUSLIM = "MUSLIM", "Muslim"
    SIKH = "SIKH", "Sikh"
    OTHER = "OTHER", "Another religion"
    NOT_SAID = "NOT_SAID", "Prefers not to say"


class Language(models.TextChoices):
    """First language, by the codes of ISO 639-3; "mis" is its code for a language without a code here."""

    NOT_KNOWN = "", "Not known"
    ENGLISH = "eng", "English"
    WELSH = "cym", "Welsh"
    BRITISH_SIGN = "bfi", "British Sign Language"
    ALBANIAN = "sqi", "Albanian"
    AMHARIC = "amh", "Amharic"
    ARABIC = "ara", "Arabic"
    BENGALI = "ben", "Bengali"
    BULGARIAN = "bul", "Bulgarian"
    CANTONESE = "yue", "Cantonese"
    CZECH = "ces", "Czech"
    FRENCH = "fra", "French"
    GERMAN = "deu", "German"
    GREEK = "ell", "Greek"
    GUJARATI = "guj", "Gujarati"
    HINDI = "hin", "Hindi"
    HUNGARIAN = "hun", "Hungarian"
    ITALIAN = "ita", "Italian"
    KURDISH = "kur", "Kurdish"
    LATVIAN = "lav", "Latvian"
    LITHUANIAN = "lit", "Lithuanian"
    MALAYALAM = "mal", "Malayalam"
    MANDARIN = "cmn", "Mandarin"
    NEPALI = "nep", "Nepali"
    PASHTO = "pus", "Pashto"
    PERSIAN = "fas", "Persian or Farsi"
    POLISH = "pol", "Polish"
    PORTUGUESE = "por", "Portuguese"
    PUNJABI = "pan", "Punjabi"
    ROMANI = "rom", "Romani"
    ROMANIAN = "ron", "Romanian"
    RUSSIAN = "rus", "Russian"
    SLOVAK = "slk", "Slovak"
    SOMALI = "som", "Somali"
    SPANISH = "spa", "Spanish"
    TAGALOG = "tgl", "Tagalog"
    TAMIL = "tam", "Tamil"
    THAI = "tha", "Thai"
    TIGRINYA = "tir", "Tigrinya"
    TURKISH = "tur", "Turkish"
    UKRAINIAN = "ukr", "Ukrainian"
    URDU = "urd", "Urdu"
    VIETNAMESE = "vie", "Vietnamese"
    YORUBA = "yor", "Yoruba"
    OTHER = "mis", "Another language"


class Interpreter(models.TextChoices):
    """Whether somebody needs an interpreter."""

    NOT_ASKED = "", "Not asked yet"
    NO = "N", "No"
    YES = "Y", "Yes"


class YearGroup(models.TextChoices):
    """National curriculum year group, as in the school census."""

    NOT_KNOWN = "", "Not known or not at school"
    N1 = "N1", "Nursery, first year"
    N2 = "N2", "Nursery, second year"
    R = "R", "Reception"
    Y1 = "1", "Year 1"
    Y2 = "2", "Year 2"
    Y3 = "3", "Year 3"
    Y4 = "4", "Year 4"
    Y5 = "5", "Year 5"
    Y6 = "6", "Year 6"
    Y7 = "7", "Year 7"
    Y8 = "8", "Year 8"
    Y9 = "9", "Year 9"
    Y10 = "10", "Year 10"
    Y11 = "11", "Year 11"
    Y12 = "12", "Year 12"
    Y13 = "13", "Year 13"
    Y14 = "14", "Year 14"
    X = "X", "Does not follow the curriculum’s years"


class ParentalResponsibility(models.TextChoices):
    """Whether an adult has parental responsibility for a child."""

    NOT_KNOWN = "", "Not known"
    YES = "yes", "Yes"
    NO = "no", "No"
    FATHER_NOT_NAMED = "father_not_named", "Father not named on the birth certificate"


class NameKind(models.TextChoices):
    """What another name of a person is."""

    BIRTH = "birth", "Name at birth"
    MARRIED = "married", "Married name"
    PREVIOUS = "previous", "Previous name"
    ALIAS = "alias", "Also known as"


class NhsNumberStatus(models.TextChoices):
    """How sure the NHS number is."""

    NOT_KNOWN = "not_known", "Not known"
    FAMILY = "family", "Given by the family"
    TRACED = "traced", "Traced by a health partner"


class UpnUnknownReason(models.TextChoices):
    """Why a child has no unique pupil number, as in the CIN census."""

    UN1 = "UN1", "Not of school age yet, or not yet given one"
    UN2 = "UN2", "Never went to a state school in England"
    UN3 = "UN3", "Educated outside England"
    UN4 = "UN4", "Newly looked after"
    UN5 = "UN5", "Numbers do not agree and are being checked"


class KeyKind(models.TextChoices):
    """What a key of the search index is made from."""

    NAME = "N", "Word of a name"
    LEFT_OUT = "L", "Word of a name without one of its letters"
    SOUND = "S", "How a name sounds in English"
    BONES = "B", "Consonants of a name"
    BIRTH = "D", "Date of birth"
    NHS_NUMBER = "H", "NHS number"
    UPN = "U", "Unique pupil number"
    POSTCODE = "P", "Postcode"
    PHONE = "T", "Phone number"
    EMAIL = "E", "E-mail address"


class RelationshipKind(models.TextChoices):
    """What a person is to another. Each pair is stored once; the inverse is computed."""

    PARENT = "parent", "Parent"
    CHILD = "child", "Child"
    STEP_PARENT = "step_parent", "Step-parent"
    STEP_CHILD = "step_child", "Step-child"
    ADOPTIVE_PARENT = "adoptive_parent", "Adoptive parent"
    ADOPTED_CHILD = "adopted_child", "Adopted child"
    GRANDPARENT = "grandparent", "Grandparent"
    GRANDCHILD = "grandchild", "Grandchild"
    AUNT_UNCLE = "aunt_uncle", "Aunt or uncle"
    NIECE_NEPHEW = "niece_nephew", "Niece or nephew"
    SIBLING = "sibling", "Brother or sister"
    HALF_SIBLING = "half_sibling", "Half-brother or half-sister"
    STEP_SIBLING = "step_sibling", "Step-brother or step-sister"
    COUSIN = "cousin", "Cousin"
    SPOUSE = "spouse", "Husband, wife or civil partner"
    FORMER_SPOUSE = "former_spouse", "Former husband, wife or civil partner"
    PARTNER = "partner", "Partner"
    FORMER_PARTNER = "former_partner", "Former partner"
    GUARDIAN = "guardian", "Special guardian"
    WARD = "ward", "Child under special guardianship"
    FOSTER_CARER = "foster_carer", "Foster carer"
    FOSTER_CHILD = "foster_child", "Foster child"
    FRIEND = "friend", "Friend"
    OTHER = "other", "Other"


_PAIRS = [
    (RelationshipKind.PARENT, RelationshipKind.CHILD),
    (RelationshipKind.STEP_PARENT, RelationshipKind.STEP_CHILD),
    (RelationshipKind.ADOPTIVE_PARENT, RelationshipKind.ADOPTED_CHILD),
    (RelationshipKind.GRANDPARENT, RelationshipKind.GRANDCHILD),
    (RelationshipKind.AUNT_UNCLE, RelationshipKind.NIECE_NEPHEW),
    (RelationshipKind.GUARDIAN, RelationshipKind.WARD),
    (RelationshipKind.FOSTER_CARER, RelationshipKind.FOSTER_CHILD),
]
INVERSE = {
    **{kind: kind for kind in RelationshipKind},
    **dict(_PAIRS),
    **{other: one for one, other in _PAIRS},
}
"""What the other person is: the inverse of each kind of relationship."""
