/* What the files of this target share. */
#ifndef CNCURSES_INTERNAL_H
#define CNCURSES_INTERNAL_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <signal.h>
#include <termios.h>

#include "CNcurses.h"

/* signals.c */
bool tui_signals_prepare(void);
/* Holds signals back, and lets those that came through. */
sigset_t tui_signals_hold(void);
void tui_signals_release(const sigset_t *before);
void tui_signals_install(const struct termios *saved, const char *reset, size_t length);
/* Whether the screen is ours, so that a fatal signal has something to restore. */
void tui_signals_own_screen(bool owns);
/* Stops this process and its group as the terminal driver would; returns when continued. */
void tui_signals_stop(void);

/* input.c */
void tui_input_prepare(void);
void tui_input_close(void);
void tui_input_discard_resize(void);

#endif
