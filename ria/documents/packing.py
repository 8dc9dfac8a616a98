"""ZIP archives that are the same for the same content: sorted, with fixed dates and attributes."""

import io
import zipfile
from collections.abc import Mapping

CONTENT_TYPES = "[Content_Types].xml"
XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
FIXED_DATE = (1980, 1, 1, 0, 0, 0)


def packed(files: Mapping[str, bytes], *, compressed: bool = False) -> bytes:
    """The archive. Not compressed, its bytes depend on no version of the compressor: templates are compared so."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in sorted(files, key=lambda name: (name != CONTENT_TYPES, name)):
            info = zipfile.ZipInfo(name, FIXED_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED if compressed else zipfile.ZIP_STORED
            info.create_system = 0
            archive.writestr(info, files[name])
    return buffer.getvalue()
