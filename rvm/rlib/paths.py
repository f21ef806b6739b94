"""POSIX paths as byte strings; nothing here looks at the disk."""


def is_absolute(path):
    return len(path) > 0 and path[0] == '/'


def join(directory, name):
    """Return the path of `name` seen from `directory`."""
    if directory == '' or is_absolute(name):
        return name
    if directory[len(directory) - 1] == '/':
        return directory + name
    return directory + '/' + name


def _name_start(path):
    """Return the offset after the last slash."""
    start = path.rfind('/') + 1
    assert start >= 0
    return start


def basename(path):
    """Return what follows the last slash."""
    return path[_name_start(path):]


def dirname(path):
    """Return what precedes the last slash, without slashes at its end unless it has only slashes."""
    end = _name_start(path)
    stop = end
    while stop > 0 and path[stop - 1] == '/':
        stop -= 1
    if stop == 0:
        stop = end
    assert stop >= 0
    return path[:stop]


def normalize(path):
    """Return the path without empty parts, without `.` and, if they can be resolved, without `..`."""
    if path == '':
        return '.'
    root = ''
    if is_absolute(path):
        root = '/'
        if path.startswith('//') and not path.startswith('///'):
            root = '//'         # POSIX gives two slashes a meaning of their own
    parts = []
    for part in path.split('/'):
        if part == '' or part == '.':
            continue
        if part != '..' or len(parts) > 0 and parts[len(parts) - 1] == '..':
            parts.append(part)
        elif len(parts) > 0:
            parts.pop()
        elif root == '':
            parts.append(part)
    result = root + '/'.join(parts)
    if result == '':
        return '.'
    return result
