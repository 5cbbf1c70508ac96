#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* Signals and other threads reach the main thread's poll through these; a byte says what happened. */
static int signal_pipe[2] = {-1, -1};
static int wake_pipe[2] = {-1, -1};

static bool make_pipe(int ends[2]) {
  return ends[0] >= 0 || pipe2(ends, O_CLOEXEC | O_NONBLOCK) == 0;
}

static void send(int descriptor, char byte) {
  int saved = errno;
  /* A full pipe already wakes the reader. */
  while (write(descriptor, &byte, 1) < 0 && errno == EINTR) {
  }
  errno = saved;
}

void tui_wake(void) {
  if (wake_pipe[1] >= 0) send(wake_pipe[1], 'w');
}

/* ---- Signals that the main thread answers ---- */

static void note(int signal) {
  send(signal_pipe[1], signal == SIGWINCH ? 'r' : signal == SIGTSTP ? 's' : 'c');
}

static void handle(int signal, void (*handler)(int), int flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigfillset(&action.sa_mask);
  sigaction(signal, &action, NULL);
}

bool tui_signals_prepare(void) {
  if (!make_pipe(signal_pipe) || !make_pipe(wake_pipe)) return false;
  /* Before newterm: where ncurses finds handlers it installs none, nor does it ignore SIGTSTP while it paints. */
  handle(SIGWINCH, note, SA_RESTART);
  handle(SIGTSTP, note, SA_RESTART);
  handle(SIGCONT, note, SA_RESTART);
  return true;
}

void tui_signals_stop(void) {
  /* The others of the group first (a script that started us must stop too), then, and only then, ourselves. */
  handle(SIGTSTP, SIG_IGN, 0);
  handle(SIGCONT, SIG_DFL, 0);
  kill(0, SIGTSTP);
  handle(SIGTSTP, SIG_DFL, 0);
  raise(SIGTSTP);
  handle(SIGTSTP, note, SA_RESTART);
  handle(SIGCONT, note, SA_RESTART);
}

/* ---- Signals that end the program ---- */

static struct termios saved_modes;
static const char *reset_bytes;
static size_t reset_length;
static volatile sig_atomic_t owns_screen;

void tui_signals_own_screen(bool owns) { owns_screen = owns; }

static void write_out(const char *bytes, size_t left) {
  while (left > 0) {
    ssize_t written = write(STDOUT_FILENO, bytes, left);
    if (written <= 0) return;
    bytes += written;
    left -= (size_t)written;
  }
}

static bool is_fault(int signal) {
  return signal == SIGILL || signal == SIGTRAP || signal == SIGSEGV || signal == SIGBUS || signal == SIGFPE ||
         signal == SIGABRT || signal == SIGSYS;
}

/* Gives the terminal back by calls that a signal handler may make, then lets the signal do what it does. */
static void restore_and_die(int signal) {
  static const char apology[] =
      "volunteer-tui ended because of a mistake in it. What was saved is kept.\n"
      "Please report what you did last.\n";
  if (owns_screen) {
    owns_screen = 0;
    write_out(reset_bytes, reset_length);
    tcsetattr(STDIN_FILENO, TCSANOW, &saved_modes);
    if (is_fault(signal)) write_out(apology, sizeof apology - 1);
  }
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigaction(signal, &action, NULL);
  raise(signal);
}

void tui_signals_install(const struct termios *saved, const char *reset, size_t length) {
  saved_modes = *saved;
  reset_bytes = reset;
  reset_length = length;

  /* An overflowing stack faults too; its handler needs another one. */
  static char alternate[64 * 1024];
  stack_t stack = {.ss_sp = alternate, .ss_size = sizeof alternate, .ss_flags = 0};
  sigaltstack(&stack, NULL);

  /* This also replaces the handlers with which the Swift runtime would start a debugger on our raw screen. */
  static const int fatal[] = {SIGILL,  SIGTRAP, SIGSEGV, SIGBUS,  SIGFPE,  SIGABRT, SIGSYS,  SIGTERM, SIGHUP,
                              SIGQUIT, SIGINT,  SIGPIPE, SIGALRM, SIGUSR1, SIGUSR2, SIGXCPU, SIGXFSZ};
  for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++) {
    struct sigaction before;
    bool is_ignored = sigaction(fatal[i], NULL, &before) == 0 && before.sa_handler == SIG_IGN;
    if (!is_ignored) handle(fatal[i], restore_and_die, SA_ONSTACK);
  }
}

sigset_t tui_signals_hold(void) {
  sigset_t all, before;
  sigfillset(&all);
  /* A program in the background must stop before it changes the terminal. */
  sigdelset(&all, SIGTTOU);
  sigdelset(&all, SIGTTIN);
  pthread_sigmask(SIG_BLOCK, &all, &before);
  return before;
}

void tui_signals_release(const sigset_t *before) { pthread_sigmask(SIG_SETMASK, before, NULL); }

/* ---- Waiting ---- */

tui_wait_result tui_wait(int milliseconds) {
  tui_wait_result result = {0};
  struct pollfd sources[3] = {{.fd = STDIN_FILENO, .events = POLLIN},
                              {.fd = signal_pipe[0], .events = POLLIN},
                              {.fd = wake_pipe[0], .events = POLLIN}};
  /* An interrupted poll is a signal whose byte is in the pipe: look without waiting. */
  while (poll(sources, 3, milliseconds) < 0 && errno == EINTR) milliseconds = 0;

  char bytes[256];
  ssize_t count;
  while ((count = read(signal_pipe[0], bytes, sizeof bytes)) > 0) {
    for (ssize_t i = 0; i < count; i++) {
      if (bytes[i] == 'r') result.resized = true;
      if (bytes[i] == 's') result.stopping = true;
      if (bytes[i] == 'c') result.continued = true;
    }
  }
  while (read(wake_pipe[0], bytes, sizeof bytes) > 0) {
  }
  if (sources[0].revents != 0) {
    int available = 0;
    bool can_read = ioctl(STDIN_FILENO, FIONREAD, &available) == 0 && available > 0;
    /* Ready, with nothing to read, is the end: asking again would spin. */
    result.input = can_read;
    result.hung_up = !can_read;
  }
  return result;
}
