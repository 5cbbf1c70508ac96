/* The part of ncurses that Swift cannot call as it is (macros, variadic functions, mutable globals), as plain
   functions; and the signal handling that has to be C. Everything but tui_wake belongs to the main thread. */
#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* ---- The screen ---- */

typedef enum {
  TUI_OPENED,
  TUI_UNKNOWN_TERMINAL,
  TUI_CANNOT_PLACE_CURSOR,
  TUI_SYSTEM_ERROR, /* errno says which. */
} tui_open_result;

/* Opens the terminal on standard input and output: locale, saved modes, newterm, raw keys, signal handlers. */
tui_open_result tui_open(bool wants_colour);
/* Gives the terminal back as it was; harmless where none is open. */
void tui_close(void);
/* Leaves the screen, stops the process group as Ctrl-Z does, and takes the screen again once continued. */
void tui_suspend(void);
/* Takes the screen again after others stopped and continued the process. */
void tui_resume(void);

/* What the open terminal has. */
int tui_colours(void);
bool tui_is_utf8(void);
bool tui_has_mouse(void);
bool tui_has_title(void);

int tui_width(void);
int tui_height(void);
/* Asks the terminal for its size; whatever is shown next is painted in full. */
void tui_update_size(void);

/* ---- Painting ---- */

enum { TUI_BOLD = 1, TUI_UNDERLINE = 2, TUI_REVERSE = 4, TUI_DIM = 8 };

typedef struct {
  uint32_t scalars[3]; /* A character and its combining marks; 0 ends them. */
  uint8_t width;       /* 1 or 2 cells. */
  uint8_t attributes;  /* TUI_BOLD and others, or-ed. */
  int16_t colour;      /* A palette colour, or -1 for the terminal's own. */
} tui_cell;

void tui_erase(void);
/* Puts characters on a row; one whose width the C library sees otherwise becomes question marks. */
void tui_put(int y, int x, const tui_cell *cells, int count);
/* Sends what changed, once, with the cursor at a place, or hidden where y is negative. */
void tui_show(int cursor_y, int cursor_x);
/* Names the window; the caller has made the bytes safe. */
void tui_set_title(const char *title);

/* The C library's width of a character in the locale: -1, 0, 1 or 2. */
int tui_character_width(uint32_t scalar);

/* ---- Input ---- */

typedef enum {
  TUI_NOTHING,
  TUI_IGNORED, /* Something that means nothing here; there may be more. */
  TUI_CHARACTER,
  TUI_ALT_CHARACTER,
  TUI_KEY,
  TUI_MOUSE,
  TUI_PASTE_START,
  TUI_PASTE_END,
} tui_input_kind;

typedef enum {
  TUI_UP, TUI_DOWN, TUI_LEFT, TUI_RIGHT, TUI_HOME, TUI_END, TUI_PAGE_UP, TUI_PAGE_DOWN,
  TUI_ENTER, TUI_BACK_TAB, TUI_BACKSPACE, TUI_DELETE, TUI_INSERT, TUI_FUNCTION,
} tui_key;

enum { TUI_SHIFT = 1, TUI_ALT = 2, TUI_CONTROL = 4 };

typedef enum { TUI_PRESS, TUI_SECONDARY_PRESS, TUI_WHEEL_UP, TUI_WHEEL_DOWN } tui_mouse_action;

typedef struct {
  tui_input_kind kind;
  uint32_t character;      /* Of TUI_CHARACTER and TUI_ALT_CHARACTER, controls included. */
  tui_key key;             /* Of TUI_KEY. */
  int modifiers;           /* TUI_SHIFT and others, or-ed. */
  int function;            /* The number of a TUI_FUNCTION key. */
  tui_mouse_action action; /* Of TUI_MOUSE. */
  int x, y;
} tui_input;

/* Takes one piece of input that is there already. */
tui_input tui_read(void);

typedef struct {
  bool input;     /* Standard input can be read. */
  bool hung_up;   /* Standard input has ended. */
  bool resized;   /* The window's size may have changed. */
  bool stopping;  /* The process was asked to stop. */
  bool continued; /* The process was stopped and goes on. */
} tui_wait_result;

/* Blocks until one of these happens, tui_wake is called or the milliseconds pass; negative waits for ever. */
tui_wait_result tui_wait(int milliseconds);
/* Ends a tui_wait, from any thread. */
void tui_wake(void);

#endif
