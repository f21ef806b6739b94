"""Makes some of the functions behind RPython's lists, dicts and numbers faster before it translates; on Python 2.7.

They do the same as those of RPython 0.2.1, which are written for any type of items and any size.
"""
from rpython.rlib import jit, rgc, types
from rpython.rlib.objectmodel import keepalive_until_here
from rpython.rlib.rarithmetic import intmask
from rpython.rlib.signature import signature
from rpython.rtyper import rlist
from rpython.rtyper.debug import ll_assert
from rpython.rtyper.lltypesystem import ll_str, rlist as ll_rlist, rordereddict
from rpython.rtyper.lltypesystem.llmemory import cast_ptr_to_adr, itemoffsetof, raw_memmove, sizeof
from rpython.rtyper.lltypesystem.lloperation import llop
from rpython.rtyper.lltypesystem.lltype import Array, Char, Void, malloc, typeOf

FEW_ENTRIES = 100   # of a dict: below, its room grows by half
FEW = 12        # items: so many are moved one by one, without a call or another object that the collector looks at
TINY, LONG = 9, 1024    # lengths of lists: below the first they grow by three items, from the second on by a quarter

PAIRS = malloc(Array(Char), 200, immortal=True)     # the two digits of each number below 100
for _i in range(200):
    PAIRS[_i] = ("%02d" % (_i >> 1))[_i & 1]


@jit.dont_look_inside
def move_items(l, source, target, count):
    """Move `count` items of the list from `source` on to `target`; the two ranges may overlap."""
    items = l.ll_items()
    TYPE = typeOf(items).TO
    if count > FEW:
        if rgc._contains_gcptr(TYPE.OF):
            llop.gc_writebarrier(Void, items)       # the collector is to look at all of them
        first = cast_ptr_to_adr(items) + itemoffsetof(TYPE, 0)
        raw_memmove(first + sizeof(TYPE.OF) * source, first + sizeof(TYPE.OF) * target, sizeof(TYPE.OF) * count)
        keepalive_until_here(items)
    elif source > target:
        i = 0
        while i < count:
            l.ll_setitem_fast(target + i, l.ll_getitem_fast(source + i))
            i += 1
    else:
        while count > 0:
            count -= 1
            l.ll_setitem_fast(target + count, l.ll_getitem_fast(source + count))


def clear_end(l, start, stop):
    """Clear those of the list's items that are behind its new end, so that they die, and make it end there."""
    null = rlist.ll_null_item(l)
    if null is not None:
        i = start
        while i < stop:
            l.ll_setitem_fast(i, null)
            i += 1
    l._ll_resize_le(start)


def move_items_at_once():
    """Move the items behind one that is inserted or deleted by memmove.

    RPython moves them one by one, each with a write barrier if it is a pointer: to delete one of 200 ints took half
    of the time of a loop that inserts one, searches for it and deletes it.
    """
    insert = rlist.ll_insert_nonneg

    @jit.look_inside_iff(lambda l, i, n: jit.isvirtual(l) and jit.isconstant(i))
    def ll_insert_nonneg(l, index, newitem):
        if jit.we_are_jitted():
            insert(l, index, newitem)
            return
        length = l.ll_length()
        ll_assert(0 <= index, "negative list insertion index")
        ll_assert(index <= length, "list insertion index out of bound")
        l._ll_resize_ge(length + 1)
        move_items(l, index, index + 1, length - index)
        l.ll_setitem_fast(index, newitem)

    def ll_delitem_nonneg(func, l, index):
        ll_assert(index >= 0, "unexpectedly negative list delitem index")
        length = l.ll_length()
        if func is rlist.dum_checkidx:
            if index >= length:
                raise IndexError
        else:
            ll_assert(index < length, "list delitem index out of bound")
        newlength = length - 1
        move_items(l, index + 1, index, newlength - index)
        clear_end(l, newlength, length)

    ll_delitem_nonneg.oopspec = 'list.delitem(l, index)'

    def ll_listdelslice_startstop(l, start, stop):
        length = l.ll_length()
        ll_assert(start >= 0, "del l[start:x] with unexpectedly negative start")
        ll_assert(start <= length, "del l[start:x] with start > len(l)")
        ll_assert(stop >= start, "del l[x:y] with x > y")
        if stop > length:
            stop = length
        newlength = length - (stop - start)
        move_items(l, stop, start, newlength - start)
        clear_end(l, newlength, length)

    ll_listdelslice_startstop.oopspec = 'list.delslice_startstop(l, start, stop)'

    rlist.ll_insert_nonneg = ll_insert_nonneg
    rlist.ll_delitem_nonneg = ll_delitem_nonneg
    rlist.ll_listdelslice_startstop = ll_listdelslice_startstop


