/* What the executable says when a signal of its own making ends it.

   The handlers run on a stack of their own, for the usual one may be what overflowed, and
   do only what a signal handler may.  Their text stands ready before.  See rvm/rlib/crash.py.  */

#define _GNU_SOURCE
#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

struct kind {
    int number;
    const char *name;       /* as CPython's faulthandler has it */
    const char *words;
};

static const struct kind kinds[] = {
    {SIGSEGV, "Segmentation fault", "a segmentation fault"},
    {SIGBUS, "Bus error", "a bus error"},
    {SIGFPE, "Floating point exception", "a floating point exception"},
    {SIGILL, "Illegal instruction", "an illegal instruction"},
    {SIGABRT, "Aborted", "an abort"},
};
#define KINDS (sizeof kinds / sizeof kinds[0])

#define TEXT_SIZE 1024
static char text[TEXT_SIZE + 1];        /* which rvm this is, with the options that it was given */
static size_t text_end;
static int fault_fd = -1;               /* where faulthandler's message goes, if it is enabled */
static char stack[256 * 1024];          /* with room for any processor's registers, and for the interpreter */
static void (*write_calls)(void);       /* writes the calls under way, if faulthandler is enabled */

static size_t append(char *line, size_t end, const char *more)
{
    size_t length = strlen(more);
    memcpy(line + end, more, length);
    return end + length;
}

static void say(int fd, const char *line, size_t length)
{
    ssize_t written = write(fd, line, length);
    (void)written;          /* what cannot be said is not */
}

static void handle(int number)
{
    char line[TEXT_SIZE + 256];
    const struct kind *kind = kinds;
    size_t end = 0;

    while (kind->number != number)
        kind++;
    if (fault_fd >= 0) {
        end = append(line, end, "Fatal Python error: ");
        end = append(line, end, kind->name);
        end = append(line, end, "\n\n");
        say(fault_fd, line, end);
        if (write_calls != NULL) {
            write_calls();              /* should it fail in turn, that ends the process */
            say(fault_fd, "\n", 1);
        }
    }
    end = append(line, 0, "rvm: crashed with ");
    end = append(line, end, kind->words);
    end = append(line, end, "; please report it with the program and this: ");
    end = append(line, end, text);
    end = append(line, end, "\n");
    say(fault_fd >= 0 ? fault_fd : 2, line, end);
    raise(number);          /* the action is the default again (SA_RESETHAND) */
}

void rvm_crash_install(void)
{
    stack_t other = {.ss_sp = stack, .ss_size = sizeof stack};
    struct sigaction action = {.sa_handler = handle, .sa_flags = SA_ONSTACK | SA_RESETHAND | SA_NODEFER};
    struct sigaction before;
    size_t i;

    sigemptyset(&action.sa_mask);
    if (sigaltstack(&other, NULL) != 0)
        action.sa_flags &= ~SA_ONSTACK;
    for (i = 0; i < KINDS; i++) {
        if (sigaction(kinds[i].number, NULL, &before) == 0 && before.sa_handler == SIG_DFL)
            sigaction(kinds[i].number, &action, NULL);
    }
}

/* Add to the text as much as there is room for; control characters become spaces: it is to be one line. */
void rvm_crash_add(const char *words, long length)
{
    long i;

    for (i = 0; i < length && text_end < TEXT_SIZE; i++)
        text[text_end++] = (unsigned char)words[i] < ' ' ? ' ' : words[i];
}

void rvm_crash_set_fd(int fd)
{
    fault_fd = fd;
}

void rvm_crash_call(void *function)
{
    write_calls = (void (*)(void))function;
}

void rvm_crash_say(const char *words, long length)
{
    say(fault_fd, words, length);
}

int rvm_crash_get_fd(void)
{
    return fault_fd;
}


/* Crashing on purpose, without a core dump. */

static void no_core_dump(void)
{
    struct rlimit limit;

    if (getrlimit(RLIMIT_CORE, &limit) == 0) {
        limit.rlim_cur = 0;
        setrlimit(RLIMIT_CORE, &limit);
    }
}

void rvm_crash_raise(int number)
{
    no_core_dump();
    raise(number);
}

long rvm_crash_read_null(void)
{
    volatile long *volatile null = 0;

    no_core_dump();
    return *null;
}

#define MOST_STACK (100 * 1024 * 1024)

static uintptr_t descend(uintptr_t top, uintptr_t last)
{
    volatile char frame[4096];
    uintptr_t here = (uintptr_t)frame;

    frame[0] = frame[4095] = 1;
    if (top - here > MOST_STACK)
        return here + (uintptr_t)frame[0];
    return descend(top, here) + (uintptr_t)frame[4095] + last;
}

/* Overflow the machine stack; returns where it may grow beyond 100 MB. */
void rvm_crash_stack_overflow(void)
{
    char top;

    no_core_dump();
    descend((uintptr_t)&top, 0);
}
