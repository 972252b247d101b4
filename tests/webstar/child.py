"""What the screen in a child's hands is sent, and a picture to send."""

import io

from django.urls import reverse
from PIL import Image

PASSCODE = "482917"
CHILD = "/with-the-child/"


def hand_over(client, case, number=1, passcode=PASSCODE):
    page = reverse("webstar:hand_over", args=[case.reference, number])
    return client.post(page, {"passcode": passcode, "again": passcode})


def unlock(client, passcode=PASSCODE):
    return client.post(reverse("child:unlock"), {"passcode": passcode})


def picture(kind="PNG", size=(40, 30), **told):
    kept = io.BytesIO()
    Image.new("RGB", size, "navy").save(kept, kind, **told)
    return kept.getvalue()