def grow_faster():
    """Give a list that one item is appended to room for half as many more, a long one for a quarter.

    RPython gives it an eighth.  Lists of 300 items that were appended took 1.35 times as long, such as had been copied
    15 times instead of 9; one of 23 million took 1.7 times as long, with the same peak of memory: what the collector
    had not yet freed of its copies.
    """
    resize = ll_rlist._ll_list_resize_hint_really

    @jit.look_inside_iff(lambda l, newsize, overallocate: jit.isconstant(len(l.items)) and jit.isconstant(newsize))
    @signature(types.any(), types.int(), types.bool(), returns=types.none())
    def _ll_list_resize_hint_really(l, newsize, overallocate):
        length = l.length
        if not overallocate or newsize != length + 1 or newsize < TINY:
            resize(l, newsize, overallocate)
            return
        more = newsize >> 1 if newsize < LONG else newsize >> 2
        items = malloc(typeOf(l).TO.items.TO, newsize + more)
        rgc.ll_arraycopy(l.items, items, 0, 0, length)
        l.items = items

    ll_rlist._ll_list_resize_hint_really = _ll_list_resize_hint_really


def index_copies_late():
    """Leave the index of a copied dict to be made where a key is looked up, if the keys are no objects.

    RPython makes it with the copy, which took as long again.  The keywords of `f(**keywords)` are copied and only
    gone through.  A dict that deleted entries are in is copied as before: RPython has no such dict without an index.
    """
    copy = rordereddict.ll_dict_copy

    def ll_dict_copy(dict):
        DICT = typeOf(dict).TO
        if hasattr(DICT, 'fnkeyhash') or dict.num_live_items != dict.num_ever_used_items:
            return copy(dict)
        count = dict.num_live_items
        result = DICT.allocate()
        result.entries = DICT.entries.TO.allocate(len(dict.entries))
        result.num_live_items = count
        result.num_ever_used_items = count
        rgc.ll_arraycopy(dict.entries, result.entries, 0, 0, count)
        rordereddict.ll_no_initial_index(result)
        return result

    ll_dict_copy.oopspec = 'odict.copy(dict)'
    rordereddict.ll_dict_copy = ll_dict_copy


def grow_small_dicts_by_half():
    """Let dicts have room for 8, 20, 38, 65 and 105 entries, one after another, where they had 8, 17, 27, ..., 98, 118.

    To fill the namespace of a module with 100 names took nine arrays of 500 entries, now five of 236; of the 67 million
    instructions of importing twelve modules 4 were for such arrays.

    From 100 entries on the room grows by an eighth as before: an index of bytes, which is for up to 170 entries, must
    not come to have room for more than 253 while none of them is deleted.
    """
    def overallocate_entries_len(count):
        if count < FEW_ENTRIES:
            return count + (count >> 1) + 8
        return count + (count >> 3) + 8

    rordereddict._overallocate_entries_len = overallocate_entries_len


def write_two_digits_at_once():
    """Divide an integer by 100 rather than by 10 to write it in decimal: half as many divisions, one after another."""
    from rpython.rtyper.lltypesystem.rstr import mallocstr

    @jit.elidable
    def ll_int2dec(val):
        sign = int(val < 0)
        if sign:
            val = ll_str.ll_unsigned(-val)
        else:
            val = ll_str.ll_unsigned(val)
        length = sign + 1
        rest = val
        while rest >= 100:
            rest //= 100
            length += 2
        if rest >= 10:
            length += 1
        result = mallocstr(length)
        if sign:
            result.chars[0] = '-'
        while val >= 100:
            pair = intmask(val % 100) * 2
            val //= 100
            length -= 2
            result.chars[length] = PAIRS[pair]
            result.chars[length + 1] = PAIRS[pair + 1]
        pair = intmask(val) * 2
        if val >= 10:
            result.chars[length - 2] = PAIRS[pair]
        result.chars[length - 1] = PAIRS[pair + 1]
        return result

    ll_str.ll_int2dec = ll_int2dec


def apply():
    """Apply all of them."""
    move_items_at_once()
    grow_faster()
    index_copies_late()
    grow_small_dicts_by_half()
    write_two_digits_at_once()
