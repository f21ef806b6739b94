/* The clock of threads: while there are several, it asks the one that runs, again and again, to let another one run.

   It writes to the fence, a word with which the interpreter compares the depth of its calls anyway.
   See rvm/rlib/native_threads.py.  */

#include <pthread.h>
#include <signal.h>
#include <time.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t wanted = PTHREAD_COND_INITIALIZER;
static volatile long interval = 5000000;        /* nanoseconds */
static volatile int is_on, is_asked;
static int exists;
static volatile long *fence;

static void *run(void *unused)
{
    (void)unused;
    for (;;) {
        struct timespec pause = {interval / 1000000000, interval % 1000000000};
        pthread_mutex_lock(&lock);
        while (!is_on)
            pthread_cond_wait(&wanted, &lock);
        pthread_mutex_unlock(&lock);
        nanosleep(&pause, NULL);
        if (is_on) {
            is_asked = 1;
            *fence = -1;
        }
    }
    return NULL;
}

/* Signals are for the program's own threads. */
static void start(void)
{
    pthread_t thread;
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    if (pthread_create(&thread, NULL, run, NULL) == 0) {
        pthread_detach(thread);
        exists = 1;
    }
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

/* Let the clock run or stand. */
void rvm_threads_run_clock(int on, long *word)
{
    pthread_mutex_lock(&lock);
    fence = word;
    is_on = on;
    if (on && !exists)
        start();
    pthread_cond_signal(&wanted);
    pthread_mutex_unlock(&lock);
}

/* In a forked process, which has no thread but the one that forked. */
void rvm_threads_forget_clock(void)
{
    pthread_mutex_init(&lock, NULL);
    pthread_cond_init(&wanted, NULL);
    is_on = is_asked = exists = 0;
}

void rvm_threads_set_interval(long nanoseconds)
{
    interval = nanoseconds;
}

/* Return whether another thread is to run, and take the question back. */
int rvm_threads_take_question(void)
{
    int asked = is_asked;
    is_asked = 0;
    return asked;
}
