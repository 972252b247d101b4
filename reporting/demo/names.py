"""First names and surnames from which families and staff are named. No combination stands for anybody."""

GIRLS = (
    "Amelia", "Olivia", "Isla", "Emily", "Poppy", "Ava", "Jessica", "Lily", "Sophie", "Grace", "Evie", "Ruby",
    "Chloe", "Daisy", "Freya", "Phoebe", "Florence", "Alice", "Sienna", "Matilda", "Erin", "Holly", "Megan",
    "Ellie", "Imogen", "Seren", "Carys", "Molly", "Lacey", "Zofia", "Maja", "Aisha", "Zara", "Nia", "Leah",
    "Rosie", "Eliza", "Maisie", "Tilly", "Bethany", "Martha", "Orla", "Heidi", "Amber", "Kayla", "Skye",
)  # fmt: skip
BOYS = (
    "Oliver", "Jack", "Harry", "Jacob", "Charlie", "Thomas", "Oscar", "William", "James", "George", "Alfie",
    "Joshua", "Noah", "Ethan", "Archie", "Leo", "Logan", "Lucas", "Mason", "Toby", "Finley", "Harvey",
    "Riley",
    "Callum", "Rhys", "Dylan", "Owen", "Ewan", "Jayden", "Tyler", "Kai", "Jakub", "Filip", "Yusuf", "Adam",
    "Louis", "Stanley", "Frankie", "Reuben", "Kieran", "Liam", "Ellis", "Jude", "Zachary", "Bobby", "Ollie",
)  # fmt: skip
WOMEN = (
    "Sarah", "Claire", "Emma", "Kelly", "Donna", "Rachel", "Gemma", "Stacey", "Natalie", "Leanne", "Michelle",
    "Hayley", "Joanne", "Kerry", "Amy", "Laura", "Lisa", "Becky", "Sian", "Rhiannon", "Katie", "Zoe", "Tracy",
    "Samantha", "Vicky", "Danielle", "Carly", "Jodie", "Magda", "Anna", "Farah", "Priya", "Charlotte", "Tina",
    "Helen", "Nicola", "Angela", "Debbie", "Cheryl", "Louise", "Jade", "Abbie", "Shannon", "Kirsty",
)  # fmt: skip
MEN = (
    "David", "Paul", "Mark", "Andrew", "Lee", "Darren", "Craig", "Gareth", "Steven", "Ryan", "Ben", "Matthew",
    "Chris", "Simon", "Dean", "Carl", "Wayne", "Ian", "Stuart", "Neil", "Jason", "Luke", "Adam", "Michael",
    "Tomasz", "Imran", "Robert", "Jonathan", "Shaun", "Nathan", "Kevin", "Peter", "Aled", "Huw",
)  # fmt: skip
GRANDPARENTS = ("Margaret", "Jean", "Patricia", "Maureen", "Alan", "Brian", "Raymond", "Sheila")
GRANDFATHERS = frozenset({"Alan", "Brian", "Raymond"})

FIRST_HALVES = (
    "Ash", "Bel", "Black", "Bram", "Brook", "Cal", "Car", "Clay", "Crow", "Dar", "Ed", "Fair", "Fen", "Gar",
    "Hal", "Hart", "Hazel", "Hol", "Kem", "Lang", "Lin", "Mar", "Mil", "Nor", "Oak", "Pen", "Rad", "Ren",
    "Sel", "Stan", "Thorn", "Wal", "West", "Wil", "Win", "Wood",
)  # fmt: skip
SECOND_HALVES = (
    "bridge", "brook", "bury", "cliffe", "cott", "croft", "dale", "field", "ford", "gate", "grove", "ham",
    "hurst", "ley", "low", "mere", "more", "rick", "shaw", "stock", "ton", "ward", "well", "wick", "worth",
)  # fmt: skip
OTHER_SURNAMES = (
    "Evans", "Davies", "Price", "Pugh", "Preece", "Bebb", "Gittins", "Jarrett", "Mansell", "Onions",
    "Beddoes",
    "Hotchkiss", "Meredith", "Tudor", "Vaughan", "Bowen", "Kowalska", "Nowak", "Begum", "Hussain", "Patel",
    "Sharma", "Chen", "Adeyemi", "Okafor", "Lovell", "Murphy", "Doyle", "Campbell", "Singh",
)  # fmt: skip


def surname(chance):
    """Return a surname: mostly one put together from two halves, so that few families share one."""
    if chance.random() < 0.35:
        return chance.choice(OTHER_SURNAMES)
    return chance.choice(FIRST_HALVES) + chance.choice(SECOND_HALVES)


STREETS = (
    "Alder", "Bakehouse", "Barley", "Bellringer", "Blackthorn", "Brewery", "Canalside", "Chapel", "Cobbler",
    "Damson", "Drovers", "Foundry", "Gorse", "Harebell", "Kiln", "Lapwing", "Limekiln", "Mill", "Old Station",
    "Orchard", "Packhorse", "Quarry", "Rookery", "Saddlers", "Sheepwash", "Skylark", "Tannery", "Tollgate",
    "Weavers", "Wharf", "Windmill", "Yew Tree",
)  # fmt: skip
WAYS = ("Close", "Lane", "Road", "Street", "Avenue", "Rise", "Walk", "Gardens", "Drive", "View", "Croft")
