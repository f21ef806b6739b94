/* Notes which pages of an executable's data a program touches: start_order.py preloads it into the executable.

   When the program starts, the data cannot be read or written; at the first access to a page, the handler notes the
   page and gives it back.  RVM_TOUCHED names the executable, and RVM_PAGES the file that gets the pages'
   addresses at the end. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { PAGE = 4096, LINE = 4096 };
static char *start, *end;
static unsigned char *touched;      /* one byte for each page from start to end */

static void give_page(int number, siginfo_t *info, void *context)
{
    char *at = info->si_addr;
    if (at < start || at >= end) {
        signal(number, SIG_DFL);    /* the access comes again, and is the program's error */
        return;
    }
    size_t page = (at - start) / PAGE;
    touched[page] = 1;
    mprotect(start + page * PAGE, PAGE, PROT_READ | PROT_WRITE);
}

static void find_data(const char *executable)
{
    static char line[LINE];
    FILE *maps = fopen("/proc/self/maps", "r");
    while (maps && fgets(line, sizeof line, maps)) {
        void *from, *to;
        char access[5];
        if (strstr(line, executable) && sscanf(line, "%p-%p %4s", &from, &to, access) == 3 && access[1] == 'w') {
            start = from;
            end = to;
        }
    }
    if (maps)
        fclose(maps);
}

__attribute__((constructor)) static void take_pages(void)
{
    const char *executable = getenv("RVM_TOUCHED");
    struct sigaction action = { .sa_sigaction = give_page, .sa_flags = SA_SIGINFO | SA_NODEFER };
    if (!executable)
        return;
    find_data(executable);
    touched = calloc((end - start) / PAGE + 1, 1);
    if (start && touched && !sigaction(SIGSEGV, &action, NULL))
        mprotect(start, end - start, PROT_NONE);
}

__attribute__((destructor)) static void tell_pages(void)
{
    const char *name = getenv("RVM_PAGES");
    FILE *pages = name && touched ? fopen(name, "w") : NULL;
    if (!pages)
        return;
    for (char *page = start; page < end; page += PAGE)
        if (touched[(page - start) / PAGE])
            fprintf(pages, "%lx\n", (unsigned long)page);
    fclose(pages);
}
