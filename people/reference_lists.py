"""What the lists of people's records hold on a new site. Administrators edit them afterwards."""

from people.models import NameGroup

LOCAL = "Starting list, for the council to change"

NAMES = """
Abigail Abi Abby Gail
Agnieszka Aga Agnes
Aleksander Alexander Alex Olek Sandy Al Xander Alec Sasha
Aleksandra Alexandra Alex Ola Sandra Lexi Sasha Alexa
Alfred Alf Alfie Fred
Amelia Millie Mia Amy
Andrew Andy Drew Andrzej Andras
Angharad Anghie Hari
Anne Ann Anna Annie Nan Hannah
Anthony Tony Ant
Archibald Archie
Barbara Babs Barb Basia
Benjamin Ben Benji Benny
Bethan Beth Betsan
Bronwen Bron
Caroline Carrie Caro Caz Carol
Cassandra Cass Cassie
Catherine Katherine Kathryn Cath Kate Katie Kathy Cathy Kitty Kat Kasia Katarzyna Cadi Catrin
Charlotte Lottie Charlie Lotte
Charles Charlie Chas Chuck
Christina Christine Chris Tina Chrissie Krystyna
Christopher Chris Kit Topher Krzysztof
Constance Connie
Cynthia Cindy
Daniel Dan Danny Deiniol
Danielle Dani
David Dave Davey Dafydd Dai Dewi Davy Taffy
Deborah Debbie Deb Debs
Dorothy Dot Dolly Dottie
Dylan Dyl
Edward Eddie Ted Teddy Ed Ned Eduard
Eleanor Ellie Nell Nora Elinor Ellen Nellie
Elizabeth Liz Lizzie Beth Betty Bess Eliza Libby Elsie Betsy Elspeth Lisa Elzbieta Bethan
Emily Em Emmy Millie
Emma Em
Evan Ifan Ieuan Ioan
Fatima Fatimah Fatema Fatma
Florence Flo Florrie Flossie
Frances Fran Frankie Fanny Francesca
Francis Frank Frankie Fran
Frederick Fred Freddie Freddy
Gabriella Gabi Ella Gaby
Gareth Gaz Garry Gary
Geoffrey Geoff Jeff Jeffrey
George Georgie Jerzy Jorge Sior
Georgina Georgie Gina Georgia
Gerald Gerry Jerry
Gertrude Trudy Gertie
Gillian Gill Jill Jilly
Grace Gracie
Gwendolen Gwen Wendy Gwenllian
Harold Harry Hal
Harriet Hattie Harri
Helen Nell Elena Helena
Henry Harry Hal Hank Hari Henryk
Hugh Huw Hughie
Isaac Ike Zac
Isabella Isabel Bella Izzy Ella Isobel Bel Issy
Jacob Jake Jakub Kuba Jack Yakub
Jacqueline Jackie Jacqui
James Jim Jimmy Jamie Jem Iago
Janet Jan Jenny
Jane Janie Sian Siân Joan Jean
Jennifer Jen Jenny Jenna Jennie
Jeremy Jez Jerry
Jessica Jess Jessie
Joanna Jo Joanne Joasia Joan
John Jon Johnny Jack Ian Sion Siôn Ieuan Evan Ioan Jan Sean Shaun
Jonathan Jon Jonny Jono
Joseph Joe Joey Jozef Yusuf Yousef
Josephine Jo Josie
Joshua Josh
Judith Judy Jude Jodie
Julia Julie Jules
Kenneth Ken Kenny
Kimberley Kim
Laura Laurie Lowri Lauren
Lawrence Laurence Larry Laurie Loz
Leonard Len Lenny Leo
Lewis Louis Lou Lew
Llewelyn Llew Lyn Llywelyn
Louise Lou Lulu Louisa
Lucy Lu Lucille
Lukasz Lukas Luke Luca
Madeleine Maddy Maddie Lena
Malgorzata Gosia Margaret
Margaret Maggie Meg Peggy Peg Madge Marge Margie Greta Megan Mared Marged Rita Daisy
Martha Marty Mattie
Mary Molly Polly Mari Mair May Maria Marie Miriam Mae
Matilda Tilly Tilda Mattie
Matthew Matt Matty Mateusz
Megan Meg Meggie
Michael Mike Mick Mickey Michal Mihangel Mikey Meic
Mohammed Mohammad Muhammad Mohamed Mo Mohd Md Mohamad Muhammed Mehmet Mahomed
Morgan Mog
Natalie Nat Natasha Tash Tasha Natalia
Nathan Nathaniel Nat Nate
Nicholas Nick Nicky Nico Mikolaj Col
Nicola Nicky Nikki Nic
Oliver Ollie Oli Olly
Olivia Liv Livvy Libby Ollie
Osman Usman Othman Uthman
Omar Umar Omer
Owen Owain Ewan Ewen
Pamela Pam
Patricia Pat Patsy Tricia Trish Patty
Patrick Pat Paddy Rick
Penelope Penny
Peter Pete Pedr Piotr
Philip Phil Pip
Philippa Pippa Pip
Rachel Rach Rae
Rebecca Becky Becca Bex Reba
Rhiannon Rhi Non
Richard Dick Rick Ricky Rich Richie Ryszard Rhisiart
Robert Rob Bob Bobby Robbie Bert Robin Robyn
Roderick Rod Roddy Rory
Ronald Ron Ronnie
Rosemary Rose Rosie Romy
Samantha Sam Sammy
Samuel Sam Sammy
Sarah Sara Sally Sadie
Sebastian Seb Bastian
Sophia Sophie Sofia Zofia Zosia Soph
Stephanie Steph Stevie
Stephen Steven Steve Steffan Stefan Stevie Szczepan
Susan Sue Susie Suzanne Suzy Susanna
Teresa Theresa Tess Terry Tessa
Terence Terry Tel
Thomas Tom Tommy Tomos Twm Tomasz
Timothy Tim Timmy
Tobias Toby
Valerie Val
Veronica Ronnie Vera
Victoria Vicky Tori Vikki Vix Toria
Vincent Vince Vinny
Walter Wally Walt
William Will Bill Billy Liam Willie Wills Gwilym Gwil
Winifred Winnie Freda
Wojciech Wojtek Voytek
Yusuf Yousuf Youssef Yousaf
Zachary Zac Zak Zach
Zainab Zaynab Zeinab Zeynep
"""


def rows():
    """Yield (model, code, values) of each item."""
    for place, line in enumerate(NAMES.split("\n")[1:-1], start=1):
        group = NameGroup(label=line.split()[0], names=line.split())
        group.clean()
        values = {"label": group.label, "names": group.names, "position": place, "source": LOCAL}
        yield NameGroup, group.label.upper(), values
