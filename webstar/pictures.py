"""Pictures that people draw or photograph: whatever comes in, a plain PNG is kept."""

import io
import warnings

from PIL import Image, ImageOps

from webstar.errors import NotAPicture

LONGEST_SIDE = 1600
"""Pixels; a drawing on a tablet has fewer, and a photo of a drawing needs no more to be read."""
MOST_PIXELS = 60_000_000


def as_png(content):
    """Return a picture as a PNG of at most LONGEST_SIDE each way, upright and drawn anew.

    So where a photo was taken, and whatever else a camera or somebody hid in the file, is gone.

    :raises NotAPicture: if it is no JPEG or PNG, is damaged, or has more than MOST_PIXELS.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content), formats=["PNG", "JPEG"]) as found:
                if found.width * found.height > MOST_PIXELS:
                    raise NotAPicture
                picture = _on_white(ImageOps.exif_transpose(found))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Warning) as error:
        raise NotAPicture from error
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    kept = io.BytesIO()
    picture.save(kept, "PNG")
    return kept.getvalue()


def _on_white(picture):
    """Return the picture in plain colours; what was see-through is white paper."""
    seen = picture.convert("RGBA")
    paper = Image.new("RGBA", seen.size, "white")
    paper.alpha_composite(seen)
    return paper.convert("RGB")
