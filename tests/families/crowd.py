"""A few hundred made-up people of a county on the Welsh border, the same each time, to search among."""

import random
from datetime import date, timedelta

from people.models import Person
from people.search_index import index_people
from tests.factories.people import RECORDED

GIVEN = """
Oliver Amelia Harry Olivia Jack Isla George Emily Noah Ava Charlie Lily Jacob Mia Alfie Sophie
Freddie Ella Oscar Grace Leo Poppy Logan Evie Archie Ruby Theo Jessica Thomas Daisy James Freya
Joshua Alice Henry Sienna William Millie Max Chloe Lucas Phoebe Ethan Rosie Arthur Matilda
Dylan Erin Rhys Seren Owain Megan Ioan Carys Iwan Nia Gethin Mabli Rhiannon Bethan Siân Gwen
Ffion Efa Llewellyn Cerys Jakub Zuzanna Kacper Maja Mateusz Oliwia Ahmed Fatima Omar Aisha
Yusuf Zainab Bilal Maryam Ibrahim Sana David Susan Paul Karen Mark Julie Andrew Tracey Steven
Sharon Peter Deborah Robert Alison Richard Helen John Margaret Michael Patricia Stephen
Christine Kevin Elizabeth
"""
FAMILY = """
Jones Davies Williams Evans Roberts Hughes Lewis Morris Owen Price Smith Taylor Brown Wilson
Johnson Walker Wright Robinson Thompson White Edwards Green Hall Wood Harris Clarke Jackson
Turner Hill Cooper Ward Morgan Moore Clark Baker Harrison King Lee Allen Bennett Phillips
Griffiths Rogers Watkins Pryce Rowlands Vaughan Pugh Gittins Bebb Corfield Mansell Onions Rudge
Tipton Beddoes Gough Kynaston Mullard Preece Speake Titley Wynn Yapp Kowalski Nowak Wójcik
Lewandowski Khan Hussain Ahmed Begum Ali Patel Singh Kaur Tudor Tutor Rees Reece Thomas Parry
Powell Probert
"""


def crowd(count=400, seed=893):
    """Make so many people and let them be found."""
    dice = random.Random(seed)
    given_names, family_names = GIVEN.split(), FAMILY.split()
    people = []
    for _ in range(count):
        born = date(1965, 1, 1) + timedelta(days=dice.randrange(51 * 365))
        given, family = dice.choice(given_names), dice.choice(family_names)
        people.append(Person(given_name=given, family_name=family, date_of_birth=born, recorded_at=RECORDED))
    made = Person.objects.bulk_create(people)
    index_people([person.pk for person in made])
    return made
