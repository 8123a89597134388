"""A folder of files replaced whole or not at all."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
"""Both from Linux' uapi headers (fcntl.h, fs.h)."""
_SEAL = ".complete"
_KEPT = (".gitignore", ".gitkeep")


class UnfitFolder(Exception):
    """The folder cannot hold releases."""


class ForeignFiles(UnfitFolder):
    """The folder holds files that are of no release, and would be lost."""


def replace_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make `folder` hold exactly `files` (names without directories). Killed at any moment, it holds old or new.

    Where the system cannot exchange two folders in one step, a kill between its two steps leaves that for the next
    call of `recover`, which this begins with. Raises ForeignFiles, OSError.
    """
    folder = folder.resolve()  # a symbolic link stays, and what it points to is replaced
    recover(folder)
    _refuse_foreign(folder, files)
    new = _sibling(folder, "new")
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    kept = {name: (folder / name).read_bytes() for name in _KEPT if (folder / name).is_file()}
    for name, content in {**kept, **files}.items():
        _write(new / name, content)
    _write(new / _SEAL, b"")
    _sync(new)
    _swap(folder, new)


def check_folder(folder: Path) -> None:
    """Raise UnfitFolder for a mount point, which can be filled but not replaced whole; asked before a run begins."""
    if folder.is_mount():
        raise UnfitFolder(f"{folder} is a mount point and cannot be replaced whole; choose a folder inside it")


def recover(folder: Path) -> None:
    """Finish a replacement that was interrupted after the new files were whole; drop one that was not."""
    folder = folder.resolve()
    new = _sibling(folder, "new")
    if (new / _SEAL).exists() and not (folder / _SEAL).exists():
        _swap(folder, new)
    shutil.rmtree(new, ignore_errors=True)
    shutil.rmtree(_sibling(folder, "old"), ignore_errors=True)
    (folder / _SEAL).unlink(missing_ok=True)


def _swap(folder: Path, new: Path) -> None:
    if folder.exists() and not _exchanged(folder, new):
        _moved_aside(folder, _sibling(folder, "old"))
    if not folder.exists():
        new.rename(folder)
    # Whatever `new` names now is the old release. The seal goes last: while it stands, no recovery touches the folder.
    shutil.rmtree(new, ignore_errors=True)
    shutil.rmtree(_sibling(folder, "old"), ignore_errors=True)
    (folder / _SEAL).unlink(missing_ok=True)
    _sync(folder.parent)


def _exchanged(folder: Path, new: Path) -> bool:
    """Whether the system swapped the two in one step. Linux can, on most file systems."""
    if not sys.platform.startswith("linux"):
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    paths = os.fsencode(folder), os.fsencode(new)
    if not hasattr(libc, "renameat2"):
        return False
    if libc.renameat2(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    # EXDEV: a folder from a lower layer of overlayfs (a container's image) cannot be renamed at all.
    if code in (errno.ENOSYS, errno.EINVAL, errno.EXDEV, errno.ENOTSUP):
        return False
    raise OSError(code, os.strerror(code), str(folder))


def _moved_aside(folder: Path, old: Path) -> None:
    old.mkdir(exist_ok=True)
    for path in folder.iterdir():
        path.replace(old / path.name)
    folder.rmdir()


def _refuse_foreign(folder: Path, files: Mapping[str, bytes]) -> None:
    if folder.exists():
        allowed = {*files, *_KEPT, _SEAL}
        foreign = sorted(path.name for path in folder.iterdir() if path.name not in allowed)
        if foreign:
            raise ForeignFiles(f"{folder} holds files of no release: {', '.join(foreign[:5])}; choose another folder")


def _sibling(folder: Path, role: str) -> Path:
    return folder.with_name(f".{folder.name}.{role}")


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
